// profile-share: some parts together make up too little of the text by the kind's custom.

import OutlineChecking
import OutlineProfiles
import OutlineSyntax
import OutlineText

extension Rule {
    static let profileShare = Rule(
        code: "profile-share",
        family: .profile,
        severity: .information,
        authority: .practice,
        title: Text("问题和原因的篇幅偏小", "Problems and causes take too little of the text"),
        reason: Text(
            "对照检查以查摆问题、剖析原因为主，评阅时常要求两部分合起来不少于全文一半。",
            "Such a paper is mainly about problems and causes; reviewers mostly want them to be half of the text."),
        remedy: Text("充实问题和原因，压缩开头和措施里的一般性表述。", "Say more of problems and causes, less of what is general."),
        bad: [
            Example(
                "⟦民主生活会个人对照检查材料⟧\n\n按照会议安排，本人认真学习有关文件，广泛听取意见建议，深入开展谈心谈话，逐条梳理存在的问题，反复修改这份材料，力求把问题找准、把原因剖透、把措施定实。现对照检查如下：\n一、存在的主要问题\n一是学得不深。比如，只读标题。\n二、原因剖析\n一是抓得不紧。\n三、整改措施\n一是抓学习。每周安排一次集中学习，列出书目，写好笔记，年底前完成全部篇目并交流体会。\n二是抓落实。每月盘点一次任务，列出清单，明确责任，逐项销号。\n三是抓作风。每季度到基层走访一次，带着问题下去，带着办法回来。"
            )
        ],
        good: [
            Example(
                "民主生活会个人对照检查材料\n\n现对照检查如下：\n一、存在的主要问题\n一是学得不深。学习时间没有保证，往往以会代学。比如，全年的篇目只读完一半。\n二、原因剖析\n一是抓得不紧。认为业务忙，放松了要求。\n三、整改措施\n一是学。\n二是做。\n三是改。"
            )
        ],
        check: .kind(.lengths) { context, findings in
            let total = context.characters
            guard total > 0 else { return }
            for share in context.kind.profile.shares {
                let sections = share.parts.compactMap { context.kind.section(ofPart: $0) }
                guard sections.count == share.parts.count else { continue }
                let characters = sections.reduce(0) {
                    $0 + context.document.characters(in: context.outline.sections[$1].lines)
                }
                guard characters * 100 < total * share.percent else { continue }
                let names = share.parts.compactMap { context.kind.profile.part($0)?.heading }.joined(separator: "、")
                findings.report(
                    context.titleRange, of: context,
                    "“\(names)”共占全文 \(characters * 100 / total)%，通常不少于 \(share.percent)%",
                    "“\(names)” make up \(characters * 100 / total) % of the text; usually \(share.percent) % or more")
            }
        })
}
