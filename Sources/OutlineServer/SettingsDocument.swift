// A settings file, or a file with a document kind of the user's own, that is open in the editor: its problems are its
// diagnostics, and nothing else is said about it.

import JSON
import LanguageServerProtocol
import OutlineFiles
import OutlineProfiles
import OutlineChecking
import OutlineRules
import OutlineSettings
import OutlineSyntax
import OutlineText

/// Answers for an open settings file.
enum SettingsDocument {
    /// Whether a document is a settings file or a profile file: by its name, or since the settings name it as one.
    static func isSettings(_ uri: DocumentURI, _ kinds: DocumentKinds) -> Bool {
        guard let path = uri.pathBytes.map({ FilePath(bytes: $0) }) else { return false }
        return path.name == SettingsFile.name || isProfile(path) || kinds.files.contains { $0.name == path.display }
    }

    /// Whether a file is a profile file: `.outline-ls/profiles/*.json`.
    private static func isProfile(_ path: FilePath) -> Bool {
        path.parent.name == "profiles" && path.parent.parent.name == ".outline-ls" && Glob("*.json").matches(path.name)
    }

    /// Whether a request asks about a settings file what only an outline can answer; `null` is a right answer to all of them.
    static func isRefused(_ method: String, _ params: JSONValue, _ server: Server) -> Bool {
        method != "textDocument/diagnostic" && server.openDocument(params)?.isSettings ?? false
    }

    /// Writes the problems of a settings file as an array of diagnostics.
    static func writeDiagnostics(_ document: OpenDocument, _ server: Server, to writer: inout JSONWriter) {
        let bytes = document.document.text
        var positions = Positions(document.document, server.encoding)
        let places = BytePlaces(bytes)
        writer.beginArray()
        for problem in problems(document, bytes).prefix(document.settings.maxProblems) {
            let (start, end) = (places.place(of: problem.range.lowerBound), places.place(of: problem.range.upperBound))
            writer.beginObject()
            writer.key("range")
            positions.range(start, end).write(to: &writer)
            writer.key("severity")
            writer.integer(problem.severity.rawValue)
            writer.key("code")
            writer.string("settings")
            writer.key("source")
            writer.string("outline-ls")
            writer.key("message")
            writer.string(problem.message)
            writer.endObject()
        }
        writer.endArray()
    }

    private typealias Problem = (range: Range<Int>, severity: Severity, message: String)

    private static func problems(_ document: OpenDocument, _ bytes: [UInt8]) -> [Problem] {
        let language = document.language
        guard let path = document.uri.pathBytes.map({ FilePath(bytes: $0) }), path.name != SettingsFile.name else {
            return SettingsText(bytes).problems(knowing: document.settings.kinds.catalog).map {
                ($0.range, $0.severity, $0.message(language))
            }
        }
        // The kind is read together with the other files of the project, since it may extend one of them.
        let name = path.display
        let others = document.settings.kinds.files.filter { $0.name != name }
        let catalog = ProfileCatalog(userFiles: others + [ProfileCatalog.UserFile(name: name, bytes: bytes)])
        return catalog.problems.filter { $0.file == name }.map {
            ($0.range, $0.dropsFile ? .error : .warning, $0.message(english: language == .en))
        }
    }
}

/// Turns byte offsets of a text into places.
struct BytePlaces {
    private var starts: [Int] = [0]

    /// Takes a text.
    init(_ bytes: [UInt8]) {
        for (index, byte) in bytes.enumerated() {
            let isEnd = byte == 0x0A || (byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A))
            if isEnd { starts.append(index + 1) }
        }
    }

    /// The place of a byte.
    func place(of offset: Int) -> Place {
        let line = max(0, starts.partitioningIndex { $0 > offset } - 1)
        return Place(line: line, column: offset - starts[line])
    }
}
