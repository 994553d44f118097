// heading-run-in-unclosed: a run-in heading that ends in ， while its siblings are closed by 。.

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let headingRunInUnclosed = Rule(
        code: "heading-run-in-unclosed",
        family: .headings,
        severity: .information,
        authority: .practice,
        fix: .suggested,
        title: Text("段首标题没有用句号收住", "A run-in heading is not closed by a full stop"),
        reason: Text(
            "其他同级标题都用句号与正文分开，这一个用了逗号，标题就和正文连成了一句。",
            "The siblings are closed by 。; here a ， joins heading and body into one sentence."),
        remedy: Text("把标题末尾的逗号改为句号。", "Close the heading with 。."),
        bad: [
            Example(
                "三、管理\n（一）建立档案。七十四座桥一桥一档，一目了然。\n（二）定期检测⟦，⟧委托专业机构对三类桥梁进行检测，发现病害十一处，已全部处置，并在桥头设置了限载标志和监督电话，方便群众。\n（三）责任公示。每座桥设立公示牌，写明单位。",
                fixed:
                    "三、管理\n（一）建立档案。七十四座桥一桥一档，一目了然。\n（二）定期检测。委托专业机构对三类桥梁进行检测，发现病害十一处，已全部处置，并在桥头设置了限载标志和监督电话，方便群众。\n（三）责任公示。每座桥设立公示牌，写明单位。"
            ),
            Example(
                "三、管理\n1.建立档案。七十四座桥一桥一档。\n2.责任公示。每座桥设立公示牌。\n3.民主决策还不够好⟦，⟧研究重大事项时，主要还是参与和听取，充分发表意见、深入分析利弊、提出不同看法的时候还比较少，敢于较真不够。有时碍于情面。"
            ),
        ],
        good: [
            Example(
                "第一条 信号灯的含义：\n（一）绿灯。可以通行。\n（二）黄灯。注意避让。\n（三）红灯亮时，车辆应当停在停止线以外，但是在不妨碍被放行的车辆、行人通行的情况下，右转弯的车辆可以通行，其他车辆不得抢行。"
            ),
            Example("三、管理\n（一）建档案，管长远。七十四座桥一桥一档。\n（二）勤检测，保安全。发现病害十一处。"),
            Example(
                "1.按时上报，逐级审核，不得瞒报、漏报、迟报，确有特殊情况的，要提前说明原因并经分管负责同志签字同意，事后补齐材料。\n2.认真核对，逐项签字，谁签字谁负责，发现差错的，要当天更正并书面说明，情节严重的要在一定范围内通报批评。"
            ),
            Example(
                "（一）带头深刻领悟“六个一致”的重大意义，增强“四个自觉”、坚定“四个信念”、做到“两个服从”，在思想上政治上行动上始终保持一致方面。\n甲。\n（二）带头学习。乙。\n（三）带头实干。丙。"
            ),
        ],
        check: .document { context, findings in
            for (scope, form) in context.formsClosedInRun() {
                let sections = scope.sections.filter { context.heading($0).form == form && !context.isProvision($0) }
                guard context.areTitles(sections) else { continue }
                var closed = 0
                var open: [Place] = []
                for section in sections {
                    if context.isClosedInRun(section) {
                        closed += 1
                    } else if context.heading(section).runIn || !context.hasBelow(section),
                        let place = context.earlyComma(context.outline.sections[section].mark)
                    {
                        open.append(place)
                    }
                }
                guard closed >= 2 * open.count else { continue }
                for place in open {
                    let end = Place(line: place.line, column: place.column + 3)
                    findings.report(
                        from: place, to: end,
                        Text(
                            "同级标题都用句号收住，这里是逗号，宜改为“。”",
                            "The siblings are closed by “。”; here is a comma, better “。”"),
                        fix: Fix(
                            title: Text("把“，”改为“。”", "Replace “，” by “。”"), isSafe: false,
                            edits: [Fix.Edit(start: place, end: end, text: "。")]))
                }
            }
        })
}

extension DocumentContext {
    /// The forms of which two headings in a scope and more are closed and run on, whatever their parents.
    fileprivate func formsClosedInRun() -> [(scope: Outline.Scope, form: MarkerForm)] {
        outline.scopes.flatMap { scope in
            var closed = Array(repeating: 0, count: MarkerForm.allCases.count)
            for section in scope.sections where isClosedInRun(section) {
                closed[Int(heading(section).form.rawValue)] += 1
            }
            return MarkerForm.allCases.filter { closed[Int($0.rawValue)] >= 2 }.map { (scope, $0) }
        }
    }

    /// Whether a heading ends in 。 or ？ and its body follows at once.
    fileprivate func isClosedInRun(_ section: Int) -> Bool {
        let mark = heading(section)
        return mark.runIn && (mark.closing == .fullStop || mark.closing == .question)
    }
}
