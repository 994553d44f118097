// quote-direction: quotation marks that point the wrong way: ”…“, “…“, ”…”.

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let quoteDirection = Rule(
        code: "quote-direction",
        family: .pairs,
        severity: .error,
        authority: .standard("GB/T 15834-2011 4.8"),
        fix: .safe,
        title: Text("引号方向反了", "A quotation mark points the wrong way"),
        reason: Text(
            "前引号“在引文之前，后引号”在引文之后。方向反了，多半是输入法自动配对出错或删改后留下的。",
            "“ stands before the quotation and ” behind it. A turned mark is mostly left by an input method or an edit."
        ),
        remedy: Text("用快速修复把引号的方向改正。", "The quick fix turns the mark round."),
        bad: [
            Example("增强⟦”四个意识“⟧，坚定信心。", fixed: "增强“四个意识”，坚定信心。"),
            Example("增强“四个意识⟦“⟧、坚定“四个自信”。", fixed: "增强“四个意识”、坚定“四个自信”。"),
            Example("做到⟦”六稳“⟧和⟦”六保“⟧。", fixed: "做到“六稳”和“六保”。"),
            Example("要求是：⟦”⟧应减尽减”。", fixed: "要求是：“应减尽减”。"),
            Example("做到⟦’一岗双责‘⟧。", fixed: "做到‘一岗双责’。"),
            Example("坚持“人民至上⟦“⟧。", fixed: "坚持“人民至上”。"),
            Example("坚持“缺什么、补什么，干什么、学什么⟦“⟧，提高能力。", fixed: "坚持“缺什么、补什么，干什么、学什么”，提高能力。"),
            Example("他指出：⟦”⟧要抓落实，要抓作风。”", fixed: "他指出：“要抓落实，要抓作风。”"),
            Example("坚持\"人民至上⟦“⟧的思想。", fixed: "坚持\"人民至上”的思想。"),
        ],
        good: [
            Example("增强“四个意识”、坚定“四个自信”。"),
            Example("四个意识”和“四个自信”都要有。"),
            Example("增强四个意识”，要破除“等靠要思想。"),
            Example("他说：“最喜欢“慢慢来”三个字。”"),
        ],
        check: .paragraph([.untidyPairs, .asciiQuote]) { context, findings in
            for single in [false, true] {
                for turned in QuoteAnalysis(context, single: single).turned {
                    let edits = turned.marks.map {
                        context.edit($0.range, single ? ($0.opens ? "‘" : "’") : ($0.opens ? "“" : "”"))
                    }
                    let fixed = edits.map(\.text).joined(separator: "…")
                    findings.report(
                        turned.range, in: context,
                        Text("引号方向反了，应为“\(fixed)”", "The quotation mark points the wrong way; write \(fixed)"),
                        fix: Fix(
                            title: Text("把引号改为“\(fixed)”", "Turn the marks to \(fixed)"), isSafe: turned.isCertain,
                            edits: edits))
                }
            }
        })
}
