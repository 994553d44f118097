// nested-colon: a colon inside what another colon introduced. Off unless the settings ask for it.

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let nestedColon = Rule(
        code: "nested-colon",
        family: .punctuation,
        severity: .hint,
        authority: .standard("GB/T 15834-2011 4.7.3.5"),
        isOffByDefault: true,
        title: Text("冒号套用", "A colon inside a colon"),
        reason: Text(
            "一个句子里应避免套用冒号（GB/T 15834-2011 4.7.3.5）。提纲里“如下：一是：……”很常见，所以这条规则默认关闭。",
            "Two colons inside each other in one sentence are to be avoided (GB/T 15834-2011 4.7.3.5). They are common in outlines, so the rule is off by default."
        ),
        remedy: Text("改写其中一处，例如把一个冒号改为逗号或句号。", "Rephrase one of them, for example with a comma or a full stop."),
        bad: [Example("要求如下：一是学习⟦：⟧抓好集中学习。")],
        good: [Example("要求如下：一是学习。做法是：抓好集中学习。他说：“好。”"), Example("会议9:00开始，要求：准时。")],
        check: .paragraph(.colon) { context, findings in
            var isOpen = false
            for token in context.scan.tokens {
                switch token.value {
                case "：":
                    if isOpen {
                        findings.report(
                            token.offset..<token.end, in: context,
                            Text("一个句子里套用了冒号，宜改写", "A colon inside what another colon introduced; better rephrase"))
                    }
                    isOpen = true
                case "。", "？", "！", "；", "“", "”": isOpen = false
                default: break
                }
            }
        })
}
