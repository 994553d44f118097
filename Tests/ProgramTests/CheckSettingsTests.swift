// `check` with settings files, with a baseline, and with options that go before both.

import Foundation
import Testing

@Suite("check: settings and baseline")
struct CheckSettingsTests {
    private let text = "一、情况\n由____负责。 \n三、做法\n按计划办理。\n"

    @Test("each file has the settings of its folder; options go before them")
    func settings() throws {
        let program = try ProgramRun()
        try program.write("甲.txt", text)
        try program.write("子/乙.md", text)
        try program.write(
            ".outline-ls.json",
            #"{"language":"en","rules":{"trailing-space":false},"overrides":[{"files":["子/**"],"rules":{"heading-number-gap":"off"}}],"patterns":["*.txt","*.md"]}"#
        )
        let all = try program.run("check", "--format", "github", ".")
        #expect(all.status == 1)
        #expect(all.output.contains("title=heading-number-gap"))
        // What other rules say about the text is no matter here.
        let lines = all.output.split(separator: "\n").filter {
            $0.contains("title=placeholder") || $0.contains("title=heading-number-gap")
        }
        #expect(lines.filter { $0.contains("file=甲.txt") }.count == 2)
        #expect(lines.filter { $0.contains("file=子/乙.md") && $0.contains("title=placeholder") }.count == 1)
        #expect(lines.count == 3)
        #expect(all.errors.isEmpty)
        #expect(try program.run("check", "甲.txt").output.contains("warning:"))
        #expect(try program.run("check", "--lang", "zh", "甲.txt").output.contains("警告:"))
        try program.write(
            "别的.json", #"{"rules":{"placeholder":"off","heading-number-gap":"off","trailing-space":"off"}}"#)
        #expect(try program.run("check", "--config", "别的.json", "甲.txt").status == 0)
    }

    @Test("the length that the settings ask for goes before the profile's custom")
    func length() throws {
        let program = try ProgramRun()
        try program.write("甲.txt", "民主生活会个人对照检查材料\n\n现对照检查如下：\n一、存在的主要问题\n一是学得不深。比如，只读标题。\n")
        for (limits, says) in [(#"{"min":9000}"#, "不到设置要求的 9000 字"), (#"{"max":10}"#, "超过设置要求的 10 字")] {
            try program.write(".outline-ls.json", #"{"limits":{"length":\#(limits)}}"#)
            #expect(try program.run("check", "--format", "github", "甲.txt").output.contains(says))
        }
        try program.write(".outline-ls.json", #"{"limits":{"length":{"min":10,"max":9000}}}"#)
        #expect(try !program.run("check", "--format", "github", "甲.txt").output.contains("profile-length"))
    }

    @Test("a broken settings file is told and does not stop the check; what is right in it holds")
    func broken() throws {
        let program = try ProgramRun()
        try program.write("甲.txt", text)
        try program.write(
            ".outline-ls.json", "{ \"rules\": { \"trailing-space\": \"off\", \"placehoder\": \"off\" },\n  x }")
        let run = try program.run("check", "--format", "github", "甲.txt")
        #expect(run.status == 2)
        #expect(run.output.contains("title=placeholder") && !run.output.contains("title=trailing-space"))
        #expect(run.errors.contains("是不是 placeholder？") && run.errors.contains(".outline-ls.json:2:3: "))
        try program.write(".outline-ls.json", "{ \"rules\": { \"placehoder\": \"off\" } }")
        #expect(try program.run("check", "--fail-on", "never", "甲.txt").status == 0, "a wrong word alone is no failure")
    }

    @Test("kinds of the user's own are found beside the text and above it, wherever the program runs")
    func ownKinds() throws {
        let program = try ProgramRun()
        let kind =
            #"{"id":"msh-2031","extends":"msh-generic","name":"2031年度民主生活会","recognise":{"title":["2031年度 民主生活会"]}}"#
        try program.write("局/.outline-ls/profiles/msh-2031.json", kind)
        try program.write("局/科/甲.txt", "2031年度民主生活会个人对照检查材料\n\n一、问题\n甲。\n")
        let is2031 = #""profile":"msh-2031""#
        #expect(try program.run("check", "--format", "json", "局/科/甲.txt").output.contains(is2031))
        #expect(try program.run("outline", "--format", "json", "局/科/甲.txt").output.contains(is2031))
        #expect(try program.run("check", "--format", "json", "--profile", "msh-2031", "局").output.contains(is2031))
        try program.write("乙.txt", "一、问题\n甲。\n")
        let elsewhere = try program.run("check", "--profile", "msh-2031", "乙.txt")
        #expect(elsewhere.status == 2 && elsewhere.errors.contains("没有“msh-2031”这个文种"))
        // A settings file nearer to the text does not hide them.
        try program.write("局/科/.outline-ls.json", "{}")
        #expect(try program.run("check", "--format", "json", "局/科/甲.txt").output.contains(is2031))
    }

    @Test("what a paper lacks is known by what it is: one more missing part is new beside those of the baseline")
    func missingParts() throws {
        let program = try ProgramRun()
        let paper = "2024年度民主生活会个人对照检查材料\n\n现对照检查如下：\n一、存在的主要问题\n甲。\n"
        try program.write("甲.txt", paper + "二、原因剖析\n乙。\n")
        #expect(try program.run("check", "--write-baseline", "b.json", "甲.txt").status == 0)
        try program.write("甲.txt", paper)
        let run = try program.run("check", "--baseline", "b.json", "--format", "github", "甲.txt")
        #expect(run.output.contains("title=profile-part-missing") && run.output.contains("原因剖析"))
    }

    @Test("an option given twice: the last one counts")
    func twice() throws {
        let program = try ProgramRun()
        try program.write("甲.txt", text)
        #expect(try program.run("check", "--format", "json", "--format", "github", "甲.txt").output.hasPrefix("::"))
    }

    @Test("a kind that nobody knows is told, and the text's own is recognised")
    func unknownKind() throws {
        let program = try ProgramRun()
        try program.write("甲.txt", "2024年度民主生活会个人对照检查材料\n\n一、问题\n甲。\n")
        try program.write(
            ".outline-ls.json", #"{"profile":"msh-2024x","overrides":[{"files":["甲.txt"],"profile":"y"}]}"#)
        let run = try program.run("check", "--format", "json", "甲.txt")
        #expect(run.output.contains(#""profile":"msh-2024""#))
        #expect(run.errors.contains(".outline-ls.json:1:12: 没有“msh-2024x”这个文种") && run.errors.contains("没有“y”"))
    }

    @Test("the language of a folder's settings holds where the folder is named")
    func folderLanguage() throws {
        let program = try ProgramRun()
        try program.write("局/甲.txt", "学习,思考。\n")
        try program.write("局/.outline-ls.json", #"{"language":"en"}"#)
        #expect(try program.run("check", "局").output.contains("warning:"))
    }

    @Test("with a baseline only what is new is told, wherever the rest has moved")
    func baseline() throws {
        let program = try ProgramRun()
        try program.write("子/甲.txt", text)
        let written = try program.run("check", "--write-baseline", "基线.json", "子")
        #expect(written.status == 0 && written.output.isEmpty)
        #expect(try program.read("基线.json").contains("\"子/甲.txt\""))
        #expect(try program.run("check", "--baseline", "基线.json", "子").status == 0)
        try program.write("子/甲.txt", "题目\n\n" + text + "由____落实。\n")
        let run = try program.run("check", "--baseline", "基线.json", "--format", "github", "子")
        #expect(run.status == 1)
        #expect(run.output.split(separator: "\n").count == 1 && run.output.contains("line=7,"))
        for arguments in [
            ["--baseline", "没有.json"], ["--baseline", "子/甲.txt"], ["--config", "没有.json"], ["--profile", "没有"],
        ] {
            #expect(try program.run("check", arguments[0], arguments[1], "子").status == 2)
        }
    }

    @Test("a pipe in place of settings, a kind or a baseline is refused at once", .timeLimit(.minutes(1)))
    func pipes() throws {
        let program = try ProgramRun()
        try program.write("甲.txt", text)
        try program.write("子/乙.txt", text)
        try program.write("子/.outline-ls.json", #"{"profiles":["/dev/stdin","../管道"]}"#)
        try FileManager.default.createDirectory(
            at: program.folder.appendingPathComponent(".outline-ls/profiles"), withIntermediateDirectories: true)
        for name in ["管道", ".outline-ls/profiles/x.json"] {
            #expect(mkfifo(program.folder.appendingPathComponent(name).path, 0o600) == 0)
        }
        for arguments in [["甲.txt"], ["子"], ["--config", "管道", "甲.txt"], ["--baseline", "管道", "甲.txt"]] {
            let result = try program.run(["check"] + arguments)
            #expect(result.status == 2)
            #expect(result.errors.contains("不是普通文件"), "\(arguments)")
        }
    }

    @Test("settings in a folder in which everybody may write do not rule the folders below it")
    func openToAll() throws {
        let program = try ProgramRun()
        let off = #"{"rules":{"placeholder":"off"}}"#
        try program.write("公/.outline-ls.json", off)
        try program.write("公/私/甲.txt", text)
        try program.write("公/乙.txt", text)
        #expect(try !program.run("check", "公/私/甲.txt").output.contains("[placeholder]"))
        #expect(chmod(program.folder.appendingPathComponent("公").path, 0o777) == 0)
        let below = try program.run("check", "公/私/甲.txt")
        #expect(below.output.contains("[placeholder]"))
        #expect(below.errors.contains("任何人都可写"))
        #expect(below.status == 1)
        #expect(try !program.run("check", "公/乙.txt").output.contains("[placeholder]"))
        let named = try program.run("check", "--config", "公/.outline-ls.json", "公/私/甲.txt")
        #expect(!named.output.contains("[placeholder]") && named.errors.isEmpty)
    }
}
