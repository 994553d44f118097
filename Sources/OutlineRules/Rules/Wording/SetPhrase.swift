// set-phrase: a fixed phrase of the genre with a wrong verb or order, or with a part lost.

import OutlineChecking
import OutlineWords
import OutlineSyntax
import OutlineText

extension Rule {
    static let setPhrase = Rule(
        code: "set-phrase",
        family: .wording,
        severity: .error,
        authority: .practice,
        fix: .safe,
        title: Text("固定表述有误", "A fixed phrase is not in its fixed form"),
        reason: Text(
            "理论、会议和要求的名称有固定的说法，动词、次序和字数都不能随意改动。名称缺字、错字按错误报，动词、次序不同按提醒报，只少顿号的作提示。",
            "Names of theories, meetings and demands have a fixed form: verbs, order and every character. A mutilated name is an error, another verb or order a warning, a lost pause mark a remark."
        ),
        remedy: Text(
            "对照原文改成固定表述；引用旧文件时可忽略这一条。", "Write the fixed form; ignore the finding where an older text is quoted."),
        bad: [
            Example("认真学习⟦习近平新时代中国特色主义思想⟧。", fixed: "认真学习习近平新时代中国特色社会主义思想。"),
            Example("坚定⟦中国特色主义⟧道路自信。", fixed: "坚定中国特色社会主义道路自信。"),
            Example("增强“四个意识”、⟦增强“四个自信”⟧、做到“两个维护”。", fixed: "增强“四个意识”、坚定“四个自信”、做到“两个维护”。"),
            Example("力戒⟦形式主义官僚主义⟧，在⟦学通弄懂做实⟧上下功夫。", fixed: "力戒形式主义、官僚主义，在学懂弄通做实上下功夫。"),
            Example("深刻领悟⟦“两个确立”的决定意义⟧。", fixed: "深刻领悟“两个确立”的决定性意义。"),
        ],
        good: [
            Example("学习习近平新时代中国特色社会主义思想，增强“四个意识”、坚定“四个自信”、做到“两个维护”。"),
            Example("深刻领悟“两个确立”的决定性意义，树牢“四个意识”，增强自信，力戒形式主义、官僚主义。"),
            Example("突出中国特色，彰显中国特色，坚持中国特色社会主义。"),
        ],
        check: .paragraph(.words(.phrases)) { context, findings in
            for (entry, range) in Lexicon.phrases.matches(in: context) {
                let wrong = entry.wrong.string
                let message = Text(
                    "固定表述应为“\(entry.right)”", "The fixed form of “\(wrong)” is “\(entry.right)”")
                if let replacement = entry.replacement {
                    findings.report(
                        range, in: context, message, severity: entry.severity, replaceBy: replacement,
                        isSafe: entry.severity == .error)
                } else {
                    findings.report(range, in: context, message, severity: entry.severity)
                }
            }
        })
}
