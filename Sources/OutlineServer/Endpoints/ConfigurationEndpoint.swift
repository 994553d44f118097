// Settings of the editor: sent by the client (`workspace/didChangeConfiguration`) or asked for (`workspace/configuration`). They
// take effect at once.

import JSON
import LanguageServerProtocol
import OutlineFiles
import OutlineSettings

/// `workspace/didChangeConfiguration`
enum ConfigurationEndpoint {
    static let section = "outline"

    static let didChange: NotificationEndpoint = { server, params in
        let sent = params["settings"] ?? .null
        // Settings of other programs may come along; without a section of that name they may be the section itself.
        if SettingsText.isSection(sent) { take(sent, server) } else { ask(server) }
    }

    /// Asks the client for its settings, where it can be asked; else they stay as they are.
    static func ask(_ server: Server) {
        guard server.capabilities.configuration else { return }
        server.request("workspace/configuration") { writer in
            writer.beginObject()
            writer.key("items")
            writer.beginArray()
            writer.beginObject()
            writer.key("section")
            writer.string(section)
            writer.endObject()
            writer.endArray()
            writer.endObject()
        } then: { server, result in
            // null: the user has set nothing, or nothing any more, and what came with `initialize` holds.
            guard let settings = result.arrayValue?.first else { return }
            take(settings.objectValue == nil ? server.initialSettings : settings, server)
        }
    }

    private static func take(_ value: JSONValue, _ server: Server) {
        let text = SettingsText(section: value)
        server.editorProblems = text.problems
        if text.settings != server.settings.editor { server.useEditorSettings(text.settings) }
    }
}

/// `initialized`: asks for what the client can give.
enum InitializedEndpoint {
    static let notice: NotificationEndpoint = { server, _ in
        let capabilities = server.capabilities
        if capabilities.didChangeWatchedFilesDynamicRegistration {
            register("workspace/didChangeWatchedFiles", server) { writer in
                writer.key("watchers")
                writer.beginArray()
                for name in [SettingsFile.name.display, Project.profilesFolder.display + "/*.json"] {
                    writer.beginObject()
                    writer.key("globPattern")
                    writer.string("**/" + name)
                    writer.endObject()
                }
                writer.endArray()
            }
        }
        if capabilities.didChangeConfigurationDynamicRegistration {
            register("workspace/didChangeConfiguration", server) { writer in
                writer.key("section")
                writer.string(ConfigurationEndpoint.section)
            }
        }
        ConfigurationEndpoint.ask(server)
    }

    private static func register(_ method: String, _ server: Server, options: @escaping (inout JSONWriter) -> Void) {
        server.request("client/registerCapability") { writer in
            writer.beginObject()
            writer.key("registrations")
            writer.beginArray()
            writer.beginObject()
            writer.key("id")
            writer.string("outline-ls " + method)
            writer.key("method")
            writer.string(method)
            writer.key("registerOptions")
            writer.beginObject()
            options(&writer)
            writer.endObject()
            writer.endObject()
            writer.endArray()
            writer.endObject()
        }
    }
}

/// `workspace/didChangeWatchedFiles`: only settings and profile files are watched, so all is looked at anew whatever has changed.
enum WatchedFilesEndpoint {
    static let didChange: NotificationEndpoint = { server, _ in server.doubtSettings() }
}

/// `workspace/didChangeWorkspaceFolders`: file patterns of the editor's settings count from these folders.
enum WorkspaceFoldersEndpoint {
    static let didChange: NotificationEndpoint = { server, params in
        let removed = paths(params["event"]?["removed"])
        let kept = server.settings.roots.filter { !removed.contains($0) }
        server.useEditorSettings(server.settings.editor, roots: kept + paths(params["event"]?["added"]))
    }

    /// The folders that `initialize` names, in the newest form that the client uses.
    static func roots(_ params: JSONValue) -> [FilePath] {
        let folders = paths(params["workspaceFolders"])
        if !folders.isEmpty { return folders }
        if let uri = params["rootUri"].flatMap({ DocumentURI($0) }) { return uri.filePath.map { [$0] } ?? [] }
        return (params["rootPath"]?.utf8).map { [FilePath(bytes: $0).absolute(from: "/")] } ?? []
    }

    private static func paths(_ folders: JSONValue?) -> [FilePath] {
        (folders?.arrayValue ?? []).compactMap { $0["uri"].flatMap { DocumentURI($0) }.flatMap(\.filePath) }
    }
}
