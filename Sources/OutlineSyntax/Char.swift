// The characters that the grammar and the rules speak of, and the few classes they fall into.
// Unicode's own properties are not used: isNumber is true for 一 and ①, isNewline for U+2028.

/// Named scalars and classes of scalars.
public enum Char {
    /// Space, tab, no-break space, ideographic space, the zero-width space and the byte order mark: what may indent a line.
    @inlinable
    public static func isSpace(_ value: UInt32) -> Bool {
        switch value {
        case 0x20, 0x09, 0xA0, 0x3000, 0xFEFF, 0x200B, 0x2002, 0x2003, 0x2009, 0x0B, 0x0C: true
        default: false
        }
    }

    /// A Chinese character: the unified ideographs with their extensions, 〇 and 々.
    @inlinable
    public static func isHan(_ value: UInt32) -> Bool {
        (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value) || value == 0x3007 || value == 0x3005
            || (0x20000...0x3FFFF).contains(value) || (0xF900...0xFAFF).contains(value)
    }

    /// 0–9.
    @inlinable
    public static func isDigit(_ value: UInt32) -> Bool { value >= 0x30 && value <= 0x39 }

    /// ０–９.
    @inlinable
    public static func isFullWidthDigit(_ value: UInt32) -> Bool { value >= 0xFF10 && value <= 0xFF19 }

    /// A–Z or a–z.
    @inlinable
    public static func isLatin(_ value: UInt32) -> Bool {
        let lower = value | 0x20
        return lower >= 0x61 && lower <= 0x7A
    }

    /// 。！？ and their half-width forms `!` and `?`.
    @inlinable
    public static func isSentenceEnd(_ value: UInt32) -> Bool {
        value == 0x3002 || value == 0xFF01 || value == 0xFF1F || value == 0x21 || value == 0x3F
    }

    /// The marks behind which an item may start inside a line: 。；：！？ and the half-width ; : that slip in.
    @inlinable
    public static func isItemBoundary(_ value: UInt32) -> Bool {
        switch value {
        case 0x3002, 0xFF1B, 0xFF1A, 0xFF01, 0xFF1F, 0x3B, 0x3A: true
        default: false
        }
    }

    /// A closing mark that may stand between a sentence end and what follows: ” ’ ） 】 》 〉 ) ] " '.
    @inlinable
    public static func isCloser(_ value: UInt32) -> Bool {
        switch value {
        case 0x201D, 0x2019, 0xFF09, 0x3011, 0x300B, 0x3009, 0x300D, 0x300F, 0x29, 0x5D, 0x22, 0x27: true
        default: false
        }
    }

    /// An opening mark: “ ‘ （ 【 《 〈 「 『 ( [.
    @inlinable
    public static func isOpener(_ value: UInt32) -> Bool {
        switch value {
        case 0x201C, 0x2018, 0xFF08, 0x3010, 0x300A, 0x3008, 0x300C, 0x300E, 0x28, 0x5B: true
        default: false
        }
    }

    /// The columns that a scalar takes in a text set in a Chinese font: 2 for ideographs and full-width marks
    /// (“ ” … — among them), 0 for combining and zero-width scalars, else 1.
    @inlinable
    public static func cells(_ value: UInt32) -> Int {
        if value < 0x300 { return value < 0x20 ? 0 : 1 }
        switch value {
        case 0x300...0x36F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF: return 0
        case 0x1100...0x115F, 0x2014...0x2026, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }
}
