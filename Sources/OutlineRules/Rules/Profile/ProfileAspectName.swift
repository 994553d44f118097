// profile-aspect-name: an aspect under another name than the kind's.

import OutlineChecking
import OutlineProfiles
import OutlineSyntax
import OutlineText

extension Rule {
    static let profileAspectName = Rule(
        code: "profile-aspect-name",
        family: .profile,
        severity: .information,
        authority: .practice,
        title: Text("方面的名称与通知不同", "An aspect under another name"),
        reason: Text(
            "方面的名称一般照通知写。意思相同的别称也常见，所以只作提示。",
            "Aspects mostly carry the notice's names; other names for the same are common, so this is information."),
        remedy: Text(
            "改用通知里的名称；单位另有要求的可以忽略。", "Use the notice's name, or ignore the finding where your office says otherwise."),
        bad: [
            Example(
                "2023年主题教育专题民主生活会个人对照检查材料\n\n现对照检查如下：\n一、存在的主要问题\n（一）理论学习方面\n一是学得不深。比如，只读标题。\n⟦（二）政治素养方面⟧\n一是站位不高。比如，只看本行。\n（三）能力本领方面\n一是办法不多。比如，只用老办法。\n（四）担当作为方面\n一是劲头不足。比如，等着上级定。\n二、原因剖析\n一是抓得不紧。\n三、整改措施\n一是学。"
            )
        ],
        good: [
            Example(
                "2023年主题教育专题民主生活会个人对照检查材料\n\n现对照检查如下：\n一、存在的主要问题\n（一）对照理论学习方面突出问题\n一是学得不深。比如，只读标题。\n（二）在政治素质方面。\n一是站位不高。比如，只看本行。\n（三）能力本领\n一是办法不多。\n二、原因剖析\n一是抓得不紧。\n三、整改措施\n一是学。"
            )
        ],
        check: .kind(.structure) { context, findings in
            guard !context.kind.profile.isOpen else { return }
            for section in context.kind.aspectSections(context.outline) {
                guard let match = context.kind.aspects[section], match.kind < .exact,
                    context.kind.aspectList.contains(where: { $0.id == match.aspect.id })
                else { continue }
                findings.report(
                    context.headingRange(section), of: context, "这一方面的名称一般是“\(match.aspect.heading)”",
                    "This aspect is mostly called “\(match.aspect.heading)”")
            }
        })
}
