// Reads the marker of a heading at the start of a paragraph, in every form of GB/T 9704-2012 7.3.3 and with the slips
// that writers make, 第一条 and 1.1; and says no to what only looks like one (1.5亿元, 2024.3, 12:30, 一、二班).

import OutlineText

/// A heading's marker as it was read, in byte offsets of the paragraph.
struct HeadingMarker {
    var form: MarkerForm
    var number: Int
    /// Behind the marker with its separator.
    var end: Int
    var slips: MarkerSlips

    /// The marker at an offset, nil where none starts there.
    static func read(_ text: Bytes, at offset: Int) -> HeadingMarker? {
        let first = text.scalar(at: offset).value
        switch first {
        case "第": return readWord(text, at: offset)
        case "（", "(", "〈", "〔", "【", "［", "[": return readBracketed(text, at: offset)
        case "㈠"..."㈩": return composed(.bracketedChinese, first - "㈠" + 1, text, at: offset)
        case "⑴"..."⒇": return composed(.bracketedArabic, first - "⑴" + 1, text, at: offset)
        case "⒈"..."⒛": return composed(.arabic, first - "⒈" + 1, text, at: offset)
        case "①"..."⑳": return circled(first - "①" + 1, text, at: offset)
        case "㉑"..."㉟": return circled(first - "㉑" + 21, text, at: offset)
        default: break
        }
        if first.isDigit || first.isFullWidthDigit { return readArabic(text, at: offset) }
        if first.isLatin { return readLetter(text, at: offset) }
        return Numeral.chinese(first) == nil ? nil : readChinese(text, at: offset)
    }

    // MARK: 一、

    private static func readChinese(_ text: Bytes, at offset: Int) -> HeadingMarker? {
        guard let numeral = Numeral.readChinese(text, at: offset), (1...9999).contains(numeral.value) else {
            return nil
        }
        var slips: MarkerSlips = numeral.lookAlike ? .lookAlike : []
        var at = numeral.end
        let gap = text.skippingSpace(from: at)
        let separator = text.scalar(at: gap)
        switch separator.value {
        case "、":
            if gap > at { slips.insert(.spaceInside) }
            at = gap + separator.length
            if continuesEnumeration(text, at: at, after: numeral.value) { return nil }
        case ".", "．", ",", "，", "：", ":", "。", "｡", "､", "·", "・":
            // . ． , ， ： : 。 ｡ ､ · ・
            if gap > at { return nil }
            at = gap + separator.length
            slips.insert(.separator)
            // 一，… and 一：… open sentences as well; a heading follows only where a Chinese character does.
            guard text.scalar(at: text.skippingSpace(from: at)).value.isHan || at >= text.count else {
                return nil
            }
            if numeral.value > 99 { return nil }
        default:
            // A space alone: 一 总体要求. Only where the rest is short and unpunctuated, as a heading's is.
            guard gap > at, !numeral.lookAlike, gap < text.count, separator.value.isHan else { return nil }
            guard isPlainAndShort(text, from: gap) else { return nil }
            slips.insert(.separator)
            at = gap
        }
        // A dash for 一 is believed only in front of 、.
        if slips.contains(.lookAlike), text.scalar(at: offset).value < "⺀" || text.scalar(at: offset).value == "ー" {
            guard numeral.value == 1, !slips.contains(.separator) else { return nil }
        }
        return finish(.chinese, numeral.value, at, slips, text)
    }

    /// Whether 一、 opens an enumeration inside a sentence: 一、二、三产业, 一、二班, 三、四季度.
    private static func continuesEnumeration(_ text: Bytes, at offset: Int, after value: Int) -> Bool {
        guard let next = Numeral.readChinese(text, at: offset), !next.lookAlike, next.value <= 31 else { return false }
        let follower = text.scalar(at: next.end).value
        return follower == "、" || (next.value > value && isOrdinalCounter(follower))
    }

    /// Characters that follow an ordinal number inside a sentence: 年 月 日 号 班 级 季 期 类 线 批 次 组 层 届 产 等 款.
    private static func isOrdinalCounter(_ value: CodePoint) -> Bool {
        switch value {
        case "年", "月", "日", "号", "班", "级", "季", "期", "类", "线", "批", "次", "组",
            "层", "届", "产", "等", "款":
            true
        default: false
        }
    }

    // MARK: （一） （1）

