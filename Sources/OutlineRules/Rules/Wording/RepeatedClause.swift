// repeated-clause: a clause that stands twice in one paragraph.

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let repeatedClause = Rule(
        code: "repeated-clause",
        family: .wording,
        severity: .information,
        authority: .practice,
        options: [Option("characters", 8, Text("多少字以上的分句才算", "how many characters a clause has at least"))],
        title: Text("一段之内同一句话写了两遍", "A clause that stands twice in one paragraph"),
        reason: Text(
            "一段里八个字以上的分句一字不差地出现两次，多半是改稿时留下的。规范表述、引文、书名、括号里的话、排比的句首句尾和条款（应当……，不得……）不算。",
            "A clause of eight characters or more that stands twice in a paragraph is mostly left by rewriting. Fixed phrases, quotations, titles, remarks in brackets, refrains and provisions do not count."
        ),
        remedy: Text("删去一处，或换一种说法。", "Delete or reword one of them."),
        bad: [
            Example("面对新要求，对新政策研究得少，角色转变慢，⟦对新政策研究得少⟧。"),
            Example("对新政策研究得不多，办法老套。面对新岗位，⟦对新政策研究得不多⟧，思考谋划少。"),
        ],
        good: [
            Example("坚持问题导向，坚持目标导向，坚持问题导向。"),
            Example("逾期不改的，由主管部门责令改正；情节严重的，由主管部门责令改正并处罚款，由主管部门责令改正。"),
            Example("对春耕用水，由镇水管站统一调度；对秋灌用水，由镇水管站统一调度。"),
            Example("我们要到群众中去，问需问计。我们要到群众中去，真帮实帮。"),
            Example("完善调解制度（县司法局牵头负责），健全接访制度（县司法局牵头负责）。"),
            Example("增强“四个意识”、坚定“四个自信”、做到“两个维护”，增强“四个意识”、坚定“四个自信”、做到“两个维护”。"),
        ],
        check: .paragraph(.repeatedClause) { context, findings in
            // A Chinese character takes three bytes.
            let shortest = 3 * findings.option("characters")
            let text = context.text
            for (index, later) in context.clauses.enumerated() where later.range.count >= shortest {
                guard let earlier = later.earlier else { continue }
                let (range, before) = (later.range, context.clauses[earlier].range)
                guard range.count == before.count, text.has(text[before], at: range.lowerBound),
                    Clauses.isOwn(text, range), !RepeatedText.isProvision(text)
                else { continue }
                // A clause that stands three times, or at the same place of two sentences, is a refrain.
                let isRefrain =
                    context.clauses[earlier].earlier != nil || context.clauses.contains { $0.earlier == index }
                    || RepeatedText.isRefrain(text, before, range)
                guard !isRefrain || RepeatedText.isLong(text, range) else { continue }
                findings.report(
                    range, in: context,
                    Text("“”在本段已经写过", "“” stands in this paragraph already", quoting: text[range].string))
            }
        })
}
