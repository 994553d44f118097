// Several findings are silenced one after the other while the settings file is not saved: the edit of each is made when it is chosen.

import Foundation
import JSON
import LanguageServerProtocol
import Testing

@Suite("Silencing in a row")
struct SilenceInARowTests {
    private let text = "一、情况\n由××负责。 \n由××负责。\n二、做法\n按计划办理。"
    private static let able = """
        {"workspace":{"workspaceEdit":{"documentChanges":true,"resourceOperations":["create"]}},
        "textDocument":{"codeAction":{"codeActionLiteralSupport":{"codeActionKind":{"valueSet":["quickfix"]}},
        "dataSupport":true,"resolveSupport":{"properties":["edit"]}}}}
        """

    private func chosen(_ title: String, _ client: TestClient, line: Int) throws -> JSONValue {
        let actions = try client.request(
            "textDocument/codeAction",
            #"{"textDocument":{"uri":"\#(client.uri("甲.txt"))"},"range":{"start":{"line":\#(line),"character":0},"end":{"line":\#(line),"character":9}},"context":{"diagnostics":[]}}"#
        )
        let action = try #require(
            actions.arrayValue?.first { $0["title"]?.stringValue?.contains(title) == true }, "\(actions)")
        #expect(action["edit"] == nil, "it is made when the action is chosen")
        return try client.request("codeAction/resolve", written(action))
    }

    private func written(_ value: JSONValue) -> String {
        var writer = JSONWriter()
        writer.write(value)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// The text after the edits of an action on one file.
    private func applied(_ action: JSONValue, to text: String) throws -> String {
        let changes = try #require(action["edit"]?["documentChanges"]?.arrayValue)
        let edits = changes.flatMap { $0["edits"]?.arrayValue ?? [] }
        #expect(edits.count == 1)
        let edit = try #require(edits.first)
        var model = Model(text, .utf16)
        let range = try #require(edit["range"].flatMap { LSPRange($0) })
        model.replace(range.start, range.end, with: edit["newText"]?.stringValue ?? "")
        return model.text
    }

    private func check(_ text: String, has fingerprints: Int) throws {
        let value = try JSONValue(parsing: Array(text.utf8))
        #expect(value["ignore"]?["fingerprints"]?.arrayValue?.count == fingerprints, "\(text)")
        #expect(value["rules"]?["placeholder"]?.stringValue == "off", "\(text)")
    }

    @Test(
        "into a file that is there, in an editor that does not show it to the server", arguments: ["{\n}\n", "{}", nil])
    func inARow(_ saved: String?) throws {
        let client = try TestClient()
        if let saved { try client.write(".outline-ls.json", saved) }
        try client.start(Self.able)
        try client.open("甲.txt", text)
        var buffer = saved ?? ""
        for (title, line) in [("不再提示这一处（占位符", 1), ("不再提示这一处（占位符", 2), ("整个项目不再检查“占位符", 1)] {
            buffer = try applied(try chosen(title, client, line: line), to: buffer)
        }
        try check(buffer, has: 2)
        // The next one is chosen when the buffer has been saved, and written by hand.
        try client.write(".outline-ls.json", #"{"language":"zh"}"#)
        let last = try applied(try chosen("整个项目不再检查“行尾", client, line: 1), to: #"{"language":"zh"}"#)
        #expect(try JSONValue(parsing: Array(last.utf8))["rules"]?["placeholder"] == nil)
        #expect(try JSONValue(parsing: Array(last.utf8))["language"]?.stringValue == "zh")
    }

    @Test("the first is taken back before the second is chosen: what comes out is JSON all the same")
    func takenBack() throws {
        let client = try TestClient()
        let saved = "{\n  \"language\": \"zh\"\n}\n"
        try client.write(".outline-ls.json", saved)
        try client.start(Self.able)
        try client.open("甲.txt", text)
        _ = try chosen("不再提示这一处（占位符", client, line: 1)
        let second = try applied(try chosen("整个项目不再检查“占位符", client, line: 1), to: saved)
        try check(second, has: 1)
    }

    @Test("what is no action of ours comes back as it was")
    func foreign() throws {
        let client = try TestClient()
        try client.start(Self.able)
        let action =
            #"{"title":"x","edit":{"changes":{}},"data":{"silence":"one","uri":"file:///a.txt","fingerprint":1}}"#
        let answer = try client.request("codeAction/resolve", action)
        #expect(answer["title"]?.stringValue == "x")
    }
}
