// `check` as a program: its reports, its exit status, and what it does with files that it cannot read.

import Foundation
import JSON
import OutlineTestSupport
import Testing

@Suite("check")
struct CheckTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private func check(_ arguments: String..., input: [UInt8] = [], language: String = "zh_CN.UTF-8") throws
        -> Program.Result
    {
        try Program.run(["check"] + arguments, input: input, language: language, in: scratch.folder)
    }

    @Test("text: place, severity, message and code, the line, and marks that stand under the place")
    func text() throws {
        defer { scratch.remove() }
        try scratch.write("学习,思考。\n他\u{20BB7}说“好!\n", to: "a.txt")
        let lines = try check("a.txt").text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let first = try #require(lines.firstIndex { $0.contains("[half-width-punctuation]") })
        #expect(lines[first] == "a.txt:1:3: 警告: 中文里的“,”应为全角“，” [half-width-punctuation]")
        #expect(lines[first + 1] == " 1 │ 学习,思考。")
        // Two wide characters before the mark take four columns.
        #expect(lines[first + 2] == "   │     ^")
        #expect(lines[first + 3] == "   = 可自动修复: 把“,”改为“，”")
        let second = try #require(lines.firstIndex { $0.contains("[quote-unpaired]") })
        #expect(lines[second].hasPrefix("a.txt:2:4: 错误: "))
        #expect(lines[second + 1] == " 2 │ 他\u{20BB7}说“好!")
        #expect(lines[second + 2] == "   │       ^")
        let summary = try #require(lines.last { !$0.isEmpty })
        #expect(summary.hasPrefix("检查了 1 个文件：错误 1，警告 2，提示 "))
        #expect(summary.contains("其中 2 处可用 --fix 自动修复"))
    }

    @Test("text: of a long line the part around the place is shown, and the marks still stand under it")
    func longLine() throws {
        defer { scratch.remove() }
        let long = String(repeating: "这是很长的一行", count: 40)
        try scratch.write(long + "\u{9}后面," + long + "。\n", to: "a.txt")
        let lines = try check("a.txt").text.split(separator: "\n").map(String.init)
        let first = try #require(lines.firstIndex { $0.contains("[half-width-punctuation]") })
        let (shown, marks) = (lines[first + 1], lines[first + 2])
        // Wide characters count two; … and the rest of what stands before the mark one.
        var column = 0
        for character in shown.unicodeScalars {
            if character == "," { break }
            column += (0x4E00...0x9FFF).contains(character.value) ? 2 : 1
        }
        #expect(marks.unicodeScalars.prefix { $0 != "^" }.count == column)
        #expect(shown.unicodeScalars.count < 80)
    }

    @Test("json: the shape that programs rely on")
    func json() throws {
        defer { scratch.remove() }
        try scratch.write("一、情况\n他\u{20BB7}学习,思考。\n三、打算\n", to: "a.txt")
        let report = try CheckReport(check("a.txt", "--format", "json"))
        #expect(report.value.objectValue?.members.map(\.key) == ["version", "files", "summary"])
        #expect(report.value["version"]?.intValue == 1)
        let file = try #require(report.files.first)
        #expect(file["path"]?.stringValue == "a.txt")
        #expect(file["encoding"]?.stringValue == "utf-8")
        #expect(file["profile"] != nil)
        let finding = try #require(report.findings("half-width-punctuation").first)
        #expect(
            finding.objectValue?.members.map(\.key) == [
                "code", "severity", "start", "end", "message", "fingerprint", "fix",
            ])
        #expect(finding["severity"]?.stringValue == "warning")
        // Lines and columns from 1, a column is a scalar, the end is exclusive.
        #expect(CheckReport.start(finding) == "2:5")
        #expect(CheckReport.end(finding) == "2:6")
        #expect(finding["fix"]?["safe"]?.boolValue == true)
        let edit = try #require(finding["fix"]?["edits"]?.arrayValue?.first)
        #expect(edit["text"]?.stringValue == "，")
        #expect(CheckReport.start(edit) == "2:5" && CheckReport.end(edit) == "2:6")
        let gap = try #require(report.findings("heading-number-gap").first)
        #expect(gap["fix"]?["safe"]?.boolValue == false)
        let summary = try #require(report.value["summary"])
        #expect(summary["files"]?.intValue == 1)
        let counted = ["error", "warning", "information", "hint"].compactMap { summary[$0]?.intValue }
        #expect(counted.count == 4)
        #expect(counted.reduce(0, +) == report.findings().count)
    }

    @Test("status 0, 1 and 2; --fail-on moves the border")
    func status() throws {
        defer { scratch.remove() }
        try scratch.write("他说“好。\n", to: "error.txt")
        try scratch.write("学习,思考。\n", to: "warning.txt")
        try scratch.write(Sample.clean, to: "clean.txt")
        #expect(try check("clean.txt").status == 0)
        #expect(try check("warning.txt").status == 1)
        #expect(try check("warning.txt", "--fail-on", "error").status == 0)
        #expect(try check("error.txt", "--fail-on", "error").status == 1)
        #expect(try check("error.txt", "--fail-on=never").status == 0)
        #expect(try check("error.txt", "missing.txt", "--fail-on", "never").status == 2)
    }

    @Test("encodings are recognised and told; columns do not count the byte order mark")
    func encodings() throws {
        defer { scratch.remove() }
        let text = "学习,思考。\n"
        try scratch.write(text, to: "1.txt")
        try scratch.write([0xEF, 0xBB, 0xBF] + Array(text.utf8), to: "2.txt")
        try scratch.write(Sample.utf16(text, bigEndian: false), to: "3.txt")
        try scratch.write(Sample.utf16(text, bigEndian: true), to: "4.txt")
        try scratch.write(Sample.gb18030, to: "5.txt")
        let report = try CheckReport(check("--format", "json", "."))
        let found = report.files.compactMap { $0["encoding"]?.stringValue }
        #expect(found == ["utf-8", "utf-8-bom", "utf-16le", "utf-16be", "gb18030"])
        for file in 0..<5 {
            let findings = report.findings("half-width-punctuation", file)
            #expect(findings.map(CheckReport.start) == [file == 4 ? "2:3" : "1:3"])
        }
    }

    @Test("a file that cannot be read is told in one line with what to do, and the others are still checked")
    func unreadable() throws {
        defer { scratch.remove() }
        try scratch.write(Sample.slips, to: "good.txt")
        try scratch.write((0..<400).map { UInt8($0 % 7) }, to: "binary.txt")
        let result = try check("missing.txt", "binary.txt", "good.txt", "--format", "json")
        #expect(result.status == 2)
        #expect(try CheckReport(result).paths == ["good.txt"])
        let errors = result.errorText.split(separator: "\n")
        #expect(errors.count == 2)
        #expect(errors.contains { $0.contains("missing.txt：") && $0.contains("请") })
        #expect(errors.contains { $0.contains("binary.txt：不像文本文件") })
        // Nobody is kept from reading who runs as root, so this part needs another user.
        if geteuid() != 0 {
            try scratch.write(Sample.slips, to: "locked.txt")
            chmod(scratch.path("locked.txt"), 0)
            #expect(try check("locked.txt", "good.txt").status == 2)
        }
    }

    @Test("a file with broken bytes is checked and the number of the bytes told; --fix leaves it alone")
    func damaged() throws {
        defer { scratch.remove() }
        // Mostly good UTF-8, so it is read as that.
        let bytes = Array(String(repeating: "认真学习,努力实践。\n", count: 20).utf8) + [0xFF, 0xFE, 0x0A]
        try scratch.write(bytes, to: "a.txt")
        let report = try CheckReport(check("a.txt", "--format", "json"))
        #expect(report.files.first?["invalidBytes"]?.intValue == 2)
        let result = try check("a.txt", "--fix")
        #expect(result.status == 2)
        #expect(result.errorText.contains("没有修改"))
        #expect(try scratch.read("a.txt") == bytes)
    }

    @Test("standard input, under a name of its own")
    func standardInput() throws {
        defer { scratch.remove() }
        let input = Array(Sample.slips.utf8)
        let plain = try check("-", "--format", "json", input: input)
        #expect(plain.status == 1)
        #expect(try CheckReport(plain).paths == ["<stdin>"])
        let named = try check("--stdin-filename", "发言.txt", "--format", "json", input: input)
        #expect(try CheckReport(named).paths == ["发言.txt"])
        #expect(try CheckReport(named).findings("half-width-punctuation").count == 3)
    }

    @Test("several paths and folders, in an order of their own; other files and hidden ones are passed over")
    func folders() throws {
        defer { scratch.remove() }
        for name in ["b/2.txt", "b/1.txt", "b/deep/3.outline", "b/4.md", "b/.git/5.txt", "a.txt", "说明.md"] {
            try scratch.write(Sample.clean, to: name)
        }
        let report = try CheckReport(check("--format", "json", "说明.md", "b", "a.txt", "./a.txt"))
        #expect(report.paths == ["说明.md", "b/1.txt", "b/2.txt", "b/deep/3.outline", "a.txt"])
        #expect(report.value["summary"]?["files"]?.intValue == 5)
        for jobs in ["1", "3", "64"] {
            #expect(try CheckReport(check("--format", "json", "--jobs", jobs, "b")).paths.count == 3)
        }
    }

    @Test("--lang en, and English where the locale asks for it")
    func english() throws {
        defer { scratch.remove() }
        try scratch.write("学习,思考。\n", to: "a.txt")
        let result = try check("a.txt", "--lang", "en")
        #expect(result.text.contains("warning: Write the full-width “，” in Chinese text [half-width-punctuation]"))
        #expect(try check("a.txt", language: "en_US.UTF-8").text == result.text)
        #expect(try check("a.txt", "--lang", "zh", language: "en_US.UTF-8").text == check("a.txt").text)
        #expect(try check("missing.txt", "--lang=en").errorText.contains("No such file or folder"))
    }

    @Test("a reader that closes its end early ends the program without a signal")
    func closedOutput() throws {
        defer { scratch.remove() }
        for number in 0..<200 { try scratch.write(Sample.slips, to: "\(number).txt") }
        let command = "'\(Program.path)' check . | head -n 1 > first; test -s first"
        #expect(try Program.shell(command, in: scratch.folder) == 0)
    }
}
