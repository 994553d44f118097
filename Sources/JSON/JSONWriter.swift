// Writes JSON into a byte buffer, compact or indented, with commas and escapes put in by itself.

import OutlineText

/// Appends JSON to ``bytes``. The caller keeps begin and end in pairs and writes a key before each member; the writer
/// puts commas, escapes and (if asked) indentation. Text is always written as valid UTF-8.
public struct JSONWriter: Sendable {
    /// What has been written so far, behind the `pieces`.
    public internal(set) var bytes: [UInt8] = []
    /// What stands before `bytes`, where long values were taken over without a copy or set aside; see ``raw(shared:)`` and
    /// ``setAsideWhatIsLong()``.
    public private(set) var pieces: [[UInt8]] = []
    private static let comma = [UInt8(ascii: ",")]
    private let isIndented: Bool
    private var depth = 0
    private var needsComma = false
    private var followsKey = false

    /// Makes an empty writer.
    /// - Parameter indented: whether to write one member or element a line, indented by two spaces, for people.
    public init(indented: Bool = false) {
        isIndented = indented
    }

    /// Makes an empty writer that writes into a buffer which is no longer needed.
    public init(reusing buffer: [UInt8]) {
        isIndented = false
        bytes = buffer
        bytes.removeAll(keepingCapacity: true)
    }

    /// Forgets what has been written, so that the buffer can be used again.
    public mutating func removeAll(keepingCapacity: Bool = false) {
        bytes.removeAll(keepingCapacity: keepingCapacity)
        pieces = []
        depth = 0
        needsComma = false
        followsKey = false
    }

    // MARK: Structure

    /// Writes `{`.
    public mutating func beginObject() { begin(UInt8(ascii: "{")) }
    /// Writes `}`.
    public mutating func endObject() { end(UInt8(ascii: "}")) }
    /// Writes `[`.
    public mutating func beginArray() { begin(UInt8(ascii: "[")) }
    /// Writes `]`.
    public mutating func endArray() { end(UInt8(ascii: "]")) }

    /// Writes a key known when the program is written; it must not need escapes.
    public mutating func key(_ name: StaticString) {
        beginValue()
        bytes.append(UInt8(ascii: "\""))
        name.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
        finishKey()
    }

    /// Writes a key of any content.
    @_disfavoredOverload
    public mutating func key(_ name: String) {
        beginValue()
        quote(name.utf8)
        bytes.removeLast()
        finishKey()
    }

    /// Starts an object and in it an array, its last member, whose beginning up to and with the `[` is kept as JSON already.
    public mutating func beginArray(inObject beginning: [UInt8]) {
        beginValue()
        bytes.append(contentsOf: beginning)
        beginArrayInObject()
    }

    /// The same where the beginning has been put together from pieces; see ``beginPieces()``.
    public mutating func beginArrayInObject() {
        depth += 2
        needsComma = false
    }

    // MARK: Values

    /// Writes a string.
    public mutating func string(_ text: String) {
        beginValue()
        quote(text.utf8)
    }

    /// Writes a string from UTF-8 bytes; what is not valid UTF-8 becomes U+FFFD.
    public mutating func string(utf8 text: [UInt8]) {
        beginValue()
        quote(text)
    }

    /// The same from a part of an array.
    public mutating func string(utf8 text: ArraySlice<UInt8>) {
        beginValue()
        quote(text)
    }

    /// The same from any other bytes, more slowly.
    public mutating func string(utf8 text: some Collection<UInt8>) {
        beginValue()
        quote(text)
    }

    /// Writes a whole number.
    public mutating func integer(_ value: Int) {
        beginValue()
        digits(value)
    }

    private mutating func digits(_ value: Int) {
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        var rest = value.magnitude
        // The digits come out last first and are then turned round in place.
        var left = bytes.count
        repeat {
            bytes.append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        } while rest > 0
        var right = bytes.count - 1
        while left < right {
            bytes.swapAt(left, right)
            left += 1
            right -= 1
        }
    }

