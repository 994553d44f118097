// half-width-punctuation: , ; : ? ! . and ( ) in half-width form in Chinese text.

import OutlineChecking
import OutlineSyntax
import OutlineText
import OutlineWords

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
            Example("办公室⟦(含信访科)⟧共八人。", fixed: "办公室（含信访科）共八人。"),
            Example("主要做法如下⟦:⟧一是学。", fixed: "主要做法如下：一是学。"),
            Example("落实到行动上⟦.⟧\n下一步抓紧整改。", fixed: "落实到行动上。\n下一步抓紧整改。"),
            Example("完成投资5亿元⟦,⟧同比增长8%⟦,⟧好于预期。", fixed: "完成投资5亿元，同比增长8%，好于预期。"),
            Example("参会人数⟦:⟧35人，使用App⟦,⟧效果好⟦!⟧大家说“好”⟦,⟧又说好。", fixed: "参会人数：35人，使用App，效果好！大家说“好”，又说好。"),
            Example("第一⟦,⟧抓学习。\n第二⟦,⟧抓落实。", fixed: "第一，抓学习。\n第二，抓落实。"),
            Example("加强学习⟦,⟧ 提高认识⟦;⟧ 狠抓落实⟦!⟧ 再接再厉。", fixed: "加强学习，提高认识；狠抓落实！再接再厉。"),
            Example("完成120％⟦,⟧好于去年，增长8%⟦,⟧ 好于预期。", fixed: "完成120％，好于去年，增长8%，好于预期。"),
            Example(
                "菲利普⟦.⟧科特勒说过，“7⟦.⟧17”洪灾的教训深刻，做好进一步的⟦.⟧安排部署。", fixed: "菲利普·科特勒说过，“7·17”洪灾的教训深刻，做好进一步的安排部署。"),
            Example("一、工作的开展情况⟦.⟧\n甲。", fixed: "一、工作的开展情况\n甲。"),
            Example("网址https://example.cn/a⟦,⟧欢迎访问。", fixed: "网址https://example.cn/a，欢迎访问。"),
        ],
        good: [
            Example("会议12:30开始，预算3,000元，增长1.5倍，见https://example.cn/a?b=1,2。"),
            Example("按照GB/T 9704-2012的要求，使用App(v2.0)，邮箱a.b@example.cn。"),
            Example("1.抓学习。\n(1)抓重点。\na.抓细节。\n(一)抓落实。"),
            Example("达到“1.5”倍，升级到“2.0”版，利率为“3.15”。"),
            Example("“What the dog doing?”的空耳，以及How are you!的问候。"),
            Example("引用He said, \"Yes, we can!\"作结，附件为总结.docx。"),
            Example("[1]张三, 李四. 治理研究[J]. 行政论坛, 2020, 27(3): 12-15."),
            Example("引用Zhang, 李三, Li等人的话。"),
            Example("按照国办发(2023)5号和（附目录)要求办理。"),
            Example("网址https://example.cn/a?页=1，A&nbsp;B。"),
        ],
        check: .paragraph([.asciiPunctuation, .bracket]) { context, findings in
            let isReference = context.isReference
            for token in context.scan.tokens {
                guard let reading = context.halfWidthMark(token, isReference: isReference) else { continue }
                // The full-width mark has the room of the space that was typed behind the other one.
                let isSpaced =
                    context.text.has(" ", at: token.end)
                    && context.text.scalar(at: token.end + 1).value.isHan
                let range = token.offset..<token.end
                let written = context.text[range].string
                guard !reading.wide.isEmpty else {
                    findings.report(
                        range, in: context, Text("这里多了“\(written)”，请删去", "A stray “\(written)”; delete it"),
                        replaceBy: "", isSafe: false)
                    continue
                }
                findings.report(
                    range, in: context,
                    reading.wide == "·"
                        ? Text("这里的“.”应为间隔号“·”", "Write “·” between these parts")
                        : Text(
                            "中文里的“\(written)”应为全角“\(reading.wide)”",
                            "Write the full-width “\(reading.wide)” in Chinese text"),
                    fix: Fix(
                        title: Text("把“”改为“”", "Replace “” by “”", quoting: written, reading.wide),
                        isSafe: reading.isSafe,
                        edits: [context.edit(token.offset..<token.end + (isSpaced ? 1 : 0), reading.wide)]))
            }
            guard context.scan.tokens.contains(where: { $0.value == "(" }) else { return }
            for pair in context.roundBrackets.pairs {
                guard pair.open.value == "(", pair.close.value == ")", context.isChinese(pair) else { continue }
                findings.report(
                    pair.range, in: context,
                    Text("中文里的括号应为全角（ ）", "Write full-width brackets in Chinese text"),
                    fix: Fix(
                        title: Text("把“( )”改为“（ ）”", "Replace “( )” by “（ ）”"), isSafe: true,
                        edits: [
                            context.edit(pair.open.offset..<pair.open.end, "（"),
                            context.edit(pair.close.offset..<pair.close.end, "）"),
                        ]))
            }
        })
}

