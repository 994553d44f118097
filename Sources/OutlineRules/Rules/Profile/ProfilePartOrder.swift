// profile-part-order: the parts of a paper stand in another order than its kind has them.

import OutlineChecking
import OutlineWords
import OutlineProfiles
import OutlineSyntax
import OutlineText

extension Rule {
    static let profilePartOrder = Rule(
        code: "profile-part-order",
        family: .profile,
        severity: .information,
        authority: .practice,
        title: Text("各部分的顺序与惯例不同", "The parts stand in an unusual order"),
        reason: Text(
            "先摆问题，再剖原因，后写措施，是这类材料通行的顺序。", "Problems, then causes, then measures is the usual order of such papers."),
        remedy: Text("调整顺序；有意如此的可以忽略。", "Move the part, or ignore the finding where it is meant."),
        bad: [
            Example(
                "民主生活会个人对照检查材料\n\n现对照检查如下：\n一、原因剖析\n一是抓得不紧。\n⟦二、存在的主要问题⟧\n一是学得不深。比如，只读标题。\n三、整改措施\n一是学。")
        ],
        good: [
            Example("民主生活会个人对照检查材料\n\n现对照检查如下：\n一、存在的主要问题\n一是学得不深。比如，只读标题。\n二、原因剖析\n一是抓得不紧。\n三、整改措施\n一是学。")
        ],
        check: .kind(.structure) { context, findings in
            let order = context.kind.profile.parts.map(\.id)
            var latest: (position: Int, heading: String)? = nil
            for section in context.outline.topSections(of: 0) {
                guard let part = context.kind.parts[section], !part.isAnywhere,
                    let position = order.firstIndex(of: part.id)
                else { continue }
                if let latest, position < latest.position {
                    findings.report(
                        context.headingRange(section), of: context, "“\(part.heading)”一般放在“\(latest.heading)”之前",
                        "“\(part.heading)” usually comes before “\(latest.heading)”")
                } else {
                    latest = (position, part.heading)
                }
            }
        })
}
