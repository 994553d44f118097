// The precision corpus: right texts in which nothing at warning or above may be found and whose outline must be read as a
// reader reads it, and texts with planted slips, each of which must be found exactly where it is.

import Foundation
import OutlineChecking
import OutlineRules
import OutlineSyntax
import OutlineText
import OutlineTestSupport
import Testing

/// A file of the corpus.
struct CorpusFile: Sendable, CustomTestStringConvertible {
    let url: URL
    var testDescription: String { url.lastPathComponent }

    /// The text without a byte order mark, which no document holds.
    var text: String {
        get throws {
            let bytes = [UInt8](try Data(contentsOf: url))
            return String(
                decoding: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...], as: UTF8.self)
        }
    }

    static func all(_ folder: String) -> [CorpusFile] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let files = try? FileManager.default.contentsOfDirectory(
            at: root.appending(path: "Corpus/\(folder)"), includingPropertiesForKeys: nil)
        return (files ?? []).filter { $0.pathExtension == "txt" }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }.map { CorpusFile(url: $0) }
    }
}

/// What the file beside a right text says of its outline.
private struct Expected: Decodable {
    var title: String?
    var sections: [String: Int]
    var items: Int
    var documents: Int?
}

@Suite("The precision corpus")
struct CorpusTests {
    private func describe(_ finding: Finding, in document: Document) -> String {
        let rule = RuleCatalog.all[finding.rule].code
        let text = String(decoding: document.text(from: finding.start, to: finding.end), as: UTF8.self)
        return "line \(finding.start.line + 1): \(rule) (\(finding.severity.name)) “\(text)”: \(finding.message.zh)"
    }

    @Test("the corpus is there")
    func isThere() {
        #expect(CorpusFile.all("Clean").count >= 20)
        #expect(CorpusFile.all("Planted").count >= 20)
    }

    @Test("nothing at warning or above in a right text", arguments: CorpusFile.all("Clean"))
    func clean(_ file: CorpusFile) throws {
        let document = Document(try file.text)
        let checker = Checker(document, outline: Outline(document), rules: RuleSet())
        for finding in checker.report().findings where finding.severity >= .warning {
            Issue.record("\(describe(finding, in: document))")
        }
    }

    @Test("a right text is read as a reader reads it", arguments: CorpusFile.all("Clean"))
    func outline(_ file: CorpusFile) throws {
        let expected = try JSONDecoder().decode(
            Expected.self, from: Data(contentsOf: file.url.deletingPathExtension().appendingPathExtension("json")))
        let document = Document(try file.text)
        let outline = Outline(document)
        var levels: [String: Int] = [:]
        for section in outline.sections { levels["\(document.marks[section.mark].level)", default: 0] += 1 }
        #expect(levels == expected.sections.filter { $0.value > 0 })
        #expect(document.marks.filter { $0.form.isItem }.count == expected.items)
        #expect(outline.scopes.filter { !$0.isAttachment }.count == expected.documents ?? 1)
        #expect(outline.titleText(0, in: document) == expected.title)
    }

    @Test(
        "every planted slip is found where it is, and nothing else at warning or above",
        arguments: CorpusFile.all("Planted"))
    func planted(_ file: CorpusFile) throws {
        let marked = MarkedText(try file.text, labelled: true)
        let document = Document(marked.text)
        let checker = Checker(document, outline: Outline(document), rules: RuleSet())
        let findings = checker.report().findings
        var expected = Set<Int>()
        for range in marked.ranges {
            // A slip of no width is found where a finding touches it.
            let hits = findings.indices.filter {
                RuleCatalog.all[findings[$0].rule].code == range.label && findings[$0].start <= range.end
                    && findings[$0].end >= range.start
            }
            expected.formUnion(hits)
            let text = String(decoding: document.text(from: range.start, to: range.end), as: UTF8.self)
            #expect(
                hits.count == 1,
                "line \(range.start.line + 1): \(range.label) “\(text)” is found \(hits.count) times\(RuleCatalog.rule(range.label) == nil ? ", no rule has this code" : "")"
            )
        }
        for index in findings.indices where findings[index].severity >= .warning && !expected.contains(index) {
            Issue.record("not planted: \(describe(findings[index], in: document))")
        }
    }
}
