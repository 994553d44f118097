// `textDocument/codeAction`: the fixes of the findings in a range, and all safe fixes at once.

import JSON
import LanguageServerProtocol
import OutlineFeatures
import OutlineChecking
import OutlineRules
import OutlineSyntax
import OutlineText

/// `textDocument/codeAction`
enum CodeActionEndpoint {
    static let quickFix = "quickfix"
    static let fixAll = "source.fixAll.outline"

    static let answer: RequestEndpoint = { (server, params, writer) throws(ResponseError) in
        let document = try server.document(params)
        guard let range = params["range"].flatMap({ LSPRange($0) }) else {
            throw ResponseError(code: ResponseError.invalidParams, message: "range is missing")
        }
        // A client that takes commands only cannot read an action.
        guard server.capabilities.codeActionKinds != nil else {
            writer.beginArray()
            return writer.endArray()
        }
        let snapshot = document.snapshot()
        var positions = Positions(snapshot.document, server.encoding)
        var actions: [CodeAction] = []
        let only = params["context"]?["only"]?.arrayValue?.compactMap { $0.stringValue }
        let named = (params["context"]?["diagnostics"]?.arrayValue ?? []).filter {
            $0["source"]?.stringValue == "outline-ls"
        }
        if isWanted(quickFix, only) {
            if named.isEmpty {
                actions += snapshot.quickFixes(
                    from: positions.place(of: range.start), to: positions.place(of: range.end))
            } else {
                actions += fixes(of: named, snapshot, &positions)
            }
        }
        // Not beside the fixes of single findings, unless it is asked for: Kate's quick fix applies whatever comes back.
        if isWanted(fixAll, only), only?.isEmpty == false || named.isEmpty, let all = snapshot.fixAll() {
            actions.append(all)
        }
        var diagnostics = DiagnosticsWriter(document, server)
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
        let (start, end) = (positions.place(of: range.start), positions.place(of: range.end))
        // Kate asks with the whole text as the range and applies whatever comes back, which must not switch rules off.
        let isWhole = start == Place(line: 0, column: 0) && end == snapshot.document.end
        if isWanted(quickFix, only), named.isEmpty || !isWhole {
            SilenceActions.write(
                snapshot.findings(from: start, to: end), document, snapshot, server, &diagnostics, to: &writer)
        }
        if named.isEmpty || only?.isEmpty == false {
            let changes = StructureChange.allCases.filter {
                StructureActions.isOffered($0, only, server, isWhole: isWhole)
            }
            StructureActions.write(
                changes, from: start, to: end, range, document, snapshot, server, to: &writer)
        }
        writer.endArray()
    }

    /// The fixes of the findings that a client names, and no others: Kate gives the whole text as the range and applies
    /// every fix that comes back; YouCompleteMe gives the word before the finding. A finding is told by its rule and its
    /// place; where no place fits (Neovim 0.7 sends columns in bytes) by its rule and its line.
    private static func fixes(of named: [JSONValue], _ snapshot: Snapshot, _ positions: inout Positions) -> [CodeAction]
    {
        var exact: [CodeAction] = []
        var near: [CodeAction] = []
        for diagnostic in named {
            guard let range = diagnostic["range"].flatMap({ LSPRange($0) }) else { continue }
            let place = positions.place(of: range.start)
            let line = Place(line: place.line, column: 0)...Place(line: place.line, column: .max)
            for action in snapshot.quickFixes(from: line.lowerBound, to: line.upperBound) {
                guard let finding = action.finding, finding.start.line == place.line,
                    RuleCatalog.all[finding.rule].code == diagnostic["code"]?.stringValue
                else { continue }
                // Several things that a paper lacks are told at one place.
                if !finding.key.isEmpty,
                    finding.message(snapshot.language) != diagnostic["message"]?.stringValue
                {
                    continue
                }
                if finding.start == place { exact.append(action) } else { near.append(action) }
            }
        }
        return exact.isEmpty ? near : exact
    }

    /// Whether the client wants a kind: it named no kinds, or this one, or one that contains it.
    static func isWanted(_ kind: String, _ only: [String]?) -> Bool {
        guard let only, !only.isEmpty else { return true }
        return only.contains { $0.isEmpty || $0 == kind || Array(kind.utf8).starts(with: Array($0.utf8) + [0x2E]) }
    }
}

/// `codeAction/resolve`: the edit of an action whose edit is made when it is chosen.
enum CodeActionResolveEndpoint {
    static let answer: RequestEndpoint = { (server, params, writer) throws(ResponseError) in
        guard let action = params.objectValue else {
            throw ResponseError(code: ResponseError.invalidParams, message: "a code action is expected")
        }
        writer.beginObject()
        for member in action.members where member.key != "edit" || action["data"] == nil {
            writer.key(member.key)
            writer.write(member.value)
        }
        if let change = (action["data"]?["change"]?.stringValue).flatMap({ StructureChange(rawValue: $0) }) {
            try StructureActions.resolve(change, action["data"] ?? .null, server, to: &writer)
        } else if let data = action["data"] {
            SilenceActions.resolve(data, server, to: &writer)
        }
        writer.endObject()
    }
}
