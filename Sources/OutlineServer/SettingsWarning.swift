// Tells the user when something is wrong in a settings file that is not open: few editors start the server for such files, and
// what is wrong there would go unnoticed.

import JSON
import LanguageServerProtocol
import OutlineFiles
import OutlineChecking
import OutlineRules
import OutlineSettings
import OutlineSyntax
import OutlineText

/// What has been told about settings files.
struct SettingsWarning {
    /// How often settings with something wrong had come or gone when they were looked through last.
    private var seen = 0
    private var told: [FilePath: String] = [:]
    /// The problem of the editor's settings that was shown last.
    private var toldOfEditor: String?

    /// Shows the first problem of each file, and of the editor's settings, that has other problems than last time.
    mutating func tellWhereDue(_ server: Server) {
        let language = server.language(server.fileSettings(nil))
        let editor = server.editorProblems.first.map { $0.message(language) }
        if let editor, editor != toldOfEditor {
            show((language == .zh ? "编辑器设置：" : "the editor's settings: ") + editor, server)
        }
        toldOfEditor = editor
        guard seen != server.settings.faultsChanged else { return }
        seen = server.settings.faultsChanged
        var now: [FilePath: String] = [:]
        for fault in server.settings.faults where now[fault.path] == nil && !server.isOpen(fault.path) {
            let (path, message) = (fault.path, fault.message(language))
            let text = fault.place.map { bytes, offset in
                "\(path.display):\(BytePlaces(bytes).place(of: offset).line + 1): \(message)"
            }
            let shown = text ?? message
            now[path] = shown
            guard told[path] != shown else { continue }
            show(shown, server)
        }
        told = now
    }

    private func show(_ text: String, _ server: Server) {
        server.send { writer in
            writer.notification("window/showMessage") { writer in
                writer.beginObject()
                writer.key("type")
                writer.integer(2)
                writer.key("message")
                writer.string("outline-ls: " + text)
                writer.endObject()
            }
        }
    }
}

extension Server {
    /// Whether a file is open.
    func isOpen(_ path: FilePath) -> Bool { document(atPath: path) != nil }

    /// The open document of a file, nil where it is not open.
    func document(atPath path: FilePath) -> OpenDocument? { documents[DocumentURI(pathBytes: path.bytes)] }
}
