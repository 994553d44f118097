// Applies all safe fixes at once: those that do not touch each other, in the order of the text, again and again until
// nothing is left to mend. source.fixAll and `check --fix` use it.

public import OutlineSyntax
import OutlineText

/// Mends what has exactly one right answer.
public enum FixAll {
    /// The edits of the safe fixes of some findings that can be applied together: none touches another. In the order of the text.
    /// None of them together with those before it takes away what stands between a lone CR and an LF of the document.
    public static func edits(of findings: [Finding], in document: Document) -> [Fix.Edit] {
        var chosen: [Fix.Edit] = []
        var end = Place(line: 0, column: -1)
        for finding in findings.sorted(by: { $0.start < $1.start }) {
            guard finding.hasSafeFix, let fix = finding.fix else { continue }
            let edits = fix.edits.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
            // A fix is taken whole or not at all. The edits of one finding may reach behind the start of the next one, so the
            // last end is what counts; a fix that would have fitted between two edits of another waits for the next round.
            guard let first = edits.first, end < first.start || (end == first.start && first.end > first.start) else {
                continue
            }
            guard FixAll.areSeparate(edits),
                !joinLineEnds(chosen.suffix(64) + edits, from: min(chosen.count, 64), in: document)
            else {
                continue
            }
            chosen += edits
            end = edits.last?.end ?? end
        }
        return chosen
    }

    /// Applies the safe fixes of some rules to a document until none is left, but not those of findings that the filter silences. Gives
    /// the number of edits that were made.
    public static func apply(
        to document: inout Document, rules: RuleSet, filter: FindingFilter = FindingFilter()
    ) -> Int {
        let original = document
        var checker = Checker(document, outline: Outline(document), rules: rules)
        checker.silence(filter, in: document)
        var count = 0
        var seen: Set<Int> = []
        // One fix may make room for another, so that a round follows. Rules that undo each other's work would go on for ever: where
        // a text comes back, or after more rounds than any text has been seen to need, nothing has exactly one right answer.
        for round in 0... {
            let edits = edits(of: checker.told, in: document)
            if edits.isEmpty { return count }
            if round >= roundsBeforeDoubt, round >= mostRounds || !seen.insert(document.text.hashValue).inserted {
                document = original
                return 0
            }
            count += edits.count
            if edits.count > fewEdits {
                replace(edits, in: &document)
                checker = Checker(document, outline: Outline(document), rules: rules)
            } else {
                // A few are made where they stand, and only what they touch is checked again.
                var changes: PendingChanges = []
                for edit in edits.reversed() {
                    let look = ParagraphLook(document, line: edit.start.line, rules)
                    let change = document.replace(from: edit.start, to: edit.end, with: Array(edit.text.utf8))
                    changes.add(change, lookBefore: look, in: document, rules)
                }
                checker.update(document, after: changes)
                checker.refresh(document, outline: Outline(document))
            }
            checker.silence(filter, in: document)
        }
        return count
    }

    /// More rounds than the fixes of ordinary texts take.
    private static let roundsBeforeDoubt = 20
    /// More rounds than any text takes.
    private static let mostRounds = 100_000
    /// So many edits are no more work one by one than the text read anew.
    private static let fewEdits = 32

    /// Applies edits that do not overlap to a document. They are written into one new text, so that many cost no more than few.
    public static func replace(_ edits: [Fix.Edit], in document: inout Document) {
        var text: [UInt8] = []
        var last = Place(line: 0, column: 0)
        for edit in edits where edit.start >= last {
            text += document.text(from: last, to: edit.start)
            text += Array(edit.text.utf8)
            last = edit.end
        }
        text += document.text(from: last, to: document.end)
        document = Document(text)
    }

    /// Whether edits from an index on, with those that they touch, leave nothing between a lone CR and an LF.
    private static func joinLineEnds(_ edits: [Fix.Edit], from first: Int, in document: Document) -> Bool {
        edits[first...].indices.contains { index in
            var whole = edits[index]
            var before = index
            while before > 0, edits[before - 1].end == whole.start, edits[before - 1].text.isEmpty {
                before -= 1
                whole.start = edits[before].start
            }
            return Fix(title: Text("", ""), isSafe: true, edits: [whole]).joinsLineEnds(in: document)
        }
    }

    private static func areSeparate(_ edits: [Fix.Edit]) -> Bool {
        for index in edits.indices.dropFirst() where edits[index].start < edits[index - 1].end { return false }
        return edits.allSatisfy { $0.start <= $0.end }
    }
}
