// A Unicode code point that is written as the character it is: `case "，", "。":`, `value == "的"`. What cannot be seen has a name.

/// A Unicode code point. The null character stands for “no character here”, as past the end of a text.
public struct CodePoint: Hashable, Comparable, Sendable, BitwiseCopyable {
    /// Its number, U+0000 to U+10FFFF.
    public let rawValue: UInt32

    // The members below are transparent since each comparison with a literal is a call otherwise, which builds for debugging
    // would make for every character of a text.

    /// The code point of a number.
    @_transparent
    public init(_ rawValue: UInt32) { self.rawValue = rawValue }

    /// The code point of an ASCII byte.
    @_transparent
    public init(_ byte: UInt8) { rawValue = UInt32(byte) }

    /// Whether both are the same.
    @_transparent
    public static func == (left: CodePoint, right: CodePoint) -> Bool { left.rawValue == right.rawValue }

    /// Whether a value is the one of a pattern.
    @_transparent
    public static func ~= (pattern: CodePoint, value: CodePoint) -> Bool { pattern.rawValue == value.rawValue }

    /// Whether a value lies in the range of a pattern.
    @_transparent
    public static func ~= (pattern: ClosedRange<CodePoint>, value: CodePoint) -> Bool {
        value.rawValue >= pattern.lowerBound.rawValue && value.rawValue <= pattern.upperBound.rawValue
    }

    /// In the order of their numbers.
    @_transparent
    public static func < (left: CodePoint, right: CodePoint) -> Bool { left.rawValue < right.rawValue }

    /// The code point of a scalar.
    @_transparent
    public init(_ scalar: Unicode.Scalar) { rawValue = scalar.value }

    /// Whether it is one of some characters.
    @inlinable
    public func isOne(of characters: String) -> Bool { characters.unicodeScalars.contains { $0.value == rawValue } }

    /// It as a text; empty where it is no Unicode scalar.
    public var string: String { Unicode.Scalar(rawValue).map { String($0) } ?? "" }

    /// The distance to a code point with a smaller number; 0 where that is larger.
    @inlinable
    public static func - (left: CodePoint, right: CodePoint) -> Int {
        Int(left.rawValue) - Int(min(left.rawValue, right.rawValue))
    }
}

extension CodePoint: ExpressibleByUnicodeScalarLiteral {
    /// The code point of a literal such as "，".
    @_transparent
    public init(unicodeScalarLiteral value: Unicode.Scalar) { rawValue = value.value }
}

/// What cannot be seen, or is easily taken for something else.
extension CodePoint {
    /// No character: past the end of a text.
    @_transparent public static var none: CodePoint { "\0" }
    /// U+00A0.
    @_transparent public static var noBreakSpace: CodePoint { "\u{A0}" }
    /// U+00AD.
    @_transparent public static var softHyphen: CodePoint { "\u{AD}" }
    /// U+2002.
    @_transparent public static var enSpace: CodePoint { "\u{2002}" }
    /// U+2003.
    @_transparent public static var emSpace: CodePoint { "\u{2003}" }
    /// U+2009.
    @_transparent public static var thinSpace: CodePoint { "\u{2009}" }
    /// U+200B.
    @_transparent public static var zeroWidthSpace: CodePoint { "\u{200B}" }
    /// U+3000, with which Chinese paragraphs are indented.
    @_transparent public static var ideographicSpace: CodePoint { "\u{3000}" }
    /// U+FEFF.
    @_transparent public static var byteOrderMark: CodePoint { "\u{FEFF}" }
    /// U+FFFD, as which a broken sequence is read.
    @_transparent public static var replacement: CodePoint { "\u{FFFD}" }
}
