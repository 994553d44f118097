// trailing-space: spaces at the end of a line; told once for the whole file.

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let trailingSpace = Rule(
        code: "trailing-space",
        family: .residue,
        severity: .information,
        authority: .house,
        fix: .safe,
        isGrouped: true,
        title: Text("行尾有空格", "Spaces at the end of a line"),
        reason: Text(
            "行尾空格看不见，多半是粘贴带来的；排版、比对时会造成麻烦。全文只报一条。",
            "Spaces at the end of a line are invisible, mostly brought by pasting, and get in the way of layout and comparison. Told once for the file."
        ),
        remedy: Text("用快速修复一次删去全文的行尾空格。", "The quick fix deletes them in the whole file."),
        bad: [
            Example("一、情况⟦ ⟧\n甲。", fixed: "一、情况\n甲。"),
            Example("甲。⟦　　⟧", fixed: "甲。"),
        ],
        good: [Example("　　一、情况\n\n甲 乙。")],
        check: .paragraph(.trailingSpace) { context, findings in
            for line in context.line..<context.line + context.paragraph.lineCount {
                let content = context.document.content(line)
                let end = content.trimmingSpace(before: content.count)
                guard end < content.count else { continue }
                let start = Place(line: line, column: end)
                let stop = Place(line: line, column: content.count)
                findings.report(
                    from: start, to: stop, Text("行尾有空格", "Spaces at the end of the line"),
                    fix: Fix(
                        title: Text("删去行尾空格", "Delete the spaces at the end of lines"), isSafe: true,
                        edits: [Fix.Edit(start: start, end: stop, text: "")]))
            }
        })
}
