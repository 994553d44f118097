// After any edits, in any encoding, every answer about a document is what it would be of a document opened with that text. Tokens
// are kept as a client keeps them: each delta is applied to what was there.

import JSON
import LanguageServerProtocol
import OutlineTestSupport
import Testing

@testable import OutlineServer

@Suite("Answers after edits")
struct AnswersAfterEditsTests {
    private static let pieces = [
        "一、存在问题\n", "二、原因剖析\n", "三、整改措施\n", "（一）理论学习方面。", "（二）担当作为方面\n", "1.", "一是学得不够深，用得不够活。", "二是担当不够。", "三是强化担当意识。",
        "附件：1.清单\n2.名册\n", "附件1\n", "见附件2。", "上述第（二）项", "存在以下三个方面的问题。", "比如，", "《读书记》", "××市", "某某", "##paidbegin##",
        "\n", "\r\n", "\n\n",
        "𠮷", "👍", "é", "  ", "2024年度专题民主生活会个人对照检查材料\n", "各位同志：\n", "这一行写得很长用来凑成一个折行的段落以便检查续行是不是读得对\n", "甲。", "，", "“",
        "”", "（", "）",
        "加微信领取全套资料VIP会员下载，扫码关注公众号。\n",
    ]

    /// The methods with one position, asked at some places.
    static let positioned: [String] = [
        "textDocument/documentHighlight", "textDocument/definition", "textDocument/implementation",
        "textDocument/references", "textDocument/linkedEditingRange",
    ]
    /// The methods about a range, asked of the whole document.
    static let ranged: [String] = [
        "textDocument/semanticTokens/range", "textDocument/inlayHint", "textDocument/codeLens",
        "textDocument/documentLink",
    ]

    private func piece(_ random: inout SeededRandom, _ limit: Int) -> String {
        (0..<Int.random(in: 0...limit, using: &random)).map { _ in Self.pieces.randomElement(using: &random) ?? "" }
            .joined()
    }

    /// Applies the edits of a delta as a client does.
    private func apply(_ edits: [JSONValue], to data: [Int]) -> [Int] {
        var data = data
        for edit in edits.sorted(by: { ($0["start"]?.intValue ?? 0) > ($1["start"]?.intValue ?? 0) }) {
            let start = edit["start"]?.intValue ?? 0
            let end = start + (edit["deleteCount"]?.intValue ?? 0)
            guard start <= end, end <= data.count else { return [] }
            data.replaceSubrange(start..<end, with: edit["data"]?.arrayValue?.compactMap(\.intValue) ?? [])
        }
        return data
    }

    private func text(_ value: JSONValue) -> String {
        var writer = JSONWriter()
        writer.write(value)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test("are those of a fresh document", arguments: EditingCase.all)
    func edits(_ example: EditingCase) throws {
        var random = SeededRandom(UInt64(example.seed * 11 + 5))
        var model = Model(piece(&random, 40), example.encoding)
        let session = try Session(example.encoding, options: #"{"inlayHints":true,"codeLens":true}"#)
        session.open(model.text)
        var tokens: [Int] = []
        var id = ""
        for _ in 0..<25 {
            for _ in 0..<Int.random(in: 0...3, using: &random) {
                let line = Int.random(in: 0..<model.lines.count, using: &random)
                let first = Position(
                    line: line, character: Int.random(in: 0...model.lines[line].count, using: &random))
                let second =
                    Int.random(in: 0..<4, using: &random) == 0
                    ? Position(line: line + 1, character: 0)
                    : Position(line: line, character: first.character + Int.random(in: 0...3, using: &random))
                let text = piece(&random, 2)
                session.change(first, second, text)
                model.replace(first, second, with: text)
            }
            let about = #"{"textDocument":{"uri":"file:///a.txt"}"#
            let answer = try session.request(
                "textDocument/semanticTokens/full/delta", about + #","previousResultId":"\#(id)"}"#)
            id = answer["resultId"]?.stringValue ?? ""
            if let edits = answer["edits"]?.arrayValue {
                tokens = apply(edits, to: tokens)
            } else {
                tokens = answer["data"]?.arrayValue?.compactMap(\.intValue) ?? []
            }
            let uri = "file:///fresh.txt"
            session.open(model.text, uri: uri)
            let fresh = try session.request(
                "textDocument/semanticTokens/full", #"{"textDocument":{"uri":"\#(uri)"}}"#)
            let expected = fresh["data"]?.arrayValue?.compactMap(\.intValue) ?? []
            #expect(tokens == expected)
            guard tokens == expected else { return }

            let end = #"{"line":\#(model.lines.count),"character":0}"#
            for method in Self.ranged {
                let range = #","range":{"start":{"line":0,"character":0},"end":\#(end)}}"#
                let found = try session.request(method, about + range)
                let wanted = try session.request(method, #"{"textDocument":{"uri":"\#(uri)"}"# + range)
                #expect(text(found).replacing("/a.txt", with: "/fresh.txt") == text(wanted), "\(method)")
            }
            let line = Int.random(in: 0..<model.lines.count, using: &random)
            let column = Int.random(in: 0...model.lines[line].count, using: &random)
            let place = #"{"line":\#(line),"character":\#(column)}"#
            for method in Self.positioned {
                let found = try session.request(method, about + #","position":\#(place)}"#)
                let wanted = try session.request(
                    method, #"{"textDocument":{"uri":"\#(uri)"},"position":\#(place)}"#)
                #expect(text(found).replacing("/a.txt", with: "/fresh.txt") == text(wanted), "\(method)")
            }
            let selection = try session.request("textDocument/selectionRange", about + #","positions":[\#(place)]}"#)
            #expect(selection.arrayValue?.count == 1)
        }
        #expect(tokens.count > 20, "there are tokens to compare")
    }
}
