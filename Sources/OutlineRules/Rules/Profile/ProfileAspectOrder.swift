// profile-aspect-order: an aspect stands before one that comes earlier in the kind's list.

import OutlineChecking
import OutlineWords
import OutlineProfiles
import OutlineSyntax
import OutlineText

extension Rule {
    static let profileAspectOrder = Rule(
        code: "profile-aspect-order",
        family: .profile,
        severity: .information,
        authority: .practice,
        title: Text("方面的顺序与通知不同", "An aspect is out of order"),
        reason: Text(
            "逐个方面对照检查时，顺序一般与通知一致，便于会上对照。",
            "The aspects mostly stand in the order of the notice, so that the meeting can follow."),
        remedy: Text("调整顺序；通知另有安排的可以忽略。", "Move the aspect, or ignore the finding where the notice says otherwise."),
        bad: [
            Example(
                "2023年主题教育专题民主生活会个人对照检查材料\n\n现对照检查如下：\n一、存在的主要问题\n（一）政治素质方面\n一是站位不高。比如，只看本行。\n⟦（二）理论学习方面⟧\n一是学得不深。比如，只读标题。\n（三）能力本领方面\n一是办法不多。比如，只用老办法。\n（四）担当作为方面\n一是劲头不足。比如，等着上级定。\n（五）工作作风方面\n一是下去不够。比如，全年去了两次。\n（六）廉洁自律方面\n一是要求不严。比如，提醒不及时。\n二、原因剖析\n一是抓得不紧。\n三、整改措施\n一是学。"
            )
        ],
        good: [
            Example(
                "2023年主题教育专题民主生活会个人对照检查材料\n\n现对照检查如下：\n一、存在的主要问题\n（一）理论学习方面\n一是学得不深。比如，只读标题。\n（二）政治素质方面\n一是站位不高。比如，只看本行。\n（三）能力本领方面\n一是办法不多。\n二、原因剖析\n一是抓得不紧。\n三、整改措施\n一是学。"
            )
        ],
        check: .kind(.structure) { context, findings in
            let kind = context.kind
            guard kind.profile.isOrdered, !kind.profile.isOpen else { return }
            let order = kind.aspectList.map(\.id)
            var latest: (position: Int, heading: String)? = nil
            var seen: Set<String> = []
            for section in kind.aspectSections(context.outline) {
                guard let match = kind.aspects[section], let position = order.firstIndex(of: match.aspect.id),
                    seen.insert(match.aspect.id).inserted
                else { continue }
                if let latest, position < latest.position {
                    findings.report(
                        context.headingRange(section), of: context,
                        "“\(match.aspect.heading)”一般放在“\(latest.heading)”之前",
                        "“\(match.aspect.heading)” usually comes before “\(latest.heading)”")
                } else {
                    latest = (position, match.aspect.heading)
                }
            }
        })
}
