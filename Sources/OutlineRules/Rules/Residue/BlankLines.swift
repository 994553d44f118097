// blank-lines: three or more blank lines in a row, or two and more at the end of the text; told once for the file.

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let blankLines = Rule(
        code: "blank-lines",
        family: .residue,
        severity: .information,
        authority: .house,
        fix: .safe,
        isGrouped: true,
        options: [Option("lines", 3, Text("连续多少个空行才算", "how many blank lines in a row count"))],
        title: Text("多余的空行", "Too many blank lines"),
        reason: Text(
            "连续三个以上的空行，或文末两个以上的空行，多半是粘贴、删改留下的。全文只报一条。",
            "Three and more blank lines in a row, or two and more at the end, are mostly left by pasting or editing. Told once for the file."
        ),
        remedy: Text("用快速修复：中间留一个空行，文末不留。", "The quick fix leaves one between paragraphs and none at the end."),
        bad: [
            Example("甲。\n⟦\n\n\n⟧乙。", fixed: "甲。\n\n乙。"),
            Example("甲。\n⟦\n\n⟧", fixed: "甲。\n"),
        ],
        good: [Example("甲。\n\n\n乙。\n\n"), Example("甲。\n"), Example("甲。")],
        check: .paragraph(.blankBehind) { context, findings in
            let document = context.document
            let first = context.line + context.paragraph.lineCount
            guard first < document.lineCount, document.line(first).isBlank else { return }
            var next = first + 1
            while next < document.lineCount, document.line(next).isBlank { next += 1 }
            let isEnd = next >= document.lineCount
            // A text that ends in a line end has an empty last line, which is no blank line.
            var count = next - first
            if isEnd, document.line(next - 1).byteCount == 0 { count -= 1 }
            guard count >= (isEnd ? 2 : findings.option("lines")) else { return }
            let end = isEnd ? document.end : Place(line: next, column: 0)
            let start = Place(line: first, column: 0)
            findings.report(
                from: start, to: end,
                isEnd
                    ? Text("文末有 \(count) 个空行", "\(count) blank lines at the end")
                    : Text("连续 \(count) 个空行", "\(count) blank lines in a row"),
                fix: Fix(
                    title: Text("删去多余的空行", "Delete the blank lines"), isSafe: true,
                    edits: [Fix.Edit(start: isEnd ? start : Place(line: first + 1, column: 0), end: end, text: "")]))
        })
}
