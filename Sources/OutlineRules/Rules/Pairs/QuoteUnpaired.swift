// quote-unpaired: an opening quotation mark without its closing one, or the other way round.

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let quoteUnpaired = Rule(
        code: "quote-unpaired",
        family: .pairs,
        severity: .error,
        authority: .standard("GB/T 15834-2011 4.8"),
        title: Text("引号不成对", "A quotation mark without its partner"),
        reason: Text(
            "引号成对使用。缺了一半，读者分不清引用到哪里为止。连续几段的引文每段开头可以只用前引号，这种情况不报。",
            "Quotation marks come in pairs; with one half missing nobody can tell where the quotation ends. A quotation over several paragraphs may open each of them; that is not reported."
        ),
        remedy: Text("补上缺的一半，或删去多余的一半。", "Add the missing half or delete the odd one."),
        bad: [
            Example("要破除⟦“⟧等靠要思想，主动作为。"),
            Example("增强四个意识⟦”⟧，坚定信心。"),
            Example("他说：⟦“⟧要把‘干部’当‘公仆’。"),
            Example("做到⟦‘⟧一岗双责，常抓不懈。"),
            Example("增强⟦“⟧四个意识、坚定“四个自信”。"),
            Example("增强⟦“⟧四个意识，做到“两个维护”，落实“六稳”。"),
            Example("增强四个意识⟦”⟧，坚定“四个自信”。"),
            Example("四个意识⟦”⟧和“四个自信”都要有。"),
            Example("增强四个意识⟦”⟧，要破除⟦“⟧等靠要思想。"),
        ],
        good: [
            Example("增强“四个意识”“四个自信”，学习《关于“初心”的论述》。"),
            Example("“第一段引文。\n“第二段引文。”"),
            Example("“第一段引文，说到“一岗双责”。\n\n“第二段引文。”"),
            Example("他说：“要把‘干部’当‘公仆’。”"),
            Example("That’s a good idea，大家同意。"),
            Example("贯彻“六稳\"“六保”要求。"),
            Example("争当”好公仆“，不做“二传手”。"),
            Example("他说：“最喜欢“慢慢来”三个字。”"),
            Example("开展“三抓\n三促”行动的工作方案\n甲。"),
            Example("24\"显示器三台。"),
        ],
        check: .paragraph([.untidyPairs, .asciiQuote]) { context, findings in
            // The first mark left open may be closed in a later paragraph, if the next one opens with a mark as well.
            var runsOn = context.nextOpensWithQuote
            for single in [false, true] {
                let marks = QuoteAnalysis(context, single: single).unpaired.map {
                    PairAnalysis.Unpaired(range: $0.range, isOpening: $0.isOpening)
                }
                for unpaired in context.withoutPartnerInHead(marks, part: Quotations.part(single: single)) {
                    if unpaired.isOpening, runsOn {
                        runsOn = false
                        continue
                    }
                    let mark = context.text[unpaired.range].string
                    findings.report(
                        unpaired.range, in: context,
                        unpaired.isOpening
                            ? Text(
                                "前引号 \(mark) 没有对应的后引号，请补上或删去",
                                "The opening quotation mark \(mark) is never closed; close it or delete it")
                            : Text(
                                "后引号 \(mark) 前面没有对应的前引号，请补上或删去",
                                "The closing quotation mark \(mark) has no opening one; add it or delete this one"))
                }
            }
        })
}

/// The two forms of quotation marks.
private enum Quotations {
    /// 1 for an opening, −1 for a closing mark, 0 for any other character.
    static func part(single: Bool) -> (CodePoint) -> Int {
        let (opening, closing): (CodePoint, CodePoint) = single ? ("‘", "’") : ("“", "”")
        return { $0 == opening ? 1 : $0 == closing ? -1 : 0 }
    }
}

extension ParagraphContext {
    /// Whether the next paragraph opens with “ or ‘.
    var nextOpensWithQuote: Bool { nextParagraphLine.map { document.content($0).opensWithQuote } ?? false }
}
