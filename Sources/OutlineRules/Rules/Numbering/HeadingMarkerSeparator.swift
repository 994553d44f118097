// heading-marker-separator: a wrong mark, or a mark too many, behind a heading's number: 一. 1、 （一）、 ①、.

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let headingMarkerSeparator = Rule(
        code: "heading-marker-separator",
        family: .numbering,
        severity: .warning,
        authority: .annex("GB/T 15834-2011 B.3.2—B.3.4"),
        fix: .safe,
        title: Text("标题序号后的点号不当", "The wrong mark behind a heading's number"),
        reason: Text(
            "GB/T 15834-2011 附录B（资料性）建议：不带括号的汉字数字后用顿号（一、），阿拉伯数字、拉丁字母后用下脚点（1. A.），带括号的序次语后不用点号（（一）、①）。",
            "GB/T 15834-2011 annex B (informative) advises: 、 behind a bare Chinese numeral, a low dot behind Arabic digits and letters, and nothing behind a number in brackets or a circle."
        ),
        remedy: Text("用快速修复改成规范的写法。", "The quick fix writes the marker as the standard does."),
        bad: [
            Example("⟦一.⟧情况\n甲。\n⟦二．⟧问题\n乙。", fixed: "一、情况\n甲。\n二、问题\n乙。"),
            Example("一、情况\n⟦（一）、⟧进度\n甲。\n⟦（二）。⟧质量。乙。", fixed: "一、情况\n（一）进度\n甲。\n（二）质量。乙。"),
            Example("⟦1、⟧进度\n甲。\n⟦2，⟧质量\n乙。\n⟦3）⟧安全\n丙。", fixed: "1.进度\n甲。\n2.质量\n乙。\n3.安全\n丙。"),
            Example("一、情况\n⟦1．⟧进度\n甲。\n⟦2．⟧质量\n乙。"),
            Example("（1）情况\n⟦①、⟧进度", fixed: "（1）情况\n①进度"),
        ],
        good: [
            Example("一、情况\n（一）进度\n1.甲\n（1）乙\n①丙\na.丁"),
            Example("一、情况\n1.进度\n甲。\n2．质量\n乙。"),
            Example("1.5亿元投资到位。\n3、4月份开了两次会。\n一、二班合并。"),
        ],
        check: .document { context, findings in
            guard context.slips.contains(.separator) else { return }
            // ． beside . is a matter of heading-form-mixed.
            let mixed = Set(context.mixedDots().flatMap { $0 })
            for section in context.outline.sections {
                let mark = context.mark(section.mark)
                guard mark.slips.contains(.separator), !mixed.contains(section.mark),
                    let wanted = context.wantedMarker(section.mark)
                else { continue }
                // ． looks the same as the low dot; where all siblings have it, it is a habit.
                let isWideDot = mark.form == .arabic && context.separator(of: section.mark).value == "．"
                findings.report(
                    from: mark.start, to: mark.markerEnd,
                    Text(
                        "序号“\(context.document.marker(of: section.mark))”宜写作“\(wanted)”",
                        "“\(context.document.marker(of: section.mark))” is better written “\(wanted)”"),
                    severity: isWideDot ? .hint : nil, fix: isWideDot ? nil : context.markerFix(section.mark))
            }
        })
}
