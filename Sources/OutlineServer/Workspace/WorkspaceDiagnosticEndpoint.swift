// `workspace/diagnostic`: all files that the settings name in the opened folders, told as they are checked.

import JSON
import LanguageServerProtocol
import OutlineFiles
import OutlineChecking
import OutlineRules
import OutlineSettings
import OutlineSyntax
import OutlineText

/// `workspace/diagnostic`
enum WorkspaceDiagnosticEndpoint {
    static let begin: DeferredEndpoint = { server, id, params in
        server.jobs.add(WorkspaceDiagnosticJob(id, params))
    }
}

/// Checks one file after the other.
private final class WorkspaceDiagnosticJob: WorkspaceJob {
    let id: RequestID
    let progress: JSONValue?
    /// The token under which results are sent before all are there.
    private let partial: JSONValue?
    /// What the client has, by file.
    private var previous: [DocumentURI: String] = [:]
    private var files: [FilePath]?
    private var next = 0
    /// The reports that were not sent yet, as JSON.
    private var reports: [[UInt8]] = []

    /// So many files are checked before other messages are looked for.
    private static let slice = 6
    /// So many reports are sent together.
    private static let portion = 48

    init(_ id: RequestID, _ params: JSONValue) {
        self.id = id
        progress = params["workDoneToken"]
        partial = params["partialResultToken"]
        for entry in params["previousResultIds"]?.arrayValue ?? [] {
            guard let uri = entry["uri"].flatMap({ DocumentURI($0) }), let value = entry["value"]?.stringValue else {
                continue
            }
            previous[uri] = value
        }
    }

    var percentage: Int { files.map { $0.isEmpty ? 100 : next * 100 / $0.count } ?? 0 }

    func title(_ server: Server) -> String {
        server.language(server.fileSettings(nil)) == .zh ? "检查文件夹" : "Checking the folder"
    }

    func advance(_ server: Server) -> Bool {
        guard let files else {
            let listed = WorkspaceFiles.list(server)
            files = listed
            addGone(listed, server)
            return finish(listed.isEmpty, server)
        }
        let end = min(next + Self.slice, files.count)
        for path in files[next..<end] { check(path, server) }
        next = end
        return finish(next == files.count, server)
    }

    private func finish(_ isDone: Bool, _ server: Server) -> Bool {
        if let partial, reports.count >= Self.portion || isDone, !reports.isEmpty {
            let sent = reports
            reports = []
            server.send { writer in
                writer.notification("$/progress") { writer in
                    writer.beginObject()
                    writer.key("token")
                    writer.write(partial)
                    writer.key("value")
                    Self.write(sent, to: &writer)
                    writer.endObject()
                }
            }
        }
        return isDone
    }

    func writeResult(_ server: Server, to writer: inout JSONWriter) { Self.write(reports, to: &writer) }

    private static func write(_ reports: [[UInt8]], to writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("items")
        writer.beginArray()
        for report in reports { writer.raw(report[...]) }
        writer.endArray()
        writer.endObject()
    }

    // MARK: Files

    /// Files that the client has findings of and that are no longer there have none.
    private func addGone(_ files: [FilePath], _ server: Server) {
        let there = Set(files.map { DocumentURI(pathBytes: $0.bytes) })
        for (uri, value) in previous.sorted(by: { $0.key.string < $1.key.string })
        where !there.contains(uri) && server.documents[uri] == nil && value != Self.gone {
            report(uri, version: nil, Self.gone) {
                $0.beginArray()
                $0.endArray()
            }
        }
    }

    private static let gone = "gone"

    private func check(_ path: FilePath, _ server: Server) {
        let uri = DocumentURI(pathBytes: path.bytes)
        if let document = server.document(atPath: path) {
            report(document.uri, version: document.version, document.diagnosticsID) {
                DiagnosticsWriter.writeAll(of: document, server, to: &$0)
            }
            return
        }
        guard let status = WorkspaceFiles.status(path) else { return }
        // What a file had at one moment under some settings is told by its times and by how often settings were changed.
        let identity =
            "\(server.instance)-\(server.settingsGeneration)."
            + ([status.size, Int(truncatingIfNeeded: status.number)] + status.times)
            .map { String($0) }.joined(separator: ".")
        if previous[uri] == identity {
            report(uri, version: nil, identity, write: nil)
            return
        }
        guard let (bytes, _) = WorkspaceFiles.text(path) else { return }
        let settings = server.fileSettings(uri)
        let document = OpenDocument(
            uri: uri, version: 0, text: bytes, settings: settings, language: server.language(settings), opening: 0,
            instance: server.instance)
        report(uri, version: nil, identity) { DiagnosticsWriter.writeAll(of: document, server, to: &$0) }
    }

    /// Adds a report, of a file that is as the client knows it where `write` is nil.
    private func report(
        _ uri: DocumentURI, version: Int?, _ identity: String, write: ((inout JSONWriter) -> Void)?
    ) {
        let isKnown = write == nil || previous[uri] == identity
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("uri")
        uri.write(to: &writer)
        writer.key("version")
        if let version { writer.integer(version) } else { writer.null() }
        writer.key("kind")
        writer.string(isKnown ? "unchanged" : "full")
        writer.key("resultId")
        writer.string(identity)
        if !isKnown, let write {
            writer.key("items")
            write(&writer)
        }
        writer.endObject()
        reports.append(writer.pieces.flatMap { $0 } + writer.bytes)
    }
}
