// A text with its outline and kind, for the commands that describe it and check nothing.

import OutlineFeatures
import OutlineFiles
import OutlineChecking
import OutlineRules
import OutlineSettings
import OutlineSyntax
import OutlineText

/// Reads texts by the settings of their folders.
struct TextReading {
    private var store = SettingsStore()
    private let here = Platform.currentDirectory.absolute(from: "/")

    /// The text of a file, `-` for standard input, with its name.
    mutating func snapshot(_ path: FilePath, _ language: Language) throws(FileError) -> (name: FilePath, Snapshot) {
        let source = try SourceText(path: path, name: path == "-" ? "<stdin>" : nil)
        let outline = Outline(source.document)
        let file = path.absolute(from: here)
        var reader = store.project(of: file).settings(for: file).kindReader
        let kind = reader.read(source.document, outline)
        return (
            source.path,
            Snapshot(
                document: source.document, outline: outline, checker: .none, kind: kind, language: language)
        )
    }
}
