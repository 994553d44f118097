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

    /// By its first line a section's lines, and its entry with all that it holds as JSON; entries of a flat list are separated
    /// by commas. What a section holds hangs on nothing but its own lines.
    private var pieces: [Int: (lines: Range<Int>, json: [UInt8])] = [:]
    private var form = Form()

    /// Takes notice of an edit.
    mutating func update(after change: Document.Change) {
        // In a flat list an entry names the section that holds it, whose heading may have changed.
        if change.structureChanged, !form.isTree { return pieces = [:] }
        let stale = pieces.filter { _, piece in
            // What stands below has moved.
            change.shift == 0
                ? piece.lines.overlaps(change.removed) : piece.lines.upperBound > change.removed.lowerBound
        }
        for line in stale.keys { pieces[line] = nil }
    }

    /// The entries of a section with some lines, encoded by `encode` where they are not at hand.
    mutating func json(ofSection lines: Range<Int>, in form: Form, _ encode: () -> [UInt8]) -> [UInt8] {
        if form != self.form {
            pieces = [:]
            self.form = form
        }
        if let piece = pieces[lines.lowerBound], piece.lines == lines { return piece.json }
        let json = encode()
        pieces[lines.lowerBound] = (lines, json)
        return json
    }
}
