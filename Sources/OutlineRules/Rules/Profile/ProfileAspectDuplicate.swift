// profile-aspect-duplicate: two sections are about the same aspect.

import OutlineChecking
import OutlineProfiles
import OutlineSyntax
import OutlineText

extension Rule {
    static let profileAspectDuplicate = Rule(
        code: "profile-aspect-duplicate",
        family: .profile,
        severity: .information,
        authority: .practice,
        title: Text("同一个方面写了两次", "An aspect stands twice"),
        reason: Text(
            "两节对应同一个方面，多半是复制后忘了改标题。", "Two sections name the same aspect: mostly a copied heading that was not changed."
        ),
        remedy: Text("改正其中一个标题，或合并两节。", "Correct one of the headings, or join the sections."),
        bad: [
            Example(
                "2023年主题教育专题民主生活会个人对照检查材料\n\n现对照检查如下：\n一、存在的主要问题\n（一）理论学习方面\n一是学得不深。比如，只读标题。\n（二）政治素质方面\n一是站位不高。比如，只看本行。\n⟦（三）在政治素质方面⟧\n一是办法不多。比如，只用老办法。\n（四）担当作为方面\n一是劲头不足。比如，等着上级定。\n（五）工作作风方面\n一是下去不够。比如，全年去了两次。\n（六）廉洁自律方面\n一是要求不严。比如，提醒不及时。\n二、原因剖析\n一是抓得不紧。\n三、整改措施\n一是学。"
            )
        ],
        good: [
            Example(
                "2023年主题教育专题民主生活会个人对照检查材料\n\n现对照检查如下：\n一、存在的主要问题\n（一）理论学习方面\n一是学得不深。比如，只读标题。\n（二）政治素质方面\n一是站位不高。比如，只看本行。\n二、原因剖析\n一是抓得不紧。\n三、整改措施\n一是学。"
            )
        ],
        check: .kind(.structure) { context, findings in
            var first: [String: Int] = [:]
            for section in context.kind.aspectSections(context.outline) {
                guard let match = context.kind.aspects[section], match.kind > .loose else { continue }
                if let earlier = first[match.aspect.id] {
                    let name = context.document.marker(of: context.outline.sections[earlier].mark)
                    findings.report(
                        context.headingRange(section), of: context, "与“\(name)”是同一个方面“\(match.aspect.heading)”",
                        "The same aspect “\(match.aspect.heading)” as “\(name)”")
                } else {
                    first[match.aspect.id] = section
                }
            }
        })
}
