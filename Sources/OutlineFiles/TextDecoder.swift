// From the bytes of a file to UTF-8: which encoding it is, and the text in it. Nothing is ever lost but what is ill-formed, and that is
// counted.

import OutlineSyntax
import OutlineText

/// Decodes the bytes of a text file.
public enum TextDecoder {
    /// Finds the encoding and decodes: a byte order mark decides; else well-formed UTF-8; else UTF-8 with a few damaged bytes; else
    /// well-formed GB 18030; else whichever of the two leaves fewer bytes ill-formed. Well-formed UTF-8 without byte order mark is returned
    /// without a copy.
    public static func decode(_ bytes: [UInt8]) -> DecodedText {
        switch bytes.prefix(3) {
        case [0xEF, 0xBB, 0xBF]: return decode(bytes, as: .utf8BOM)
        case let start where start.starts(with: [0xFF, 0xFE]): return decode(bytes, as: .utf16LE)
        case let start where start.starts(with: [0xFE, 0xFF]): return decode(bytes, as: .utf16BE)
        default: break
        }
        if firstInvalidUTF8(bytes, from: 0) == nil { return decodeWellFormed(bytes) }
        if isDamagedUTF8(bytes) { return decode(bytes, as: .utf8) }
        let chinese = decode(bytes, as: .gb18030)
        guard let problems = chinese.problems else { return chinese }
        let unicode = decode(bytes, as: .utf8)
        return (unicode.problems?.invalidByteCount ?? 0) <= problems.invalidByteCount ? unicode : chinese
    }

    /// Decodes well-formed UTF-8 without byte order mark, without a copy.
    public static func decodeWellFormed(_ bytes: [UInt8]) -> DecodedText {
        DecodedText(utf8: bytes, encoding: .utf8, problems: nil, looksBinary: isBinary(bytes))
    }

    /// Whether the first kilobytes are well-formed UTF-8 without byte order mark, apart from what is cut off behind them.
    public static func startsAsUTF8(_ bytes: [UInt8]) -> Bool {
        let start = Array(bytes.prefix(4096))
        guard !start.starts(with: TextEncoding.utf8BOM.byteOrderMark) else { return false }
        return firstInvalidUTF8(start, from: 0).map { $0.upperBound == start.count } ?? true
    }

    /// Decodes bytes whose encoding is known. A byte order mark is left out where there is one and not missed where there is none.
    public static func decode(_ bytes: [UInt8], as encoding: TextEncoding) -> DecodedText {
        var output = DecodingOutput()
        let mark = encoding.byteOrderMark
        let start = !mark.isEmpty && bytes.starts(with: mark) ? mark.count : 0
        switch encoding {
        case .utf8, .utf8BOM: decodeUTF8(bytes, from: start, into: &output)
        case .utf16LE: decodeUTF16(bytes, from: start, bigEndian: false, into: &output)
        case .utf16BE: decodeUTF16(bytes, from: start, bigEndian: true, into: &output)
        case .gb18030: decodeGB18030(bytes, into: &output)
        }
        // In UTF-16 every other byte of Latin text is NUL, so the text is looked at there, and the bytes elsewhere.
        let isUTF16 = encoding == .utf16LE || encoding == .utf16BE
        return DecodedText(
            utf8: output.utf8, encoding: encoding, problems: output.problems,
            looksBinary: isBinary(isUTF16 ? output.utf8 : bytes))
    }

    /// Whether at most one in sixteen of the bytes beyond ASCII is ill-formed as UTF-8. Chinese text in GB 18030 has most of them
    /// ill-formed, while a UTF-8 text that lost a byte, or was cut, can be well-formed GB 18030 by accident and would be read as nonsense.
    private static func isDamagedUTF8(_ bytes: [UInt8]) -> Bool {
        let allowed = bytes.count { $0 >= 0x80 } / 16
        var (count, next) = (0, 0)
        while count <= allowed, let invalid = firstInvalidUTF8(bytes, from: next) {
            count += invalid.count
            next = invalid.upperBound
        }
        return count <= allowed
    }

