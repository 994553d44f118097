// Adds to a JSON text without touching how the rest of it is written: indentation, line ends and order stay.

import JSON
import OutlineSyntax
import OutlineText

/// A replacement of some bytes of a text.
public struct ByteEdit: Equatable, Sendable {
    /// The bytes to replace, from 0.
    public let range: Range<Int>
    /// What stands there afterwards.
    public let text: String

    /// A replacement of bytes.
    public init(range: Range<Int>, text: String) {
        self.range = range
        self.text = text
    }

    /// The text after the edit.
    public func applied(to bytes: [UInt8]) -> [UInt8] {
        let end = min(range.upperBound, bytes.count)
        return bytes[..<min(range.lowerBound, end)] + Array(text.utf8) + bytes[end...]
    }
}

/// Finds where something is to be written in a JSON text.
struct JSONInsertion {
    /// What is to stand at the end of a path of keys.
    enum Leaf {
        /// An element of an array, as JSON.
        case element(String)
        /// A value, as JSON.
        case value(String)
    }

    private let bytes: [UInt8]
    private let root: JSONNode
    private let newline: String
    private let unit: String

    /// Takes a text; nil where it is not JSON.
    init?(_ bytes: [UInt8]) {
        guard let root = JSONDocument.parse(bytes).root else { return nil }
        self.bytes = bytes
        self.root = root
        newline = bytes.contains(0x0D) ? "\r\n" : "\n"
        let indents = root.members?.first.map { JSONInsertion.indent(of: $0.keyRange.lowerBound, in: bytes) } ?? ""
        unit = indents.isEmpty ? "  " : indents
    }

    /// The edit that puts a leaf at the end of a path; nil where something of another type stands in the way, or nothing is to do.
    func edit(_ path: [String], _ leaf: Leaf) -> ByteEdit? {
        var node = root
        for (index, key) in path.enumerated() {
            guard let members = node.members else { return nil }
            guard let member = members.first(where: { $0.key == key }) else {
                let spread = members.isEmpty || isSpread(node)
                let indent = JSONInsertion.indent(of: node.range.lowerBound, in: bytes) + unit
                let text = JSONInsertion.quoted(key) + ": " + written(path[(index + 1)...], leaf, spread ? indent : nil)
                return append(text, to: node, last: members.last?.value)
            }
            node = member.value
        }
        switch leaf {
        case .value(let text):
            return Array(bytes[node.range]) == Array(text.utf8) ? nil : ByteEdit(range: node.range, text: text)
        case .element(let text):
            guard let elements = node.elements else { return nil }
            if elements.contains(where: { Array(bytes[$0.range]) == Array(text.utf8) }) { return nil }
            return append(text, to: node, last: elements.last)
        }
    }

    /// The value at a path, nil where there is none.
    func value(at path: [String]) -> JSONNode? {
        var node: JSONNode? = root
        for key in path { node = node?[key] }
        return node
    }

    private func append(_ text: String, to container: JSONNode, last: JSONNode?) -> ByteEdit {
        let outer = JSONInsertion.indent(of: container.range.lowerBound, in: bytes)
        guard let last else {
            let inside =
                container.range.lowerBound + 1..<max(container.range.lowerBound + 1, container.range.upperBound - 1)
            return ByteEdit(range: inside, text: newline + outer + unit + text + newline + outer)
        }
        let behind = last.range.upperBound..<last.range.upperBound
        guard isSpread(container) else { return ByteEdit(range: behind, text: ", " + text) }
        return ByteEdit(
            range: behind, text: "," + newline + JSONInsertion.indent(of: firstPlace(in: container), in: bytes) + text)
    }

    /// The rest of a path with its leaf, over several lines where an indent is given.
    private func written(_ path: ArraySlice<String>, _ leaf: Leaf, _ indent: String?) -> String {
        func enclosed(_ open: String, _ text: String, _ close: String) -> String {
            guard let indent else { return open + text + close }
            return open + newline + indent + unit + text + newline + indent + close
        }
        guard let key = path.first else {
            switch leaf {
            case .value(let text): return text
            case .element(let text): return enclosed("[", text, "]")
            }
        }
        let rest = written(path.dropFirst(), leaf, indent.map { $0 + unit })
        return enclosed("{", JSONInsertion.quoted(key) + ": " + rest, "}")
    }

    private func firstPlace(in container: JSONNode) -> Int {
        container.members?.first?.keyRange.lowerBound ?? container.elements?.first?.range.lowerBound
            ?? container.range.lowerBound
    }

    /// Whether the first member stands on a line of its own.
    private func isSpread(_ container: JSONNode) -> Bool {
        bytes[container.range.lowerBound..<firstPlace(in: container)].contains(0x0A)
    }

    /// The spaces at the start of the line in which a byte stands.
    private static func indent(of place: Int, in bytes: [UInt8]) -> String {
        let start = bytes[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        return String(decoding: bytes[start..<place].prefix { $0 == 0x20 || $0 == 0x09 }, as: UTF8.self)
    }

    /// A JSON string.
    static func quoted(_ text: String) -> String {
        var writer = JSONWriter()
        writer.string(text)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
