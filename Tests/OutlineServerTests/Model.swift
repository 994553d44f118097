// A text that is edited the way the protocol describes, with arrays of units only: what the server is compared with.

import LanguageServerProtocol

/// A text as a client has it.
struct Model {
    /// The units of the text: UTF-8 bytes, UTF-16 units or scalars, as agreed.
    private(set) var units: [UInt32]
    let encoding: PositionEncoding

    init(_ text: String, _ encoding: PositionEncoding) {
        self.encoding = encoding
        units = Model.split(text, encoding)
    }

    /// The number of units of a text.
    static func units(_ text: String, _ encoding: PositionEncoding) -> Int { split(text, encoding).count }

    private static func split(_ text: String, _ encoding: PositionEncoding) -> [UInt32] {
        switch encoding {
        case .utf8: text.utf8.map { UInt32($0) }
        case .utf16: text.utf16.map { UInt32($0) }
        case .utf32: text.unicodeScalars.map(\.value)
        }
    }

    /// The text.
    var text: String {
        switch encoding {
        case .utf8: String(decoding: units.map { UInt8(truncatingIfNeeded: $0) }, as: UTF8.self)
        case .utf16: String(decoding: units.map { UInt16(truncatingIfNeeded: $0) }, as: UTF16.self)
        case .utf32: String(decoding: units, as: UTF32.self)
        }
    }

    /// The lines as ranges of units, without their ends: LF, CR LF and CR end a line.
    var lines: [Range<Int>] {
        var found: [Range<Int>] = []
        var start = 0
        var at = 0
        while at < units.count {
            if units[at] == 0x0A || units[at] == 0x0D {
                found.append(start..<at)
                if units[at] == 0x0D, at + 1 < units.count, units[at + 1] == 0x0A { at += 1 }
                start = at + 1
            }
            at += 1
        }
        found.append(start..<units.count)
        return found
    }

    /// Where a position stands among the units: past the end of a line is its end, past the last line the end of the text,
    /// inside a character its start.
    func offset(_ position: Position) -> Int {
        let lines = self.lines
        guard position.line < lines.count else { return units.count }
        let line = lines[position.line]
        var at = line.lowerBound + min(position.character, line.count)
        while at > line.lowerBound, at < line.upperBound, isInside(units[at]) { at -= 1 }
        return at
    }

    private func isInside(_ unit: UInt32) -> Bool {
        switch encoding {
        case .utf8: (0x80..<0xC0).contains(unit)
        case .utf16: (0xDC00..<0xE000).contains(unit)
        case .utf32: false
        }
    }

    /// Replaces a range, whichever of its ends comes first.
    mutating func replace(_ first: Position, _ second: Position, with text: String) {
        let (start, end) = (offset(min(first, second)), offset(max(first, second)))
        units.replaceSubrange(start..<end, with: Model.split(text, encoding))
    }
}
