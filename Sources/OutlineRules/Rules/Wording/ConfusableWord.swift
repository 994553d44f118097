// confusable-word: a word that exists and does not fit where it stands (立足当前与着眼长远之前的关系 for 之间的关系).

import OutlineChecking
import OutlineWords
import OutlineSyntax
import OutlineText

extension Rule {
    static let confusableWord = Rule(
        code: "confusable-word",
        family: .wording,
        severity: .warning,
        authority: .practice,
        fix: .suggested,
        title: Text("形近、音近的词用混", "A word taken for a similar one"),
        reason: Text(
            "拼音输入容易选成同音或形近的词；只在上下文足以断定时才报。",
            "Input methods offer words that sound alike; only places where the surroundings settle it are reported."),
        remedy: Text("核对原意；快速修复改成更可能的词。", "Check what was meant; the quick fix writes the likelier word."),
        bad: [
            Example("处理好立足当前与着眼长远⟦之前的关系⟧。", fixed: "处理好立足当前与着眼长远之间的关系。"),
            Example("工作缺乏⟦主动新⟧、创造性，⟦尚末⟧落实。", fixed: "工作缺乏主动性、创造性，尚未落实。"),
            Example("习惯于⟦老方式和放方法⟧。", fixed: "习惯于老方式和老方法。"),
        ],
        good: [
            Example("理顺改制之前的关系，主动新建项目，存放方法得当。"),
            Example("上一年与去年，会议之前的关系梳理已经完成。"),
            Example("及时反应，行使权利、履行义务，立足当前与着眼长远之间的关系。"),
        ],
        check: .paragraph(.words(.confusables)) { context, findings in
            for (entry, range) in Lexicon.confusables.matches(in: context) {
                let wrong = entry.wrong.string
                findings.report(
                    range, in: context,
                    Text("“\(wrong)”疑为“\(entry.right)”", "“\(wrong)” looks like a slip for “\(entry.right)”"),
                    replaceBy: entry.right, isSafe: false)
            }
        })
}
