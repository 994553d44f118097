// Encodes findings as the protocol's diagnostics, for pushes, pulls and code actions alike.

import JSON
import LanguageServerProtocol
import OutlineFeatures
import OutlineRules

/// Writes diagnostics.
struct DiagnosticsWriter {
    let uri: DocumentURI
    let language: Language
    let capabilities: ClientCapabilities
    var positions: Positions

    init(_ document: OpenDocument, _ snapshot: Snapshot, _ server: Server) {
        uri = document.uri
        language = snapshot.language
        capabilities = server.capabilities
        positions = Positions(snapshot.document, server.encoding)
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
