// References of a text to its own parts: 见附件2, 上述第（三）项, 本部分第二点, 前述第一个问题, 详见第三部分. Read of one paragraph at a
// time; where each leads is told from the marks and the outline.

public import OutlineSyntax
import OutlineText

/// A reference.
public struct CrossReference: Sendable, Equatable {
    /// What is named.
    public enum Target: Sendable, Equatable {
        /// An attachment by its number; nil for the only one.
        case attachment(Int?)
        /// A member of a series that stands before.
        case above(Member)
        /// A member of what stands in the same part or section.
        case inside(Container, Member)
        /// A section of the highest level by its number.
        case part(Int)
    }

    /// In what a member stands.
    public enum Container: Sendable, Equatable {
        /// The section of the highest level.
        case part
        /// The innermost section.
        case section
    }

    /// A member of a series.
    public struct Member: Sendable, Equatable {
        /// Its number.
        public var number: Int
        /// Whether brackets stand around it: 第（三）项.
        public var isBracketed: Bool
        /// Whether it is called a point: 第二点, 第三条.
        public var isPoint: Bool
    }

    /// Where it stands, without the word that leads to it.
    public var start: Place
    /// Where it ends, exclusive.
    public var end: Place
    /// What it names.
    public var target: Target
}

/// Reads references.
public enum CrossReferenceReader {
    /// Words before a number that speak of what stands before.
    private static let above: [StaticString] = ["上述", "前述", "上文", "前文", "前面所列", "前面的", "以上"]
    /// Words before a number that speak of the same part.
    private static let part: [StaticString] = ["本部分", "这一部分", "本大项", "本章"]
    /// Words before a number that speak of the same section.
    private static let section: [StaticString] = ["本节", "本项", "本方面", "这一方面"]
    /// Words before a number that speak of the whole text.
    private static let whole: [StaticString] = ["详见", "参见", "见", "本文", "本材料", "本报告", "本提纲", "全文"]
    /// Nouns behind a number of a member.
    private static let nouns: [StaticString] = ["个方面", "个问题", "个原因", "方面", "部分", "问题", "项", "点", "条", "个", "类"]
    /// What stands behind a numeral that is part of another word: 附件一并报送.
    private static let otherWords: [StaticString] = ["并", "同", "起", "般", "样", "律", "块", "些", "定", "份", "式"]

    /// The references of the paragraph that holds a line, in the order of the text.
    public static func references(_ document: Document, paragraphAt line: Int) -> [CrossReference] {
        let paragraph = document.paragraph(at: document.paragraphStart(line))
        let text = paragraph.text
        var found: [CrossReference] = []
        func add(_ start: Int, _ end: Int, _ target: CrossReference.Target) {
            found.append(
                CrossReference(start: paragraph.place(at: start), end: paragraph.endPlace(at: end), target: target))
        }
        let mark = document.firstMark(atLine: paragraph.line)
        let opensAttachment =
            mark < document.marks.count && document.marks[mark].start.line == paragraph.line
            && document.marks[mark].kind == .attachment
        var at = text.skippingSpace(from: 0)
        while at < text.count {
            if !opensAttachment, text.has("附件", at: at), let (number, end) = attachment(text, at) {
                add(at, end, .attachment(number))
                at = end
            } else if text.has("第", at: at), let (target, end) = ordinal(text, at) {
                add(at, end, target)
                at = end
            } else {
                at += max(1, text.scalar(at: at).length)
            }
        }
        return found
    }

    /// 附件2, 附件二, and 见附件 without a number.
    private static func attachment(_ text: Bytes, _ offset: Int) -> (number: Int?, end: Int)? {
        let start = text.skippingSpace(from: offset + 6)
        if let numeral = Numeral.readArabic(text, at: start), (1...99).contains(numeral.value) {
            // 附件2023年度清单 names no number.
            return text.has("年", at: numeral.end) || text.has(".", at: numeral.end) ? nil : (numeral.value, numeral.end)
        }
        if let numeral = Numeral.readChinese(text, at: start), (1...99).contains(numeral.value) {
            return otherWords.contains { text.has($0, at: numeral.end) } ? nil : (numeral.value, numeral.end)
        }
        let isLed = text.has("见", at: offset - 3)
        let closes: [StaticString] = ["）", "，", "。", "；", ")"]
        return isLed && closes.contains { text.has($0, at: offset + 6) } ? (nil, offset + 6) : nil
    }

    /// 第（三）项 behind 上述, 第二点 behind 本部分, 第三部分 behind 详见.
    private static func ordinal(_ text: Bytes, _ offset: Int) -> (target: CrossReference.Target, end: Int)? {
        var at = offset + 3
        let isBracketed = text.has("（", at: at) || text.has("(", at: at)
        if isBracketed { at += text.scalar(at: at).length }
        guard let numeral = Numeral.readChinese(text, at: at) ?? Numeral.readArabic(text, at: at),
            (1...99).contains(numeral.value)
        else { return nil }
        at = numeral.end
        if isBracketed {
            guard text.has("）", at: at) || text.has(")", at: at) else { return nil }
            at += text.scalar(at: at).length
        }
        guard let noun = nouns.first(where: { text.has($0, at: at) }) else { return nil }
        let isPart = text.has("部分", at: at)
        let isPoint = text.has("点", at: at) || text.has("条", at: at)
        let member = CrossReference.Member(number: numeral.value, isBracketed: isBracketed, isPoint: isPoint)
        let end = at + noun.utf8CodeUnitCount
        func follows(_ words: [StaticString]) -> Bool {
            // 的 and 中 may stand between.
            let offsets = [offset, text.has("的", at: offset - 3) || text.has("中", at: offset - 3) ? offset - 3 : offset]
            return words.contains { word in offsets.contains { text.has(word, at: $0 - word.utf8CodeUnitCount) } }
        }
        if isPart { return follows(whole) || follows(above) ? (.part(numeral.value), end) : nil }
        if follows(above) { return (.above(member), end) }
        if follows(part) { return (.inside(.part, member), end) }
        if follows(section) { return (.inside(.section, member), end) }
        return nil
    }
}

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
        for scope in outline.scopes where scope.isAttachment {
            let mark = scope.marks.lowerBound
            guard document.marks.indices.contains(mark) else { continue }
            let content = document.content(document.marks[mark].start.line)
            found.append((number(content, at: document.marks[mark].start.column + 6), .mark(mark)))
        }
        if let list = listLine { found += listed(from: list) }
        return found
    }

    /// The line of the list that opens with 附件：.
    private var listLine: Int? {
        let mark = document.marks.first { mark in
            guard mark.kind == .attachment else { return false }
            let content = document.content(mark.start.line)
            let behind = content.skippingSpace(from: mark.start.column + 6)
            return content.has("：", at: behind) || content.has(":", at: behind)
        }
        return mark?.start.line
    }

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
            guard let number = number(content, at: content.skippingSpace(from: 0)), number == found.count + 1 else { break }
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
