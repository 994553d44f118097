// Judges what was typed at the start of a line: nothing, the start of a marker, or something else.

import OutlineChecking
import OutlineRules
import OutlineSyntax
import OutlineText

/// Judges what was typed at the start of a line.
enum MarkerStart {
    /// Whether some text is nothing, or part of a marker: numerals, brackets, a marker's marks.
    static func isOne(_ typed: Bytes) -> Bool {
        var at = 0
        var count = 0
        while at < typed.count {
            let scalar = typed.scalar(at: at)
            guard isNumeral(scalar.value) || isBracketOrMark(scalar.value), count < 6 else { return false }
            at += scalar.length
            count += 1
        }
        return true
    }

    /// Whether a marker is one that the typed characters may be the start of: the same number in any writing, or its start.
    static func fits(_ typed: Bytes, _ form: MarkerForm, _ number: Int) -> Bool {
        if typed.count == 0 { return true }
        let marker = Bytes(form.marker(number))
        if marker.has(Array(typed.slice), at: 0) { return true }
        // Half-width brackets and digits stand for the full-width and Chinese ones that the marker has.
        var at = 0
        var digits: [UInt8] = []
        var brackets = false
        while at < typed.count {
            let scalar = typed.scalar(at: at)
            if scalar.value == "(" || scalar.value == "（" {
                guard at == 0 else { return false }
                brackets = true
            } else if scalar.value.isDigit {
                digits.append(UInt8(truncatingIfNeeded: scalar.value.rawValue))
            } else if isNumeral(scalar.value) {
                // A bare numeral stands for the bracketed one as well.
                return marker.has("（", at: 0) && marker.has(Array(typed[at..<typed.count].slice), at: 3)
            } else if !isBracketOrMark(scalar.value) {
                return false
            }
            at += scalar.length
        }
        let isBracketed = form == .bracketedChinese || form == .bracketedArabic
        if brackets != isBracketed, brackets { return false }
        let wanted = Array(String(number).utf8)
        return digits.isEmpty || (wanted.count >= digits.count && Array(wanted.prefix(digits.count)) == digits)
    }

    private static func isNumeral(_ value: CodePoint) -> Bool {
        switch value {
        case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "第", "其":
            true
        default: value.isDigit
        }
    }

    private static func isBracketOrMark(_ value: CodePoint) -> Bool {
        switch value {
        case "(", ")", "（", "）", "、", ".", "．", "是": true
        default: false
        }
    }
}