    private static func readBracketed(_ text: Bytes, at offset: Int) -> HeadingMarker? {
        let opener = text.scalar(at: offset)
        var at = offset + opener.length
        var slips: MarkerSlips = opener.value == "（" ? [] : .brackets
        let inner = text.skippingSpace(from: at)
        if inner > at { slips.insert(.spaceInside) }
        let form: MarkerForm
        let numeral: Numeral
        if let chinese = Numeral.readChinese(text, at: inner), !isDash(text.scalar(at: inner).value) {
            form = .bracketedChinese
            numeral = chinese
            if chinese.lookAlike { slips.insert(.lookAlike) }
        } else if let arabic = Numeral.readArabic(text, at: inner), text.scalar(at: inner).value != "0" {
            form = .bracketedArabic
            numeral = arabic
            if arabic.fullWidth { slips.insert(.fullWidthDigits) }
        } else {
            return nil
        }
        guard (1...999).contains(numeral.value) else { return nil }
        let gap = text.skippingSpace(from: numeral.end)
        if gap > numeral.end { slips.insert(.spaceInside) }
        let closer = text.scalar(at: gap)
        switch closer.value {
        case "）": break
        case ")", "〉", "〕", "】", "］", "]", "》": slips.insert(.brackets)
        default: return nil
        }
        at = gap + closer.length
        let separator = text.scalar(at: at)
        switch separator.value {
        case "、", ".", "．", "，", ",", "：", ":", "。", "；":
            slips.insert(.separator)
            at += separator.length
        default: break
        }
        return finish(form, numeral.value, at, slips, text)
    }

    private static func isDash(_ value: CodePoint) -> Bool {
        value == "—" || value == "―" || value == "─" || value == "ー"
    }

    // MARK: 1.

    private static func readArabic(_ text: Bytes, at offset: Int) -> HeadingMarker? {
        guard let numeral = Numeral.readArabic(text, at: offset), (1...999).contains(numeral.value) else { return nil }
        // 01. and 007 are codes, not numbers of headings.
        guard text.scalar(at: offset).value != "0", text.scalar(at: offset).value != "０" else { return nil }
        if let decimal = readDecimal(numeral, text) { return decimal }
        var slips: MarkerSlips = numeral.fullWidth ? .fullWidthDigits : []
        let gap = text.skippingSpace(from: numeral.end)
        let separator = text.scalar(at: gap)
        switch separator.value {
        case ".": break
        case "．", "、", ")", "）", "，", "。", "｡", "·": slips.insert(.separator)
        default: return nil
        }
        if gap > numeral.end {
            // “3 .” is a slip; “3 ）” closes a bracket of the line before.
            guard separator.value == "." || separator.value == "、" else { return nil }
            slips.insert(.spaceInside)
        }
        let end = gap + separator.length
        let next = text.scalar(at: end)
        if next.value.isDigit || next.value.isFullWidthDigit {
            // 1.5亿元, 3.15, 2024.3, 3、4月份: no heading. But 1、2023年… and 1.2024年… open one: four digits and 年.
            guard let following = Numeral.readArabic(text, at: end), (1900...2100).contains(following.value),
                text.has("年", at: following.end)
            else { return nil }
        }
        if separator.value == ".", next.value.isLatin, text.scalar(at: end + 1).value.isLatin {
            // 1.docx and the like.
            guard text.scalar(at: end).value <= "Z" else { return nil }
        }
        if separator.value == "，" || separator.value == "。" {
            guard next.value.isHan else { return nil }
        }
        return finish(.arabic, numeral.value, end, slips, text)
    }

    // MARK: a.

    private static func readLetter(_ text: Bytes, at offset: Int) -> HeadingMarker? {
        let letter = text.scalar(at: offset).value
        let separator = text.scalar(at: offset + 1)
        switch separator.value {
        case ".", "．", "、", ")", "）": break
        default: return nil
        }
        let end = offset + 1 + separator.length
        guard text.scalar(at: text.skippingSpace(from: end)).value.isHan else { return nil }
        let slips: MarkerSlips = separator.value == "." ? [] : .separator
        return finish(.letter, letter - (letter < "a" ? "A" : "a") + 1, end, slips, text)
    }

    // MARK: One-character markers

    private static func composed(_ form: MarkerForm, _ number: Int, _ text: Bytes, at offset: Int) -> HeadingMarker {
        var end = offset + 3
        var slips: MarkerSlips = [.composed, .lookAlike]
        let separator = text.scalar(at: end)
        if separator.value == "、" || separator.value == "." || separator.value == "．" {
            slips.insert(.separator)
            end += separator.length
        }
        return finish(form, number, end, slips, text)
    }

    private static func circled(_ number: Int, _ text: Bytes, at offset: Int) -> HeadingMarker {
        var end = offset + 3
        var slips: MarkerSlips = []
        let separator = text.scalar(at: end)
        if separator.value == "、" || separator.value == "." || separator.value == "．" {
            slips.insert(.separator)
            end += separator.length
        }
        return finish(.circled, number, end, slips, text)
    }

    // MARK: Helpers

    private static func finish(
        _ form: MarkerForm, _ number: Int, _ end: Int, _ slips: MarkerSlips, _ text: Bytes
    ) -> HeadingMarker {
        var slips = slips
        if end < text.count, text.skippingSpace(from: end) > end { slips.insert(.spaceAfter) }
        return HeadingMarker(form: form, number: number, end: end, slips: slips)
    }

    /// At most thirty characters without any mark of punctuation.
    private static func isPlainAndShort(_ text: Bytes, from offset: Int) -> Bool {
        var at = offset
        var count = 0
        while at < text.count {
            let scalar = text.scalar(at: at)
            guard scalar.value.isHan || scalar.value.isDigit || scalar.value.isSpace else {
                return false
            }
            at += scalar.length
            count += 1
            if count > 30 { return false }
        }
        return count >= 2
    }
}
