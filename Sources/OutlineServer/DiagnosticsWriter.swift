// Encodes findings as the protocol's diagnostics, for pushes, pulls and code actions alike.

import JSON
import LanguageServerProtocol
import OutlineFeatures
import OutlineRules
import OutlineSettings

/// Writes diagnostics.
struct DiagnosticsWriter {
    let uri: DocumentURI
    let language: Language
    let capabilities: ClientCapabilities
    let rulePages: String?
    var positions: Positions

    init(_ document: OpenDocument, _ snapshot: Snapshot, _ server: Server) {
        uri = document.uri
        language = snapshot.language
        capabilities = server.capabilities
        rulePages = server.rulePages
        positions = Positions(snapshot.document, server.encoding)
    }

    /// Writes all diagnostics of a document as an array: what its rules found, or what is wrong in a settings file.
    static func writeAll(of document: OpenDocument, _ server: Server, to writer: inout JSONWriter) {
        if document.isSettings {
            SettingsDocument.writeDiagnostics(document, server, to: &writer)
            return
        }
        let snapshot = document.snapshot()
        var diagnostics = DiagnosticsWriter(document, snapshot, server)
        diagnostics.writeAll(snapshot, limit: document.settings.maxProblems, to: &writer)
    }

    /// Writes all diagnostics of a document as an array, at most `limit`; the last one tells of those left out.
    mutating func writeAll(_ snapshot: Snapshot, limit: Int, to writer: inout JSONWriter) {
        let (findings, leftOut) = snapshot.checker.report(limit: limit, allEdits: false)
        writer.beginArray()
        for finding in findings { write(finding, to: &writer) }
        if leftOut > 0 { writeCut(leftOut, to: &writer) }
        writer.endArray()
    }

    /// Writes one diagnostic.
    mutating func write(_ finding: Finding, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("range")
        positions.range(finding.start, finding.end).write(to: &writer)
        writer.key("severity")
        writer.integer(finding.severity.rawValue)
        writer.key("code")
        writer.string(RuleCatalog.all[finding.rule].code)
        // A link to a page that is not there is worse than none, so there is one only where the client named the place.
        if capabilities.diagnosticCodeDescription, let rulePages {
            writer.key("codeDescription")
            writer.beginObject()
            writer.key("href")
            writer.string(rulePages + RuleCatalog.all[finding.rule].code + ".md")
            writer.endObject()
        }
        writer.key("source")
        writer.string("outline-ls")
        writer.key("message")
        writer.string(finding.message(language))
        if capabilities.diagnosticRelatedInformation, !finding.related.isEmpty {
            writer.key("relatedInformation")
            writer.beginArray()
            for related in finding.related {
                writer.beginObject()
                writer.key("location")
                Location(uri: uri, range: positions.range(related.start, related.end)).write(to: &writer)
                writer.key("message")
                writer.string(related.message(language))
                writer.endObject()
            }
            writer.endArray()
        }
        writer.endObject()
    }

    private func writeCut(_ leftOut: Int, to writer: inout JSONWriter) {
        let start = Position(line: 0, character: 0)
        writer.beginObject()
        writer.key("range")
        LSPRange(start: start, end: start).write(to: &writer)
        writer.key("severity")
        writer.integer(Severity.information.rawValue)
        writer.key("source")
        writer.string("outline-ls")
        writer.key("message")
        writer.string(
            language == .zh
                ? "问题太多，还有 \(leftOut) 处没有列出；可以调大设置 maxProblems。"
                : "\(leftOut) more problems are not listed; raise the setting maxProblems to see them.")
        writer.endObject()
    }
}
