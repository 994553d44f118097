// title-year-conflict: the title names the meeting of one year, the first paragraph that of another.

import OutlineChecking
import OutlineWords
import OutlineSyntax
import OutlineText

extension Rule {
    static let titleYearConflict = Rule(
        code: "title-year-conflict",
        family: .headings,
        severity: .warning,
        authority: .practice,
        title: Text("标题与开头的会议年度不一致", "Title and opening name different years"),
        reason: Text(
            "标题写“2024年度民主生活会”，开头却写“2023年度民主生活会”，多半是沿用旧稿没有改。年度会议常在次年初召开，标题写次年（不带“度”）的不报。",
            "The title names one year's meeting and the opening another's: mostly an old paper was reused. A meeting may be held early in the next year, so a title with the next year and no 度 is not reported."
        ),
        remedy: Text("核对会议通知，改成同一年度。", "Look at the notice and write the same year."),
        bad: [
            Example("⟦2024年度⟧民主生活会对照检查材料\n\n根据关于召开2023年度民主生活会的通知要求，我认真查摆问题。现报告如下。\n一、问题\n甲。"),
            Example("⟦2024年度⟧民主生活会对照检查材料\n\n根据2023年度民主生活会查摆问题和整改落实要求，我进行了对照检查。现报告如下。"),
            Example("⟦2021年⟧组织生活会发言提纲\n按照2023年度组织生活会的安排，我作如下检查。\n一、问题\n甲。"),
        ],
        good: [
            Example("2024年度民主生活会对照检查材料\n\n根据关于召开2024年度民主生活会的通知要求，我认真查摆问题。现报告如下。"),
            Example("2024年度民主生活会对照检查材料\n\n对2023年度民主生活会的整改情况，会前已作通报。按照2024年度民主生活会的安排，现报告如下。"),
            Example("2024年度民主生活会对照检查材料\n\n2023年度民主生活会以来，我坚持把问题整改作为政治任务，一条一条抓落实。"),
            Example("2023年民主生活会对照检查材料\n\n按照2022年度民主生活会的通知要求，我认真查摆问题。现报告如下。"),
            Example("2024年工作总结\n\n与2023年度相比，各项工作都有进步。现报告如下。"),
        ],
        check: .paragraph(.digit) { context, findings in
            guard context.line < 6, context.text.count < 300, isOpening(context) else { return }
            guard let title = MeetingYear.first(context.text), let next = context.nextParagraphLine else { return }
            let opening = context.document.paragraph(at: next)
            let years = MeetingYear.all(opening.text).filter {
                $0.isMeetingYear && $0.meeting == title.meeting && !looksBack(opening.text, $0)
            }
            guard let other = years.first, !years.contains(where: { $0.year == title.year }) else { return }
            // A meeting about 2022 is held in early 2023.
            if !title.isMeetingYear, title.year == other.year + 1 { return }
            findings.report(
                from: context.paragraph.place(at: title.range.lowerBound),
                to: context.paragraph.endPlace(at: title.range.upperBound),
                Text(
                    "标题是 \(title.year) 年，开头写的是 \(other.year) 年度\(title.meeting)，请核对",
                    "The title says \(title.year), the opening \(other.year); check which is right"),
                related: [
                    Finding.Related(
                        start: opening.place(at: other.range.lowerBound),
                        end: opening.endPlace(at: other.range.upperBound),
                        message: Text("开头的年度", "the year in the opening"))
                ])
        })

    /// Whether the meeting of the year before is one that the text looks back on: 2023年度民主生活会以来, …整改情况.
    private static func looksBack(_ text: Bytes, _ year: MeetingYear) -> Bool {
        // 根据2023年度民主生活会查摆问题和整改落实要求 is the opening of an old paper.
        let clause = text.clauseStart(before: year.range.lowerBound)
        if notices.contains(where: { text.holds($0, from: clause, before: year.range.lowerBound) }) { return false }
        var at = year.range.upperBound
        while at < text.count, !text.scalar(at: at).value.isSentenceEnd, text.scalar(at: at).value != "，" {
            if text.has("以来", at: at) || text.has("整改", at: at) || text.has("查摆", at: at) { return true }
            at += max(1, text.scalar(at: at).length)
        }
        return false
    }

    private static let notices = ["根据", "按照", "召开"].map { Bytes($0) }

    /// Whether a paragraph is the first of the document.
    private static func isOpening(_ context: borrowing ParagraphContext) -> Bool {
        for line in 0..<context.line where !context.document.line(line).isBlank { return false }
        return context.document.marks.first.map { $0.kind == .bare && $0.start.line == context.line } ?? false
    }
}

/// A year that names a meeting: 2024年度民主生活会.
private struct MeetingYear {
    var year: Int
    var range: Range<Int>
    /// Whether it is written 年度.
    var isMeetingYear: Bool
    var meeting: String

    static func first(_ text: Bytes) -> MeetingYear? { all(text).first }

    /// The years of a text behind which, in the same clause, a meeting follows.
    static func all(_ text: Bytes) -> [MeetingYear] {
        var found: [MeetingYear] = []
        var at = 0
        while at < text.count, found.count < 8 {
            guard text.scalar(at: at).value.isDigit, let numeral = Numeral.readArabic(text, at: at) else {
                at += max(1, text.scalar(at: at).length)
                continue
            }
            let start = at
            at = numeral.end
            guard (1990...2100).contains(numeral.value), text.has("年", at: at) else { continue }
            let isMeetingYear = text.has("年度", at: at)
            let end = at + (isMeetingYear ? 6 : 3)
            guard let meeting = meeting(text, from: end) else { continue }
            found.append(
                MeetingYear(year: numeral.value, range: start..<end, isMeetingYear: isMeetingYear, meeting: meeting))
        }
        return found
    }

    private static func meeting(_ text: Bytes, from offset: Int) -> String? {
        var at = offset
        while at < text.count, at < offset + 150 {
            let value = text.scalar(at: at).value
            // The clause ends, or another year begins.
            if value == "，" || value == "。" || value == "；" || value.isDigit { return nil }
            if text.has("民主生活会", at: at) { return "民主生活会" }
            if text.has("组织生活会", at: at) { return "组织生活会" }
            at += max(1, text.scalar(at: at).length)
        }
        return nil
    }
}
