// `check --format github`: workflow commands, which a build on GitHub shows beside the lines of a change.

import OutlineFiles
import OutlineChecking
import OutlineRules
import OutlineSyntax
import OutlineText

/// Reports findings as workflow commands.
enum GitHubReporter: Reporter {
    static func describe(_ file: CheckedFile, _ language: Language, jobs: Int) -> [[UInt8]] {
        var text = ""
        let columns = Columns(file.document)
        for finding in file.findings {
            let code = RuleCatalog.all[finding.rule].code
            text += "::\(command(finding.severity)) file=\(property(file.source.path.display))"
            text += ",line=\(finding.start.line + 1),col=\(columns.column(of: finding.start))"
            text += ",endLine=\(finding.end.line + 1),endColumn=\(columns.column(of: finding.end))"
            text += ",title=\(property(code))::\(data(finding.message(language)))\n"
        }
        return [Array(text.utf8)]
    }

    static func frame(_ files: [FileReport], _ language: Language, hasFailed: Bool) -> Frame { Frame() }

    private static func command(_ severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .information, .hint: "notice"
        }
    }

    /// The text of a command on one line.
    private static func data(_ text: String) -> String {
        text.visible.replacingAll("%", by: "%25").replacingAll("\r", by: "%0D").replacingAll("\n", by: "%0A")
    }

    /// The value of a property, in which `:` and `,` have a meaning.
    private static func property(_ text: String) -> String {
        data(text).replacingAll(":", by: "%3A").replacingAll(",", by: "%2C")
    }
}
