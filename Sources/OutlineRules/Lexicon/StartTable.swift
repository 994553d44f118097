// The pairs of characters with which entries of the word lists start, so that the word rules run only where there is something
// to compare.

import OutlineSyntax

/// The word lists as a set, so that a rule whose list has no start in a paragraph does not search it.
struct WordLists: OptionSet, Sendable {
    let rawValue: UInt8
    static let typos = WordLists(rawValue: 1)
    static let phrases = WordLists(rawValue: 2)
    static let confusables = WordLists(rawValue: 4)
    static let cues = WordLists(rawValue: 8)
    static let advertising = WordLists(rawValue: 16)
    static let chat = WordLists(rawValue: 32)
    static let site = WordLists(rawValue: 64)
}

/// Word lists by the pair of Chinese characters with which their entries start.
struct StartTable: Sendable {
    /// A bit for each of 65,536 hashes of a pair: small enough to stay in the cache, and clear for most pairs of a text.
    let filter: [UInt64]
    /// An open hash table of pairs, 0 for none, with the lists of each.
    private let pairs: [UInt32]
    private let lists: [WordLists]

    /// A table of words with their lists. A word without two Chinese characters side by side is never found.
    init(_ words: [(word: Bytes, list: WordLists)]) {
        var size = 64
        while size < words.count * 2 { size *= 2 }
        var filter = [UInt64](repeating: 0, count: 1024)
        var pairs = [UInt32](repeating: 0, count: size)
        var lists = [WordLists](repeating: [], count: size)
        for (word, list) in words {
            guard let (_, first, second) = WordTable.key(of: word) else { continue }
            let hash = WordTable.hash(first, second)
            filter[(hash & 0xFFFF) >> 6] |= 1 << UInt64(hash & 63)
            let pair = StartTable.pair(first, second)
            var slot = hash & (size - 1)
            while pairs[slot] != 0, pairs[slot] != pair { slot = (slot + 1) & (size - 1) }
            pairs[slot] = pair
            lists[slot].insert(list)
        }
        self.filter = filter
        self.pairs = pairs
        self.lists = lists
    }

    /// Whether an entry may start with two characters: says yes wrongly now and then, never no.
    @inline(__always)
    static func mayStart(_ first: UInt32, _ second: UInt32, in filter: Span<UInt64>) -> Bool {
        let hash = WordTable.hash(first, second)
        return filter[(hash & 0xFFFF) >> 6] & (1 << UInt64(hash & 63)) != 0
    }

    /// The lists that have an entry which starts with two characters.
    func lists(_ first: UInt32, _ second: UInt32) -> WordLists {
        let pair = StartTable.pair(first, second)
        var slot = WordTable.hash(first, second) & (pairs.count - 1)
        while pairs[slot] != pair {
            if pairs[slot] == 0 { return [] }
            slot = (slot + 1) & (pairs.count - 1)
        }
        return lists[slot]
    }

    /// Whether an entry of some lists may stand in a text.
    func mayHold(_ sought: WordLists, in text: Bytes) -> Bool {
        text.withSpan { bytes in
            let filter = filter.span
            var at = 0
            var previous: UInt32 = 0
            while at < bytes.count {
                let value = Scalar.ideograph(in: bytes, at: at)
                if previous != 0, value != 0, Self.mayStart(previous, value, in: filter),
                    !lists(previous, value).isDisjoint(with: sought)
                {
                    return true
                }
                previous = value
                at &+= value != 0 ? 3 : 1
            }
            return false
        }
    }

    /// Both characters, of U+4E00 to U+9FFF, in one number that is never 0.
    private static func pair(_ first: UInt32, _ second: UInt32) -> UInt32 { first << 16 | second }
}
