// `check --format jsonl`: one line for each file, the same object as in the `files` of `--format json`, so that a program can
// begin with the first file before the last is checked.

import JSON
import OutlineRules

/// Reports findings as one JSON object a line.
enum JSONLinesReporter {
    static func report(_ files: [CheckedFile], _ language: Language) -> [UInt8] {
        var text: [UInt8] = []
        var writer = JSONWriter()
        for file in files {
            writer.removeAll(keepingCapacity: true)
            JSONReporter.write(file, language, &writer)
            text += writer.bytes
            text.append(0x0A)
        }
        return text
    }
}
