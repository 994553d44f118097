// Outlines of real papers against trees read by hand. The papers are no part of the repository: OUTLINE_SAMPLES names
// their folder and OUTLINE_TRUTH that of the trees; without them there is nothing to compare.

import Foundation
import OutlineSyntax
import OutlineText
import Testing

@Suite("Outlines of papers outside the repository")
struct SampleTreeTests {
    private struct Truth: Decodable {
        struct Entry: Decodable, Equatable {
            var line: Int
            var column: Int
            var endColumn: Int
            var marker: String
            var number: Int
            var text: String
            var level: Int?
            var runIn: Bool?
        }
        struct Title: Decodable { var text: String }
        var title: Title?
        var tree: [Entry]
        var items: [Entry]
        var file: String
    }

    @Test("headings, items and titles are those that a reader found")
    func trees() throws {
        let environment = ProcessInfo.processInfo.environment
        guard let samples = environment["OUTLINE_SAMPLES"], let truths = environment["OUTLINE_TRUTH"] else { return }
        for name in try FileManager.default.contentsOfDirectory(atPath: truths).sorted() where name.hasSuffix(".json") {
            let data = try #require(FileManager.default.contents(atPath: truths + "/" + name))
            let truth = try JSONDecoder().decode(Truth.self, from: data)
            let text = try #require(FileManager.default.contents(atPath: samples + "/" + truth.file))
            let document = Document([UInt8](text))
            let outline = Outline(document)
            #expect(outline.titleText(0, in: document) == truth.title?.text)
            #expect(outline.sections.map { entry($0.mark, document, isHeading: true) } == truth.tree, "\(name)")
            let items =
                outline.scopes.flatMap { outline.items(of: $0) } + outline.sections.flatMap { outline.items(of: $0) }
            #expect(items.sorted().map { entry($0, document, isHeading: false) } == truth.items, "\(name)")
        }
    }

    private func entry(_ index: Int, _ document: Document, isHeading: Bool) -> Truth.Entry {
        let mark = document.marks[index]
        let content = document.content(mark.start.line)
        func column(_ bytes: Int) -> Int { content[0..<bytes].string.unicodeScalars.count + 1 }
        return Truth.Entry(
            line: mark.start.line + 1, column: column(mark.start.column), endColumn: column(mark.textEnd.column),
            marker: document.marker(of: index), number: mark.number, text: document.text(of: index),
            level: isHeading ? mark.level : nil, runIn: isHeading ? mark.runIn : nil)
    }
}
