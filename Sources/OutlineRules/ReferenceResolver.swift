// Where references of a text to its own parts lead, told from the marks and the outline; and whether they lead nowhere.

public import OutlineSyntax
import OutlineText

/// Where references lead.
public struct ReferenceResolver: Sendable {
    private let document: Document
    private let outline: Outline

    /// Of a document.
    public init(_ document: Document, _ outline: Outline) { (self.document, self.outline) = (document, outline) }

    /// What a reference leads to.
    public enum Result: Sendable, Equatable {
        /// To a heading, a point or a line that opens an attachment, as an index of a mark.
        case mark(Int)
        /// To a line of the list of attachments.
        case line(Int)
        /// Nowhere: there are as many, and not the one that is named.
        case broken(Int)
        /// It is not clear what is meant.
        case unknown
    }

    /// Where a reference leads.
    public func resolve(_ reference: CrossReference) -> Result {
        switch reference.target {
        case .attachment(let number): return attachment(number)
        case .part(let number):
            let scope = outline.scope(atLine: reference.start.line)
            let top = outline.topSections(of: scope).map { outline.sections[$0].mark }
            return member(number, of: top, needs: 2)
        case .above(let member): return above(member, reference.start)
        case .inside(let container, let member): return inside(container, member, reference.start)
        }
    }

    // MARK: Attachments

    /// The attachments: their numbers and where they start, those of the file itself before those of the list.
    public var attachments: [(number: Int?, result: Result)] {
        var found: [(number: Int?, result: Result)] = []
        for (index, mark) in document.marks.enumerated() where mark.kind == .attachment {
            let content = document.content(mark.start.line)
            let behind = content.skippingSpace(from: mark.start.column + 6)
            let number = number(content, at: behind)
            // A line that only begins with the word opens none, and neither does the list.
            if number != nil || behind >= content.count, !isList(content, behind) {
                found.append((number, .mark(index)))
            }
        }
        if let list = listLine { found += listed(from: list) }
        return found
    }

    /// The line of the list that opens with 附件：.
    private var listLine: Int? {
        let mark = document.marks.first { mark in
            guard mark.kind == .attachment else { return false }
            let content = document.content(mark.start.line)
            return isList(content, content.skippingSpace(from: mark.start.column + 6))
        }
        return mark?.start.line
    }

    /// Whether a colon stands at an offset: 附件：1.清单.
    private func isList(_ text: Bytes, _ offset: Int) -> Bool { text.has("：", at: offset) || text.has(":", at: offset) }

    /// The entries of the list: 附件：1.清单, and the lines below that go on with numbers.
    private func listed(from line: Int) -> [(number: Int?, result: Result)] {
        let content = document.content(line)
        var start = content.skippingSpace(from: content.skippingSpace(from: 0) + 6)
        start = content.skippingSpace(from: start + content.scalar(at: start).length)
        guard let first = number(content, at: start), first == 1 else { return [(nil, .line(line))] }
        var found: [(number: Int?, result: Result)] = [(1, .line(line))]
        var next = line + 1
        while next < document.lineCount, next < line + 60 {
            let content = document.content(next)
            guard let number = number(content, at: content.skippingSpace(from: 0)), number == found.count + 1 else {
                break
            }
            found.append((number, .line(next)))
            next += 1
        }
        return found
    }

    private func number(_ text: Bytes, at offset: Int) -> Int? {
        let at = text.skippingSpace(from: offset)
        return (Numeral.readArabic(text, at: at) ?? Numeral.readChinese(text, at: at)).map(\.value)
    }

    private func attachment(_ number: Int?) -> Result {
        let all = attachments
        guard !all.isEmpty else { return .unknown }
        guard let number else { return all.count == 1 ? all[0].result : .unknown }
        if let found = all.first(where: { $0.number == number }) { return found.result }
        // One without a number is the only one.
        if all.count == 1, number == 1 { return all[0].result }
        let numbers = Set(all.compactMap(\.number))
        return numbers.count > 1 && numbers.count == numbers.max() ? .broken(numbers.count) : .unknown
    }

