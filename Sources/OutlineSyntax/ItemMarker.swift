// Reads the marker of a point: 一是 一要 一靠, 第一， 其一； 首先， 其次， … at a place where a point may start.

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
        case 0x7B2C: return readOrdinal(text, at: offset)  // 第
        case 0x5176: return readAmong(text, at: offset)  // 其
        case 0x9996: return readWord(text, at: offset, "首先", 1)
        case 0x518D: return readWord(text, at: offset, "再次", 3)
        case 0x6700: return readWord(text, at: offset, "最后", lastNumber)
        default: return Numeral.chinese(first) == nil ? nil : readPoint(text, at: offset)
        }
    }

    private static func readPoint(_ text: Bytes, at offset: Int) -> ItemMarker? {
        guard let numeral = Numeral.readChinese(text, at: offset), (1...50).contains(numeral.value) else { return nil }
        let form: MarkerForm
        switch text.scalar(at: numeral.end).value {
        case 0x662F: form = .isPoint  // 是
        case 0x8981: form = .mustPoint  // 要
        case 0x9760: form = .byPoint  // 靠
        default: return nil
        }
        let end = numeral.end + 3
        let next = text.scalar(at: end)
        // 一要素, 一要点; 一是一、二是二. But 一是一抓到底不够 is a point.
        if form == .mustPoint, next.value == 0x7D20 || next.value == 0x70B9 { return nil }
        if form == .isPoint, let same = Numeral.readChinese(text, at: end), same.value == numeral.value,
            !Char.isHan(text.scalar(at: same.end).value) || Numeral.readChinese(text, at: same.end) != nil
        {
            return nil
        }
        var slips: MarkerSlips = numeral.lookAlike ? .lookAlike : []
        var markerEnd = end
        switch next.value {
        case 0x3001, 0xFF0C, 0x2C, 0xFF1A, 0x3A, 0x3002, 0x2E:  // 、 ， , ： : 。 .
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
        case 0xFF0C: return ItemMarker(form: .ordinal, number: numeral.value, end: end, slips: [])
        case 0x3001, 0x2C, 0xFF1A, 0x3A, 0xFF1B, 0x3B, 0x3002, 0x2E:
            // 第一、第二产业 and 第一、二、三产业 are enumerations inside a sentence.
            let next = text.scalar(at: end).value
            if separator.value == 0x3001, next == 0x7B2C || Numeral.readChinese(text, at: end) != nil { return nil }
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
        case 0xFF0C, 0xFF1B, 0xFF1A: return ItemMarker(form: .amongPoint, number: numeral.value, end: end, slips: [])
        case 0x3001, 0x2C, 0x3B, 0x3A:
            return ItemMarker(form: .amongPoint, number: numeral.value, end: end, slips: .separator)
        default: return nil
        }
    }

    private static func readWord(_ text: Bytes, at offset: Int, _ word: StaticString, _ number: Int) -> ItemMarker? {
        guard text.has(word, at: offset) else { return nil }
        let end = offset + word.utf8CodeUnitCount
        let next = text.scalar(at: end)
        switch next.value {
        case 0xFF0C, 0xFF1A: return ItemMarker(form: .words, number: number, end: end + next.length, slips: [])
        case 0x3001, 0x2C, 0x3A:
            return ItemMarker(form: .words, number: number, end: end + next.length, slips: .separator)
        case 0x662F, 0x8981:  // 首先是, 首先要
            return ItemMarker(form: .words, number: number, end: end + next.length, slips: [])
        default: return nil
        }
    }
}
