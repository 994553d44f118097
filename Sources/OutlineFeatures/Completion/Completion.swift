// Completion by place: titles in an empty file, preamble and transition behind the title, markers with headings at the
// start of a line, heading texts behind a marker, set phrases in running text. The sources are asked in this order.

public import OutlineProfiles
import OutlineChecking
import OutlineRules
public import OutlineSyntax
import OutlineText

/// A request for proposals.
struct CompletionRequest {
    let snapshot: Snapshot
    /// The place of the request.
    let place: Place
    /// The byte column behind the indentation of the line.
    let start: Int
    /// Where the marker that is being typed ends: the place, or after the closing bracket that the editor has put behind it.
    let markerEnd: Place
    let usesInitials: Bool
    let catalog: ProfileCatalog

    var document: Document { snapshot.document }
    var outline: Outline { snapshot.outline }
    var language: Language { snapshot.language }

    /// What was typed between a column and the place.
    func typed(from column: Int) -> TypedText {
        TypedText(document.content(place.line)[column..<place.column], usesInitials: usesInitials)
    }

    /// A proposal that replaces all from a column up to the place.
    func item(
        _ text: String, label: String? = nil, _ detail: Text, _ kind: CompletionItem.Kind, from column: Int,
        _ typed: TypedText,
        matching words: String? = nil, number: Int? = nil, topic: String? = nil
    ) -> CompletionItem {
        let end = column == start ? markerEnd : place
        return CompletionItem(
            label: label ?? text, detail: detail(language), kind: kind,
            filter: typed.filter(label ?? text, words ?? text, number: number),
            start: Place(line: place.line, column: column), end: end, replaceEnd: end, text: text,
            rest: typed.rest(of: text), number: number, topic: topic)
    }

    /// The place after the closing bracket at a place, where only an opening one stands before it: editors type both at once.
    static func endOfPair(_ content: Bytes, from start: Int, at place: Place) -> Place {
        let before = content[start..<place.column]
        let (first, next) = (before.scalar(at: 0), content.scalar(at: place.column))
        guard place.column < content.count, first.value == "（" || first.value == "(",
            next.value == "）" || next.value == ")", MarkerStart.isOne(before),
            !(0..<before.count).contains(where: { before.has("）", at: $0) || before.has(")", at: $0) })
        else { return place }
        return Place(line: place.line, column: place.column + next.length)
    }

    /// The mark with which the line starts.
    var openingMark: Mark? {
        let index = document.firstMark(atLine: place.line)
        guard document.marks.indices.contains(index) else { return nil }
        let mark = document.marks[index]
        return mark.start == Place(line: place.line, column: start) ? mark : nil
    }

    /// Proposals for a place after which the line goes on. What would stand twice then may replace the rest of the heading or
    /// point where the client knows such ranges, and is left out elsewhere; a marker alone goes before any text.
    func minding(textBehind items: [CompletionItem], canReplace: Bool) -> [CompletionItem] {
        let content = document.content(place.line)
        guard content.skippingSpace(from: markerEnd.column) < content.count else { return items }
        guard let mark = openingMark, mark.form != .none else {
            return items.filter { MarkerStart.isOne(Bytes($0.text)) }
        }
        guard mark.textEnd.line == place.line else { return [] }
        guard canReplace || place >= mark.textEnd else {
            // JupyterLab asks at the start of what was typed, a marker alone, and replaces that itself.
            return mark.textStart == mark.textEnd ? items : []
        }
        return items.map { item in
            var item = item
            // A marker alone takes the place of the one that is there.
            item.replaceEnd = max(item.end, MarkerStart.isOne(Bytes(item.text)) ? mark.markerEnd : mark.textEnd)
            return item
        }
    }
}

extension Snapshot {
    /// At most so many proposals are made.
    public static let completionLimit = 100

    /// The proposals at a place, the likeliest first, at most a hundred. Where the client `canReplace` what stands behind the place,
    /// a proposal may.
    public func completions(
        at place: Place, usesInitials: Bool = true, catalog: ProfileCatalog = .builtIn, canReplace: Bool = false
    ) -> [CompletionItem] {
        let place = document.clamp(place)
        let content = document.content(place.line)
        let start = content.skippingSpace(from: 0)
        guard place.column >= start else { return [] }
        let request = CompletionRequest(
            snapshot: self, place: place, start: start,
            markerEnd: CompletionRequest.endOfPair(content, from: start, at: place), usesInitials: usesInitials,
            catalog: catalog)
        var seen: Set<String> = []
        let whole = request.titles() ?? request.behindMarker() ?? request.openings() ?? request.markers()
        let found =
            whole.map { request.minding(textBehind: $0, canReplace: canReplace) } ?? request.phrases() ?? []
        return Array(found.filter { seen.insert($0.text).inserted }.prefix(Snapshot.completionLimit))
    }
}
