// From UTF-8 back to the encoding a file had, byte order mark included, so that a corrected file stays the kind of file it was.

/// Encodes text for a file.
public enum TextEncoder {
    /// The bytes of a file in `encoding` which holds `utf8`. Every encoding here holds every scalar, so only ill-formed UTF-8 can fail.
    /// - Throws: the place of the first ill-formed sequence.
    public static func encode(_ utf8: [UInt8], as encoding: TextEncoding) throws(TextEncodingError) -> [UInt8] {
        if let invalid = firstInvalidUTF8(utf8, from: 0) { throw TextEncodingError(offset: invalid.lowerBound) }
        switch encoding {
        case .utf8: return utf8
        case .utf8BOM: return encoding.byteOrderMark + utf8
        case .utf16LE: return encodeUTF16(utf8, mark: encoding.byteOrderMark, bigEndian: false)
        case .utf16BE: return encodeUTF16(utf8, mark: encoding.byteOrderMark, bigEndian: true)
        case .gb18030: return encodeGB18030(utf8)
        }
    }

    private static func encodeUTF16(_ utf8: [UInt8], mark: [UInt8], bigEndian: Bool) -> [UInt8] {
        var bytes = mark
        bytes.reserveCapacity(mark.count + utf8.count * 2)
        for unit in String(decoding: utf8, as: UTF8.self).utf16 {
            let (high, low) = (UInt8(truncatingIfNeeded: unit >> 8), UInt8(truncatingIfNeeded: unit))
            bytes.append(bigEndian ? high : low)
            bytes.append(bigEndian ? low : high)
        }
        return bytes
    }
}
