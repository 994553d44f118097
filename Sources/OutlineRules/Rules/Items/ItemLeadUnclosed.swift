// item-lead-unclosed: a point whose lead runs on behind ， while most leads of the same part are closed by 。.

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let itemLeadUnclosed = Rule(
        code: "item-lead-unclosed",
        family: .items,
        severity: .information,
        authority: .practice,
        fix: .suggested,
        title: Text("要点的主题句没有用句号收住", "A point's lead is not closed by a full stop"),
        reason: Text(
            "同一部分里其他要点的主题句都用句号收住，这一条用逗号连着往下写，主题不醒目。",
            "The leads of this part are closed by 。; this one runs on behind a comma, and the point is hard to see."),
        remedy: Text("把主题句末尾的逗号改为句号。", "Close the lead with 。."),
        bad: [
            Example(
                "二、联系群众\n一是走访不够。全年走访不足十户。\n二是沟通不够⟦，⟧与群众交流时习惯用专业术语，群众听不懂，也不好意思问，时间一长就有了隔阂，服务效果打了折扣，评价也不高。\n三是帮办不够。上门服务只有两次。",
                fixed:
                    "二、联系群众\n一是走访不够。全年走访不足十户。\n二是沟通不够。与群众交流时习惯用专业术语，群众听不懂，也不好意思问，时间一长就有了隔阂，服务效果打了折扣，评价也不高。\n三是帮办不够。上门服务只有两次。"
            )
        ],
        good: [
            Example("二、联系群众\n一是走访不够，沟通不多。全年走访不足十户。\n二是帮办不够，服务不细。上门只有两次。"),
            Example("二、措施\n一是走下去，听真话，察实情，办实事。\n二是沉下去，住下来，交朋友，结对子。\n三是帮起来。甲。"),
        ],
        check: .document { context, findings in
            let outline = context.outline
            for scope in outline.scopes.indices {
                for part in outline.topSections(of: scope) {
                    let items = outline.items(ofSections: part..<outline.sections[part].end)
                    let closed = items.count { context.isClosedLead($0) }
                    guard closed >= 2 else { continue }
                    let open = items.filter { !context.isClosedLead($0) }.compactMap { context.earlyComma($0) }
                    guard closed >= 2 * open.count else { continue }
                    for place in open {
                        let end = Place(line: place.line, column: place.column + 3)
                        findings.report(
                            from: place, to: end,
                            Text(
                                "同一部分的要点多用句号收住主题句，这里宜改为“。”", "Most leads of this part are closed by “。”; better so here"
                            ),
                            fix: Fix(
                                title: Text("把“，”改为“。”", "Replace “，” by “。”"), isSafe: false,
                                edits: [Fix.Edit(start: place, end: end, text: "。")]))
                    }
                }
            }
        })
}

extension DocumentContext {
    /// Whether a point has a lead that ends in 。 and more behind it.
    fileprivate func isClosedLead(_ item: Int) -> Bool {
        document.marks[item].runIn && document.marks[item].closing == .fullStop
    }
}
