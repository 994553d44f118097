// item-number-gap: points that skip a number, as 一是 … 三是.

import OutlineChecking
import OutlineText

extension Rule {
    static let itemNumberGap = Rule(
        code: "item-number-gap",
        family: .items,
        severity: .warning,
        authority: .practice,
        fix: .suggested,
        title: Text("要点跳号", "A point's number skips one or more"),
        reason: Text(
            "“一是……三是……”之间缺了“二是”，多半是删改后没有重编，也可能漏了一条。",
            "Between 一是 and 三是 a point is missing: mostly the trace of an edit, sometimes a lost point."),
        remedy: Text("补上缺的一条，或用快速修复把后面的序号依次重编。", "Restore the missing point or renumber with the quick fix."),
        bad: [
            Example(
                "一、问题\n一是学得少。重业务。\n⟦三是⟧做得少。重部署。\n四是说得多。重形式。",
                fixed: "一、问题\n一是学得少。重业务。\n二是做得少。重部署。\n三是说得多。重形式。"),
            Example("（一）学习方面。一是学得少。重业务；⟦三是⟧做得少。"),
            Example("做到：一是抓学习，二是抓落实，⟦四是⟧抓检查。"),
            Example("三条意见。第一，抓学习。\n⟦第三，⟧抓落实。"),
        ],
        good: [
            Example("一、问题\n一是学得少。\n二是做得少。\n二、原因\n一是想得少。"),
            Example("做到三点：一是学，二是做，三是改。"),
            Example("从主观上看，一是学习不够；二是担当不够。"),
            Example("一是学；二是抓好三点，一是甲，二是乙，三是丙；三是查。"),
            Example("这项工作归根结底还是三是二的问题。"),
            Example("一要学。\n二要做。\n三要改。"),
            Example("首先，抓学习。\n其次，抓落实。\n最后，抓检查。"),
        ],
        check: .document { context, findings in
            context.reportSlips(.gap, in: context.itemSequences, &findings) { expected, written, before in
                before.isEmpty
                    ? Text(
                        "要点从“\(written)”开始，前面缺“\(expected)”",
                        "The points start at “\(written)”; “\(expected)” is missing")
                    : Text(
                        "要点跳号：“\(before)”之后应为“\(expected)”，这里是“\(written)”",
                        "Number skipped: after “\(before)” comes “\(expected)”, not “\(written)”")
            }
        })
}
