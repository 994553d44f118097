// Where something stands: a line number and a UTF-8 byte column, so that an edit above never changes the column.

/// A place in a document: line from 0, column in UTF-8 bytes from the start of the line, from 0.
public struct Place: Comparable, Hashable, Sendable {
    /// The line, from 0.
    public var line: Int
    /// The byte in the line, from 0.
    public var column: Int

    /// A place at a line and a byte column.
    @inlinable
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// The order of the text.
    @inlinable
    public static func < (left: Place, right: Place) -> Bool {
        left.line != right.line ? left.line < right.line : left.column < right.column
    }
}
