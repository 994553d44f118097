// list-etc: 、 before 等 at the end of a list: A、B、等.

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let listEtc = Rule(
        code: "list-etc",
        family: .punctuation,
        severity: .warning,
        authority: .annex("GB/T 15834-2011 B.1.2"),
        fix: .safe,
        title: Text("“等”前多了顿号", "A pause mark before 等"),
        reason: Text(
            "用顿号隔开的并列词语后面有“等”时，“等”前不再用顿号。“等”作动词（等安排、等布置）或本身是并列的一项时不报。",
            "Behind a list with 、 the word 等 takes no 、 before it. Where 等 is a verb or an entry of the list itself it is left alone."
        ),
        remedy: Text("用快速修复删去“等”前的顿号。", "The quick fix deletes the mark."),
        bad: [
            Example("以小戏、小品、快板⟦、等⟧群众喜闻乐见的形式为主。", fixed: "以小戏、小品、快板等群众喜闻乐见的形式为主。"),
            Example("涉及农业、水利⟦、等⟧部门，以及“甲”、“乙”⟦、等⟧。", fixed: "涉及农业、水利等部门，以及“甲”、“乙”等。"),
        ],
        good: [
            Example("克服等安排、等布置的思想，不推、拖、等、靠，存在等靠要、等一等、等待的现象。"),
            Example("分为特级、等外级，用好级别、等级、等次三项，农业、水利等部门。"),
            Example("遵循平等互利、协商一致、等价有偿的原则，实行减量、等量替代，给予同岗、等额补贴，推行绿色、等效服务。"),
            Example("不想事、等靠要的思想，坐、等、看。"),
        ],
        check: .paragraph(.pause) { context, findings in
            let tokens = context.scan.tokens
            for (index, token) in tokens.enumerated() where token.value == "、" {
                guard context.text.has("等", at: token.end), context.endsList(index) else { continue }
                findings.report(
                    token.offset..<token.end + 3, in: context, Text("“等”前不用顿号", "No 、 before 等"),
                    fix: Fix(
                        title: Text("删去“、”", "Delete the mark"), isSafe: true,
                        edits: [context.edit(token.offset..<token.end, "")]))
            }
        })
}

extension ParagraphContext {
    /// Whether 等 behind the 、 with an index closes the list that stands before it.
    fileprivate func endsList(_ index: Int) -> Bool {
        let token = scan.tokens[index]
        let after = text.scalar(at: token.end + 3).value
        switch after {
        // 等 is a word of its own, or starts another: 等、 等待 等级 等次 等于 等同 等额 等外 等闲 等候 等到 等来 等着 等一等 等靠要 等你 等人 等米.
        case "、", "待", "级", "次", "于", "同", "额", "外", "闲", "候", "到", "来", "着",
            "一",
            "价", "量", "效", "式", "分", "温", "长", "宽", "高", "号", "而", "因", "我", "他", "她", "客",
            "靠", "你", "人", "米", "上", "安", "布", "命", "差", "距", "离", "比":
            return false
        default: break
        }
        // The entry before it: a short one beside 等 and a stop is a list of verbs (坐、等。), and one that starts with 等 is a verb as well.
        var start = token.offset
        let previous = index > 0 ? scan.tokens[index - 1] : nil
        if let previous {
            start = previous.end
            if previous.value.isChineseCloser, previous.end == token.offset { return true }
        } else {
            start = text.skippingSpace(from: 0)
        }
        let entry = start..<token.offset
        if text.has("等", at: start) || entry.count < 6 { return false }
        // The entry may hold a verb with 等 farther in: 克服等安排、等…
        var at = entry.lowerBound
        while at + 3 <= entry.upperBound {
            if text.has("等", at: at) { return false }
            at += max(1, text.scalar(at: at).length)
        }
        // A list has another entry before that one.
        return previous?.value == "、" || !after.isStop
    }
}
