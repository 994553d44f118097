// `check --format text`: a line for each finding, the line of the text and a mark under the place, aligned under wide
// characters, and a summary. Written as bytes on all cores, since a folder may have many thousand findings.

import OutlineFiles
import OutlineProfiles
import OutlineRules
import OutlineSyntax

/// Reports findings for people.
enum TextReporter {
    /// The columns of a terminal that are shown of a line.
    private static let width = 72
    /// So many findings are written in one piece of work.
    private static let portion = 512

    /// What was written of some findings, and how many of each sort they are.
    private struct Part: Sendable {
        var text: [UInt8] = []
        var counts = Counts()
    }

    /// How many findings there are of each severity, and how many of all can be fixed.
    private struct Counts: Sendable {
        var errors = 0
        var warnings = 0
        var remarks = 0
        var fixable = 0

        mutating func add(_ finding: Finding) {
            switch finding.severity {
            case .error: errors += 1
            case .warning: warnings += 1
            case .information: remarks += 1
            case .hint: break
            }
            if finding.hasSafeFix { fixable += 1 }
        }

        mutating func add(_ other: Counts) {
            errors += other.errors
            warnings += other.warnings
            remarks += other.remarks
            fixable += other.fixable
        }
    }

    /// The report in pieces, which are not joined, since that of a large folder takes as much memory as its texts.
    static func report(_ files: [CheckedFile], _ language: Language, jobs: Int) -> [[UInt8]] {
        var portions: [(file: Int, findings: Range<Int>)] = []
        for (index, file) in files.enumerated() {
            for start in stride(from: 0, to: max(1, file.findings.count), by: portion) {
                portions.append((index, start..<min(start + portion, file.findings.count)))
            }
        }
        let work = portions
        let parts = Platform.parallelMap(count: work.count, jobs: jobs) {
            describe(work[$0].findings, files[work[$0].file], language)
        }
        var counts = Counts()
        for part in parts { counts.add(part.counts) }
        var end = ""
        // Of a single file the kind is told as well, since some findings rest on it.
        if files.count == 1, let kind = files.first?.kind {
            let name = kind.profile.name
            end = language == .zh ? "文种：\(name.zh)（\(kind.profile.id)）\n" : "Kind: \(name.en) (\(kind.profile.id))\n"
        }
        end += summary(counts, files: files.count, total: files.reduce(0) { $0 + $1.findings.count }, language)
        return parts.map(\.text) + [Array(end.utf8)]
    }

    private static func describe(_ findings: Range<Int>, _ file: CheckedFile, _ language: Language) -> Part {
        var part = Part()
        let path = file.source.path.display
        if findings.lowerBound == 0, let problems = file.source.decoded.problems {
            let encoding = file.source.decoded.encoding.name
            part.text +=
                (language == .zh
                ? "\(path)：按 \(encoding) 读，有 \(problems.invalidByteCount) 个字节读不出来，显示为 �\n"
                : "\(path): read as \(encoding); \(problems.invalidByteCount) bytes cannot be read and show as �\n")
                .utf8
        }
        let columns = Columns(file.document)
        let name = Array(path.utf8)
        for finding in file.findings[findings] {
            part.counts.add(finding)
            describe(finding, file.document, name, columns, language, to: &part.text)
        }
        return part
    }

    private static func describe(
        _ finding: Finding, _ document: Document, _ path: [UInt8], _ columns: Columns, _ language: Language,
        to text: inout [UInt8]
    ) {
        let number = String(finding.start.line + 1)
        text += path
        text.append(UInt8(ascii: ":"))
        text += number.utf8
        text.append(UInt8(ascii: ":"))
        text += String(columns.column(of: finding.start)).utf8
        text.append(": ")
        text += finding.severity.name(language).utf8
        text.append(": ")
        finding.message.append(language, to: &text)
        text.append(" [")
        text += RuleCatalog.all[finding.rule].code.utf8
        text.append("]\n ")
        text += number.utf8
        text.append(" │ ")
        excerpt(document.content(finding.start.line), finding, gutter: number.utf8.count, to: &text)
        guard let fix = finding.fix else { return }
        appendGutter(number.utf8.count, " = ", to: &text)
        text += (fix.isSafe ? (language == .zh ? "可自动修复" : "fixable") : (language == .zh ? "建议" : "suggestion")).utf8
        text.append(": ")
        text += fix.title(language).utf8
        text.append(0x0A)
    }

