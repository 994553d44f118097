// Places in a document as the protocol counts them.

public import JSON

/// How a client counts the columns of a line.
public enum PositionEncoding: String, CaseIterable, Sendable {
    /// UTF-8 bytes.
    case utf8 = "utf-8"
    /// UTF-16 units; what a client means that says nothing.
    case utf16 = "utf-16"
    /// Unicode scalars.
    case utf32 = "utf-32"
}

/// A place: line and column, both 0-based, the column in units of the agreed encoding.
public struct Position: Hashable, Comparable, Sendable {
    /// The line, 0-based.
    public let line: Int
    /// The column, 0-based, in units of the agreed ``PositionEncoding``.
    public let character: Int

    /// Makes a position.
    public init(line: Int, character: Int) {
        self.line = line
        self.character = character
    }

    /// Reads a position; nil where a member is missing or negative.
    public init?(_ value: JSONValue) {
        guard let line = value["line"]?.intValue, let character = value["character"]?.intValue,
            line >= 0, character >= 0
        else { return nil }
        self.init(line: line, character: character)
    }

    /// Writes the object, without indentation.
    public func write(to writer: inout JSONWriter) {
        writer.beginPieces()
        writer.piece(#"{"line":"#)
        writer.piece(line)
        writer.piece(#","character":"#)
        writer.piece(character)
        writer.piece("}")
    }

    /// Compares lines, then columns.
    public static func < (left: Position, right: Position) -> Bool {
        (left.line, left.character) < (right.line, right.character)
    }
}

/// A stretch of a document, its end exclusive. Clients may send the end before the start; it is kept as it came.
public struct LSPRange: Hashable, Sendable {
    /// The first place.
    public let start: Position
    /// The place after the last.
    public let end: Position

    /// Makes a range.
    public init(start: Position, end: Position) {
        self.start = start
        self.end = end
    }

    /// Reads a range; nil where a position is missing.
    public init?(_ value: JSONValue) {
        guard let start = value["start"].flatMap({ Position($0) }), let end = value["end"].flatMap({ Position($0) })
        else { return nil }
        self.init(start: start, end: end)
    }

    /// Writes the object, without indentation. Ranges are most of what a server writes, so this one is put together from pieces.
    public func write(to writer: inout JSONWriter) {
        writer.beginPieces()
        writePiece(to: &writer)
    }

    /// Writes the object as a piece of a value that is put together from pieces; see `JSONWriter.beginPieces`.
    public func writePiece(to writer: inout JSONWriter) {
        writer.piece(#"{"start":{"line":"#)
        writer.piece(start.line)
        writer.piece(#","character":"#)
        writer.piece(start.character)
        writer.piece(#"},"end":{"line":"#)
        writer.piece(end.line)
        writer.piece(#","character":"#)
        writer.piece(end.character)
        writer.piece("}}")
    }
}
