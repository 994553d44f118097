// The code actions that silence findings: what they write, where, and that the finding is gone afterwards.

import Foundation
import JSON
import Testing

@Suite("Silencing actions")
struct SilenceActionTests {
    private let text = "一、情况\n由××负责。 \n由××负责。\n二、做法\n按计划办理。"

    private func actions(_ client: TestClient, line: Int = 1) throws -> [JSONValue] {
        let result = try client.request(
            "textDocument/codeAction",
            #"{"textDocument":{"uri":"\#(client.uri("甲.txt"))"},"range":{"start":{"line":\#(line),"character":0},"end":{"line":\#(line),"character":9}},"context":{"diagnostics":[]}}"#
        )
        return result.arrayValue ?? []
    }

    private func titled(_ part: String, _ actions: [JSONValue]) throws -> JSONValue {
        try #require(actions.first { $0["title"]?.stringValue?.contains(part) == true }, "\(actions)")
    }

    /// Does what an action says with the files of the client's folder, as an editor would.
    private func apply(_ action: JSONValue, _ client: TestClient) throws {
        let edit = try #require(action["edit"])
        var changes: [(String, JSONValue)] = []
        for change in edit["documentChanges"]?.arrayValue ?? [] {
            if change["kind"]?.stringValue == "create" {
                let url = try #require(URL(string: change["uri"]?.stringValue ?? ""))
                #expect(FileManager.default.createFile(atPath: url.path, contents: Data()))
            } else {
                #expect(change["textDocument"]?["version"]?.isNull == true)
                changes += (change["edits"]?.arrayValue ?? []).map {
                    (change["textDocument"]?["uri"]?.stringValue ?? "", $0)
                }
            }
        }
        for member in edit["changes"]?.objectValue?.members ?? [] {
            changes += (member.value.arrayValue ?? []).map { (member.key, $0) }
        }
        #expect(!changes.isEmpty)
        for (uri, edit) in changes {
            let url = try #require(URL(string: uri))
            let old = String(decoding: try Data(contentsOf: url), as: UTF8.self)
            var lines = old.components(separatedBy: "\n").map { Array($0.utf16) }
            let line = try #require(edit["range"]?["start"]?["line"]?.intValue)
            let last = try #require(edit["range"]?["end"]?["line"]?.intValue)
            let start = try #require(edit["range"]?["start"]?["character"]?.intValue)
            let end = try #require(edit["range"]?["end"]?["character"]?.intValue)
            let new = Array((edit["newText"]?.stringValue ?? "").utf16)
            lines.replaceSubrange(line...last, with: [lines[line][..<start] + new + lines[last][end...]])
            let text = lines.map { String(decoding: $0, as: UTF16.self) }.joined(separator: "\n")
            try Data(text.utf8).write(to: url)
        }
        try client.notify("workspace/didChangeWatchedFiles", #"{"changes":[]}"#)
    }

    @Test(
        "a rule that an override sets for the file is silenced for the file, not for the project, where that would change nothing"
    )
    func overridden() throws {
        let client = try TestClient()
        try client.write(".outline-ls.json", #"{"overrides":[{"files":["*.txt"],"rules":{"placeholder":"error"}}]}"#)
        try client.start(TestClient.able)
        try client.open("甲.txt", text)
        let offered = try actions(client).compactMap { $0["title"]?.stringValue }
        #expect(!offered.contains { $0.contains("整个项目不再检查“占位符没有填”") })
        try apply(titled("本文件不再检查“占位符没有填”", actions(client)), client)
        #expect(client.published("甲.txt")?.contains { $0.hasSuffix("placeholder") } == false)
    }

    @Test("one finding: the settings file is created, the finding goes, its twin stays")
    func one() throws {
        let client = try TestClient()
        try client.start(TestClient.able)
        try client.open("甲.txt", text)
        #expect(client.published("甲.txt") == ["1:2:placeholder", "1:3:trailing-space", "2:2:placeholder"])
        try apply(try titled("不再提示这一处", try actions(client)), client)
        #expect(client.published("甲.txt") == ["1:3:trailing-space", "2:2:placeholder"])
        #expect(try !actions(client).contains { $0["title"]?.stringValue?.contains("占位符") == true })
        try apply(try titled("不再提示这一处", try actions(client, line: 2)), client)
        #expect(client.published("甲.txt") == ["1:3:trailing-space"])
        // An edit above moves both lines, and neither comes back.
        try client.notify(
            "textDocument/didChange",
            #"{"textDocument":{"uri":"\#(client.uri("甲.txt"))","version":8},"contentChanges":[{"range":{"start":{"line":0,"character":0},"end":{"line":0,"character":0}},"text":"题目\n\n"}]}"#
        )
        #expect(client.published("甲.txt") == ["3:3:trailing-space"])
        // Nor when the text is opened anew.
        try client.notify("textDocument/didClose", #"{"textDocument":{"uri":"\#(client.uri("甲.txt"))"}}"#)
        try client.open("甲.txt", text)
        #expect(client.published("甲.txt") == ["1:3:trailing-space"])
    }

    @Test("a rule for the file, a rule for the project: an existing file is changed")
    func rules() throws {
        let client = try TestClient()
        try client.write(".outline-ls.json", "{\n    \"language\": \"zh\"\n}\n")
        try client.start(
            #"{"textDocument":{"codeAction":{"codeActionLiteralSupport":{"codeActionKind":{"valueSet":[]}}}}}"#)
        try client.open("甲.txt", text)
        try client.open("乙.txt", text)
        try apply(try titled("本文件不再检查“行尾有空格”", try actions(client)), client)
        #expect(client.published("甲.txt") == ["1:2:placeholder", "2:2:placeholder"])
        #expect(client.published("乙.txt") == nil, "the rule is off in one file only")
        try apply(try titled("整个项目不再检查“占位符", try actions(client)), client)
        #expect(client.published("甲.txt") == [])
        let written = String(
            decoding: try Data(contentsOf: client.folder.appendingPathComponent(".outline-ls.json")), as: UTF8.self)
        #expect(
            written == """
                {
                    "language": "zh",
                    "ignore": {
                        "files": {
                            "/甲.txt": [
                                "trailing-space"
                            ]
                        }
                    },
                    "rules": {
                        "placeholder": "off"
                    }
                }

                """)
    }

    @Test("nothing is offered where there is no file and the client cannot create one, nor into a broken file")
    func refused() throws {
        let unable = try TestClient()
        try unable.start(#"{"workspace":{"workspaceEdit":{"documentChanges":true}}}"#)
        try unable.open("甲.txt", text)
        #expect(try !actions(unable).contains { $0["title"]?.stringValue?.contains("不再") == true })
        let broken = try TestClient()
        try broken.write(".outline-ls.json", "{ \"rules\": ")
        try broken.start(TestClient.able)
        try broken.open("甲.txt", text)
        #expect(try !actions(broken).contains { $0["title"]?.stringValue?.contains("不再") == true })
    }

    @Test("a settings file that is open is edited as it is in the editor")
    func openFile() throws {
        let client = try TestClient()
        try client.write(".outline-ls.json", "{}")
        try client.start(TestClient.able)
        try client.open(".outline-ls.json", "{\n\n\n}")
        try client.open("甲.txt", text)
        let action = try titled("整个项目不再检查“占位符", try actions(client))
        let change = try #require(action["edit"]?["documentChanges"]?.arrayValue?.first)
        #expect(change["textDocument"]?["version"]?.intValue == 7)
        #expect(change["edits"]?.arrayValue?.first?["range"]?["end"]?["line"]?.intValue == 3)
    }

    @Test("a grouped finding stands for many places, so it cannot be ignored alone")
    func grouped() throws {
        let client = try TestClient()
        try client.start(TestClient.able)
        try client.open("甲.txt", "甲。 ")
        let titles = try client.request(
            "textDocument/codeAction",
            #"{"textDocument":{"uri":"\#(client.uri("甲.txt"))"},"range":{"start":{"line":0,"character":0},"end":{"line":0,"character":3}},"context":{"diagnostics":[]}}"#
        ).arrayValue?.compactMap { $0["title"]?.stringValue }
        #expect(titles?.filter { $0.contains("不再") } == ["本文件不再检查“行尾有空格”", "整个项目不再检查“行尾有空格”"])
    }
}
