// Tells the user when something is wrong in a settings file that is not open: few editors start the server for such files, and
// what is wrong there would go unnoticed.

import JSON
import LanguageServerProtocol
import OutlineFiles
import OutlineRules
import OutlineSettings
import OutlineSyntax

/// What has been told about settings files.
struct SettingsWarning {
    /// Whether settings were read anew, which may have something wrong in them.
    var isDue = false
    private var told: [FilePath: String] = [:]

    /// Shows the first problem of each file that has other problems than last time.
    mutating func tellWhereDue(_ server: Server) {
        guard isDue else { return }
        isDue = false
        let language = server.language(server.fileSettings(nil))
        var now: [FilePath: String] = [:]
        for fault in server.settings.faults where now[fault.path] == nil && !server.isOpen(fault.path) {
            let (path, message) = (fault.path, fault.message(language))
            let text = fault.place.map { bytes, offset in
                "\(path.display):\(BytePlaces(bytes).place(of: offset).line + 1): \(message)"
            }
            let shown = text ?? message
            now[path] = shown
            guard told[path] != shown else { continue }
            server.send { writer in
                writer.notification("window/showMessage") { writer in
                    writer.beginObject()
                    writer.key("type")
                    writer.integer(2)
                    writer.key("message")
                    writer.string("outline-ls: " + shown)
                    writer.endObject()
                }
            }
        }
        told = now
    }
}

extension Server {
    /// Whether a file is open.
    fileprivate func isOpen(_ path: FilePath) -> Bool {
        documents.keys.contains { $0.pathBytes.map { FilePath(bytes: $0).absolute(from: "/") } == path }
    }
}
