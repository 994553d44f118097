// space-in-chinese: a space between two Chinese characters, or beside a Chinese mark, inside a sentence.

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let spaceInChinese = Rule(
        code: "space-in-chinese",
        family: .punctuation,
        severity: .information,
        authority: .practice,
        fix: .suggested,
        title: Text("句中多余的空格", "A space inside a Chinese sentence"),
        reason: Text(
            "中文词句之间不留空格；句中的空格多半是粘贴、识别带来的，也可能是漏了标点。标题居中、姓名对齐、分栏的空格和中西文之间的空格不报。",
            "Chinese sentences have no spaces inside; they come with pasting or recognition, or a mark was lost. Spaces that centre or align, and those between Chinese and Latin text, are left alone."
        ),
        remedy: Text("删去空格；如果这里漏了标点，就补上标点。", "Delete the space, or add the mark that was lost."),
        bad: [
            Example("设备维护⟦ ⟧力量不足，三分之一的传感器因缺少保养而停用。", fixed: "设备维护力量不足，三分之一的传感器因缺少保养而停用。"),
            Example("做到⟦ ⟧“两个维护”，学习《⟦ ⟧条例》，传达（⟦ ⟧附名单⟦ ⟧）。", fixed: "做到“两个维护”，学习《条例》，传达（附名单）。"),
            Example("设备维护力量不足，⟦ ⟧三分之一的传感器停用⟦ ⟧。", fixed: "设备维护力量不足，三分之一的传感器停用。"),
        ],
        good: [
            Example("附　件\n张 三、李 四、王 五、赵 六等同志，以及各科室负责人参加。"),
            Example("使用 App 查看温湿度，按照 GB/T 9704 执行，共 36 座大棚，全部完工。"),
            Example("第一百一十三条 为了规范工作，制定本办法，请遵照执行。\n第二十条之一 各科室参照执行，本办法自发布之日起施行。"),
            Example("第一条 为了规范工作，制定本办法，请遵照执行。"),
            Example("联系人：张某某　　电话：略，传真：略。"),
            Example("围绕“不忘初心 牢记使命”主题，学习《回望百年 致敬先烈》一书。"),
            Example("设备维护 力量不足"),
        ],
        check: .paragraph(.space) { context, findings in
            guard context.firstLine.characters >= 15 else { return }
            let tokens = context.scan.tokens
            // Only in running text: at least one comma or full stop.
            guard tokens.contains(where: { $0.value == "，" || $0.value == "。" || $0.value == "；" }) else {
                return
            }
            var depth = 0
            for (index, token) in tokens.enumerated() {
                if token.value.isChineseOpener { depth += 1 }
                if token.value.isChineseCloser { depth = max(0, depth - 1) }
                guard token.value == " " || token.value == .noBreakSpace else { continue }
                // A space inside quotation marks or a title stands for a mark that their text has none of.
                let isInside =
                    context.text.scalar(before: token.offset).value.isHan
                    && context.text.scalar(at: token.end).value.isHan
                guard depth == 0 || !isInside else { continue }
                guard context.isStraySpace(token, index) else { continue }
                let before = context.text.scalar(before: token.offset).value
                let after = context.text.scalar(at: token.end).value
                findings.report(
                    token.offset..<token.end, in: context,
                    Text("句中有多余的空格，或这里漏了标点", "A space inside the sentence; delete it, or add the mark that was lost"),
                    fix: Fix(
                        title: Text("删去空格", "Delete the space"), isSafe: !before.isHan || !after.isHan,
                        edits: [context.edit(token.offset..<token.end, "")]))
            }
        })
}

extension CodePoint {
    fileprivate var isQuoteOpener: Bool { self == "“" || self == "《" }
}

extension ParagraphContext {
    /// Whether a range is 第, a numeral and 条, 章 or another unit.
    fileprivate func isArticleNumber(_ range: Range<Int>) -> Bool {
        guard text.has("第", at: range.lowerBound),
            let number = Numeral.readChinese(text, at: range.lowerBound + 3)
                ?? Numeral.readArabic(text, at: range.lowerBound + 3)
        else { return false }
        // 第十条之一 and 第一部分 as well.
        return number.end < range.upperBound && range.upperBound - number.end <= 12
    }

    /// Whether a space stands alone between two Chinese characters, or between one and a stop, and aligns nothing.
    fileprivate func isStraySpace(_ token: ParagraphScan.Token, _ index: Int) -> Bool {
        let before = text.scalar(before: token.offset).value
        let after = text.scalar(at: token.end).value
        guard before.isChinese, after.isChinese else { return false }
        if let first = openingMark, first.start.column <= token.offset,
            first.textStart.line > line || token.end <= first.textStart.column
        {
            return false
        }
        if before.isStop || after.isStop { return true }
        let tokens = scan.tokens
        let start = index > 0 ? tokens[index - 1].end : text.skippingSpace(from: 0)
        if isArticleNumber(start..<token.offset) { return false }
        if before.isChineseOpener || after.isChineseCloser || before.isHan && after.isQuoteOpener { return true }
        guard before.isHan, after.isHan else { return false }
        // Names of two characters are spread to the width of three.
        return token.offset - start > 3
    }
}
