// Where something stands: a line number and a UTF-8 byte column, so that an edit above never changes the column.

import OutlineText

/// A place in a document: line from 0, column in UTF-8 bytes from the start of the line, from 0.
public struct Place: Comparable, Hashable, Sendable {
    // Four bytes each: a long text has some hundred thousand places, and none has so many lines or so long a line.
    @usableFromInline var line32: Int32
    @usableFromInline var column32: Int32

    /// The line, from 0.
    @inlinable
    public var line: Int {
        get { Int(line32) }
        set { line32 = Int32(clamping: newValue) }
    }

    /// The byte in the line, from 0.
    @inlinable
    public var column: Int {
        get { Int(column32) }
        set { column32 = Int32(clamping: newValue) }
    }

    /// A place at a line and a byte column.
    @inlinable
    public init(line: Int, column: Int) {
        line32 = Int32(clamping: line)
        column32 = Int32(clamping: column)
    }

    /// The order of the text.
    @inlinable
    public static func < (left: Place, right: Place) -> Bool {
        left.line32 != right.line32 ? left.line32 < right.line32 : left.column32 < right.column32
    }
}