    /// Writes a number; infinities and NaN, which JSON does not have, become `null`.
    public mutating func number(_ value: Double) {
        guard value.isFinite else { return null() }
        beginValue()
        bytes.append(contentsOf: value.description.utf8)
    }

    /// Writes `true` or `false`.
    public mutating func bool(_ value: Bool) {
        beginValue()
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
    }

    /// Writes `null`.
    public mutating func null() {
        beginValue()
        bytes.append(contentsOf: "null".utf8)
    }

    /// Writes a value that is kept as JSON already; the caller answers for it.
    public mutating func raw(_ json: ArraySlice<UInt8>) {
        beginValue()
        bytes.append(contentsOf: json)
    }

    /// The same with a value that is kept elsewhere as well: a long one becomes one of the ``pieces``.
    public mutating func raw(shared json: [UInt8]) {
        guard json.count >= 1024 else { return raw(json[...]) }
        beginValue()
        if bytes == Self.comma {
            // Mostly one such value stands behind the other.
            pieces.append(Self.comma)
        } else {
            // Copied byte by byte, since a copy of the array would share the buffer, which is to keep its room.
            var before: [UInt8] = []
            before.append(contentsOf: bytes)
            pieces.append(before)
        }
        bytes.removeAll(keepingCapacity: true)
        pieces.append(json)
    }

    /// Makes one of the ``pieces`` of what has been written, once that is long: an array that grows would be copied again and again.
    public mutating func setAsideWhatIsLong() {
        guard bytes.count >= Self.longPiece else { return }
        pieces.append(bytes)
        bytes = []
        bytes.reserveCapacity(Self.longPiece + Self.longPiece / 8)
    }

    private static let longPiece = 1 << 17

    /// Starts a value that is put together from pieces, for what is written many thousand times in one shape.
    public mutating func beginPieces() { beginValue() }

    /// Appends JSON text that is known when the program is written, as it stands.
    public mutating func piece(_ json: StaticString) {
        json.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
    }

    /// Appends a whole number.
    public mutating func piece(_ value: Int) { digits(value) }

    /// Appends a string; what is not valid UTF-8 becomes U+FFFD.
    public mutating func piece(utf8 text: ArraySlice<UInt8>) { quote(text) }

    /// Writes any value.
    public mutating func write(_ value: JSONValue) {
        switch value {
        case .null: null()
        case .bool(let value): bool(value)
        case .integer(let value): integer(value)
        case .number(let value): number(value)
        case .string(let text): string(utf8: text)
        case .array(let values):
            beginArray()
            for value in values { write(value) }
            endArray()
        case .object(let object):
            beginObject()
            for member in object.members {
                key(member.key)
                write(member.value)
            }
            endObject()
        }
    }

    // MARK: Parts

    private mutating func begin(_ bracket: UInt8) {
        beginValue()
        bytes.append(bracket)
        depth += 1
        needsComma = false
    }

    private mutating func end(_ bracket: UInt8) {
        depth -= 1
        if isIndented && needsComma { newLine() }
        bytes.append(bracket)
        needsComma = true
        followsKey = false
    }

    /// Puts what stands between the last value and the next: nothing after a key and outside all brackets.
    @inline(__always)
    private mutating func beginValue() {
        if followsKey {
            followsKey = false
        } else if depth > 0 {
            if needsComma { bytes.append(UInt8(ascii: ",")) }
            if isIndented { newLine() }
        }
        needsComma = true
    }

    /// Ends a key whose opening quote and text stand in the buffer.
    @inline(__always)
    private mutating func finishKey() {
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
        if isIndented { bytes.append(UInt8(ascii: " ")) }
        followsKey = true
    }

    private mutating func newLine() {
        bytes.append(0x0A)
        for _ in 0..<max(0, depth) {
            bytes.append(0x20)
            bytes.append(0x20)
        }
    }
}
