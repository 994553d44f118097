// Tells the user when something is wrong in a settings file that is not open: few editors start the server for such files, and
// what is wrong there would go unnoticed.

import JSON
import LanguageServerProtocol
import OutlineFiles
import OutlineProfiles
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
        for (path, text) in Self.problems(server.settings, language) where now[path] == nil && !server.isOpen(path) {
            now[path] = text
            guard told[path] != text else { continue }
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
        told = now
    }

    /// What is wrong, file by file, as `check` tells it.
    private static func problems(_ settings: SettingsStore, _ language: Language) -> [(path: FilePath, text: String)] {
        var found: [(path: FilePath, text: String)] = []
        for (file, kinds) in settings.files {
            if let failure = file.failure {
                found.append((file.path, language == .zh ? failure.chinese : failure.english))
            }
            for problem in file.text.problems(knowing: kinds.catalog) {
                let line = BytePlaces(file.bytes).place(of: problem.range.lowerBound).line + 1
                found.append((file.path, "\(file.path.display):\(line): \(problem.message(language))"))
            }
        }
        for kinds in settings.kinds {
            for failure in kinds.failures {
                found.append((failure.path, language == .zh ? failure.chinese : failure.english))
            }
            for problem in kinds.catalog.problems {
                let bytes = kinds.files.first { $0.name == problem.file }?.bytes ?? []
                let line = BytePlaces(bytes).place(of: problem.range.lowerBound).line + 1
                let text = "\(problem.file):\(line): \(problem.message(english: language == .en))"
                found.append((FilePath(problem.file), text))
            }
        }
        return found
    }
}

extension Server {
    /// Whether a file is open.
    fileprivate func isOpen(_ path: FilePath) -> Bool {
        documents.keys.contains { $0.pathBytes.map { FilePath(bytes: $0).absolute(from: "/") } == path }
    }
}
