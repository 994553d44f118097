// The code actions that silence a finding without touching the text: they edit the settings file, or create it.

import JSON
import LanguageServerProtocol
import OutlineFeatures
import OutlineFiles
import OutlineChecking
import OutlineRules
import OutlineSettings
import OutlineSyntax
import OutlineText

/// What actions have made of a settings file while it is not saved.
struct UnsavedSettings {
    /// The file on disk then; while it is still this, the editor has not saved.
    let saved: [UInt8]
    /// The text with all that was chosen.
    let text: [UInt8]
}

/// Part of `textDocument/codeAction`: never tell this one again, switch the rule off for the file, for the project. Where the client
/// lets it, the edit is made when an action is chosen: two in a row would be inserted at one place, since the first need not be on
/// disk when the second is offered.
enum SilenceActions {
    /// Where the settings are to be written.
    private struct Target {
        let uri: DocumentURI
        let folder: FilePath
        let text: [UInt8]
        /// What is on disk, where the text is what actions have made of it.
        var saved: [UInt8]?
        /// The version of the open buffer; nil where the file is not open.
        let version: Int?
        /// Whether the file has to be created first.
        let isNew: Bool
    }

    /// Writes the actions for some findings of a document.
    static func write(
        _ findings: [Finding], _ document: OpenDocument, _ snapshot: Snapshot, _ server: Server,
        _ diagnostics: inout DiagnosticsWriter, to writer: inout JSONWriter
    ) {
        guard !findings.isEmpty, let path = document.uri.filePath, let target = target(document.uri, path, server)
        else {
            return
        }
        var ruled: Set<Int> = []
        for finding in findings {
            let rule = RuleCatalog.all[finding.rule]
            // A grouped finding stands for many places, so only the whole rule can be silenced.
            if !rule.isGrouped, let fingerprint = snapshot.checker.fingerprint(of: finding, in: snapshot.document) {
                let title = Text("不再提示这一处（\(rule.title.zh)）", "Do not tell this one again (\(rule.title.en))")
                offer(.ignore(fingerprint), title, finding, target, document, server, &diagnostics, &writer)
            }
            guard ruled.insert(finding.rule).inserted else { continue }
            if let name = path.relative(to: target.folder) {
                let title = Text("本文件不再检查“\(rule.title.zh)”", "Do not check “\(rule.title.en)” in this file")
                offer(
                    .ignoreRule(rule.code, file: name), title, finding, target, document, server, &diagnostics, &writer)
            }
            // What an override says of this file would still hold.
            if server.settings.project(of: path).overrides(rule: rule.code, for: path) { continue }
            let title = Text("整个项目不再检查“\(rule.title.zh)”", "Do not check “\(rule.title.en)” in this project")
            offer(.turnOff(rule.code), title, finding, target, document, server, &diagnostics, &writer)
        }
    }

    /// The nearest settings file upward, else a new one in the workspace folder, else beside the file; nil where it can neither be read nor
    /// created by the client.
    private static func target(_ document: DocumentURI, _ path: FilePath, _ server: Server) -> Target? {
        let project = server.settings.project(of: path)
        let folder = project.file == nil ? server.settings.root(of: path.parent) ?? path.parent : project.folder
        let file = folder.appending(SettingsFile.name)
        let uri = document.neighbour(pathBytes: file.bytes)
        if let open = server.documents[uri] {
            return Target(uri: open.uri, folder: folder, text: open.document.text, version: open.version, isNew: false)
        }
        // Read anew: the places of the edit must fit the file as it is at this moment.
        let (saved, failure) = SettingsFile.read(file)
        if let failure {
            guard failure.code == .notFound, server.capabilities.documentChanges, server.capabilities.createsFiles
            else {
                return nil
            }
        }
        var target = Target(uri: uri, folder: folder, text: saved, version: nil, isNew: failure != nil)
        if let unsaved = server.unsavedSettings[file], unsaved.saved == saved {
            target = Target(
                uri: uri, folder: folder, text: unsaved.text, saved: saved, version: nil, isNew: failure != nil)
        }
        return target
    }