    private static func appendGutter(_ width: Int, _ mark: StaticString, to text: inout [UInt8]) {
        appendSpaces(width + 1, to: &text)
        text.append(mark)
    }

    private static func appendSpaces(_ count: Int, to text: inout [UInt8]) {
        text.append(contentsOf: repeatElement(0x20, count: max(0, count)))
    }

    /// Writes the part of a line around a place, and a line with the marks under it.
    private static func excerpt(_ content: Bytes, _ finding: Finding, gutter: Int, to text: inout [UInt8]) {
        let first = finding.start.column
        let last = finding.end.line > finding.start.line ? content.count : max(finding.end.column, first)
        // Walk back from the place for a third of the width.
        var from = min(first, content.count)
        var room = width / 3
        while from > 0, room > 0 {
            let scalar = content.scalar(before: from)
            room -= columns(scalar.value)
            from -= max(1, scalar.length)
        }
        var used = from > 0 ? 1 : 0
        if from > 0 { text.append("…") }
        // The columns before the marks, and of the marks.
        var before = used
        var marked = 0
        var at = from
        // Up to where the text has been written: it is copied as it stands, but for what a terminal would not show.
        var written = from
        content.withSpan { bytes in
            while at < bytes.count, used < width {
                var (value, length, wide) = (Scalar.ideograph(in: bytes, at: at), 3, 2)
                if value == 0 {
                    let scalar = Scalar(in: bytes, at: at)
                    (value, length, wide) = (scalar.value, max(1, scalar.length), columns(scalar.value))
                }
                if value < 0x20 || value == 0x7F || value == 0xFFFD {
                    text += content[written..<at].slice
                    text += (value == 0xFFFD ? "\u{FFFD}" : " ").utf8
                    written = at + length
                }
                if at >= first, at < last || (at == first && first == last) {
                    marked += max(wide, marked > 0 ? 0 : 1)
                } else if at < first {
                    before += value < 0x20 ? 1 : wide
                }
                used += wide
                at += length
            }
        }
        text += content[written..<at].slice
        if at < content.count { text.append("…") }
        text.append(0x0A)
        appendGutter(gutter, " │ ", to: &text)
        appendSpaces(before, to: &text)
        text.append(contentsOf: repeatElement(0x5E, count: max(1, marked)))
        text.append(0x0A)
    }

    /// The columns that a terminal gives a scalar: 2 for wide ones; “ ” — … are narrow there, unlike in print.
    static func columns(_ value: UInt32) -> Int {
        switch value {
        case 0x2010...0x2027, 0xA0...0xFF: 1
        default: Char.cells(value)
        }
    }

    private static func summary(_ counts: Counts, files: Int, total: Int, _ language: Language) -> String {
        if language == .zh {
            if total == 0 { return "检查了 \(files) 个文件，没有发现问题。\n" }
            var text = "检查了 \(files) 个文件：错误 \(counts.errors)，警告 \(counts.warnings)，提示 \(counts.remarks)"
            if counts.fixable > 0 { text += "；其中 \(counts.fixable) 处可用 --fix 自动修复" }
            return text + "。\n"
        }
        if total == 0 { return "\(files) files checked, nothing found.\n" }
        var text =
            "\(files) files checked: \(counts.errors) errors, \(counts.warnings) warnings, \(counts.remarks) remarks"
        if counts.fixable > 0 { text += "; \(counts.fixable) can be fixed by --fix" }
        return text + ".\n"
    }
}

extension [UInt8] {
    /// Appends the bytes of a text that stands in the program.
    fileprivate mutating func append(_ text: StaticString) {
        // A few bytes each: one by one they cost less than all at once.
        text.withUTF8Buffer { bytes in
            for index in 0..<bytes.count { append(unsafe bytes[index]) }
        }
    }
}
