// `textDocument/codeAction`: the fixes of the findings in a range, and all safe fixes at once.

import JSON
import LanguageServerProtocol
import OutlineFeatures

/// `textDocument/codeAction`
enum CodeActionEndpoint {
    static let quickFix = "quickfix"
    static let fixAll = "source.fixAll.outline"

    static let answer: RequestEndpoint = { (server, params, writer) throws(ResponseError) in
        let document = try server.document(params)
        guard let range = params["range"].flatMap({ LSPRange($0) }) else {
            throw ResponseError(code: ResponseError.invalidParams, message: "range is missing")
        }
        let snapshot = document.snapshot()
        var positions = Positions(snapshot.document, server.encoding)
        var actions: [CodeAction] = []
        let only = params["context"]?["only"]?.arrayValue?.compactMap { $0.stringValue }
        if isWanted(quickFix, only) {
            let (start, end) = (positions.place(of: range.start), positions.place(of: range.end))
            actions += snapshot.quickFixes(from: start, to: end)
        }
        if isWanted(fixAll, only), let all = snapshot.fixAll() { actions.append(all) }
        var diagnostics = DiagnosticsWriter(document, snapshot, server)
        writer.beginArray()
        for action in actions {
            writer.beginObject()
            writer.key("title")
            writer.string(action.title)
            writer.key("kind")
            writer.string(action.kind == .quickFix ? quickFix : fixAll)
            if let finding = action.finding {
                writer.key("diagnostics")
                writer.beginArray()
                diagnostics.write(finding, to: &writer)
                writer.endArray()
            }
            if action.isPreferred, server.capabilities.codeActionIsPreferred {
                writer.key("isPreferred")
                writer.bool(true)
            }
            writer.key("edit")
            EditWriter.write(action.edits, of: document, &positions, server.capabilities, to: &writer)
            writer.endObject()
        }
        if isWanted(quickFix, only) {
            let (start, end) = (positions.place(of: range.start), positions.place(of: range.end))
            SilenceActions.write(
                snapshot.findings(from: start, to: end), document, snapshot, server, &diagnostics, to: &writer)
        }
        writer.endArray()
    }

    /// Whether the client wants a kind: it named no kinds, or this one, or one that contains it.
    private static func isWanted(_ kind: String, _ only: [String]?) -> Bool {
        guard let only, !only.isEmpty else { return true }
        return only.contains { $0.isEmpty || $0 == kind || Array(kind.utf8).starts(with: Array($0.utf8) + [0x2E]) }
    }
}
