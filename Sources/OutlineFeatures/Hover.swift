// What the pointer shows: on a finding the rule's page, on a marker or heading what the section is and holds, on the
// title what the document is. The sources are asked in this order; the first that has something answers;
// a finding on a heading or the title is followed by what these say.

public import OutlineChecking
import OutlineRules
public import OutlineSyntax
public import OutlineText

/// A hover: a page and the range that it speaks of.
public struct Hover: Sendable {
    /// What is shown.
    public var page: Page
    /// Where it starts.
    public var start: Place
    /// Where it ends, exclusive.
    public var end: Place
}

extension Snapshot {
    /// The hover at a place, nil where there is nothing to say.
    public func hover(at place: Place) -> Hover? {
        let place = document.clamp(place)
        guard var hover = hoverOnFinding(at: place) else {
            return hoverOnMark(at: place, items: true) ?? hoverOnTitle(at: place)
        }
        // A finding on a heading or the title does not hide what these say.
        if let other = hoverOnMark(at: place, items: false) ?? hoverOnTitle(at: place) {
            hover.page.parts += [.heading(other.page.title)] + other.page.parts
        }
        return hover
    }

    private func hoverOnFinding(at place: Place) -> Hover? {
        let findings = checker.findings(onLines: place.line...place.line).filter {
            $0.start <= place && (place < $0.end || ($0.start == $0.end && place == $0.start))
        }
        guard let finding = findings.min(by: { $0.severity > $1.severity }) else { return nil }
        var page = RuleCatalog.all[finding.rule].page(language)
        page.parts.insert(.paragraph(finding.message(language)), at: 0)
        return Hover(page: page, start: finding.start, end: finding.end)
    }

    private func hoverOnMark(at place: Place, items: Bool) -> Hover? {
        let first = document.firstMark(atLine: document.paragraphStart(place.line))
        var index = first
        while index < document.marks.count, document.marks[index].start <= place {
            let mark = document.marks[index]
            if place <= max(mark.textEnd, mark.markerEnd) {
                switch mark.kind {
                case .heading: return headingHover(index)
                case .item, .joinedItem: return items ? itemHover(index) : nil
                default: break
                }
            }
            index += 1
        }
        return nil
    }

    private func headingHover(_ index: Int) -> Hover? {
        guard let section = outline.section(ofMark: index) else { return nil }
        let mark = document.marks[index]
        var page = Page(title: name(of: index))
        page.parts.append(.list(facts(of: section) + kindFacts(of: section)))
        page.parts += kindParts(of: section)
        page.parts.append(.paragraph(HeadingForms.description(mark.form)(language)))
        return Hover(page: page, start: mark.start, end: max(mark.textEnd, mark.markerEnd))
    }

    /// What a section holds now.
    private func facts(of section: Int) -> [String] {
        let zh = language == .zh
        let parent = outline.sections[section].parent
        let siblings =
            parent >= 0 ? outline.children(of: parent) : outline.topSections(of: outline.sections[section].scope)
        let position = (siblings.firstIndex(of: section) ?? 0) + 1
        let characters = document.characters(in: outline.sections[section].lines)
        let share = share(characters)
        var facts = [
            zh
                ? "\(characters) 字，占全文 \(share)%，宣读\(ReadingTime.words(characters, language))"
                : "\(characters) characters, \(share) % of the text, \(ReadingTime.words(characters, language)) to read aloud",
            zh ? "同级第 \(position) 个，共 \(siblings.count) 个" : "number \(position) of \(siblings.count) siblings",
        ]
        let points = points(of: section)
        let children = outline.children(of: section).count
        if points > 0, customaryPoints(of: section) == nil { facts.append(zh ? "\(points) 条要点" : "\(points) points") }
        if children > 0 { facts.append(zh ? "\(children) 个下级标题" : "\(children) subsections") }
        return facts
    }

    private func itemHover(_ index: Int) -> Hover? {
        let mark = document.marks[index]
        let zh = language == .zh
        var page = Page(title: name(of: index))
        let lead = document.text(of: index).unicodeScalars.count
        page.parts.append(
            .list([
                zh ? "要点，主题句 \(lead) 字" : "a point; its lead has \(lead) characters",
                zh
                    ? "GB/T 15834-2011 附录B（资料性）：“一是”“二是”之类后面不用点号。"
                    : "GB/T 15834-2011 annex B (informative): no mark behind 一是, 二是 …",
            ]))
        return Hover(page: page, start: mark.start, end: max(mark.textEnd, mark.markerEnd))
    }

