// The encoded entries of sections, kept until an edit touches them: a reply for a long text is then put together
// from finished pieces, and only the section that is being written is encoded again.

import OutlineRules
import OutlineSyntax

/// Encoded sections of a document.
struct SymbolCache {
    /// By section its lines, and its entry with all that it holds as JSON; entries of a flat list are separated by commas.
    private var pieces: [Int: (lines: Range<Int>, json: [UInt8])] = [:]
    private var language = Language.zh

    /// Takes notice of an edit.
    mutating func update(after change: Document.Change) {
        // Sections or lines have moved, so most places in the pieces are wrong.
        guard !change.structureChanged, change.shift == 0 else { pieces = [:]; return }
        for (section, piece) in pieces where piece.lines.overlaps(change.inserted) { pieces[section] = nil }
    }

    /// The entries of a section, encoded by `encode` where they are not at hand.
    mutating func json(
        ofSection section: Int, lines: Range<Int>, in language: Language, _ encode: () -> [UInt8]
    ) -> [UInt8] {
        if language != self.language { pieces = [:] }
        self.language = language
        if let piece = pieces[section] { return piece.json }
        let json = encode()
        pieces[section] = (lines, json)
        return json
    }
}
