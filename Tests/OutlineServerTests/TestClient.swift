// A client for tests that speaks to a server in memory: messages in as JSON texts, messages out as values.

import Foundation
import JSON
import LanguageServerProtocol
import OutlineServer
import Testing

/// A client with a folder of its own.
final class TestClient {
    private let server = Server()
    private var framer = MessageFramer()
    /// The messages of the server that no test has taken yet.
    private(set) var messages: [JSONValue] = []
    private var lastID = 0
    let folder: URL

    /// The capabilities of a client that can do everything that the settings need.
    static let able = """
        {"workspace":{"configuration":true,"didChangeConfiguration":{"dynamicRegistration":true},"didChangeWatchedFiles":{"dynamicRegistration":true},
        "workspaceEdit":{"documentChanges":true,"resourceOperations":["create","rename"]}},
        "textDocument":{"codeAction":{"codeActionLiteralSupport":{"codeActionKind":{"valueSet":["quickfix"]}}},
        "publishDiagnostics":{"codeDescriptionSupport":true}}}
        """

    init() throws {
        folder = URL(fileURLWithPath: NSTemporaryDirectory()).appendingPathComponent("outline-ls-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Begins the connection.
    func start(_ capabilities: String = "{}", options: String = "null") throws {
        _ = try request(
            "initialize",
            #"{"processId":null,"rootUri":"\#(folder.absoluteString)","locale":"zh-CN","capabilities":\#(capabilities),"initializationOptions":\#(options)}"#
        )
        try notify("initialized", "{}")
    }

    /// The URI of a file of the folder.
    func uri(_ name: String) -> String { folder.appendingPathComponent(name).absoluteString }

    /// Writes a file of the folder.
    func write(_ name: String, _ text: String) throws {
        let file = folder.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    /// Opens a document.
    func open(_ name: String, _ text: String) throws {
        try notify(
            "textDocument/didOpen",
            #"{"textDocument":{"uri":"\#(uri(name))","languageId":"outline","version":7,"text":\#(quoted(text))}}"#)
    }

    func notify(_ method: String, _ params: String) throws {
        try send(#"{"jsonrpc":"2.0","method":"\#(method)","params":\#(params)}"#)
    }

    /// Sends a request and gives its result.
    func request(_ method: String, _ params: String) throws -> JSONValue {
        lastID += 1
        try send(#"{"jsonrpc":"2.0","id":\#(lastID),"method":"\#(method)","params":\#(params)}"#)
        let index = try #require(messages.firstIndex { $0["id"]?.intValue == lastID })
        let message = messages.remove(at: index)
        return try #require(message["result"], "\(message)")
    }

    /// Takes the first request or notification of a method from what the server has sent.
    func take(_ method: String) -> JSONValue? {
        guard let index = messages.firstIndex(where: { $0["method"]?.stringValue == method }) else { return nil }
        return messages.remove(at: index)
    }

    /// Answers a request of the server.
    func answer(_ request: JSONValue, _ result: String) throws {
        let id = try #require(request["id"]?.stringValue)
        try send(#"{"jsonrpc":"2.0","id":"\#(id)","result":\#(result)}"#)
    }

    /// The codes that the tests speak of; what other rules say about their texts is no matter here.
    private static let codes = ["placeholder", "trailing-space", "settings"]

    /// The diagnostics that were published last for a document, `line:severity:code` each; nil for none.
    func published(_ name: String) -> [String]? {
        var found: [String]?
        while let message = take("textDocument/publishDiagnostics") {
            guard message["params"]?["uri"]?.stringValue == uri(name) else { continue }
            found = (message["params"]?["diagnostics"]?.arrayValue ?? []).map(Self.short)
                .filter { name in Self.codes.contains { name.hasSuffix(":" + $0) } }
        }
        return found
    }

    /// A diagnostic in one word.
    static func short(_ value: JSONValue) -> String {
        "\(value["range"]?["start"]?["line"]?.intValue ?? -1):\(value["severity"]?.intValue ?? 0):\(value["code"]?.stringValue ?? "")"
    }

    private func send(_ text: String) throws {
        server.receive([Array(text.utf8)])
        server.finishBatch()
        framer.append(server.takeOutput())
        while let body = try framer.next() { messages.append(try JSONValue(parsing: body)) }
    }
}
