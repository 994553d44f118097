// Each built-in kind has a model text that is recognised and passes without a warning; taking a required part or an aspect
// out of it gives exactly that finding, and the fix restores the heading.

import Foundation
import OutlineProfiles
import OutlineChecking
import OutlineRules
import OutlineSyntax
import OutlineText
import Testing

@Suite("Model texts of the kinds")
struct ModelTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Corpus/Models")

    private func model(_ id: String) throws -> String {
        try String(contentsOf: Self.folder.appendingPathComponent(id + ".txt"), encoding: .utf8)
    }

    private func check(_ document: Document) -> (kind: DocumentKind?, findings: [Finding], outline: Outline) {
        let outline = Outline(document)
        var reader = KindReader()
        let kind = reader.read(document, outline)
        let checker = Checker(document, outline: outline, rules: RuleSet(), kind: kind)
        return (kind, checker.report().findings, outline)
    }

    private func codes(_ findings: [Finding]) -> [String] {
        findings.map { RuleCatalog.all[$0.rule].code }
    }

    @Test("recognised, and without a warning", arguments: ProfileCatalog.builtIn.ids)
    func passes(_ id: String) throws {
        let document = Document(try model(id))
        let (kind, findings, _) = check(document)
        #expect(kind?.profile.id == id)
        let loud = findings.filter { $0.severity >= .warning }
        #expect(
            loud.isEmpty,
            "\(loud.map { "\(RuleCatalog.all[$0.rule].code) line \($0.start.line + 1): \($0.message.zh)" })")
    }

    @Test("a missing part is found, and the fix restores it", arguments: ProfileCatalog.builtIn.ids)
    func parts(_ id: String) throws {
        let document = Document(try model(id))
        let (whole, _, outline) = check(document)
        let kind = try #require(whole)
        for part in kind.profile.parts where part.isRequired {
            let section = try #require(kind.section(ofPart: part.id), "\(id) has no \(part.id)")
            try expectFound("profile-part-missing", part.heading, without: outline.sections[section].lines, document)
        }
    }

    @Test("a missing aspect is found, and the fix restores it", arguments: ProfileCatalog.builtIn.ids)
    func aspects(_ id: String) throws {
        let document = Document(try model(id))
        let (whole, _, outline) = check(document)
        let kind = try #require(whole)
        guard !kind.profile.isOpen else { return }
        for (section, match) in kind.aspects.sorted(by: { $0.key < $1.key }) {
            let heading = kind.profile.heading(of: match.aspect)
            try expectFound("profile-aspect-missing", heading, without: outline.sections[section].lines, document)
        }
    }

    private func expectFound(_ code: String, _ heading: String, without lines: Range<Int>, _ whole: Document) throws {
        var document = whole
        _ = document.replace(
            from: Place(line: lines.lowerBound, column: 0), to: Place(line: lines.upperBound, column: 0), with: [])
        let found = check(document).findings.filter {
            RuleCatalog.all[$0.rule].code == code && $0.message.zh.contains("“\(heading)”") && $0.fix != nil
        }
        #expect(found.count == 1, "\(heading): \(codes(check(document).findings))")
        for edit in try #require(found.first?.fix).edits.sorted(by: { $0.start > $1.start }) {
            _ = document.replace(from: edit.start, to: edit.end, with: Array(edit.text.utf8))
        }
        let after = check(document).findings.filter {
            RuleCatalog.all[$0.rule].code == code && $0.message.zh.contains("“\(heading)”") && $0.fix != nil
        }
        #expect(after.isEmpty, "\(heading)")
        // The inserted heading has the right number: no rule on numbers finds fault with the sequence it joined.
        let inserted = Outline(document).sections.contains { document.text(of: $0.mark) == heading }
        #expect(inserted)
    }
}
