// The first check of a long text gives way to what the writer asks meanwhile, and in the end finds what it would have found at once.

import JSON
import LanguageServerProtocol
import Testing

@testable import OutlineServer

@Suite("A long check is sliced")
struct SlicedCheckTests {
    private static let text = String(
        repeating: "一、基本情况\n同志们,辛辛苦苦工作，，取得了成绩。\n一是明确责任；\n二是加强检查。\n（一）做法\n正文（没有收住。\n", count: 2000)

    private func published(_ session: Session) throws -> [JSONValue] {
        try session.output().filter { $0["method"]?.stringValue == "textDocument/publishDiagnostics" }
    }

    @Test("an interrupted check is gone on with, hover and completion are answered meanwhile")
    func interrupted() throws {
        let session = try Session(pull: false)
        session.open(Self.text)
        var slices = 0
        while !session.server.finishBatch(until: { true }) {
            slices += 1
            #expect(try published(session).isEmpty)
            let place = #"{"textDocument":{"uri":"file:///a.txt"},"position":{"line":0,"character":3}}"#
            #expect(try session.request("textDocument/hover", place)["contents"] != nil)
            _ = try session.request("textDocument/completion", place)
        }
        #expect(slices > 1)
        let sliced = try published(session)
        let whole = try Session(pull: false)
        whole.open(Self.text)
        whole.server.finishBatch()
        #expect(sliced.count == 1)
        #expect(try published(whole) == sliced)
    }

    @Test("a key struck at every pause does not begin it anew")
    func keys() throws {
        func pauses(_ isEdited: Bool) throws -> (count: Int, told: [JSONValue]) {
            let session = try Session(pull: false)
            session.open(Self.text)
            var count = 0
            while !session.server.finishBatch(until: { true }), count < 100 {
                count += 1
                guard isEdited else { continue }
                let place = Position(line: count * 40, character: 0)
                session.change(place, place, count % 2 == 0 ? "甲,乙" : "一、打算\n")
            }
            let text = String(decoding: session.text() ?? [], as: UTF8.self)
            let whole = try Session(pull: false)
            whole.open(text)
            whole.server.finishBatch()
            let (told, expected) = (try published(session), try published(whole))
            #expect(told.last?["params"]?["diagnostics"] == expected.last?["params"]?["diagnostics"])
            return (count, told)
        }
        let (undisturbed, disturbed) = (try pauses(false), try pauses(true))
        #expect(undisturbed.count > 1)
        #expect(disturbed.count == undisturbed.count)
        #expect(disturbed.told.count == 1)
    }

    @Test("an edit in between is in what it finds")
    func edited() throws {
        let session = try Session(pull: false)
        session.open(Self.text)
        #expect(!session.server.finishBatch(until: { true }))
        session.change(Position(line: 1, character: 0), Position(line: 1, character: 0), "甲,乙。\n")
        session.server.finishBatch()
        let edited = try published(session).last?["params"]?["diagnostics"]
        let whole = try Session(pull: false)
        whole.open(Self.text.replacing("一、基本情况\n", with: "一、基本情况\n甲,乙。\n", maxReplacements: 1))
        whole.server.finishBatch()
        #expect(try published(whole).last?["params"]?["diagnostics"] == edited)
        #expect(edited?.arrayValue?.isEmpty == false)
    }
}
