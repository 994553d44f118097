// `check --format jsonl`: one line for each file, the same object as in the `files` of `--format json`, so that a program can
// begin with the first file before the last is checked.

import OutlineChecking
import OutlineRules
import OutlineText

/// Reports findings as one JSON object a line.
enum JSONLinesReporter: Reporter {
    static func describe(_ file: CheckedFile, _ language: Language, jobs: Int) -> [[UInt8]] {
        JSONReporter.describe(file, language, jobs: jobs) + [[0x0A]]
    }

    static func frame(_ files: [FileReport], _ language: Language, hasFailed: Bool) -> Frame { Frame() }
}
