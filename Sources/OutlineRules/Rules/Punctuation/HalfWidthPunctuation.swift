// half-width-punctuation: , ; : ? ! ( ) in half-width form between Chinese characters.

import OutlineSyntax

extension Rule {
    static let halfWidthPunctuation = Rule(
        code: "half-width-punctuation",
        family: .punctuation,
        severity: .warning,
        authority: .standard("GB/T 15834-2011 5.1"),
        fix: .safe,
        title: Text("中文里用了半角标点", "A half-width mark in Chinese text"),
        reason: Text(
            "中文文本的逗号、分号、冒号、问号、叹号和括号占一个字的位置；半角标点多半是输入法切换时漏改的。数字、时间、网址和外文里的半角标点不报。",
            "In Chinese text these marks take the width of a character; half-width ones slip in with the input method. Numbers, times, addresses and Latin phrases keep theirs."
        ),
        remedy: Text("用快速修复改成全角标点。", "The quick fix writes the full-width mark."),
        bad: [
            Example("大胆地闯⟦,⟧大胆地试⟦;⟧主动作为⟦!⟧", fixed: "大胆地闯，大胆地试；主动作为！"),
            Example("办公室⟦(⟧含信访科⟦)⟧共八人。", fixed: "办公室（含信访科）共八人。"),
            Example("主要做法如下⟦:⟧一是学。", fixed: "主要做法如下：一是学。"),
            Example("落实到行动上⟦.⟧\n下一步抓紧整改。", fixed: "落实到行动上。\n下一步抓紧整改。"),
            Example("完成投资5亿元⟦,⟧同比增长8%⟦,⟧好于预期。", fixed: "完成投资5亿元，同比增长8%，好于预期。"),
        ],
        good: [
            Example("会议12:30开始，预算3,000元，增长1.5倍，见https://example.cn/a?b=1,2。"),
            Example("按照GB/T 9704-2012的要求，使用App(v2.0)，邮箱a.b@example.cn。"),
            Example("1.抓学习。\n(1)抓重点。\na.抓细节。"),
            Example("引用He said, \"Yes, we can!\"作结。"),
        ],
        check: .paragraph([.asciiPunctuation, .bracket]) { context, findings in
            for (index, token) in context.scan.tokens.enumerated() {
                guard let wide = fullWidth(token.value), context.isChinese(around: token, at: index) else { continue }
                findings.report(
                    token.offset..<token.end, in: context,
                    Text(
                        "中文里的“\(context.text[token.offset..<token.end].string)”应为全角“\(wide)”",
                        "Write the full-width “\(wide)” in Chinese text"),
                    replaceBy: wide, isSafe: true)
            }
        })

    private static func fullWidth(_ value: UInt32) -> String? {
        switch value {
        case 0x2C: "，"
        case 0x3B: "；"
        case 0x3A: "："
        case 0x3F: "？"
        case 0x21: "！"
        case 0x28: "（"
        case 0x29: "）"
        case 0x2E: "。"
        default: nil
        }
    }
}

extension ParagraphContext {
    /// Whether a half-width mark stands in Chinese text: Chinese on both sides, or on one side with the end of the text,
    /// a digit, % or a closing mark on the other.
    func isChinese(around token: ParagraphScan.Token, at index: Int) -> Bool {
        // The marker of a heading has its own rules.
        if let first = marks.first, (first.start.column..<first.markerEnd.column).contains(token.offset),
            first.start.line == line,
            paragraph.lineCount == 1
        {
            return false
        }
        let before = text.scalar(before: token.offset).value
        let after = text.scalar(at: token.end).value
        let hanBefore = isChineseSide(before)
        let hanAfter = isChineseSide(after)
        switch token.value {
        case 0x28, 0x29:
            // A bracket counts as Chinese where its partner's content or surroundings are; Latin in brackets keeps them.
            guard let (inner, outer) = bracketSides(token, index) else { return hanBefore && hanAfter }
            return inner && outer
        case 0x2E:
            // A dot is a full stop only at the end of Chinese text.
            return Char.isHan(before) && text.skippingSpace(from: token.end) >= text.count
                || (Char.isHan(before) && Char.isHan(after) && !isAbbreviation(before: token.offset))
        default:
            if hanBefore, hanAfter { return true }
            let atEnd = text.skippingSpace(from: token.end) >= text.count
            if hanBefore, atEnd { return true }
            if hanBefore { return Char.isDigit(after) && token.value != 0x3A || isQuoteOrTitle(after) }
            if hanAfter {
                return Char.isDigit(before) && token.value != 0x3A || before == 0x25 || isQuoteOrTitle(before)
            }
            return false
        }
    }

    private func isChineseSide(_ value: UInt32) -> Bool { Char.isHan(value) || isQuoteOrTitle(value) }

    private func isQuoteOrTitle(_ value: UInt32) -> Bool {
        switch value {
        case 0x201C, 0x201D, 0x300A, 0x300B, 0xFF08, 0xFF09: true
        default: false
        }
    }

    /// Whether the text inside a half-width bracket and the text outside it are Chinese; nil where it has no partner.
    private func bracketSides(_ token: ParagraphScan.Token, _ index: Int) -> (inner: Bool, outer: Bool)? {
        let opens = token.value == 0x28
        var depth = 0
        var at = index
        let tokens = scan.tokens
        while tokens.indices.contains(at) {
            let part = BracketKind.round.part(tokens[at].value)
            depth += part
            if depth == 0 { break }
            at += opens ? 1 : -1
        }
        guard tokens.indices.contains(at), at != index else { return nil }
        let open = opens ? token : tokens[at]
        let close = opens ? tokens[at] : token
        // The marker of a heading or a number in the text, as (1), is another rule's matter.
        var hasHan = false
        var offset = open.end
        while offset < close.offset {
            let scalar = text.scalar(at: offset)
            if Char.isHan(scalar.value) { hasHan = true }
            offset += max(1, scalar.length)
        }
        let outer = Char.isHan(text.scalar(before: open.offset).value) || Char.isHan(text.scalar(at: close.end).value)
        return (hasHan, outer || text.scalar(before: open.offset).value == 0x201D)
    }

    /// Whether a Latin letter or digit stands shortly before, so that a dot may belong to a name or a number.
    private func isAbbreviation(before offset: Int) -> Bool {
        let before = text.scalar(before: offset)
        let second = text.scalar(before: offset - before.length).value
        return Char.isLatin(second) || Char.isDigit(second)
    }
}
