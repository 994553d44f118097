// space-in-chinese: a space between two Chinese characters, or beside a Chinese mark, inside a sentence.

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
            Example("设备维护力量不足，⟦ ⟧三分之一的传感器停用⟦ ⟧。", fixed: "设备维护力量不足，三分之一的传感器停用。"),
        ],
        good: [
            Example("附　件\n张 三、李 四、王 五、赵 六等同志，以及各科室负责人参加。"),
            Example("使用 App 查看温湿度，按照 GB/T 9704 执行，共 36 座大棚，全部完工。"),
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
                guard token.value == " " || token.value == " ", depth == 0 else { continue }
                guard context.isStraySpace(token, index) else { continue }
                let before = context.text.scalar(before: token.offset).value
                let after = context.text.scalar(at: token.end).value
                findings.report(
                    token.offset..<token.end, in: context,
                    Text("句中有多余的空格，或这里漏了标点", "A space inside the sentence; delete it, or add the mark that was lost"),
                    fix: Fix(
                        title: Text("删去空格", "Delete the space"), isSafe: before.isStop || after.isStop,
                        edits: [context.edit(token.offset..<token.end, "")]))
            }
        })
}

extension ParagraphContext {
    /// Whether a space stands alone between two Chinese characters, or between one and a stop, and aligns nothing.
    fileprivate func isStraySpace(_ token: ParagraphScan.Token, _ index: Int) -> Bool {
        let before = text.scalar(before: token.offset).value
        let after = text.scalar(at: token.end).value
        guard before.isHan || before.isStop, after.isHan || after.isStop else { return false }
        if let first = openingMark, first.start.column <= token.offset,
            first.textStart.line > line || token.end <= first.textStart.column
        {
            return false
        }
        if before.isStop || after.isStop { return true }
        // Names of two characters are spread to the width of three, and 第一条 stands before its text.
        let tokens = scan.tokens
        let start = index > 0 ? tokens[index - 1].end : text.skippingSpace(from: 0)
        if token.offset - start <= 3 { return false }
        return !(text.has("第", at: start) && token.offset - start <= 15)
    }
}
