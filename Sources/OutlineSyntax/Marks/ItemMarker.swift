// Reads the marker of a point: 一是 一要 一靠, 第一， 其一； 首先， 其次， … at a place where a point may start.

import OutlineText

/// An item's marker as it was read, in byte offsets of the paragraph.
struct ItemMarker {
    var form: MarkerForm
    /// The number; for 首先 1, 其次 2, 再次 3, and 99 for 最后, which closes any series.
    var number: Int
    /// Behind the marker as it should be: 一是, 第一，.
    var end: Int
    var slips: MarkerSlips

    /// The number that 最后 is given.
    static let lastNumber = 99

    /// The marker at an offset, nil where none starts there.
    static func read(_ text: Bytes, at offset: Int) -> ItemMarker? {
        let first = text.scalar(at: offset).value
        switch first {
        case "第": return readOrdinal(text, at: offset)
        case "其": return readAmong(text, at: offset)
        case "首": return readWord(text, at: offset, "首先", 1)
        case "再": return readWord(text, at: offset, "再次", 3)
        case "最": return readWord(text, at: offset, "最后", lastNumber)
        default: return Numeral.chinese(first) == nil ? nil : readPoint(text, at: offset)
        }
    }

    private static func readPoint(_ text: Bytes, at offset: Int) -> ItemMarker? {
        guard let numeral = Numeral.readChinese(text, at: offset), (1...50).contains(numeral.value) else { return nil }
        let form: MarkerForm
        switch text.scalar(at: numeral.end).value {
        case "是": form = .isPoint
        case "要": form = .mustPoint
        case "靠": form = .byPoint
        default: return nil
        }
        let end = numeral.end + 3
        let next = text.scalar(at: end)
        // 一要素, 一要点; 一是一、二是二. But 一是一抓到底不够 is a point.
        if form == .mustPoint, next.value == "素" || next.value == "点" { return nil }
        if form == .isPoint, let same = Numeral.readChinese(text, at: end), same.value == numeral.value,
            !text.scalar(at: same.end).value.isHan || Numeral.readChinese(text, at: same.end) != nil
        {
            return nil
        }
        var slips: MarkerSlips = numeral.lookAlike ? .lookAlike : []
        var markerEnd = end
        switch next.value {
        case "、", "，", ",", "：", ":", "。", ".":
            slips.insert(.separator)
            markerEnd += next.length
        default: break
        }
        if text.skippingSpace(from: markerEnd) > markerEnd { slips.insert(.spaceAfter) }
        return ItemMarker(form: form, number: numeral.value, end: markerEnd, slips: slips)
    }

    private static func readOrdinal(_ text: Bytes, at offset: Int) -> ItemMarker? {
        guard let numeral = Numeral.readChinese(text, at: offset + 3), (1...30).contains(numeral.value) else {
            return nil
        }
        let separator = text.scalar(at: numeral.end)
        let end = numeral.end + separator.length
        switch separator.value {
        case "，": return ItemMarker(form: .ordinal, number: numeral.value, end: end, slips: [])
        case "、", ",", "：", ":", "；", ";", "。", ".":
            // 第一、第二产业 and 第一、二、三产业 are enumerations inside a sentence.
            let next = text.scalar(at: end).value
            if separator.value == "、", next == "第" || Numeral.readChinese(text, at: end) != nil { return nil }
            return ItemMarker(form: .ordinal, number: numeral.value, end: end, slips: .separator)
        default: return nil
        }
    }

    private static func readAmong(_ text: Bytes, at offset: Int) -> ItemMarker? {
        if text.has("其次", at: offset) { return readWord(text, at: offset, "其次", 2) }
        guard let numeral = Numeral.readChinese(text, at: offset + 3), (1...20).contains(numeral.value) else {
            return nil
        }
        let separator = text.scalar(at: numeral.end)
        let end = numeral.end + separator.length
        switch separator.value {
        case "，", "；", "：": return ItemMarker(form: .amongPoint, number: numeral.value, end: end, slips: [])
        case "、", ",", ";", ":":
            return ItemMarker(form: .amongPoint, number: numeral.value, end: end, slips: .separator)
        default: return nil
        }
    }

    private static func readWord(_ text: Bytes, at offset: Int, _ word: StaticString, _ number: Int) -> ItemMarker? {
        guard text.has(word, at: offset) else { return nil }
        let end = offset + word.utf8CodeUnitCount
        let next = text.scalar(at: end)
        switch next.value {
        case "，", "：": return ItemMarker(form: .words, number: number, end: end + next.length, slips: [])
        case "、", ",", ":":
            return ItemMarker(form: .words, number: number, end: end + next.length, slips: .separator)
        case "是", "要":  // 首先是, 首先要
            return ItemMarker(form: .words, number: number, end: end + next.length, slips: [])
        default: return nil
        }
    }
}
