// The committed copy of the profile files is the same as the files, and every one of them reads without a problem.

import Foundation
import JSON
import Testing

@testable import OutlineProfiles

/// The root of the repository, two folders above the tests of this module.
let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

@Suite struct EmbeddedTests {
    @Test func embeddedTextIsThatOfTheFiles() throws {
        let folder = repository.appendingPathComponent("Sources/OutlineProfiles/Profiles")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }
            .sorted()
        let files = try names.map { try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8) }
        let command = "the embedded profiles are stale; run: python3 Tests/Generators/embed_profiles.py"
        #expect(embeddedProfiles.map { $0.name + ".json" } == names, "\(command)")
        #expect(embeddedProfiles.map { $0.json } == files, "\(command)")
    }

    /// The members for recognition are those of the file, and no key that recognition needs is left out.
    @Test(arguments: embeddedProfiles.map(\.name)) func recognitionPartIsThatOfTheFile(_ name: String) throws {
        let embedded = try #require(embeddedProfiles.first { $0.name == name })
        let part = try JSONReader.parse(Array(embedded.recognition.utf8))
        let whole = try JSONReader.parse(Array(embedded.json.utf8))
        let needed = [
            "id", "extends", "name", "years", "recognise", "aspects", "addAspects", "aspectSets", "open", "wrappers",
            "addWrappers",
        ]
        for key in needed { #expect(part[key] == whole[key], "\(key): run python3 Tests/Generators/embed_profiles.py") }
    }

    @Test(arguments: embeddedProfiles.map(\.name)) func readsWithoutProblem(_ name: String) throws {
        let json = try #require(embeddedProfiles.first { $0.name == name }?.json)
        // As a user's file under another id, so that every check for user files runs over it.
        let catalog = ProfileCatalog(userFiles: [.init(name: name, bytes: Array(json.utf8))])
        #expect(catalog.problems == [])
        #expect(catalog.ids == embeddedProfiles.map(\.name))
        let profile = try #require(ProfileCatalog.builtIn.profile(name))
        #expect(profile.id == name)
        #expect(profile.isBuiltIn)
        #expect(!profile.name.zh.isEmpty && !profile.name.en.isEmpty)
        #expect(!profile.titles.isEmpty)
    }
}