    private static func decodeUTF8(_ bytes: [UInt8], from start: Int, into output: inout DecodingOutput) {
        output.utf8.reserveCapacity(bytes.count)
        var valid = start
        while let invalid = firstInvalidUTF8(bytes, from: valid) {
            output.utf8 += bytes[valid..<invalid.lowerBound]
            output.replace(invalid)
            valid = invalid.upperBound
        }
        output.utf8 += bytes[valid...]
    }

    private static func decodeUTF16(
        _ bytes: [UInt8], from start: Int, bigEndian: Bool, into output: inout DecodingOutput
    ) {
        output.utf8.reserveCapacity(bytes.count / 2 * 3)
        func unit(at offset: Int) -> UInt32? {
            guard offset + 1 < bytes.count else { return nil }
            let (first, second) = (UInt32(bytes[offset]), UInt32(bytes[offset + 1]))
            return bigEndian ? first << 8 | second : second << 8 | first
        }
        var offset = start
        while let high = unit(at: offset) {
            var value = high
            var length = 2
            if high & 0xFC00 == 0xD800, let low = unit(at: offset + 2), low & 0xFC00 == 0xDC00 {
                value = 0x10000 + (high & 0x3FF) << 10 + (low & 0x3FF)
                length = 4
            }
            if !output.append(scalar: value) { output.replace(offset..<offset + length) }
            offset += length
        }
        if offset < bytes.count { output.replace(offset..<bytes.count) }
    }

    /// NUL has no place in a text, and few other control characters do. A stray one is not yet a binary file: there must be at least four
    /// in the first 8 KiB, and one in fifty bytes (compressed data has about one in ten).
    private static func isBinary(_ bytes: [UInt8]) -> Bool {
        let head = bytes.span.extracting(first: 8192)
        var strange = 0
        var at = 0
        while at < head.count {
            // Eight at a time where none is below 0x20.
            while at <= head.count - 8 {
                let word = head.eightBytes(at: at)
                guard (word &- 0x2020_2020_2020_2020) & ~word & 0x8080_8080_8080_8080 == 0 else { break }
                at += 8
            }
            guard at < head.count else { break }
            // Tabs and line ends, backspace to return, and the end-of-file and escape characters do occur in text files.
            let byte = head[at]
            if byte < 0x20, !(0x08...0x0D).contains(byte), byte != 0x1A, byte != 0x1B { strange += 1 }
            at += 1
        }
        return strange >= 4 && strange * 50 >= head.count
    }
}

/// A text while it is decoded: its UTF-8 so far, and the ill-formed bytes met.
struct DecodingOutput {
    var utf8: [UInt8] = []
    var problems: DecodedText.Problems?

    /// Appends a scalar in UTF-8.
    /// - Returns: false, with nothing appended, for a value which is no scalar (a surrogate, or beyond U+10FFFF).
    mutating func append(scalar value: UInt32) -> Bool {
        if value < 0x80 {
            utf8.append(UInt8(truncatingIfNeeded: value))
        } else if value < 0x800 {
            utf8.append(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
            utf8.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
        } else if value < 0x10000 {
            if value & 0xF800 == 0xD800 { return false }
            utf8.append(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
            utf8.append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
            utf8.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
        } else {
            if value > 0x10FFFF { return false }
            utf8.append(UInt8(truncatingIfNeeded: 0xF0 | value >> 18))
            utf8.append(UInt8(truncatingIfNeeded: 0x80 | value >> 12 & 0x3F))
            utf8.append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
            utf8.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
        }
        return true
    }

    /// Puts U+FFFD for an ill-formed range of the file and counts it.
    mutating func replace(_ range: Range<Int>) {
        utf8 += [0xEF, 0xBF, 0xBD]
        if problems == nil {
            problems = DecodedText.Problems(invalidByteCount: range.count, firstInvalidOffset: range.lowerBound)
        } else {
            problems?.invalidByteCount += range.count
        }
    }
}
