// heading-lone: （一） without （二）: a level with a single heading.

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let headingLone = Rule(
        code: "heading-lone",
        family: .numbering,
        severity: .information,
        authority: .practice,
        title: Text("只有一个同级标题", "A heading without siblings"),
        reason: Text(
            "编号是为了分条；只有“（一）”没有“（二）”，要么漏了一条，要么不必编号。",
            "Numbers part a text into points. （一） without （二） means a point was lost, or no number is needed."),
        remedy: Text("补上其余各条，或去掉序号。", "Add the other points, or take the number away."),
        bad: [
            Example("一、情况\n⟦（一）经费⟧\n甲。\n二、打算\n乙。"),
            Example("一、情况\n（一）进度\n⟦1.甲⟧。乙。\n（二）质量\n丙。\n二、打算\n丁。"),
        ],
        good: [
            Example("一、情况\n（一）经费\n甲。\n（二）人员\n乙。\n二、打算\n丙。"),
            Example("一、情况\n（一）进度\n1.甲。\n2.乙。\n（二）质量\n3.丙。\n二、打算\n丁。"),
            Example("一、情况\n（一）进度\n甲。\n（2）质量\n乙。\n（三）安全\n丙。\n二、打算\n丁。"),
        ],
        check: .document { context, findings in
            for index in context.headingSequences.loners {
                let mark = context.mark(index)
                // Where numbers run on over the sections, the next section goes on with 2.
                guard mark.number == 1, !mark.form.isWord else { continue }
                guard !context.goesOn(behind: index) else { continue }
                let marker = context.document.marker(of: index)
                findings.report(
                    from: mark.start, to: max(mark.textEnd, mark.markerEnd),
                    Text(
                        "这一级只有“\(marker)”一条，没有“\(mark.form.marker(2))”",
                        "This level has “\(marker)” alone and no “\(mark.form.marker(2))”"))
            }
        })
}

extension DocumentContext {
    /// Whether the next heading of the same form in the text goes on with the number behind that of a heading.
    func goesOn(behind index: Int) -> Bool {
        let form = mark(index).form
        var next = index + 1
        // Only the neighbourhood counts: a number far away belongs to another series.
        while next < document.marks.count, next < index + 200 {
            if document.marks[next].kind == .heading, document.marks[next].form == form {
                return document.marks[next].number == mark(index).number + 1
            }
            next += 1
        }
        return false
    }
}
