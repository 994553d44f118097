// Reads the markers that are words: 第一编, 第一部分, 第一章, 第一节, 第一条, 第一款; and says no where they belong to a sentence.

import OutlineText

extension HeadingMarker {
    /// The marker that opens with the 第 at an offset, nil where none does.
    static func readWord(_ text: Bytes, at offset: Int) -> HeadingMarker? {
        var at = text.skippingSpace(from: offset + 3)
        var slips: MarkerSlips = at > offset + 3 ? .spaceInside : []
        guard let numeral = Numeral.readChinese(text, at: at) ?? Numeral.readArabic(text, at: at),
            (1...9999).contains(numeral.value)
        else { return nil }
        if numeral.lookAlike { slips.insert(.lookAlike) }
        at = text.skippingSpace(from: numeral.end)
        guard let form = wordForm(text.scalar(at: at).value, isPart: text.has("部分", at: at)),
            numeral.value < 100 || form == .article
        else { return nil }
        at += text.has("部分", at: at) ? 6 : 3
        if form.isProvision { return readProvision(form, numeral.value, text, at: at, slips) }
        // “第一部分是…” and “第一章规定…” are sentences: a space, a mark or the end must follow.
        let gap = text.skippingSpace(from: at)
        let separator = text.scalar(at: gap)
        switch separator.value {
        case "、", "：", ":", "，", "·", ".":
            if separator.value != "：" { slips.insert(.separator) }
            at = gap + separator.length
        default:
            guard gap > at || gap >= text.count else { return nil }
            at = gap
        }
        return HeadingMarker(form: form, number: numeral.value, end: at, slips: slips)
    }

    private static func wordForm(_ value: CodePoint, isPart: Bool) -> MarkerForm? {
        switch value {
        case "编": .volume
        case "章", "篇": .part
        case "部": isPart ? .part : nil
        case "节": .sectionWord
        case "条": .article
        case "款": .clause
        default: nil
        }
    }

    /// Behind 第一条 stands a space, ：, 【 or the end. Where the text follows at once it may be a word of a sentence (第三条规定的…);
    /// whether it goes on with the numbers before is decided when the tree is built.
    private static func readProvision(
        _ form: MarkerForm, _ number: Int, _ text: Bytes, at offset: Int, _ slips: MarkerSlips
    ) -> HeadingMarker? {
        var (at, slips) = (offset, slips)
        if text.has("之", at: at), let numeral = Numeral.readChinese(text, at: at + 3) {
            at = numeral.end
            slips.insert(.inserted)
        }
        let gap = text.skippingSpace(from: at)
        let next = text.scalar(at: gap)
        switch next.value {
        case "：", ":": at = gap + next.length
        case "【": at = gap
        case "、", "，", "。", "；", ",", ";": return nil
        default:
            if gap == at, gap < text.count {
                guard form == .article, next.value.isHan, !goesOn(next.value) else { return nil }
                slips.insert(.separator)
            }
            at = gap
        }
        return HeadingMarker(form: form, number: number, end: at, slips: slips)
    }

    /// Whether a character behind 第三条 makes it a word of a sentence: 第三条规定的, 第三条第二款, 第三条修改为.
    private static func goesOn(_ value: CodePoint) -> Bool {
        switch value {
        case "规", "的", "所", "中", "和", "与", "及", "至", "到", "第", "修", "删", "增": true
        default: false
        }
    }
}
