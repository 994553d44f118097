// After any edits, in any encoding, the server has the text that the client has, and says of it what it would say of a
// document opened with that text.

import JSON
import LanguageServerProtocol
import OutlineTestSupport
import Testing

@testable import OutlineServer

struct EditingCase: Sendable, CustomTestStringConvertible {
    let encoding: PositionEncoding
    let seed: Int

    var testDescription: String { "\(encoding.rawValue), seed \(seed)" }

    static let all = PositionEncoding.allCases.flatMap { encoding in
        (0..<12).map { EditingCase(encoding: encoding, seed: $0) }
    }
}

@Suite("Editing")
struct EditingTests {
    private static let pieces = [
        "一、情况\n", "三、打算\n", "（一）学习方面。", "（三）", "1.", "3.", "一是学,二是干。", "首先，", "附件：1.清单\n", "。", "；", ",", "!",
        "“", "”", "（", "）", "《", "\n", "\r\n", "\r", "\n\n", " ", "　", "\t", "的的", "××", "##paidbegin##", "𠮷", "👨‍👩‍👧", "é",
        "2024年1月5日\n", "关于作风建设的发言提纲\n", "各位同志：\n", "理论学习不够深入，联系实际不够紧密。",
        "这一行写得很长用来凑成一个折行的段落以便检查续行是不是读得对\n", "存在三个方面的问题。", "甲", "a",
    ]

    private func piece(_ random: inout SeededRandom, _ limit: Int) -> String {
        (0..<Int.random(in: 0...limit, using: &random)).map { _ in Self.pieces.randomElement(using: &random) ?? "" }
            .joined()
    }

    /// A position that mostly exists, sometimes inside a character, sometimes past the end.
    private func position(_ model: Model, _ random: inout SeededRandom) -> Position {
        let lines = model.lines
        let line = Int.random(in: 0...lines.count, using: &random)
        let length = line < lines.count ? lines[line].count : 3
        return Position(line: line, character: Int.random(in: 0...length + 2, using: &random))
    }

    /// Some characters and others of as many bytes, but mostly not as many units: what an input method that composes in the text
    /// does with every word.
    private func sameLength(
        _ model: Model, _ random: inout SeededRandom
    ) -> (first: Position, second: Position, text: String)? {
        guard
            let line = model.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
                .filter({ !$0.element.isEmpty }).randomElement(using: &random)
        else { return nil }
        let characters = Array(line.element)
        let at = Int.random(in: 0..<characters.count, using: &random)
        let bytes = String(characters[at]).utf8.count
        guard line.offset < model.lines.count, bytes < 5 else { return nil }
        let first = Model.units(String(characters[..<at]), model.encoding)
        let length = Model.units(String(characters[at]), model.encoding)
        guard first + length <= model.lines[line.offset].count else { return nil }
        let others = [["a"], ["é", "ab"], ["wei", "为", "，"], ["𠮷", "abcd", "👍"]][bytes - 1]
        return (
            Position(line: line.offset, character: first), Position(line: line.offset, character: first + length),
            others.randomElement(using: &random) ?? ""
        )
    }

    @Test(
        "columns follow an edit that leaves all bytes behind it in their places",
        arguments: PositionEncoding.allCases)
    func equalLength(_ encoding: PositionEncoding) throws {
        for (before, typed, after) in [("我们", "wei", "人民,扎实"), ("", "👍", "2024，）"), ("他说", "wei", "好（甲。")] {
            let session = try Session(encoding)
            let model = Model(before + typed, encoding)
            session.open(before + typed + after)
            _ = try session.diagnostics()
            let first = Position(line: 0, character: Model.units(before, encoding))
            let second = Position(line: 0, character: model.lines[0].count)
            let committed = typed == "wei" ? "为" : "一a"
            session.change(first, second, committed)
            session.open(before + committed + after, uri: "file:///fresh.txt")
            let found = try session.diagnostics()
            #expect(found == (try session.diagnostics(uri: "file:///fresh.txt")), "\(before)\(typed)\(after)")
            #expect(!found.isEmpty)
        }
    }

