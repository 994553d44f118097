// A marker with another number, written as it is written: the brackets, the separator, the width of the digits stay.

import OutlineChecking
import OutlineRules
import OutlineSyntax
import OutlineText

extension Snapshot {
    /// The marker of a mark as it would be with another number.
    func marker(of mark: Int, numbered number: Int) -> String {
        let known = document.marks[mark]
        let raw = Bytes(document.text(from: known.start, to: known.markerEnd))
        if known.form == .words {
            let word = String(known.form.marker(number).unicodeScalars.prefix(2).map(Character.init))
            return word + raw[min(6, raw.count)..<raw.count].string
        }
        guard let numeral = MarkerNumeral.last(in: raw), let text = numeral.style.text(number) else {
            return known.form.marker(number)
        }
        return raw[0..<numeral.range.lowerBound].string + text + raw[numeral.range.upperBound..<raw.count].string
    }

    /// The marker of a form and a number as the text writes that form, by the heading or point of that form nearest to a mark.
    func marker(_ form: MarkerForm, _ number: Int, near mark: Int) -> String {
        let marks = document.marks
        func isExample(_ index: Int) -> Bool {
            marks.indices.contains(index) && marks[index].form == form && marks[index].kind != .joinedItem
        }
        for distance in 1..<2000 {
            if isExample(mark - distance) { return marker(of: mark - distance, numbered: number) }
            if isExample(mark + distance) { return marker(of: mark + distance, numbered: number) }
        }
        return form.marker(number)
    }
}

/// The numeral in a marker.
struct MarkerNumeral {
    /// Where it stands, in bytes of the marker.
    let range: Range<Int>
    let style: Style

    /// How a numeral is written.
    enum Style {
        case chinese
        case digits(isFullWidth: Bool)
        /// One character for each number, from a first one, up to a largest number: ① ⑴ ㈠ a.
        case signs(first: CodePoint, count: Int)

        /// A number in this writing; nil where it has none.
        func text(_ number: Int) -> String? {
            switch self {
            case .chinese: return Numeral.chinese(number)
            case .digits(let isFullWidth):
                let digits = String(number)
                guard isFullWidth else { return digits }
                let fullWidth = CodePoint("０").rawValue - CodePoint("0").rawValue
                return String(
                    String.UnicodeScalarView(
                        digits.unicodeScalars.compactMap { UnicodeScalar($0.value + fullWidth) }))
            case .signs(let first, let count):
                guard (1..<count + 1).contains(number) else { return nil }
                return CodePoint(first.rawValue + UInt32(number) - 1).string
            }
        }
    }

    /// The last numeral of a marker: 1.2 counts by its 2.
    static func last(in marker: Bytes) -> MarkerNumeral? {
        var found: MarkerNumeral?
        var at = 0
        while at < marker.count {
            let scalar = marker.scalar(at: at)
            var end = at + max(1, scalar.length)
            if let numeral = Numeral.readArabic(marker, at: at) {
                end = numeral.end
                found = MarkerNumeral(range: at..<end, style: .digits(isFullWidth: numeral.fullWidth))
            } else if let numeral = Numeral.readChinese(marker, at: at) {
                end = numeral.end
                found = MarkerNumeral(range: at..<end, style: .chinese)
            } else if let style = sign(scalar.value) {
                found = MarkerNumeral(range: at..<end, style: style)
            }
            at = end
        }
        return found
    }

    private static func sign(_ value: CodePoint) -> Style? {
        switch value {
        case "①"..."⑳": .signs(first: "①", count: 20)
        case "⑴"..."⒇": .signs(first: "⑴", count: 20)
        case "⒈"..."⒛": .signs(first: "⒈", count: 20)
        case "㈠"..."㈩": .signs(first: "㈠", count: 10)
        case "a"..."z": .signs(first: "a", count: 26)
        case "A"..."Z": .signs(first: "A", count: 26)
        default: nil
        }
    }
}
