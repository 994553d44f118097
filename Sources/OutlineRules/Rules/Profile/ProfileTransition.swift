// profile-transition: the preamble does not close with a sentence that leads into the body.

import OutlineChecking
import OutlineProfiles
import OutlineSyntax
import OutlineText
import OutlineWords

extension Rule {
    static let profileTransition = Rule(
        code: "profile-transition",
        family: .profile,
        severity: .information,
        authority: .practice,
        title: Text("开头段没有过渡句", "No sentence leads from the preamble into the body"),
        reason: Text("开头段一般用“现对照检查如下：”一类的句子收尾，引出正文。", "The preamble mostly closes with a sentence such as 现对照检查如下：."),
        remedy: Text("在开头段末尾补一句过渡句。", "Close the preamble with such a sentence."),
        bad: [
            Example(
                "民主生活会个人对照检查材料\n\n按照会议安排，⟦本人认真查摆了问题。⟧\n一、存在的主要问题\n一是学得不深。比如，只读标题。")
        ],
        good: [
            Example("民主生活会个人对照检查材料\n\n按照会议安排，本人认真查摆了问题。现对照检查如下：\n一、存在的主要问题\n一是学得不深。"),
            Example("民主生活会个人对照检查材料\n\n一、存在的主要问题\n一是学得不深。"),
        ],
        check: .kind(.structure) { context, findings in
            guard !context.kind.profile.transitionRules.isEmpty, let scope = context.outline.scopes.first,
                !scope.preamble.isEmpty, !scope.sections.isEmpty
            else { return }
            var text: [UInt8] = []
            for line in scope.preamble { text += context.document.content(line).slice }
            if context.kind.profile.isTransition(String(decoding: text, as: UTF8.self)) { return }
            let last = scope.preamble.upperBound - 1
            let content = context.document.content(last)
            findings.report(
                (
                    Place(line: last, column: lastClause(of: content)),
                    Place(line: last, column: content.trimmingSpace(before: content.count))
                ), of: context, "开头段没有引出正文的过渡句", "The preamble has no sentence that leads into the body")
        })
    /// The start of the last clause of a paragraph.
    private static func lastClause(of text: Bytes) -> Int {
        let end = text.trimmingSpace(before: text.count)
        let closing = text.scalar(before: end)
        return text.skippingSpace(
            from: text.clauseStart(before: closing.value.isClauseEnd ? end - closing.length : end))
    }
}
