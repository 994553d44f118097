// bracket-unpaired: a round, square, lenticular, tortoise-shell or corner bracket without its partner.

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let bracketUnpaired = Rule(
        code: "bracket-unpaired",
        family: .pairs,
        severity: .error,
        authority: .standard("GB/T 15834-2011 4.9"),
        title: Text("括号不成对", "A bracket without its partner"),
        reason: Text(
            "括号成对使用。缺了一半，读者分不清注释到哪里为止。标题和标题下的题注里，在另一行配成对的不报。",
            "Brackets come in pairs; with one half missing nobody can tell where the remark ends. What is closed on another line of a title, or of the note below it, is not reported."
        ),
        remedy: Text("补上缺的一半，或删去多余的一半。", "Add the missing half or delete the odd one."),
        bad: [
            Example("办公室⟦（⟧含信访科共有八人。"),
            Example("办公室含信访科⟦）⟧共有八人。"),
            Example("一、情况\n（一）进度⟦【⟧略\n甲。"),
            Example("按照国办发⟦〔⟧2023号文件执行，完成甲（一期）、乙⟦（⟧二期。"),
            Example("开展⟦「⟧回头看活动。"),
            Example("关于工作的通知⟦（⟧试行\n各科室要学习。\n一、情况⟦）⟧"),
        ],
        good: [
            Example("办公室（含信访科）共有八人，按〔2023〕5号文执行。"),
            Example("（一）进度\n1）甲\n2）乙\n（1)丙"),
            Example("注意:) 这样的符号。"),
            Example("分三步：1）学；2）做；3）改。a)甲 b)乙"),
            Example("关于印发《工作规则》的通知\n（二〇二四年六月十六日第九次会议通过\n二〇二五年三月一日修订）\n甲。"),
            Example("会议室（三楼（东侧））已启用。"),
        ],
        check: .paragraph(.untidyPairs) { context, findings in
            // Brackets of either width match each other: mixing them is another rule's matter.
            for kind in BracketKind.allCases {
                let analysis =
                    kind == .round ? context.roundBrackets : PairAnalysis(context.scan.tokens, part: kind.part)
                for unpaired in context.withoutPartnerInHead(analysis.unpaired, part: kind.part) {
                    let mark = context.text[unpaired.range].string
                    findings.report(
                        unpaired.range, in: context,
                        unpaired.isOpening
                            ? Text(
                                "左括号“\(mark)”没有对应的右括号，请补上或删去",
                                "The bracket \(mark) is never closed; close it or delete it")
                            : Text(
                                "右括号“\(mark)”前面没有对应的左括号，请补上或删去",
                                "The bracket \(mark) has no opening one; add it or delete this one"))
                }
            }
        })
}
