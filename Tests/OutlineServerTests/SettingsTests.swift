// Settings in a running server: found near the text, taken from the editor, changed while it runs, checked when open.

import JSON
import Testing

@Suite("Settings in the server")
struct SettingsTests {
    private let text = "由____负责。 "

    @Test("the nearest file holds over the editor's settings; what it does not say the editor decides")
    func layers() throws {
        let client = try TestClient()
        try client.write(".outline-ls.json", #"{"rules":{"trailing-space":"error"}}"#)
        try client.write("子/.outline-ls.json", #"{"rules":{"trailing-space":"off"}}"#)
        try client.start(options: #"{"outline":{"rules":{"trailing-space":"hint","placeholder":"error"}}}"#)
        try client.open("甲.txt", text)
        #expect(client.published("甲.txt") == ["0:1:placeholder", "0:1:trailing-space"])
        try client.open("子/乙.txt", text)
        #expect(client.published("子/乙.txt") == ["0:1:placeholder"])
    }

    @Test("overrides and ignored rules hold for the files they name")
    func overrides() throws {
        let client = try TestClient()
        try client.write(
            ".outline-ls.json",
            #"{"rules":{"placeholder":"warning"},"overrides":[{"files":["草稿/**"],"rules":{"placeholder":"hint"}}],"ignore":{"files":{"/甲.txt":["trailing-space"],"空.txt":["*"]}}}"#
        )
        try client.start()
        for (name, expected) in [
            ("甲.txt", ["0:2:placeholder"]), ("草稿/甲.txt", ["0:4:placeholder", "0:3:trailing-space"]), ("草稿/空.txt", []),
        ] {
            try client.open(name, text)
            #expect(client.published(name) == expected)
        }
    }

    @Test("a changed file takes effect when it is saved or the client has seen it change")
    func changes() throws {
        let client = try TestClient()
        try client.start(TestClient.able)
        try client.open("甲.txt", text)
        #expect(client.published("甲.txt")?.count == 2)
        try client.write(".outline-ls.json", #"{"rules":{"trailing-space":"off"}}"#)
        try client.notify(
            "workspace/didChangeWatchedFiles", #"{"changes":[{"uri":"\#(client.uri(".outline-ls.json"))","type":1}]}"#)
        #expect(client.published("甲.txt") == ["0:2:placeholder"])
        try client.write(".outline-ls.json", #"{"language":"en","rules":{"placeholder":"error"}}"#)
        try client.notify("textDocument/didSave", #"{"textDocument":{"uri":"\#(client.uri(".outline-ls.json"))"}}"#)
        #expect(client.published("甲.txt") == ["0:1:placeholder", "0:3:trailing-space"])
        try client.notify("textDocument/didSave", #"{"textDocument":{"uri":"\#(client.uri(".outline-ls.json"))"}}"#)
        #expect(client.published("甲.txt") == nil, "nothing has changed, so nothing is sent")
    }

    @Test("the server registers what the client announced, and asks it for its settings")
    func configuration() throws {
        let client = try TestClient()
        try client.start(TestClient.able)
        var registered: [String] = []
        while let request = client.take("client/registerCapability") {
            let registration = try #require(request["params"]?["registrations"]?.arrayValue?.first)
            registered.append(registration["method"]?.stringValue ?? "")
            try client.answer(request, "null")
        }
        #expect(registered == ["workspace/didChangeWatchedFiles", "workspace/didChangeConfiguration"])
        let first = try #require(client.take("workspace/configuration"))
        #expect(first["params"]?["items"]?.arrayValue?.first?["section"]?.stringValue == "outline")
        try client.open("甲.txt", text)
        #expect(client.published("甲.txt")?.count == 2)
        try client.answer(first, #"[{"rules":{"placeholder":false}}]"#)
        #expect(client.published("甲.txt") == ["0:3:trailing-space"])
        try client.notify("workspace/didChangeConfiguration", #"{"settings":null}"#)
        let second = try #require(client.take("workspace/configuration"))
        try client.answer(second, "[null]")
        #expect(client.published("甲.txt")?.count == 2, "what was set is taken back")
        try client.notify(
            "workspace/didChangeConfiguration", #"{"settings":{"outline":{"rules":{"placeholder":false}}}}"#)
        #expect(client.published("甲.txt") == ["0:3:trailing-space"])
        try client.notify("workspace/didChangeConfiguration", #"{"settings":{"other":{"rules":{}}}}"#)
        #expect(client.published("甲.txt") == nil, "settings of another program change nothing")
        try client.notify("workspace/didChangeConfiguration", #"{"settings":{"outline":{}}}"#)
        #expect(client.published("甲.txt")?.count == 2)
    }

    @Test("what is wrong in a settings file that is not open is shown once, and again when it is something else")
    func warning() throws {
        let client = try TestClient()
        try client.start(TestClient.able)
        try client.write(".outline-ls.json", "{\n\"rules\":{\"placehoder\":\"off\"}}")
        try client.open("甲.txt", text)
        let message = try #require(client.take("window/showMessage"))
        #expect(message["params"]?["message"]?.stringValue?.contains(".outline-ls.json:2: ") == true)
        #expect(message["params"]?["type"]?.intValue == 2)
        try client.open("乙.txt", text)
        #expect(client.take("window/showMessage") == nil, "it has been said")
        try client.write(".outline-ls.json", "{}")
        try client.notify("textDocument/didSave", #"{"textDocument":{"uri":"\#(client.uri("甲.txt"))"}}"#)
        #expect(client.take("window/showMessage") == nil)
        try client.write(".outline-ls.json", #"{"profile":"nobody"}"#)
        try client.notify("textDocument/didSave", #"{"textDocument":{"uri":"\#(client.uri("甲.txt"))"}}"#)
        #expect(client.take("window/showMessage") != nil)
        try client.write(".outline-ls.json", #"{"profile":"nobody at all"}"#)
        try client.open(".outline-ls.json", #"{"profile":"nobody at all"}"#)
        #expect(client.take("window/showMessage") == nil, "there it is marked")
    }

    @Test(
        "a file that the settings name as one with kinds is one, whatever its folder, and so is a settings file with a kind unknown"
    )
    func namedProfile() throws {
        let client = try TestClient()
        try client.start(TestClient.able)
        try client.write(".outline-ls.json", #"{"profiles":["文种/本单位.json"]}"#)
        let kind = #"{"id":"own","extends":"huibao","name":"汇报,本单位","nmae":"x"}"#
        try client.write("文种/本单位.json", kind)
        try client.open("文种/本单位.json", kind)
        #expect(client.published("文种/本单位.json")?.allSatisfy { $0.hasSuffix(":settings") } == true)
        try client.open(".outline-ls.json", #"{"profile":"nobody"}"#)
        #expect(client.published(".outline-ls.json") == ["0:2:settings"])
    }

    @Test("a client that announced nothing is asked nothing")
    func silent() throws {
        let client = try TestClient()
        try client.start()
        try client.notify("workspace/didChangeConfiguration", #"{"settings":null}"#)
        #expect(client.messages.isEmpty)
    }

    @Test("an open settings file has its own problems as diagnostics, and nothing else")
    func settingsFile() throws {
        let client = try TestClient()
        try client.start(TestClient.able)
        try client.open(
            ".outline-ls.json", "{\r\n  \"langauge\": \"zh\",\r\n  \"rules\": { \"placeholder\": \"off\"\r\n")
        #expect(client.published(".outline-ls.json") == ["1:2:settings", "3:1:settings"])
        let place =
            #"{"textDocument":{"uri":"\#(client.uri(".outline-ls.json"))"},"position":{"line":0,"character":1},"range":{"start":{"line":0,"character":0},"end":{"line":3,"character":0}},"context":{"diagnostics":[]}}"#
        for method in ["hover", "completion", "documentSymbol", "foldingRange", "codeAction"] {
            #expect(try client.request("textDocument/" + method, place) == .null)
        }
        try client.notify(
            "textDocument/didChange",
            #"{"textDocument":{"uri":"\#(client.uri(".outline-ls.json"))","version":8},"contentChanges":[{"text":"{}"}]}"#
        )
        #expect(client.published(".outline-ls.json") == [])
    }

    @Test("a client that pulls gets the settings file's problems too, and is told to pull again when settings change")
    func pull() throws {
        let client = try TestClient()
        try client.start(#"{"textDocument":{"diagnostic":{}},"workspace":{"diagnostics":{"refreshSupport":true}}}"#)
        try client.open(".outline-ls.json", #"{"rules":3}"#)
        let report = try client.request(
            "textDocument/diagnostic", #"{"textDocument":{"uri":"\#(client.uri(".outline-ls.json"))"}}"#)
        #expect(report["items"]?.arrayValue?.map(TestClient.short) == ["0:2:settings"])
        try client.open("甲.txt", text)
        #expect(client.take("workspace/diagnostic/refresh") == nil)
        try client.notify(
            "workspace/didChangeConfiguration", #"{"settings":{"outline":{"rules":{"placeholder":"off"}}}}"#)
        #expect(client.take("workspace/diagnostic/refresh") != nil)
    }

    @Test("links to rule pages: only where the client takes them and named the place")
    func codeDescription() throws {
        for (capabilities, options, href) in [
            (
                TestClient.able, #"{"rulePages":"https://example.org/rules"}"#,
                "https://example.org/rules/trailing-space.md"
            ),
            (TestClient.able, "{}", nil), ("{}", #"{"rulePages":"https://example.org/rules/"}"#, nil),
        ] {
            let client = try TestClient()
            try client.start(capabilities, options: options)
            try client.open("甲.txt", "甲。 ")
            let message = try #require(client.take("textDocument/publishDiagnostics"))
            let diagnostic = try #require(message["params"]?["diagnostics"]?.arrayValue?.first)
            #expect(diagnostic["codeDescription"]?["href"]?.stringValue == href)
        }
    }
}
