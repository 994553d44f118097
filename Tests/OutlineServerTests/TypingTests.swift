// A whole paper typed character by character: what comes next in it is among the first three proposals at every line,
// and taking a proposal gives the paper's own line, whatever was typed of it before.

import LanguageServerProtocol
import OutlineSyntax
import OutlineText
import OutlineTestSupport
import Testing

struct TypingCase: Sendable, CustomTestStringConvertible {
    let kind: String
    let encoding: PositionEncoding
    var testDescription: String { "\(kind), \(encoding.rawValue)" }

    static let all = [
        TypingCase(kind: "msh-2023", encoding: .utf8), TypingCase(kind: "msh-2023", encoding: .utf16),
        TypingCase(kind: "msh-2023", encoding: .utf32), TypingCase(kind: "msh-2024", encoding: .utf16),
        TypingCase(kind: "zongjie", encoding: .utf16), TypingCase(kind: "diaoyan", encoding: .utf8),
        TypingCase(kind: "banzi", encoding: .utf32),
    ]
}

/// A line of a paper, and what a proposal must give of it.
private struct PaperLine {
    let text: String
    /// The marker that the line starts with, empty where there is none.
    let marker: String
    /// The whole line of a heading, the marker of a point, nil for other text.
    let wanted: String?

    static func read(_ text: String) -> [PaperLine] {
        let document = Document(text)
        return (0..<document.lineCount).map { line in
            let content = document.content(line).string
            let index = document.firstMark(atLine: line)
            guard document.marks.indices.contains(index), document.marks[index].start.line == line else {
                return PaperLine(text: content, marker: "", wanted: nil)
            }
            let mark = document.marks[index]
            let marker = String(decoding: Array(content.utf8).prefix(mark.markerEnd.column), as: UTF8.self)
            switch mark.kind {
            case .heading where !mark.runIn: return PaperLine(text: content, marker: marker, wanted: content)
            case .item: return PaperLine(text: content, marker: marker, wanted: marker)
            default: return PaperLine(text: content, marker: "", wanted: nil)
            }
        }
    }
}

@Suite("Typing")
struct TypingTests {
    @Test(
        "the marker of what comes next is among the first three proposals at every line, its words are among the first ten",
        arguments: TypingCase.all)
    func paper(_ example: TypingCase) throws {
        let paper = try #require(ExpectedFile.text("Tests/Corpus/Models/\(example.kind).txt"))
        let lines = PaperLine.read(paper)
        let typist = try Typist(example.encoding)
        #expect(try !typist.proposals().isEmpty, "titles are proposed in an empty text")
        var taken = 0
        for (number, line) in lines.enumerated() {
            if number > 0 { typist.type("\n") }
            guard number > 0, let wanted = line.wanted else {
                try check(typist, typing: line.text)
                continue
            }
            let first = try typist.proposals().prefix(10)
            #expect(first.prefix(3).contains { $0.text.hasPrefix(line.marker) }, "line \(number + 1): \(line.marker)")
            guard let proposal = first.first(where: { $0.text == wanted }) else {
                Issue.record("line \(number + 1): \(wanted) is not among \(first.map(\.text))")
                typist.type(line.text)
                continue
            }
            taken += 1
            typist.accept(proposal)
            #expect(typist.line == wanted)
            #expect(try typist.proposals().allSatisfy { !$0.text.hasPrefix(line.marker) }, "no marker is doubled")
            typist.type(line.text.dropFirst(wanted.count))
            #expect(typist.line == line.text)
        }
        #expect(taken > 12)
        #expect(typist.text == paper && typist.agrees)
    }

    /// Types other text and looks at the proposals on its way.
    private func check(_ typist: Typist, typing text: String) throws {
        for (count, character) in text.enumerated() {
            typist.type(String(character))
            if count < 6 || count % 16 == 0 { _ = try typist.proposals() }
        }
    }

    @Test("whatever was typed of a heading, taking the proposal gives the heading", arguments: TypingCase.all)
    func begun(_ example: TypingCase) throws {
        let paper = try #require(ExpectedFile.text("Tests/Corpus/Models/\(example.kind).txt"))
        let typists = [(try Typist(example.encoding), false), (try Typist(likeKate: ""), true)]
        for line in PaperLine.read(paper) {
            for begun in line.wanted == nil ? [] : beginnings(line) {
                for (typist, inserts) in typists {
                    let before = typist.text
                    typist.type(begun)
                    let first = try typist.proposals().prefix(3)
                    let whole = first.first { line.text == typist.text(taking: $0) }
                    let marker = first.first { line.wanted == typist.text(taking: $0) }
                    guard let proposal = whole ?? marker else {
                        Issue.record("“\(begun)”: \(line.text) is not among \(first.map(\.text))")
                        typist.erase(to: before)
                        break
                    }
                    if inserts { typist.insert(proposal) } else { typist.accept(proposal) }
                    #expect(typist.line == line.wanted, "“\(begun)” and \(proposal.text)")
                    typist.erase(to: before)
                }
            }
            for (typist, _) in typists { typist.type(line.text + "\n") }
        }
        for (typist, _) in typists { #expect(typist.agrees) }
    }

    /// What a writer may have typed of a line before asking: the marker, half of it, or with the text's first characters.
    private func beginnings(_ line: PaperLine) -> [String] {
        guard line.wanted == line.text else {
            // A point: 二, 2
            return [String(line.marker.prefix(1))]
        }
        let marker = line.marker
        let text = line.text.dropFirst(marker.count)
        return (1...marker.count).map { String(marker.prefix($0)) } + [1, 2].map { marker + text.prefix($0) }
    }

    @Test("digits, half-width brackets and pinyin initials stand for a heading")
    func letters() throws {
        for encoding in PositionEncoding.allCases {
            let typist = try Typist(encoding, "2023年主题教育专题民主生活会个人对照检查材料\n\n二、存在的主要问题\n")
            for (begun, wanted) in [
                ("llxx", "（一）理论学习方面"), ("LLXX", "（一）理论学习方面"), ("（一）llxx", "（一）理论学习方面"), ("1", "（一）理论学习方面"),
                ("(", "（一）理论学习方面"), ("(1", "（一）理论学习方面"), ("（1", "（一）理论学习方面"), ("(一", "（一）理论学习方面"),
                ("一", "（一）理论学习方面"), ("ljzl", "（一）廉洁自律方面"), ("（一）能", "（一）能力本领方面"),
                ("dd", "（一）担当作为方面"), ("yypx", "三、原因剖析"), ("三", "三、原因剖析"), ("3", "三、原因剖析"), ("三、yy", "三、原因剖析"),
            ] {
                let before = typist.text
                typist.type(begun)
                let first = try typist.proposals().prefix(3)
                let proposal = first.first { typist.text(taking: $0) == wanted }
                #expect(proposal != nil, "“\(begun)”: \(first.map(\.text))")
                proposal.map { typist.accept($0) }
                typist.erase(to: before)
            }
        }
    }
}
