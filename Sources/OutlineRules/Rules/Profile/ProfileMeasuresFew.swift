// profile-measures-few: fewer measures than three and than there are aspects to answer.

import OutlineChecking
import OutlineProfiles
import OutlineSyntax
import OutlineText

extension Rule {
    static let profileMeasuresFew = Rule(
        code: "profile-measures-few",
        family: .profile,
        severity: .information,
        authority: .practice,
        options: [Option("measures", 3, Text("措施少于多少条才算", "fewer measures than this count as few"))],
        title: Text("整改措施偏少", "Few measures"),
        reason: Text(
            "整改措施一般与查摆的问题相对应；不到三条、又少于方面数时，容易被认为没有逐条回应。",
            "Measures answer the problems; with fewer than three and fewer than the aspects, reviewers mostly ask for more."
        ),
        remedy: Text(
            "对照各方面的问题补充措施，写明抓手、责任和时限。", "Add measures that answer the problems, with means, duties and dates."),
        bad: [
            Example(
                "2023年主题教育专题民主生活会个人对照检查材料\n\n现对照检查如下：\n一、存在的主要问题\n（一）理论学习方面\n一是学得不深。比如，只读标题。\n（二）政治素质方面\n一是站位不高。比如，只看本行。\n（三）能力本领方面\n一是办法不多。比如，只用老办法。\n二、原因剖析\n一是抓得不紧。\n⟦三、整改措施⟧\n一是学。\n二是改。"
            )
        ],
        good: [
            Example(
                "2023年主题教育专题民主生活会个人对照检查材料\n\n现对照检查如下：\n一、存在的主要问题\n（一）理论学习方面\n一是学得不深。比如，只读标题。\n（二）政治素质方面\n一是站位不高。比如，只看本行。\n（三）能力本领方面\n一是办法不多。比如，只用老办法。\n二、原因剖析\n一是抓得不紧。\n三、整改措施\n一是学。\n二是做。\n三是改。"
            )
        ],
        check: .kind(.structure) { context, findings in
            for part in context.kind.profile.parts {
                guard let answered = part.answers, let section = context.kind.section(ofPart: part.id),
                    let problems = context.kind.section(ofPart: answered)
                else { continue }
                let measures = context.points(of: section).count
                let aspects = context.outline.children(of: problems).count
                // A part in flowing text has no points to count.
                guard measures > 0, measures < findings.option("measures"), measures < aspects else { continue }
                findings.report(
                    context.headingRange(section), of: context, "措施只有 \(measures) 条，前面查摆了 \(aspects) 个方面",
                    "Only \(measures) measures for \(aspects) aspects")
            }
        })
}
