// `workspace/symbol`: titles and headings of the opened folders and of the open documents.

import JSON
import LanguageServerProtocol
import OutlineFeatures
import OutlineFiles
import OutlineSyntax
import OutlineText

/// `workspace/symbol`
enum WorkspaceSymbolEndpoint {
    static let begin: DeferredEndpoint = { server, id, params in
        server.jobs.add(WorkspaceSymbolJob(id, params))
    }
}

/// Looks at one file after the other.
private final class WorkspaceSymbolJob: WorkspaceJob {
    private struct Found {
        let rank: Int
        let symbol: WorkspaceSymbol
        let uri: DocumentURI
        let container: String
    }

    let id: RequestID
    let progress: JSONValue?
    private let query: SymbolQuery
    private var files: [FilePath]?
    private var next = 0
    private var found: [Found] = []

    /// At most so many are told.
    private static let limit = 500
    /// So many files are looked at before other messages are looked for.
    private static let slice = 24

    init(_ id: RequestID, _ params: JSONValue) {
        self.id = id
        progress = params["workDoneToken"]
        query = SymbolQuery(params["query"]?.stringValue ?? "")
    }

    var percentage: Int { files.map { $0.isEmpty ? 100 : next * 100 / $0.count } ?? 0 }

    func title(_ server: Server) -> String {
        server.language(server.fileSettings(nil)) == .zh ? "查找标题" : "Looking for headings"
    }

    func advance(_ server: Server) -> Bool {
        guard let files else {
            let listed = WorkspaceFiles.list(server)
            files = listed
            server.workspaceFiles.keep(only: listed)
            addOpenDocuments(server)
            return listed.isEmpty
        }
        // The index is taken out while it asks the server for settings.
        var index = server.workspaceFiles
        server.workspaceFiles = WorkspaceFiles()
        defer { server.workspaceFiles = index }
        let end = min(next + Self.slice, files.count)
        for path in files[next..<end] where !server.isOpen(path) {
            guard let file = index.file(path, server) else { continue }
            add(file.symbols, DocumentURI(pathBytes: path.bytes), container: file.title)
        }
        next = end
        return next == files.count
    }

    private func addOpenDocuments(_ server: Server) {
        for document in server.documents.values.sorted(by: { $0.opening < $1.opening }) where !document.isSettings {
            let snapshot = document.snapshotWithoutFindings()
            let title = snapshot.outline.titleText(0, in: snapshot.document) ?? ""
            add(WorkspaceFiles.symbols(snapshot, server), document.uri, container: title)
        }
    }

    private func add(_ symbols: [WorkspaceSymbol], _ uri: DocumentURI, container: String) {
        for symbol in symbols {
            guard let rank = query.rank(of: symbol.name) else { continue }
            found.append(Found(rank: rank, symbol: symbol, uri: uri, container: symbol.level > 0 ? container : ""))
        }
        if found.count > 8 * Self.limit { found = best }
    }

    /// The best fits first; of equal ones titles before headings, and else in the order of paths and lines.
    private var best: [Found] {
        let sorted = found.sorted {
            (-$0.rank, $0.symbol.level, $0.uri.string, $0.symbol.range.start)
                < (-$1.rank, $1.symbol.level, $1.uri.string, $1.symbol.range.start)
        }
        return Array(sorted.prefix(Self.limit))
    }

    func writeResult(_ server: Server, to writer: inout JSONWriter) {
        writer.beginArray()
        for entry in best {
            writer.beginObject()
            writer.key("name")
            writer.string(entry.symbol.display)
            writer.key("kind")
            writer.integer(DocumentSymbolEndpoint.kind(level: entry.symbol.level))
            writer.key("location")
            Location(uri: entry.uri, range: entry.symbol.range).write(to: &writer)
            if !entry.container.isEmpty {
                writer.key("containerName")
                writer.string(entry.container)
            }
            writer.endObject()
        }
        writer.endArray()
    }
}
