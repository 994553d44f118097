// title-working-note: a word count or another note to oneself in the title: （4092字）.

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let titleWorkingNote = Rule(
        code: "title-working-note",
        family: .headings,
        severity: .warning,
        authority: .practice,
        fix: .suggested,
        title: Text("大标题里有字数等备注", "A note to oneself in the title"),
        reason: Text(
            "“（3260字）”“（待修改）”是写作时或网站上的备注，不属于标题。“（讨论稿）”“（征求意见稿）”是对的。",
            "（3260字） and （待修改） are notes of the writer or a web site and no part of the title. （讨论稿） and （征求意见稿） are right."
        ),
        remedy: Text("删去备注。", "Delete the note."),
        bad: [
            Example(
                "在青年干部座谈会上的发言提纲⟦（3260字）⟧\n\n一、立志\n甲。", fixed: "在青年干部座谈会上的发言提纲\n\n一、立志\n甲。"),
            Example("关于作风建设的对照检查材料⟦(约3000字)⟧\n\n一、问题\n甲。"),
            Example("关于作风建设的对照检查材料\n⟦（全文共3000字左右）⟧\n\n一、问题\n甲。"),
            Example("关于作风建设的对照检查材料⟦（待修改）⟧\n\n一、问题\n甲。"),
        ],
        good: [
            Example("关于物业管理的实施方案（征求意见稿）\n\n一、目标\n甲。"),
            Example("关于汉字（3500字）书写比赛的工作方案\n（2024年5月4日）\n\n一、目标\n甲。"),
            Example("关于落实〔2024〕3号文件的总结（讨论稿）\n\n一、目标\n甲。\n（共3000字）"),
        ],
        check: .document { context, findings in
            for scope in context.outline.scopes {
                guard let last = scope.title.last else { continue }
                var lines = scope.title
                // A bracketed line right below the title.
                if last + 1 < scope.marks.upperBound, context.mark(last + 1).kind == .bare,
                    context.mark(last + 1).start.line == context.mark(last).textEnd.line + 1
                {
                    lines.append(last + 1)
                }
                for line in lines {
                    let mark = context.mark(line)
                    guard mark.start.line == mark.textEnd.line else { continue }
                    let text = context.document.content(mark.start.line)
                    let opening = Self.note(text, before: mark.textEnd.column)
                    guard let opening, opening >= mark.start.column else { continue }
                    let start = Place(line: mark.start.line, column: opening)
                    let note = text[opening..<mark.textEnd.column].string
                    findings.report(
                        from: start, to: mark.textEnd,
                        Text("“\(note)”是备注，不属于标题，定稿时宜删去", "“\(note)” is a note and no part of the title; delete it"),
                        fix: Fix(
                            title: Text("删去“\(note)”", "Delete “\(note)”"), isSafe: false,
                            edits: [Fix.Edit(start: start, end: mark.textEnd, text: "")]))
                }
            }
        })

    /// Where a bracketed note starts that ends at an offset; nil where there is none.
    private static func note(_ text: Bytes, before end: Int) -> Int? {
        let closer = text.scalar(before: end)
        guard closer.value == "）" || closer.value == ")" else { return nil }
        var at = end - closer.length
        var digits = 0
        var count = 0
        while count < 12 {
            let scalar = text.scalar(before: at)
            guard scalar.length > 0 else { return nil }
            at -= scalar.length
            if scalar.value == "（" || scalar.value == "(" {
                let inner = text[at + scalar.length..<end - closer.length]
                for word: StaticString in ["待修改", "待完善", "待补充", "待定稿", "未定稿", "字数不够"] where inner.has(word, at: 0) {
                    return at
                }
                let counts =
                    inner.has("字", at: inner.count - 3) || inner.has("字左右", at: inner.count - 9)
                    || inner.has("字以内", at: inner.count - 9) || inner.has("字数", at: 0)
                return digits > 0 && counts ? at : nil
            }
            if scalar.value.isDigit || scalar.value.isFullWidthDigit { digits += 1 }
            count += 1
        }
        return nil
    }
}
