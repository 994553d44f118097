// heading-marker-brackets: half-width, foreign or mixed brackets around a heading's number: (一) 〈一〉 （一).

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let headingMarkerBrackets = Rule(
        code: "heading-marker-brackets",
        family: .numbering,
        severity: .warning,
        authority: .practice,
        fix: .safe,
        title: Text("标题序号的括号不当", "The wrong brackets around a heading's number"),
        reason: Text(
            "中文公文的“（一）”“（1）”用全角圆括号；半角括号、尖括号或一全一半，多是输入法没有切换。",
            "Markers in Chinese papers have full-width round brackets （一） （1）; others mostly come from the input method."
        ),
        remedy: Text("用快速修复改成全角圆括号。", "The quick fix writes full-width round brackets."),
        bad: [
            Example("一、情况\n⟦(一)⟧进度\n甲。\n⟦（二)⟧质量\n乙。", fixed: "一、情况\n（一）进度\n甲。\n（二）质量\n乙。"),
            Example("一、情况\n⟦〈一〉⟧进度\n甲。", fixed: "一、情况\n（一）进度\n甲。"),
            Example("（一）情况\n⟦(1)⟧进度\n甲。", fixed: "（一）情况\n（1）进度\n甲。"),
        ],
        good: [
            Example("一、情况\n（一）进度\n（1）甲。\n(联系人：科室，电话另发)\n（注：数据截至年底）"),
            Example("〔2024〕3号文件已传达。\n《三体》读后感。"),
        ],
        check: .document { context, findings in
            guard context.slips.contains(.brackets) else { return }
            for section in context.outline.sections {
                let mark = context.mark(section.mark)
                guard mark.slips.contains(.brackets), let wanted = context.wantedMarker(section.mark) else { continue }
                findings.report(
                    from: mark.start, to: mark.markerEnd,
                    Text(
                        "序号“\(context.document.marker(of: section.mark))”宜用全角圆括号，写作“\(wanted)”",
                        "“\(context.document.marker(of: section.mark))” is better written with full-width brackets: “\(wanted)”"
                    ),
                    fix: context.markerFix(section.mark))
            }
        })
}
