// The formats in which `check` reports, each in a file of its own.

import OutlineRules

/// The reporters of `check`.
enum Reporters {
    /// The names of the formats.
    static let formats = ["text", "json", "jsonl", "sarif", "github", "junit"]

    /// Reports the findings of some files in pieces, on up to `jobs` threads.
    static func report(_ files: [CheckedFile], as format: String, _ language: Language, jobs: Int) -> [[UInt8]] {
        switch format {
        case "json": [JSONReporter.report(files, language)]
        case "jsonl": [JSONLinesReporter.report(files, language)]
        case "sarif": [SARIFReporter.report(files, language)]
        case "github": [GitHubReporter.report(files, language)]
        case "junit": [JUnitReporter.report(files, language)]
        default: TextReporter.report(files, language, jobs: jobs)
        }
    }
}