extension ParagraphContext {
    /// What a half-width mark should be where it stands in Chinese text; nil where it is right as it is.
    fileprivate func halfWidthMark(
        _ token: ParagraphScan.Token, isReference: Bool
    ) -> (wide: String, isSafe: Bool)? {
        if token.value == ".", isBetweenNames(token) || isInEventDate(token) { return ("·", false) }
        let wide: String
        switch token.value {
        case ",": wide = "，"
        case ";": wide = "；"
        case ":": wide = "："
        case "?": wide = "？"
        case "!": wide = "！"
        case ".": wide = "。"
        default: return nil
        }
        let before = text.scalar(before: token.offset).value
        let after = text.scalar(at: token.end).value
        let atEnd = token.end >= textEnd
        let hanBefore = isChineseSide(before)
        let hanAfter = isChineseSide(after)
        // Some type a space behind the mark, as is done behind Latin ones.
        let hanBehind =
            hanAfter
            || isChineseSide(text.scalar(at: text.skippingSpace(from: token.end)).value) && !isReference
        let isPercent = before == "%" || before == "％"
        // Between Latin letters, digits and spaces, and at the start of a paragraph, the mark is no Chinese one, or has its own rule.
        guard before != .none, hanBefore || hanAfter || (atEnd || hanBehind) && isPercent else { return nil }
        // The marker of a heading has its own rules.
        guard openingMark?.kind != .heading || !isInOpeningMarker(token.offset) else { return nil }
        if isInLatinPhrase(token.offset) { return nil }
        if token.value == ".", isStrayDot(token, before: before, atEnd: atEnd) { return ("", false) }
        if token.value == "." { return dot(token, before: before, after: after, atEnd: atEnd) ? (wide, atEnd) : nil }
        if hanBefore { return atEnd || hanBehind || !after.isSpace && !isInAddress(token) ? (wide, true) : nil }
        // Behind Latin text or a number; an entity such as &nbsp; and an address keep theirs.
        guard before.isLatinOrDigit || isPercent || before == ")" else { return nil }
        return isInAddress(token) ? nil : (wide, true)
    }

    /// Whether the mark belongs to the Latin words before it: two or more with a space between them.
    private func isInLatinPhrase(_ end: Int) -> Bool {
        var at = end
        var words = 0
        while at > 0, words < 2 {
            let start = at
            while at > 0, CodePoint(text[at - 1]).isLatin || text[at - 1] == 0x27 { at -= 1 }
            guard at < start else { break }
            words += 1
            guard at > 0, text[at - 1] == 0x20 else { break }
            at -= 1
        }
        return words >= 2
    }

