// Judges what was typed at the start of a line: nothing, the start of a marker, or something else.

import OutlineRules
import OutlineSyntax

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
            if scalar.value == 0x28 || scalar.value == 0xFF08 {
                guard at == 0 else { return false }
                brackets = true
            } else if Char.isDigit(scalar.value) {
                digits.append(UInt8(truncatingIfNeeded: scalar.value))
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

    private static func isNumeral(_ value: UInt32) -> Bool {
        switch value {
        case 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341, 0x767E, 0x7B2C, 0x5176:
            true
        default: Char.isDigit(value)
        }
    }

    private static func isBracketOrMark(_ value: UInt32) -> Bool {
        switch value {
        case 0x28, 0x29, 0xFF08, 0xFF09, 0x3001, 0x2E, 0xFF0E, 0x662F: true
        default: false
        }
    }
}
