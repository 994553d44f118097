// Tells a line that is nothing but a date, as stands below a signature.

import OutlineText

/// A line with a date.
enum DateLine {
    /// Whether the text is nothing but a date: 2023年1月5日, 二〇二三年一月五日, 2023年1月.
    static func isDate(_ text: Bytes, from start: Int, to end: Int) -> Bool {
        guard let year = readNumber(text, start),
            let month = unit(text, "年", year).flatMap({ readNumber(text, $0) })
        else { return false }
        guard let behindMonth = unit(text, "月", month) else { return false }
        guard behindMonth < end else { return behindMonth == end }
        return readNumber(text, behindMonth).flatMap { unit(text, "日", $0) } == end
    }

    private static func readNumber(_ text: Bytes, _ offset: Int) -> Int? {
        let at = text.skippingSpace(from: offset)
        return (Numeral.readArabic(text, at: at) ?? Numeral.readChinese(text, at: at))?.end
    }

    private static func unit(_ text: Bytes, _ word: StaticString, _ offset: Int) -> Int? {
        let at = text.skippingSpace(from: offset)
        return text.has(word, at: at) ? at + word.utf8CodeUnitCount : nil
    }
}
