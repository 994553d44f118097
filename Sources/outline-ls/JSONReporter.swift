// `check --format json`: the shape that programs rely on. Lines and columns from 1, columns in scalars, ends exclusive.

import JSON
import OutlineFiles
import OutlineProfiles
import OutlineChecking
import OutlineRules
import OutlineSyntax
import OutlineText

/// Reports findings as one JSON object.
enum JSONReporter: Reporter {
    static func describe(_ file: CheckedFile, _ language: Language, jobs: Int) -> [[UInt8]] {
        var writer = JSONWriter()
        write(file, language, &writer)
        return [writer.bytes]
    }

    static func frame(_ files: [FileReport], _ language: Language, hasFailed: Bool) -> Frame {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("files")
        writer.integer(files.count)
        for severity in Severity.allCases {
            writer.key(severity.name)
            writer.integer(files.count(severity))
        }
        writer.endObject()
        return Frame(
            start: Array(#"{"version":1,"files":["#.utf8), separator: [0x2C],
            end: Array(#"],"summary":"#.utf8) + writer.bytes + Array("}\n".utf8))
    }

    /// Writes one file with its findings.
    static func write(_ file: CheckedFile, _ language: Language, _ writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("path")
        writer.string(file.source.path.display)
        writer.key("encoding")
        writer.string(file.source.encoding.name)
        if let problems = file.source.problems {
            writer.key("invalidBytes")
            writer.integer(problems.invalidByteCount)
        }
        writer.key("profile")
        if let kind = file.kind { writer.string(kind.profile.id) } else { writer.null() }
        writer.key("fixed")
        writer.integer(file.fixed)
        writer.key("findings")
        writer.beginArray()
        let columns = Columns(file.document)
        for (index, finding) in file.findings.enumerated() {
            write(finding, file.fingerprint(ofFinding: index), columns, language, &writer)
        }
        writer.endArray()
        writer.endObject()
    }

    private static func write(
        _ finding: Finding, _ fingerprint: String?, _ columns: Columns, _ language: Language,
        _ writer: inout JSONWriter
    ) {
        writer.beginObject()
        writer.key("code")
        writer.string(RuleCatalog.all[finding.rule].code)
        writer.key("severity")
        writer.string(finding.severity.name)
        writeRange(finding.start, finding.end, columns, &writer)
        writer.key("message")
        writer.string(finding.message(language))
        if let fingerprint {
            writer.key("fingerprint")
            writer.string(fingerprint)
        }
        if !finding.related.isEmpty {
            writer.key("related")
            writer.beginArray()
            for related in finding.related {
                writer.beginObject()
                writeRange(related.start, related.end, columns, &writer)
                writer.key("message")
                writer.string(related.message(language))
                writer.endObject()
            }
            writer.endArray()
        }
        if let fix = finding.fix {
            writer.key("fix")
            writer.beginObject()
            writer.key("title")
            writer.string(fix.title(language))
            writer.key("safe")
            writer.bool(fix.isSafe)
            writer.key("edits")
            writer.beginArray()
            for edit in fix.edits {
                writer.beginObject()
                writeRange(edit.start, edit.end, columns, &writer)
                writer.key("text")
                writer.string(edit.text)
                writer.endObject()
            }
            writer.endArray()
            writer.endObject()
        }
        writer.endObject()
    }

    private static func writeRange(_ start: Place, _ end: Place, _ columns: Columns, _ writer: inout JSONWriter) {
        writer.key("start")
        write(start, columns, &writer)
        writer.key("end")
        write(end, columns, &writer)
    }

    /// Writes a place as line and column.
    static func write(_ place: Place, _ columns: Columns, _ writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("line")
        writer.integer(place.line + 1)
        writer.key("column")
        writer.integer(columns.column(of: place))
        writer.endObject()
    }
}
