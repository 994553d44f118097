// The lookup tables of GB 18030, made from the literal when the first such file is met; a run without one pays nothing.

import OutlineSyntax
import OutlineText

/// Tables in the form in which decoding and encoding want them.
enum GB18030Tables {
    /// How many second bytes a two-byte code may have: 0x40 … 0x7E and 0x80 … 0xFE.
    static let trailCount = 190

    /// For each two-byte code, in order, the three bytes of its UTF-8 (the third 0 where it has two). Where the character lies beyond
    /// U+FFFF, the private-use character of 2000 stands in.
    static let twoByte: [UInt8] = {
        var bytes = Array(gb18030Rows.utf8)
        let amended = gb18030Amendments.map { (code: $0.code, scalar: $0.new) } + [(gb18030Swap.code, gb18030Swap.new)]
        for (code, scalar) in amended where scalar < 0x10000 {
            guard let index = index(of: code), bytes.indices.contains(index * 3 + 2) else { continue }
            bytes[index * 3] = UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12)
            bytes[index * 3 + 1] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F)
            bytes[index * 3 + 2] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
        }
        return bytes
    }()

    /// For each scalar below U+10000 its two-byte code; 0 where it has none.
    static let codes: [UInt16] = {
        var codes = codesOf2000
        codes[Int(gb18030Swap.old)] = 0
        codes[Int(gb18030Swap.new)] = gb18030Swap.code
        for amendment in gb18030Amendments where amendment.new < 0x10000 { codes[Int(amendment.new)] = amendment.code }
        return codes
    }()

    /// For each four-byte code from 81308130 on, in order, its scalar: the standard gives these codes to all scalars from U+0080 to U+FFFF
    /// which the edition of 2000 left without a two-byte code, in ascending order.
    static let fourByte: [UInt16] = {
        let codes = codesOf2000
        var scalars = (0x80...0xFFFF).compactMap { scalar in
            codes[scalar] == 0 && scalar & 0xF800 != 0xD800 ? UInt16(scalar) : nil
        }
        if let place = scalars.firstIndex(of: UInt16(gb18030Swap.new)) { scalars[place] = UInt16(gb18030Swap.old) }
        return scalars
    }()

    /// The first four-byte code beyond U+FFFF, 90308130, counted from 81308130.
    static let supplementaryStart = 189_000

    /// The place of a four-byte code counted from 81308130, for a scalar below U+10000; nil when it has no such code.
    static func fourByteIndex(of scalar: UInt16) -> Int? {
        // The one scalar which stands out of order takes the place of the one it changed with.
        let wanted = UInt32(scalar) == gb18030Swap.old ? UInt16(gb18030Swap.new) : scalar
        var (low, high) = (0, fourByte.count)
        while low < high {
            let middle = (low + high) / 2
            let found = UInt32(fourByte[middle]) == gb18030Swap.old ? UInt16(gb18030Swap.new) : fourByte[middle]
            if found == wanted { return middle }
            if found < wanted { low = middle + 1 } else { high = middle }
        }
        return nil
    }

    /// The place of a two-byte code in the table; nil when the bytes are no such code.
    static func index(of code: UInt16) -> Int? {
        let (lead, trail) = (Int(code >> 8), Int(code & 0xFF))
        guard (0x81...0xFE).contains(lead), (0x40...0xFE).contains(trail), trail != 0x7F else { return nil }
        return (lead - 0x81) * trailCount + trail - (trail < 0x7F ? 0x40 : 0x41)
    }

    private static let codesOf2000: [UInt16] = {
        var codes = [UInt16](repeating: 0, count: 0x10000)
        let rows = Array(gb18030Rows.utf8)
        for index in 0..<rows.count / 3 {
            let (first, second, third) = (
                UInt16(rows[index * 3]), UInt16(rows[index * 3 + 1]), UInt16(rows[index * 3 + 2])
            )
            let scalar =
                third == 0 ? (first & 0x1F) << 6 | second & 0x3F : first << 12 | (second & 0x3F) << 6 | third & 0x3F
            let (lead, trail) = (index / trailCount + 0x81, index % trailCount)
            codes[Int(scalar)] = UInt16(truncatingIfNeeded: lead << 8 | (trail < 63 ? trail + 0x40 : trail + 0x41))
        }
        return codes
    }()
}
