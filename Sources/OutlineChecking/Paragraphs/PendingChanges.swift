// The edits that a checker has not seen yet. A burst of edits is checked once, when findings are asked for: each paragraph as it
// stands then, and lines that were edited twice only once.

public import OutlineSyntax
import OutlineText

/// The lines from the first to the last of some edits, and how far the text behind them has moved.
struct EditedLines: Sendable {
    /// The lines as they are numbered now.
    var lines: Range<Int>
    /// By how many lines the text behind has moved.
    var shift: Int
}

/// Edits of a document that follow each other, as the stretches of lines that they changed.
public struct PendingChanges: Sendable, ExpressibleByArrayLiteral {
    /// A stretch of lines that changed. All before it is up to date, all behind it not yet.
    struct Stretch: Sendable {
        /// The first line.
        var start: Int
        /// How many lines stood there before the edits, and how many stand there now.
        var removed: Int
        var inserted: Int
        var structureChanged: Bool
        var wordsChanged: Bool
        /// Whether the lines look to their neighbours as before.
        var keepsLook: Bool

        /// The first line behind it.
        var end: Int { start + inserted }

        /// Takes in the next stretch and the unchanged lines between the two.
        mutating func join(_ next: Stretch) {
            let between = next.start - end
            removed += between + next.removed
            inserted += between + next.inserted
            structureChanged = structureChanged || next.structureChanged
            wordsChanged = wordsChanged || next.wordsChanged
            keepsLook = keepsLook && next.keepsLook
        }
    }

    /// The stretches in the order of the text; none touches the next one.
    private(set) var stretches: [Stretch] = []

    /// Whether there are none.
    public var isEmpty: Bool { stretches.isEmpty }

    /// The lines from the first to the last edited one; nil where none was.
    var hull: EditedLines? {
        guard let first = stretches.first, let last = stretches.last else { return nil }
        let shift = stretches.reduce(0) { $0 + $1.inserted - $1.removed }
        // The place of each stretch counts from the text as the edits before it left it.
        return EditedLines(lines: first.start..<max(first.start, last.end), shift: shift)
    }

    /// Edits in the order in which they were made.
    public init(arrayLiteral changes: Document.Change...) {
        for change in changes { add(change, keepsLook: false) }
    }

    /// Adds an edit that has just been made, of a line that had some look before it.
    public mutating func add(
        _ change: Document.Change, lookBefore: ParagraphLook?, in document: Document, _ rules: RuleSet
    ) {
        let isInside = change.removed.count == 1 && change.inserted.count == 1 && !change.wordsChanged
        let keepsLook =
            isInside && lookBefore != nil
            && lookBefore == ParagraphLook(document, line: change.inserted.lowerBound, rules)
        add(change, keepsLook: keepsLook)
    }

    /// Adds an edit of the document as the earlier ones left it.
    private mutating func add(_ change: Document.Change, keepsLook: Bool) {
        var fresh = Stretch(
            start: change.removed.lowerBound, removed: change.removed.count, inserted: change.inserted.count,
            structureChanged: change.structureChanged, wordsChanged: change.wordsChanged, keepsLook: keepsLook)
        let end = change.removed.upperBound
        let from = stretches.firstIndex { $0.end >= fresh.start } ?? stretches.count
        var to = from
        // In the lines before this edit: a stretch that it touches becomes part of it.
        var first = fresh.start
        var last = end
        var grown = 0
        while to < stretches.count, stretches[to].start <= end {
            first = min(first, stretches[to].start)
            last = max(last, stretches[to].end)
            grown += stretches[to].inserted - stretches[to].removed
            fresh.structureChanged = fresh.structureChanged || stretches[to].structureChanged
            fresh.wordsChanged = fresh.wordsChanged || stretches[to].wordsChanged
            fresh.keepsLook = fresh.keepsLook && stretches[to].keepsLook
            to += 1
        }
        fresh.start = first
        fresh.removed = last - first - grown
        fresh.inserted = last - first + change.shift
        stretches.replaceSubrange(from..<to, with: [fresh])
        for index in from + 1..<stretches.count { stretches[index].start += change.shift }
    }

    /// Takes the first stretch, joined with those that begin before `reach` of it: the line up to which its check looks.
    mutating func takeFirst(reach: (Stretch) -> Int) -> Stretch? {
        guard var first = stretches.first else { return nil }
        var count = 1
        while count < stretches.count, stretches[count].start < reach(first) {
            first.join(stretches[count])
            count += 1
        }
        stretches.removeFirst(count)
        return first
    }
}
