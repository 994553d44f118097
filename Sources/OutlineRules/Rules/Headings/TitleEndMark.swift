// title-end-mark: a title that ends in a full stop.

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let titleEndMark = Rule(
        code: "title-end-mark",
        family: .headings,
        severity: .warning,
        authority: .annex("GB/T 15834-2011 B.4"),
        fix: .safe,
        title: Text("大标题末尾有句号", "The title ends in a full stop"),
        reason: Text(
            "GB/T 15834-2011 B.4（资料性）：标题末尾一般不用点号，但有时可用问号、叹号或省略号。",
            "GB/T 15834-2011 B.4 (informative): a title usually has no end mark, but may have ？ ！ or ……."),
        remedy: Text("删去句号。", "Delete the full stop."),
        bad: [
            Example("关于办公用房清理情况的自查报告⟦。⟧\n\n一、结果\n甲。", fixed: "关于办公用房清理情况的自查报告\n\n一、结果\n甲。")
        ],
        good: [
            Example("关于办公用房清理情况的自查报告\n\n一、结果\n甲。"),
            Example("青春该怎样度过？\n\n一、立志\n甲。"),
            Example("今天很高兴和大家见面。\n一、立志\n甲。"),
        ],
        check: .document { context, findings in
            for scope in context.outline.scopes {
                guard let last = scope.title.last, context.mark(last).closing == .fullStop else { continue }
                let mark = context.mark(last)
                let content = context.document.content(mark.textEnd.line)
                let scalar = content.scalar(at: mark.textEnd.column)
                guard scalar.length > 0 else { continue }
                let end = Place(line: mark.textEnd.line, column: mark.textEnd.column + scalar.length)
                findings.report(
                    from: mark.textEnd, to: end, Text("大标题末尾不用句号", "A title does not end in a full stop"),
                    fix: Fix(
                        title: Text("删去句号", "Delete the full stop"), isSafe: true,
                        edits: [Fix.Edit(start: mark.textEnd, end: end, text: "")]))
            }
        })
}
