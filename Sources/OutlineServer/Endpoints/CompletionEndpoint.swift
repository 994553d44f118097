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
        var items = snapshot.completions(
            at: positions.place(of: try server.position(params)), usesInitials: document.settings.completesInitials,
            catalog: document.settings.kinds.catalog, canReplace: server.capabilities.completionInsertReplace)
        if server.capabilities.ignoresCompletionRanges { items.removeAll { $0.rest == nil } }
        writer.beginObject()
        // What fits depends on what is typed, so the list is asked for again with the next character: nothing yet, too.
        writer.key("isIncomplete")
        writer.bool(true)
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
        if index == 0, server.capabilities.completionPreselect {
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
        // Eglot 1.9 takes this for what is typed so far; Kate puts it at the place of the request, whatever the range.
        writer.string(asSnippet || !server.capabilities.ignoresCompletionRanges ? text : item.rest ?? text)
        writer.key("textEdit")
        if server.capabilities.completionInsertReplace {
            writer.beginObject()
            writer.key("newText")
            writer.string(text)
            writer.key("insert")
            positions.range(item.start, item.end).write(to: &writer)
            writer.key("replace")
            positions.range(item.start, item.replaceEnd).write(to: &writer)
            writer.endObject()
        } else {
            TextEdit(range: positions.range(item.start, item.end), newText: text).write(to: &writer)
        }
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
        // Editors write the kind beside each proposal: “Text” is the only one that is right for a heading.
        case .heading, .item, .phrase: 1  // Text
        case .title: 17  // File
        case .skeleton: 15  // Snippet
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
