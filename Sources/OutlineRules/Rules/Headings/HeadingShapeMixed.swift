// heading-shape-mixed: some siblings stand alone on their line, others are run-in.

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let headingShapeMixed = Rule(
        code: "heading-shape-mixed",
        family: .headings,
        severity: .information,
        authority: .practice,
        title: Text("同级标题有的独立成行，有的接排正文", "Some siblings stand alone on their line, others are run-in"),
        reason: Text(
            "同一组标题宜用同一种格式：要么都独立成行，要么都用句号收住后接排正文。",
            "Siblings look best in one shape: all alone on their lines, or all closed by 。 with the body behind."),
        remedy: Text("把少数的几个改成与其他同级标题一样的格式。", "Write the few like the others."),
        bad: [
            Example("一、措施\n（一）抓宣传。张贴标语。\n⟦（二）抓改造⟧\n更换器具。\n（三）抓考核。每月通报用量。"),
            Example("一、措施\n（一）抓宣传\n张贴标语。\n⟦（二）抓改造⟧。更换器具。\n（三）抓考核\n每月通报用量。"),
        ],
        good: [
            Example("第一条 甲应当做到以下几点：\n（一）按时。不得迟到。\n（二）足额。不得少报。\n（三）真实\n不得虚报。"),
            Example("一、要求\n（一）目标。到年底见效。\n（二）原则\n——坚持节约优先。\n——坚持分类施策。\n（三）步骤。分三步走。"),
            Example(
                "一、标准\n1.参加单位组织的各项集体学习活动每月不少于两次，全年累计不得少于四十学时，由人事部门登记。另行计分。\n2.每年向所在支部书面报告一次个人学习、工作和遵守纪律的情况，并接受支部党员的评议和监督。不计分。\n3.凡无故缺席集体学习活动的，取消当年评选先进的资格，并由支部书记进行谈话提醒和帮助教育\n由支部执行。"
            ),
            Example("一、措施\n（一）抓宣传。张贴标语。\n（二）抓改造。更换器具。\n二、成效\n（一）用量下降\n同比减少。"),
            Example("一、措施\n（一）抓宣传。张贴标语。\n（二）抓改造\n1.更换器具。\n2.改造管网。"),
            Example("一、措施\n（一）抓宣传。张贴标语。\n（二）按时上报。\n（三）抓考核。每月通报。"),
        ],
        check: .document { context, findings in
            for group in context.siblingsOfOneForm where group.count > 1 {
                guard group.contains(where: { context.heading($0).runIn }),
                    !group.allSatisfy({ context.heading($0).runIn })
                else { continue }
                guard context.areTitles(group) else { continue }
                for holds in [false, true] {
                    // Headings with subsections are compared with each other only.
                    let shaped = group.filter { section in
                        context.hasChildren(section) == holds
                            && (context.heading(section).runIn || context.hasBelow(section))
                            // Several paragraphs cannot follow in the line.
                            && (context.heading(section).runIn || !context.hasSeveralLinesBelow(section))
                    }
                    let runIn = shaped.filter { context.heading($0).runIn }
                    guard !runIn.isEmpty, runIn.count < shaped.count, let first = shaped.first else { continue }
                    let alone = shaped.filter { !context.heading($0).runIn }
                    let fewer = runIn.count < alone.count ? runIn : alone
                    let isRare = fewer.count * 3 <= shaped.count
                    let shape = context.heading(first).runIn
                    let odd = isRare ? fewer.first : shaped.first { context.heading($0).runIn != shape }
                    guard let odd else { continue }
                    let mark = context.heading(odd)
                    findings.report(
                        from: mark.start, to: max(mark.textEnd, mark.markerEnd),
                        mark.runIn
                            ? Text(
                                "这个标题接排正文，而同级标题有独立成行的，格式宜统一",
                                "This heading is run-in while siblings stand alone on their line")
                            : Text(
                                "这个标题独立成行，而同级标题有接排正文的，格式宜统一",
                                "This heading stands alone on its line while siblings are run-in"))
                    break
                }
            }
        })
}
