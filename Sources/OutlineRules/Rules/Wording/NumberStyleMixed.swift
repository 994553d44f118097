// number-style-mixed: years written in Arabic digits and in Chinese numerals in one text.

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let numberStyleMixed = Rule(
        code: "number-style-mixed",
        family: .wording,
        severity: .information,
        authority: .standard("GB/T 15835-2011 4.3"),
        fix: .suggested,
        title: Text("年份写法不一致", "Years written in two ways"),
        reason: Text(
            "同类别的数字在一篇里宜用同一种形式：全用2022年，或全用二〇二二年。书名号里的、单独成行的日期和括在圆括号里的题注不算。",
            "Numbers of one kind take one form in a text: 2022年 or 二〇二二年 throughout. Titles of papers, lines that are a date, and notes in brackets do not count."
        ),
        remedy: Text("改成全文多数的写法。", "Write all in the form that prevails."),
        bad: [
            Example("从2024年起实行新制度，2025年评估。\n参照⟦二〇二三年⟧的做法。", fixed: "从2024年起实行新制度，2025年评估。\n参照2023年的做法。"),
            Example("二〇二二年和二〇二三年。\n⟦2024年⟧。"),
        ],
        good: [
            Example("从2024年起，到2035年。\n按照《二〇二三年工作要点》，三〇二室，十二年。"),
            Example("从2024年起实行。\n（二〇〇四年六月十六日第九次会议通过）\n甲局\n二〇二三年十月十日"),
            Example("二〇二三年，二〇三五年。\n编号2023，电话2024。"),
        ],
        check: .wholeText(
            .mixedYears(
                message: Text("全文年份有两种写法，这里与多数不一致", "Years are written in two ways; this one differs from the others"),
                fix: { Text("改为“\($0)年”", "Replace by “\($0)年”") })))
}
