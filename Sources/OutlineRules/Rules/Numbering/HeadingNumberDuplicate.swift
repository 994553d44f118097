// heading-number-duplicate: a heading with the number of the one before it.

import OutlineChecking
import OutlineText

extension Rule {
    static let headingNumberDuplicate = Rule(
        code: "heading-number-duplicate",
        family: .numbering,
        severity: .warning,
        authority: .practice,
        fix: .suggested,
        title: Text("标题序号重复", "Two sibling headings have the same number"),
        reason: Text(
            "同一级相邻标题用了同一个序号，读者和会议记录都无法据此引用。",
            "Two sibling headings side by side have the same number, so neither can be referred to by it."),
        remedy: Text("用快速修复改正这一个，或把后面的序号依次重编。", "Renumber this one, or all behind it, with the quick fix."),
        bad: [
            Example(
                "一、总体情况\n甲。\n⟦一、⟧主要问题\n乙。\n三、打算\n丙。", fixed: "一、总体情况\n甲。\n二、主要问题\n乙。\n三、打算\n丙。"),
            Example("一、情况\n（一）进度\n甲。\n（二）质量\n乙。\n⟦（二）⟧安全\n丙。\n（三）服务\n丁。"),
        ],
        good: [
            Example("一、总体情况\n（一）进度\n甲。\n二、主要问题\n（一）进度\n乙。")
        ],
        check: .document { context, findings in
            context.reportSlips(.duplicate, in: context.headingSequences, &findings) { expected, written, _ in
                Text(
                    "标题序号“\(written)”重复，这里应为“\(expected)”",
                    "The number “\(written)” is used twice; here belongs “\(expected)”")
            }
        })
}
