// item-number-duplicate: a point with the number of the one before it, as 二是 … 二是.

import OutlineChecking
import OutlineText

extension Rule {
    static let itemNumberDuplicate = Rule(
        code: "item-number-duplicate",
        family: .items,
        severity: .warning,
        authority: .practice,
        fix: .suggested,
        title: Text("要点序号重复", "Two points have the same number"),
        reason: Text(
            "相邻两条要点用了同一个序号，多半是插入一条后没有重编。",
            "Two points side by side have the same number: mostly one was put in between."),
        remedy: Text("用快速修复改正这一个，或把后面的序号依次重编。", "Renumber this one, or all behind it, with the quick fix."),
        bad: [
            Example(
                "一、环境\n一是添设备。甲。二是换标识。乙。⟦二是⟧设专区。丙。四是延时间。丁。",
                fixed: "一、环境\n一是添设备。甲。二是换标识。乙。三是设专区。丙。四是延时间。丁。"),
            Example("一、环境\n一要学。甲。\n二要干。乙。\n⟦二要⟧改。丙。"),
        ],
        good: [
            Example("一、环境\n一是添设备。二是换标识。\n二、队伍\n一是抓培训。二是抓考核。"),
            Example("一、环境\n一是添设备，主要表现为：一是数量足；二是质量好。二是换标识。三是设专区。"),
            Example("一、环境\n一是添设备。二是换标识。\n一是抓培训。二是抓考核。"),
        ],
        check: .document { context, findings in
            context.reportSlips(.duplicate, in: context.itemSequences, &findings) { expected, written, _ in
                Text(
                    "要点序号“\(written)”重复，这里应为“\(expected)”",
                    "The number “\(written)” is used twice; here belongs “\(expected)”")
            }
        })
}
