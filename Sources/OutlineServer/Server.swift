// The server's state and the way of a message through it. One message after the other, in the order they came; the
// diagnostics of a burst of edits are sent once, when nothing more is waiting.

import JSON
import LanguageServerProtocol
import OutlineFeatures
import OutlineFiles
import OutlineChecking
import OutlineRules
import OutlineSettings
import OutlineText

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
    var settings = SettingsStore()
    /// Whether the settings on disk may be others than those in force.
    var areSettingsDoubtful = false
    /// What actions have made of settings files that are not saved yet.
    var unsavedSettings: [FilePath: UnsavedSettings] = [:]
    var locale: String?
    /// Where the pages of the rules are, as the beginning of a URI; nil where the client named no place.
    var rulePages: String?
    var documents: [DocumentURI: OpenDocument] = [:] {
        didSet { lastNamed = nil }
    }
    /// The one that the client named last, as it was named: mostly it is named again.
    private var lastNamed: (uri: [UInt8], document: OpenDocument)?
    /// How many documents have been opened so far.
    var openings = 0
    /// Tells what this process says from what an earlier one has said.
    let instance = String(UInt64.random(in: .min ... .max), radix: 36)
    var settingsWarning = SettingsWarning()
    /// What is wrong in the editor's settings.
    var editorProblems: [SettingsProblem] = []
    /// The settings that came with `initialize`.
    var initialSettings = JSONValue.null
    /// The process of the client, which ends the server when it is gone; nil where none was named.
    public internal(set) var clientProcess: Int?
    /// The status with which to exit, once the client has asked for it.
    public internal(set) var exitStatus: Int32?
    /// Framed messages for the client, in pieces: many small messages in one piece, a long message in one of its own.
    private var output: [[UInt8]] = [[]]
    /// Pieces on their way to the client.
    private var portion: [UInt8] = []
    /// Which of the pieces is the buffer of the writer, which gets it back.
    private var lent: Int?
    /// Messages are written here one after the other, so that the buffer is used again.
    private var writer = JSONWriter()
    /// What to do with the answers to the server's own requests. A refused request is answered with nothing.
    private var pending: [RequestID: (Server, JSONValue) -> Void] = [:]
    private var requestCount = 0
    /// A message longer than this is handed over as it is and not copied.
    private static let longMessage = 1 << 16
    /// Short pieces are handed over together, so many bytes at a time.
    private static let portionSize = 1 << 18
    /// The buffer of a message up to this length is used again.
    private static let keptBuffer = 2 << 20
    private var isPrepared: Bool
    /// Messages that have been read and not handled yet.
    private var waiting: [IncomingMessage] = []
    /// Requests about the folder, which are answered when nothing else is waiting.
    var jobs = WorkspaceJobs()
    /// What is known of the files of the folder.
    var workspaceFiles = WorkspaceFiles()
    /// Counts the changes of settings.
    var settingsGeneration = 0
    /// Requests that the client has taken back before they were answered.
    private var cancelled: Set<RequestID> = []

    /// A server that waits for `initialize`.
    /// - Parameter prepares: whether what the first text needs is made while the client is busy with the answer.
    public init(prepares: Bool = true) { isPrepared = !prepares }

    /// Takes what is to be sent to the client.
    public func takeOutput() -> [UInt8] {
        var taken: [UInt8] = []
        drain { taken += $0 }
        return taken
    }

    /// Hands what is to be sent to the client to `send`, in portions, and forgets it.
    public func drain<Failure: Error>(_ send: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
        if output.count == 1 {
            if !output[0].isEmpty { try send(output[0]) }
            return output[0].removeAll(keepingCapacity: true)
        }
        // Short pieces go together, since each portion is a call of the system, and long ones as they are.
        var portion = self.portion
        self.portion = []
        for piece in output {
            let isLong = piece.count >= Self.longMessage
            if !isLong { portion += piece }
            if isLong || portion.count >= Self.portionSize {
                if !portion.isEmpty { try send(portion) }
                portion.removeAll(keepingCapacity: true)
            }
            if isLong { try send(piece) }
        }
        if !portion.isEmpty { try send(portion) }
        portion.removeAll(keepingCapacity: true)
        self.portion = portion
        if let lent, output[lent].count <= Self.keptBuffer { writer = JSONWriter(reusing: output[lent]) }
        lent = nil
        output = [[]]
    }

    // MARK: Messages

    /// Handles messages that arrived together. A request that one of them takes back is not worked on.
    public func receive(_ bodies: [[UInt8]]) {
        for body in bodies { read(body) }
        handleAll()
    }

    /// Reads a message, to be handled by `handleAll` together with those that have arrived with it.
    public func read(_ body: [UInt8]) {
        do throws(JSONError) {
            let message = IncomingMessage(try JSONValue(parsing: body))
            if case .notification("$/cancelRequest", let params) = message,
                let id = params["id"].flatMap({ RequestID($0) })
            {
                cancelled.insert(id)
            }
            waiting.append(message)
        } catch {
            waiting.append(
                .invalid(id: nil, ResponseError(code: ResponseError.parseError, message: error.description)))
        }
    }

    /// Handles the messages that have been read, in their order.
    public func handleAll() {
        waiting.reverse()
        // Each message is let go as soon as it is done with: one may hold a whole text.
        while exitStatus == nil, let message = waiting.popLast() { handle(message) }
        waiting.removeAll()
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
        case .response(let id, let result):
            guard let id, let then = pending.removeValue(forKey: id), case .success(let value) = result else { break }
            then(self, value)
        case .invalid(let id, let error): send { $0.errorResponse(id: id, error) }
        }
    }

    private func answer(_ id: RequestID, _ method: String, _ params: JSONValue) {
        do throws(ResponseError) {
            if cancelled.contains(id) {
                throw ResponseError(code: ResponseError.requestCancelled, message: "cancelled")
            }
            try checkPhase(method)
            if let begin = Endpoints.deferred(method) { return begin(self, id, params) }
            settleSettings()
            guard let endpoint = Endpoints.request(method) else {
                throw ResponseError(code: ResponseError.methodNotFound, message: "unknown method \(method)")
            }
            let isRefused = SettingsDocument.isRefused(method, params, self)
            try send { (writer) throws(ResponseError) in
                try writer.response(id: id) { (writer) throws(ResponseError) in
                    if isRefused { writer.null() } else { try endpoint(self, params, &writer) }
                }
            }
        } catch {
            send { $0.errorResponse(id: id, error) }
        }
    }

    private func checkPhase(_ method: String) throws(ResponseError) {
        switch phase {
        case .waitingForInitialize where method != "initialize":
            throw ResponseError(code: ResponseError.serverNotInitialized, message: "\(method) came before initialize")
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
        if method == "$/cancelRequest", let id = params["id"].flatMap({ RequestID($0) }) { cancelJob(id) }
        Endpoints.notification(method)?(self, params)
    }

    /// Sends a message that `write` encodes; nothing where it fails.
    func send<Failure: Error>(_ write: (inout JSONWriter) throws(Failure) -> Void) throws(Failure) {
        // The endpoint may send messages itself, so the buffer is taken out while it writes.
        var writer = self.writer
        self.writer = JSONWriter()
        writer.removeAll(keepingCapacity: true)
        try write(&writer)
        let length = writer.pieces.reduce(writer.bytes.count) { $0 + $1.count }
        MessageFrame.appendHeader(length: length, to: &output[output.count - 1])
        output += writer.pieces
        if !writer.pieces.isEmpty { output.append([]) }
        if writer.bytes.count < Self.longMessage {
            output[output.count - 1] += writer.bytes
            self.writer = writer
        } else {
            lent = output.count
            output.append(writer.bytes)
            output.append([])
        }
    }

    /// Sends a request; `then` gets the result when it comes.
    func request(
        _ method: String, params: ((inout JSONWriter) -> Void)? = nil,
        then: @escaping (Server, JSONValue) -> Void = { _, _ in }
    ) {
        requestCount += 1
        let id = RequestID.string("outline-ls-\(requestCount)")
        pending[id] = then
        send { $0.request(id: id, method, params: params) }
    }

    /// Forgets the client that was there before, for one that begins anew on the same streams.
    func beginAnew() {
        documents = [:]
        settings = SettingsStore()
        areSettingsDoubtful = false
        unsavedSettings = [:]
        settingsWarning = SettingsWarning()
        pending = [:]
    }

    // MARK: Documents

    /// The open document that a message names; nil where it names none that is open.
    func openDocument(_ params: JSONValue) -> OpenDocument? {
        guard let uri = params["textDocument"]?["uri"]?.utf8 else { return nil }
        if let lastNamed, lastNamed.uri == uri { return lastNamed.document }
        guard let document = documents[DocumentURI(String(decoding: uri, as: UTF8.self))] else { return nil }
        lastNamed = (uri, document)
        return document
    }

    /// The open document that a request names.
    func document(_ params: JSONValue) throws(ResponseError) -> OpenDocument {
        if let document = openDocument(params) { return document }
        let uri = params["textDocument"]?["uri"]?.stringValue
        throw ResponseError(
            code: ResponseError.invalidParams, message: uri.map { "\($0) is not open" } ?? "textDocument.uri is missing"
        )
    }

    /// The document that a request names, at this moment.
    func snapshot(_ params: JSONValue) throws(ResponseError) -> Snapshot {
        try document(params).snapshot()
    }

    /// Sends what has to be told when no more messages are waiting. A long check is interrupted when `isInterrupted` says that one
    /// has come; tells whether all was sent, else it is to be called again when that message is answered.
    @discardableResult
    public func finishBatch(until isInterrupted: () -> Bool = { false }) -> Bool {
        if phase == .running, !isPrepared {
            // The client is still busy with the answer to `initialize`; what the first text needs is made meanwhile.
            isPrepared = true
            prepare()
        }
        settleSettings()
        if phase == .running { settingsWarning.tellWhereDue(self) }
        guard phase == .running else { return true }
        guard !capabilities.pullDiagnostics else { return advanceJobs() }
        // In the order of opening, so that the same conversation always goes the same way.
        for document in documents.values.filter(\.needsDiagnostics).sorted(by: { $0.opening < $1.opening }) {
            guard document.advanceCheck(until: isInterrupted) else { return false }
            document.needsDiagnostics = false
            PublishDiagnostics.send(document, self)
        }
        return advanceJobs()
    }
}
