// When the server ends and with which status; and that nothing which arrives on its input ends it by a signal.

import Foundation
import JSON
import OutlineTestSupport
import Testing

@Suite("Lifetime of the server")
struct LifetimeTests {
    private func initialize(process: Int? = nil) -> String {
        let id = process.map(String.init) ?? "null"
        return #"{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"processId":\#(id),"capabilities":{}}}"#
    }
    private let shutdown = #"{"jsonrpc":"2.0","id":1,"method":"shutdown"}"#
    private let exit = #"{"jsonrpc":"2.0","method":"exit"}"#

    private func framed(_ messages: String...) -> [UInt8] { messages.flatMap { Conversation.framed($0) } }

    @Test(
        "0 after shutdown and exit, however it was started",
        arguments: [[], ["--stdio"], ["serve"], ["serve", "--stdio"]])
    func regular(_ arguments: [String]) throws {
        let result = try Program.run(arguments, input: framed(initialize(), shutdown, exit))
        #expect(result.status == 0)
        #expect(result.errors.isEmpty)
    }

    @Test("1 on exit without shutdown and at the end of input")
    func irregular() throws {
        #expect(try Program.run([], input: framed(initialize(), exit)).status == 1)
        #expect(try Program.run([], input: framed(exit)).status == 1)
        #expect(try Program.run([], input: framed(initialize())).status == 1)
        #expect(try Program.run([], input: framed(initialize(), shutdown)).status == 1)
        #expect(try Program.run([]).status == 1)
    }

    @Test("1 within five seconds of the client's death, though the pipe stays open")
    func clientDies() throws {
        let client = try Conversation()
        let server = try Conversation()
        server.send(message: initialize(process: client.processID))
        #expect(server.receive() != nil)
        #expect(server.end(seconds: 0.2) == nil, "the client is alive")
        client.closeInput()
        #expect(client.end()?.status == 1)
        let end = server.end(seconds: 5)
        #expect(end?.status == 1)
    }

    @Test("an interrupt from the keyboard is meant for the editor")
    func interrupt() throws {
        let server = try Conversation()
        server.send(message: initialize())
        #expect(server.receive() != nil)
        #expect(kill(pid_t(server.processID), SIGINT) == 0)
        server.send(message: shutdown)
        #expect(server.receive() != nil)
        server.send(message: exit)
        #expect(server.end()?.status == 0)
    }

    @Test("1 within some seconds of the client's death, though it is about to write and nobody reads")
    func clientDiesUnread() throws {
        let client = try Conversation()
        let server = try Conversation()
        server.send(
            message:
                #"{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"processId":\#(client.processID),"capabilities":{},"initializationOptions":{"maxProblems":100000,"maxPerRule":100000}}}"#
        )
        #expect(server.receive() != nil)
        let text = String(repeating: "认真学习,努力落实。\\n", count: 20_000)
        server.send(
            message:
                #"{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///a.txt","languageId":"outline","version":0,"text":"\#(text)"}}}"#
        )
        #expect(server.end(seconds: 1) == nil, "it waits for its reader")
        client.closeInput()
        #expect(client.end()?.status == 1)
        #expect(server.end(seconds: 20)?.status == 1)
    }

    @Test("1 on a closed pipe")
    func closedPipe() throws {
        let server = try Conversation()
        server.send(message: initialize())
        #expect(server.receive() != nil)
        server.closeOutput()
        server.send(message: shutdown)
        let end = server.end(seconds: 5)
        #expect(end?.status == 1)
        #expect(end?.signal == nil)
    }

    @Test("random bytes and broken frames", arguments: 0..<12)
    func noise(_ seed: Int) throws {
        var random = SeededRandom(UInt64(seed))
        let pieces = [
            "Content-Length: 20\r\n\r\n", "Content-Length: -1\r\n\r\n", "Content-Length: 99999999999999999999\r\n\r\n",
            "Content-Length: 999999999\r\n\r\n", "\r\n\r\n", "{\"jsonrpc\":\"2.0\",", "\"id\":1}", "[", "{", "\"\\u",
            String(decoding: framed(initialize()), as: UTF8.self),
        ].map { Array($0.utf8) }
        var input: [UInt8] = seed % 2 == 0 ? framed(initialize()) : []
        for _ in 0..<200 {
            if Bool.random(using: &random) {
                input += (0..<Int.random(in: 0...60, using: &random)).map { _ in
                    UInt8.random(in: 0...255, using: &random)
                }
            } else {
                input += pieces.randomElement(using: &random) ?? []
            }
        }
        let result = try Program.run([], input: input)
        #expect(result.signal == nil)
        #expect(result.status == 0 || result.status == 1)
    }

    @Test("deeply nested and very long messages")
    func deep() throws {
        for body in [
            String(repeating: "[", count: 1 << 20), String(repeating: "{\"a\":", count: 1 << 18),
            "\"" + String(repeating: "\\u4e00", count: 1 << 17) + "\"", String(repeating: "9", count: 1 << 20),
        ] {
            let result = try Program.run([], input: framed(initialize(), body, shutdown, exit))
            #expect(result.status == 0)
        }
    }

    @Test("a document of ten megabytes and a line of one, opened and asked")
    func large() throws {
        let lines = String(repeating: "一、情况\\n（一）学习方面。一是学得不够深入,联系实际不紧。\\n", count: 120_000)
        let line = String(repeating: "汉字𠮷,“一是", count: 50_000)
        for text in [lines, line] {
            let open =
                #"{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"#
                + #""uri":"file:///a.txt","languageId":"outline","version":0,"text":"\#(text)"}}}"#
            let fold =
                #"{"jsonrpc":"2.0","id":2,"method":"textDocument/foldingRange","params":{"textDocument":{"uri":"file:///a.txt"}}}"#
            let result = try Program.run([], input: framed(initialize(), open, fold, shutdown, exit))
            #expect(result.status == 0)
            #expect(result.text.contains(#""id":2,"result":["#))
        }
    }
}
