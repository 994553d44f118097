// `profiles --from`: what a notice names is read with its line, what is not clear is listed, and the draft is a kind that works.

import JSON
import OutlineTestSupport
import Testing

@Suite("A notice becomes a kind")
struct NoticeTests {
    private static let notice = """
        关于召开2031年度专题民主生活会的通知

        一、会前准备
        重点围绕理论武装、规矩意识、本领提升、实干担当等四个方面查摆问题。
        对照检查材料要包括上年度整改落实情况、存在的突出问题、原因剖析和整改措施，字数不超过4000字。
        发言提纲1500字左右。
        """

    @Test("aspects, parts and length with their lines; 左右 is not guessed")
    func text() throws {
        let program = try ProgramRun()
        try program.write("通知.txt", Self.notice)
        let run = try program.run("profiles", "--from", "通知.txt")
        #expect(run.status == 0)
        for part in [
            "理论武装（第 4 行）", "实干担当（第 4 行）", "上年度整改措施落实情况（第 5 行）", "原因剖析（第 5 行）", "不超过 4000 字（第 5 行）", "1500字左右（第 6 行）",
        ] {
            #expect(run.output.contains(part), "\(part)")
        }
        #expect(try program.run("profiles", "--from", "没有.txt").status == 2)
    }

    @Test("the draft is read as a kind, and missing aspects are reported by it")
    func draft() throws {
        let program = try ProgramRun()
        try program.write("通知.txt", Self.notice)
        let run = try program.run("profiles", "--from", "通知.txt", "--format", "json")
        let json = try JSONValue(parsing: Array(run.output.utf8))
        #expect(json["aspects"]?.arrayValue?.count == 4)
        #expect(json["length"]?["max"]?.intValue == 4000)
        let id = try #require(json["id"]?.stringValue)
        try program.write(".outline-ls/profiles/\(id).json", run.output)
        try program.write(
            "稿.txt", "2031年度专题民主生活会个人对照检查材料\n\n一、存在的主要问题\n（一）理论武装方面\n一是学得少。\n（二）规矩意识方面\n一是想得少。\n")
        let check = try program.run("check", "稿.txt", "--profile", id)
        #expect(!check.errors.contains(id), "\(check.errors)")
        #expect(check.output.contains("实干担当"))
    }

    @Test("aspects that stand a line each are read as well")
    func listed() throws {
        let program = try ProgramRun()
        try program.write("通知.txt", "关于开好组织生活会的通知\n\n要对照以下三个方面查摆：\n一是理想信念；\n二是工作作风；\n三是纪律意识。\n")
        let run = try program.run("profiles", "--from", "通知.txt")
        #expect(run.output.contains("工作作风（第 5 行）"))
    }
}
