// How the command line behaves: what it says after a fix, a failure, an empty folder, a mistyped word; what holds before a command.

import Foundation
import JSON
import Testing

@Suite("Manners of the command line")
struct CommandLineManners {
    private let slips = "一、学习情况\n认真学习,努力实践。\n二、下步打算\n抓好落实!\n"

    @Test("--fix says how many places it changed and how many are left")
    func fixed() throws {
        let program = try ProgramRun()
        try program.write("甲.txt", slips)
        let run = try program.run("check", "--select", "half-width-punctuation", "--fix", "甲.txt")
        #expect(run.output.contains("改了 2 处，还剩 0 处"), "\(run.output)")
        #expect(try program.run("check", "--select=half-width-punctuation", "甲.txt").output.contains("没有发现问题"))
    }

    @Test("after a failure there is no all-clear, and an empty folder is said to be empty")
    func noAllClear() throws {
        let program = try ProgramRun()
        try program.write("乙.txt", "一、情况\n认真学习。\n")
        let failed = try program.run("check", "--select", "half-width-punctuation", "乙.txt", "没有.txt")
        #expect(failed.status == 2 && !failed.output.contains("没有发现问题"), "\(failed.output)")
        try program.write("空/说明.docx", "")
        let empty = try program.run("check", "空")
        #expect(empty.status == 0 && empty.output.contains("没有找到可检查的文件"), "\(empty.output)")
    }

    @Test("a file that is no text is refused by outline")
    func binary() throws {
        let program = try ProgramRun()
        try program.write("r.docx", "PK\u{3}\u{4}\0\0\0\0\u{1}\u{2}")
        let run = try program.run("outline", "r.docx")
        #expect(run.status == 2 && run.output.isEmpty && !run.errors.isEmpty)
    }

    @Test("options of every command may stand before it")
    func before() throws {
        let program = try ProgramRun()
        #expect(try program.run("--lang", "en", "rules").output == program.run("rules", "--lang", "en").output)
        #expect(try program.run("--color=never", "--lang", "en", "check", ".").output.contains("No file"))
        #expect(try program.run("--no-config", "check", ".").status == 0)
    }

    @Test(
        "a word that is nearly one is asked about",
        arguments: [
            ["chekc", "是不是“check”？"], ["check --formta json .", "是不是“--format”？"],
            ["check --format jsno .", "是不是“json”？"], ["explain heading-number-gab", "是不是“heading-number-gap”？"],
            ["check --select heading-number-gab .", "是不是“heading-number-gap”？"], ["new msh-2205", "是不是“msh-2025”？"],
        ])
    func near(_ example: [String]) throws {
        let run = try ProgramRun().run(example[0].split(separator: " ").map(String.init))
        #expect(run.status == 2 && run.errors.contains(example[1]), "\(run.errors)")
    }

    @Test("rules are chosen, files are left out, and counted")
    func choosing() throws {
        let program = try ProgramRun()
        try program.write("甲.txt", slips)
        try program.write("旧/乙.txt", slips)
        let only = try program.run("check", "--select", "heading-number-gap", "甲.txt")
        #expect(only.status == 0, "\(only.output)")
        let without = try program.run("check", "--ignore", "half-width-punctuation", "甲.txt")
        #expect(!without.output.contains("half-width-punctuation"))
        #expect(try program.run("check", "--show-files", "--exclude", "旧/**", ".").output == "甲.txt\n")
        let counted = try program.run("check", "--statistics", "--quiet", "甲.txt").output
        #expect(counted.contains("2  half-width-punctuation") && !counted.contains("检查了"), "\(counted)")
    }

    @Test("the report goes to a file; standard input is fixed to standard output and nothing else goes there")
    func whereItGoes() throws {
        let program = try ProgramRun()
        try program.write("甲.txt", slips)
        let run = try program.run("check", "--format", "json", "--output-file", "报告.json", "甲.txt")
        #expect(run.output.isEmpty && run.status == 1)
        #expect(try JSONValue(parsing: Array(program.read("报告.json").utf8))["version"]?.intValue == 1)
    }

    @Test("a missing baseline is an error of files, not of use; a pattern that leaves out by ! is refused")
    func refusals() throws {
        let program = try ProgramRun()
        try program.write("甲.txt", slips)
        let run = try program.run("check", "--baseline", "没有.json", "甲.txt")
        #expect(run.status == 2 && !run.errors.contains("用法见"), "\(run.errors)")
        try program.write(".outline-ls.json", #"{"patterns":["*.txt","!旧/**"]}"#)
        #expect(try program.run("check", ".").errors.contains("--exclude"))
    }

    @Test("init writes settings once; completions and the manual page name every option of check")
    func generated() throws {
        let program = try ProgramRun()
        #expect(try program.run("init").status == 0)
        #expect(try program.run("init").status == 2)
        #expect(try program.run("check", ".").status == 0)
        let help = try program.run("check", "--help").output
        let options = Set(help.split { " |\n[]".contains($0) }.filter { $0.hasPrefix("--") })
        #expect(options.count > 15)
        let man = try program.run("man").output.replacingOccurrences(of: "\\-", with: "-")
        for shell in ["bash", "zsh", "fish"] {
            let text = try program.run("completions", shell).output
            for option in options { #expect(text.contains(option.dropFirst(2)), "\(shell) \(option)") }
        }
        for option in options { #expect(man.contains(option), "\(option)") }
    }

    @Test("outline as Markdown and OPML; gitlab by fingerprint")
    func formats() throws {
        let program = try ProgramRun()
        try program.write("甲.txt", slips)
        #expect(try program.run("outline", "--format", "markdown", "甲.txt").output.contains("- 一、学习情况"))
        #expect(try program.run("outline", "--format", "opml", "甲.txt").output.contains("<outline text=\"一、学习情况\""))
        let issues = try JSONValue(
            parsing: Array(
                program.run("check", "--select", "half-width-punctuation", "--format", "gitlab", "甲.txt").output.utf8))
        #expect(Set(issues.arrayValue?.compactMap { $0["fingerprint"]?.stringValue } ?? []).count == 2)
        let report = try JSONValue(
            parsing: Array(
                program.run("check", "--select", "half-width-punctuation", "--format", "json", "甲.txt").output.utf8))
        let findings = report["files"]?.arrayValue?.first?["findings"]?.arrayValue ?? []
        #expect(findings.count == 2 && findings.allSatisfy { $0["fingerprint"]?.stringValue != nil })
    }
}
