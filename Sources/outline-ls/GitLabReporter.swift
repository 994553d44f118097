// `check --format gitlab`: a Code Quality report. A finding is known again by its fingerprint, wherever its line has gone.

import JSON
import OutlineChecking
import OutlineFiles
import OutlineRules
import OutlineSyntax
import OutlineText

/// Reports findings as GitLab shows them in merge requests.
enum GitLabReporter: Reporter {
    static func describe(_ file: CheckedFile, _ language: Language, jobs: Int) -> [[UInt8]] {
        var pieces: [[UInt8]] = []
        for (index, finding) in file.findings.enumerated() {
            var writer = JSONWriter()
            let code = RuleCatalog.all[finding.rule].code
            let path = file.source.path.display
            writer.beginObject()
            writer.key("description")
            writer.string(finding.message(language))
            writer.key("check_name")
            writer.string(code)
            writer.key("fingerprint")
            // Two files may hold the same line, and the report is one list.
            writer.string("\(path):" + (file.fingerprint(ofFinding: index) ?? "\(code):\(finding.start.line)"))
            writer.key("severity")
            writer.string(severity(finding.severity))
            writer.key("location")
            writer.beginObject()
            writer.key("path")
            writer.string(path)
            writer.key("lines")
            writer.beginObject()
            writer.key("begin")
            writer.integer(finding.start.line + 1)
            writer.endObject()
            writer.endObject()
            writer.endObject()
            pieces.append((pieces.isEmpty ? [] : [0x2C]) + writer.bytes)
        }
        return pieces
    }

    static func frame(_ files: [FileReport], _ language: Language, hasFailed: Bool) -> Frame {
        Frame(start: Array("[".utf8), separator: [0x2C], end: Array("]\n".utf8))
    }

    private static func severity(_ severity: Severity) -> String {
        switch severity {
        case .error: "major"
        case .warning: "minor"
        case .information, .hint: "info"
        }
    }
}
