// `check --format text`: a line for each finding, the line of the text and a mark under the place, aligned under wide
// characters, and a summary. Written as bytes on all cores, since a folder may have many thousand findings.

import OutlineFiles
import OutlineProfiles
import OutlineChecking
import OutlineRules
import OutlineSyntax
import OutlineText

/// Reports findings for people.
enum TextReporter: Reporter {
    /// The columns of a terminal that are shown of a line.
    private static let width = 72
    /// So many findings are written in one piece of work.
    private static let portion = 512

    static func describe(_ file: CheckedFile, _ language: Language, jobs: Int) -> [[UInt8]] {
        let count = file.findings.count
        return Platform.parallelMap(count: max(1, (count + portion - 1) / portion), jobs: jobs) {
            describe($0 * portion..<min(($0 + 1) * portion, count), file, language)
        }
    }

    static func frame(_ files: [FileReport], _ language: Language, hasFailed: Bool) -> Frame {
        var end = ""
        // Of a single file the kind is told as well, since some findings rest on it.
        if files.count == 1, let profile = files.first?.profile?.profile {
            let name = profile.name
            end = language == .zh ? "文种：\(name.zh)（\(profile.id)）\n" : "Kind: \(name.en) (\(profile.id))\n"
        }
        return Frame(end: Array((end + summary(files, language, hasFailed)).utf8))
    }

    private static func describe(_ findings: Range<Int>, _ file: CheckedFile, _ language: Language) -> [UInt8] {
        var text: [UInt8] = []
        let path = file.source.path.shown
        if findings.lowerBound == 0, let problems = file.source.problems {
            let encoding = file.source.encoding.name
            text +=
                (language == .zh
                ? "\(path)：按 \(encoding) 读，有 \(problems.invalidByteCount) 个字节读不出来，显示为 �\n"
                : "\(path): read as \(encoding); \(problems.invalidByteCount) bytes cannot be read and show as �\n")
                .utf8
        } else if findings.lowerBound == 0, file.source.isUncertain {
            text +=
                Text(
                    "\(path)：按 GB18030 读，但不像（也许是 Big5）；请先转成 UTF-8\n",
                    "\(path): read as GB18030, which it hardly is (Big5 perhaps); convert it to UTF-8 first\n")(
                    language
                ).utf8
        }
        let writer = Writer(file, language)
        for index in findings { writer.describe(file.findings[index], to: &text) }
        return text
    }

    /// Writes findings of one file.
    private struct Writer {
        let document: Document
        let path: [UInt8]
        let columns: Columns
        let language: Language
        /// The words for the severities by their numbers.
        let severities: [[UInt8]]

        init(_ file: CheckedFile, _ language: Language) {
            document = file.document
            path = Array("\(file.source.path.shown):".utf8)
            columns = Columns(file.document)
            self.language = language
            let isColored = Console.isColored
            severities =
                [[]]
                + Severity.allCases.map { severity in
                    let name = severity.name(language)
                    guard isColored else { return Array(": \(name): ".utf8) }
                    let color = severity == .error ? 31 : severity == .warning ? 33 : 36
                    return Array(": \u{1B}[1;\(color)m\(name)\u{1B}[0m: ".utf8)
                }
        }

        func describe(_ finding: Finding, to text: inout [UInt8]) {
            let line = finding.start.line + 1
            text += path
            let digits = text.appendDigits(of: line)
            text.append(":")
            _ = text.appendDigits(of: columns.column(of: finding.start))
            text += severities[finding.severity.rawValue]
            let message = text.count
            finding.appendMessage(language, to: &text)
            TextReporter.makeVisible(&text, from: message)
            text.append(" [")
            text += RuleCatalog.codes[finding.rule]
            text.append("]\n ")
            _ = text.appendDigits(of: line)
            text.append(" │ ")
            TextReporter.excerpt(document.content(finding.start.line), finding, gutter: digits, to: &text)
            guard let fix = finding.fix else { return }
            appendGutter(digits, " = ", to: &text)
            text +=
                (fix.isSafe ? (language == .zh ? "可自动修复" : "fixable") : (language == .zh ? "建议" : "suggestion")).utf8
            text.append(": ")
            let title = text.count
            fix.title.append(language, to: &text)
            TextReporter.makeVisible(&text, from: title)
            text.append(0x0A)
        }
    }

    /// Puts symbols for what a terminal would obey in the bytes behind a place: what a message quotes may hold anything.
    private static func makeVisible(_ text: inout [UInt8], from start: Int) {
        guard text[start...].withObeyed else { return }
        let shown = String(decoding: text[start...], as: UTF8.self).visible
        text.replaceSubrange(start..., with: shown.utf8)
    }

    private static func appendGutter(_ width: Int, _ mark: StaticString, to text: inout [UInt8]) {
        appendSpaces(width + 1, to: &text)
        text.append(mark)
    }

    private static func appendSpaces(_ count: Int, to text: inout [UInt8]) {
        text += spaces[..<min(max(0, count), spaces.count)]
    }

    private static let (spaces, carets) = (
        [UInt8](repeating: 0x20, count: 2 * width), [UInt8](repeating: 0x5E, count: 2 * width)
    )

