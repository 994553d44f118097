// Every built-in kind recognises its model text, finds each of its parts and aspects there, and offers a skeleton that
// it recognises as well.

import Foundation
import Testing

@testable import OutlineProfiles

@Suite struct ModelTests {
    private let catalog = ProfileCatalog.builtIn

    private func model(_ id: String) throws -> String {
        try String(contentsOf: repository.appendingPathComponent("Tests/Corpus/Models/\(id).txt"), encoding: .utf8)
    }

    @Test(arguments: ProfileCatalog.builtIn.ids) func recognisesItsModel(_ id: String) throws {
        let recognition = try #require(catalog.recognise(evidence(of: try model(id))))
        #expect(recognition.profile == id, "\(recognition)")
        #expect(recognition.conflict == nil)
    }

    /// Without title and preamble, a list of aspects of its own is enough.
    @Test(arguments: ProfileCatalog.builtIn.ids) func recognisesItsAspects(_ id: String) throws {
        let profile = try #require(catalog.profile(id))
        let whole = evidence(of: try model(id))
        let recognition = catalog.recognise(Evidence(title: nil, preamble: "", headings: whole.headings))
        if !profile.isOpen, !profile.aspects.isEmpty {
            #expect(recognition?.profile == id, "\(String(describing: recognition))")
            #expect(recognition?.basis == .aspects)
        } else {
            #expect(recognition == nil || recognition?.profile != "msh-generic")
        }
    }

    @Test(arguments: ProfileCatalog.builtIn.ids) func modelHoldsEveryPartAndAspect(_ id: String) throws {
        let profile = try #require(catalog.profile(id))
        let headings = evidence(of: try model(id)).headings
        let parts = headings.filter { $0.level == 1 }.compactMap { profile.matchPart($0.text)?.id }
        for part in profile.parts where part.isRequired || part.isExpected {
            #expect(parts.contains(part.id), "\(part.heading)")
        }
        let placed = profile.parts.filter { !$0.isAnywhere }.map(\.id)
        #expect(parts.filter(placed.contains) == placed.filter(parts.contains), "parts in order, each once")
        let aspects = headings.filter { $0.level == 2 }.compactMap { profile.matchAspect($0.text) }
        #expect(aspects.map(\.aspect.id) == (profile.aspectPart == nil ? [] : profile.aspects.map(\.id)))
        #expect(aspects.allSatisfy { $0.kind == .exact })
    }

    @Test(arguments: ProfileCatalog.builtIn.ids) func modelIsCleanAndOfCustomaryLength(_ id: String) throws {
        let text = try model(id)
        let profile = try #require(catalog.profile(id))
        let count = text.count { !$0.isWhitespace }
        let custom = try #require(profile.length).count
        #expect(count >= custom.min && count <= custom.max && (400...2500).contains(count), "\(count) characters")
        let sentences = text.split { $0 == "。" || $0.isNewline }.filter { $0.count > 4 }
        #expect(Set(sentences).count == sentences.count, "no sentence twice")
        #expect(text.count { $0 == "“" } == text.count { $0 == "”" })
        #expect(!text.contains { "×{}*#_,;:?!()\"'".contains($0) })
    }

    @Test(arguments: ProfileCatalog.builtIn.ids) func skeletonIsRecognisedAndComplete(_ id: String) throws {
        let profile = try #require(catalog.profile(id))
        let year = profile.years.first ?? 2031
        let shown = evidence(of: profile.skeleton(year: year))
        #expect(catalog.recognise(shown)?.profile == id)
        let parts = shown.headings.filter { $0.level == 1 }.compactMap { profile.matchPart($0.text)?.id }
        for part in profile.parts where part.isRequired || part.isExpected { #expect(parts.contains(part.id)) }
        #expect(evidence(of: profile.skeleton(title: "自拟题目")).title == "自拟题目")
        #expect(profile.skeleton().contains(Profile.placeholder) || profile.id == "zhuchici")
    }

    /// Each heading that is offered names the part it is offered for, and each aspect, in every wrapper, itself.
    @Test(arguments: ProfileCatalog.builtIn.ids) func offersNameWhatTheyAreOfferedFor(_ id: String) throws {
        let profile = try #require(catalog.profile(id))
        for part in profile.parts {
            for offer in [part.heading] + part.offers where !offer.contains("{") {
                #expect(profile.matchPart(offer)?.id == part.id, "\(offer)")
            }
            #expect(part.answers == nil || profile.part(part.answers ?? "") != nil)
        }
        for aspect in profile.aspects {
            for wrapper in ["{}", "在{}方面", "对照{}方面突出问题", "（）{}方面。", "关于{}方面"] {
                let heading = wrapper.replacingOccurrences(of: "{}", with: aspect.heading)
                let match = profile.matchAspect(heading)
                #expect(match?.aspect.id == aspect.id && match?.kind == .exact, "\(heading)")
            }
        }
        #expect(profile.transitionRules.isEmpty || profile.transitions.allSatisfy(profile.isTransition))
    }
}
