// item-cue-comma: 比如, 例如 or 如 opens an example without ， behind it.

import OutlineChecking
import OutlineWords
import OutlineSyntax
import OutlineText

extension Rule {
    static let itemCueComma = Rule(
        code: "item-cue-comma",
        family: .items,
        severity: .information,
        authority: .practice,
        fix: .suggested,
        title: Text("举例的提示词后面没有逗号", "No comma behind the cue of an example"),
        reason: Text(
            "“比如”“例如”引出完整的例子时，后面习惯用逗号隔开，便于读者看出例证从哪里开始；“如：”也宜改成“如，”。",
            "比如 and 例如 that open a whole example are usually set off by a comma, so that the reader sees where the example begins."
        ),
        remedy: Text("在提示词后面加逗号。", "Put a comma behind the cue."),
        bad: [
            Example("以干代学较多。⟦例如⟧学习新条例时，只看了解读文章。", fixed: "以干代学较多。例如，学习新条例时，只看了解读文章。"),
            Example("落实不够。⟦比如：⟧对基层情况掌握不多。", fixed: "落实不够。比如，对基层情况掌握不多。"),
            Example("创新不足。⟦如：⟧习惯用老办法。", fixed: "创新不足。如，习惯用老办法。"),
        ],
        good: [
            Example("以干代学较多。比如，学习时只看解读。例如，学习新条例。如，习惯用老办法。"),
            Example("比如说，基层的事。如何落实，情况如下：始终如一。犹如一面旗帜。如期完成。"),
            Example("对于一些事情，比如修路、架桥等，关心不够；如修剪树枝、疏通管道等。"),
        ],
        check: .paragraph([.words(.cues), .colon]) { context, findings in
            let text = context.text
            for offset in context.scan.words(of: .cues) where context.opensSentence(offset) {
                guard text.has("比如", at: offset) || text.has("例如", at: offset) || text.has("譬如", at: offset) else {
                    continue
                }
                let next = text.scalar(at: offset + 6).value
                // 比如说 reads on without a pause.
                guard next.isHan, next != "说", context.hasPause(behind: offset + 6) else {
                    continue
                }
                let cue = text[offset..<offset + 6].string
                findings.report(
                    offset..<offset + 6, in: context, Text("“\(cue)”后面宜加逗号", "A comma is usual behind “\(cue)”"),
                    replaceBy: cue + "，", isSafe: false)
            }
            for token in context.scan.tokens where token.value == "：" || token.value == ":" {
                guard text.has("如", at: token.offset - 3) else { continue }
                let isWord = text.has("比如", at: token.offset - 6) || text.has("例如", at: token.offset - 6)
                let start = token.offset - (isWord ? 6 : 3)
                guard context.opensSentence(start) else { continue }
                let cue = text[start..<token.offset].string
                findings.report(
                    start..<token.end, in: context, Text("“\(cue)”后面宜用逗号", "A comma is usual behind “\(cue)”"),
                    replaceBy: cue + "，", isSafe: false)
            }
        })
}

extension ParagraphContext {
    /// Whether a sentence starts at an offset: at the start of the paragraph or behind 。；！？.
    fileprivate func opensSentence(_ offset: Int) -> Bool {
        let before = text.scalar(before: offset).value
        return before == .none || before.isSentenceEnd || before == "；" || before.isSpace
    }

    /// Whether ， stands before the sentence ends, so that the example is a clause of its own and no list of things.
    fileprivate func hasPause(behind offset: Int) -> Bool {
        var at = offset
        while at < text.count {
            let scalar = text.scalar(at: at)
            switch scalar.value {
            case "，": return true
            case "、": return false
            default:
                if scalar.value.isSentenceEnd || scalar.value == "；" { return true }
            }
            at += scalar.length
        }
        return true
    }
}
