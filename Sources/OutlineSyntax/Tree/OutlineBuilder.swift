// Builds the outline from the marks: cuts the file into documents and attachments, finds titles and tails, nests the
// headings by the rank of their form, and gives each section its points.

import OutlineText

/// Builds an outline; used once.
struct OutlineBuilder {
    let document: Document
    let marks: [Mark]
    var scopes: [Outline.Scope] = []
    var sections: [Outline.Section] = []
    var items: [Int] = []
    /// All headings, without those that are entries of the list behind 附件： or of a contents list.
    private var headings: [Int] = []
    /// The last contents list, as marks.
    private var contents = 0..<0

    init(_ document: Document) {
        self.document = document
        marks = document.marks
    }

    mutating func build() {
        let starts = scopeStarts()
        for (index, start) in starts.enumerated() {
            let end = index + 1 < starts.count ? starts[index + 1] : Start(line: document.lineCount, mark: marks.count)
            addScope(from: start, to: end)
        }
    }

    // MARK: Scopes

    private struct Start {
        var line: Int
        var mark: Int
        var isAttachment = false
    }

    /// Where documents and attachments start.
    private mutating func scopeStarts() -> [Start] {
        var starts = [Start(line: 0, mark: 0)]
        var attachment: Int? = nil  // An 附件 line that no heading has followed yet.
        var listLine = -2  // The line of the last entry of its list: 附件：1.… and 2.… 3.… on the lines right behind it.
        var lastTops = TopNumbers()
        var doubtful = DoubtfulSeries()
        for (index, mark) in marks.enumerated() {
            switch mark.kind {
            case .bare:
                if let list = ContentsList.marks(from: index, in: document) { contents = list }
            case .attachment:
                attachment = index
                listLine = mark.runIn ? mark.textEnd.line : -2
            case .heading:
                if mark.form == .arabic, mark.start.line == listLine + 1 {
                    listLine = mark.textEnd.line
                    continue
                }
                guard index >= contents.upperBound, doubtful.goOn(with: mark) else { continue }
                headings.append(index)
                if let opened = attachment {
                    starts.append(Start(line: marks[opened].start.line, mark: opened, isAttachment: true))
                    attachment = nil
                    (lastTops, doubtful) = (TopNumbers(), DoubtfulSeries())
                } else if lastTops.startAgain(with: mark), let title = titleStart(before: index) {
                    starts.append(Start(line: marks[title].start.line, mark: title))
                    (lastTops, doubtful) = (TopNumbers(), DoubtfulSeries())
                }
                lastTops.count(mark)
            default: break
            }
        }
        return starts
    }

    /// The first line of a title that stands before a heading 一、 which starts a second document; nil where there is none.
    private func titleStart(before heading: Int) -> Int? {
        // Go back to the last heading or item, then take the first line behind it that looks like a title and stands apart.
        var first = heading
        while first > 0, marks[first - 1].kind != .heading, marks[first - 1].kind != .item,
            marks[first - 1].kind != .joinedItem
        {
            first -= 1
        }
        for index in first..<heading where marks[index].kind == .bare && marks[index].characters >= 6 {
            let line = marks[index].start.line
            guard line > 0, document.line(line - 1).isBlank || (index > 0 && isTailLine(index - 1)) else { continue }
            if marks[index].closing == .none, isTitleLike(index) { return index }
        }
        return nil
    }

    private func isTailLine(_ index: Int) -> Bool { marks[index].kind == .date || marks[index].kind == .attachment }

    /// A short line is a title where it holds a word that names a kind of paper, or is centred by indentation.
    private func isTitleLike(_ index: Int) -> Bool {
        let text = Array(document.text(of: index).utf8)
        let bytes = Bytes(text)
        for word in Self.titleWords {
            var at = 0
            while at + word.count <= bytes.count {
                if bytes.has(word, at: at) { return true }
                at += 1
            }
        }
        return document.line(marks[index].start.line).indent >= 8
    }

