// Small types that several methods share.

public import JSON
import OutlineText

/// A range in a document.
public struct Location: Hashable, Sendable {
    /// The document.
    public let uri: DocumentURI
    /// The range in it.
    public let range: LSPRange

    /// Makes a location.
    public init(uri: DocumentURI, range: LSPRange) {
        self.uri = uri
        self.range = range
    }

    /// Reads a location; nil where a member is missing.
    public init?(_ value: JSONValue) {
        guard let uri = value["uri"].flatMap({ DocumentURI($0) }), let range = value["range"].flatMap({ LSPRange($0) })
        else { return nil }
        self.init(uri: uri, range: range)
    }

    /// Writes the object, without indentation.
    public func write(to writer: inout JSONWriter) {
        writer.beginPieces()
        writePiece(to: &writer)
    }

    /// Writes the object as a piece of a value that is put together from pieces; see `JSONWriter.beginPieces`.
    public func writePiece(to writer: inout JSONWriter) {
        writer.piece(#"{"uri":"#)
        writer.piece(utf8: Array(uri.string.utf8)[...])
        writer.piece(#","range":"#)
        range.writePiece(to: &writer)
        writer.piece("}")
    }
}

/// A replacement of a range.
public struct TextEdit: Hashable, Sendable {
    /// What is replaced.
    public let range: LSPRange
    /// What stands there afterwards.
    public let newText: String

    /// Makes an edit.
    public init(range: LSPRange, newText: String) {
        self.range = range
        self.newText = newText
    }

    /// Reads an edit; nil where a member is missing.
    public init?(_ value: JSONValue) {
        guard let range = value["range"].flatMap({ LSPRange($0) }), let newText = value["newText"]?.stringValue
        else { return nil }
        self.init(range: range, newText: newText)
    }

    /// Writes the object.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("range")
        range.write(to: &writer)
        writer.key("newText")
        writer.string(newText)
        writer.endObject()
    }
}

/// How grave a diagnostic is, by its number in the protocol.
public enum DiagnosticSeverity: Int, CaseIterable, Sendable {
    /// An error.
    case error = 1
    /// A warning.
    case warning = 2
    /// Information.
    case information = 3
    /// A hint.
    case hint = 4

    /// Reads a severity; nil for another value.
    public init?(_ value: JSONValue) {
        guard let number = value.intValue else { return nil }
        self.init(rawValue: number)
    }

    /// Writes the number.
    public func write(to writer: inout JSONWriter) {
        writer.integer(rawValue)
    }
}

/// The form of a text for people.
public enum MarkupKind: String, CaseIterable, Sendable {
    /// Text without marks.
    case plaintext
    /// Markdown.
    case markdown

    /// Reads a kind; nil for another value.
    public init?(_ value: JSONValue) {
        guard let name = value.stringValue else { return nil }
        self.init(rawValue: name)
    }

    /// Writes the name.
    public func write(to writer: inout JSONWriter) {
        writer.string(rawValue)
    }
}
