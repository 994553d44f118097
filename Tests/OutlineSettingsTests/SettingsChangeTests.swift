// Changes of a settings text keep how it is written: indentation, line ends, order and everything else in it.

import OutlineChecking
import OutlineRules
import OutlineSettings
import Testing

@Suite("Changing settings")
struct SettingsChangeTests {
    private let fingerprint = Fingerprint("placeholder:0123456789abcdef")

    /// The text after a change, read again without a problem; nil where the change is not offered.
    private func changed(_ text: String, _ change: SettingsChange) -> String? {
        guard let edit = change.edit(of: Array(text.utf8)) else { return nil }
        let bytes = edit.applied(to: Array(text.utf8))
        #expect(SettingsText(bytes).problems.isEmpty)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test("a rule is switched off: in a new file, an empty object, beside others, in place of a severity")
    func turnOff() {
        let change = SettingsChange.turnOff("placeholder")
        #expect(change.newText == "{\n  \"rules\": {\n    \"placeholder\": \"off\"\n  }\n}\n")
        #expect(changed("{}", change) == "{\n  \"rules\": {\n    \"placeholder\": \"off\"\n  }\n}")
        #expect(
            changed("{\n    \"language\": \"zh\"\n}\n", change)
                == "{\n    \"language\": \"zh\",\n    \"rules\": {\n        \"placeholder\": \"off\"\n    }\n}\n")
        #expect(
            changed("{\r\n\t\"rules\": {\r\n\t\t\"trailing-space\": \"off\"\r\n\t}\r\n}", change)
                == "{\r\n\t\"rules\": {\r\n\t\t\"trailing-space\": \"off\",\r\n\t\t\"placeholder\": \"off\"\r\n\t}\r\n}"
        )
        #expect(
            changed(#"{ "rules": { "placeholder": "hint" } }"#, change) == #"{ "rules": { "placeholder": "off" } }"#)
        #expect(
            changed(#"{ "rules": { "placeholder": { "severity": "hint", "options": {} } } }"#, change)
                == #"{ "rules": { "placeholder": { "severity": "off", "options": {} } } }"#)
        #expect(changed(#"{ "language": "zh" }"#, change) == #"{ "language": "zh", "rules": {"placeholder": "off"} }"#)
    }

    @Test("a finding is ignored: the list is begun and continued")
    func ignore() throws {
        let change = SettingsChange.ignore(try #require(fingerprint))
        let first = change.newText
        #expect(
            first
                == "{\n  \"ignore\": {\n    \"fingerprints\": [\n      \"placeholder:0123456789abcdef\"\n    ]\n  }\n}\n"
        )
        let second = SettingsChange.ignore(try #require(Fingerprint("placeholder:0000000000000001")))
        #expect(
            changed(first, second)
                == "{\n  \"ignore\": {\n    \"fingerprints\": [\n      \"placeholder:0123456789abcdef\",\n      \"placeholder:0000000000000001\"\n    ]\n  }\n}\n"
        )
        #expect(changed(first, change) == nil, "it is there already")
        #expect(
            changed(#"{ "ignore": { "fingerprints": [] } }"#, change)
                == "{ \"ignore\": { \"fingerprints\": [\n  \"placeholder:0123456789abcdef\"\n] } }")
    }

    @Test("a rule is ignored in a file: the pattern matches this file alone, whatever its name holds")
    func ignoreRule() throws {
        for (file, other) in [
            ("甲.txt", "子/甲.txt"), ("a[1]*.txt", "a1b.txt"), ("子/{x}.txt", "子/x.txt"), ("!?.txt", "!a.txt"),
        ] {
            let change = SettingsChange.ignoreRule("placeholder", file: .init(file))
            let pattern = try #require(SettingsText(Array(change.newText.utf8)).settings.ignoredRules.first)
            #expect(pattern.files.matches(.init(file)))
            #expect(!pattern.files.matches(.init(other)))
            #expect(pattern.codes == ["placeholder"])
        }
        #expect(
            changed(
                "{\n  \"ignore\": { \"files\": { \"/甲.txt\": [\"trailing-space\"] } }\n}",
                .ignoreRule("placeholder", file: "甲.txt"))
                == "{\n  \"ignore\": { \"files\": { \"/甲.txt\": [\"trailing-space\", \"placeholder\"] } }\n}")
    }

    @Test("nothing is offered where the text is broken or something else stands in the way")
    func refused() throws {
        let change = SettingsChange.ignore(try #require(fingerprint))
        for text in ["{", "[]", #"{ "ignore": [] }"#, #"{ "ignore": { "fingerprints": {} } }"#] {
            #expect(changed(text, change) == nil)
        }
    }
}
