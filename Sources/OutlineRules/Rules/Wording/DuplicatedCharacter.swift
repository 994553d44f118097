// duplicated-character: a character typed twice (与与, 还还, 的的).

import OutlineChecking
import OutlineWords
import OutlineSyntax
import OutlineText

extension Rule {
    static let duplicatedCharacter = Rule(
        code: "duplicated-character",
        family: .wording,
        severity: .warning,
        authority: .practice,
        fix: .suggested,
        title: Text("字重复", "A character typed twice"),
        reason: Text(
            "连续出现两个相同的字，多半是多打了一个。叠词（往往、方方面面）和跨词相连（工作|作风、没有|有效）不报；前后的词不都认得时只作提示。",
            "Two equal characters side by side are mostly a slip of typing. Reduplication and characters that meet across two words are not reported; where the words around are not all known, it is a mere remark."
        ),
        remedy: Text("删去多出的一个；确是叠用的，可忽略这一条。", "Delete the second one; where it is meant, ignore the finding."),
        bad: [
            Example("虽然⟦与与⟧分管部门对接较多。", fixed: "虽然与分管部门对接较多。"),
            Example("面对繁重⟦的的⟧任务，⟦还还⟧需努力。", fixed: "面对繁重的任务，还需努力。"),
            Example("同志⟦们们⟧要努力，目前均⟦已已⟧经完成，要⟦更更⟧加主动。", fixed: "同志们要努力，目前均已经完成，要更加主动。"),
            Example("，⟦推推⟧进重点工作，开⟦展展⟧调研。", fixed: "，推进重点工作，开展调研。"),
            Example("⟦对对⟧原著原文读得少，工期⟦拖拖⟧得太久。", fixed: "对原著原文读得少，工期拖得太久。"),
        ],
        good: [
            Example("往往紧紧围绕方方面面的工作作风，没有有效办法，自学学习笔记，一产产业化。"),
            Example("等一等、看一看，说说讲讲，兢兢业业，发发牢骚，久久为功，钉钉子精神。"),
            Example("这一目的的实现，现在在基层，参与与否，为了了解情况，存在在所难免的差距。"),
            Example("在在职党员中开展活动，与与会代表座谈，对对口帮扶作出安排，进行了了解，关键是是否担当。"),
            Example("对下一步工作作了部署，要求要求各单位落实。"),
            Example("住建局局长到会，县县长、县县委书记讲话。"),
            Example("平平淡淡，扎扎实实，沉甸甸的成果，热腾腾的饭菜。"),
        ],
        check: .paragraph(.doubled) { context, findings in
            for offset in context.scan.doubles {
                let judgement = Doubling.judge(context.text, at: offset)
                if case .right = judgement { continue }
                // 某某 stands for a name; the rule for placeholders speaks of it.
                if context.text.scalar(at: offset).value == "某" { continue }
                let isSure = if case .slip = judgement { true } else { false }
                let character = context.text[offset..<offset + 3].string
                let message =
                    isSure
                    ? Text("“\(character)”重复了", "“\(character)” stands twice")
                    : Text("“\(character)”连用两次，请核对是否多打了一个", "“\(character)” stands twice: is one too many?")
                findings.report(
                    (offset - 3)..<(offset + 3), in: context, message, severity: isSure ? .warning : .hint,
                    replaceBy: character, isSafe: false)
            }
        })
}
