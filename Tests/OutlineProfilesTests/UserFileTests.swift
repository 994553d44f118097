// Users' own files: the example of the page works, `extends` does what the page says, and mistakes are told precisely.

import Foundation
import Testing

@testable import OutlineProfiles

@Suite struct UserFileTests {
    private func catalog(_ files: (String, String)...) -> ProfileCatalog {
        ProfileCatalog(userFiles: files.map { .init(name: $0.0, bytes: Array($0.1.utf8)) })
    }

    /// The ten-line example of Protocol/Profiles.md.
    @Test func exampleOfThePage() throws {
        let page = try String(contentsOf: repository.appendingPathComponent("Protocol/Profiles.md"), encoding: .utf8)
        let example = try #require(
            page.components(separatedBy: "```json\n").dropFirst().first?.components(separatedBy: "```").first)
        #expect(example.split(separator: "\n").count == 10)
        let catalog = catalog(("msh-2031.json", example))
        #expect(catalog.problems == [])
        #expect(catalog.ids.last == "msh-2031")
        let profile = try #require(catalog.profile("msh-2031"))
        #expect(!profile.isBuiltIn)
        #expect(profile.parts.map(\.id) == catalog.profile("msh-generic")?.parts.map(\.id))
        #expect(profile.aspects.map(\.heading) == ["坚持求真务实", "坚持勤学善思", "坚持清廉自守"])
        #expect(!profile.isOpen && profile.isOrdered)
        #expect(profile.aspectCount == CountRange(min: 3, max: 3))
        #expect(profile.phrases.last == "“三个坚持”" && profile.phrases.count > 5)
        let skeleton = profile.skeleton()
        #expect(skeleton.hasPrefix("2031年度民主生活会个人对照检查材料\n"))
        #expect(skeleton.contains("\n（二）坚持勤学善思方面\n一是"))
        #expect(catalog.recognise(evidence(of: skeleton))?.profile == "msh-2031")
        #expect(ProfileCatalog.builtIn.recognise(evidence(of: skeleton))?.profile == "msh-generic")
        #expect(profile.matchAspect("在坚持勤学、善思方面。")?.kind == .exact)
    }

    @Test func addsToListsAndChangesParts() throws {
        let catalog = catalog(
            (
                "mine",
                """
                {"id": "mine", "extends": "msh-2023", "addPhrases": ["新词"], "cues": ["如，"],
                 "addParts": [{"id": "cases", "required": true}, {"id": "extra", "heading": "补充", "before": "causes"},
                              {"id": "gains", "hidden": true}, {"id": "causes", "heading": "根源"}]}
                """
            ))
        #expect(catalog.problems == [])
        let base = try #require(catalog.profile("msh-2023"))
        let mine = try #require(catalog.profile("mine"))
        #expect(mine.phrases == base.phrases + ["新词"])
        #expect(mine.cues == ["如，"])
        #expect(mine.part("cases")?.isRequired == true && base.part("cases")?.isRequired == false)
        #expect(mine.part("gains") == nil)
        let ids = mine.parts.map(\.id)
        #expect(ids.firstIndex(of: "extra").map { $0 + 1 } == ids.firstIndex(of: "causes"))
        #expect(mine.part("causes")?.heading == "根源")
        #expect(mine.matchPart("原因剖析")?.id == "causes", "the inherited heading is still accepted")
        #expect(mine.aspects == base.aspects)
    }

    @Test func takesThePlaceOfABuiltInKind() throws {
        let catalog = catalog(("f", #"{"id": "msh-2025", "extends": "msh-2025", "addAspects": ["第六方面"]}"#))
        #expect(catalog.problems == [])
        let profile = try #require(catalog.profile("msh-2025"))
        #expect(profile.aspects.count == 6 && profile.aspects.last?.heading == "第六方面")
        #expect(catalog.ids == ProfileCatalog.builtIn.ids)
    }

    /// The bytes to be marked stand between ⟦ and ⟧.
    @Test(arguments: [
        (#"{"id": "x", ⟦"aspect"⟧: []}"#, ProfileProblem.Kind.unknownKey, false),
        (#"{"id": "x", "name": {"zh": "名", ⟦"fr"⟧: "n"}}"#, .unknownKey, false),
        (#"{"id": "x", "open": ⟦"yes"⟧}"#, .wrongType, false),
        (#"{"id": "x", "phrases": ["好", ⟦7⟧]}"#, .wrongType, false),
        (#"{"id": "x", "years": [⟦23⟧]}"#, .wrongType, false),
        (#"{"id": "x", "count": ⟦{"min": 5, "max": 2}⟧}"#, .wrongType, false),
        (#"{"id": "x", "rules": [{"text": "t", "authority": ⟦"law"⟧}]}"#, .wrongType, false),
        (#"{"id": "x", "rules": [⟦{"source": "s"}⟧]}"#, .missingKey, false),
        (#"{"id": "x", "parts": [⟦{"heading": "h"}⟧]}"#, .missingKey, false),
        (#"{"id": "x", "recognise": {"title": [⟦"存在(的"⟧]}}"#, .badPattern, false),
        (#"{"id": "x", "aspects": [{"heading": "h", "synonyms": [⟦"?好"⟧]}]}"#, .badPattern, false),
        (#"{"id": "x", "parts": [{"id": "p", "synonyms": [⟦"{month}"⟧]}]}"#, .badPattern, false),
        (#"{"id": "x", "extends": ⟦"msh-1900"⟧}"#, .unknownParent, false),
        (#"{"id": "x", "extends": ⟦"x"⟧}"#, .unknownParent, false),
        (#"{"id": "x", "aspects": ⟦["甲", "甲"]⟧}"#, .duplicateId, false),
        (#"{"id": ⟦"大写 X"⟧}"#, .wrongType, true),
        (#"{"id": ⟦5⟧}"#, .wrongType, true),
        (#"⟦{⟧"name": "没有代号"}"#, .missingKey, true),
        (#"⟦[]⟧"#, .wrongType, true),
        (#"{"id": "x"⟦,⟧}"#, .syntax, true),
        (#"{"id": "x", ⟦"id"⟧: "y"}"#, .syntax, false),
    ])
    func mistake(_ marked: String, _ kind: ProfileProblem.Kind, _ drops: Bool) throws {
        let pieces = marked.components(separatedBy: ["⟦", "⟧"])
        try #require(pieces.count == 3)
        let start = pieces[0].utf8.count
        let good = #"{"id": "good", "extends": "msh-generic"}"#
        let catalog = catalog(("bad.json", pieces.joined()), ("good.json", good))
        let problem = try #require(catalog.problems.first)
        #expect(catalog.problems.count == 1 || kind == .syntax, "\(catalog.problems)")
        #expect(problem.file == "bad.json")
        #expect(problem.range == start..<(start + pieces[1].utf8.count))
        #expect(problem.kind == kind)
        #expect(problem.dropsFile == drops)
        #expect(!problem.message.zh.isEmpty && !problem.message.en.isEmpty)
        #expect((catalog.profile("x") != nil) == !drops)
        #expect(catalog.profile("good")?.parts.isEmpty == false, "the other file is untouched")
        #expect(
            catalog.recognise(Evidence(title: "2023年度民主生活会发言提纲", preamble: "", headings: []))?.profile == "msh-2023")
    }

    @Test func ringsAndTwins() throws {
        let catalog = catalog(
            ("a", #"{"id": "a", "extends": "b"}"#), ("b", #"{"id": "b", "extends": "c"}"#),
            ("c", #"{"id": "c", "extends": "a"}"#),
            ("d", #"{"id": "d", "extends": "a"}"#), ("e", #"{"id": "d"}"#))
        #expect(catalog.problems.map(\.file) == ["a", "b", "c", "e"])
        #expect(catalog.problems.map(\.kind) == [.cycle, .cycle, .cycle, .duplicateId])
        #expect(catalog.problems.map(\.range) == [23..<26, 23..<26, 23..<26, 7..<10])
        #expect(catalog.problems.map(\.dropsFile) == [false, false, false, true])
        for id in ["a", "b", "c", "d"] { #expect(catalog.profile(id)?.id == id) }
    }

    @Test func problemsComeInOrder() {
        let catalog = catalog(("z", #"{"id": "z", "no": 1, "extends": "nowhere", "neither": 2}"#), ("a", "{"))
        #expect(catalog.problems.map(\.kind) == [.unknownKey, .unknownParent, .unknownKey, .syntax])
        #expect(catalog.problems.map(\.file) == ["z", "z", "z", "a"])
    }

    @Test func nothingTraps() {
        let good =
            #"{"id": "x", "extends": "msh-2023", "recognise": {"title": [{"words": "甲 (乙|丙)?", "weight": 3}]}, "count": {"min": 1}}"#
        let bytes = Array(good.utf8)
        for cut in bytes.indices {
            for replacement: [UInt8] in [[], [0x7B], [0xFF], [0x39, 0x39]] {
                var changed = bytes
                changed.replaceSubrange(cut...cut, with: replacement)
                let catalog = ProfileCatalog(userFiles: [.init(name: "f", bytes: changed)])
                for problem in catalog.problems { #expect(problem.range.upperBound <= changed.count) }
            }
        }
    }
}