    @Test("the text is the client's, and the findings are those of a fresh document", arguments: EditingCase.all)
    func edits(_ example: EditingCase) throws {
        var random = SeededRandom(UInt64(example.seed * 7 + 1))
        var model = Model(piece(&random, 60), example.encoding)
        let session = try Session(example.encoding)
        session.open(model.text)
        var seen = 0
        for round in 0..<60 {
            // Several changes in one message, each on the text that the one before left; sometimes a whole new text.
            var changes: [String] = []
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                if Int.random(in: 0..<3, using: &random) == 0, let same = sameLength(model, &random) {
                    changes.append(session.edit(same.first, same.second, same.text))
                    model.replace(same.first, same.second, with: same.text)
                    continue
                }
                let first = position(model, &random)
                var second = position(model, &random)
                if Int.random(in: 0..<8, using: &random) > 0 {
                    second = Position(
                        line: first.line, character: first.character + Int.random(in: 0...4, using: &random))
                }
                let text = piece(&random, 5)
                changes.append(session.edit(first, second, text))
                model.replace(first, second, with: text)
            }
            if Int.random(in: 0..<30, using: &random) == 0 {
                model = Model(piece(&random, 60), example.encoding)
                changes.append(#"{"text":\#(quoted(model.text))}"#)
            }
            let list = changes.joined(separator: ",")
            session.notify(
                "textDocument/didChange",
                #"{"textDocument":{"uri":"file:///a.txt","version":\#(round)},"contentChanges":[\#(list)]}"#)
            let isSame = session.text() == Array(model.text.utf8)
            #expect(isSame, "round \(round): the texts differ")
            session.open(model.text, uri: "file:///fresh.txt")
            let (found, expected) = (try session.diagnostics(), try session.diagnostics(uri: "file:///fresh.txt"))
            #expect(found == expected, "round \(round)")
            guard isSame, found == expected else { return }
            seen += found.count
        }
        #expect(seen > 100, "the texts have findings to compare")
    }

    @Test("an edit in the middle of a surrogate pair acts at the character's start")
    func surrogates() throws {
        let session = try Session(.utf16)
        session.open("a𠮷b")
        session.change(Position(line: 0, character: 2), Position(line: 0, character: 2), "甲")
        #expect(session.text() == Array("a甲𠮷b".utf8))
        session.change(Position(line: 0, character: 3), Position(line: 0, character: 4), "")
        #expect(session.text() == Array("a甲b".utf8))
    }

    @Test("a range that cannot be read changes nothing, least of all the whole text")
    func unreadableRange() throws {
        let session = try Session()
        session.open("甲乙")
        for range in ["{}", #"{"start":{"line":-1,"character":0},"end":{"line":0,"character":1}}"#, "7"] {
            let change = #"{"range":\#(range),"text":"丙"}"#
            session.notify(
                "textDocument/didChange",
                #"{"textDocument":{"uri":"file:///a.txt","version":1},"contentChanges":[\#(change)]}"#)
        }
        #expect(session.text() == Array("甲乙".utf8))
    }

    @Test("the same file under another spelling of its name is the same document")
    func spellings() throws {
        let session = try Session(pull: false)
        session.open("甲,乙", uri: "file:///%e7%94%b2.txt")
        session.change(
            Position(line: 0, character: 1), Position(line: 0, character: 2), "，", uri: "file:///%E7%94%B2.txt")
        session.server.finishBatch()
        let pushed = try session.output()
        #expect(pushed.count == 1)
        #expect(pushed.first?["params"]?["uri"]?.stringValue == "file:///%e7%94%b2.txt")
        let text = try #require(session.text(uri: "file:///%e7%94%b2.txt"))
        #expect(text == Array("甲，乙".utf8))
    }

    @Test("a document that is opened again is never reported as unchanged")
    func reopened() throws {
        let session = try Session()
        session.open("甲,乙")
        let first = try session.request("textDocument/diagnostic", #"{"textDocument":{"uri":"file:///a.txt"}}"#)
        let id = try #require(first["resultId"]?.stringValue)
        session.notify("textDocument/didClose", #"{"textDocument":{"uri":"file:///a.txt"}}"#)
        session.open("丙;丁")
        let second = try session.request(
            "textDocument/diagnostic", #"{"textDocument":{"uri":"file:///a.txt"},"previousResultId":"\#(id)"}"#)
        #expect(second["kind"]?.stringValue == "full")
    }
}
