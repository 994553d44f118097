// `initialize` and `shutdown`: what the client can do is read once, and told what the server can do.

import JSON
import LanguageServerProtocol
import OutlineFeatures
import OutlineFiles
import OutlineSettings

/// `initialize`
enum InitializeEndpoint {
    static let answer: RequestEndpoint = { (server, params, writer) throws(ResponseError) in
        // A second one is a client that begins anew, as a notebook does when its page is loaded again.
        server.beginAnew()
        server.capabilities = ClientCapabilities(initializeParams: params)
        server.encoding = server.capabilities.preferredPositionEncoding
        // A process that cannot be seen (another container, another machine) cannot be watched either.
        server.clientProcess = params["processId"]?.intValue.flatMap { Platform.isAlive(process: $0) ? $0 : nil }
        server.locale = params["locale"]?.stringValue
        let options = params["initializationOptions"]
        server.settings.roots = WorkspaceFoldersEndpoint.roots(params)
        server.initialSettings = options ?? .null
        let text = SettingsText(section: options)
        server.editorProblems = text.problems
        server.settings.editor = text.settings
        server.rulePages = (options?["rulePages"] ?? options?["outline"]?["rulePages"])?.stringValue
            .map { $0.hasSuffix("/") ? $0 : $0 + "/" }
        server.phase = .running
        writer.beginObject()
        writer.key("capabilities")
        writeCapabilities(server, &writer)
        writer.key("serverInfo")
        writer.beginObject()
        writer.key("name")
        writer.string("outline-ls")
        writer.key("version")
        writer.string(Version.text)
        writer.endObject()
        writer.endObject()
    }

    private static func writeCapabilities(_ server: Server, _ writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("positionEncoding")
        writer.string(server.encoding.rawValue)
        writer.key("textDocumentSync")
        writer.beginObject()
        writer.key("openClose")
        writer.bool(true)
        writer.key("change")
        writer.integer(2)
        writer.key("save")
        writer.bool(true)
        writer.endObject()
        if server.capabilities.pullDiagnostics {
            writer.key("diagnosticProvider")
            writer.beginObject()
            writer.key("identifier")
            writer.string("outline-ls")
            writer.key("interFileDependencies")
            writer.bool(false)
            writer.key("workspaceDiagnostics")
            writer.bool(true)
            writer.endObject()
        }
        writer.key("documentSymbolProvider")
        writer.bool(true)
        writer.key("foldingRangeProvider")
        writer.bool(true)
        for provider in [
            "definitionProvider", "implementationProvider", "referencesProvider", "inlayHintProvider",
            "linkedEditingRangeProvider", "workspaceSymbolProvider",
        ] {
            writer.key(provider)
            writer.bool(true)
        }
        writer.key("codeLensProvider")
        writer.beginObject()
        writer.key("resolveProvider")
        writer.bool(false)
        writer.endObject()
        writer.key("documentLinkProvider")
        writer.beginObject()
        writer.key("resolveProvider")
        writer.bool(false)
        writer.endObject()
        writer.key("renameProvider")
        if server.capabilities.renamePreparation {
            writer.beginObject()
            writer.key("prepareProvider")
            writer.bool(true)
            writer.endObject()
        } else {
            writer.bool(true)
        }
        writer.key("selectionRangeProvider")
        writer.bool(true)
        writer.key("documentHighlightProvider")
        writer.bool(true)
        writer.key("semanticTokensProvider")
        TokenLegend.write(to: &writer)
        writer.key("documentFormattingProvider")
        writer.bool(true)
        writer.key("documentRangeFormattingProvider")
        writer.bool(true)
        writer.key("documentOnTypeFormattingProvider")
        writer.beginObject()
        writer.key("firstTriggerCharacter")
        writer.string(Snapshot.typedCharacters[0])
        writer.key("moreTriggerCharacter")
        writer.beginArray()
        for character in Snapshot.typedCharacters.dropFirst() { writer.string(character) }
        writer.endArray()
        writer.endObject()
        writer.key("hoverProvider")
        writer.bool(true)
        writer.key("executeCommandProvider")
        writer.beginObject()
        writer.key("commands")
        writer.beginArray()
        for command in ExecuteCommandEndpoint.commands { writer.string(command) }
        writer.endArray()
        writer.endObject()
        writer.key("completionProvider")
        writer.beginObject()
        writer.key("triggerCharacters")
        writer.beginArray()
        for character in CompletionEndpoint.triggerCharacters { writer.string(character) }
        writer.endArray()
        writer.key("resolveProvider")
        writer.bool(true)
        writer.endObject()
        if server.capabilities.codeActionKinds != nil {
            writer.key("codeActionProvider")
            writer.beginObject()
            writer.key("codeActionKinds")
            writer.beginArray()
            writer.string(CodeActionEndpoint.quickFix)
            writer.string(CodeActionEndpoint.fixAll)
            for kind in StructureChange.kinds { writer.string(kind) }
            writer.endArray()
            if server.capabilities.codeActionResolvesEdits {
                writer.key("resolveProvider")
                writer.bool(true)
            }
            writer.endObject()
        }
        writer.key("workspace")
        writer.beginObject()
        writer.key("workspaceFolders")
        writer.beginObject()
        writer.key("supported")
        writer.bool(true)
        writer.key("changeNotifications")
        writer.bool(true)
        writer.endObject()
        writer.endObject()
        writer.endObject()
    }
}

/// `shutdown`
enum ShutdownEndpoint {
    static let answer: RequestEndpoint = { (server, _, writer) throws(ResponseError) in
        server.finishJobs()
        server.phase = .shutDown
        server.documents = [:]
        writer.null()
    }
}
