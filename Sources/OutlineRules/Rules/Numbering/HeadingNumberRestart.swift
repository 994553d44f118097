// heading-number-restart: 一、 again after 三、 without a new title; and level-3 numbers that run on in some sections and restart in others.

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let headingNumberRestart = Rule(
        code: "heading-number-restart",
        family: .numbering,
        severity: .warning,
        authority: .practice,
        fix: .suggested,
        title: Text("标题序号无故从头编起", "A heading's number starts again for no reason"),
        reason: Text(
            "同一级标题中途又从“一、”编起，前面却没有新的标题或附件，多半是拼接时漏了重编。三级标题在各节之间连续编号或每节从 1 起都可以，但同一部分里宜只用一种。",
            "Siblings start at 1 again although no new title or attachment stands before: mostly two texts were joined. Level-3 numbers may run on or restart, but one way within a part is better."
        ),
        remedy: Text(
            "把后面的序号接着编；确是另一篇的，请在前面补上标题。", "Let the numbers run on; where another paper starts, give it a title."),
        bad: [
            Example(
                "一、准备\n甲。\n二、实施\n乙。\n三、体会\n丙。\n⟦一、⟧安排\n丁。",
                fixed: "一、准备\n甲。\n二、实施\n乙。\n三、体会\n丙。\n四、安排\n丁。"),
            Example("一、情况\n（一）进度\n1.甲。\n2.乙。\n（二）质量\n3.丙。\n4.丁。\n（三）安全\n⟦1.⟧戊。\n2.己。"),
        ],
        good: [
            Example("（一）学习\n甲。\n（二）作风\n乙。\n整改措施\n（一）抓学习\n丙。\n（二）抓作风\n丁。"),
            Example("一、情况\n问题有：\n1.甲。\n2.乙。\n措施有：\n1.丙。\n2.丁。"),
            Example("第一条 有下列情形之一的，予以通报：\n（一）甲；\n（二）乙。\n前款规定的情形，包括下列各项：\n（一）丙；\n（二）丁。\n第二条 应当做到：\n（一）戊；\n（二）己。"),
            Example(
                "（一）任务\n各单位要在月底前报送方案，方案应当写明下列内容，缺一不可，并由主要负责人签字：\n1.甲。\n2.乙。\n报送方案时，还要一并附上下列材料，材料不全的，由办公室退回补正：\n1.丙。\n2.丁。\n（二）要求\n戊。"
            ),
            Example("1.1 目的\n（一）甲。\n（二）乙。\n1.2 依据\n（一）丙。\n（二）丁。"),
            Example("目录\n一、情况\n二、打算\n一、情况\n甲。\n二、打算\n乙。"),
            Example("一、情况\n甲。\n二、问题\n乙。\n附件1\n一、清单\n丙。\n二、分工\n丁。"),
            Example("一、情况\n甲。\n二、问题\n乙。\n\n关于物业工作的调研报告\n\n一、现状\n丙。\n二、建议\n丁。"),
            Example("一、情况\n（一）进度\n1.甲。\n2.乙。\n（二）质量\n3.丙。\n二、问题\n（一）进度\n1.丁。\n2.戊。\n（二）质量\n3.己。"),
            Example("一、情况\n（一）进度\n1.甲。\n2.乙。\n（二）质量\n1.丙。\n2.丁。"),
        ],
        check: .document { context, findings in
            context.reportSlips(
                .restart, in: context.headingSequences, &findings, notIn: context.invertedScopes(),
                // 1. below a paragraph may open another list in the same section.
                severity: { $0.form.rank > 2 ? .information : nil }
            ) { expected, written, before in
                Text(
                    "“\(before)”之后又从“\(written)”编起，这里应为“\(expected)”；另起一篇的话，前面要有标题",
                    "“\(written)” again after “\(before)”: here belongs “\(expected)”, or a title where another paper starts"
                )
            }
            for (section, previous) in context.unevenStarts() {
                let mark = context.heading(section)
                let runsOn = mark.number != 1
                findings.report(
                    from: mark.start, to: mark.markerEnd,
                    runsOn
                        ? Text("前面各节的序号每节从头编起，这里却接着编", "The numbers restart in the sections before and run on here")
                        : Text("前面各节的序号是连着编的，这里却从头编起", "The numbers run on in the sections before and restart here"),
                    severity: .information,
                    related: [
                        Finding.Related(
                            start: context.mark(previous).start, end: context.mark(previous).markerEnd,
                            message: Text("前一个序号", "the number before it"))
                    ])
            }
        })
}

extension DocumentContext {
    /// The first series of level-3 numbers within a part that runs on where those before restart, or the other way round,
    /// with the mark of the number before it.
    func unevenStarts() -> [(section: Int, previous: Int)] {
        var found: [(section: Int, previous: Int)] = []
        let sections = outline.sections
        for scope in outline.scopes.indices {
            for part in outline.topSections(of: scope) {
                var last: Int? = nil
                var habit: Bool? = nil
                for section in part + 1..<max(part + 1, sections[part].end) where heading(section).form == .arabic {
                    defer { last = sections[section].mark }
                    // The first of its series below a parent.
                    guard sections[section].parent == section - 1, let last, mark(last).number > 0 else { continue }
                    let number = heading(section).number
                    guard number == 1 || number == mark(last).number + 1 else { continue }
                    guard let known = habit else { habit = number != 1; continue }
                    if known != (number != 1) {
                        found.append((section, last))
                        break
                    }
                }
            }
        }
        return found
    }
}