    /// Writes the part of a line around a place, and a line with the marks under it.
    private static func excerpt(_ content: Bytes, _ finding: Finding, gutter: Int, to text: inout [UInt8]) {
        let first = finding.start.column
        let last = finding.end.line > finding.start.line ? content.count : max(finding.end.column, first)
        let from = start(of: content, before: first)
        if from > 0 { text.append("…") }
        var used = from > 0 ? 1 : 0
        // The columns before the marks, and of the marks.
        var before = used
        var marked = 0
        var at = from
        // Up to where the text has been written: it is copied as it stands, but for what a terminal would not show.
        var written = from
        while at < content.count, used < width {
            // Ideographs are passed over together, up to where the marks start or end.
            let bound = at < first ? first : at < last ? last : at == first ? at + 3 : content.count
            // No more than is shown is looked at: a run may be as long as the text.
            let shown = at + (width - used + 1) / 2 * 3
            var end = min(at + content[at..<shown + 3].skippingIdeographs(from: 0), bound, shown)
            var wide: Int
            if end > at {
                wide = (end - at + 2) / 3 * 2
                end = at + wide / 2 * 3
            } else {
                let scalar = content.scalar(at: at)
                let value = scalar.value
                end = at + max(1, scalar.length)
                wide = columns(value)
                let isObeyed = value >= "\u{7F}" && content[at..<end].slice.withObeyed
                if value < " " || isObeyed || value == .replacement {
                    if isObeyed { wide = 1 }
                    text += content[written..<at].slice
                    text += (value < " " ? " " : "\u{FFFD}").utf8
                    written = end
                    if at < first, value < " " { before += 1 - wide }
                }
            }
            if at >= first, at < last || (at == first && first == last) {
                marked += max(wide, marked > 0 ? 0 : 1)
            } else if at < first {
                before += wide
            }
            used += wide
            at = end
        }
        text += content[written..<at].slice
        if at < content.count { text.append("…") }
        text.append(0x0A)
        appendGutter(gutter, " │ ", to: &text)
        appendSpaces(before, to: &text)
        text += carets[..<min(max(1, marked), carets.count)]
        text.append(0x0A)
    }

    /// Where an excerpt starts: a third of the width before a place, or at the start of the line.
    private static func start(of content: Bytes, before place: Int) -> Int {
        var from = min(place, content.count)
        var room = width / 3
        while from > 0, room > 0 {
            let scalar = content.scalar(before: from)
            room -= columns(scalar.value)
            from -= max(1, scalar.length)
        }
        return from
    }

    /// The columns that a terminal gives a scalar: 2 for wide ones; “ ” — … are narrow there, unlike in print.
    static func columns(_ value: CodePoint) -> Int {
        switch value {
        case _ where value.isIdeograph: 2
        case "‐"..."‧", "\u{A0}"..."ÿ": 1
        default: value.cells
        }
    }

    private static func summary(_ files: [FileReport], _ language: Language, _ hasFailed: Bool) -> String {
        if files.isEmpty { return hasFailed ? "" : Text("没有找到可检查的文件。\n", "No file to check was found.\n")(language) }
        let fixed = files.reduce(0) { $0 + $1.fixed }
        let left = files.reduce(0) { $0 + $1.total }
        if fixed > 0 {
            return Text("改了 \(fixed) 处，还剩 \(left) 处。\n", "\(fixed) places fixed, \(left) left.\n")(language)
        }
        let fixable = files.reduce(0) { $0 + $1.fixable }
        let (errors, warnings, remarks) = (files.count(.error), files.count(.warning), files.count(.information))
        let isClean = files.allSatisfy { $0.total == 0 }
        if language == .zh {
            if isClean { return hasFailed ? "" : "检查了 \(files.count) 个文件，没有发现问题。\n" }
            let text = "检查了 \(files.count) 个文件：错误 \(errors)，警告 \(warnings)，提示 \(remarks)"
            return text + (fixable > 0 ? "；其中 \(fixable) 处可用 --fix 自动修复。\n" : "。\n")
        }
        if isClean { return hasFailed ? "" : "\(files.count) files checked, nothing found.\n" }
        let text = "\(files.count) files checked: \(errors) errors, \(warnings) warnings, \(remarks) remarks"
        return text + (fixable > 0 ? "; \(fixable) can be fixed by --fix.\n" : ".\n")
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

    /// Appends a number that is not negative in digits; gives how many they are.
    fileprivate mutating func appendDigits(of number: Int) -> Int {
        let start = count
        var power: UInt32 = 1
        let number = UInt32(clamping: number)
        while number / power >= 10 { power *= 10 }
        while power > 0 {
            append(UInt8(truncatingIfNeeded: 0x30 + number / power % 10))
            power /= 10
        }
        return count - start
    }
}

extension ArraySlice<UInt8> {
    /// Whether there are characters that a terminal would obey: see `String.visible`.
    fileprivate var withObeyed: Bool {
        var at = startIndex
        while at < endIndex {
            let next = at + 1 < endIndex ? self[at + 1] : 0
            let third = at + 2 < endIndex ? self[at + 2] : 0
            switch self[at] {
            case 0..<0x20, 0x7F: return true
            case 0xC2 where next < 0xA0: return true
            case 0xE2 where next == 0x80 && (third == 0x8E || third == 0x8F || (0xA8..<0xAF).contains(third)):
                return true
            case 0xE2 where next == 0x81 && (0xA6..<0xAA).contains(third): return true
            default: break
            }
            at += 1
        }
        return false
    }
}