    // MARK: Members of series

    private func fits(_ form: MarkerForm, _ member: CrossReference.Member) -> Bool {
        if member.isBracketed { return form == .bracketedChinese || form == .bracketedArabic }
        return form != .none && form != .part
    }

    private func above(_ member: CrossReference.Member, _ place: Place) -> Result {
        var index = document.firstMark(atLine: place.line + 1) - 1
        let last = index
        while index >= 0, index > last - 200 {
            defer { index -= 1 }
            let mark = document.marks[index]
            guard mark.start < place, fits(mark.form, member) else { continue }
            // A reference inside a point of the series speaks of others of it only where these stand before.
            var series = self.series(of: index)
            series.removeAll { document.marks[$0].start >= place }
            if let found = series.first(where: { document.marks[$0].number == member.number }) { return .mark(found) }
            if !member.isBracketed { continue }
            return series.count > 1 && place.line > document.marks[index].start.line
                ? .broken(series.count) : .unknown
        }
        return .unknown
    }

    private func inside(
        _ container: CrossReference.Container, _ member: CrossReference.Member, _ place: Place
    ) -> Result {
        guard var section = outline.section(atLine: place.line) else { return .unknown }
        if container == .part {
            while outline.sections[section].parent >= 0 { section = outline.sections[section].parent }
        }
        let children = outline.children(of: section).map { outline.sections[$0].mark }.filter {
            fits(document.marks[$0].form, member)
        }
        let items = outline.items(of: outline.sections[section]).filter { fits(document.marks[$0].form, member) }
        let lists = member.isPoint && !items.isEmpty ? [items, children] : [children, items]
        for list in lists where !list.isEmpty {
            if let found = list.first(where: { document.marks[$0].number == member.number }) { return .mark(found) }
        }
        guard let only = lists.first(where: { !$0.isEmpty }), lists.contains(where: \.isEmpty), only.count > 1 else {
            return .unknown
        }
        return isSeries(only) ? .broken(only.count) : .unknown
    }

    private func member(_ number: Int, of list: [Int], needs count: Int) -> Result {
        if let found = list.first(where: { document.marks[$0].number == number }) { return .mark(found) }
        return list.count >= count && isSeries(list) ? .broken(list.count) : .unknown
    }

    /// Whether marks are numbered 1, 2, 3 … in one form.
    private func isSeries(_ list: [Int]) -> Bool {
        guard let first = list.first else { return false }
        return list.enumerated().allSatisfy {
            document.marks[$0.element].number == $0.offset + 1
                && document.marks[$0.element].form == document.marks[first].form
        }
    }

    /// The series that a heading or point belongs to, in the order of the text.
    public func series(of mark: Int) -> [Int] {
        let own = document.marks[mark]
        if let section = outline.section(ofMark: mark) {
            let parent = outline.sections[section].parent
            let siblings =
                parent >= 0 ? outline.children(of: parent) : outline.topSections(of: outline.sections[section].scope)
            return siblings.map { outline.sections[$0].mark }.filter { document.marks[$0].form == own.form }
        }
        guard own.form.isItem else { return [mark] }
        return pointSeries(holding: mark)
    }

    /// The points of one form around a point of one section: a 1 starts a new series.
    private func pointSeries(holding mark: Int) -> [Int] {
        let form = document.marks[mark].form
        let section = outline.section(atLine: document.marks[mark].start.line)
        func belongs(_ index: Int) -> Bool {
            outline.section(atLine: document.marks[index].start.line) == section
        }
        var first = mark
        var at = mark
        while document.marks[first].number != 1, at > 0, document.marks[at - 1].form.isItem, belongs(at - 1) {
            at -= 1
            if document.marks[at].form == form { first = at }
        }
        var found = [first]
        at = first + 1
        while at < document.marks.count, document.marks[at].form.isItem, belongs(at) {
            defer { at += 1 }
            guard document.marks[at].form == form else { continue }
            if document.marks[at].number == 1 { break }
            found.append(at)
        }
        return found
    }
}
