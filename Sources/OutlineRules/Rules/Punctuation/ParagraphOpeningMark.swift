// paragraph-opening-mark: a paragraph that starts with a stop: it was torn from the one before.

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let paragraphOpeningMark = Rule(
        code: "paragraph-opening-mark",
        family: .punctuation,
        severity: .warning,
        authority: .standard("GB/T 15834-2011 5.1"),
        title: Text("段首是标点", "A paragraph starts with a stop"),
        reason: Text(
            "点号不出现在一行之首。段落以点号开头，多半是分段错误，或丢了前面的文字。后引号、后括号开头的由引号、括号的规则报告。",
            "A stop does not open a line: the paragraph was torn apart, or text before it was lost. A closing mark at the start is told by the rules of pairs."
        ),
        remedy: Text("接回上一段，或删去这个标点。", "Join it to the paragraph before, or delete the mark."),
        bad: [
            Example("活动每周一场。\n⟦，⟧演出地点由各村申报。"),
            Example("活动每周一场\n　　⟦。⟧演出地点由各村申报。"),
        ],
        good: [
            Example("活动每周一场。\n“演出”由各村申报。\n（一）进度\n……\n——以某街道为例"),
            Example(".5倍的增长。"),
        ],
        check: .paragraph(.opensWithMark) { context, findings in
            let start = context.scan.start
            let first = context.text.scalar(at: start)
            var end = start
            while true {
                let scalar = context.text.scalar(at: end)
                let isHalf = scalar.value == "," || scalar.value == ";" || scalar.value == ":"
                guard scalar.value.isStop || isHalf else { break }
                end += scalar.length
            }
            guard end > start else { return }
            findings.report(
                start..<end, in: context,
                Text(
                    "段落以“\(context.text[start..<start + first.length].string)”开头，请接回上一段或删去",
                    "The paragraph starts with a stop; join it to the one before or delete the mark"))
        })
}
