// markdown-residue: Markdown signs in a text that is to be plain: # headings, **bold**, - bullets, ```, > quotes.

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let markdownResidue = Rule(
        code: "markdown-residue",
        family: .residue,
        severity: .warning,
        authority: .practice,
        fix: .safe,
        isGrouped: true,
        title: Text("Markdown 标记残留", "Markdown signs were left behind"),
        reason: Text(
            "#、**、```、行首的 - 和 > 是 Markdown 的排版标记，多半从聊天工具或网页带来，在公文里会原样印出来。全文只报一条。",
            "#, **, ```, and - or > at the head of a line are signs of Markdown, mostly brought from a chat or a page; they would be printed as they are. Told once for the file."
        ),
        remedy: Text(
            "用快速修复删去成对的标记和标题前的 #；行首的 - 改为序号。",
            "The quick fix deletes paired signs and the # of headings; number the points that have a -."),
        bad: [
            Example("⟦**少开一天车**⟧，一个人看起来微不足道。", fixed: "少开一天车，一个人看起来微不足道。"),
            Example("⟦## ⟧一、从小事做起\n甲。\n⟦### ⟧（一）走路", fixed: "一、从小事做起\n甲。\n（一）走路"),
            Example("绿色出行，⟦**人人有责**⟧。"),
            Example("⟦**一是**⟧坚持学习。\n⟦**二、**⟧情况\n⟦###⟧三、打算", fixed: "一是坚持学习。\n二、情况\n三、打算"),
            Example("⟦---⟧\n甲。\n⟦***⟧\n乙。"),
            Example("⟦- ⟧多走路\n⟦* ⟧少开车\n⟦> ⟧出行要环保\n⟦```⟧"),
        ],
        good: [
            Example("##paidbegin##\n#主题教育#专题，**市**县，C#，第#号。"),
            Example("• 设备：四百台\n——换型时间\n-3℃\n*注：略。\n甲**乙，编号**，3 * 5"),
        ],
        check: .paragraph([.markdown, .dash]) { context, findings in
            let text = context.text
            let start = text.skippingSpace(from: 0)
            let message = Text("Markdown 标记残留，请删去", "A Markdown sign was left behind; delete it")
            if let end = MarkdownReader.openingSign(text, start) {
                let isHeading = text[start] == 0x23
                let fix =
                    isHeading
                    ? Fix(
                        title: Text("删去 Markdown 标记", "Delete the Markdown signs"), isSafe: true,
                        edits: [context.edit(start..<end, "")]) : nil
                let isBullet = text[start] == 0x2D || text[start] == 0x2A || text[start] == 0x2B
                findings.report(start..<end, in: context, message, severity: isBullet ? .information : nil, fix: fix)
            }
            for bold in MarkdownReader.bold(context) {
                findings.report(
                    bold, in: context, message,
                    fix: Fix(
                        title: Text("删去 Markdown 标记", "Delete the Markdown signs"), isSafe: true,
                        edits: [
                            context.edit(bold.lowerBound..<bold.lowerBound + 2, ""),
                            context.edit(bold.upperBound - 2..<bold.upperBound, ""),
                        ]))
            }
        })
}

/// Finds Markdown signs.
enum MarkdownReader {
    /// Behind a sign of Markdown at the start of a paragraph; nil for none.
    static func openingSign(_ text: Bytes, _ start: Int) -> Int? {
        switch CodePoint(text[start]) {
        case "#":
            var at = start
            while text[at] == 0x23 { at += 1 }
            let next = text.scalar(at: at).value
            // ##二、 was typed without the space; ## alone stands before a word of a site.
            if 2...6 ~= at - start, Numeral.chinese(next) != nil || next == "（" { return at }
            guard at - start <= 6, text[at] == 0x20 else { return nil }
            let end = text.skippingSpace(from: at)
            return end < text.count ? end : nil
        case "-", "*", "+":
            if let end = line(text, start) { return end }
            guard text[start + 1] == 0x20 else { return nil }
            let end = text.skippingSpace(from: start + 1)
            return text.scalar(at: end).value.isChinese ? end : nil
        case ">":
            guard text[start + 1] == 0x20 else { return nil }
            return text.skippingSpace(from: start + 1)
        case "`":
            return text.has("```", at: start) ? start + 3 : nil
        default: return nil
        }
    }

    /// Behind --- or *** that is all of a paragraph, which draws a line; nil for none.
    private static func line(_ text: Bytes, _ start: Int) -> Int? {
        var end = start
        while end < text.count, text[end] == text[start] { end += 1 }
        return 3...5 ~= end - start && text[start] != 0x2B && text.skippingSpace(from: end) >= text.count ? end : nil
    }

    /// The stretches **…** of a paragraph. A redaction such as **市**县 is none.
    static func bold(_ context: borrowing ParagraphContext) -> [Range<Int>] {
        let tokens = context.scan.tokens
        let text = context.text
        var found: [Range<Int>] = []
        var open = -1
        var index = 0
        while index + 1 < tokens.count {
            guard tokens[index].value == "*", tokens[index + 1].value == "*",
                tokens[index + 1].offset == tokens[index].end
            else {
                index += 1
                continue
            }
            let start = tokens[index].offset
            let end = tokens[index + 1].end
            // Three and more are no bold.
            if text[end] == 0x2A || (start > 0 && text[start - 1] == 0x2A) {
                while index < tokens.count, tokens[index].value == "*" { index += 1 }
                open = -1
                continue
            }
            if open >= 0, isBold(text, open, start) {
                found.append(open..<end)
                open = -1
            } else {
                open = start
            }
            index += 2
        }
        return found
    }

    private static func isBold(_ text: Bytes, _ open: Int, _ close: Int) -> Bool {
        let inside = open + 2..<close
        guard inside.count >= 6, text[inside.lowerBound] != 0x20, text[inside.upperBound - 1] != 0x20 else {
            return false
        }
        // **一是**坚持学习: a marker.
        if let numeral = Numeral.readChinese(text, at: inside.lowerBound), !text.scalar(before: open).value.isHan,
            numeral.end + 3 == inside.upperBound,
            ["是", "要", "靠", "、"].contains(where: { (mark: StaticString) in text.has(mark, at: numeral.end) })
        {
            return true
        }
        return inside.count >= 15
            || !text.scalar(before: open).value.isHan && !text.scalar(at: close + 2).value.isHan
    }
}
