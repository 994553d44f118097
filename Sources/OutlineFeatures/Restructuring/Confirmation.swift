// Makes sure that a change of the structure does what it says: the changed text is read anew and must have the tree that the
// operation says. A parser that reads the result otherwise (a line that becomes a title, a list that becomes headings) means
// that nothing is changed.

public import OutlineChecking
import OutlineRules
public import OutlineSyntax
import OutlineText

extension Snapshot {
    /// How deep each section stands, from 0.
    var depths: [Int] {
        var depths: [Int] = []
        depths.reserveCapacity(outline.sections.count)
        for section in outline.sections { depths.append(section.parent < 0 ? 0 : depths[section.parent] + 1) }
        return depths
    }

    /// Checks that edits give the sections in some order, each at some depth.
    func confirm(_ edits: [Fix.Edit], order: [Int], depth: [Int]) throws(Refusal) {
        let changed = Snapshot.applying(edits, to: document)
        let outline = Outline(changed)
        guard outline.sections.count == order.count, outline.scopes.count == self.outline.scopes.count else {
            throw .isMisread
        }
        var deep: [Int] = []
        deep.reserveCapacity(order.count)
        for (section, old) in zip(outline.sections, order) {
            deep.append(section.parent < 0 ? 0 : deep[section.parent] + 1)
            let (now, before) = (changed.marks[section.mark], document.marks[self.outline.sections[old].mark])
            guard deep.last == depth[old], now.wordsHash == before.wordsHash, now.runIn == before.runIn,
                section.itemCount == self.outline.sections[old].itemCount
            else { throw .isMisread }
        }
        for (now, before) in zip(outline.scopes, self.outline.scopes)
        where now.title.count != before.title.count || now.itemCount != before.itemCount
            || now.sections.count != before.sections.count
            || changed.lineCount - now.tail != document.lineCount - before.tail
        {
            throw .isMisread
        }
    }

    /// A document after some edits in the order of the text.
    public static func applying(_ edits: [Fix.Edit], to document: Document) -> Document {
        var changed = document
        for edit in edits.reversed() {
            _ = changed.replace(from: edit.start, to: edit.end, with: Array(edit.text.utf8))
        }
        return changed
    }
}
