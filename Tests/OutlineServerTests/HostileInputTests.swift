// Input that no client should send only has to be survived: the server answers what can be answered and goes on.

import JSON
import LanguageServerProtocol
import OutlineTestSupport
import Testing

@testable import OutlineServer

@Suite("Hostile input")
struct HostileInputTests {
    private static let valid = [
        #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"capabilities":{}}}"#,
        #"{"jsonrpc":"2.0","method":"initialized","params":{}}"#,
        #"{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///a.txt","languageId":"outline","version":0,"text":"一、情况\n一是学,二是干。\r\n三、打算𠮷\n"}}}"#,
        #"{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///a.txt","version":1},"contentChanges":[{"range":{"start":{"line":1,"character":2},"end":{"line":2,"character":1}},"text":"“好\n（一）"}]}}"#,
        #"{"jsonrpc":"2.0","id":2,"method":"textDocument/hover","params":{"textDocument":{"uri":"file:///a.txt"},"position":{"line":0,"character":1}}}"#,
        #"{"jsonrpc":"2.0","id":3,"method":"textDocument/completion","params":{"textDocument":{"uri":"file:///a.txt"},"position":{"line":1,"character":0}}}"#,
        #"{"jsonrpc":"2.0","id":4,"method":"textDocument/foldingRange","params":{"textDocument":{"uri":"file:///a.txt"}}}"#,
        #"{"jsonrpc":"2.0","id":5,"method":"textDocument/documentSymbol","params":{"textDocument":{"uri":"file:///a.txt"}}}"#,
        #"{"jsonrpc":"2.0","id":6,"method":"textDocument/codeAction","params":{"textDocument":{"uri":"file:///a.txt"},"range":{"start":{"line":0,"character":0},"end":{"line":9,"character":0}},"context":{"diagnostics":[]}}}"#,
        #"{"jsonrpc":"2.0","id":7,"method":"textDocument/diagnostic","params":{"textDocument":{"uri":"file:///a.txt"}}}"#,
        #"{"jsonrpc":"2.0","method":"workspace/didChangeConfiguration","params":{"settings":{"outline":{"rules":{"trailing-space":"off"},"maxProblems":1}}}}"#,
        #"{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":4}}"#,
    ]
    private static let values = [
        "null", "-1", "0", "4294967296", "9223372036854775807", "-9223372036854775808", "1e300", "-1e300", "0.5",
        "true",
        "\"\"", "\"甲\\ud842\"", "[]", "{}", "[[[[]]]]", "\"\\u0000\"",
    ]

    /// Takes a valid message and spoils it: a number or a string becomes some other value, or bytes are changed, cut or doubled.
    private func spoiled(_ random: inout SeededRandom) -> [UInt8] {
        var bytes = Array((Self.valid.randomElement(using: &random) ?? "").utf8)
        if Bool.random(using: &random) {
            let digits = bytes.indices.filter { (0x30...0x39).contains(bytes[$0]) && bytes[$0 - 1] == 0x3A }
            if let at = digits.randomElement(using: &random) {
                bytes.replaceSubrange(at...at, with: (Self.values.randomElement(using: &random) ?? "").utf8)
            }
        } else {
            for _ in 0..<Int.random(in: 0...4, using: &random) {
                let at = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.removeSubrange(at..<min(bytes.count, at + 3))
                case 2: bytes.insert(contentsOf: bytes[max(0, at - 5)..<at], at: at)
                default: bytes.insert(UInt8.random(in: 0...255, using: &random), at: at)
                }
                if bytes.isEmpty { return [0] }
            }
        }
        return bytes
    }

    @Test("spoiled messages", arguments: 0..<20)
    func spoiledMessages(_ seed: Int) throws {
        var random = SeededRandom(UInt64(seed) &+ 400)
        let server = Server()
        var framer = MessageFramer()
        server.receive(Self.valid.prefix(3).map { Array($0.utf8) })
        for _ in 0..<400 {
            server.receive((0..<Int.random(in: 1...3, using: &random)).map { _ in spoiled(&random) })
            server.finishBatch()
            framer.append(server.takeOutput())
            while let body = try framer.next() {
                #expect(try JSONValue(parsing: body)["jsonrpc"]?.stringValue == "2.0")
            }
            if server.exitStatus != nil { return }
        }
        // It still answers.
        server.receive([Array(#"{"jsonrpc":"2.0","id":"last","method":"shutdown"}"#.utf8)])
        framer.append(server.takeOutput())
        var last: JSONValue?
        while let body = try framer.next() { last = try JSONValue(parsing: body) }
        #expect(last?["id"]?.stringValue == "last")
    }

    @Test("positions that no document has", arguments: PositionEncoding.allCases)
    func positions(_ encoding: PositionEncoding) throws {
        let session = try Session(encoding)
        session.open("一、𠮷情况\r\n“甲,乙\n")
        let numbers = [
            "0", "1", "3", "99", "2147483647", "4294967295", "9223372036854775807", "-1", "1e9", "1.5", "null",
        ]
        for line in numbers {
            for character in numbers {
                let position = #"{"line":\#(line),"character":\#(character)}"#
                let document = #""textDocument":{"uri":"file:///a.txt","version":1}"#
                let range = #"{"start":\#(position),"end":{"line":\#(character),"character":\#(line)}}"#
                for method in ["hover", "completion", "codeAction"] {
                    session.send(
                        #"{"jsonrpc":"2.0","id":1,"method":"textDocument/\#(method)","params":{\#(document),"#
                            + #""position":\#(position),"range":\#(range),"context":{}}}"#)
                    #expect(try session.output().count == 1)
                }
                session.notify(
                    "textDocument/didChange", #"{\#(document),"contentChanges":[{"range":\#(range),"text":"丙"}]}"#)
            }
        }
        #expect(session.text()?.isEmpty == false)
        _ = try session.diagnostics()
    }

    @Test("long lines, many marks and many lines, asked everything")
    func large() throws {
        for text in [
            String(repeating: "汉字𠮷,“一是", count: 50_000),
            String(repeating: "一、", count: 150_000),
            String(repeating: "（", count: 300_000),
            String(repeating: "一、情况\n（一）学习方面。一是学得不够深入,联系实际不紧。\n正文“一行。\n", count: 20_000),
        ] {
            let session = try Session(.utf16, options: #"{"maxProblems":50}"#)
            session.open(text)
            let document = #""textDocument":{"uri":"file:///a.txt"}"#
            #expect(try session.diagnostics().count <= 51)
            _ = try session.request("textDocument/foldingRange", "{\(document)}")
            _ = try session.request("textDocument/documentSymbol", "{\(document)}")
            _ = try session.request("textDocument/hover", #"{\#(document),"position":{"line":0,"character":99999}}"#)
            _ = try session.request("textDocument/completion", #"{\#(document),"position":{"line":0,"character":2}}"#)
            session.change(Position(line: 0, character: 50_000), Position(line: 0, character: 50_001), "。\n")
            #expect(try session.diagnostics().count <= 51)
        }
    }
}
