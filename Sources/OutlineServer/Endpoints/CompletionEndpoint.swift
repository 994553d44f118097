// `textDocument/completion`: proposals with the range that they replace.

import JSON
import LanguageServerProtocol
import OutlineFeatures
import OutlineProfiles
import OutlineChecking
import OutlineRules
import OutlineSettings
import OutlineSyntax
import OutlineText

/// `textDocument/completion`
enum CompletionEndpoint {
    /// Only marks that end or open a marker: Chinese characters come out of an input method, which must not be disturbed.
    static let triggerCharacters = ["、", "）", "．", ".", "（"]

    static let answer: RequestEndpoint = { (server, params, writer) throws(ResponseError) in
        let document = try server.document(params)
        let snapshot = document.snapshotWithoutFindings()
        var positions = Positions(snapshot.document, server.encoding)
        let items = snapshot.completions(
            at: positions.place(of: try server.position(params)), usesInitials: document.settings.completesInitials,
            catalog: document.settings.kinds.catalog, canReplace: server.capabilities.completionInsertReplace)
        writer.beginObject()
        // What fits depends on what is typed, so the list is asked for again with the next character.
        writer.key("isIncomplete")
        writer.bool(!items.isEmpty)
        writer.key("items")
        writer.beginArray()
        for (index, item) in items.enumerated() { write(item, index, document, server, &positions, &writer) }
        writer.endArray()
        writer.endObject()
    }

    private static func write(
        _ item: CompletionItem, _ index: Int, _ document: OpenDocument, _ server: Server, _ positions: inout Positions,
        _ writer: inout JSONWriter
    ) {
        writer.beginObject()
        writer.key("label")
        writer.string(item.label)
        writer.key("kind")
        writer.integer(kind(item.kind))
        writer.key("detail")
        writer.string(item.detail)
        writer.key("sortText")
        writer.string(String(index + 1000))
        writer.key("filterText")
        writer.string(item.filter)
        if index == 0 {
            writer.key("preselect")
            writer.bool(true)
        }
        let asSnippet = item.kind == .skeleton && server.capabilities.completionSnippets
        let text = asSnippet ? Snippet.text(item.text) : item.text
        if asSnippet {
            writer.key("insertTextFormat")
            writer.integer(2)
        }
        writer.key("insertText")
        writer.string(asSnippet ? text : item.insert)
        writer.key("textEdit")
        TextEdit(range: positions.range(item.start, item.end), newText: text).write(to: &writer)
        if let topic = item.topic {
            writer.key("data")
            writer.beginObject()
            writer.key("uri")
            document.uri.write(to: &writer)
            writer.key("topic")
            writer.string(topic)
            writer.endObject()
        }
        writer.endObject()
    }

    private static func kind(_ kind: CompletionItem.Kind) -> Int {
        switch kind {
        case .heading: 9  // Module
        case .item: 20  // EnumMember
        case .title: 17  // File
        case .skeleton: 15  // Snippet
        case .phrase: 1  // Text
        }
    }
}

/// Turns the placeholders of a skeleton into the stops of a snippet.
enum Snippet {
    /// The text as a snippet: each ×××× is a stop, and what snippets read as signs is escaped.
    static func text(_ plain: String) -> String {
        var snippet = ""
        var stop = 0
        for (index, piece) in plain.parts(separatedBy: Profile.placeholder).enumerated() {
            if index > 0 {
                stop += 1
                snippet += "${\(stop):\(Profile.placeholder)}"
            }
            for scalar in piece.unicodeScalars {
                if scalar == "$" || scalar == "}" || scalar == "\\" { snippet.unicodeScalars.append("\\") }
                snippet.unicodeScalars.append(scalar)
            }
        }
        return snippet
    }
}

/// `completionItem/resolve`: what a section must hold, by the kind of the document.
enum CompletionResolveEndpoint {
    static let answer: RequestEndpoint = { (server, params, writer) throws(ResponseError) in
        guard let item = params.objectValue else {
            throw ResponseError(code: ResponseError.invalidParams, message: "a completion item is expected")
        }
        let data = params["data"]
        var page: Page?
        if let topic = data?["topic"]?.stringValue, let uri = data?["uri"].flatMap({ DocumentURI($0) }),
            let document = server.documents[uri]
        {
            page = document.snapshotWithoutFindings().page(onTopic: topic)
        }
        writer.beginObject()
        for member in item.members where member.key != "documentation" {
            writer.key(member.key)
            writer.write(member.value)
        }
        if let page {
            let markdown = server.capabilities.completionMarkdown
            writer.key("documentation")
            writer.beginObject()
            writer.key("kind")
            writer.string(markdown ? "markdown" : "plaintext")
            writer.key("value")
            writer.string(markdown ? page.markdown() : page.plainText)
            writer.endObject()
        }
        writer.endObject()
    }
}
