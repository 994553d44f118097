// Classes of marks that several rules about pairs and punctuation share.

import OutlineSyntax

/// Classes of scalars, as the rules about marks see them.
enum Glyph {
    /// ，。、；：？！
    static func isStop(_ value: UInt32) -> Bool {
        switch value {
        case 0xFF0C, 0x3002, 0x3001, 0xFF1B, 0xFF1A, 0xFF1F, 0xFF01: true
        default: false
        }
    }

    /// （ 《 〈 【 〔 「 『 “ ‘
    static func isChineseOpener(_ value: UInt32) -> Bool {
        switch value {
        case 0xFF08, 0x300A, 0x3008, 0x3010, 0x3014, 0x300C, 0x300E, 0x201C, 0x2018: true
        default: false
        }
    }

    /// ） 》 〉 】 〕 」 』 ” ’
    static func isChineseCloser(_ value: UInt32) -> Bool {
        switch value {
        case 0xFF09, 0x300B, 0x3009, 0x3011, 0x3015, 0x300D, 0x300F, 0x201D, 0x2019: true
        default: false
        }
    }

    /// A Chinese character or a mark of Chinese text.
    static func isChinese(_ value: UInt32) -> Bool {
        Char.isHan(value) || isStop(value) || isChineseOpener(value) || isChineseCloser(value) || value == 0x2026
            || value == 0x2014
    }

    /// A letter or digit of ASCII.
    static func isWord(_ value: UInt32) -> Bool { Char.isLatin(value) || Char.isDigit(value) }

    /// Zero-width, control and bidirectional characters, and what stands for broken bytes. Tab is none.
    static func isInvisible(_ value: UInt32) -> Bool {
        switch value {
        case 0...0x08, 0x0B...0x1F, 0x7F...0x9F, 0xAD, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
            0xFFF9...0xFFFD:
            true
        default: false
        }
    }
}

extension Bytes {
    /// Whether a Chinese character stands in a range. Only the first byte of U+4000–U+9FFF lies between E4 and E9.
    func holdsHan(_ range: Range<Int>) -> Bool {
        var at = max(0, range.lowerBound)
        let end = min(range.upperBound, count)
        while at < end {
            if self[at] >= 0xE4, self[at] <= 0xE9 { return true }
            at &+= 1
        }
        return false
    }

    /// Whether a zero-width or control character stands in the indentation that ends at an offset.
    func holdsInvisible(before offset: Int) -> Bool {
        var at = 0
        while at < offset {
            let scalar = scalar(at: at)
            if Glyph.isInvisible(scalar.value) { return true }
            at &+= max(1, scalar.length)
        }
        return false
    }
}

extension ParagraphContext {
    /// Where the text ends, without spaces at its end.
    var textEnd: Int { scan.end }

    /// The first mark of the paragraph; nil where it has none on its first line.
    var openingMark: Mark? {
        guard firstMark < document.marks.count, document.marks[firstMark].start.line == line else { return nil }
        return document.marks[firstMark]
    }

    /// Whether an offset lies in the marker of the heading or item that opens the paragraph.
    func isInOpeningMarker(_ offset: Int) -> Bool {
        guard let first = openingMark, first.form != .none else { return false }
        return offset >= first.start.column && (first.markerEnd.line > line || offset < first.markerEnd.column)
    }

    /// Whether the paragraph is nothing but a heading, a title's line, a signature, a date or another short line.
    var isShortLine: Bool {
        guard let first = openingMark else { return false }
        switch first.kind {
        case .heading: return !first.runIn
        case .bare, .salutation, .date, .attachment: return true
        case .item, .joinedItem: return false
        }
    }

    /// The number of characters that are not spaces.
    var characters: Int {
        var count = 0
        for number in line..<line + paragraph.lineCount { count &+= Int(document.line(number).characters) }
        return count
    }
}
