// `check --format junit`: a test suite for each file and a test for each finding, as build servers show them;
// one that is a warning at least has failed.

import OutlineFiles
import OutlineChecking
import OutlineRules
import OutlineSyntax
import OutlineText

/// Reports findings as JUnit XML.
enum JUnitReporter: Reporter {
    static func describe(_ file: CheckedFile, _ language: Language, jobs: Int) -> [[UInt8]] {
        let path = escaped(file.source.path.display)
        let count = file.findings.count
        let failures = file.findings.count { $0.severity >= .warning }
        var text = "  <testsuite name=\"\(path)\" tests=\"\(max(1, count))\" failures=\"\(failures)\">\n"
        if count == 0 { text += "    <testcase classname=\"\(path)\" name=\"outline-ls\"/>\n" }
        let columns = Columns(file.document)
        for finding in file.findings { text += describe(finding, columns, path, language) }
        return [Array((text + "  </testsuite>\n").utf8)]
    }

    static func frame(_ files: [FileReport], _ language: Language, hasFailed: Bool) -> Frame {
        let total = files.count(.error) + files.count(.warning)
        let tests = files.reduce(0) { $0 + max(1, $1.total) }
        let start = """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites name="outline-ls" tests="\(tests)" failures="\(total)">

            """
        return Frame(start: Array(start.utf8), end: Array("</testsuites>\n".utf8))
    }

    private static func describe(_ finding: Finding, _ columns: Columns, _ path: String, _ language: Language)
        -> String
    {
        let code = RuleCatalog.all[finding.rule].code
        let place = "\(finding.start.line + 1):\(columns.column(of: finding.start))"
        let message = escaped(finding.message(language))
        guard finding.severity >= .warning else {
            return """
                    <testcase classname="\(path)" name="\(code) \(place)">
                      <system-out>\(path):\(place): \(message) [\(code)]</system-out>
                    </testcase>

                """
        }
        return """
                <testcase classname="\(path)" name="\(code) \(place)">
                  <failure type="\(finding.severity.name)" message="\(message)">\(path):\(place): \(message) [\(code)]</failure>
                </testcase>

            """
    }

    /// Text for an attribute or an element. Characters that XML 1.0 cannot hold at all become U+FFFD.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "\t", "\n", "\r": escaped += "&#\(scalar.value);"
            case "\0"..<" ", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
