// The code actions that change the structure. Where the client resolves actions, the edits are made when one is chosen; where it
// shows why an action cannot be chosen, it is told.

import JSON
import LanguageServerProtocol
import OutlineFeatures
import OutlineSyntax
import OutlineText

/// Part of `textDocument/codeAction` and `codeAction/resolve`.
enum StructureActions {
    /// Whether actions of a kind are offered: where the client asks for it, or knows such kinds and asks for nothing else.
    static func isOffered(_ change: StructureChange, _ only: [String]?, _ server: Server, isWhole: Bool) -> Bool {
        if let only, !only.isEmpty { return CodeActionEndpoint.isWanted(change.rawValue, only) }
        let knowsKind = (server.capabilities.codeActionKinds ?? []).contains { $0.isEmpty || $0.hasPrefix("refactor") }
        return knowsKind && !isWhole && change != .renumberAll
    }

    /// Writes the actions for a range.
    static func write(
        _ changes: [StructureChange], from start: Place, to end: Place, _ range: LSPRange, _ document: OpenDocument,
        _ snapshot: Snapshot, _ server: Server, to writer: inout JSONWriter
    ) {
        let resolves = server.capabilities.codeActionResolvesEdits
        var positions = Positions(snapshot.document, server.encoding)
        for change in changes {
            do throws(Refusal) {
                let edits = try change.edits(snapshot, from: start, to: end, isTrial: resolves)
                head(change, snapshot, &writer)
                if resolves {
                    writer.key("data")
                    writer.beginObject()
                    writer.key("change")
                    writer.string(change.rawValue)
                    writer.key("uri")
                    document.uri.write(to: &writer)
                    writer.key("version")
                    writer.integer(document.version)
                    writer.key("range")
                    range.write(to: &writer)
                    writer.endObject()
                } else {
                    writer.key("edit")
                    EditWriter.write(
                        edits, of: document, &positions, server.capabilities,
                        annotation: change.annotation(snapshot.language), to: &writer)
                }
            } catch {
                guard change.isOfferedDisabled, server.capabilities.codeActionDisabled, error != .isNothing else {
                    continue
                }
                head(change, snapshot, &writer)
                writer.key("disabled")
                writer.beginObject()
                writer.key("reason")
                writer.string(error.reason(snapshot.language))
                writer.endObject()
            }
            writer.endObject()
        }
    }

    private static func head(_ change: StructureChange, _ snapshot: Snapshot, _ writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("title")
        writer.string(change.title(snapshot.language))
        writer.key("kind")
        writer.string(change.rawValue)
    }

    /// Writes the edit of an action that was chosen.
    static func resolve(
        _ change: StructureChange, _ data: JSONValue, _ server: Server, to writer: inout JSONWriter
    ) throws(ResponseError) {
        guard let document = data["uri"].flatMap({ DocumentURI($0) }).flatMap({ server.documents[$0] }),
            let range = data["range"].flatMap({ LSPRange($0) })
        else { throw ResponseError(code: ResponseError.invalidParams, message: "data is not of this server") }
        try checkVersion(data["version"], document)
        let snapshot = document.snapshotWithoutFindings()
        var positions = Positions(snapshot.document, server.encoding)
        let (start, end) = (positions.place(of: range.start), positions.place(of: range.end))
        do throws(Refusal) {
            let edits = try change.edits(snapshot, from: start, to: end)
            writer.key("edit")
            EditWriter.write(
                edits, of: document, &positions, server.capabilities,
                annotation: change.annotation(snapshot.language), to: &writer)
        } catch {
            throw ResponseError(code: ResponseError.requestFailed, message: error.reason(snapshot.language))
        }
    }

    /// A change that was asked for by another version of the text is not made.
    static func checkVersion(_ version: JSONValue?, _ document: OpenDocument) throws(ResponseError) {
        guard let version, !version.isNull else { return }
        guard let number = version.intValue else {
            throw ResponseError(code: ResponseError.invalidParams, message: "version must be a number")
        }
        guard number == document.version else {
            throw ResponseError(
                code: ResponseError.contentModified,
                message: document.language == .zh
                    ? "文本已经改过（版本 \(document.version)，不是 \(number)），没有改动"
                    : "the text is at version \(document.version), not \(number); nothing was changed")
        }
    }
}
