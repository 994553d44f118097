// Which pairs of Chinese characters start an entry of any word list, so that one look in a small bit set tells
// whether the word rules need to look at a place at all.

/// The starts of all entries of the word lists.
enum Lexicon {
    /// Whether an entry may start with two characters. May say yes wrongly, never no.
    @inline(__always)
    static func mayStart(_ first: UInt32, _ second: UInt32) -> Bool {
        let slot = slot(first, second)
        return bits[slot >> 6] & (1 << UInt64(slot & 63)) != 0
    }

    private static func slot(_ first: UInt32, _ second: UInt32) -> Int {
        Int(truncatingIfNeeded: (first &* 0x9E37_79B1) ^ (second &* 0x85EB_CA6B)) >> 7 & 0xFFFF
    }

    /// 65,536 bits, one set for each start.
    private static let bits: [UInt64] = {
        var bits = [UInt64](repeating: 0, count: 1024)
        for entry in entries {
            var scalars = entry.unicodeScalars.makeIterator()
            guard let first = scalars.next(), let second = scalars.next() else { continue }
            let slot = slot(first.value, second.value)
            bits[slot >> 6] |= 1 << UInt64(slot & 63)
        }
        return bits
    }()

    /// All entries of all word lists.
    private static let entries: [String] = []
}
