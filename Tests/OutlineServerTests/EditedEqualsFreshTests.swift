// Whatever was edited, the client sees what it would see of a text opened just now: the encoded answers are compared, in its units, and
// not what the server believes. Texts that nobody writes, kinds that come and go, tails, settings that change.

import JSON
import LanguageServerProtocol
import OutlineTestSupport
import Testing

@testable import OutlineServer

@Suite("Edited equals fresh, as the client sees it")
struct EditedEqualsFreshTests {
    private static let capabilities = """
        "textDocument":{"diagnostic":{"relatedInformation":true},"hover":{"contentFormat":["markdown"]},
        "documentSymbol":{"hierarchicalDocumentSymbolSupport":true},
        "foldingRange":{"foldingRange":{"collapsedText":true}},
        "semanticTokens":{"requests":{"full":{"delta":true},"range":true},"tokenTypes":["keyword","string","number","comment","macro","class","namespace","enumMember","property","variable","type","parameter","function"],"tokenModifiers":["definition"],"formats":["relative"],"multilineTokenSupport":false},
        "completion":{"completionItem":{"snippetSupport":true}},
        "codeAction":{"codeActionLiteralSupport":{"codeActionKind":{"valueSet":["quickfix","source"]}}}},
        "workspace":{"workspaceEdit":{"documentChanges":true}}
        """
    private static let settings = [
        "{}", #"{"profile":"none"}"#, #"{"profile":"msh-2023"}"#, #"{"language":"en"}"#, #"{"maxPerRule":2}"#,
        #"{"rules":{"trailing-space":"off","half-width-punctuation":"error"}}"#, #"{"limits":{"length":{"min":9000}}}"#,
    ]
    /// The starts of papers of several kinds, with a tail.
    private static let starts = [
        "",
        "2024年度民主生活会个人对照检查材料\n\n现对照检查如下：\n一、存在的主要问题\n（一）理论学习方面。一是学得不深,比如，只读标题。\n二、原因剖析\n一是放松了学习。\n三、下一步整改措施\n一是加强学习。\n\n某某局\n2024年5月6日\n",
        "工作总结\n\n同志们：\n一、主要工作\n（一）抓学习。一是研究，二是落实。\n（三）抓落实。\n二、存在的问题\n\n附件：1.名单\n\n某某局\n2024年5月6日\n",
        "专题组织生活会个人发言提纲\n一、问题\n（一）学习方面\n（二）作风方面\n",
    ]

    private func session(_ encoding: PositionEncoding, _ settings: String, _ text: String) throws -> Session {
        let session = try Session(encoding, capabilities: Self.capabilities, options: settings)
        session.open(text)
        return session
    }

    /// What is asked: each method with its parameters but for the document.
    private func questions(_ model: Model, _ random: inout SeededRandom) -> [(method: String, params: String)] {
        let lines = model.lines
        let line = Int.random(in: 0..<lines.count, using: &random)
        let place = json(Position(line: line, character: Int.random(in: 0...lines[line].count, using: &random)))
        let whole = #""range":{"start":{"line":0,"character":0},"end":{"line":\#(lines.count),"character":0}}"#
        return [
            ("textDocument/diagnostic", ""), ("textDocument/documentSymbol", ""), ("textDocument/foldingRange", ""),
            ("textDocument/completion", #","position":\#(place)"#), ("textDocument/hover", #","position":\#(place)"#),
            ("textDocument/codeAction", #",\#(whole),"context":{"diagnostics":[]}"#), ("outline/status", ""),
            ("textDocument/semanticTokens/full", ""), ("textDocument/documentHighlight", #","position":\#(place)"#),
            ("textDocument/selectionRange", #","positions":[\#(place)]"#),
        ]
    }

    private func json(_ position: Position) -> String {
        #"{"line":\#(position.line),"character":\#(position.character)}"#
    }

    /// An answer as text, without the ids that no two may share.
    private func answer(_ session: Session, _ question: (method: String, params: String)) throws -> JSONValue {
        let answer = try session.request(
            question.method, #"{"textDocument":{"uri":"file:///a.txt"}\#(question.params)}"#)
        guard let object = answer.objectValue else { return answer }
        return .object(JSONObject(object.members.filter { $0.key != "resultId" }))
    }

    private func edit(_ model: inout Model, _ session: Session, _ random: inout SeededRandom) {
        let lines = model.lines
        let line = Int.random(in: 0..<lines.count, using: &random)
        let start = Position(line: line, character: Int.random(in: 0...lines[line].count, using: &random))
        var end = start
        switch Int.random(in: 0..<6, using: &random) {
        case 0: end = Position(line: min(lines.count - 1, line + 1), character: 1)
        // In place of a character one of the same length in bytes, as input methods do.
        case 1, 2: end = Position(line: line, character: min(lines[line].count, start.character + 3))
        default: break
        }
        let text =
            Int.random(in: 0..<5, using: &random) == 0
            ? "" : HostileText.text(words: Int.random(in: 1...3, using: &random), using: &random)
        session.change(start, end, text)
        model.replace(start, end, with: text)
    }

    @Test("random edits", arguments: PositionEncoding.allCases, 0..<6)
    func edits(_ encoding: PositionEncoding, _ seed: Int) throws {
        var random = SeededRandom(UInt64(seed) &+ 7700)
        var settings = "{}"
        var model = Model(Self.starts[seed % Self.starts.count], encoding)
        let edited = try session(encoding, settings, model.text)
        for step in 0..<60 {
            for _ in 0..<Int.random(in: 1...3, using: &random) { edit(&model, edited, &random) }
            if Int.random(in: 0..<12, using: &random) == 0 {
                settings = Self.settings.randomElement(using: &random) ?? "{}"
                edited.notify("workspace/didChangeConfiguration", #"{"settings":{"outline":\#(settings)}}"#)
            }
            let text = model.text
            #expect(edited.text().map { String(decoding: $0, as: UTF8.self) } == text)
            let fresh = try session(encoding, settings, text)
            fresh.notify("workspace/didChangeConfiguration", #"{"settings":{"outline":\#(settings)}}"#)
            for question in questions(model, &random) {
                let (found, expected) = (try answer(edited, question), try answer(fresh, question))
                #expect(
                    withoutVersions(found) == withoutVersions(expected),
                    "step \(step), \(question), \(settings): \(text.debugDescription)")
                var reader = StrictReader(model)
                reader.read(found)
                #expect(reader.complaints.isEmpty, "\(question): \(text.debugDescription)")
                if found != expected, withoutVersions(found) != withoutVersions(expected) { return }
            }
        }
    }

    /// The versions of the two openings differ.
    private func withoutVersions(_ value: JSONValue) -> JSONValue {
        switch value {
        case .array(let elements): .array(elements.map(withoutVersions))
        case .object(let object):
            .object(
                JSONObject(
                    object.members.filter { $0.key != "version" }.map {
                        JSONObject.Member(key: $0.key, value: withoutVersions($0.value))
                    }))
        default: value
        }
    }
}
