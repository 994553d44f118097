// Scratch: prints findings of files named in the environment.
import Foundation
import OutlineRules
import OutlineSyntax
import OutlineTestSupport
import Testing

@Suite("scratch")
struct ScratchTests {
    @Test("print")
    func run() throws {
        guard let list = ProcessInfo.processInfo.environment["SCRATCH_FILES"] else { return }
        for path in list.split(separator: " ").map(String.init) {
            let data = [UInt8](FileManager.default.contents(atPath: path) ?? Data())
            let raw = String(decoding: data, as: UTF8.self)
            let marked = MarkedText(raw, labelled: true)
            let document = Document(marked.text)
            let outline = Outline(document)
            let checker = Checker(document, outline: outline, rules: RuleSet())
            let findings = checker.report().findings
            print("@@ \(path)")
            for f in findings {
                let t = String(decoding: document.text(from: f.start, to: f.end), as: UTF8.self)
                print("@F \(f.start.line+1):\(f.start.column) \(RuleCatalog.all[f.rule].code) \(f.severity.name) [\(t)] \(f.message.zh)")
            }
            let own: Set<Rule.Family> = [.numbering, .headings, .items, .promises]
            for r in marked.ranges {
                let hit = findings.filter { RuleCatalog.all[$0.rule].code == r.label && $0.start <= r.end && $0.end >= r.start }
                let mine = RuleCatalog.rule(r.label).map { own.contains($0.family) } ?? r.label.hasPrefix("heading") || r.label.hasPrefix("item") || r.label.hasPrefix("title") || r.label.hasPrefix("count")
                if hit.count != 1, mine { print("@MISS \(r.start.line+1) \(r.label) hits \(hit.count)") }
            }
            for f in findings where own.contains(RuleCatalog.all[f.rule].family) && f.severity >= .warning {
                let ok = marked.ranges.contains { RuleCatalog.all[f.rule].code == $0.label && f.start <= $0.end && f.end >= $0.start }
                if !ok { print("@EXTRA \(f.start.line+1) \(RuleCatalog.all[f.rule].code) \(f.message.zh)") }
            }
            if ProcessInfo.processInfo.environment["SCRATCH_TREE"] != nil {
                for (i, m) in document.marks.enumerated() { print("@M \(m.kind) \(m.start.line+1):\(m.start.column) \(m.form) \(m.number) run=\(m.runIn) \(m.closing) \(document.text(of: i))") }
            }
        }
    }
}
