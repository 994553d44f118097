// What several rules about pairs and punctuation ask of a text and of a paragraph.

package import OutlineSyntax
package import OutlineText

extension Bytes {
    /// Whether a Chinese character stands in a range. Only the first byte of U+4000–U+9FFF lies between E4 and E9.
    package func holdsHan(_ range: Range<Int>) -> Bool {
        var at = max(0, range.lowerBound)
        let end = min(range.upperBound, count)
        while at < end {
            if self[at] >= 0xE4, self[at] <= 0xE9 { return true }
            at &+= 1
        }
        return false
    }

    /// Whether a zero-width or control character stands in the indentation that ends at an offset.
    package func holdsInvisible(before offset: Int) -> Bool {
        var at = 0
        while at < offset {
            let scalar = scalar(at: at)
            if scalar.value.isInvisible { return true }
            at &+= max(1, scalar.length)
        }
        return false
    }
}

extension ParagraphContext {
    /// Where the text ends, without spaces at its end.
    package var textEnd: Int { scan.end }

    /// The first mark of the paragraph; nil where it has none on its first line.
    package var openingMark: Mark? {
        guard firstMark < document.marks.count, document.marks[firstMark].start.line == line else { return nil }
        return document.marks[firstMark]
    }

    /// Whether an offset lies in the marker of the heading or item that opens the paragraph.
    package func isInOpeningMarker(_ offset: Int) -> Bool {
        guard let first = openingMark, first.form != .none else { return false }
        return offset >= first.start.column && (first.markerEnd.line > line || offset < first.markerEnd.column)
    }

    /// Whether the paragraph is nothing but a heading, a title's line, a signature, a date or another short line.
    package var isShortLine: Bool {
        guard let first = openingMark else { return false }
        switch first.kind {
        case .heading: return !first.runIn
        case .bare, .salutation, .date, .attachment: return true
        case .item, .joinedItem: return false
        }
    }

    /// The number of characters that are not spaces.
    package var characters: Int {
        var count = 0
        for number in line..<line + paragraph.lineCount { count &+= Int(document.line(number).characters) }
        return count
    }
}
