// `check --format sarif`: the Static Analysis Results Interchange Format (SARIF 2.1.0), which code scanning services read.

import JSON
import OutlineFiles
import OutlineChecking
import OutlineRules
import OutlineServer
import OutlineSyntax
import OutlineText

/// Reports findings as a SARIF log.
enum SARIFReporter: Reporter {
    static func describe(_ file: CheckedFile, _ language: Language, jobs: Int) -> [[UInt8]] {
        let columns = Columns(file.document)
        var pieces: [[UInt8]] = []
        for (index, finding) in file.findings.enumerated() {
            var writer = JSONWriter()
            write(finding, file.fingerprint(ofFinding: index), file.source.path, columns, language, &writer)
            pieces.append((pieces.isEmpty ? [] : [0x2C]) + writer.bytes)
        }
        return pieces
    }

    static func frame(_ files: [FileReport], _ language: Language, hasFailed: Bool) -> Frame {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("$schema")
        writer.string("https://json.schemastore.org/sarif-2.1.0.json")
        writer.key("version")
        writer.string("2.1.0")
        writer.key("runs")
        writer.beginArray()
        writer.beginObject()
        writeTool(language, &writer)
        // Columns are counted in scalars, as in all reports of this program.
        writer.key("columnKind")
        writer.string("unicodeCodePoints")
        writer.key("results")
        writer.beginArray()
        return Frame(start: writer.bytes, separator: [0x2C], end: Array("]}]}\n".utf8))
    }

    /// All rules are listed: `ruleIndex` is a rule's place in the catalog.
    private static func writeTool(_ language: Language, _ writer: inout JSONWriter) {
        writer.key("tool")
        writer.beginObject()
        writer.key("driver")
        writer.beginObject()
        writer.key("name")
        writer.string("outline-ls")
        writer.key("version")
        writer.string(Version.text)
        writer.key("rules")
        writer.beginArray()
        for rule in RuleCatalog.all {
            writer.beginObject()
            writer.key("id")
            writer.string(rule.code)
            writeText("shortDescription", rule.title(language), &writer)
            writeText("fullDescription", rule.reason(language), &writer)
            writeText("help", rule.remedy(language), &writer)
            writer.key("defaultConfiguration")
            writer.beginObject()
            writer.key("level")
            writer.string(level(rule.severity))
            writer.endObject()
            writer.endObject()
        }
        writer.endArray()
        writer.endObject()
        writer.endObject()
    }

    private static func write(
        _ finding: Finding, _ fingerprint: String?, _ path: FilePath, _ columns: Columns, _ language: Language,
        _ writer: inout JSONWriter
    ) {
        writer.beginObject()
        writer.key("ruleId")
        writer.string(RuleCatalog.all[finding.rule].code)
        writer.key("ruleIndex")
        writer.integer(finding.rule)
        writer.key("level")
        writer.string(level(finding.severity))
        writeText("message", finding.message(language), &writer)
        writer.key("locations")
        writer.beginArray()
        writer.beginObject()
        writePhysicalLocation(path, finding.start, finding.end, columns, &writer)
        writer.endObject()
        writer.endArray()
        if !finding.related.isEmpty {
            writer.key("relatedLocations")
            writer.beginArray()
            for related in finding.related {
                writer.beginObject()
                writePhysicalLocation(path, related.start, related.end, columns, &writer)
                writeText("message", related.message(language), &writer)
                writer.endObject()
            }
            writer.endArray()
        }
        if let fingerprint {
            writer.key("partialFingerprints")
            writer.beginObject()
            writer.key("outlineFingerprint/v1")
            writer.string(fingerprint)
            writer.endObject()
        }
        if let fix = finding.fix { write(fix, path, columns, language, &writer) }
        writer.endObject()
    }

    private static func write(
        _ fix: Fix, _ path: FilePath, _ columns: Columns, _ language: Language, _ writer: inout JSONWriter
    ) {
        writer.key("fixes")
        writer.beginArray()
        writer.beginObject()
        writeText("description", fix.title(language), &writer)
        writer.key("artifactChanges")
        writer.beginArray()
        writer.beginObject()
        writeArtifact(path, &writer)
        writer.key("replacements")
        writer.beginArray()
        for edit in fix.edits {
            writer.beginObject()
            writer.key("deletedRegion")
            writeRegion(edit.start, edit.end, columns, &writer)
            writeText("insertedContent", edit.text, &writer)
            writer.endObject()
        }
        writer.endArray()
        writer.endObject()
        writer.endArray()
        writer.endObject()
        writer.endArray()
    }

    private static func writePhysicalLocation(
        _ path: FilePath, _ start: Place, _ end: Place, _ columns: Columns, _ writer: inout JSONWriter
    ) {
        writer.key("physicalLocation")
        writer.beginObject()
        writeArtifact(path, &writer)
        writer.key("region")
        writeRegion(start, end, columns, &writer)
        writer.endObject()
    }

    private static func writeRegion(_ start: Place, _ end: Place, _ columns: Columns, _ writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("startLine")
        writer.integer(start.line + 1)
        writer.key("startColumn")
        writer.integer(columns.column(of: start))
        writer.key("endLine")
        writer.integer(end.line + 1)
        writer.key("endColumn")
        writer.integer(columns.column(of: end))
        writer.endObject()
    }

    private static func writeArtifact(_ path: FilePath, _ writer: inout JSONWriter) {
        writer.key("artifactLocation")
        writer.beginObject()
        writer.key("uri")
        writer.string(uri(path))
        writer.endObject()
    }

    /// A relative reference for a relative path, a `file:` URI for an absolute one (RFC 3986, 4.1 and 2.1).
    private static func uri(_ path: FilePath) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = Array((path.isAbsolute ? "file://" : "").utf8)
        for byte in path.bytes {
            switch CodePoint(byte) {
            case "A"..."Z", "a"..."z", "0"..."9", "-", ".", "_", "~", "/": bytes.append(byte)
            default: bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func level(_ severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .information, .hint: "note"
        }
    }

    private static func writeText(_ key: StaticString, _ text: String, _ writer: inout JSONWriter) {
        writer.key(key)
        writer.beginObject()
        writer.key("text")
        writer.string(text)
        writer.endObject()
    }
}
