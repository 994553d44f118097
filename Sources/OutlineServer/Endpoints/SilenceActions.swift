// The code actions that silence a finding without touching the text: they edit the settings file, or create it.

import JSON
import LanguageServerProtocol
import OutlineFeatures
import OutlineFiles
import OutlineRules
import OutlineSettings
import OutlineSyntax

/// Part of `textDocument/codeAction`: never tell this one again, switch the rule off for the file, for the project.
enum SilenceActions {
    /// Where the settings are to be written.
    private struct Target {
        let uri: DocumentURI
        let folder: FilePath
        let text: [UInt8]
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
        guard !findings.isEmpty, let bytes = document.uri.pathBytes else { return }
        let path = FilePath(bytes: bytes).absolute(from: "/")
        guard let target = target(path, server) else { return }
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
    private static func target(_ path: FilePath, _ server: Server) -> Target? {
        let project = server.settings.project(of: path)
        let folder = project.file == nil ? server.settings.root(of: path.parent) ?? path.parent : project.folder
        let file = folder.appending(SettingsFile.name)
        let uri = DocumentURI(pathBytes: file.bytes)
        if let open = server.documents[uri] {
            return Target(uri: open.uri, folder: folder, text: open.document.text, version: open.version, isNew: false)
        }
        guard project.file != nil else {
            guard server.capabilities.documentChanges, server.capabilities.createsFiles else { return nil }
            return Target(uri: uri, folder: folder, text: [], version: nil, isNew: true)
        }
        do throws(FileError) {
            // Read anew: the places of the edit must fit the file as it is at this moment.
            let text = try Platform.readFile(file, limit: 1 << 24)
            return Target(uri: uri, folder: folder, text: text, version: nil, isNew: false)
        } catch {
            return nil
        }
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
        writer.key("edit")
        write(edit, of: target, server, &writer)
        writer.endObject()
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
