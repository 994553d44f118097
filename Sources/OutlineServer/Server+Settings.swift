// What is set for the open documents, and when it is looked at again: once for each folder and batch of messages.

import LanguageServerProtocol
import OutlineFiles
import OutlineChecking
import OutlineRules
import OutlineSettings
import OutlineText

extension Server {
    /// What holds for a document; nil for one without a path.
    func fileSettings(_ uri: DocumentURI?) -> FileSettings {
        let path = uri?.filePath
        return settings.project(of: path).settings(for: path)
    }

    /// The language of messages about a document.
    func language(_ settings: FileSettings) -> Language { settings.language ?? Language(locale: locale) }

    /// Takes notice that settings may have changed on disk. They are looked at before the next answer, once for all notices.
    func doubtSettings() { areSettingsDoubtful = true }

    /// Takes notice that the settings of one document may have changed on disk: they are looked at, and the others where these have.
    func doubtSettings(of uri: DocumentURI) {
        guard !areSettingsDoubtful, let path = uri.filePath else { return }
        if settings.hasChanged(for: path) { areSettingsDoubtful = true }
    }

    /// Brings the settings up to date where they are in doubt.
    func settleSettings() {
        guard areSettingsDoubtful, phase == .running else { return }
        areSettingsDoubtful = false
        settings.lookAgain()
        applySettings()
    }

    /// Puts other settings of the editor into force.
    func useEditorSettings(_ editor: Settings, roots: [FilePath]? = nil) {
        settings.editor = editor
        settings.roots = roots ?? settings.roots
        settings.reload()
        applySettings()
    }

    /// Checks those documents anew for which something has changed.
    private func applySettings() {
        settingsGeneration += 1
        var hasChanged = false
        for document in documents.values {
            let settings = fileSettings(document.uri)
            if document.apply(settings, language(settings)) { hasChanged = true }
        }
        // A client that asks for diagnostics itself has to be told that it should.
        if hasChanged, capabilities.pullDiagnostics, capabilities.diagnosticsRefresh {
            request("workspace/diagnostic/refresh")
        }
    }
}
