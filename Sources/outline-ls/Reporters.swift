// The formats in which `check` reports, each in a file of its own. A file is described where it is checked, so that neither its
// text nor its findings need be kept until the last one is done.

import OutlineChecking
import OutlineRules
import OutlineText

/// A format of `check`.
protocol Reporter {
    /// The part of the report that is about one file, in pieces, made on up to `jobs` threads.
    static func describe(_ file: CheckedFile, _ language: Language, jobs: Int) -> [[UInt8]]

    /// What stands before the parts of all files, between them and behind them. Where something `hasFailed`, not all was checked.
    static func frame(_ files: [FileReport], _ language: Language, hasFailed: Bool) -> Frame
}

/// What a report has around the parts of the files.
struct Frame {
    var start: [UInt8] = []
    var separator: [UInt8] = []
    var end: [UInt8] = []
}

/// The reporters of `check`.
enum Reporters {
    /// The names of the formats.
    static let formats = ["text", "json", "jsonl", "sarif", "github", "gitlab", "junit"]

    /// Whether a format names the fingerprint of each finding, which costs a walk over all of them.
    static func namesFingerprints(_ format: String) -> Bool { ["json", "jsonl", "sarif", "gitlab"].contains(format) }

    /// The reporter of a format.
    static func named(_ format: String) -> any Reporter.Type {
        switch format {
        case "json": JSONReporter.self
        case "jsonl": JSONLinesReporter.self
        case "sarif": SARIFReporter.self
        case "github": GitHubReporter.self
        case "gitlab": GitLabReporter.self
        case "junit": JUnitReporter.self
        default: TextReporter.self
        }
    }
}
