// Clients that differ from each other: what they did not announce they do not get, and what they do oddly is understood.

import Foundation
import JSON
import LanguageServerProtocol
import Testing

@testable import OutlineServer

@Suite("All sorts of clients")
struct ClientVarietyTests {
    @Test("a result id of another process is no reason to answer “unchanged”")
    func resultIDs() throws {
        let ids = try (0..<2).map { _ in
            let session = try Session()
            session.open("甲,乙")
            return try session.request("textDocument/diagnostic", #"{"textDocument":{"uri":"file:///a.txt"}}"#)[
                "resultId"]?
                .stringValue
        }
        #expect(ids[0] != nil && ids[0] != ids[1])
    }

    @Test("a process that cannot be seen is not watched, one that can is")
    func processes() throws {
        for (process, isSeen) in [(Int(Int32.max), false), (Int(ProcessInfo.processInfo.processIdentifier), true)] {
            let server = Server()
            server.receive([
                Array(
                    #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":\#(process),"capabilities":{}}}"#
                        .utf8)
            ])
            #expect((server.clientProcess == process) == isSeen)
        }
    }

    @Test("a range of null is the whole text")
    func nullRange() throws {
        let session = try Session()
        session.open("甲,乙")
        session.notify(
            "textDocument/didChange",
            #"{"textDocument":{"uri":"file:///a.txt","version":1},"contentChanges":[{"range":null,"text":"丙"}]}"#)
        #expect(session.text() == Array("丙".utf8))
    }

    @Test("a second initialize begins anew")
    func secondInitialize() throws {
        let session = try Session(options: #"{"rules":{"half-width-punctuation":"off"}}"#)
        session.open("甲，乙,丙")
        let first = try session.diagnostics()
        _ = try session.request(
            "initialize", #"{"processId":null,"capabilities":{"textDocument":{"diagnostic":{}}}}"#)
        #expect(session.text() == nil, "nothing is open")
        session.open("甲，乙,丙")
        #expect(try session.diagnostics().count == first.count + 1, "the settings of the first one are gone")
    }

    @Test("actions go to clients that announced to read them")
    func literals() throws {
        for (capability, isOffered) in [
            (#"{"codeActionLiteralSupport":{"codeActionKind":{"valueSet":[]}}}"#, true), ("{}", false),
        ] {
            let client = try TestClient()
            try client.start(#"{"textDocument":{"codeAction":\#(capability)}}"#)
            try client.open("甲.txt", "认真学习,努力。")
            let actions = try client.request(
                "textDocument/codeAction",
                #"{"textDocument":{"uri":"\#(client.uri("甲.txt"))"},"range":{"start":{"line":0,"character":0},"end":{"line":0,"character":9}},"context":{"diagnostics":[]}}"#
            )
            #expect((actions.arrayValue?.isEmpty == false) == isOffered)
        }
    }

    @Test("what is wrong in the editor's settings is shown once, keys of others are not")
    func editorSettings() throws {
        let client = try TestClient()
        try client.start(options: #"{"trace":"off","rules":{"placehoder":"off"}}"#)
        let message = try #require(client.take("window/showMessage"))
        #expect(message["params"]?["message"]?.stringValue?.contains("placehoder") == true)
        try client.open("甲.txt", "甲")
        #expect(client.take("window/showMessage") == nil)
        try client.notify("workspace/didChangeConfiguration", #"{"settings":{"outline":{"maxProblems":"x"}}}"#)
        #expect(client.take("window/showMessage") != nil)
    }

    @Test("a file on another machine has its settings there, however its name is spelled")
    func hosts() throws {
        for (uri, expected) in [
            ("file://Server/a/%E7%94%B2.txt", "file://Server/a/.outline-ls.json"),
            ("file:////nowhere//%e4%b8%80/b.txt", "file:////nowhere//%e4%b8%80/.outline-ls.json"),
        ] {
            let client = try TestClient()
            _ = try client.request(
                "initialize", #"{"processId":null,"capabilities":\#(TestClient.able)}"#)
            try client.notify(
                "textDocument/didOpen",
                #"{"textDocument":{"uri":"\#(uri)","languageId":"outline","version":7,"text":"由××负责。"}}"#)
            let actions = try client.request(
                "textDocument/codeAction",
                #"{"textDocument":{"uri":"\#(uri)"},"range":{"start":{"line":0,"character":0},"end":{"line":0,"character":9}},"context":{"diagnostics":[]}}"#
            )
            let created = (actions.arrayValue ?? []).compactMap {
                $0["edit"]?["documentChanges"]?.arrayValue?.first?["uri"]?.stringValue
            }
            #expect(Set(created) == [expected], "\(uri)")
        }
    }
}
