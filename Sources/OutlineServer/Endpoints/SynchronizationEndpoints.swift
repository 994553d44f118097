// `didOpen`, `didChange`, `didSave`, `didClose`: the client's text is the truth; each change applies to the text that the one before left.

import JSON
import LanguageServerProtocol
import OutlineSettings
import OutlineSyntax
import OutlineText

/// The notifications about a document's text.
enum SynchronizationEndpoints {
    static let didOpen: NotificationEndpoint = { server, params in
        guard let item = params["textDocument"], let uri = item["uri"].flatMap({ DocumentURI($0) }),
            let text = item["text"]?.utf8
        else { return }
        // The settings may have changed behind the back of a client that watches no files.
        server.doubtSettings(of: uri)
        let settings = server.fileSettings(uri)
        server.openings += 1
        server.documents[uri] = OpenDocument(
            uri: uri, version: item["version"]?.intValue ?? 0, text: text, settings: settings,
            language: server.language(settings), opening: server.openings, instance: server.instance)
    }

    static let didChange: NotificationEndpoint = { server, params in
        guard let document = server.openDocument(params) else { return }
        for change in params["contentChanges"]?.arrayValue ?? [] {
            guard let text = change["text"]?.utf8 else { continue }
            guard let range = change["range"].flatMap({ LSPRange($0) }) else {
                // Without a range it is the whole text. A range that cannot be read would lose the writer's text if taken for that.
                if change["range"]?.isNull ?? true { document.replaceAll(text) }
                continue
            }
            let (start, end) = document.places(of: range, server.encoding)
            document.replace(from: start, to: end, with: text)
        }
        if let version = params["textDocument"]?["version"]?.intValue { document.version = version }
    }

    /// Saving changes no text; but what was saved may be a settings file, or the settings may have changed meanwhile.
    static let didSave: NotificationEndpoint = { server, params in
        guard let uri = params["textDocument"]?["uri"].flatMap({ DocumentURI($0) }) else { return }
        if SettingsDocument.isSettings(uri, server.fileSettings(uri).kinds) {
            server.doubtSettings()
        } else {
            server.doubtSettings(of: uri)
        }
    }

    static let didClose: NotificationEndpoint = { server, params in
        guard let uri = params["textDocument"]?["uri"].flatMap({ DocumentURI($0) }),
            let document = server.documents.removeValue(forKey: uri)
        else { return }
        if !server.capabilities.pullDiagnostics { PublishDiagnostics.clear(document.uri, server) }
    }
}
