// numeral-mixed: Arabic digits with 千 or 百, or with 零 (4千元, 1百零8).

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let numeralMixed = Rule(
        code: "numeral-mixed",
        family: .wording,
        severity: .information,
        authority: .standard("GB/T 15835-2011 5.3"),
        fix: .none,
        title: Text("阿拉伯数字与“百、千”混用", "Arabic digits with 百 or 千"),
        reason: Text(
            "除“万、亿”外，一个数不宜一半用阿拉伯数字、一半用汉字。千克、千米、百分点等单位不报。",
            "Apart from 万 and 亿 a number should not be half Arabic and half Chinese. Units such as 千克 are not reported."
        ),
        remedy: Text("写成4000元或四千元。", "Write 4000元 or 四千元."),
        bad: [
            Example("印刷费约需⟦4千⟧元，共⟦1百零8⟧人，还差⟦3百⟧多元。")
        ],
        good: [
            Example("4000元，四千元，5千克，3千米，20千瓦时，2百分点，3万元，10亿零817万人，2021百年党史，8百货商场。")
        ],
        check: .paragraph(.digit) { context, findings in
            let text = context.text
            for token in context.scan.tokens where token.value.isDigit {
                let unit = text.scalar(at: token.end).value
                guard unit == "千" || unit == "百", !context.isUnit(at: token.end) else { continue }
                var start = token.offset
                while CodePoint(text[start - 1]).isDigit || text[start - 1] == 0x2E { start -= 1 }
                guard token.end - start <= 3 else { continue }
                var end = token.end + 3
                if text.has("零", at: end), CodePoint(text[end + 3]).isDigit {
                    end += 4
                    while CodePoint(text[end]).isDigit { end += 1 }
                }
                findings.report(
                    start..<end, in: context,
                    Text(
                        "“\(text[start..<end].string)”宜全用阿拉伯数字或全用汉字",
                        "Write “\(text[start..<end].string)” in one kind of numerals"))
            }
        })
}

extension ParagraphContext {
    /// Whether 千 or 百 at an offset begins a unit or another word: 千克 千米 百分点 百货 百年.
    fileprivate func isUnit(at offset: Int) -> Bool {
        text.scalar(at: offset + 3).value.isOne(of: "克米瓦伏卡帕赫兆焦安斤字分货年强姓科花家")
    }
}
