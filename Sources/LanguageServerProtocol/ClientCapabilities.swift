// What the client says it can do, read once from the parameters of `initialize`.

public import JSON

/// The capabilities that a server of outlines asks about. What is missing or of another type is not announced.
public struct ClientCapabilities: Equatable, Sendable {
    // MARK: General

    /// The encodings the client offers and we know, in its order; empty where it says nothing.
    public let positionEncodings: [PositionEncoding]
    /// The encoding to use: the client's first, else UTF-16.
    public var preferredPositionEncoding: PositionEncoding { positionEncodings.first ?? .utf16 }

    // MARK: Symbols, hover, folding

    /// Takes a tree of symbols instead of a flat list.
    public let hierarchicalDocumentSymbols: Bool
    /// Takes Markdown in hovers.
    public let hoverMarkdown: Bool
    /// Folds whole lines only.
    public let foldingLineOnly: Bool
    /// At most so many folds are wanted; nil where the client sets no limit.
    public let foldingRangeLimit: Int?
    /// Shows a text in place of a fold.
    public let foldingCollapsedText: Bool

    /// Takes the stretch that leads to a definition.
    public let definitionLinks: Bool
    /// The same of `textDocument/implementation`.
    public let implementationLinks: Bool
    /// Asks what would be renamed before it asks for the new name.
    public let renamePreparation: Bool
    /// Shows a document where the server asks for it.
    public let showDocument: Bool

    // MARK: Completion

    /// Takes snippets.
    public let completionSnippets: Bool
    /// Takes Markdown in the documentation of an item.
    public let completionMarkdown: Bool
    /// Takes the proposal that is chosen at first.
    public let completionPreselect: Bool
    /// Takes edits with an insert and a replace range.
    public let completionInsertReplace: Bool
    /// The properties that may come with `completionItem/resolve`.
    public let completionResolveProperties: [String]
    /// The properties that may stand once in `itemDefaults`.
    public let completionItemDefaults: [String]
    /// Inserts the `insertText` of a proposal at the cursor and heeds no range. Kate does, which gives no name: it is known by
    /// semantic tokens without a name, a context of completion or an encoding.
    public let ignoresCompletionRanges: Bool
    /// Takes details beside the label.
    public let completionLabelDetails: Bool
    /// The item tags the client knows, by number; nil where it takes none.
    public let completionTags: [Int]?

    // MARK: Code actions

    /// The kinds the client knows where it takes code actions as literals; nil where it takes commands only.
    public let codeActionKinds: [String]?
    /// The properties that may come with `codeAction/resolve`.
    public let codeActionResolveProperties: [String]
    /// Takes the edit of an action with `codeAction/resolve`, and gives back the `data` that tells which it is.
    public var codeActionResolvesEdits: Bool { codeActionData && codeActionResolveProperties.contains("edit") }
    /// Takes `isPreferred`.
    public let codeActionIsPreferred: Bool
    /// Keeps `data` between a code action and its resolution.
    public let codeActionData: Bool
    /// Shows the reason of a disabled code action.
    public let codeActionDisabled: Bool

    // MARK: Diagnostics

    /// Takes places that belong to a diagnostic.
    public let diagnosticRelatedInformation: Bool
    /// Compares the version of published diagnostics.
    public let diagnosticVersion: Bool
    /// Takes a link with the code.
    public let diagnosticCodeDescription: Bool
    /// The diagnostic tags the client knows, by number; nil where it takes none.
    public let diagnosticTags: [Int]?
    /// Keeps `data` between a diagnostic and its code actions.
    public let diagnosticData: Bool
    /// Asks for diagnostics itself (`textDocument/diagnostic`).
    public let pullDiagnostics: Bool
    /// Takes a registration of pull diagnostics while running.
    public let pullDiagnosticsDynamicRegistration: Bool
    /// Takes the diagnostics of related documents with an answer.
    public let pullDiagnosticsRelatedDocuments: Bool

    // MARK: Workspace

    /// Takes `workspace/applyEdit`.
    public let applyEdit: Bool
    /// Takes edits with versions (`documentChanges`).
    public let documentChanges: Bool
    /// Shows what an edit is for, and lets the user confirm it (`changeAnnotationSupport`).
    public let changeAnnotations: Bool
    /// Creates files on behalf of an edit.
    public let createsFiles: Bool
    /// Answers `workspace/configuration`.
    public let configuration: Bool
    /// Takes a registration of configuration changes while running.
    public let didChangeConfigurationDynamicRegistration: Bool
    /// Takes a registration of file watchers while running.
    public let didChangeWatchedFilesDynamicRegistration: Bool
    /// Has workspace folders.
    public let workspaceFolders: Bool
    /// Takes `workspace/diagnostic/refresh`.
    public let diagnosticsRefresh: Bool
    /// Takes `workspace/semanticTokens/refresh`.
    public let semanticTokensRefresh: Bool
    /// Takes `workspace/inlayHint/refresh`.
    public let inlayHintRefresh: Bool
    /// Takes `workspace/codeLens/refresh`.
    public let codeLensRefresh: Bool
    /// Takes `workspace/foldingRange/refresh` (LSP 3.18).
    public let foldingRangeRefresh: Bool

    // MARK: Window

