// A JSON value in memory, and short ways to look into it where anything may be missing or of another type.

/// A JSON value. Strings are kept as UTF-8 bytes without escapes, because the text of a document is used as bytes.
public enum JSONValue: Equatable, Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A number written without fraction and exponent that fits `Int`.
    case integer(Int)
    /// Every other number; one beyond the range of `Double` is infinite.
    case number(Double)
    /// A string as valid UTF-8.
    case string([UInt8])
    /// An array.
    case array([JSONValue])
    /// An object.
    case object(JSONObject)

    /// A string value from a Swift string.
    public static func string(_ text: String) -> JSONValue { .string(Array(text.utf8)) }

    /// Reads a whole JSON text (see ``JSONReader/parse(_:)``).
    public init(parsing bytes: [UInt8]) throws(JSONError) {
        self = try JSONReader.parse(bytes)
    }

    /// The member of that name; nil where there is none or the value is no object.
    public subscript(name: String) -> JSONValue? {
        if case .object(let object) = self { object[name] } else { nil }
    }

    /// Whether the value is `null`.
    public var isNull: Bool {
        if case .null = self { true } else { false }
    }

    /// The boolean, if the value is one.
    public var boolValue: Bool? {
        if case .bool(let value) = self { value } else { nil }
    }

    /// The number as an integer, if it is one exactly: 3 and also 3.0.
    public var intValue: Int? {
        switch self {
        case .integer(let value): value
        case .number(let value): wholeNumber(value)
        default: nil
        }
    }

    /// The number as a `Double`, if the value is a number.
    public var doubleValue: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .number(let value): value
        default: nil
        }
    }

    /// The string, if the value is one.
    public var stringValue: String? {
        if case .string(let bytes) = self { String(decoding: bytes, as: UTF8.self) } else { nil }
    }

    /// The string's UTF-8 bytes, if the value is a string.
    public var utf8: [UInt8]? {
        if case .string(let bytes) = self { bytes } else { nil }
    }

    /// The array, if the value is one.
    public var arrayValue: [JSONValue]? {
        if case .array(let values) = self { values } else { nil }
    }

    /// The object, if the value is one.
    public var objectValue: JSONObject? {
        if case .object(let object) = self { object } else { nil }
    }
}

/// The integer that a `Double` is exactly. `Int(exactly:)` would need the C mathematics library, which nothing else
/// here needs.
private func wholeNumber(_ value: Double) -> Int? {
    guard value >= -0x1p63, value < 0x1p63 else { return nil }
    let integer = Int(value)
    return Double(integer) == value ? integer : nil
}
