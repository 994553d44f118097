// A settings file that is open in the editor: its problems are its diagnostics, and nothing else is said about it.

import JSON
import LanguageServerProtocol
import OutlineFiles
import OutlineRules
import OutlineSettings
import OutlineSyntax

/// Answers for an open settings file.
enum SettingsDocument {
    /// Whether a document is a settings file, by its name.
    static func isSettings(_ uri: DocumentURI) -> Bool {
        uri.pathBytes.map { FilePath(bytes: $0).name == SettingsFile.name } ?? false
    }

    /// Whether a request asks about a settings file what only an outline can answer; `null` is a right answer to all of them.
    static func isRefused(_ method: String, _ params: JSONValue, _ server: Server) -> Bool {
        guard method != "textDocument/diagnostic", let uri = params["textDocument"]?["uri"].flatMap({ DocumentURI($0) })
        else { return false }
        return server.documents[uri]?.isSettings ?? false
    }

    /// Writes the problems of a settings file as an array of diagnostics.
    static func writeDiagnostics(_ document: OpenDocument, _ server: Server, to writer: inout JSONWriter) {
        let bytes = document.document.text
        var positions = Positions(document.document, server.encoding)
        let places = BytePlaces(bytes)
        writer.beginArray()
        for problem in SettingsText(bytes).problems.prefix(document.settings.maxProblems) {
            writer.beginObject()
            writer.key("range")
            positions.range(places.place(of: problem.range.lowerBound), places.place(of: problem.range.upperBound))
                .write(
                    to: &writer)
            writer.key("severity")
            writer.integer(problem.severity.rawValue)
            writer.key("code")
            writer.string("settings")
            writer.key("source")
            writer.string("outline-ls")
            writer.key("message")
            writer.string(problem.message(document.language))
            writer.endObject()
        }
        writer.endArray()
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
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return Place(line: low, column: offset - starts[low])
    }
}
