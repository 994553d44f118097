// profile-aspect-missing: one of the aspects that the kind lists is not there.

import OutlineChecking
import OutlineWords
import OutlineSyntax
import OutlineText
import OutlineProfiles

extension Rule {
    static let profileAspectMissing = Rule(
        code: "profile-aspect-missing",
        family: .profile,
        severity: .information,
        authority: .practice,
        fix: .suggested,
        title: Text("缺少一个方面", "An aspect is missing"),
        reason: Text(
            "当年的民主生活会一般要求逐个方面对照检查。这里按识别出的文种列出缺的方面，只作提示。",
            "The meeting of a year mostly asks for a fixed list of aspects. What is missing by the recognised kind is told as information."
        ),
        remedy: Text(
            "补上这一方面；通知另有安排的可以忽略，或用自己的文种文件（见 Protocol/Profiles.md）。",
            "Add the aspect; ignore it where the notice says otherwise, or write a kind of your own (Protocol/Profiles.md)."
        ),
        bad: [
            Example(
                "2023年主题教育专题民主生活会个人对照检查材料\n\n现对照检查如下：\n⟦一、存在的主要问题⟧\n（一）理论学习方面\n一是学得不深。比如，只读标题。\n（二）政治素质方面\n一是站位不高。比如，只看本行。\n（三）担当作为方面\n一是劲头不足。比如，等着上级定。\n（四）工作作风方面\n一是下去不够。比如，全年去了两次。\n（五）廉洁自律方面\n一是要求不严。比如，提醒不及时。\n二、原因剖析\n一是抓得不紧。\n三、整改措施\n一是学。",
                fixed:
                    "2023年主题教育专题民主生活会个人对照检查材料\n\n现对照检查如下：\n一、存在的主要问题\n（一）理论学习方面\n一是学得不深。比如，只读标题。\n（二）政治素质方面\n一是站位不高。比如，只看本行。\n（三）能力本领方面\n（四）担当作为方面\n一是劲头不足。比如，等着上级定。\n（五）工作作风方面\n一是下去不够。比如，全年去了两次。\n（六）廉洁自律方面\n一是要求不严。比如，提醒不及时。\n二、原因剖析\n一是抓得不紧。\n三、整改措施\n一是学。"
            )
        ],
        good: [
            Example(
                "民主生活会个人对照检查材料\n\n现对照检查如下：\n一、存在的主要问题\n（一）学习方面\n一是学得不深。比如，只读标题。\n二、原因剖析\n一是抓得不紧。\n三、整改措施\n一是学。")
        ],
        check: .kind(.structure) { context, findings in
            let kind = context.kind
            guard !kind.profile.isOpen, !kind.aspectList.isEmpty, let part = kind.profile.aspectPart,
                let parent = kind.section(ofPart: part.id)
            else { return }
            let sections = context.outline.children(of: parent)
            let present = Set(kind.aspects.values.map(\.aspect.id))
            let missing = kind.aspectList.filter { !present.contains($0.id) }
            // A part that has no aspects yet, or follows another list altogether, is not told of each of them.
            guard !missing.isEmpty, missing.count * 2 <= kind.aspectList.count else { return }
            let order = kind.aspectList.map(\.id)
            for aspect in missing {
                let heading = kind.profile.heading(of: aspect)
                let rank = order.firstIndex(of: aspect.id) ?? 0
                let next = sections.first { section in
                    guard let other = kind.aspects[section], let position = order.firstIndex(of: other.aspect.id) else {
                        return false
                    }
                    return position > rank
                }
                findings.report(
                    context.headingRange(parent), of: context, "缺少“\(heading)”", "The aspect “\(heading)” is missing",
                    key: aspect.id,
                    fix: context.insertion(of: heading, before: next, among: sections, in: parent))
            }
        })
}
