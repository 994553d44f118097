// Encodes findings as the protocol's diagnostics, for pushes, pulls and code actions alike.

import JSON
import LanguageServerProtocol
import OutlineChecking
import OutlineRules
import OutlineSettings
import OutlineSyntax
import OutlineText

/// Writes diagnostics.
struct DiagnosticsWriter {
    let uri: DocumentURI
    let language: Language
    let capabilities: ClientCapabilities
    let rulePages: String?
    var positions: Positions

    init(_ document: OpenDocument, _ server: Server) {
        uri = document.uri
        language = document.language
        capabilities = server.capabilities
        rulePages = server.rulePages
        positions = Positions(document.document, server.encoding)
    }

    /// Writes all diagnostics of a document as an array: what its rules found, or what is wrong in a settings file.
    static func writeAll(of document: OpenDocument, _ server: Server, to writer: inout JSONWriter) {
        if document.isSettings {
            SettingsDocument.writeDiagnostics(document, server, to: &writer)
            return
        }
        let report = document.report()
        var diagnostics = DiagnosticsWriter(document, server)
        writer.beginArray()
        document.encodedFindings.write(
            report, lineCount: document.document.lineCount, to: &writer, encode: { diagnostics.write($0, to: &$1) },
            encodeCut: { diagnostics.writeCut($0, to: &$1) })
        writer.endArray()
    }

    /// Writes one diagnostic.
    mutating func write(_ finding: Finding, to writer: inout JSONWriter) {
        let range = positions.range(finding.start, finding.end)
        let code = RuleCatalog.all[finding.rule].code
        writer.beginObject()
        writer.key("range")
        range.write(to: &writer)
        writer.key("severity")
        writer.integer(finding.severity.rawValue)
        writer.key("code")
        writer.string(code)
        // A link to a page that is not there is worse than none, so there is one only where the client named the place.
        if capabilities.diagnosticCodeDescription, let rulePages {
            writer.key("codeDescription")
            writer.beginObject()
            writer.key("href")
            writer.string(rulePages + code + ".md")
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

    private func writeCut(_ leftOut: [(rule: Int, count: Int)], to writer: inout JSONWriter) {
        let start = Position(line: 0, character: 0)
        let count = leftOut.reduce(0) { $0 + $1.count }
        let rules = leftOut.map { "\(RuleCatalog.all[$0.rule].code) \($0.count)" }
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
                ? "同样的问题太多，还有 \(count) 处没有列出：\(rules.joined(separator: "、"))。改掉前面的会接着列出；也可以调大设置 maxPerRule 和 maxProblems。"
                : "\(count) more problems are not listed: \(rules.joined(separator: ", ")). They follow as the first ones are mended; or raise the settings maxPerRule and maxProblems."
        )
        writer.endObject()
    }
}
