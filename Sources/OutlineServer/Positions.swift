// Turns places (line, UTF-8 byte) into the client's positions (line, units of the negotiated encoding) and back: the only
// place where that is done. A position inside a character, past the end of a line or past the text is taken to the nearest place.

package import LanguageServerProtocol
package import OutlineSyntax
import OutlineText

/// Converts between places and positions of one document. It remembers where it last was in a line, so that many
/// places of one long line cost one walk over it.
package struct Positions {
    let document: Document
    let encoding: PositionEncoding
    private var line = -1
    private var column = 0
    private var units = 0
    private var content = Bytes([])
    /// Whether each character of the line is one unit, so that they need only be counted.
    private var isPlain = false
    /// The units up to some bytes of the line, once places far from each other are asked for.
    private var marks: ColumnMarks?
    /// The work done so far: characters that were walked over.
    package private(set) var charactersWalked = 0

    package init(_ document: Document, _ encoding: PositionEncoding) {
        self.document = document
        self.encoding = encoding
    }

    /// The position of a place.
    package mutating func position(of place: Place) -> Position {
        // Many places are the start of a line.
        if place.column <= 0, place.line >= 0, place.line < document.lineCount {
            return Position(line: place.line, character: 0)
        }
        if place.line != line || line < 0 {
            guard place.line >= 0 else { return Position(line: 0, character: 0) }
            guard place.line < document.lineCount else { return position(of: document.end) }
            seek(place.line)
        }
        let target = min(max(place.column, 0), content.count)
        if encoding == .utf8 { return Position(line: line, character: target) }
        leap(to: target)
        let before = column
        defer { charactersWalked += abs(column - before) / 3 }
        if isPlain {
            let upper = content.characterStart(at: target)
            let count = content.characterCount(in: min(column, upper)..<max(column, upper))
            units += upper > column ? count : -count
            column = upper
            return Position(line: line, character: units)
        }
        while column > target { stepBack() }
        content.withSpan { bytes in
            while column < target {
                let scalar = Scalar(in: bytes, at: column)
                guard scalar.length > 0, column &+ scalar.length <= target else { break }
                column &+= scalar.length
                units &+= size(scalar)
            }
        }
        return Position(line: line, character: units)
    }

    /// The range of two places.
    mutating func range(_ start: Place, _ end: Place) -> LSPRange {
        let first = position(of: start)
        return LSPRange(start: first, end: position(of: max(start, end)))
    }

    /// The place of a position.
    mutating func place(of position: Position) -> Place {
        guard position.line >= 0 else { return Place(line: 0, column: 0) }
        guard position.line < document.lineCount else { return document.end }
        seek(position.line)
        if isPlain, encoding != .utf8 {
            column = content.offset(ofCharacter: max(0, position.character))
            units = column < content.count ? max(0, position.character) : content.characterCount(in: 0..<column)
            return Place(line: position.line, column: column)
        }
        while units > position.character, column > 0 { stepBack() }
        while units < position.character {
            let scalar = content.scalar(at: column)
            guard scalar.length > 0, units + size(scalar) <= position.character else { break }
            column += scalar.length
            units += size(scalar)
        }
        return Place(line: position.line, column: column)
    }

    private mutating func seek(_ number: Int) {
        guard number != line else { return }
        content = document.content(number)
        isPlain = !document.line(number).traits.contains(.intricate)
        line = number
        column = 0
        units = 0
        marks = nil
    }

    /// Goes near a byte of the line, where it is far from the last one.
    private mutating func leap(to target: Int) {
        guard abs(target - column) > ColumnMarks.distance else { return }
        if marks == nil {
            let encoding = encoding
            marks = ColumnMarks(content) { Self.size($0, encoding) }
            charactersWalked += content.count / 3
        }
        if let mark = marks?.mark(before: target) { (column, units) = (mark.offset, mark.units) }
    }

    /// Walks back by one character: places mostly come in order, and the next one lies near the last.
    private mutating func stepBack() {
        let scalar = content.scalar(before: column)
        guard scalar.length > 0 else {
            column = 0
            units = 0
            return
        }
        column -= scalar.length
        units -= size(scalar)
    }

    private func size(_ scalar: Scalar) -> Int { Self.size(scalar, encoding) }

    private static func size(_ scalar: Scalar, _ encoding: PositionEncoding) -> Int {
        switch encoding {
        case .utf8: scalar.length
        case .utf16: scalar.value > "\u{FFFF}" ? 2 : 1
        case .utf32: 1
        }
    }
}
