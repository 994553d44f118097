// year-shortened: a year written with its last two digits (从21年开始).

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let yearShortened = Rule(
        code: "year-shortened",
        family: .wording,
        severity: .information,
        authority: .standard("GB/T 15835-2011 5.1.4"),
        fix: .suggested,
        title: Text("年份简写", "A shortened year"),
        reason: Text(
            "年份用四位数字，“21年”容易读成二十一个年头。表示时间长度的（工作20年）不报。",
            "A year takes four digits: 21年 reads as twenty-one years. Spans of time are not reported."),
        remedy: Text("写全年份。", "Write the year in full."),
        bad: [
            Example("从⟦21年⟧开始推行，⟦23年⟧3月完成。", fixed: "从2021年开始推行，2023年3月完成。"),
            Example("⟦23年⟧以来，⟦22年⟧底的任务已经完成。", fixed: "2023年以来，2022年底的任务已经完成。"),
        ],
        good: [
            Example("使用16年，工作20年来，党龄23年以上，成立30年以来，建国70年以来。"),
            Example("2021年开始，2019—21年，从20年前起，刑期10年6个月，10年底蕴，12年度过，20年以来始终如一，年限从15年到20年不等。"),
        ],
        check: .paragraph(.digit) { context, findings in
            let tokens = context.scan.tokens
            for (index, token) in tokens.enumerated() {
                guard index + 1 < tokens.count, token.value.isDigit, (tokens[index + 1].value).isDigit,
                    tokens[index + 1].offset == token.end, context.isShortYear(at: token.offset)
                else { continue }
                let range = token.offset..<token.offset + 5
                let full = "20" + context.text[range].string
                findings.report(
                    range, in: context, Text("年份宜写全：\(full)", "Write the year in full: \(full)"), replaceBy: full,
                    isSafe: false)
            }
        })
}

extension ParagraphContext {
    /// Whether two digits at an offset are a year that lost its century.
    fileprivate func isShortYear(at offset: Int) -> Bool {
        guard text.has("年", at: offset + 2) else { return false }
        let number = Int(text[offset]) * 10 + Int(text[offset + 1]) - 528
        guard (10...39).contains(number) else { return false }
        let before = text.scalar(before: offset).value
        let after = offset + 5
        let isFree = before == .none || before.isSpace || (!before.isHan && isClauseMark(before))
        // 从 自
        let isFrom = before == "从" || before == "自"
        guard isFree || isFrom || before.isHan else { return false }
        if hasMonth(at: after) { return true }
        for (word, not) in [("底" as StaticString, "蕴" as StaticString), ("年末", ""), ("上半年", ""), ("下半年", "")]
        where text.has(word, at: after) && (not.utf8CodeUnitCount == 0 || !text.has(not, at: after + 3)) {
            return isFree || isFrom
        }
        if text.has("度", at: after), !text.has("过", at: after + 3) { return isFree || isFrom }
        for word in ["以来" as StaticString, "开始", "起", "至今", "到"] where text.has(word, at: after) {
            // ，20年以来 may be a span of time, and 从15年到20年不等 is one.
            if text.has("以来", at: after) { return isFrom || before == .none }
            if text.has("到", at: after), text.has("年不等", at: after + 5) { return false }
            return isFrom || (isFree && (word.utf8CodeUnitCount == 6))
        }
        return false
    }

    private func isClauseMark(_ value: CodePoint) -> Bool {
        switch value {
        case "，", "。", "；", "：", "、", "（", "“", "《", "！", "？": true
        default: false
        }
    }

    /// Whether one or two digits and 月 stand at an offset.
    private func hasMonth(at offset: Int) -> Bool {
        guard CodePoint(text[offset]).isDigit else { return false }
        let end = CodePoint(text[offset + 1]).isDigit ? offset + 2 : offset + 1
        return text.has("月", at: end)
    }
}
