// heading-marker-digits: full-width digits in a heading's number: １. （２）.

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let headingMarkerDigits = Rule(
        code: "heading-marker-digits",
        family: .numbering,
        severity: .warning,
        authority: .standard("GB/T 15835-2011 5.1.7.1"),
        fix: .safe,
        title: Text("标题序号用了全角数字", "Full-width digits in a heading's number"),
        reason: Text(
            "GB/T 15835-2011 5.1.7.1：阿拉伯数字占半个汉字位置，一般用半角字符。",
            "GB/T 15835-2011 5.1.7.1: Arabic digits take half the width of a Chinese character."),
        remedy: Text("用快速修复改成半角数字。", "The quick fix writes half-width digits."),
        bad: [
            Example("1.机制。甲。\n⟦２.⟧积案。乙。", fixed: "1.机制。甲。\n2.积案。乙。"),
            Example("（一）情况\n⟦（１）⟧进度\n甲。", fixed: "（一）情况\n（1）进度\n甲。"),
        ],
        good: [
            Example("1.机制。甲。\n2.积案。乙。"),
            Example("２０２４年完成投资１.５亿元。"),
        ],
        check: .document { context, findings in
            guard context.slips.contains(.fullWidthDigits) else { return }
            for section in context.outline.sections {
                let mark = context.mark(section.mark)
                guard mark.slips.contains(.fullWidthDigits), let wanted = context.wantedMarker(section.mark) else {
                    continue
                }
                findings.report(
                    from: mark.start, to: mark.markerEnd,
                    Text(
                        "序号“\(context.document.marker(of: section.mark))”用了全角数字，宜写作“\(wanted)”",
                        "“\(context.document.marker(of: section.mark))” has full-width digits; “\(wanted)” is usual"),
                    fix: context.markerFix(section.mark))
            }
        })
}
