// The entries of all word lists by a pair of characters that stands in each, so that the scan of a paragraph notes where one
// stands, and a rule whose list has none there does not run.

package import OutlineText

/// The entries of word lists by the first two Chinese characters that stand side by side in each.
package struct StartTable: Sendable {
    /// A bit for each of 65,536 hashes of a pair: small enough to stay in the cache, and clear for most pairs of a text.
    package let filter: StaticTable<UInt64>
    /// The same for pairs at the end of an entry, and for pairs with the three bytes behind them in one that goes on.
    @usableFromInline let ends: StaticTable<UInt64>
    @usableFromInline let triples: StaticTable<UInt64>
    /// An open hash table of pairs, 0 for none, with the first entry of each.
    private let pairs: StaticTable<UInt32>
    private let heads: StaticTable<Int32>
    private let entries: StaticTable<Entry>
    /// The entries' bytes, one behind the other.
    private let bytes: StaticTable<UInt8>

    private struct Entry: BitwiseCopyable {
        /// The bit of its list.
        let list: UInt8
        /// How many bytes stand before the pair.
        let lead: UInt8
        let count: UInt16
        /// Where its bytes start.
        let start: UInt32
        /// Up to four bytes behind the pair, and which of them count: most places are told from an entry by these.
        let behind: UInt32
        let mask: UInt32
        /// The next entry with the same pair, −1 for none.
        let following: Int32
    }

    /// A table of words with their lists. A word without two Chinese characters side by side is never found.
    package init(_ words: [(word: Bytes, list: WordLists)]) {
        var size = 64
        while size < words.count * 2 { size *= 2 }
        var filter = [UInt64](repeating: 0, count: 1024)
        var (ends, triples) = (filter, filter)
        var pairs = [UInt32](repeating: 0, count: size)
        var heads = [Int32](repeating: -1, count: size)
        var entries: [Entry] = []
        var bytes: [UInt8] = []
        for (word, list) in words {
            guard let (lead, first, second) = WordTable.key(of: word) else { continue }
            let hash = StartTable.hash(StartTable.product(first), StartTable.product(second))
            filter[hash >> 6] |= 1 << UInt64(hash & 63)
            if word.count < lead + 9 {
                ends[hash >> 6] |= 1 << UInt64(hash & 63)
            } else {
                let triple = StartTable.hash(hash, behind: word.word(at: lead + 6))
                triples[triple >> 6] |= 1 << UInt64(triple & 63)
            }
            let pair = StartTable.pair(first, second)
            let slot = StartTable.slot(pair, hash, in: pairs.span)
            let counted = max(0, min(4, word.count - lead - 6))
            entries.append(
                Entry(
                    list: UInt8(truncatingIfNeeded: list.rawValue.trailingZeroBitCount), lead: UInt8(clamping: lead),
                    count: UInt16(clamping: word.count),
                    start: UInt32(clamping: bytes.count), behind: word.word(at: lead + 6),
                    mask: counted == 4 ? .max : (1 << UInt32(8 * counted)) - 1, following: heads[slot]))
            pairs[slot] = pair
            heads[slot] = Int32(clamping: entries.count - 1)
            bytes += word.slice
        }
        self.filter = StaticTable(filter)
        self.ends = StaticTable(ends)
        self.triples = StaticTable(triples)
        self.pairs = StaticTable(pairs)
        self.heads = StaticTable(heads)
        self.entries = StaticTable(entries)
        self.bytes = StaticTable(bytes)
    }

    /// What a character adds to the hash of a pair.
    @inlinable @inline(__always)
    package static func product(_ value: UInt32) -> UInt32 { value &* 0x9E37_79B1 }

    /// The hash of a pair, of sixteen bits, from the products of both characters.
    @inlinable @inline(__always)
    package static func hash(_ first: UInt32, _ second: UInt32) -> Int {
        Int((first &<< 9 | first &>> 23) ^ second) >> 16
    }

    /// The hash of a pair, given by its own, and the three bytes behind it, the first one lowest.
    @inlinable @inline(__always)
    static func hash(_ pair: Int, behind: UInt32) -> Int {
        Int(((UInt32(truncatingIfNeeded: pair) ^ (behind & 0xFF_FFFF)) &* 0x85EB_CA6B) >> 16)
    }

    /// The bit of a hash in one of the tables, which have one for each of the 65,536.
    @inlinable @inline(__always)
    static func has(_ hash: Int, in filter: Span<UInt64>) -> Bool {
        unsafe filter[unchecked: hash &>> 6] &>> UInt64(truncatingIfNeeded: hash & 63) & 1 != 0
    }

    /// Whether an entry may hold two characters with some products: says yes wrongly now and then, never no.
    @inlinable @inline(__always)
    package static func mayHold(_ first: UInt32, _ second: UInt32, in filter: Span<UInt64>) -> Bool {
        has(hash(first, second), in: filter)
    }

    /// The same for two characters of which `mayHold` said yes, by what stands behind them at an offset of a text.
    @inlinable @inline(__always)
    package func mayHold(_ first: UInt32, _ second: UInt32, before offset: Int, of text: Span<UInt8>) -> Bool {
        let hash = Self.hash(first, second)
        if Self.has(hash, in: ends.span) { return true }
        guard offset <= text.count &- 4 else { return offset &+ 3 == text.count }
        return Self.has(Self.hash(hash, behind: text.fourBytes(at: offset)), in: triples.span)
    }

    /// The lists of which an entry stands where two characters, of U+4E00 to U+9FFF, stand at an offset of a text.
    package func lists(_ first: UInt32, _ second: UInt32, in text: Bytes, at offset: Int) -> WordLists {
        let hash = StartTable.hash(StartTable.product(first), StartTable.product(second))
        let behind = text.word(at: offset &+ 6)
        var found: WordLists = []
        var next = heads[StartTable.slot(StartTable.pair(first, second), hash, in: pairs.span)]
        while next >= 0 {
            let entry = entries[Int(next)]
            let list = WordLists(rawValue: 1 << UInt64(entry.list))
            if behind & entry.mask == entry.behind & entry.mask, !found.contains(list),
                text.has(
                    bytes.span, Int(entry.start)..<Int(entry.start) + Int(entry.count), at: offset - Int(entry.lead))
            {
                found.insert(list)
            }
            next = entry.following
        }
        return found
    }

    /// Whether an entry of some lists stands in a text.
    package func holds(_ sought: WordLists, in text: Bytes) -> Bool {
        text.withSpan { bytes in
            var at = 0
            var (before, previous) = (UInt32(0), UInt32(0))
            while at < bytes.count {
                let value = Scalar.ideograph(in: bytes, at: at)
                let product = Self.product(value)
                if before != 0, value != 0, Self.mayHold(previous, product, in: filter.span),
                    !lists(before, value, in: text, at: at &- 3).isDisjoint(with: sought)
                {
                    return true
                }
                (before, previous) = (value, product)
                at &+= value != 0 ? 3 : 1
            }
            return false
        }
    }

    /// The slot of a pair, or the free one where it belongs.
    private static func slot(_ pair: UInt32, _ hash: Int, in pairs: Span<UInt32>) -> Int {
        let mask = pairs.count - 1
        var slot = hash & mask
        while pairs[slot] != 0, pairs[slot] != pair { slot = (slot + 1) & mask }
        return slot
    }

    /// Both characters, of U+4E00 to U+9FFF, in one number that is never 0.
    private static func pair(_ first: UInt32, _ second: UInt32) -> UInt32 { first << 16 | second }
}
