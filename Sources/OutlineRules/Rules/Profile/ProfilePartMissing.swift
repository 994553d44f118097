// profile-part-missing: a part that papers of this kind have is not there.

import OutlineChecking
import OutlineWords
import OutlineSyntax
import OutlineText
import OutlineProfiles

extension Rule {
    static let profilePartMissing = Rule(
        code: "profile-part-missing",
        family: .profile,
        severity: .information,
        authority: .practice,
        fix: .suggested,
        title: Text("缺少这类材料通常有的部分", "A part that papers of this kind have is missing"),
        reason: Text(
            "民主生活会对照检查等材料有约定的板块（问题、原因、措施等），当年的通知还可能要求别的部分。这里按识别出的文种核对，只作提示。",
            "Papers of a kind have customary parts; the notice of a year may ask for more. This compares with the kind that was recognised, as information."
        ),
        remedy: Text(
            "补上这一部分；确实不需要的，可以忽略；文种认错了的，在设置 profile 里指定。",
            "Add the part, ignore the finding where it is not needed, or set profile where the kind is wrong."),
        bad: [
            Example(
                "⟦2023年主题教育专题民主生活会个人对照检查材料⟧\n\n现对照检查如下：\n一、存在的主要问题\n（一）理论学习方面\n一是学得不深。比如，只读标题。\n（二）政治素质方面\n一是站位不高。比如，只看本行。\n（三）能力本领方面\n一是办法不多。比如，只用老办法。\n（四）担当作为方面\n一是劲头不足。比如，等着上级定。\n（五）工作作风方面\n一是下去不够。比如，全年去了两次。\n（六）廉洁自律方面\n一是要求不严。比如，提醒不及时。\n二、原因剖析\n一是学习抓得不紧。\n二是宗旨意识不牢。\n三是要求降低了。\n三、整改措施\n一是抓学习。\n二是抓落实。\n三是抓作风。\n四、上年度民主生活会整改措施落实情况\n都已完成。"
            ),
            Example(
                "⟦民主生活会个人对照检查材料⟧\n\n现对照检查如下：\n一、存在的主要问题\n一是学得不深。比如，只读标题。\n二、原因剖析\n一是抓得不紧。",
                fixed:
                    "民主生活会个人对照检查材料\n\n现对照检查如下：\n一、存在的主要问题\n一是学得不深。比如，只读标题。\n二、原因剖析\n一是抓得不紧。\n三、今后努力方向和整改措施"),
        ],
        good: [
            Example("民主生活会个人对照检查材料\n\n现对照检查如下：\n一、存在的问题和不足\n一是学得不深。比如，只读标题。\n二、产生问题的原因\n一是抓得不紧。\n三、今后努力方向和整改措施\n一是学。"),
            Example("关于小区改造的几点想法\n\n一、情况\n甲。"),
        ],
        check: .kind(.structure) { context, findings in
            let kind = context.kind
            let present = Set(kind.parts.values.map(\.id))
            var expected: [String] = []
            for part in kind.profile.parts where !present.contains(part.id) {
                if let merged = part.mergesWith, present.contains(merged) { continue }
                if part.isRequired {
                    findings.report(
                        context.titleRange, of: context, "缺少“\(part.heading)”部分",
                        "The part “\(part.heading)” is missing", key: part.id,
                        fix: context.insertion(of: part))
                } else if part.isExpected {
                    expected.append("“\(part.heading)”")
                }
            }
            guard let first = expected.first, !kind.parts.isEmpty else { return }
            let more = expected.count > 1 ? "等\(expected.count)个部分" : ""
            findings.report(
                context.titleRange, of: context, "一般还有\(first.shortened)\(more)；通知没有要求的可以不写",
                "Papers of this kind mostly have \(expected.joined(separator: ", ")) as well; leave it out where the notice does not ask for it",
                key: "expected"
            )
        })
}

extension KindContext {
    /// A fix that inserts a part in its customary order.
    func insertion(of part: Part) -> Fix? {
        let siblings = outline.topSections(of: 0)
        let order = kind.profile.parts.map(\.id)
        guard let rank = order.firstIndex(of: part.id) else { return nil }
        let next = siblings.first { section in
            guard let other = kind.parts[section], !other.isAnywhere, let position = order.firstIndex(of: other.id)
            else {
                return false
            }
            return position > rank
        }
        return insertion(of: part.heading, before: next, among: siblings, in: nil)
    }
}
