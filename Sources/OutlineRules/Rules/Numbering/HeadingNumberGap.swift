// heading-number-gap: a heading whose number skips one or more of its sequence.

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let headingNumberGap = Rule(
        code: "heading-number-gap",
        family: .numbering,
        severity: .warning,
        authority: .practice,
        fix: .suggested,
        title: Text("标题序号跳号", "A heading's number skips one or more"),
        reason: Text(
            "同一级标题的序号应当连续。跳号多半是删改后没有重编，也可能是丢了一段。",
            "The numbers of sibling headings run on without a gap. A gap is mostly left by an edit, or a section was lost."
        ),
        remedy: Text(
            "补上缺的一节，或用快速修复把后面的序号依次重编。三级标题在各节之间连续编号（1—17）或每节从 1 起都可以。",
            "Restore the missing section or renumber with the quick fix. Level-3 numbers may run on across sections or restart."
        ),
        bad: [
            Example("第一章 总则\n第一条 甲。\n第二条 乙。\n⟦第四条 ⟧丙。\n第二章 附则\n第五条 丁。"),
            Example("⟦第二章 ⟧职责\n第一条 甲。\n第三章 附则\n第二条 乙。"),
            Example("1.1 目的\n甲。\n⟦1.3 ⟧依据\n乙。\n2.1 组织\n丙。", fixed: "1.1 目的\n甲。\n1.2 依据\n乙。\n2.1 组织\n丙。"),
            Example("一、总体情况\n甲。\n⟦三、⟧主要问题\n乙。", fixed: "一、总体情况\n甲。\n二、主要问题\n乙。"),
            Example("一、情况\n（一）进度\n甲。\n（二）质量\n乙。\n⟦（四）⟧安全\n丙。\n⟦（六）⟧服务\n丁。"),
            Example("⟦二、⟧主要做法\n甲。\n三、下步打算\n乙。"),
        ],
        good: [
            Example("一、总体情况\n（一）进度\n1.甲。\n2.乙。\n（二）质量\n3.丙。\n4.丁。\n二、主要问题\n（一）进度\n5.戊。"),
            Example("一、总体情况\n（一）进度\n1.甲。\n2.乙。\n（二）质量\n1.丙。\n2.丁。\n二、主要问题\n（一）进度\n1.戊。"),
            Example("（一）进度\n甲。\n（二）质量\n乙。"),
            Example("一、情况\n今年完成投资\n1.5亿元。\n3.15活动办了两场。\n二、打算\n甲。"),
            Example("第一章 职责\n第一条 甲。\n第二条 乙。\n第二条之一 丙。\n第三条丁。\n第二章 附则\n第四条 戊。"),
            Example("1.1 目的\n甲。\n1.2 依据\n乙。\n2.1 组织\n丙。\n2.2 分工\n丁。"),
            Example("一、情况\n甲。\n附件：1.清单\n      2.台账\n附件1\n一、整改清单\n乙。\n二、责任分工\n丙。"),
        ],
        check: .document { context, findings in
            context.reportSlips(
                .gap, in: context.headingSequences, &findings,
                // A text that begins with 第二章 may be a part of a longer one.
                severity: { $0.form.isWord && $0.number == 2 ? .information : nil }
            ) { expected, written, before in
                before.isEmpty
                    ? Text(
                        "这一级标题从“\(written)”开始，前面缺“\(expected)”",
                        "This level starts at “\(written)”; “\(expected)” is missing")
                    : Text(
                        "标题跳号：“\(before)”之后应为“\(expected)”，这里是“\(written)”",
                        "Number skipped: after “\(before)” comes “\(expected)”, not “\(written)”")
            }
        })
}
