// Tokens: each is marked ⟦kind|…⟧ in the text that it is found in.

import OutlineFeatures
import OutlineSyntax
import OutlineTestSupport
import Testing

@Suite("Semantic tokens")
struct SemanticTokenTests {
    /// The text with its tokens marked by kind and level.
    private func marked(_ text: String) -> String {
        let snapshot = Snapshot(text)
        let special = snapshot.tokenLines()
        var lines = (0..<snapshot.document.lineCount).map { snapshot.document.content($0).string }
        var line = snapshot.document.lineCount - 1
        while line >= 0 {
            let first = snapshot.document.paragraphStart(line)
            let tokens = snapshot.semanticTokens(paragraphAt: first) { line in
                special.first { $0.line == line }?.role
            }
            for token in tokens.reversed() {
                var bytes = Array(lines[token.line].utf8)
                let level = token.level > 0 ? String(token.level) : ""
                bytes.insert(contentsOf: "⟧".utf8, at: token.columns.upperBound)
                bytes.insert(contentsOf: "⟦\(token.kind)\(level)|".utf8, at: token.columns.lowerBound)
                lines[token.line] = String(decoding: bytes, as: UTF8.self)
            }
            line = first - 1
        }
        return lines.joined(separator: "\n")
    }

    @Test("title, headings of each level on their own and run in, points with their leads")
    func structure() {
        #expect(
            marked("关于读书的发言提纲\n\n一、情况\n（一）学习方面。学得少。一是想得浅。二是问得少。\n1.甲不够。乙。\n")
                == "⟦title|关于读书的发言提纲⟧\n\n⟦marker1|一、⟧⟦heading1|情况⟧\n"
                + "⟦marker2|（一）⟧⟦runInHeading2|学习方面⟧。学得少。⟦marker|一是⟧⟦lead|想得浅⟧。⟦marker|二是⟧⟦lead|问得少⟧。\n"
                + "⟦marker3|1.⟧⟦runInHeading3|甲不够⟧。乙。\n")
    }

    @Test("what stands in the text, also inside a heading")
    func sights() {
        #expect(
            marked("一、学习《读书记》的体会\n谈三点体会：一是学。比如，由××市承办。\n")
                == "⟦marker1|一、⟧⟦heading1|学习⟧⟦bookTitle|《读书记》⟧⟦heading1|的体会⟧\n"
                + "谈⟦promise|三点⟧体会：⟦marker|一是⟧⟦lead|学⟧。⟦exampleCue|比如⟧，由⟦placeholder|××⟧市承办。\n")
    }

    @Test("a pay mark is residue, whatever the rules")
    func residue() {
        #expect(marked("甲乙丙。\n##paidbegin##\n丁。\n").contains("⟦residue|##paidbegin##⟧"))
    }

    @Test("no token goes over a line end, nor over another token")
    func separate() {
        for text in ["《甲\n乙》", "一、《》“××”比如，如，三点体会：一是××", "《《甲》乙》××××《××》", "#*_××[]【】《", ""] {
            let snapshot = Snapshot(text)
            for line in 0..<snapshot.document.lineCount {
                var end = 0
                for token in snapshot.semanticTokens(paragraphAt: line, role: { _ in nil }) {
                    #expect(token.columns.lowerBound >= end && !token.columns.isEmpty)
                    #expect(token.columns.upperBound <= snapshot.document.content(token.line).count)
                    end = token.columns.upperBound
                }
            }
        }
    }
}
