// salutation-colon: a salutation on its own line that ends in ， and not in ：.

import OutlineChecking
import OutlineWords
import OutlineSyntax
import OutlineText

extension Rule {
    static let salutationColon = Rule(
        code: "salutation-colon",
        family: .punctuation,
        severity: .information,
        authority: .standard("GB/T 15834-2011 4.7.3.4"),
        fix: .safe,
        title: Text("称谓后用冒号", "A colon behind the salutation"),
        reason: Text(
            "讲话稿、书信中称谓语之后用冒号（GB/T 15834-2011 4.7.3.4）。",
            "Behind the salutation of a speech or letter stands ： (GB/T 15834-2011 4.7.3.4)."),
        remedy: Text("用快速修复改为冒号。", "The quick fix writes ：."),
        bad: [
            Example("发言提纲\n\n各位领导、同志们⟦，⟧\n下面我作发言。", fixed: "发言提纲\n\n各位领导、同志们：\n下面我作发言。"),
            Example("同志们⟦，⟧\n今天召开会议。", fixed: "同志们：\n今天召开会议。"),
        ],
        good: [
            Example("各位领导、同志们：\n同志们！\n各位领导，大家好！"),
            Example("各位委员认真审议了报告，\n同志们，让我们携起手来。"),
        ],
        check: .paragraph(.words(.salutations)) { context, findings in
            guard context.paragraph.lineCount == 1, context.firstLine.characters <= 24 else { return }
            let text = context.text
            let start = context.scan.start
            guard context.scan.words(of: .salutations).contains(start) else { return }
            let end = context.textEnd
            let last = text.scalar(before: end)
            guard last.value == "，" || last.value == "," else { return }
            // Behind the words that address somebody nothing else stands.
            let ends = ["领导", "同志", "同志们", "代表", "委员", "来宾", "朋友", "朋友们", "同事", "同事们", "老师们", "同学们", "来宾们", "评委", "老师"]
            guard ends.contains(where: { text.has(Array($0.utf8), at: end - last.length - $0.utf8.count) }) else {
                return
            }
            findings.report(
                end - last.length..<end, in: context, Text("称谓之后用冒号", "Behind a salutation stands a colon"),
                replaceBy: "：", isSafe: true)
        })
}
