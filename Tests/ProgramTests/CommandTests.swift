// The other commands, and what a wrong use of the command line gets.

import JSON
import OutlineTestSupport
import Testing

@Suite("Commands")
struct CommandTests {
    private let text = "关于作风建设的发言提纲\n\n一、主要问题\n（一）学习方面。一是读得少。二是\u{20BB7}想得浅。\n二、整改措施\n正文。\n"

    private func run(_ arguments: String..., input: String = "") throws -> Program.Result {
        try Program.run(arguments, input: Array(input.utf8))
    }

    @Test("outline: a tree for people")
    func tree() throws {
        let result = try run("outline", "-", input: text)
        #expect(result.status == 0)
        #expect(
            result.text == """
                关于作风建设的发言提纲（民主生活会对照检查（年度不明），47 字）
                  一、主要问题（2 条，27 字）
                    （一）学习方面（2 条，21 字）
                      一是读得少
                      二是\u{20BB7}想得浅
                  二、整改措施（9 字）

                """)
    }

    @Test("outline --format json: the shape that programs rely on")
    func outlineJSON() throws {
        let outline = try JSONValue(parsing: run("outline", "-", "--format", "json", input: text).output)
        #expect(outline["version"]?.intValue == 1)
        #expect(outline["path"]?.stringValue == "<stdin>")
        #expect(outline["title"]?["text"]?.stringValue == "关于作风建设的发言提纲")
        #expect(outline["title"]?["line"]?.intValue == 1)
        #expect(outline["profile"] != nil)
        let sections = try #require(outline["sections"]?.arrayValue)
        #expect(sections.compactMap { $0["marker"]?.stringValue } == ["一、", "二、"])
        let inner = try #require(sections[0]["sections"]?.arrayValue?.first)
        #expect(inner["level"]?.intValue == 2)
        #expect(inner["marker"]?.stringValue == "（一）")
        #expect(inner["number"]?.intValue == 1)
        #expect(inner["text"]?.stringValue == "学习方面")
        #expect(inner["runIn"]?.boolValue == true)
        #expect(inner["start"]?["line"]?.intValue == 4 && inner["start"]?["column"]?.intValue == 1)
        let item = try #require(inner["items"]?.arrayValue?.last)
        #expect(item["marker"]?.stringValue == "二是")
        #expect(item["text"]?.stringValue == "\u{20BB7}想得浅")
        #expect(item["start"]?["column"]?.intValue == 15)
        let empty = try JSONValue(parsing: run("outline", "-", "--format=json").output)
        #expect(empty["title"]?.isNull == true)
        #expect(empty["sections"]?.arrayValue?.isEmpty == true)
    }

    @Test("explain: one rule's page, in either language; without a code the list")
    func explain() throws {
        let page = try run("explain", "heading-number-gap")
        #expect(page.status == 0)
        #expect(page.text.hasPrefix("标题序号跳号\n"))
        #expect(page.text.contains("规则：heading-number-gap"))
        #expect(page.text.contains("会报的"))
        #expect(try run("explain", "heading-number-gap", "--lang", "en").text.contains("Rule: heading-number-gap"))
        #expect(try run("explain").text == run("rules").text)
    }

    @Test("rules: every rule once, sorted; json in both languages")
    func rules() throws {
        let list = try run("rules").text.split(separator: "\n")
        let codes = list.map { String($0.prefix { $0 != " " }) }
        #expect(codes == codes.sorted() && codes.count >= 12)
        let json = try JSONValue(parsing: run("rules", "--format", "json").output)
        let rules = try #require(json["rules"]?.arrayValue)
        #expect(rules.compactMap { $0["code"]?.stringValue } == codes)
        for rule in rules {
            for name in ["family", "tier", "severity", "fix"] { #expect(rule[name]?.stringValue?.isEmpty == false) }
            for name in ["title", "reason", "remedy", "authority"] {
                #expect(rule[name]?["zh"]?.stringValue?.isEmpty == false)
                #expect(rule[name]?["en"]?.stringValue?.isEmpty == false)
            }
        }
    }

    @Test("--help names every command, --version the version", arguments: ["zh", "en"])
    func help(_ language: String) throws {
        let help = try run("--help", "--lang", language)
        #expect(help.status == 0)
        for word in ["serve", "check", "outline", "explain", "rules", "--fix", "--fail-on", "--stdin-filename"] {
            #expect(help.text.contains(word), "\(word)")
        }
        #expect(try run("-h", "--lang", language).text == help.text)
        let check = try run("check", "--help", "--lang", language)
        #expect(check.text.contains("--stdin-filename") && !check.text.contains("profiles"))
        let version = try run("--version")
        #expect(version.status == 0)
        #expect(version.text.hasPrefix("outline-ls "))
        #expect(version.text.split(separator: "\n").count == 1)
    }

    @Test(
        "a wrong use gets one clear line, where to read on, and status 2",
        arguments: [
            ["chekc"], ["check"], ["check", "a.txt", "--nonsense"], ["check", "a.txt", "--format"],
            ["check", "a.txt", "--format", "xml"], ["check", "a.txt", "--fail-on", "all"],
            ["check", "a.txt", "--jobs", "0"], ["check", "a.txt", "--jobs", "many"],
            ["check", "a.txt", "--lang", "fr"],
            ["outline"], ["outline", "a.txt", "b.txt"], ["outline", "a.txt", "--format", "xml"],
            ["explain", "no-rule"],
            ["rules", "extra"], ["serve", "extra"], ["--stdio", "extra"],
        ])
    func wrongUse(_ arguments: [String]) throws {
        let result = try Program.run(arguments)
        #expect(result.status == 2)
        #expect(result.output.isEmpty)
        let lines = result.errorText.split(separator: "\n").map(String.init)
        #expect(lines.count == 2)
        #expect(lines.first?.hasPrefix("outline-ls: ") == true)
        #expect(lines.last == "用法见 outline-ls --help")
        let english = try Program.run(arguments, language: "en_GB.UTF-8")
        #expect(english.status == 2)
        #expect(english.errorText.hasSuffix("see outline-ls --help\n"))
    }

    @Test("outline of a file that is not there: one line, status 2")
    func missing() throws {
        let result = try run("outline", "/no/such/file.txt")
        #expect(result.status == 2)
        #expect(result.errorText.split(separator: "\n").count == 1)
        #expect(result.output.isEmpty)
    }

    @Test("a file whose name begins with - is named behind --")
    func dashes() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        try scratch.write(Sample.clean, to: "-a.txt")
        let result = try Program.run(["check", "--format", "json", "--", "-a.txt"], in: scratch.folder)
        #expect(try CheckReport(result).paths == ["-a.txt"])
    }
}
