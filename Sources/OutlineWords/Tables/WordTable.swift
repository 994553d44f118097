// A set of words that is searched at a place of a text: a look-up by two characters, then a comparison of bytes.

package import OutlineText

/// Words found by the first two Chinese characters that stand side by side in them (“三个代表”思想 by 三个).
package struct WordTable: Sendable {
    /// The words' bytes, one word after the other, so that comparing touches one array only.
    private let bytes: StaticTable<UInt8>
    private let entries: StaticTable<Entry>
    /// The first entry of each bucket, −1 for none.
    private let heads: StaticTable<Int32>
    private let mask: Int
    /// A bit for each of 1,024 hashes of the characters that words start with where they start with their two: most places of a
    /// text are told from a word by these.
    private let initials: StaticTable<UInt64>

    private struct Entry: BitwiseCopyable {
        private let start32: UInt32
        private let count16: UInt16
        private var lead16: UInt16 = 0
        /// The next entry of the bucket, never a longer one.
        var following: Int32 = -1

        init(start: Int, count: Int) {
            start32 = UInt32(clamping: start)
            count16 = UInt16(clamping: count)
        }

        /// Where the word's bytes start, and how many they are.
        var start: Int { Int(start32) }
        var count: Int { Int(count16) }
        /// How many bytes of the word stand before its two characters.
        var lead: Int {
            get { Int(lead16) }
            set { lead16 = UInt16(clamping: newValue) }
        }
    }

    /// A table of words in UTF-8. A word without two Chinese characters side by side is never found.
    package init(_ words: [Bytes]) {
        var size = 64
        while size < words.count * 2 { size *= 2 }
        var bytes: [UInt8] = []
        var entries: [Entry] = []
        for word in words {
            entries.append(Entry(start: bytes.count, count: word.count))
            bytes += word.slice
        }
        var heads = [Int32](repeating: -1, count: size)
        var initials = [UInt64](repeating: 0, count: 16)
        for index in words.indices.sorted(by: { words[$0].count < words[$1].count }) {
            guard let (lead, first, second) = WordTable.key(of: words[index]) else { continue }
            let slot = WordTable.hash(first, second) & (size - 1)
            entries[index].lead = lead
            if lead == 0 { initials[Int(first >> 6 & 15)] |= 1 << UInt64(first & 63) }
            entries[index].following = heads[slot]
            heads[slot] = Int32(truncatingIfNeeded: index)
        }
        self.bytes = StaticTable(bytes)
        self.entries = StaticTable(entries)
        self.heads = StaticTable(heads)
        self.initials = StaticTable(initials)
        mask = size - 1
    }

    /// The words, in the order they were given.
    package var words: [Bytes] {
        (0..<entries.count).map { index in
            let entry = entries[index]
            return Bytes((entry.start..<entry.start + entry.count).map { bytes[$0] })
        }
    }

    /// Whether the word of an entry stands at an offset.
    @inline(__always)
    private func stands(_ entry: Entry, in text: Bytes, at offset: Int) -> Bool {
        text.has(bytes.span, entry.start..<entry.start &+ entry.count, at: offset)
    }

    /// The first entry of the bucket for the two characters at an offset.
    @inline(__always)
    private func head(_ text: Bytes, _ offset: Int) -> Int32 {
        heads[
            WordTable.hash(text.scalar(at: offset).value.rawValue, text.scalar(at: offset &+ 3).value.rawValue) & mask]
    }

    /// The first two Chinese characters that stand side by side in a word, and the offset of the first.
    package static func key(of word: Bytes) -> (lead: Int, first: UInt32, second: UInt32)? {
        var at = 0
        var before: UInt32 = 0
        while at < word.count {
            let scalar = word.scalar(at: at)
            if scalar.length == 3, scalar.value.isIdeograph {
                if before != 0 { return (at - 3, before, scalar.value.rawValue) }
                before = scalar.value.rawValue
            } else {
                before = 0
            }
            at += scalar.length
        }
        return nil
    }

    @inline(__always)
    package static func hash(_ first: UInt32, _ second: UInt32) -> Int {
        Int(((first &* 0x9E37_79B1) ^ (second &* 0x85EB_CA6B)) >> 7)
    }

    /// The longest word whose two characters stand at an offset.
    package func longest(in text: Bytes, key offset: Int) -> (word: Int, range: Range<Int>)? {
        var next = head(text, offset)
        while next >= 0 {
            let entry = entries[Int(next)]
            let start = offset - entry.lead
            if stands(entry, in: text, at: start) { return (Int(next), start..<start + entry.count) }
            next = entry.following
        }
        return nil
    }

    /// The length in bytes of the longest word that starts at an offset; 0 for none.
    package func length(in text: Bytes, at offset: Int) -> Int {
        let first = text.scalar(at: offset).value.rawValue
        guard initials[Int(first >> 6 & 15)] >> UInt64(first & 63) & 1 != 0 else { return 0 }
        var next = head(text, offset)
        while next >= 0 {
            let entry = entries[Int(next)]
            if entry.lead == 0, stands(entry, in: text, at: offset) { return entry.count }
            next = entry.following
        }
        return 0
    }

    /// The first word that stands at an offset, and where to look for the next one.
    package func first(in text: Bytes, at offset: Int) -> (word: Int, following: Int32)? {
        word(in: text, at: offset, from: head(text, offset))
    }

    /// The next word that stands at an offset, from an element of its bucket on.
    package func word(in text: Bytes, at offset: Int, from element: Int32) -> (word: Int, following: Int32)? {
        var next = element
        while next >= 0 {
            let entry = entries[Int(next)]
            if stands(entry, in: text, at: offset - entry.lead) { return (Int(next), entry.following) }
            next = entry.following
        }
        return nil
    }

    /// Whether the text of a range is a word.
    package func contains(_ range: Range<Int>, of text: Bytes) -> Bool {
        var next = head(text, range.lowerBound)
        while next >= 0 {
            let entry = entries[Int(next)]
            if entry.count == range.count, entry.lead == 0, stands(entry, in: text, at: range.lowerBound) {
                return true
            }
            next = entry.following
        }
        return false
    }

    /// Whether a word of two to four characters ends at an offset.
    package func hasWord(endingAt end: Int, in text: Bytes) -> Bool {
        for length in [6, 9, 12] where end >= length && contains(end - length..<end, of: text) { return true }
        return false
    }
}

extension Bytes {
    /// The offset of the first place at or behind an offset and before `end` where other bytes stand.
    package func firstIndex(of other: Bytes, from start: Int, before end: Int) -> Int? {
        var at = max(0, start)
        while at + other.count <= end {
            if self[at] == other[0], has(other, at: at) { return at }
            at += 1
        }
        return nil
    }

    /// Whether other bytes stand at or behind an offset and before `end`.
    package func holds(_ other: Bytes, from start: Int, before end: Int) -> Bool {
        firstIndex(of: other, from: start, before: end) != nil
    }

    /// The parts between the places where a byte stands.
    package func split(_ separator: UInt8) -> [Bytes] {
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
