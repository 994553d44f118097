// item-number-backwards: a point with a smaller number than the one before it, and not 1.

import OutlineChecking
import OutlineText

extension Rule {
    static let itemNumberBackwards = Rule(
        code: "item-number-backwards",
        family: .items,
        severity: .warning,
        authority: .practice,
        fix: .suggested,
        title: Text("要点序号倒退", "A point's number goes backwards"),
        reason: Text(
            "后一条要点的序号比前一条小，多半是调整了次序后没有重编。",
            "A point has a smaller number than the one before it: mostly points were moved."),
        remedy: Text("用快速修复改正这一个，或把后面的序号依次重编。", "Renumber this one, or all behind it, with the quick fix."),
        bad: [
            Example(
                "三、队伍\n一是抓培训。甲。\n二是抓考核。乙。\n三是抓激励。丙。\n⟦二是⟧抓关爱。丁。",
                fixed: "三、队伍\n一是抓培训。甲。\n二是抓考核。乙。\n三是抓激励。丙。\n四是抓关爱。丁。")
        ],
        good: [
            Example("三、队伍\n一是抓培训。甲。\n二是抓考核。乙。\n三是抓激励。丙。\n一是抓关爱。二是抓减负。"),
            Example("三、队伍\n一是抓培训，做到：一是全；二是准；三是快。二是抓考核。三是抓激励。"),
        ],
        check: .document { context, findings in
            context.reportSlips(.backwards, in: context.itemSequences, &findings) { expected, written, before in
                Text(
                    "要点序号倒退：“\(before)”之后应为“\(expected)”，这里是“\(written)”",
                    "The number goes backwards: after “\(before)” comes “\(expected)”, not “\(written)”")
            }
        })
}
