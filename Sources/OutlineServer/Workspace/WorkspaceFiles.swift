// The texts of the folders that the editor has opened: which there are, and what is known of each as long as it does not change.

import LanguageServerProtocol
import OutlineFeatures
import OutlineFiles
import OutlineSettings
import OutlineSyntax
import OutlineText

/// A title or heading of a file.
struct WorkspaceSymbol {
    let name: SymbolName
    let display: String
    let level: Int
    let range: LSPRange
}

/// What is known of a file.
struct WorkspaceFile {
    /// The file as it was when it was read.
    let status: FileStatus
    /// The title of its document.
    let title: String
    /// Its title and headings.
    let symbols: [WorkspaceSymbol]
}

/// The index of the folders.
struct WorkspaceFiles {
    /// What is known, by path; files that were never asked for are not there.
    private(set) var known: [FilePath: WorkspaceFile] = [:]
    /// At most so many titles and headings are kept of one file.
    private static let symbolLimit = 1000
    /// A longer file is no outline that somebody looks for.
    private static let sizeLimit = 16 << 20

    /// The files that the settings name in the opened folders, in the order of their paths.
    static func list(_ server: Server) -> [FilePath] {
        let items = DirectoryWalk.items(server.settings.roots) { folder in
            server.settings.project(of: folder.appending("x")).settings.patterns?.map { Glob($0) }
                ?? DirectoryWalk.defaultPatterns
        }
        // What cannot be looked at is passed over.
        return items.compactMap { item in
            if case .file(let path) = item { return path }
            return nil
        }
    }

    /// The text of a file as UTF-8; nil where it cannot be read or is none.
    static func text(_ path: FilePath) -> (bytes: [UInt8], status: FileStatus)? {
        do throws(FileError) {
            let status = try Platform.status(path)
            guard status.kind == .regular, status.size <= sizeLimit else { return nil }
            let bytes = try Platform.readFile(path, limit: sizeLimit)
            let decoded = TextDecoder.decode(bytes)
            return decoded.looksBinary ? nil : (decoded.utf8, status)
        } catch {
            return nil
        }
    }

    /// The status of a file; nil where it is not there.
    static func status(_ path: FilePath) -> FileStatus? {
        do throws(FileError) { return try Platform.status(path) } catch { return nil }
    }

    /// What is known of a file, read anew where it has changed; nil where it cannot be read.
    mutating func file(_ path: FilePath, _ server: Server) -> WorkspaceFile? {
        guard let status = Self.status(path) else {
            known[path] = nil
            return nil
        }
        if let file = known[path], file.status == status { return file }
        guard let (bytes, _) = Self.text(path) else { return nil }
        let settings = server.fileSettings(DocumentURI(pathBytes: path.bytes))
        let document = OpenDocument(
            uri: DocumentURI(pathBytes: path.bytes), version: 0, text: bytes, settings: settings,
            language: server.language(settings), opening: 0,
            instance: server.instance)
        let snapshot = document.snapshotWithoutFindings()
        let file = WorkspaceFile(
            status: status, title: snapshot.outline.titleText(0, in: snapshot.document) ?? path.name.display,
            symbols: Self.symbols(snapshot, server))
        known[path] = file
        return file
    }

    /// The title and headings of a document.
    static func symbols(_ snapshot: Snapshot, _ server: Server) -> [WorkspaceSymbol] {
        var positions = Positions(snapshot.document, server.encoding)
        var found: [WorkspaceSymbol] = []
        func add(_ symbol: OutlineSymbol, _ level: Int, text: String) {
            let name = symbol.name.string
            found.append(
                WorkspaceSymbol(
                    name: SymbolName(name, text: text), display: name, level: level,
                    range: positions.range(symbol.nameStart, symbol.nameEnd)))
        }
        for scope in snapshot.outline.scopes.indices {
            if let symbol = snapshot.symbol(ofScope: scope) { add(symbol, 0, text: symbol.name.string) }
        }
        for section in snapshot.outline.sections.indices.prefix(symbolLimit) {
            let mark = snapshot.outline.sections[section].mark
            add(
                snapshot.symbol(ofSectionAlone: section), snapshot.document.marks[mark].level,
                text: snapshot.document.text(of: mark))
        }
        return found
    }

    /// Forgets files that are no longer there.
    mutating func keep(only paths: [FilePath]) {
        let there = Set(paths)
        known = known.filter { there.contains($0.key) }
    }
}
