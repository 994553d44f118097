// quote-full-stop: 。 inside a quotation that is part of a sentence: …。”。 and “…。”的

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let quoteFullStop = Rule(
        code: "quote-full-stop",
        family: .punctuation,
        severity: .warning,
        authority: .annex("GB/T 15834-2011 B.2.1"),
        fix: .suggested,
        title: Text("引号内外句号重复", "A full stop too many at a quotation mark"),
        reason: Text(
            "引文是句子的一部分时，引文末尾不用句号，句号放在后引号之后；引文独立成句时，句号放在引号之内。两处只用一个。",
            "Where the quotation is part of the sentence, 。 stands behind ”; where it is a sentence of its own, 。 stands before ”. One of them is enough."
        ),
        remedy: Text(
            "快速修复删去引号之内的句号；引文独立成句的，删去引号之外的那个。",
            "The quick fix deletes the inner one; where the quotation is a sentence of its own, delete the outer one."),
        bad: [
            Example("要坚持“群众演、群众评⟦。”。⟧文化站要做好保障。", fixed: "要坚持“群众演、群众评”。文化站要做好保障。"),
            Example("落实“应减尽减⟦。”的⟧要求，做到“应收尽收⟦。”，⟧不留死角。", fixed: "落实“应减尽减”的要求，做到“应收尽收”，不留死角。"),
        ],
        good: [
            Example("他说：“好。”大家都同意。要坚持“群众演、群众评”。"),
            Example("他问“怎么办？”，大家说“干！”。"),
        ],
        check: .paragraph(.quote) { context, findings in
            for token in context.scan.tokens where token.value == "。" {
                let close = context.text.scalar(at: token.end).value
                guard close == "”" || close == "’" else { continue }
                let after = context.text.scalar(at: token.end + 3).value
                switch after {
                case "。", "，", "；", "、", "的": break
                default: continue
                }
                findings.report(
                    token.offset..<token.end + 6, in: context,
                    Text("引文末尾的句号多余，引号内外只用一个点号", "One stop too many: keep it inside or outside the quotation mark"),
                    fix: Fix(
                        title: Text("删去引号内的“。”", "Delete the 。 inside"), isSafe: false,
                        edits: [context.edit(token.offset..<token.end, "")]))
            }
        })
}
