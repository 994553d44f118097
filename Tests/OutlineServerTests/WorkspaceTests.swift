// The folder as a whole: what is told of its files is what is told of each when it is open, in slices, and may be taken back.

import Foundation
import JSON
import LanguageServerProtocol
import OutlineTestSupport
import Testing

@testable import OutlineServer

@Suite("The folder")
struct WorkspaceTests {
    /// A folder with texts, gone with the last test that uses it.
    private final class Folder {
        let path = NSTemporaryDirectory() + "outline-ls-" + UUID().uuidString

        init(_ texts: [String: String]) throws {
            for (name, text) in texts { try write(name, text) }
        }

        deinit { try? FileManager.default.removeItem(atPath: path) }

        func write(_ name: String, _ text: String) throws {
            let file = URL(fileURLWithPath: path).appendingPathComponent(name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }

        func uri(_ name: String) -> String { URL(fileURLWithPath: path + "/" + name).absoluteString }
    }

    private func session(_ folder: Folder) throws -> Session {
        let session = try Session(folder: URL(fileURLWithPath: folder.path).absoluteString)
        return session
    }

    /// The result of a request that is answered when nothing else is waiting, and what was sent before it.
    private func ask(
        _ session: Session, _ method: String, _ params: String
    ) throws -> (result: JSONValue, before: [JSONValue]) {
        session.send(#"{"jsonrpc":"2.0","id":"later","method":"\#(method)","params":\#(params)}"#)
        var sent = try session.output()
        #expect(!sent.contains { $0["id"]?.stringValue == "later" }, "it does not hold up what comes next")
        while !session.server.finishBatch() {}
        sent += try session.output()
        let result = try #require(sent.last { $0["id"]?.stringValue == "later" }?["result"])
        return (result, sent.filter { $0["id"] == nil })
    }

    private let texts = [
        "甲.txt": "工作总结\n\n一、理论学习\n学习,思考。\n", "乙/丙.txt": "发言提纲\n\n一、主要问题\n（一）理论学习方面\n甲乙；\n", "乙/不看.md": "学习,思考。\n",
    ]

    @Test("each file is told what it is told when it is open, and unchanged ones are not told again")
    func diagnostics() throws {
        let folder = try Folder(texts)
        let session = try session(folder)
        let first = try ask(session, "workspace/diagnostic", #"{"previousResultIds":[]}"#).result
        let items = try #require(first["items"]?.arrayValue)
        #expect(items.count == 2)
        for item in items {
            let uri = try #require(item["uri"]?.stringValue)
            let name = uri.hasSuffix("%E7%94%B2.txt") ? "甲.txt" : "乙/丙.txt"
            session.open(try #require(texts[name]), uri: uri)
            let open = try session.diagnostics(uri: uri)
            #expect((item["items"]?.arrayValue ?? []).count == open.count)
            session.notify("textDocument/didClose", #"{"textDocument":{"uri":"\#(uri)"}}"#)
        }
        #expect(
            items.contains {
                ($0["items"]?.arrayValue ?? []).contains { $0["code"]?.stringValue == "half-width-punctuation" }
            })
        let known = items.map {
            #"{"uri":"\#($0["uri"]?.stringValue ?? "")","value":"\#($0["resultId"]?.stringValue ?? "")"}"#
        }.joined(separator: ",")
        let again = try ask(session, "workspace/diagnostic", #"{"previousResultIds":[\#(known)]}"#).result
        #expect(again["items"]?.arrayValue?.map { $0["kind"]?.stringValue } == ["unchanged", "unchanged"])
        try folder.write("甲.txt", "工作总结\n\n一、理论学习\n学习、思考。\n")
        try FileManager.default.removeItem(atPath: folder.path + "/乙/丙.txt")
        let third = try ask(session, "workspace/diagnostic", #"{"previousResultIds":[\#(known)]}"#).result
        #expect(third["items"]?.arrayValue?.map { $0["kind"]?.stringValue } == ["full", "full"])
        let left = (third["items"]?.arrayValue ?? []).flatMap { $0["items"]?.arrayValue ?? [] }
        #expect(!left.contains { $0["code"]?.stringValue == "half-width-punctuation" })
        #expect(third["items"]?.arrayValue?.contains { $0["items"]?.arrayValue?.isEmpty == true } == true)
    }

    @Test("with tokens, results and progress are sent on the way")
    func partial() throws {
        let folder = try Folder(texts)
        let session = try session(folder)
        let (result, before) = try ask(
            session, "workspace/diagnostic", #"{"previousResultIds":[],"partialResultToken":"p","workDoneToken":7}"#)
        #expect(result["items"]?.arrayValue?.isEmpty == true)
        let partial = before.filter { $0["params"]?["token"]?.stringValue == "p" }
        #expect(partial.flatMap { $0["params"]?["value"]?["items"]?.arrayValue ?? [] }.count == 2)
        let progress = before.filter { $0["params"]?["token"]?.intValue == 7 }.map {
            $0["params"]?["value"]?["kind"]?.stringValue
        }
        #expect(progress.first == "begin" && progress.last == "end")
    }

    @Test("a request that is taken back is answered with that and not worked on")
    func cancelled() throws {
        let folder = try Folder(texts)
        let session = try session(folder)
        session.send(#"{"jsonrpc":"2.0","id":9,"method":"workspace/diagnostic","params":{"previousResultIds":[]}}"#)
        session.send(#"{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":9}}"#)
        let sent = try session.output()
        #expect(sent.first { $0["id"]?.intValue == 9 }?["error"]?["code"]?.intValue == -32800)
        #expect(session.server.finishBatch())
    }

    @Test("headings are found by words and by pinyin initials, the best first, in open documents as they are there")
    func symbols() throws {
        let folder = try Folder(texts)
        let session = try session(folder)
        session.open("工作总结\n\n一、理论武装\n甲。\n", uri: folder.uri("甲.txt"))
        func names(_ query: String) throws -> [String] {
            try ask(session, "workspace/symbol", #"{"query":"\#(query)"}"#).result.arrayValue?.compactMap {
                $0["name"]?.stringValue
            } ?? []
        }
        #expect(try names("理论") == ["一、理论武装", "（一）理论学习方面"])
        #expect(try names("llxx") == ["（一）理论学习方面"])
        #expect(try names("学习 方面") == ["（一）理论学习方面"])
        #expect(try names("没有") == [])
        #expect(try names("").count == 5)
    }
}