    private func hoverOnTitle(at place: Place) -> Hover? {
        for (index, scope) in outline.scopes.enumerated() {
            guard let first = scope.title.first, let last = scope.title.last else { continue }
            let (start, end) = (document.marks[first].start, document.marks[last].textEnd)
            guard start <= place, place <= end, let title = outline.titleText(index, in: document) else { continue }
            let zh = language == .zh
            var page = Page(title: title)
            let characters = document.characters(in: scope.lines)
            page.parts.append(
                .list([
                    zh
                        ? "\(characters) 字，宣读\(ReadingTime.words(characters, language))"
                        : "\(characters) characters, \(ReadingTime.words(characters, language)) to read aloud",
                    zh
                        ? "\(outline.topSections(of: index).count) 个一级部分"
                        : "\(outline.topSections(of: index).count) top sections",
                ]))
            if index == 0 { page.parts += kindParts }
            return Hover(page: page, start: start, end: end)
        }
        return nil
    }
}

/// How long it takes to read a text aloud.
public enum ReadingTime {
    /// The time in minutes: Chinese is read aloud at some 200 to 240 characters a minute.
    public static func minutes(_ characters: Int) -> Int { (characters + 110) / 220 }

    /// The time in words.
    public static func words(_ characters: Int, _ language: Language) -> String {
        let minutes = minutes(characters)
        if minutes == 0 { return language == .zh ? "不到 1 分钟" : "less than a minute" }
        return language == .zh ? "约 \(minutes) 分钟" : "\(minutes) minute\(minutes == 1 ? "" : "s")"
    }
}

/// What the standards say of each form of heading.
enum HeadingForms {
    /// The level of a form, its place in the order and the typeface that is usual for it.
    static func description(_ form: MarkerForm) -> Text {
        switch form {
        case .part, .chinese, .sectionWord, .none:
            form == .sectionWord
                ? Text("“第一节”一类标题。", "A heading of the kind 第一节.")
                : Text(
                    "第一层。GB/T 9704-2012 7.3.3：结构层次序数依次可以用“一、”“（一）”“1.”“（1）”；第一层一般用黑体。",
                    "First level. GB/T 9704-2012 7.3.3: the levels may be marked 一、, （一）, 1., （1） in this order; the first is usually set in 黑体."
                )
        case .bracketedChinese:
            Text(
                "第二层。GB/T 9704-2012 7.3.3：第二层用“（一）”，一般用楷体；括号后不再加点号（GB/T 15834-2011 附录B，建议）。",
                "Second level. GB/T 9704-2012 7.3.3: （一）, usually set in 楷体; no mark behind the bracket (GB/T 15834-2011 annex B, advice)."
            )
        case .arabic:
            Text(
                "第三层。GB/T 9704-2012 7.3.3：第三层用“1.”，一般用仿宋体；数字后用下脚点（GB/T 15834-2011 附录B，建议）。",
                "Third level. GB/T 9704-2012 7.3.3: 1., usually set in 仿宋; a low dot behind the digits (GB/T 15834-2011 annex B, advice)."
            )
        case .bracketedArabic:
            Text(
                "第四层。GB/T 9704-2012 7.3.3：第四层用“（1）”，一般用仿宋体。",
                "Fourth level. GB/T 9704-2012 7.3.3: （1）, usually set in 仿宋.")
        case .circled, .letter:
            Text(
                "第五层以下。GB/T 15834-2011 附录B（资料性）：“（1）”之下可用“①”或“a.”。",
                "Below the fourth level. GB/T 15834-2011 annex B (informative): ① or a. below （1）.")
        case .volume, .article, .clause:
            Text(
                "编、章、节、条、款：条的序号在全篇中连续，不因分章重编。",
                "Volume, chapter, section, article, clause: articles are numbered through the whole text, whatever the chapters."
            )
        case .decimal2, .decimal3, .decimal4:
            Text("“1.1”“1.1.1”一类编号，各级数字之间用下脚点。", "Decimal numbers: 1.1, 1.1.1, with a dot between the levels.")
        default: Text("要点。", "A point.")
        }
    }
}
