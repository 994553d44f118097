// Reads the answers of a server as the strictest client would: every place lies in the text as the client has it, no edit overlaps
// another, and versions fit.

import JSON
import LanguageServerProtocol

/// What a strict client holds against an answer.
struct StrictReader {
    private let lines: [Range<Int>]
    private let model: Model
    private(set) var complaints: [String] = []

    /// A reader of answers about a text.
    init(_ model: Model) {
        self.model = model
        lines = model.lines
    }

    /// Reads an answer with all that it holds.
    mutating func read(_ value: JSONValue) {
        if let range = value.objectValue.flatMap({ _ in LSPRange(value) }) { read(range) }
        for member in value.objectValue?.members ?? [] { read(member.value) }
        let elements = value.arrayValue ?? []
        for element in elements { read(element) }
        readEdits(elements)
    }

    private mutating func read(_ range: LSPRange) {
        if range.end < range.start { complaints.append("\(range) runs backwards") }
        for position in [range.start, range.end] {
            guard position.line < lines.count else {
                complaints.append("\(position) is below the text")
                continue
            }
            let line = lines[position.line]
            guard position.character <= line.count else {
                complaints.append("\(position) is behind the end of its line, which has \(line.count) units")
                continue
            }
            if model.offset(position) != line.lowerBound + position.character {
                complaints.append("\(position) is inside a character")
            }
        }
    }

    /// Edits of one text are made at once, so none may touch what another replaces.
    private mutating func readEdits(_ elements: [JSONValue]) {
        let ranges = elements.filter { $0["newText"] != nil }.compactMap { $0["range"].flatMap { LSPRange($0) } }
            .sorted { ($0.start, $0.end) < ($1.start, $1.end) }
        for (range, next) in zip(ranges, ranges.dropFirst()) where next.start < range.end {
            complaints.append("\(range) overlaps \(next)")
        }
    }
}
