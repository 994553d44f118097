// Finds how far a string's bytes can be copied as they are; the one scanning loop that reader and writer share.

import OutlineText

/// A stretch of bytes that JSON strings hold unescaped.
struct PlainRun {
    /// Where the run stops: at a quote, a backslash, a control character below U+0020, or the end of the bytes.
    let end: Int
    /// Whether all of the run is valid UTF-8.
    let isWellFormed: Bool

    /// Scans from `start`. A byte that does not belong to valid UTF-8 does not stop the run, because all stops are
    /// ASCII and so can be told from parts of other characters even in damaged text.
    @inline(__always)
    init(in bytes: Span<UInt8>, from start: Int) {
        var at = start
        var isWellFormed = true
        let count = bytes.count
        while true {
            at = Scalar.skippingIdeographs(in: bytes, from: at)
            guard at < count else { break }
            let byte = bytes[at]
            if byte < 0x80 {
                if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
                at += 1
                continue
            }
            let length = PlainRun.sequenceLength(bytes, at, lead: byte)
            if length == 0 {
                isWellFormed = false
                at += 1
            } else {
                at += length
            }
        }
        end = at
        self.isWellFormed = isWellFormed
    }

    /// The length of the valid multi-byte sequence at `at`, or 0 (the table of Unicode 16, section 3.9.3, table 3-7).
    @inline(__always)
    private static func sequenceLength(_ bytes: Span<UInt8>, _ at: Int, lead: UInt8) -> Int {
        let left = bytes.count - at
        // Chinese text is nearly all three-byte sequences, so they come first.
        if lead & 0xF0 == 0xE0 {
            guard left >= 3 else { return 0 }
            let second = bytes[at + 1]
            guard second & 0xC0 == 0x80, bytes[at + 2] & 0xC0 == 0x80 else { return 0 }
            if lead == 0xE0 && second < 0xA0 || lead == 0xED && second > 0x9F { return 0 }
            return 3
        }
        if lead & 0xE0 == 0xC0 {
            return lead >= 0xC2 && left >= 2 && bytes[at + 1] & 0xC0 == 0x80 ? 2 : 0
        }
        guard lead >= 0xF0, lead <= 0xF4, left >= 4 else { return 0 }
        let second = bytes[at + 1]
        guard second & 0xC0 == 0x80, bytes[at + 2] & 0xC0 == 0x80, bytes[at + 3] & 0xC0 == 0x80 else { return 0 }
        if lead == 0xF0 && second < 0x90 || lead == 0xF4 && second > 0x8F { return 0 }
        return 4
    }
}

/// The bytes with everything that is not valid UTF-8 replaced by U+FFFD, as the standard library does it.
func repairedUTF8(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    Array(String(decoding: bytes, as: UTF8.self).utf8)
}
