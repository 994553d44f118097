// profile-example: problems without a concrete example: none in the whole part, none in an aspect, or the one point that lacks it.

import OutlineChecking
import OutlineProfiles
import OutlineSyntax
import OutlineText

extension Rule {
    static let profileExample = Rule(
        code: "profile-example",
        family: .profile,
        severity: .warning,
        authority: .practice,
        title: Text("问题没有举例", "Problems without an example"),
        reason: Text(
            "评阅时常要求“见人见事”：每个方面的问题至少有一处“比如，……”之类的具体事例。全文一处也没有时报警告，个别方面缺少时只作提示。",
            "Reviewers want persons and facts: each aspect with at least one concrete example (比如，…). A text without any is a warning, a single aspect or point information."
        ),
        remedy: Text(
            "在要点后面补一个具体事例：比如，什么时间、什么事、什么后果。", "Add a concrete example behind the point: when, what, with what result."),
        bad: [
            Example(
                "民主生活会个人对照检查材料\n\n现对照检查如下：\n⟦一、存在的主要问题⟧\n（一）学习方面\n一是学得不深。\n（二）作风方面\n一是下去不够。\n二、原因剖析\n一是抓得不紧。"),
            Example(
                "民主生活会个人对照检查材料\n\n现对照检查如下：\n一、存在的主要问题\n（一）学习方面\n一是学得不深。比如，只读标题。\n⟦（二）作风方面⟧\n一是下去不够，如何改进想得少，始终如一做得不够。\n二、原因剖析\n一是抓得不紧。"
            ),
        ],
        good: [
            Example(
                "民主生活会个人对照检查材料\n\n现对照检查如下：\n一、存在的主要问题\n（一）学习方面\n一是学得不深。例如，只读标题。\n（二）作风方面\n一是下去不够。如，全年去了两次。\n二、原因剖析\n一是抓得不紧。"
            ),
            Example("民主生活会个人对照检查材料\n\n现对照检查如下：\n一、存在的主要问题\n（一）学习方面\n二、原因剖析"),
        ],
        check: .kind(.examples) { context, findings in
            for part in context.kind.profile.parts where part.needsExamples {
                guard let section = context.kind.section(ofPart: part.id) else { continue }
                let groups = context.outline.children(of: section)
                let sections = groups.isEmpty ? [section] : groups
                let points = sections.map { context.points(of: $0) }
                let written = zip(sections, points).filter { !$0.1.isEmpty }
                guard !written.isEmpty else { continue }
                let cued = written.map { $0.1.map { context.hasExample(from: $0.start, to: $0.end) } }
                let all = cued.reduce(0) { $0 + $1.count }
                let found = cued.reduce(0) { $0 + $1.count { $0 } }
                if found == 0 {
                    findings.report(
                        context.headingRange(section), of: context, "“\(part.heading)”的 \(all) 条问题都没有举例，可用“比如，……”补充事例",
                        "None of the \(all) problems has an example; add one with 比如，…",
                        // 有一次到某村: facts without a word that announces them.
                        severity: context.kind.isCertain
                            && !points.joined().contains { context.namesFacts(from: $0.start, to: $0.end) }
                            ? nil : .information)
                    continue
                }
                for (index, group) in written.enumerated() where groups.count > 0 && !cued[index].contains(true) {
                    findings.report(
                        context.headingRange(group.0), of: context, "这一方面的问题没有举例，可用“比如，……”补充事例",
                        "No example in this aspect; add one with 比如，…", severity: .information)
                }
                // Where nearly every point has its example, the few without are told one by one.
                guard found * 10 >= all * 8 else { continue }
                for (index, group) in written.enumerated() where cued[index].contains(true) {
                    for (point, has) in zip(group.1, cued[index]) where !has {
                        findings.report(
                            (point.start, point.leadEnd), of: context, "这一条没有举例，其他各条大多有“比如，……”",
                            "No example here, while most points have one", severity: .information)
                    }
                }
            }
        })
}
