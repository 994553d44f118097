// Reads a JSON text that people write, keeping for every value and key where it stands, so that a checker can point at it.

import OutlineText

/// A JSON value with its place.
public struct JSONNode: Equatable, Sendable {
    /// What the value is.
    public enum Kind: Equatable, Sendable {
        /// `null`.
        case null
        /// `true` or `false`.
        case bool(Bool)
        /// A whole number that fits `Int`.
        case integer(Int)
        /// Every other number.
        case number(Double)
        /// A string as valid UTF-8, without escapes.
        case string([UInt8])
        /// An array.
        case array([JSONNode])
        /// An object; a key may stand in it more than once.
        case object([Member])
    }

    /// A key and its value.
    public struct Member: Equatable, Sendable {
        /// The key, without escapes.
        public let key: String
        /// The bytes of the key in the text, with its quotes.
        public let keyRange: Range<Int>
        /// The value.
        public let value: JSONNode
    }

    /// The bytes of the value in the text, with quotes or brackets.
    public let range: Range<Int>
    /// What the value is.
    public let kind: Kind

    /// The members, if the value is an object.
    public var members: [Member]? {
        if case .object(let members) = kind { members } else { nil }
    }

    /// The elements, if the value is an array.
    public var elements: [JSONNode]? {
        if case .array(let elements) = kind { elements } else { nil }
    }

    /// The first member of that name; nil where there is none or the value is no object.
    public subscript(name: String) -> JSONNode? {
        members?.first { haveSameBytes($0.key, name) }?.value
    }

    /// The same value without places. Of a key written twice the first counts.
    public var value: JSONValue {
        switch kind {
        case .null: .null
        case .bool(let value): .bool(value)
        case .integer(let value): .integer(value)
        case .number(let value): .number(value)
        case .string(let bytes): .string(bytes)
        case .array(let elements): .array(elements.map(\.value))
        case .object(let members):
            .object(JSONObject(members.map { JSONObject.Member(key: $0.key, value: $0.value.value) }))
        }
    }
}

/// A JSON text read with places: the value, and everything that is wrong with the text.
public struct JSONDocument: Equatable, Sendable {
    /// Something wrong in the text.
    public struct Problem: Equatable, Sendable {
        /// The bytes to mark; at least one byte, except at the end of the text.
        public let range: Range<Int>
        /// What is wrong.
        public let reason: JSONError.Reason
    }

    /// The value; nil when the text breaks the grammar.
    public let root: JSONNode?
    /// Every key written twice and, last, the place where the grammar is broken.
    public let problems: [Problem]

    /// Reads a text by the rules of ``JSONReader``, except that a key written twice is only reported.
    public static func parse(_ bytes: [UInt8]) -> JSONDocument {
        var grammar = JSONGrammar(bytes: bytes, builder: LocatingBuilder())
        do throws(JSONError) {
            let root = try grammar.document()
            return JSONDocument(root: root, problems: grammar.builder.problems)
        } catch {
            let end = min(error.offset + 1, bytes.count)
            let problem = Problem(range: min(error.offset, end)..<end, reason: error.reason)
            return JSONDocument(root: nil, problems: grammar.builder.problems + [problem])
        }
    }
}

private struct LocatingBuilder: JSONBuilder {
    var problems: [JSONDocument.Problem] = []

    func scalar(_ value: JSONValue, _ range: Range<Int>) -> JSONNode {
        let kind: JSONNode.Kind
        switch value {
        case .bool(let value): kind = .bool(value)
        case .integer(let value): kind = .integer(value)
        case .number(let value): kind = .number(value)
        case .string(let bytes): kind = .string(bytes)
        case .null, .array, .object: kind = .null
        }
        return JSONNode(range: range, kind: kind)
    }
    func array(_ values: [JSONNode], _ range: Range<Int>) -> JSONNode {
        JSONNode(range: range, kind: .array(values))
    }
    func object(_ members: [JSONNode.Member], _ range: Range<Int>) -> JSONNode {
        JSONNode(range: range, kind: .object(members))
    }
    func member(key: String, keyRange: Range<Int>, value: JSONNode) -> JSONNode.Member {
        JSONNode.Member(key: key, keyRange: keyRange, value: value)
    }
    static func key(of member: JSONNode.Member) -> String { member.key }
    mutating func duplicateKey(_ keyRange: Range<Int>) {
        problems.append(JSONDocument.Problem(range: keyRange, reason: .duplicateKey))
    }
}
