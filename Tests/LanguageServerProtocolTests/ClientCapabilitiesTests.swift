// What the server understands of the capabilities of several editors, shortened to what matters here.

import JSON
import LanguageServerProtocol
import Testing

private func capabilities(_ text: String) throws -> ClientCapabilities {
    ClientCapabilities(initializeParams: try JSONReader.parse(Array(#"{"capabilities":\#(text)}"#.utf8)))
}

/// Everything that a client may say; each test of a single member takes it out of here.
private let full = """
    {"general":{"positionEncodings":["utf-8","utf-7","utf-16"],"staleRequestSupport":{"cancel":true}},
     "textDocument":{
      "documentSymbol":{"hierarchicalDocumentSymbolSupport":true},
      "hover":{"contentFormat":["markdown","plaintext"]},
      "foldingRange":{"lineFoldingOnly":true,"rangeLimit":5000,"foldingRange":{"collapsedText":true}},
      "completion":{"completionItem":{"snippetSupport":true,"documentationFormat":["markdown","plaintext"],
        "insertReplaceSupport":true,"resolveSupport":{"properties":["documentation","detail"]},
        "labelDetailsSupport":true,"tagSupport":{"valueSet":[1]}},
       "completionList":{"itemDefaults":["editRange","data"]}},
      "codeAction":{"codeActionLiteralSupport":{"codeActionKind":{"valueSet":["","quickfix","source.fixAll"]}},
       "resolveSupport":{"properties":["edit"]},"isPreferredSupport":true,"dataSupport":true,"disabledSupport":true},
      "publishDiagnostics":{"relatedInformation":true,"versionSupport":true,"codeDescriptionSupport":true,
       "tagSupport":{"valueSet":[1,2]},"dataSupport":true},
      "diagnostic":{"dynamicRegistration":true,"relatedDocumentSupport":true}},
     "workspace":{"applyEdit":true,"workspaceEdit":{"documentChanges":true},"configuration":true,
      "didChangeConfiguration":{"dynamicRegistration":true},"didChangeWatchedFiles":{"dynamicRegistration":true},
      "workspaceFolders":true,"diagnostics":{"refreshSupport":true},"semanticTokens":{"refreshSupport":true},
      "inlayHint":{"refreshSupport":true},"codeLens":{"refreshSupport":true},"foldingRange":{"refreshSupport":true}},
     "window":{"workDoneProgress":true,"showMessage":{"messageActionItem":{"additionalPropertiesSupport":true}}}}
    """

/// The flags, in one list, so that a test can ask that all or none are set.
private func flags(_ client: ClientCapabilities) -> [Bool] {
    [
        client.hierarchicalDocumentSymbols, client.hoverMarkdown, client.foldingLineOnly, client.foldingCollapsedText,
        client.completionSnippets, client.completionMarkdown, client.completionInsertReplace,
        client.completionLabelDetails, client.codeActionIsPreferred, client.codeActionData, client.codeActionDisabled,
        client.diagnosticRelatedInformation, client.diagnosticVersion, client.diagnosticCodeDescription,
        client.diagnosticData, client.pullDiagnostics, client.pullDiagnosticsDynamicRegistration,
        client.pullDiagnosticsRelatedDocuments, client.applyEdit, client.documentChanges, client.configuration,
        client.didChangeConfigurationDynamicRegistration, client.didChangeWatchedFilesDynamicRegistration,
        client.workspaceFolders, client.diagnosticsRefresh, client.semanticTokensRefresh, client.inlayHintRefresh,
        client.codeLensRefresh, client.foldingRangeRefresh, client.workDoneProgress, client.showMessage,
    ]
}

@Suite struct ClientCapabilitiesTests {
    /// A client like VS Code announces everything.
    @Test func everythingAnnounced() throws {
        let client = try capabilities(full)
        #expect(flags(client).allSatisfy { $0 })
        #expect(client.positionEncodings == [.utf8, .utf16] && client.preferredPositionEncoding == .utf8)
        #expect(client.foldingRangeLimit == 5000)
        #expect(client.completionResolveProperties == ["documentation", "detail"])
        #expect(client.completionItemDefaults == ["editRange", "data"])
        #expect(client.completionTags == [1] && client.diagnosticTags == [1, 2])
        #expect(client.codeActionKinds == ["", "quickfix", "source.fixAll"])
        #expect(client.codeActionResolveProperties == ["edit"])
    }

    /// Whatever single flag a client turns off, exactly the flags that hang on it go: so no flag reads another's place.
    @Test func eachFlagHasItsOwnPlace() throws {
        let all = flags(try capabilities(full)).count
        let places = full.ranges(of: "true")
        var turnedOff = Set<Int>()
        for place in places {
            let found = flags(try capabilities(full.replacingCharacters(place, with: "false")))
            let off = (0..<all).filter { !found[$0] }
            #expect(off.count <= 1)
            for index in off { #expect(turnedOff.insert(index).inserted) }
        }
        // Not plain flags: hover and completion formats, the presence of pull diagnostics and of showMessage.
        #expect(turnedOff.count == all - 4)
        #expect(try capabilities(full.replacing("\"diagnostic\":", with: "\"x\":")).pullDiagnostics == false)
        #expect(try capabilities(full.replacing("\"showMessage\"", with: "\"x\"")).showMessage == false)
        let plain = try capabilities(full.replacing("[\"markdown\",", with: "["))
        #expect(!plain.hoverMarkdown && !plain.completionMarkdown)
    }

    @Test(arguments: [
        "{}", "null", "[]", "7", #"{"textDocument":null,"workspace":[],"window":"x","general":1}"#,
        #"{"textDocument":{"completion":true,"hover":{"contentFormat":"markdown"},"diagnostic":true,"codeAction":[]}}"#,
        #"{"workspace":{"applyEdit":"true","workspaceEdit":1,"configuration":1,"workspaceFolders":{}}}"#,
        #"{"general":{"positionEncodings":"utf-8"},"window":{"workDoneProgress":1,"showMessage":true}}"#,
        #"{"textDocument":{"foldingRange":{"rangeLimit":-1,"lineFoldingOnly":"yes","collapsedText":true}}}"#,
        #"{"textDocument":{"publishDiagnostics":{"tagSupport":false},"codeAction":{"codeActionLiteralSupport":true}}}"#,
    ])
    func wrongTypesMeanNotAnnounced(text: String) throws {
        let client = try capabilities(text)
        #expect(flags(client).allSatisfy { !$0 })
        #expect(client == (try capabilities("{}")))
        #expect(client.preferredPositionEncoding == .utf16 && client.positionEncodings.isEmpty)
        #expect(client.foldingRangeLimit == nil && client.codeActionKinds == nil)
        #expect(client.completionTags == nil && client.diagnosticTags == nil)
    }

    @Test func missingParametersAreNoError() throws {
        #expect(ClientCapabilities(initializeParams: .null) == (try capabilities("{}")))
    }

    /// Vim with yegappan/lsp offers UTF-32 first and pulls diagnostics.
    @Test func vim() throws {
        let client = try capabilities(
            #"""
            {"general":{"positionEncodings":["utf-32","utf-16"]},"workspace":{"workspaceFolders":true,"applyEdit":true},
            "textDocument":{"documentSymbol":{"hierarchicalDocumentSymbolSupport":true},
            "hover":{"contentFormat":["markdown","plaintext"]},"foldingRange":{"lineFoldingOnly":true},
            "completion":{"completionItem":{"snippetSupport":false,"documentationFormat":["plaintext"]}},
            "diagnostic":{"dynamicRegistration":false}}}
            """#)
        #expect(client.preferredPositionEncoding == .utf32)
        #expect(client.pullDiagnostics && !client.pullDiagnosticsDynamicRegistration && !client.diagnosticsRefresh)
        #expect(client.foldingLineOnly && !client.completionSnippets && !client.completionMarkdown)
    }

    /// An older Neovim says nothing of encodings and folds; its tag support is an object with a value set.
    @Test func neovim() throws {
        let client = try capabilities(
            #"""
            {"callHierarchy":{"dynamicRegistration":false},"textDocument":{
            "documentSymbol":{"dynamicRegistration":false,"hierarchicalDocumentSymbolSupport":true},
            "publishDiagnostics":{"relatedInformation":true,"tagSupport":{"valueSet":[1,2]}},
            "codeAction":{"codeActionLiteralSupport":{"codeActionKind":{"valueSet":["","quickfix"]}},"dataSupport":true,
            "resolveSupport":{"properties":["edit"]}}},
            "workspace":{"configuration":true,"applyEdit":true,"workspaceEdit":{"resourceOperations":["rename"]}}}
            """#)
        #expect(client.preferredPositionEncoding == .utf16 && client.diagnosticTags == [1, 2])
        #expect(client.codeActionKinds == ["", "quickfix"] && client.configuration && !client.documentChanges)
        #expect(!client.pullDiagnostics && !client.foldingLineOnly && client.foldingRangeLimit == nil)
    }

    /// Kate announces little; its tag support is in the old form.
    @Test func kate() throws {
        let client = try capabilities(
            #"""
            {"textDocument":{"documentSymbol":{"hierarchicalDocumentSymbolSupport":true},
            "publishDiagnostics":{"relatedInformation":true,"tagSupport":true},
            "hover":{"contentFormat":["markdown","plaintext"]}},"window":{"workDoneProgress":true},
            "workspace":{"workspaceFolders":true}}
            """#)
        #expect(client.hierarchicalDocumentSymbols && client.hoverMarkdown && client.diagnosticTags == [1, 2])
        #expect(client.codeActionKinds == nil && !client.applyEdit && client.workDoneProgress)
    }
}

extension String {
    fileprivate func replacingCharacters(_ range: Range<String.Index>, with text: String) -> String {
        self[..<range.lowerBound] + text + self[range.upperBound...]
    }

    @Test("LSP 3.18 says under textDocument.diagnostic what a diagnostic may hold")
    func pulledDiagnostics() throws {
        let client = try capabilities(
            #"{"textDocument":{"diagnostic":{"relatedInformation":true,"codeDescriptionSupport":true,"dataSupport":true,"tagSupport":{"valueSet":[1]}}}}"#
        )
        #expect(client.diagnosticRelatedInformation && client.diagnosticCodeDescription && client.diagnosticData)
        #expect(client.diagnosticTags == [1])
    }
}