    private static let titleWords: [[UInt8]] = [
        "提纲", "材料", "报告", "总结", "发言", "讲话", "方案", "意见", "体会", "计划", "主持词", "检查", "剖析", "党课", "汇报", "清单",
        "要点", "办法", "规定", "通知", "致辞", "表态", "述职", "打算",
    ].map { Array($0.utf8) }

    // MARK: One scope

    private mutating func addScope(from start: Start, to end: Start) {
        var scope = Outline.Scope(
            isAttachment: start.isAttachment, lines: start.line..<end.line, marks: start.mark..<end.mark, title: [],
            preamble: 0..<0, sections: sections.count..<sections.count, tail: end.line, itemRange: 0..<0)
        let headings = headings[
            headings.partitioningIndex { $0 >= start.mark }..<headings.partitioningIndex { $0 >= end.mark }]
        let firstHeading = headings.first.map { marks[$0].start.line }
        scope.title = titleMarks(in: scope, before: firstHeading ?? end.line)
        scope.tail = tailLine(in: scope, after: headings.last)
        scope.preamble = preamble(in: scope, firstHeading: firstHeading)
        addSections(headings, in: &scope)
        scopes.append(scope)
    }

    /// The lines of the title: the first short line that is neither heading nor salutation, and those that follow it at once.
    private func titleMarks(in scope: Outline.Scope, before limit: Int) -> [Int] {
        var title: [Int] = []
        var next = scope.marks.lowerBound
        if scope.isAttachment { next += 1 }
        var line = scope.isAttachment ? scope.lines.lowerBound + 1 : scope.lines.lowerBound
        // The title may stand behind a contents list.
        if next < scope.marks.upperBound, let list = ContentsList.marks(from: next, in: document) {
            next = list.upperBound
            line = marks[list.upperBound - 1].textEnd.line + 1
        }
        while line < limit, document.line(line).isBlank { line += 1 }
        while next < scope.marks.upperBound, marks[next].kind == .bare, marks[next].start.line == line, line < limit {
            let mark = marks[next]
            let isFirst = title.isEmpty
            if mark.closing == .fullStop {
                // A title that ends in 。 is still the title where it names a paper; a short first sentence is not.
                guard isFirst, isTitleLike(next), !document.text(of: next).unicodeScalars.contains("，") else { break }
            }
            if !isFirst, mark.characters > 40 || isByline(next) { break }
            title.append(next)
            line = mark.textEnd.line + 1
            next += 1
            if title.count == 4 || mark.closing == .fullStop { break }
        }
        return title
    }

    /// A line in brackets under the title (a date, a name) belongs to no title; 发言提纲 on a line of its own does.
    private func isByline(_ index: Int) -> Bool {
        let mark = marks[index]
        let opener = document.content(mark.start.line).scalar(at: mark.start.column).value
        return opener == "（" || opener == "(" || (mark.characters <= 4 && !isTitleLike(index))
    }

    private func preamble(in scope: Outline.Scope, firstHeading: Int?) -> Range<Int> {
        var first =
            scope.title.last.map { marks[$0].textEnd.line + 1 } ?? scope.lines.lowerBound + (scope.isAttachment ? 1 : 0)
        var end = min(firstHeading ?? scope.tail, scope.lines.upperBound)
        while first < end, document.line(first).isBlank { first += 1 }
        while end > first, document.line(end - 1).isBlank { end -= 1 }
        return first..<max(first, end)
    }

    /// The first line of the tail: an 附件 line, or the signature and date at the end of the scope.
    private func tailLine(in scope: Outline.Scope, after lastHeading: Int?) -> Int {
        let first = lastHeading.map { $0 + 1 } ?? scope.marks.lowerBound + (scope.isAttachment ? 1 : 0)
        guard first < scope.marks.upperBound else { return scope.lines.upperBound }
        for index in first..<scope.marks.upperBound
        where marks[index].kind == .attachment && index > scope.marks.lowerBound {
            return marks[index].start.line
        }
        // The last date of the scope, with nothing but short lines behind it and a signature before it.
        for index in stride(from: scope.marks.upperBound - 1, through: first, by: -1) {
            guard marks[index].kind == .date else { continue }
            var line = marks[index].start.line
            if scope.title.contains(index) || line < (scope.title.last.map { marks[$0].start.line } ?? -1) { break }
            guard onlyShortLines(from: line + 1, to: scope.lines.upperBound, firstMark: index + 1) else { break }
            var before = index - 1
            while before >= first, marks[before].kind == .bare, marks[before].characters <= 25,
                marks[before].closing == .none,
                !scope.title.contains(before), onlyBlank(from: marks[before].textEnd.line + 1, to: line)
            {
                line = marks[before].start.line
                before -= 1
            }
            return line
        }
        return scope.lines.upperBound
    }

