// The server's state and the way of a message through it. One message after the other, in the order they came; the
// diagnostics of a burst of edits are sent once, when nothing more is waiting.

import JSON
import LanguageServerProtocol
import OutlineFeatures
import OutlineRules

/// A language server for outlines, without a transport: messages in, framed bytes out.
public final class Server {
    /// Where the connection is in its life.
    enum Phase {
        case waitingForInitialize
        case running
        case shutDown
    }

    var phase = Phase.waitingForInitialize
    var capabilities = ClientCapabilities(initializeParams: .null)
    var encoding = PositionEncoding.utf16
    var settings = Settings()
    var locale: String?
    var rules = RuleSet()
    var documents: [DocumentURI: OpenDocument] = [:]
    /// How many documents have been opened so far.
    var openings = 0
    /// The process of the client, which ends the server when it is gone; nil where none was named.
    public internal(set) var clientProcess: Int?
    /// The status with which to exit, once the client has asked for it.
    public internal(set) var exitStatus: Int32?
    /// Framed messages for the client, taken by `takeOutput`.
    private var output: [UInt8] = []
    private var writer = JSONWriter()
    /// Requests that the client has taken back before they were answered.
    private var cancelled: Set<RequestID> = []

    /// A server that waits for `initialize`.
    public init() {}

    /// The language of messages.
    var language: Language { settings.language ?? Language(locale: locale) }

    /// Takes what is to be sent to the client.
    public func takeOutput() -> [UInt8] {
        let taken = output
        output = []
        return taken
    }

    // MARK: Messages

    /// Handles messages that arrived together. A request that one of them takes back is not worked on.
    public func receive(_ bodies: [[UInt8]]) {
        var messages: [IncomingMessage] = []
        for body in bodies {
            do throws(JSONError) {
                let message = IncomingMessage(try JSONValue(parsing: body))
                if case .notification("$/cancelRequest", let params) = message,
                    let id = params["id"].flatMap({ RequestID($0) })
                {
                    cancelled.insert(id)
                }
                messages.append(message)
            } catch {
                messages.append(
                    .invalid(id: nil, ResponseError(code: ResponseError.parseError, message: error.description)))
            }
        }
        for message in messages where exitStatus == nil { handle(message) }
        cancelled.removeAll()
    }

    /// Tells the client that a message could not be taken out of the stream.
    public func reportBrokenFrame(_ problem: String) {
        send { $0.errorResponse(id: nil, ResponseError(code: ResponseError.parseError, message: problem)) }
    }

    private func handle(_ message: IncomingMessage) {
        switch message {
        case .request(let id, let method, let params): answer(id, method, params)
        case .notification(let method, let params): notice(method, params)
        case .response: break
        case .invalid(let id, let error): send { $0.errorResponse(id: id, error) }
        }
    }

    private func answer(_ id: RequestID, _ method: String, _ params: JSONValue) {
        do throws(ResponseError) {
            if cancelled.contains(id) {
                throw ResponseError(code: ResponseError.requestCancelled, message: "cancelled")
            }
            try checkPhase(method)
            guard let endpoint = Endpoints.request(method) else {
                throw ResponseError(code: ResponseError.methodNotFound, message: "unknown method \(method)")
            }
            var result = JSONWriter()
            try endpoint(self, params, &result)
            let bytes = result.bytes
            send { $0.response(id: id) { $0.raw(bytes) } }
        } catch {
            send { $0.errorResponse(id: id, error) }
        }
    }

    private func checkPhase(_ method: String) throws(ResponseError) {
        switch phase {
        case .waitingForInitialize where method != "initialize":
            throw ResponseError(code: ResponseError.serverNotInitialized, message: "\(method) came before initialize")
        case .running where method == "initialize":
            throw ResponseError(code: ResponseError.invalidRequest, message: "initialize came twice")
        case .shutDown:
            throw ResponseError(code: ResponseError.invalidRequest, message: "\(method) came after shutdown")
        default: break
        }
    }

    private func notice(_ method: String, _ params: JSONValue) {
        if method == "exit" {
            exitStatus = phase == .shutDown ? 0 : 1
            return
        }
        guard phase == .running else { return }
        Endpoints.notification(method)?(self, params)
    }

    /// Sends a message that `write` encodes.
    func send(_ write: (inout JSONWriter) -> Void) {
        writer.removeAll(keepingCapacity: writer.bytes.count < 1 << 20)
        write(&writer)
        MessageFrame.append(writer.bytes, to: &output)
    }

    // MARK: Documents

    /// The open document that a request names.
    func document(_ params: JSONValue) throws(ResponseError) -> OpenDocument {
        guard let uri = params["textDocument"]?["uri"].flatMap({ DocumentURI($0) }) else {
            throw ResponseError(code: ResponseError.invalidParams, message: "textDocument.uri is missing")
        }
        guard let document = documents[uri] else {
            throw ResponseError(code: ResponseError.invalidParams, message: "\(uri.string) is not open")
        }
        return document
    }

    /// The document that a request names, at this moment.
    func snapshot(_ params: JSONValue) throws(ResponseError) -> Snapshot {
        try document(params).snapshot(language)
    }

    /// The position that a request names.
    func position(_ params: JSONValue) throws(ResponseError) -> Position {
        guard let position = params["position"].flatMap({ Position($0) }) else {
            throw ResponseError(code: ResponseError.invalidParams, message: "position is missing")
        }
        return position
    }

    /// Puts new settings into force and checks all open documents with them.
    func apply(_ settings: Settings) {
        self.settings = settings
        rules = RuleSet(overrides: settings.overrides)
        for document in documents.values { document.recheck(rules) }
    }

    /// Sends what has to be told when no more messages are waiting.
    public func finishBatch() {
        guard phase == .running, !capabilities.pullDiagnostics else { return }
        // In the order of opening, so that the same conversation always goes the same way.
        for document in documents.values.filter(\.needsDiagnostics).sorted(by: { $0.opening < $1.opening }) {
            document.needsDiagnostics = false
            PublishDiagnostics.send(document, self)
        }
    }
}
