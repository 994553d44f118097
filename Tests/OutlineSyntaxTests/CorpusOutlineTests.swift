// The clean texts of the corpus, read as the notes beside them say: titles, sections of each level, points, documents.

import Foundation
import OutlineSyntax
import OutlineText
import Testing

@Suite("Outlines of the corpus")
struct CorpusOutlineTests {
    private struct Note: Decodable {
        var title: String?
        var sections: [String: Int]
        var items: Int
        var documents: Int?
    }

    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Corpus/Clean")

    static let names: [String] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
        return files.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
    }()

    @Test("there is a corpus")
    func exists() { #expect(Self.names.count >= 20) }

    @Test("titles, sections and points are those of the note", arguments: names)
    func outline(_ name: String) throws {
        let note = try JSONDecoder().decode(
            Note.self, from: Data(contentsOf: Self.folder.appending(path: name + ".json")))
        let document = Document([UInt8](try Data(contentsOf: Self.folder.appending(path: name + ".txt"))))
        let outline = Outline(document)
        #expect(outline.titleText(0, in: document) == note.title)
        var sections: [String: Int] = [:]
        for section in outline.sections { sections[String(document.marks[section.mark].level), default: 0] += 1 }
        #expect(sections == note.sections.filter { $0.value > 0 })
        let items =
            outline.scopes.reduce(0) { $0 + outline.items(of: $1).count }
            + outline.sections.reduce(0) { $0 + $1.itemCount }
        #expect(items == note.items)
        #expect(outline.scopes.filter { !$0.isAttachment }.count == note.documents ?? 1)
    }
}