    private func onlyBlank(from first: Int, to end: Int) -> Bool {
        var line = first
        while line < end {
            if !document.line(line).isBlank { return false }
            line += 1
        }
        return true
    }

    private func onlyShortLines(from first: Int, to end: Int, firstMark: Int) -> Bool {
        var count = 0
        var line = first
        while line < end {
            if !document.line(line).isBlank {
                count += 1
                if count > 4 || document.line(line).isLong { return false }
            }
            line += 1
        }
        return true
    }

    // MARK: Sections

    private mutating func addSections(_ headings: ArraySlice<Int>, in scope: inout Outline.Scope) {
        let first = sections.count
        sections.reserveCapacity(first + headings.count)
        var open = OpenSections()
        scope.itemRange = readItems(
            in: scope.marks.lowerBound..<(headings.first ?? scope.marks.upperBound), before: scope.tail)
        for position in headings.indices {
            let mark = headings[position]
            let line = marks[mark].start.line
            let lead = lead(before: mark, in: open)
            let count = open.count(holding: marks[mark], after: lead)
            let isList = open.isList(at: count, marks[mark].form)
            while open.count > count, let last = open.close() { close(last, at: line) }
            let nextMark = position + 1 < headings.endIndex ? headings[position + 1] : scope.marks.upperBound
            let items = readItems(in: mark + 1..<nextMark, before: scope.tail)
            sections.append(
                Outline.Section(
                    mark: mark, rank: marks[mark].form.rank, parent: open.innermost, end: sections.count + 1,
                    lines: line..<line + 1, itemRange: items, scope: scopes.count))
            open.open(sections.count - 1, marks[mark], after: lead, series: isList)
        }
        while let last = open.close() { close(last, at: max(scope.tail, sections[last].lines.lowerBound + 1)) }
        scope.sections = first..<sections.count
    }

    /// How a line ending in ： stands before a heading. Only the first number of a series may need one.
    private func lead(before mark: Int, in open: OpenSections) -> OpenSections.Lead {
        guard marks[mark].lastNumber == 1, let line = document.leadLine(before: marks[mark].start.line) else {
            return .none
        }
        let last = open.innermost
        return last >= 0 && document.paragraphStart(line) == marks[sections[last].mark].start.line
            ? .heading : .paragraph
    }

    private mutating func close(_ section: Int, at line: Int) {
        sections[section].end = sections.count
        sections[section].lines = sections[section].lines.lowerBound..<line
    }

    /// The points among some marks. 首先, 其次 … count only as a series, and so do 一要 and 一靠, which open ordinary sentences too.
    private mutating func readItems(in range: Range<Int>, before tail: Int) -> Range<Int> {
        let start = items.count
        // Bits, one for each form.
        var firsts: UInt32 = 0
        var others: UInt32 = 0
        for index in range where marks[index].form.isItem && marks[index].start.line < tail {
            if marks[index].kind == .item { items.append(index) }
            let form: UInt32 = 1 << UInt32(marks[index].form.rawValue)
            if marks[index].number == 1 { firsts |= form } else { others |= form }
        }
        let loners = Self.seriesForms & (firsts | others) & ~(firsts & others)
        if loners != 0 {
            items.replaceSubrange(
                start..., with: items[start...].filter { loners & 1 << UInt32(marks[$0].form.rawValue) == 0 })
        }
        return start..<items.count
    }

    /// The forms that count only as a series, as bits.
    private static let seriesForms: UInt32 = [MarkerForm.words, .mustPoint, .byPoint].reduce(0) {
        $0 | 1 << UInt32($1.rawValue)
    }
}