    /// Shows progress that the server begins.
    public let workDoneProgress: Bool
    /// Announces what it does with messages to the user (`window.showMessage`).
    public let showMessage: Bool

    /// Reads the parameters of `initialize`.
    public init(initializeParams params: JSONValue) {
        let all = Announced(value: params["capabilities"])
        positionEncodings = all["general"]["positionEncodings"].strings.compactMap { PositionEncoding(rawValue: $0) }
        let text = all["textDocument"]

        hierarchicalDocumentSymbols = text["documentSymbol"]["hierarchicalDocumentSymbolSupport"].flag
        hoverMarkdown = text["hover"]["contentFormat"].strings.contains(MarkupKind.markdown.rawValue)
        let folding = text["foldingRange"]
        foldingLineOnly = folding["lineFoldingOnly"].flag
        foldingRangeLimit = folding["rangeLimit"].count
        foldingCollapsedText = folding["foldingRange"]["collapsedText"].flag

        definitionLinks = text["definition"]["linkSupport"].flag
        implementationLinks = text["implementation"]["linkSupport"].flag
        renamePreparation = text["rename"]["prepareSupport"].flag
        showDocument = all["window"]["showDocument"]["support"].flag

        let item = text["completion"]["completionItem"]
        completionSnippets = item["snippetSupport"].flag
        completionMarkdown = item["documentationFormat"].strings.contains(MarkupKind.markdown.rawValue)
        completionPreselect = item["preselectSupport"].flag
        completionInsertReplace = item["insertReplaceSupport"].flag
        ignoresCompletionRanges =
            text["semanticTokens"].isObject && text["completion"].isObject
            && !text["completion"]["contextSupport"].flag && !all["general"].isObject
            && params["clientInfo"] == nil && params["rootPath"] != nil
        completionResolveProperties = item["resolveSupport"]["properties"].strings
        completionItemDefaults = text["completion"]["completionList"]["itemDefaults"].strings
        completionLabelDetails = item["labelDetailsSupport"].flag
        completionTags = item["tagSupport"].tags

        let action = text["codeAction"]
        let literal = action["codeActionLiteralSupport"]
        codeActionKinds = literal.isObject ? literal["codeActionKind"]["valueSet"].strings : nil
        codeActionResolveProperties = action["resolveSupport"]["properties"].strings
        codeActionIsPreferred = action["isPreferredSupport"].flag
        codeActionData = action["dataSupport"].flag
        codeActionDisabled = action["disabledSupport"].flag

        let publish = text["publishDiagnostics"]
        let pull = text["diagnostic"]
        // LSP 3.18 has what a diagnostic may hold in both places.
        func announced(_ name: String) -> Bool { publish[name].flag || pull[name].flag }
        diagnosticRelatedInformation = announced("relatedInformation")
        diagnosticVersion = publish["versionSupport"].flag
        diagnosticCodeDescription = announced("codeDescriptionSupport")
        diagnosticTags = publish["tagSupport"].tags ?? pull["tagSupport"].tags
        diagnosticData = announced("dataSupport")
        pullDiagnostics = pull.isObject
        pullDiagnosticsDynamicRegistration = pull["dynamicRegistration"].flag
        pullDiagnosticsRelatedDocuments = pull["relatedDocumentSupport"].flag

        let workspace = all["workspace"]
        applyEdit = workspace["applyEdit"].flag
        documentChanges = workspace["workspaceEdit"]["documentChanges"].flag
        changeAnnotations = workspace["workspaceEdit"]["changeAnnotationSupport"].isObject
        createsFiles = workspace["workspaceEdit"]["resourceOperations"].strings.contains("create")
        configuration = workspace["configuration"].flag
        didChangeConfigurationDynamicRegistration = workspace["didChangeConfiguration"]["dynamicRegistration"].flag
        didChangeWatchedFilesDynamicRegistration = workspace["didChangeWatchedFiles"]["dynamicRegistration"].flag
        workspaceFolders = workspace["workspaceFolders"].flag
        diagnosticsRefresh = workspace["diagnostics"]["refreshSupport"].flag
        semanticTokensRefresh = workspace["semanticTokens"]["refreshSupport"].flag
        inlayHintRefresh = workspace["inlayHint"]["refreshSupport"].flag
        codeLensRefresh = workspace["codeLens"]["refreshSupport"].flag
        foldingRangeRefresh = workspace["foldingRange"]["refreshSupport"].flag

        workDoneProgress = all["window"]["workDoneProgress"].flag
        showMessage = all["window"]["showMessage"].isObject
    }
}

/// A member that may be missing: everything inside it is then missing too.
private struct Announced {
    let value: JSONValue?

    subscript(name: String) -> Announced { Announced(value: value?[name]) }

    var flag: Bool { value?.boolValue ?? false }
    var isObject: Bool { value?.objectValue != nil }
    var strings: [String] { (value?.arrayValue ?? []).compactMap(\.stringValue) }
    var count: Int? { value?.intValue.flatMap { $0 >= 0 ? $0 : nil } }
    /// The numbers of a `tagSupport`, which before LSP 3.15 was a plain `true`: that counts as the first two tags.
    var tags: [Int]? {
        if value?.boolValue == true { return [1, 2] }
        return isObject ? (self["valueSet"].value?.arrayValue ?? []).compactMap(\.intValue) : nil
    }
}
