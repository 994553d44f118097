// A server in the test's own process, spoken to in messages, its framed output read back.

import JSON
import LanguageServerProtocol

@testable import OutlineServer

/// A conversation with a `Server`.
final class Session {
    let server = Server()
    private var framer = MessageFramer()
    private var nextID = 1

    /// Begins a conversation.
    init(
        _ encoding: PositionEncoding? = nil, pull: Bool = true, tree: Bool = false, options: String = "{}",
        folder: String? = nil
    ) throws {
        let general = encoding.map { #""general":{"positionEncodings":["\#($0.rawValue)"]},"# } ?? ""
        let diagnostic = (pull ? [#""diagnostic":{}"#] : [])
        let symbols = tree ? [#""documentSymbol":{"hierarchicalDocumentSymbolSupport":true}"#] : []
        let root = folder.map { #""rootUri":"\#($0)","# } ?? ""
        _ = try request(
            "initialize",
            #"{"processId":null,\#(root)"capabilities":{\#(general)"textDocument":{\#((diagnostic + symbols).joined(separator: ","))}},"#
                + #""initializationOptions":\#(options)}"#)
    }

    /// Begins a conversation with a client that says all of what it can.
    init(_ encoding: PositionEncoding, capabilities: String, options: String = "{}") throws {
        _ = try request(
            "initialize",
            #"{"processId":null,"capabilities":{"general":{"positionEncodings":["\#(encoding.rawValue)"]},\#(capabilities)},"initializationOptions":\#(options)}"#
        )
    }

    /// Begins a conversation as a client with some parameters.
    init(parameters: String) throws { _ = try request("initialize", parameters) }

    /// Sends a request and gives its result; an error is thrown.
    func request(_ method: String, _ params: String) throws -> JSONValue {
        nextID += 1
        send(#"{"jsonrpc":"2.0","id":\#(nextID),"method":"\#(method)","params":\#(params)}"#)
        let replies = try output().filter { $0["id"]?.intValue == nextID }
        guard replies.count == 1, let result = replies[0]["result"] else { throw SessionError(replies: replies) }
        return result
    }

    /// Sends a notification.
    func notify(_ method: String, _ params: String) {
        send(#"{"jsonrpc":"2.0","method":"\#(method)","params":\#(params)}"#)
    }

    /// Sends a message that has no frame yet.
    func send(_ body: String) { server.receive([Array(body.utf8)]) }

    /// The messages that the server has sent since the last time.
    func output() throws -> [JSONValue] {
        framer.append(server.takeOutput())
        var found: [JSONValue] = []
        while let body = try framer.next() { found.append(try JSONValue(parsing: body)) }
        return found
    }

    /// Opens a document.
    func open(_ text: String, uri: String = "file:///a.txt", version: Int = 0) {
        notify(
            "textDocument/didOpen",
            #"{"textDocument":{"uri":"\#(uri)","languageId":"outline","version":\#(version),"text":\#(quoted(text))}}"#)
    }

    /// Changes a range of a document.
    func change(_ first: Position, _ second: Position, _ text: String, uri: String = "file:///a.txt") {
        notify(
            "textDocument/didChange",
            #"{"textDocument":{"uri":"\#(uri)","version":1},"contentChanges":[\#(edit(first, second, text))]}"#)
    }

    /// One element of `contentChanges`.
    func edit(_ first: Position, _ second: Position, _ text: String) -> String {
        #"{"range":{"start":\#(json(first)),"end":\#(json(second))},"text":\#(quoted(text))}"#
    }

    /// The diagnostics of a document, as text.
    func diagnostics(uri: String = "file:///a.txt") throws -> [String] {
        let report = try request("textDocument/diagnostic", #"{"textDocument":{"uri":"\#(uri)"}}"#)
        return (report["items"]?.arrayValue ?? []).map { item in
            var writer = JSONWriter()
            writer.write(item)
            return String(decoding: writer.bytes, as: UTF8.self)
        }
    }

    /// The text that the server has.
    func text(uri: String = "file:///a.txt") -> [UInt8]? { server.documents[DocumentURI(uri)]?.document.text }

    private func json(_ position: Position) -> String {
        #"{"line":\#(position.line),"character":\#(position.character)}"#
    }
}

/// A text as a JSON string.
func quoted(_ text: String) -> String {
    var writer = JSONWriter()
    writer.string(text)
    return String(decoding: writer.bytes, as: UTF8.self)
}

/// An answer that was not what a test needs.
struct SessionError: Error {
    let replies: [JSONValue]
}
