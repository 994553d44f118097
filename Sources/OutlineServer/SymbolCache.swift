// The encoded entries of sections, kept until an edit touches them: a reply for a long text is then put together
// from finished pieces, and only the section that is being written is encoded again.

import OutlineRules
import OutlineSyntax

/// Encoded sections of a document.
struct SymbolCache {
    /// What all pieces have in common; none is kept where it changes.
    struct Form: Equatable {
        var language = Language.zh
        /// Whether entries hold others, or stand in a flat list and name the section that holds them.
        var isTree = true
        /// Whether points are among them.
        var showsPoints = true
    }

    /// The lines of a section, and its entry with all that it holds as JSON; entries of a flat list are separated by commas.
    /// What a section holds hangs on nothing but its own lines.
    private struct Piece {
        let lines: Range<Int>
        let json: [UInt8]
    }

    /// The pieces in the order of the text; none overlaps another.
    private var pieces: [Piece] = []
    private var form = Form()

    /// Takes notice of an edit.
    mutating func update(after change: Document.Change) {
        // In a flat list an entry names the section that holds it, whose heading may have changed.
        if change.structureChanged, !form.isTree { return pieces = [] }
        let first = pieces.partitioningIndex { $0.lines.upperBound > change.removed.lowerBound }
        // What stands below has moved where lines came or went.
        let end =
            change.shift == 0
            ? pieces.partitioningIndex { $0.lines.lowerBound >= change.removed.upperBound } : pieces.count
        if first < end { pieces.removeSubrange(first..<end) }
    }

    /// The entries of a section with some lines, encoded by `encode` where they are not at hand.
    mutating func json(ofSection lines: Range<Int>, in form: Form, _ encode: () -> [UInt8]) -> [UInt8] {
        if form != self.form {
            pieces = []
            self.form = form
        }
        let first = pieces.partitioningIndex { $0.lines.upperBound > lines.lowerBound }
        if first < pieces.count, pieces[first].lines == lines { return pieces[first].json }
        let piece = Piece(lines: lines, json: encode())
        let end = max(first, pieces.partitioningIndex { $0.lines.lowerBound >= lines.upperBound })
        pieces.replaceSubrange(first..<end, with: CollectionOfOne(piece))
        return piece.json
    }
}
