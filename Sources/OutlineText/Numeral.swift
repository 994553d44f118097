// Reads the numerals that writers use in markers: 一 十一 二十 百, 1 １２, and the look-alikes 〇○O, 廿, 壹, ⼀, —.

/// A numeral that was read: its value and how it was written.
public struct Numeral: Sendable, Equatable {
    /// The value, 1 or more; 0 where the characters are numerals but give no number.
    public var value: Int
    /// The offset behind the last byte.
    public var end: Int
    /// Written with characters that only look like the usual ones (廿, 壹, ⼀, —, ○), or in an unusual order (一十一).
    public var lookAlike: Bool
    /// Written with full-width digits.
    public var fullWidth: Bool

    /// The value of a Chinese digit or unit: digits 0–9, units 10, 20 (廿), 30 (卅), 100, 1000; and whether it is a look-alike.
    @inlinable
    public static func chinese(_ value: CodePoint) -> (value: Int, lookAlike: Bool)? {
        switch value {
        case "一": (1, false)
        case "二": (2, false)
        case "三": (3, false)
        case "四": (4, false)
        case "五": (5, false)
        case "六": (6, false)
        case "七": (7, false)
        case "八": (8, false)
        case "九": (9, false)
        case "十": (10, false)
        case "百": (100, false)
        case "千": (1000, false)
        case "零", "〇": (0, false)
        case "○", "◯": (0, true)
        case "两": (2, true)
        case "廿": (20, true)
        case "卅": (30, true)
        case "⼀", "ー", "—", "―", "─": (1, true)
        case "⼆": (2, true)
        case "⼋": (8, true)
        case "⼗": (10, true)
        case "壹", "弌": (1, true)
        case "贰", "弍": (2, true)
        case "叁", "弎": (3, true)
        case "肆": (4, true)
        case "伍": (5, true)
        case "陆": (6, true)
        case "柒": (7, true)
        case "捌": (8, true)
        case "玖": (9, true)
        case "拾": (10, true)
        default: nil
        }
    }

    /// The Chinese numeral at an offset, nil where there is none.
    public static func readChinese(_ text: Bytes, at offset: Int) -> Numeral? {
        var at = offset
        var total = 0  // What complete units add up to.
        var pending: Int? = nil  // A digit that waits for its unit.
        var positional = 0  // The value read digit by digit, as in 二〇.
        var digits = 0
        var units = 0
        var lookAlike = false
        var last = Int.max
        while digits + units < 8 {
            let scalar = text.scalar(at: at)
            guard let part = chinese(scalar.value) else { break }
            lookAlike = lookAlike || part.lookAlike
            if part.value >= 10 {
                if part.value >= last || (part.value == 10 && pending == 1 && total == 0) { lookAlike = true }
                total += (pending ?? (part.value > 30 ? 0 : 1)) * part.value
                pending = nil
                last = part.value
                units += 1
            } else {
                if units > 0, pending != nil, pending != 0 { lookAlike = true }
                pending = part.value
                positional = min(positional * 10 + part.value, 99_999_999)
                digits += 1
            }
            at += scalar.length
        }
        guard at > offset else { return nil }
        let value = units > 0 ? total + (pending ?? 0) : positional
        return Numeral(value: value, end: at, lookAlike: lookAlike, fullWidth: false)
    }

    /// The Arabic numeral at an offset, half- or full-width, at most eight digits; nil where there is none.
    public static func readArabic(_ text: Bytes, at offset: Int) -> Numeral? {
        var at = offset
        var value = 0
        var full = false
        var count = 0
        while count < 8 {
            let scalar = text.scalar(at: at)
            if scalar.value.isDigit {
                value = value * 10 + (scalar.value - "0")
            } else if scalar.value.isFullWidthDigit {
                value = value * 10 + (scalar.value - "０")
                full = true
            } else {
                break
            }
            at += scalar.length
            count += 1
        }
        return count == 0 ? nil : Numeral(value: value, end: at, lookAlike: false, fullWidth: full)
    }

    /// A number from 1 to 9999 as it is written in a marker: 一 十 十一 二十 一百零五 一千零二十. Other numbers are written in digits.
    public static func chinese(_ number: Int) -> String {
        let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        guard (1...9999).contains(number) else { return String(number) }
        var text = ""
        var skipped = false
        for (unit, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
            let digit = number / unit % 10
            guard digit > 0 else {
                skipped = !text.isEmpty
                continue
            }
            if skipped { text += "零" }
            skipped = false
            // 十一, but 一百一十一.
            text += (unit == 10 && digit == 1 && text.isEmpty ? "" : digits[digit]) + name
        }
        return text
    }
}
