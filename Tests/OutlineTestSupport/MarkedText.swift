// Texts with places marked in them, so that no test counts columns: ⟦…⟧ encloses a range, $0 marks a point.

public import OutlineSyntax
import OutlineText

/// A text whose marks were taken out, with the places where they stood.
public struct MarkedText: Sendable {
    /// The text without marks.
    public let text: String
    /// The ranges that ⟦ and ⟧ enclosed, in the order of their starts. For ⟦label|text⟧ the label is kept.
    public let ranges: [(start: Place, end: Place, label: String)]
    /// The places of $0.
    public let points: [Place]

    /// Takes the marks out of a text. Line ends are LF, CR or CR LF.
    public init(_ marked: String, labelled: Bool = false) {
        var bytes: [UInt8] = []
        var line = 0
        var column = 0
        var ranges: [(start: Place, end: Place, label: String)] = []
        var open: [Int] = []
        var points: [Place] = []
        let source = Array(marked.utf8)
        var at = 0
        func matches(_ text: String) -> Bool {
            let wanted = Array(text.utf8)
            return at + wanted.count <= source.count && Array(source[at..<at + wanted.count]) == wanted
        }
        while at < source.count {
            if matches("⟦") {
                at += 3
                var label = ""
                if labelled, let bar = source[at...].firstIndex(of: 0x7C) {
                    label = String(decoding: source[at..<bar], as: UTF8.self)
                    at = bar + 1
                }
                open.append(ranges.count)
                ranges.append((Place(line: line, column: column), Place(line: line, column: column), label))
            } else if matches("⟧") {
                at += 3
                if let last = open.popLast() { ranges[last].end = Place(line: line, column: column) }
            } else if matches("$0") {
                at += 2
                points.append(Place(line: line, column: column))
            } else {
                let byte = source[at]
                bytes.append(byte)
                at += 1
                if byte == 0x0A || (byte == 0x0D && !(at < source.count && source[at] == 0x0A)) {
                    line += 1
                    column = 0
                } else if byte != 0x0D {
                    column += 1
                }
            }
        }
        text = String(decoding: bytes, as: UTF8.self)
        self.ranges = ranges
        self.points = points
    }

    /// Puts marks around ranges of a text, the inverse of reading them.
    public static func mark(_ document: Document, _ ranges: [(start: Place, end: Place)]) -> String {
        var text: [UInt8] = []
        let ranges = ranges.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
        var last = Place(line: 0, column: 0)
        func copy(to place: Place) {
            text += document.text(from: last, to: max(last, place))
            last = max(last, place)
        }
        var ends: [Place] = []
        for range in ranges {
            while let end = ends.min(), end <= range.start,
                !(end == range.start && range.start == range.end)
            {
                copy(to: end)
                text += Array("⟧".utf8)
                ends.remove(at: ends.firstIndex(of: end) ?? 0)
            }
            copy(to: range.start)
            text += Array("⟦".utf8)
            ends.append(range.end)
        }
        while let end = ends.min() {
            copy(to: end)
            text += Array("⟧".utf8)
            ends.remove(at: ends.firstIndex(of: end) ?? 0)
        }
        copy(to: document.end)
        return String(decoding: text, as: UTF8.self)
    }
}
