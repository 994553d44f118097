// The commands that change the structure, for keys: outline.move, outline.shift, outline.renumber, outline.insert. The text is
// changed by `workspace/applyEdit`; what cannot be done is said.

import JSON
import LanguageServerProtocol
import OutlineFeatures
import OutlineChecking
import OutlineRules
import OutlineSyntax
import OutlineText

/// Part of `workspace/executeCommand`.
enum StructureCommands {
    /// The commands.
    static let names = ["outline.insert", "outline.move", "outline.renumber", "outline.shift"]

    /// Carries a command out. The result is where to write on, for what inserts, else null.
    static func run(_ name: String, _ argument: JSONValue?, _ server: Server, _ writer: inout JSONWriter)
        throws(ResponseError)
    {
        guard let argument, argument.objectValue != nil else { throw bad("arguments", "an object {uri, range, …}") }
        guard let uri = argument["uri"].flatMap({ DocumentURI($0) }) else { throw bad("uri", "the document") }
        guard let document = server.documents[uri], !document.isSettings else { throw bad("uri", "an open document") }
        try StructureActions.checkVersion(argument["version"], document)
        let snapshot = document.snapshotWithoutFindings()
        var positions = Positions(snapshot.document, server.encoding)
        let scope = name == "outline.renumber" ? try choice(argument, "scope", "whole", RenumberScope.self) : nil
        var (start, end) = (Place(line: 0, column: 0), Place(line: 0, column: 0))
        if scope != .whole {
            guard let range = range(argument) else { throw bad("range", "a range, or position a position") }
            (start, end) = (positions.place(of: range.start), positions.place(of: range.end))
        }
        let change: StructureChange
        switch name {
        case "outline.insert":
            let kind = try choice(argument, "kind", "sibling", InsertionKind.self)
            return try insert(kind, at: start, document, snapshot, server, &writer)
        case "outline.move":
            change = try choice(argument, "direction", nil, MoveDirection.self) == .up ? .moveUp : .moveDown
        case "outline.shift":
            let isUp = try choice(argument, "direction", nil, ShiftDirection.self) == .promote
            guard argument["alone"].map({ $0.boolValue != nil }) ?? true else { throw bad("alone", "true or false") }
            let isAlone = argument["alone"]?.boolValue == true
            change = isUp ? (isAlone ? .promoteAlone : .promote) : (isAlone ? .demoteAlone : .demote)
        default: change = scope == .whole ? .renumberAll : scope == .section ? .renumberSection : .renumber
        }
        try requireApplyEdit(server)
        do throws(Refusal) {
            let edits = try change.edits(snapshot, from: start, to: end)
            apply(edits, change.title, change.annotation(snapshot.language), document, snapshot, server)
        } catch {
            say(error, snapshot, server)
        }
        writer.null()
    }

    private static func insert(
        _ kind: InsertionKind, at place: Place, _ document: OpenDocument, _ snapshot: Snapshot, _ server: Server,
        _ writer: inout JSONWriter
    ) throws(ResponseError) {
        try requireApplyEdit(server)
        do throws(Refusal) {
            let insertion = try snapshot.insertion(kind, at: place)
            let title = Text("插入序次语", "Insert a marker")
            apply(insertion.edits, title, nil, document, snapshot, server)
            var positions = Positions(Snapshot.applying(insertion.edits, to: snapshot.document), server.encoding)
            writer.beginObject()
            writer.key("cursor")
            positions.position(of: insertion.cursor).write(to: &writer)
            writer.endObject()
        } catch {
            say(error, snapshot, server)
            writer.null()
        }
    }

    // MARK: Arguments

    private static func range(_ argument: JSONValue) -> LSPRange? {
        if let range = argument["range"] { return LSPRange(range) }
        return argument["position"].flatMap { Position($0) }.map { LSPRange(start: $0, end: $0) }
    }

    private static func choice<Choice: RawRepresentable & CaseIterable>(
        _ argument: JSONValue, _ name: String, _ standard: String?, _: Choice.Type
    ) throws(ResponseError) -> Choice where Choice.RawValue == String {
        let words = Choice.allCases.map(\.rawValue).joined(separator: ", ")
        guard let word = argument[name].map({ $0.stringValue ?? "" }) ?? standard,
            let choice = Choice(rawValue: word)
        else { throw bad(name, "one of \(words)") }
        return choice
    }

    private static func bad(_ field: String, _ wanted: String) -> ResponseError {
        ResponseError(code: ResponseError.invalidParams, message: "\(field) must be \(wanted)")
    }

    private static func requireApplyEdit(_ server: Server) throws(ResponseError) {
        guard !server.capabilities.applyEdit else { return }
        throw ResponseError(
            code: ResponseError.requestFailed, message: "the client does not take workspace/applyEdit")
    }

    // MARK: Answers

    private static func apply(
        _ edits: [Fix.Edit], _ title: Text, _ annotation: EditAnnotation?, _ document: OpenDocument,
        _ snapshot: Snapshot, _ server: Server
    ) {
        server.request("workspace/applyEdit") { writer in
            var positions = Positions(snapshot.document, server.encoding)
            writer.beginObject()
            writer.key("label")
            writer.string(title(snapshot.language))
            writer.key("edit")
            EditWriter.write(
                edits, of: document, &positions, server.capabilities, annotation: annotation, to: &writer)
            writer.endObject()
        }
    }

    private static func say(_ refusal: Refusal, _ snapshot: Snapshot, _ server: Server) {
        server.send { writer in
            writer.notification("window/showMessage") { writer in
                writer.beginObject()
                writer.key("type")
                writer.integer(3)
                writer.key("message")
                writer.string(refusal.reason(snapshot.language))
                writer.endObject()
            }
        }
    }
}