    /// Whether a dot can only be deleted: behind a particle in a sentence, or at the end of a heading.
    private func isStrayDot(_ token: ParagraphScan.Token, before: CodePoint, atEnd: Bool) -> Bool {
        guard atEnd else { return before.isOne(of: "的地和与及") && text.scalar(at: token.end).value.isHan }
        guard let mark = openingMark, isChineseSide(before) else { return false }
        return mark.kind == .heading && !mark.runIn
    }

    /// Whether a dot stands between the month and the day by which an event is named: “7.17”洪灾, “3.15”消费者权益日.
    private func isInEventDate(_ token: ParagraphScan.Token) -> Bool {
        guard let day = Numeral.readArabic(text, at: token.end), (1...31).contains(day.value),
            text.has("”", at: day.end)
        else { return false }
        var start = token.offset
        while start > 0, CodePoint(text[start - 1]).isDigit, token.offset - start < 3 { start -= 1 }
        guard start < token.offset, text.has("“", at: start - 3),
            let month = Numeral.readArabic(text, at: start), (1...12).contains(month.value)
        else { return false }
        let behind = day.end + 3
        return Lexicon.namedEvents.contains { text.holds($0, from: behind, before: min(text.count, behind + 18)) }
    }

    /// Whether a dot stands for 。: behind Chinese text or % at the end of a paragraph, or between two Chinese characters.
    private func dot(_ token: ParagraphScan.Token, before: CodePoint, after: CodePoint, atEnd: Bool) -> Bool {
        if atEnd { return isChineseSide(before) || before == "%" || before == "％" }
        guard before.isHan, after.isHan else { return false }
        // 三.加强: a number in a list, written with a dot.
        let second = text.scalar(before: token.offset - 3).value
        let isNumeral = Numeral.readChinese(text, at: token.offset - 3) != nil
        return !(isNumeral && !second.isHan) && !second.isLatinOrDigit
    }

    /// Whether a dot stands between parts of a transliterated name (菲利普.科特勒), which · joins: that is no stop.
    private func isBetweenNames(_ token: ParagraphScan.Token) -> Bool {
        var names = 0
        for offset in [token.offset - 3, token.offset - 6, token.end, token.end + 3]
        where Lexicon.transliteration.contains(text.scalar(at: offset).value) { names += 1 }
        return names >= 4
    }

    /// Whether the paragraph names a source as GB/T 7714 has it, with half-width marks and spaces: 张三. 治理研究[J]. 论坛, 2020.
    fileprivate var isReference: Bool {
        scan.tokens.contains { token in
            token.value == "[" && "JMDNRSCPEG".utf8.contains(text[token.end])
                && (text[token.end + 1] == 0x5D || text[token.end + 1] == 0x42)
        }
    }

    private func isChineseSide(_ value: CodePoint) -> Bool {
        switch value {
        case "“", "”", "《", "》", "（", "）", "】": true
        default: value.isHan
        }
    }

    /// Whether a mark belongs to an address, a path or an entity: ASCII text before it, up to a space or Chinese text,
    /// holds :// or www. or @ or &, and the mark does not end it before Chinese text.
    private func isInAddress(_ token: ParagraphScan.Token) -> Bool {
        if text.scalar(at: token.end).value.isHan, token.value == "," { return false }
        var at = token.offset
        let limit = max(0, token.offset - 200)
        while at > limit, text[at - 1] > 0x20 {
            at -= 1
            if text.has("://", at: at) || text.has("www.", at: at) || text[at] == 0x40 || text[at] == 0x26 {
                return true
            }
        }
        return false
    }

    /// Whether a pair of half-width brackets stands in Chinese text and holds Chinese text.
    fileprivate func isChinese(_ pair: PairAnalysis.Pair) -> Bool {
        guard text.holdsHan(pair.inside), !isInOpeningMarker(pair.open.offset) else { return false }
        let before = text.scalar(before: pair.open.offset).value
        let after = text.scalar(at: pair.close.end).value
        return before.isChinese || after.isChinese || (before == .none && pair.close.end >= textEnd)
    }
}
