// A set of words that is searched at a place of a text: a look-up by two characters, then a comparison of bytes.

import OutlineSyntax

/// Words found by the first two Chinese characters that stand side by side in them (“三个代表”思想 by 三个).
struct WordTable: Sendable {
    /// The words, in the order they were given.
    let words: [Bytes]
    /// How many bytes of each word stand before its two characters.
    private let leads: [Int]
    /// The first word of each bucket, −1 for none.
    private let heads: [Int32]
    /// The word behind each word in its bucket, never a longer one.
    private let following: [Int32]
    private let mask: Int

    /// A table of words in UTF-8. A word without two Chinese characters side by side is never found.
    init(_ words: [Bytes]) {
        var size = 64
        while size < words.count * 2 { size *= 2 }
        var leads = [Int](repeating: 0, count: words.count)
        var heads = [Int32](repeating: -1, count: size)
        var following = [Int32](repeating: -1, count: words.count)
        for index in words.indices.sorted(by: { words[$0].count < words[$1].count }) {
            guard let (lead, first, second) = WordTable.key(of: words[index]) else { continue }
            let slot = WordTable.hash(first, second) & (size - 1)
            leads[index] = lead
            following[index] = heads[slot]
            heads[slot] = Int32(truncatingIfNeeded: index)
        }
        self.words = words
        self.leads = leads
        self.heads = heads
        self.following = following
        mask = size - 1
    }

    /// The first two Chinese characters that stand side by side in a word, and the offset of the first.
    static func key(of word: Bytes) -> (lead: Int, first: UInt32, second: UInt32)? {
        var at = 0
        var before: UInt32 = 0
        while at < word.count {
            let scalar = word.scalar(at: at)
            if scalar.length == 3, (0x4E00...0x9FFF).contains(scalar.value) {
                if before != 0 { return (at - 3, before, scalar.value) }
                before = scalar.value
            } else {
                before = 0
            }
            at += scalar.length
        }
        return nil
    }

    @inline(__always)
    static func hash(_ first: UInt32, _ second: UInt32) -> Int {
        Int(((first &* 0x9E37_79B1) ^ (second &* 0x85EB_CA6B)) >> 7)
    }

    /// The longest word whose two characters stand at an offset.
    func longest(in text: Bytes, key offset: Int) -> (word: Int, range: Range<Int>)? {
        let slot = WordTable.hash(text.scalar(at: offset).value, text.scalar(at: offset + 3).value) & mask
        var next = heads[slot]
        while next >= 0 {
            let index = Int(next)
            let start = offset - leads[index]
            if text.has(words[index], at: start) { return (index, start..<start + words[index].count) }
            next = following[index]
        }
        return nil
    }

    /// The length in bytes of the longest word that starts at an offset; 0 for none.
    func length(in text: Bytes, at offset: Int) -> Int {
        let slot = WordTable.hash(text.scalar(at: offset).value, text.scalar(at: offset + 3).value) & mask
        var next = heads[slot]
        while next >= 0 {
            let index = Int(next)
            if leads[index] == 0, text.has(words[index], at: offset) { return words[index].count }
            next = following[index]
        }
        return 0
    }

    /// The first word that stands at an offset, and where to look for the next one.
    func first(in text: Bytes, at offset: Int) -> (word: Int, following: Int32)? {
        let slot = WordTable.hash(text.scalar(at: offset).value, text.scalar(at: offset + 3).value) & mask
        return word(in: text, at: offset, from: heads[slot])
    }

    /// The next word that stands at an offset, from an element of its bucket on.
    func word(in text: Bytes, at offset: Int, from element: Int32) -> (word: Int, following: Int32)? {
        var next = element
        while next >= 0 {
            let index = Int(next)
            if text.has(words[index], at: offset - leads[index]) { return (index, following[index]) }
            next = following[index]
        }
        return nil
    }

    /// Whether the text of a range is a word.
    func contains(_ range: Range<Int>, of text: Bytes) -> Bool {
        let slot =
            WordTable.hash(text.scalar(at: range.lowerBound).value, text.scalar(at: range.lowerBound + 3).value) & mask
        var next = heads[slot]
        while next >= 0 {
            let index = Int(next)
            if words[index].count == range.count, text.has(words[index], at: range.lowerBound) { return true }
            next = following[index]
        }
        return false
    }

    /// Whether a word of two to four characters ends at an offset.
    func hasWord(endingAt end: Int, in text: Bytes) -> Bool {
        for length in [6, 9, 12] where end >= length && contains(end - length..<end, of: text) { return true }
        return false
    }
}

extension Bytes {
    /// Whether other bytes stand at an offset.
    func has(_ other: Bytes, at offset: Int) -> Bool {
        guard offset >= 0, offset + other.count <= count else { return false }
        for index in 0..<other.count where other[index] != self[offset + index] { return false }
        return true
    }

    /// The offset of the first place at or behind an offset and before `end` where other bytes stand.
    func firstIndex(of other: Bytes, from start: Int, before end: Int) -> Int? {
        var at = max(0, start)
        while at + other.count <= end {
            if self[at] == other[0], has(other, at: at) { return at }
            at += 1
        }
        return nil
    }

    /// The parts between the places where a byte stands.
    func split(_ separator: UInt8) -> [Bytes] {
        var parts: [Bytes] = []
        var start = 0
        for at in 0..<count where self[at] == separator {
            parts.append(self[start..<at])
            start = at + 1
        }
        parts.append(self[start..<count])
        return parts
    }
}
