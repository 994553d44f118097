// page-number-residue: a page number that stands alone on a line: - 2 -, 第 3 页 共 12 页.

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let pageNumberResidue = Rule(
        code: "page-number-residue",
        family: .residue,
        severity: .warning,
        authority: .practice,
        fix: .suggested,
        title: Text("页码残留", "A page number was left behind"),
        reason: Text(
            "从排好版的文件复制文字，页码会单独成一行夹在正文里，前后的段落也可能被它断开。",
            "Text copied from a laid-out file brings page numbers along as lines of their own, and paragraphs may be torn apart by them."
        ),
        remedy: Text("删去页码，并检查前后段落是否应当接起来。", "Delete it, and check whether the paragraphs around it belong together."),
        bad: [
            Example("提倡步行。\n⟦- 2 -⟧\n二、从现在做起", fixed: "提倡步行。\n\n二、从现在做起"),
            Example("提倡步行。\n⟦—12—⟧\n⟦第 3 页 共 12 页⟧\n⟦第5页⟧", fixed: "提倡步行。\n\n\n"),
        ],
        good: [
            Example("第3页的数字有误。\n第三部分\n3\n2023-1-5\n-3℃\n—— 2023年"),
            Example("共12页"),
        ],
        check: .paragraph(.digit) { context, findings in
            guard context.paragraph.lineCount == 1, context.firstLine.characters <= 14 else { return }
            let start = context.scan.start
            let end = context.textEnd
            guard PageNumber.isAlone(context.text, start, end) else { return }
            findings.report(
                start..<end, in: context,
                Text(
                    "页码残留，请删去，并检查前后段落是否被断开", "A page number was left behind; delete it and look at the text around it"),
                replaceBy: "", isSafe: false)
        })
}

private enum PageNumber {
    /// Whether the text between two offsets is nothing but a page number.
    static func isAlone(_ text: Bytes, _ start: Int, _ end: Int) -> Bool {
        if text.has("第", at: start) {
            guard let first = digits(text, start + 3), text.has("页", at: first) else { return false }
            var at = text.skippingSpace(from: first + 3)
            if at >= end { return true }
            let separator = text.scalar(at: at)
            if separator.value == "/" || separator.value == "，" || separator.value == "／" {
                at += separator.length
            }
            at = text.skippingSpace(from: at)
            guard text.has("共", at: at), let second = digits(text, at + 3) else { return false }
            return text.has("页", at: second) && second + 3 >= end
        }
        guard let inner = strokes(text, start), let behind = digits(text, inner), let last = strokes(text, behind)
        else { return false }
        return last >= end
    }

    /// Behind the digits at an offset, spaces around them skipped; nil without digits.
    private static func digits(_ text: Bytes, _ offset: Int) -> Int? {
        let first = text.skippingSpace(from: offset)
        var at = first
        while CodePoint(text[at]).isDigit, at - first < 5 { at += 1 }
        return at > first ? text.skippingSpace(from: at) : nil
    }

    /// Behind one or two strokes at an offset; nil without strokes.
    private static func strokes(_ text: Bytes, _ offset: Int) -> Int? {
        var at = offset
        var count = 0
        while count < 2 {
            let scalar = text.scalar(at: at)
            guard scalar.value == "-" || scalar.value == "—" || scalar.value == "–" || scalar.value == "－"
            else { break }
            at += scalar.length
            count += 1
        }
        return count > 0 ? at : nil
    }
}
