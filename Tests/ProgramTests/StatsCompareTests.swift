// `stats` and `compare`: what programs rely on, and the exit statuses.

import JSON
import OutlineTestSupport
import Testing

@Suite("stats and compare")
struct StatsCompareTests {
    @Test("stats counts characters, sections and points, part by part")
    func stats() throws {
        let program = try ProgramRun()
        try program.write("甲.txt", "发言提纲\n\n一、情况\n（一）学习\n一是学。二是做。\n二、打算\n三是改。\n")
        let run = try program.run("stats", "甲.txt", "--format", "json")
        #expect(run.status == 0)
        let file = try #require(try JSONValue(parsing: Array(run.output.utf8))["files"]?.arrayValue?.first)
        #expect(file["title"]?["text"]?.stringValue == "发言提纲")
        #expect(file["characters"]?.intValue == 29)
        #expect(file["sections"]?.intValue == 3)
        #expect(file["points"]?.intValue == 3)
        let parts = try #require(file["parts"]?.arrayValue)
        #expect(parts.map { $0["text"]?.stringValue } == ["情况", "打算"])
        #expect(parts.first?["parts"]?.arrayValue?.first?["points"]?.intValue == 2)
    }

    @Test(
        "compare exits with 1 where texts share a passage, with 0 where not, with 2 where there is nothing to compare")
    func compare() throws {
        let passage = "去年秋天走访的四个小组里，有三个小组的台账停在夏天那一页，组长解释说忙着收玉米，我当时没有追问，只在本子上画了个记号，回来也没有跟进。"
        let program = try ProgramRun()
        try program.write("甲.txt", "甲的发言\n\n\(passage)\n")
        try program.write("乙.txt", "乙的总结\n\n开头不同。\(passage)\n")
        try program.write("丙.txt", "丙的报告\n\n全是别的话。\n")
        let run = try program.run("compare", "甲.txt", "乙.txt", "丙.txt", "--format", "json")
        #expect(run.status == 1)
        let report = try JSONValue(parsing: Array(run.output.utf8))
        let found = try #require(report["passages"]?.arrayValue)
        #expect(found.count == 1)
        #expect(found.first?["message"]?.stringValue?.hasPrefix("与《乙的总结》相同 ") == true)
        #expect(found.first?["places"]?.arrayValue?.count == 2)
        #expect(report["summary"]?["files"]?.intValue == 3)
        #expect(try program.run("compare", "甲.txt", "丙.txt").status == 0)
        #expect(try program.run("compare", "甲.txt").status == 2)
        #expect(try program.run("compare").status == 2)
        #expect(try program.run("compare", "甲.txt", "乙.txt", "没有.txt").status == 2)
    }
}
