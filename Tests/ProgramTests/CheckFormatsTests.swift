// The formats of `check` for programs: each is read back by a reader of its own.

import Foundation
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite("check: formats")
struct CheckFormatsTests {
    private func program() throws -> ProgramRun {
        let program = try ProgramRun()
        try program.write("甲, 100%.txt", "𠮷祥小区\n由𠮷𠮷____负责。\n")
        try program.write("乙.txt", "没有问题的一段。\n")
        return program
    }

    private func json(_ text: some StringProtocol) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test("jsonl: a line for each file, as in json")
    func lines() throws {
        let run = try program().run("check", "--format", "jsonl", ".")
        let lines = try run.output.split(separator: "\n").map { try json($0) }
        #expect(lines.compactMap { $0["path"] as? String } == ["乙.txt", "甲, 100%.txt"])
        #expect(lines.map { ($0["findings"] as? [Any])?.count } == [0, 1])
    }

    @Test("sarif: the members that SARIF 2.1.0 requires, and places that count scalars")
    func sarif() throws {
        let log = try json(try program().run("check", "--format", "sarif", ".").output)
        #expect(log["version"] as? String == "2.1.0")
        let runs = try #require(log["runs"] as? [[String: Any]])
        #expect(runs.count == 1)
        let driver = try #require((runs[0]["tool"] as? [String: Any])?["driver"] as? [String: Any])
        #expect(driver["name"] as? String == "outline-ls")
        let rules = try #require(driver["rules"] as? [[String: Any]])
        #expect(runs[0]["columnKind"] as? String == "unicodeCodePoints")
        let results = try #require(runs[0]["results"] as? [[String: Any]])
        #expect(results.count == 1)
        for result in results {
            let id = try #require(result["ruleId"] as? String)
            #expect(rules[try #require(result["ruleIndex"] as? Int)]["id"] as? String == id)
            #expect(["error", "warning", "note"].contains(result["level"] as? String))
            #expect((result["message"] as? [String: Any])?["text"] is String)
            let location = try #require(
                (result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])
            let uri = try #require((location["artifactLocation"] as? [String: Any])?["uri"] as? String)
            #expect(uri.removingPercentEncoding == "甲, 100%.txt" && URL(string: uri) != nil)
            let region = try #require(location["region"] as? [String: Int])
            #expect(region == ["startLine": 2, "startColumn": 4, "endLine": 2, "endColumn": 8])
        }
        for rule in rules { #expect((rule["shortDescription"] as? [String: Any])?["text"] is String) }
    }

    @Test("github: one command a line, with what has a meaning there escaped")
    func gitHub() throws {
        let run = try program().run("check", "--format", "github", ".")
        #expect(
            run.output.hasPrefix(
                "::warning file=甲%2C 100%25.txt,line=2,col=4,endLine=2,endColumn=8,title=placeholder::"))
        #expect(run.output.split(separator: "\n").count == 1)
    }

    @Test("junit: well-formed XML with a suite for each file and counts that agree")
    func jUnit() throws {
        let run = try program().run("check", "--format", "junit", ".")
        let reader = XMLCounts()
        let parser = XMLParser(data: Data(run.output.utf8))
        parser.delegate = reader
        #expect(parser.parse(), "\(String(describing: parser.parserError))")
        #expect(reader.counts == ["testsuites": 1, "testsuite": 2, "testcase": 2, "failure": 1])
        #expect(reader.attributes["testsuites"]?["failures"] == "1")
        #expect(reader.attributes["testsuites"]?["tests"] == "2")
        #expect(reader.attributes["failure"]?["type"] == "warning")
    }
}

/// Counts the elements of an XML text.
private final class XMLCounts: NSObject, XMLParserDelegate {
    var counts: [String: Int] = [:]
    var attributes: [String: [String: String]] = [:]

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String] = [:]
    ) {
        counts[name, default: 0] += 1
        self.attributes[name] = attributes
    }
}