    private static func offer(
        _ change: SettingsChange, _ title: Text, _ finding: Finding, _ target: Target, _ document: OpenDocument,
        _ server: Server, _ diagnostics: inout DiagnosticsWriter, _ writer: inout JSONWriter
    ) {
        guard let edit = change.edit(of: target.text) else { return }
        writer.beginObject()
        writer.key("title")
        writer.string(title(document.language))
        writer.key("kind")
        writer.string(CodeActionEndpoint.quickFix)
        writer.key("diagnostics")
        writer.beginArray()
        diagnostics.write(finding, to: &writer)
        writer.endArray()
        if server.capabilities.codeActionResolvesEdits {
            writer.key("data")
            change.write(of: document.uri, to: &writer)
        } else {
            writer.key("edit")
            write(edit, of: target, server, &writer)
        }
        writer.endObject()
    }

    /// Writes the edit of an action that was chosen, of which `data` tells the rest; nothing where nothing is left to do.
    static func resolve(_ data: JSONValue, _ server: Server, to writer: inout JSONWriter) {
        guard let uri = data["uri"].flatMap({ DocumentURI($0) }), let path = uri.filePath,
            let target = target(uri, path, server), let change = SettingsChange(data, path.relative(to: target.folder)),
            var edit = change.edit(of: target.text)
        else { return }
        let text = edit.applied(to: target.text)
        // What the editor has in its buffer is known only where the server sees it: the whole text is right whatever it is.
        if target.saved != nil {
            edit = ByteEdit(range: 0..<target.text.count, text: String(decoding: text, as: UTF8.self))
        }
        if target.version == nil {
            let file = target.folder.appending(SettingsFile.name)
            server.unsavedSettings[file] = UnsavedSettings(saved: target.saved ?? target.text, text: text)
        }
        writer.key("edit")
        write(edit, of: target, server, &writer)
    }

    private static func write(_ edit: ByteEdit, of target: Target, _ server: Server, _ writer: inout JSONWriter) {
        var positions = Positions(Document(target.text), server.encoding)
        let places = BytePlaces(target.text)
        let range = positions.range(places.place(of: edit.range.lowerBound), places.place(of: edit.range.upperBound))
        let textEdit = TextEdit(range: range, newText: edit.text)
        writer.beginObject()
        if server.capabilities.documentChanges {
            writer.key("documentChanges")
            writer.beginArray()
            if target.isNew { writeCreation(target.uri, &writer) }
            writer.beginObject()
            writer.key("textDocument")
            writer.beginObject()
            writer.key("uri")
            target.uri.write(to: &writer)
            writer.key("version")
            if let version = target.version { writer.integer(version) } else { writer.null() }
            writer.endObject()
            writer.key("edits")
            writer.beginArray()
            textEdit.write(to: &writer)
            writer.endArray()
            writer.endObject()
            writer.endArray()
        } else {
            writer.key("changes")
            writer.beginObject()
            writer.key(target.uri.string)
            writer.beginArray()
            textEdit.write(to: &writer)
            writer.endArray()
            writer.endObject()
        }
        writer.endObject()
    }

    private static func writeCreation(_ uri: DocumentURI, _ writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("kind")
        writer.string("create")
        writer.key("uri")
        uri.write(to: &writer)
        writer.key("options")
        writer.beginObject()
        writer.key("ignoreIfExists")
        writer.bool(true)
        writer.endObject()
        writer.endObject()
    }
}

extension SettingsChange {
    /// Reads what `write` wrote; nil where it is nothing of the kind.
    /// - Parameter file: the path of the document from the folder of the settings on.
    fileprivate init?(_ data: JSONValue, _ file: FilePath?) {
        let code = data["rule"]?.stringValue.flatMap { RuleCatalog.index(of: $0) == nil ? nil : $0 }
        switch (data["silence"]?.stringValue, code, file) {
        case ("one", _, _):
            guard let text = data["fingerprint"]?.stringValue, let fingerprint = Fingerprint(text) else { return nil }
            self = .ignore(fingerprint)
        case ("file", let code?, let file?): self = .ignoreRule(code, file: file)
        case ("project", let code?, _): self = .turnOff(code)
        default: return nil
        }
    }

    /// Writes what an action has to remember until it is chosen.
    fileprivate func write(of document: DocumentURI, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("uri")
        document.write(to: &writer)
        writer.key("silence")
        switch self {
        case .ignore(let fingerprint):
            writer.string("one")
            writer.key("fingerprint")
            writer.string(fingerprint.text)
        case .ignoreRule(let code, _):
            writer.string("file")
            writer.key("rule")
            writer.string(code)
        case .turnOff(let code):
            writer.string("project")
            writer.key("rule")
            writer.string(code)
        }
        writer.endObject()
    }
}
