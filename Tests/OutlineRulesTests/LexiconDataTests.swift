// The embedded word lists against the committed lists.

import Foundation
import OutlineSyntax
import OutlineText
import Testing

@testable import OutlineChecking
@testable import OutlineRules
@testable import OutlineWords

@Suite("The word lists")
struct LexiconDataTests {
    @Test("the embedded lists are those of the folder: else run `python3 Tests/Generators/lexicon.py`")
    func embedded() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folder = root.appending(path: "Sources/OutlineWords")
        let source = try String(contentsOf: folder.appending(path: "LexiconData.swift"), encoding: .utf8)
        let files = try FileManager.default.contentsOfDirectory(
            at: folder.appending(path: "Lists"), includingPropertiesForKeys: nil
        ).filter { $0.pathExtension == "txt" || $0.pathExtension == "tsv" }
        #expect(files.count >= 12)
        for file in files {
            let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter {
                !$0.hasPrefix("#")
            }
            let embedded = "    /// \(file.lastPathComponent)\n"
            let start = try #require(source.range(of: embedded), "run python3 Tests/Generators/lexicon.py")
            let body = source[start.upperBound...].split(separator: "\n").dropFirst().prefix { $0 != "\"\"\"#" }
            #expect(Array(body) == rows, "\(file.lastPathComponent): run python3 Tests/Generators/lexicon.py")
        }
    }

    @Test("no row is wrong in its form")
    func rows() {
        for entry in Lexicon.typos.entries + Lexicon.phrases.entries + Lexicon.confusables.entries {
            #expect(WordTable.key(of: entry.wrong) != nil, "\(entry.wrong.string) can never be found")
            #expect(!entry.right.isEmpty && entry.wrong.string != entry.right, "\(entry.wrong.string)")
            for exception in entry.exceptions {
                #expect(
                    exception.string.contains(entry.wrong.string),
                    "\(exception.string) does not hold \(entry.wrong.string)")
            }
        }
    }

    @Test("a right form is never found wrong")
    func rightForms() {
        for entry in Lexicon.typos.entries + Lexicon.phrases.entries {
            let document = Document(entry.right + "。")
            let rules = RuleSet(only: [
                "typo", "set-phrase", "confusable-word", "duplicated-character", "duplicated-word",
            ])
            let checker = Checker(document, outline: Outline(document), rules: rules)
            #expect(checker.report().findings.isEmpty, "\(entry.right): \(checker.report().findings.map(\.message.zh))")
        }
    }
}
