// heading-number-backwards: a heading with a smaller number than the sibling before it, and not 1.

import OutlineChecking
import OutlineText

extension Rule {
    static let headingNumberBackwards = Rule(
        code: "heading-number-backwards",
        family: .numbering,
        severity: .warning,
        authority: .practice,
        fix: .suggested,
        title: Text("标题序号倒退", "A heading's number goes backwards"),
        reason: Text(
            "后一个标题的序号比前一个小，多半是调整了次序或从别处粘贴后没有重编。",
            "A heading has a smaller number than the one before it: mostly sections were moved or pasted and not renumbered."
        ),
        remedy: Text("用快速修复改正这一个，或把后面的序号依次重编。", "Renumber this one, or all behind it, with the quick fix."),
        bad: [
            Example(
                "一、准备\n1.摸底。甲。\n2.打包。乙。\n3.押运。丙。\n⟦2.⟧投保。丁。\n二、体会\n戊。",
                fixed: "一、准备\n1.摸底。甲。\n2.打包。乙。\n3.押运。丙。\n4.投保。丁。\n二、体会\n戊。"),
            Example("一、情况\n甲。\n二、问题\n乙。\n四、打算\n丙。\n⟦三、⟧体会\n丁。"),
        ],
        good: [
            Example("一、情况\n（一）进度\n1.甲。\n2.乙。\n（二）质量\n1.丙。\n2.丁。"),
            Example("一、情况\n（一）进度\n甲。\n（二）质量\n乙。\n二、打算\n（一）服务\n丙。"),
        ],
        check: .document { context, findings in
            context.reportSlips(.backwards, in: context.headingSequences, &findings) { expected, written, before in
                Text(
                    "标题序号倒退：“\(before)”之后应为“\(expected)”，这里是“\(written)”",
                    "The number goes backwards: after “\(before)” comes “\(expected)”, not “\(written)”")
            }
        })
}
