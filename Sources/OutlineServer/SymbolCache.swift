// The encoded entries of sections, kept until an edit touches them: a reply for a long text is then put together
// from finished pieces, and only the section that is being written is encoded again.

import OutlineChecking
import OutlineRules
import OutlineSyntax
import OutlineText

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
    /// The beginnings of the entries of large sections, up to where the pieces of what they hold belong, in the order of the text.
    private var frames: [Piece] = []
    /// Where the ones asked for next are probably found, as indices.
    private var (nextPiece, nextFrame) = (0, 0)
    private var form = Form()

    /// Nothing is kept yet, of entries in some form.
    init(_ form: Form = Form()) { self.form = form }

    /// Takes notice of an edit.
    mutating func update(after change: Document.Change) {
        // In a flat list an entry names the section that holds it, whose heading may have changed.
        if change.wordsChanged, !form.isTree { return self = SymbolCache(form) }
        let (start, end) = (change.removed.lowerBound, change.removed.upperBound)
        let first = pieces.partitioningIndex { $0.lines.upperBound > start }
        // What stands below has moved where lines came or went.
        let last = change.shift == 0 ? pieces.partitioningIndex { $0.lines.lowerBound >= end } : pieces.count
        if first < last { pieces.removeSubrange(first..<last) }
        // Frames stand inside each other, and there are few.
        frames.removeAll { $0.lines.upperBound > start && (change.shift != 0 || $0.lines.lowerBound < end) }
    }

    /// Forgets what is in another form; what follows is asked for in this one.
    mutating func use(_ form: Form) {
        if form != self.form { self = SymbolCache(form) }
    }

    /// The entries of a section with some lines, encoded by `encode` where they are not at hand.
    mutating func json(ofSection lines: Range<Int>, _ encode: () -> [UInt8]) -> [UInt8] {
        // They are asked for one after the other.
        if nextPiece >= pieces.count || pieces[nextPiece].lines != lines {
            nextPiece = pieces.partitioningIndex { $0.lines.upperBound > lines.lowerBound }
            if nextPiece >= pieces.count || pieces[nextPiece].lines != lines {
                let end = max(nextPiece, pieces.partitioningIndex { $0.lines.lowerBound >= lines.upperBound })
                pieces.replaceSubrange(nextPiece..<end, with: CollectionOfOne(Piece(lines: lines, json: encode())))
            }
        }
        defer { nextPiece += 1 }
        return pieces[nextPiece].json
    }

    /// The same for the beginning of the entry of a section whose parts are kept by themselves.
    mutating func frame(ofSection lines: Range<Int>, _ encode: () -> [UInt8]) -> [UInt8] {
        if nextFrame >= frames.count || frames[nextFrame].lines != lines {
            nextFrame = frames.partitioningIndex { $0.lines.lowerBound >= lines.lowerBound }
            let isThere = nextFrame < frames.count && frames[nextFrame].lines.lowerBound == lines.lowerBound
            if !isThere || frames[nextFrame].lines != lines {
                let replaced = nextFrame..<nextFrame + (isThere ? 1 : 0)
                frames.replaceSubrange(replaced, with: CollectionOfOne(Piece(lines: lines, json: encode())))
            }
        }
        defer { nextFrame += 1 }
        return frames[nextFrame].json
    }
}
