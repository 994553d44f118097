// A writer at a keyboard: types into a client's text, asks for proposals and takes them as an editor does.

import JSON
import LanguageServerProtocol
import Testing

@testable import OutlineServer

/// A writer who types at the end of a text.
final class Typist {
    private let session: Session
    private var model: Model

    init(_ encoding: PositionEncoding, _ text: String = "") throws {
        session = try Session(encoding)
        model = Model(text, encoding)
        session.open(text)
    }

    /// A writer whose editor announces itself as Kate does, and heeds no range.
    init(likeKate text: String) throws {
        session = try Session(
            parameters:
                #"{"processId":null,"rootPath":null,"rootUri":null,"capabilities":{"textDocument":{"semanticTokens":{},"completion":{"completionItem":{}}}}}"#
        )
        model = Model(text, .utf16)
        session.open(text)
    }

    /// The client's text.
    var text: String { model.text }

    /// The last line of the client's text.
    var line: String { text.split(separator: "\n", omittingEmptySubsequences: false).last.map(String.init) ?? "" }

    /// Whether the server has the client's text.
    var agrees: Bool { session.text() == Array(text.utf8) }

    /// Types a text, one message for each character.
    func type(_ text: some StringProtocol) {
        for character in text { replace(cursor, cursor, with: String(character)) }
    }

    /// What is proposed where the cursor stands. The list as a whole is checked: its length, its order, its ranges.
    func proposals(at location: SourceLocation = #_sourceLocation) throws -> [Proposal] {
        let answer = try session.request(
            "textDocument/completion",
            #"{"textDocument":{"uri":"file:///a.txt"},"position":{"line":\#(cursor.line),"character":\#(cursor.character)}}"#
        )
        let found = (answer["items"]?.arrayValue ?? []).compactMap(Proposal.init)
        #expect(found.count == answer["items"]?.arrayValue?.count, sourceLocation: location)
        #expect(found.count <= 100, sourceLocation: location)
        #expect(answer["isIncomplete"]?.boolValue == true, "more may fit what is typed next", sourceLocation: location)
        #expect(found.map(\.order) == found.map(\.order).sorted(), sourceLocation: location)
        #expect(Set(found.map(\.text)).count == found.count, "nothing is offered twice", sourceLocation: location)
        for one in found {
            #expect(one.end == cursor && one.start <= one.end, sourceLocation: location)
            #expect(one.start.line == cursor.line && !one.detail.isEmpty, sourceLocation: location)
            // An editor keeps only what starts with the typed text.
            #expect(one.filter.hasPrefix(typed(from: one.start)), "\(one.filter)", sourceLocation: location)
        }
        return found
    }

    /// Takes a proposal by its edit.
    func accept(_ proposal: Proposal) { replace(proposal.start, proposal.end, with: proposal.text) }

    /// Takes a proposal as a client that knows no edits: what it inserts comes behind the typed text, letters and digits
    /// before the cursor, its “word”, go.
    func insert(_ proposal: Proposal) {
        let word = line.reversed().prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }.count
        replace(Position(line: cursor.line, character: cursor.character - word), cursor, with: proposal.insert)
    }

    /// What the last line would be with a proposal taken by its edit.
    func text(taking proposal: Proposal) -> String {
        var changed = model
        changed.replace(proposal.start, proposal.end, with: proposal.text)
        return changed.text.split(separator: "\n", omittingEmptySubsequences: false).last.map(String.init) ?? ""
    }

    /// Erases what was typed behind an earlier text.
    func erase(to earlier: String) {
        let start = Position(line: cursor.line, character: 0)
        replace(start, cursor, with: "")
        #expect(text == earlier)
    }

    private func typed(from start: Position) -> String {
        let text = self.model.units[model.offset(start)...]
        switch model.encoding {
        case .utf8: return String(decoding: text.map { UInt8(truncatingIfNeeded: $0) }, as: UTF8.self)
        case .utf16: return String(decoding: text.map { UInt16(truncatingIfNeeded: $0) }, as: UTF16.self)
        case .utf32: return String(decoding: text, as: UTF32.self)
        }
    }

    private var cursor: Position {
        let lines = model.lines
        return Position(line: lines.count - 1, character: lines.last?.count ?? 0)
    }

    private func replace(_ start: Position, _ end: Position, with text: String) {
        session.change(start, end, text)
        model.replace(start, end, with: text)
    }
}

/// A proposal as a client reads it.
struct Proposal {
    let label: String
    let detail: String
    let text: String
    let insert: String
    let filter: String
    let order: String
    let start: Position
    let end: Position

    init?(_ value: JSONValue) {
        guard let label = value["label"]?.stringValue, let detail = value["detail"]?.stringValue,
            let text = value["textEdit"]?["newText"]?.stringValue, let insert = value["insertText"]?.stringValue,
            let filter = value["filterText"]?.stringValue, let order = value["sortText"]?.stringValue,
            let start = Self.position(value["textEdit"]?["range"]?["start"]),
            let end = Self.position(value["textEdit"]?["range"]?["end"])
        else { return nil }
        (self.label, self.detail, self.text, self.insert) = (label, detail, text, insert)
        (self.filter, self.order, self.start, self.end) = (filter, order, start, end)
    }

    private static func position(_ value: JSONValue?) -> Position? {
        guard let line = value?["line"]?.intValue, let character = value?["character"]?.intValue else { return nil }
        return Position(line: line, character: character)
    }
}
