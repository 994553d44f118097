// heading-marker-lookalike: characters that only look like the usual numerals in a heading's number: 廿一、 ㈡ ⑴ ⼀、.

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let headingMarkerLookalike = Rule(
        code: "heading-marker-lookalike",
        family: .numbering,
        severity: .warning,
        authority: .practice,
        fix: .safe,
        title: Text("标题序号用了形近字符", "A look-alike stands for the numeral"),
        reason: Text(
            "“㈡”“⑴”是一个字符，“⼀”是部首，“○”“—”是符号，“廿”“壹”不是通行的序号写法：目录生成、检索和字体都会出错，也与其他标题不一致。",
            "㈡ and ⑴ are single characters, ⼀ is a radical, ○ and — are symbols, 廿 and 壹 are unusual in markers: tables of contents, search and fonts go wrong."
        ),
        remedy: Text("用快速修复改成通行的写法。", "The quick fix writes the usual form."),
        bad: [
            Example("一、问题\n（一）办理慢。甲。\n⟦㈡⟧化解难。乙。\n（三）力量弱。丙。", fixed: "一、问题\n（一）办理慢。甲。\n（二）化解难。乙。\n（三）力量弱。丙。"),
            Example("⟦⼀、⟧情况\n甲。\n二、打算\n乙。", fixed: "一、情况\n甲。\n二、打算\n乙。"),
            Example("（一）情况\n⟦⑴⟧进度\n甲。\n⟦⑵⟧质量\n乙。", fixed: "（一）情况\n（1）进度\n甲。\n（2）质量\n乙。"),
            Example("⟦—、⟧情况\n甲。\n二、打算\n乙。", fixed: "一、情况\n甲。\n二、打算\n乙。"),
        ],
        good: [
            Example("一、情况\n（一）进度\n甲。\n十一、其他\n二十、补充"),
            Example("——致青年朋友\n一、情况\n①甲。"),
        ],
        check: .document { context, findings in
            guard context.slips.contains(.lookAlike) else { return }
            for group in context.siblingsOfOneForm {
                let odd = group.filter { context.heading($0).slips.contains(.lookAlike) }
                // Where all siblings are written so, it is a habit and not a slip.
                let isHabit = odd.count == group.count && group.count > 1
                for section in odd {
                    let index = context.outline.sections[section].mark
                    let mark = context.mark(index)
                    guard let wanted = context.wantedMarker(index) else { continue }
                    findings.report(
                        from: mark.start, to: mark.markerEnd,
                        Text(
                            "序号“\(context.document.marker(of: index))”不是通行的字符，宜写作“\(wanted)”",
                            "“\(context.document.marker(of: index))” is an unusual character; “\(wanted)” is usual"),
                        severity: isHabit ? .information : nil, fix: context.markerFix(index))
                }
            }
        })
}
