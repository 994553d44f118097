// document-number-brackets: [2023] (2023) ［2023］ where the year of a document number takes 〔2023〕.

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let documentNumberBrackets = Rule(
        code: "document-number-brackets",
        family: .pairs,
        severity: .warning,
        authority: .standard("GB/T 9704-2012 7.2.5"),
        fix: .safe,
        title: Text("发文字号的年份用六角括号", "The year in a document number takes 〔 〕"),
        reason: Text(
            "发文字号的年份用六角括号“〔〕”括入，如国办发〔2023〕5号（GB/T 9704-2012 7.2.5）。",
            "The year of a document number stands in tortoise-shell brackets: 〔2023〕 (GB/T 9704-2012 7.2.5)."),
        remedy: Text("用快速修复改为〔 〕。", "The quick fix writes 〔 〕."),
        bad: [
            Example(
                "按照国办发⟦[2023]⟧5号、市办发⟦（2023）⟧16号、教办⟦［2022］⟧3号和财发⟦(2021)⟧8号文件执行。",
                fixed: "按照国办发〔2023〕5号、市办发〔2023〕16号、教办〔2022〕3号和财发〔2021〕8号文件执行。")
        ],
        good: [
            Example("按照国办发〔2023〕5号执行，（2023）京民初5号案，参见[2023]和年报（2023）。"),
            Example("本规划（2021）3月修订。"),
        ],
        check: .paragraph(.bracket) { context, findings in
            for token in context.scan.tokens {
                switch token.value {
                case "[", "(", "（", "［", "【": break
                default: continue
                }
                guard let close = context.documentYearEnd(token) else { continue }
                findings.report(
                    token.offset..<close.upperBound, in: context,
                    Text("发文字号的年份应放在〔 〕里", "The year of a document number stands in 〔 〕"),
                    fix: Fix(
                        title: Text("把年份的括号改为〔 〕", "Write 〔 〕"), isSafe: true,
                        edits: [context.edit(token.offset..<token.end, "〔"), context.edit(close, "〕")]))
            }
        })
}

extension ParagraphContext {
    /// The closing bracket behind a year that is followed by a number and 号, where an agency's sign stands before; nil else.
    func documentYearEnd(_ open: ParagraphScan.Token) -> Range<Int>? {
        guard text.scalar(before: open.offset).value.isHan else { return nil }
        var at = open.end
        while CodePoint(text[at]).isDigit, at - open.end < 5 { at += 1 }
        guard at - open.end == 4, text[open.end] == 0x31 || text[open.end] == 0x32 else { return nil }
        let close = text.scalar(at: at)
        switch close.value {
        case "]", ")", "）", "］", "】": break
        default: return nil
        }
        let behind = at + close.length
        var number = text.has("第", at: behind) ? behind + 3 : behind
        let first = number
        while CodePoint(text[number]).isDigit, number - first < 5 { number += 1 }
        return number > first && text.has("号", at: number) ? at..<behind : nil
    }
}
