// After a marker that is already there: the text of the heading or point alone, so that no marker is ever doubled, and the
// markers that another one may stand for (2、 for 二、).

import OutlineChecking
import OutlineRules
import OutlineSyntax
import OutlineText

extension CompletionRequest {
    /// Proposals after a marker, nil where there is none before the place.
    func behindMarker() -> [CompletionItem]? {
        let texts = headingTexts()
        let typed = typed(from: start)
        // Where a marker alone is typed, in another form than the one that comes next, it stands for that one.
        guard let texts, !typed.isEmpty, MarkerStart.isOne(typed.bytes) else { return texts }
        let others = (markers() ?? []).filter { !Bytes($0.text).has(Array(typed.bytes.slice), at: 0) }
        // What closes the typed marker tells the form where it is one of ours: 2、 is 二、 rather than （二）.
        let isComma = typed.bytes.scalar(before: typed.bytes.count).value == "、"
        guard isComma else { return others + texts }
        func isChinese(_ item: CompletionItem) -> Bool {
            item.text.hasPrefix(MarkerForm.chinese.marker(item.number ?? 0))
        }
        return others.filter(isChinese) + others.filter { !isChinese($0) } + texts
    }

    /// Texts for the marker at the start of the line, nil where there is none before the place.
    func headingTexts() -> [CompletionItem]? {
        guard let mark = openingMark, mark.kind == .heading || mark.kind == .item,
            mark.markerEnd.line == place.line, mark.markerEnd.column <= place.column
        else { return nil }
        // In the body of a run-in heading, or behind the lead of a point, nothing is a heading's text any more.
        guard place <= Place(line: mark.textEnd.line, column: mark.textEnd.column) || mark.textEnd == mark.textStart
        else { return nil }
        let content = document.content(place.line)
        let column = min(content.skippingSpace(from: mark.markerEnd.column), place.column)
        let typed = typed(from: column)
        let above = place.line > 0 ? outline.section(atLine: place.line - 1) : nil
        var parent = above
        if mark.kind == .heading {
            while let section = parent, outline.sections[section].rank >= mark.form.rank {
                parent = outline.sections[section].parent >= 0 ? outline.sections[section].parent : nil
            }
        }
        let candidate = NextMarker(
            form: mark.form, number: mark.number, what: Text("标题文字", "the heading's text"), parent: parent, share: 1)
        let kind: CompletionItem.Kind = mark.kind == .heading ? .heading : .item
        return topics(for: candidate, excludingLine: place.line).filter { typed.fits($0.text) }.map {
            item($0.text, $0.detail ?? candidate.what, kind, from: column, typed, topic: $0.id)
        }
    }
}
