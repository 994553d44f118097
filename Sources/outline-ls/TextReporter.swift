// `check --format text`: a line for each finding, the line of the text and a mark under the place, aligned under wide
// characters, and a summary.

import OutlineFiles
import OutlineProfiles
import OutlineRules
import OutlineSyntax

/// Reports findings for people.
enum TextReporter {
    /// The columns of a terminal that are shown of a line.
    private static let width = 72

    static func report(_ files: [CheckedFile], _ language: Language) -> String {
        var text = ""
        var counts: [Severity: Int] = [:]
        for file in files {
            if let problems = file.source.decoded.problems {
                text +=
                    language == .zh
                    ? "\(file.source.path.display)：按 \(file.source.decoded.encoding.name) 读，有 \(problems.invalidByteCount) 个字节读不出来，显示为 �\n"
                    : "\(file.source.path.display): read as \(file.source.decoded.encoding.name); \(problems.invalidByteCount) bytes cannot be read and show as �\n"
            }
            let columns = Columns(file.document)
            for finding in file.findings {
                counts[finding.severity, default: 0] += 1
                text += describe(finding, file, columns, language)
            }
        }
        // Of a single file the kind is told as well, since some findings rest on it.
        if files.count == 1, let kind = files.first?.kind {
            let name = kind.profile.name
            text += language == .zh ? "文种：\(name.zh)（\(kind.profile.id)）\n" : "Kind: \(name.en) (\(kind.profile.id))\n"
        }
        return text + summary(counts, files, language)
    }

    private static func describe(
        _ finding: Finding, _ file: CheckedFile, _ columns: Columns, _ language: Language
    ) -> String {
        let document = file.document
        let rule = RuleCatalog.all[finding.rule]
        let line = finding.start.line
        let place = "\(file.source.path.display):\(line + 1):\(columns.column(of: finding.start))"
        let number = String(line + 1)
        let gutter = String(repeating: " ", count: number.utf8.count)
        let (shown, marks) = excerpt(document.content(line), finding.start, finding.end, line)
        var text = "\(place): \(finding.severity.name(language)): \(finding.message(language)) [\(rule.code)]\n"
        text += " \(number) │ \(shown)\n \(gutter) │ \(marks)\n"
        if let fix = finding.fix {
            text +=
                " \(gutter) = \(fix.isSafe ? (language == .zh ? "可自动修复" : "fixable") : (language == .zh ? "建议" : "suggestion")): \(fix.title(language))\n"
        }
        return text
    }

    /// The part of a line around a place, and the marks under it.
    private static func excerpt(_ content: Bytes, _ start: Place, _ end: Place, _ line: Int) -> (String, String) {
        let first = start.column
        let last = end.line > line ? content.count : max(end.column, first)
        // Walk back from the place for a third of the width.
        var from = first
        var room = width / 3
        while from > 0 {
            let scalar = content.scalar(before: from)
            guard scalar.length > 0, room > 0 else { break }
            room -= columns(scalar.value)
            from -= scalar.length
        }
        var shown = from > 0 ? "…" : ""
        var marks = from > 0 ? " " : ""
        var at = from
        var used = shown.isEmpty ? 0 : 1
        var marked = false
        while at < content.count, used < width {
            let scalar = content.scalar(at: at)
            guard scalar.length > 0 else { break }
            let wide = columns(scalar.value)
            shown += scalar.value < 0x20 || scalar.value == 0x7F ? " " : content[at..<at + scalar.length].string
            if at >= first, at < last || (at == first && first == last) {
                marks += String(repeating: "^", count: max(wide, marked ? 0 : 1))
                marked = true
            } else if at < first {
                marks += String(repeating: " ", count: scalar.value < 0x20 ? 1 : wide)
            }
            used += wide
            at += scalar.length
        }
        if at < content.count { shown += "…" }
        if !marked { marks += "^" }
        return (shown, marks)
    }

    /// The columns that a terminal gives a scalar: 2 for wide ones; “ ” — … are narrow there, unlike in print.
    static func columns(_ value: UInt32) -> Int {
        switch value {
        case 0x2010...0x2027, 0xA0...0xFF: 1
        default: Char.cells(value)
        }
    }

    private static func summary(_ counts: [Severity: Int], _ files: [CheckedFile], _ language: Language) -> String {
        let total = counts.values.reduce(0, +)
        let fixable = files.reduce(0) { $0 + $1.findings.count { $0.fix?.isSafe == true } }
        if language == .zh {
            if total == 0 { return "检查了 \(files.count) 个文件，没有发现问题。\n" }
            var text =
                "检查了 \(files.count) 个文件：错误 \(counts[.error] ?? 0)，警告 \(counts[.warning] ?? 0)，提示 \(counts[.information] ?? 0)"
            if fixable > 0 { text += "；其中 \(fixable) 处可用 --fix 自动修复" }
            return text + "。\n"
        }
        if total == 0 { return "\(files.count) files checked, nothing found.\n" }
        var text =
            "\(files.count) files checked: \(counts[.error] ?? 0) errors, \(counts[.warning] ?? 0) warnings, \(counts[.information] ?? 0) remarks"
        if fixable > 0 { text += "; \(fixable) can be fixed by --fix" }
        return text + ".\n"
    }
}
