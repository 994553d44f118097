// profile-length: a complete paper is much shorter or longer than its kind usually is.

import OutlineChecking
import OutlineProfiles
import OutlineSyntax
import OutlineText

extension Rule {
    static let profileLength = Rule(
        code: "profile-length",
        family: .profile,
        severity: .information,
        authority: .practice,
        title: Text("篇幅与惯例相差较大", "The length is unusual"),
        reason: Text(
            "没有通知规定字数，这里只按常见范围提示。各部分写齐之后才提示过短。",
            "No notice fixes a length; this compares with what is usual, and speaks of too little only when all parts are there."
        ),
        remedy: Text("酌情增删；单位另有字数要求的，以要求为准。", "Add or cut as you see fit; your office's limit goes first."),
        bad: [
            Example(
                "⟦民主生活会个人对照检查材料⟧\n\n现对照检查如下：\n一、存在的主要问题\n一是学得不深。比如，只读标题。\n二、原因剖析\n一是抓得不紧。\n三、整改措施\n一是学。")
        ],
        good: [
            Example("民主生活会个人对照检查材料\n\n现对照检查如下：\n一、存在的主要问题\n一是学得不深。比如，只读标题。")
        ],
        check: .kind(.lengths) { context, findings in
            let total = context.characters
            let required = context.kind.requiredLength
            if let max = required.max, total > max {
                findings.report(
                    context.titleRange, of: context, "全文 \(total) 字，超过设置要求的 \(max) 字",
                    "\(total) characters; the settings ask for at most \(max)")
            } else if let min = required.min, total < min {
                findings.report(
                    context.titleRange, of: context, "全文 \(total) 字，不到设置要求的 \(min) 字",
                    "\(total) characters; the settings ask for at least \(min)")
            }
            guard required == RequiredLength(), let custom = context.kind.profile.length else { return }
            let present = Set(context.kind.parts.values.map(\.id))
            let isComplete = context.kind.profile.parts.allSatisfy { !$0.isRequired || present.contains($0.id) }
            let range = "\(custom.count.min)—\(custom.count.max)"
            if total > custom.count.max {
                findings.report(
                    context.titleRange, of: context, "全文 \(total) 字，这类材料常见 \(range) 字",
                    "\(total) characters; papers of this kind mostly have \(range)")
            } else if isComplete, total < custom.count.min, !present.isEmpty {
                findings.report(
                    context.titleRange, of: context, "全文只有 \(total) 字，这类材料常见 \(range) 字",
                    "Only \(total) characters; papers of this kind mostly have \(range)")
            }
        })
}
