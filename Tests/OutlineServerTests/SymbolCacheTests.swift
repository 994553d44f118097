// Encoded symbols are kept while the writer types in headings, and are what they would be if they were encoded anew.

import JSON
import LanguageServerProtocol
import OutlineTestSupport
import Testing

@testable import OutlineServer

@Suite("Kept symbols")
struct SymbolCacheTests {
    /// Sections of all sizes inside each other, so that some are kept whole and some as frames in frames.
    private static let text = (1...9).map { top in
        "\(top)、情况\n" + String(repeating: "（一）做法\n正文一行。\n一是明确责任；\n二是加强检查。\n1.要求\n正文。\n", count: 12)
            + "（二）安排\n" + String(repeating: "1.任务\n一是明确责任。\n", count: 10)
    }.joined()

    @Test("random edits of headings, points and body", arguments: 0..<6)
    func edits(_ seed: Int) throws {
        var random = SeededRandom(UInt64(seed))
        let session = try Session(pull: seed % 2 == 0, tree: seed > 2)
        session.open(Self.text)
        let params = #"{"textDocument":{"uri":"file:///a.txt"}}"#
        for _ in 0..<40 {
            let line = Int.random(in: 0..<850, using: &random)
            let piece = ["新", "一", "、", "（", "", "\n"].randomElement(using: &random) ?? ""
            let first = Position(line: line, character: Int.random(in: 0...5, using: &random))
            let last = Position(line: line, character: first.character + (piece.isEmpty ? 1 : 0))
            session.change(first, last, piece)
            if Bool.random(using: &random) { continue }
            let kept = try session.request("textDocument/documentSymbol", params)
            let fresh = try Session(tree: seed > 2)
            fresh.open(String(decoding: try #require(session.text()), as: UTF8.self))
            #expect(try fresh.request("textDocument/documentSymbol", params) == kept)
        }
    }
}
