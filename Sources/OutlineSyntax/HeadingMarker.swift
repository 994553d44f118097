// Reads the marker of a heading at the start of a paragraph, in every form of GB/T 9704-2012 7.3.3 and with the slips
// that writers make; and says no to what only looks like one (1.5亿元, 2024.3, 12:30, 一、二班).

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
        case 0x7B2C: return readWord(text, at: offset)  // 第
        case 0xFF08, 0x28, 0x3008, 0x3014, 0x3010, 0xFF3B, 0x5B: return readBracketed(text, at: offset)
        case 0x3220...0x3229: return composed(.bracketedChinese, first - 0x3220 + 1, text, at: offset)  // ㈠
        case 0x2474...0x2487: return composed(.bracketedArabic, first - 0x2474 + 1, text, at: offset)  // ⑴
        case 0x2488...0x249B: return composed(.arabic, first - 0x2488 + 1, text, at: offset)  // ⒈
        case 0x2460...0x2473: return circled(first - 0x2460 + 1, text, at: offset)  // ①
        case 0x3251...0x325F: return circled(first - 0x3251 + 21, text, at: offset)  // ㉑
        default: break
        }
        if Char.isDigit(first) || Char.isFullWidthDigit(first) { return readArabic(text, at: offset) }
        if Char.isLatin(first) { return readLetter(text, at: offset) }
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
        case 0x3001:  // 、
            if gap > at { slips.insert(.spaceInside) }
            at = gap + separator.length
            if continuesEnumeration(text, at: at, after: numeral.value) { return nil }
        case 0x2E, 0xFF0E, 0x2C, 0xFF0C, 0xFF1A, 0x3A, 0x3002, 0xFF61, 0xFF64, 0xB7, 0x30FB:
            // . ． , ， ： : 。 ｡ ､ · ・
            if gap > at { return nil }
            at = gap + separator.length
            slips.insert(.separator)
            // 一，… and 一：… open sentences as well; a heading follows only where a Chinese character does.
            guard Char.isHan(text.scalar(at: text.skippingSpace(from: at)).value) || at >= text.count else {
                return nil
            }
            if numeral.value > 99 { return nil }
        default:
            // A space alone: 一 总体要求. Only where the rest is short and unpunctuated, as a heading's is.
            guard gap > at, !numeral.lookAlike, gap < text.count, Char.isHan(separator.value) else { return nil }
            guard isPlainAndShort(text, from: gap) else { return nil }
            slips.insert(.separator)
            at = gap
        }
        // A dash for 一 is believed only in front of 、.
        if slips.contains(.lookAlike), text.scalar(at: offset).value < 0x2E80 || text.scalar(at: offset).value == 0x30FC
        {
            guard numeral.value == 1, !slips.contains(.separator) else { return nil }
        }
        return finish(.chinese, numeral.value, at, slips, text)
    }

    /// Whether 一、 opens an enumeration inside a sentence: 一、二、三产业, 一、二班, 三、四季度.
    private static func continuesEnumeration(_ text: Bytes, at offset: Int, after value: Int) -> Bool {
        guard let next = Numeral.readChinese(text, at: offset), !next.lookAlike, next.value <= 31 else { return false }
        let follower = text.scalar(at: next.end).value
        return follower == 0x3001 || (next.value > value && isOrdinalCounter(follower))
    }

    /// Characters that follow an ordinal number inside a sentence: 年 月 日 号 班 级 季 期 类 线 批 次 组 层 届 产 等 款.
    private static func isOrdinalCounter(_ value: UInt32) -> Bool {
        switch value {
        case 0x5E74, 0x6708, 0x65E5, 0x53F7, 0x73ED, 0x7EA7, 0x5B63, 0x671F, 0x7C7B, 0x7EBF, 0x6279, 0x6B21, 0x7EC4,
            0x5C42, 0x5C4A, 0x4EA7, 0x7B49, 0x6B3E:
            true
        default: false
        }
    }

    // MARK: （一） （1）

    private static func readBracketed(_ text: Bytes, at offset: Int) -> HeadingMarker? {
        let opener = text.scalar(at: offset)
        var at = offset + opener.length
        var slips: MarkerSlips = opener.value == 0xFF08 ? [] : .brackets
        let inner = text.skippingSpace(from: at)
        if inner > at { slips.insert(.spaceInside) }
        let form: MarkerForm
        let numeral: Numeral
        if let chinese = Numeral.readChinese(text, at: inner), !isDash(text.scalar(at: inner).value) {
            form = .bracketedChinese
            numeral = chinese
            if chinese.lookAlike { slips.insert(.lookAlike) }
        } else if let arabic = Numeral.readArabic(text, at: inner), text.scalar(at: inner).value != 0x30 {
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
        case 0xFF09: break
        case 0x29, 0x3009, 0x3015, 0x3011, 0xFF3D, 0x5D, 0x300B: slips.insert(.brackets)
        default: return nil
        }
        at = gap + closer.length
        let separator = text.scalar(at: at)
        switch separator.value {
        case 0x3001, 0x2E, 0xFF0E, 0xFF0C, 0x2C, 0xFF1A, 0x3A, 0x3002, 0xFF1B:
            slips.insert(.separator)
            at += separator.length
        default: break
        }
        return finish(form, numeral.value, at, slips, text)
    }

    private static func isDash(_ value: UInt32) -> Bool {
        value == 0x2014 || value == 0x2015 || value == 0x2500 || value == 0x30FC
    }

    // MARK: 1.

    private static func readArabic(_ text: Bytes, at offset: Int) -> HeadingMarker? {
        guard let numeral = Numeral.readArabic(text, at: offset), (1...999).contains(numeral.value) else { return nil }
        // 01. and 007 are codes, not numbers of headings.
        guard text.scalar(at: offset).value != 0x30, text.scalar(at: offset).value != 0xFF10 else { return nil }
        var slips: MarkerSlips = numeral.fullWidth ? .fullWidthDigits : []
        let gap = text.skippingSpace(from: numeral.end)
        let separator = text.scalar(at: gap)
        switch separator.value {
        case 0x2E: break
        case 0xFF0E, 0x3001, 0x29, 0xFF09, 0xFF0C, 0x3002, 0xFF61, 0xB7: slips.insert(.separator)
        default: return nil
        }
        if gap > numeral.end {
            // “3 .” is a slip; “3 ）” closes a bracket of the line before.
            guard separator.value == 0x2E || separator.value == 0x3001 else { return nil }
            slips.insert(.spaceInside)
        }
        let end = gap + separator.length
        let next = text.scalar(at: end)
        if Char.isDigit(next.value) || Char.isFullWidthDigit(next.value) {
            // 1.5亿元, 3.15, 2024.3, 3、4月份: no heading. But 1、2023年… and 1.2024年… open one: four digits and 年.
            guard let following = Numeral.readArabic(text, at: end), (1900...2100).contains(following.value),
                text.has("年", at: following.end)
            else { return nil }
        }
        if separator.value == 0x2E, Char.isLatin(next.value), Char.isLatin(text.scalar(at: end + 1).value) {
            // 1.docx and the like.
            guard text.scalar(at: end).value <= 0x5A else { return nil }
        }
        if separator.value == 0xFF0C || separator.value == 0x3002 {
            guard Char.isHan(next.value) else { return nil }
        }
        return finish(.arabic, numeral.value, end, slips, text)
    }

    // MARK: a.

    private static func readLetter(_ text: Bytes, at offset: Int) -> HeadingMarker? {
        let letter = text.scalar(at: offset).value | 0x20
        let separator = text.scalar(at: offset + 1)
        switch separator.value {
        case 0x2E, 0xFF0E, 0x3001, 0x29, 0xFF09: break
        default: return nil
        }
        let end = offset + 1 + separator.length
        guard Char.isHan(text.scalar(at: text.skippingSpace(from: end)).value) else { return nil }
        let slips: MarkerSlips = separator.value == 0x2E ? [] : .separator
        return finish(.letter, Int(letter - 0x61) + 1, end, slips, text)
    }

    // MARK: 第一部分

    private static func readWord(_ text: Bytes, at offset: Int) -> HeadingMarker? {
        var at = text.skippingSpace(from: offset + 3)
        var slips: MarkerSlips = at > offset + 3 ? .spaceInside : []
        guard let numeral = Numeral.readChinese(text, at: at) ?? Numeral.readArabic(text, at: at),
            (1...99).contains(numeral.value)
        else { return nil }
        if numeral.lookAlike { slips.insert(.lookAlike) }
        at = text.skippingSpace(from: numeral.end)
        let form: MarkerForm
        if text.has("部分", at: at) {
            at += 6
            form = .part
        } else if text.has("章", at: at) || text.has("篇", at: at) {
            at += 3
            form = .part
        } else if text.has("节", at: at) {
            at += 3
            form = .sectionWord
        } else {
            return nil
        }
        // “第一部分是…” and “第一章规定…” are sentences: a space, a mark or the end must follow.
        let gap = text.skippingSpace(from: at)
        let separator = text.scalar(at: gap)
        switch separator.value {
        case 0x3001, 0xFF1A, 0x3A, 0xFF0C, 0xB7, 0x2E:
            if separator.value != 0xFF1A { slips.insert(.separator) }
            at = gap + separator.length
        default:
            guard gap > at || gap >= text.count else { return nil }
            at = gap
        }
        return HeadingMarker(form: form, number: numeral.value, end: at, slips: slips)
    }

    // MARK: One-character markers

    private static func composed(_ form: MarkerForm, _ number: UInt32, _ text: Bytes, at offset: Int) -> HeadingMarker {
        var end = offset + 3
        var slips: MarkerSlips = [.composed, .lookAlike]
        let separator = text.scalar(at: end)
        if separator.value == 0x3001 || separator.value == 0x2E || separator.value == 0xFF0E {
            slips.insert(.separator)
            end += separator.length
        }
        return finish(form, Int(number), end, slips, text)
    }

    private static func circled(_ number: UInt32, _ text: Bytes, at offset: Int) -> HeadingMarker {
        var end = offset + 3
        var slips: MarkerSlips = []
        let separator = text.scalar(at: end)
        if separator.value == 0x3001 || separator.value == 0x2E || separator.value == 0xFF0E {
            slips.insert(.separator)
            end += separator.length
        }
        return finish(.circled, Int(number), end, slips, text)
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
            guard Char.isHan(scalar.value) || Char.isDigit(scalar.value) || Char.isSpace(scalar.value) else {
                return false
            }
            at += scalar.length
            count += 1
            if count > 30 { return false }
        }
        return count >= 2
    }
}
