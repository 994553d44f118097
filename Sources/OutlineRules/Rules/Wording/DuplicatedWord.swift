// duplicated-word: a word of two to four characters typed twice (处理处理).

import OutlineChecking
import OutlineWords
import OutlineSyntax
import OutlineText

extension Rule {
    static let duplicatedWord = Rule(
        code: "duplicated-word",
        family: .wording,
        severity: .warning,
        authority: .practice,
        fix: .suggested,
        title: Text("词重复", "A word typed twice"),
        reason: Text(
            "同一个词连续出现两次，多半是多打了一次。动词重叠（研究研究）、一件一件、很长很长这类说法不报。",
            "The same word twice in a row is mostly a slip. Verbs rightly doubled (研究研究) and patterns such as 一件一件 are not reported."
        ),
        remedy: Text("删去多出的一次；确是叠用的，可忽略这一条。", "Delete one of them; where it is meant, ignore the finding."),
        bad: [
            Example("妥善处理⟦处理⟧各方关系。", fixed: "妥善处理各方关系。"),
            Example("聘请监督员，全程⟦全程⟧参与验收，领导干部⟦领导干部⟧带头。", fixed: "聘请监督员，全程参与验收，领导干部带头。"),
            Example("走访⟦走访⟧了12户群众，分析⟦分析⟧了原因。", fixed: "走访了12户群众，分析了原因。"),
            Example("会后要迅速召开⟦召开⟧会议，一是⟦一是⟧不平衡。", fixed: "会后要迅速召开会议，一是不平衡。"),
        ],
        good: [
            Example("要落实落实再落实，能干几分干几分，审议审议意见，服务服务业。"),
            Example("推行各村一村一策，抓好动员动员会。"),
            Example("大家再研究研究，一件一件抓，一步一步走，很长很长的路，一板块一板块过，干部干部，先干一步。"),
            Example("分析问题、问题整改，处理、处理再处理，一级一级压实，边学边干边学边改。"),
            Example("做好服务服务对象的工作，推动研究研究生培养，哈哈哈哈。"),
        ],
        check: .paragraph(.doubled) { context, findings in
            for (offset, count) in context.scan.repeats {
                let length = 3 * count
                guard context.isSlip(repeatAt: offset, length: length) else { continue }
                let word = context.text[offset..<offset + length].string
                findings.report(
                    offset..<offset + length, in: context, Text("“\(word)”重复了", "“\(word)” stands twice"),
                    replaceBy: "", isSafe: false)
            }
        })
}

extension ParagraphContext {
    /// Whether the characters at an offset, which equal those before them, are a slip.
    fileprivate func isSlip(repeatAt offset: Int, length: Int) -> Bool {
        let start = offset - length
        let end = offset + length
        let first = text.scalar(at: start).value
        let second = text.scalar(at: start + 3).value
        // 等等等等, and 研究研究 as a verb; 一件一件, 很长很长, 边学边干边学边干 by their pattern.
        if first == second { return false }
        // 研究研究, but 分析分析了 is none.
        if Lexicon.doubleWords.length(in: text, at: start) > 0 {
            return text.has("了", at: end) && !text.has("了解", at: end)
        }
        if length > 6, text.scalar(at: start + 6).value == first { return false }
        switch first {
        // But 一是一是. 一 很 边 越 再 又 不 每 各 谁
        case "一" where second == "是": break
        case "一", "很", "边", "越", "再", "又", "不", "每", "各", "谁": return false
        default: break
        }
        // 落实落实再落实, 能干几分干几分.
        if second == "几" || text.has("再", at: end) && text.has(text[start..<offset], at: end + 3) { return false }
        // 各村一村一策: 一村一策 behind 村.
        if second == "一", !Lexicon.words.hasWord(endingAt: offset, in: text) { return false }
        // 处理、处理 stand apart; 研究|研究生, 服务|服务对象 are two words where the second is longer.
        let longer = Lexicon.words.length(in: text, at: offset)
        return longer <= length && !isCompound(at: end)
    }

    /// Whether what follows makes a compound with the word before it: 生 对象 者 会 性 化 室 员 工作者.
    private func isCompound(at end: Int) -> Bool {
        switch text.scalar(at: end).value {
        case "会": !text.has("会议", at: end)
        // 生 者 性 化 室 员 业 稿 院 区 房
        case "生", "者", "性", "化", "室", "员", "业", "稿", "院", "区", "房": true
        default: text.has("对象", at: end) || text.has("意见", at: end)
        }
    }
}
