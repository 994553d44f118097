// The methods that the server answers or takes notice of, one line each; every other request gets "method not found".
// Protocol/README.md lists the same, and a test compares them.

import JSON
import LanguageServerProtocol

/// Answers a request: reads the parameters and writes the result.
typealias RequestEndpoint = @Sendable (Server, JSONValue, inout JSONWriter) throws(ResponseError) -> Void
/// Takes notice of a notification.
typealias NotificationEndpoint = @Sendable (Server, JSONValue) -> Void

/// Takes a request that is answered later, when nothing else is waiting.
typealias DeferredEndpoint = @Sendable (Server, RequestID, JSONValue) -> Void

/// The table of methods.
public enum Endpoints {
    /// The endpoint that answers a method, nil for none.
    static func request(_ method: String) -> RequestEndpoint? { requests[method] }

    /// The endpoint that takes a request to be answered later, nil for none.
    static func deferred(_ method: String) -> DeferredEndpoint? { later[method] }

    /// The endpoint that takes notice of a method, nil for none.
    static func notification(_ method: String) -> NotificationEndpoint? { notifications[method] }

    /// The names of all methods that have an endpoint, sorted; `exit` and `$/cancelRequest` are the server's own.
    public static var methods: [String] {
        (Array(requests.keys) + Array(later.keys) + Array(notifications.keys) + ["$/cancelRequest", "exit"]).sorted()
    }

    private static let requests: [String: RequestEndpoint] = [
        "codeAction/resolve": CodeActionResolveEndpoint.answer,
        "completionItem/resolve": CompletionResolveEndpoint.answer,
        "initialize": InitializeEndpoint.answer,
        "outline/status": StatusEndpoint.answer,
        "shutdown": ShutdownEndpoint.answer,
        "textDocument/codeAction": CodeActionEndpoint.answer,
        "textDocument/completion": CompletionEndpoint.answer,
        "textDocument/diagnostic": DiagnosticEndpoint.answer,
        "textDocument/documentSymbol": DocumentSymbolEndpoint.answer,
        "textDocument/foldingRange": FoldingRangeEndpoint.answer,
        "textDocument/formatting": FormattingEndpoints.formatting,
        "textDocument/hover": HoverEndpoint.answer,
        "textDocument/codeLens": CodeLensEndpoint.answer,
        "textDocument/definition": DefinitionEndpoint.answer,
        "textDocument/documentLink": DocumentLinkEndpoint.answer,
        "textDocument/implementation": ImplementationEndpoint.answer,
        "textDocument/inlayHint": InlayHintEndpoint.answer,
        "textDocument/linkedEditingRange": LinkedEditingRangeEndpoint.answer,
        "textDocument/prepareRename": PrepareRenameEndpoint.answer,
        "textDocument/references": ReferencesEndpoint.answer,
        "textDocument/rename": RenameEndpoint.answer,
        "textDocument/onTypeFormatting": FormattingEndpoints.onType,
        "textDocument/rangeFormatting": FormattingEndpoints.range,
        "textDocument/documentHighlight": DocumentHighlightEndpoint.answer,
        "textDocument/selectionRange": SelectionRangeEndpoint.answer,
        "textDocument/semanticTokens/full": SemanticTokensEndpoint.answer,
        "textDocument/semanticTokens/full/delta": SemanticTokensDeltaEndpoint.answer,
        "textDocument/semanticTokens/range": SemanticTokensRangeEndpoint.answer,
        "workspace/executeCommand": ExecuteCommandEndpoint.answer,
    ]

    private static let later: [String: DeferredEndpoint] = [
        "workspace/diagnostic": WorkspaceDiagnosticEndpoint.begin,
        "workspace/symbol": WorkspaceSymbolEndpoint.begin,
    ]

    private static let notifications: [String: NotificationEndpoint] = [
        "initialized": InitializedEndpoint.notice,
        "textDocument/didChange": SynchronizationEndpoints.didChange,
        "textDocument/didClose": SynchronizationEndpoints.didClose,
        "textDocument/didOpen": SynchronizationEndpoints.didOpen,
        "textDocument/didSave": SynchronizationEndpoints.didSave,
        "workspace/didChangeConfiguration": ConfigurationEndpoint.didChange,
        "workspace/didChangeWatchedFiles": WatchedFilesEndpoint.didChange,
        "workspace/didChangeWorkspaceFolders": WorkspaceFoldersEndpoint.didChange,
    ]
}
