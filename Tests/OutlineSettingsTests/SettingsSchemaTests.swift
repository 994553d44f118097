// The JSON Schema of the settings names the same keys, words and rules as the reader of the settings.

import Foundation
import JSON
import OutlineChecking
import OutlineRules
import OutlineSettings
import OutlineTestSupport
import Testing

@Suite("Schema of the settings")
struct SettingsSchemaTests {
    private static let path = "Protocol/Schemas/settings.schema.json"

    private func schema() throws -> JSONValue {
        try JSONValue(parsing: Array(try #require(ExpectedFile.text(Self.path)).utf8))
    }

    private func keys(_ value: JSONValue?) -> [String] { (value?["properties"]?.objectValue?.members ?? []).map(\.key) }

    private func strings(_ value: JSONValue?) -> [String] { (value?.arrayValue ?? []).compactMap(\.stringValue) }

    @Test("objects have the keys that the reader knows, and no others")
    func objects() throws {
        let schema = try schema()
        #expect(schema["$schema"]?.stringValue == "https://json-schema.org/draft/2020-12/schema")
        let properties = schema["properties"]
        let definitions = schema["$defs"]
        for (object, expected) in [
            (schema, SettingsKeys.settings),
            (definitions?["ruleObject"], SettingsKeys.rule),
            (properties?["overrides"]?["items"], SettingsKeys.override),
            (properties?["ignore"], SettingsKeys.ignore),
            (properties?["completion"], SettingsKeys.completion),
            (properties?["limits"], SettingsKeys.limits),
            (properties?["format"], SettingsKeys.format),
            (properties?["onType"], SettingsKeys.onType),
            (properties?["limits"]?["properties"]?["length"], SettingsKeys.length),
        ] as [(JSONValue?, [String])] {
            #expect(keys(object) == expected)
            #expect(object?["additionalProperties"]?.boolValue == false)
            for member in object?["properties"]?.objectValue?.members ?? [] where member.key != "$schema" {
                let isDescribed = member.value["description"] != nil || member.value["$ref"] != nil
                #expect(isDescribed, "\(member.key) has no description")
            }
        }
    }

    @Test("words and bounds are those of the reader")
    func words() throws {
        let schema = try schema()
        #expect(strings(schema["properties"]?["language"]?["enum"]) == SettingsKeys.languages)
        #expect(strings(schema["$defs"]?["severity"]?["anyOf"]?.arrayValue?.first?["enum"]) == SettingsKeys.weights)
        #expect(schema["properties"]?["maxProblems"]?["maximum"]?.intValue == SettingsKeys.maxProblemsLimit)
    }

    @Test("the codes of all rules are listed")
    func codes() throws {
        let text = try #require(ExpectedFile.text(Self.path))
        let opening = "\"ruleCode\": {\n      \"enum\": [\n"
        let start = try #require(text.range(of: opening)).upperBound
        let end = try #require(text.range(of: "\n      ]", range: start..<text.endIndex)).lowerBound
        let codes = RuleCatalog.all.map { "        \"\($0.code)\"" }.joined(separator: ",\n")
        let expected = text.replacingCharacters(in: start..<end, with: codes)
        #expect(
            ExpectedFile.matches(Self.path, expected),
            "write it anew: UPDATE_EXPECT=1 swift test --filter SettingsSchemaTests")
    }
}
