// Settings files with their problems marked: each is found exactly where it stands, and what is right holds all the same.

import JSON
import OutlineChecking
import OutlineRules
import OutlineSettings
import OutlineTestSupport
import Testing

@Suite("Reading settings")
struct SettingsReaderTests {
    /// Reads a text in which the problems are marked ⟦…⟧ and gives what was read.
    @discardableResult
    private func check(
        _ marked: String, says part: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
    ) -> Settings {
        let bytes = Array(MarkedText(marked).text.utf8)
        let read = SettingsText(bytes)
        var found = bytes
        for problem in read.problems.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
            found.insert(contentsOf: Array("⟧".utf8), at: problem.range.upperBound)
            found.insert(contentsOf: Array("⟦".utf8), at: problem.range.lowerBound)
        }
        #expect(String(decoding: found, as: UTF8.self) == marked, sourceLocation: sourceLocation)
        if let part {
            #expect(
                read.problems.contains { $0.message.zh.contains(part) || $0.message.en.contains(part) },
                "\(read.problems.map(\.message))", sourceLocation: sourceLocation)
        }
        for problem in read.problems { #expect(!problem.message.zh.isEmpty && !problem.message.en.isEmpty) }
        return read.settings
    }

    @Test("a file with everything in it")
    func everything() throws {
        let settings = check(
            """
            {
              "$schema": "settings.schema.json", "language": "en", "maxProblems": 50, "profile": "msh-2023",
              "profiles": ["文种.json"],
              "rules": { "trailing-space": "off", "placeholder": "hint", "heading-number-gap": true,
                         "quote-unpaired": false, "blank-lines": { "severity": "error", "options": { "lines": 5 } } },
              "overrides": [ { "files": ["草稿/**"], "rules": { "placeholder": false }, "profile": "none" },
                             { "files": "*.txt", "profile": "auto" } ],
              "ignore": { "fingerprints": ["placeholder:0123456789abcdef"], "files": { "附件*": ["trailing-space", "*"] } },
              "inlayHints": { "extent": true }, "codeLens": true,
              "completion": { "initials": false }, "patterns": ["*.md"], "limits": { "length": { "min": 10, "max": 20 } }
            }
            """)
        #expect(settings.language == .en)
        #expect(settings.maxProblems == 50)
        #expect(settings.profile == "msh-2023")
        #expect(settings.profiles == ["文种.json"])
        #expect(settings.rules["trailing-space"]?.weight == .off)
        #expect(settings.rules["placeholder"]?.weight == .severity(.hint))
        #expect(settings.rules["heading-number-gap"]?.weight == .on)
        #expect(settings.rules["quote-unpaired"]?.weight == .off)
        #expect(settings.rules["blank-lines"] == RuleSetting(.severity(.error), options: ["lines": 5]))
        #expect(settings.overrides.map(\.profile) == ["none", "auto"])
        #expect(settings.overrides.map { $0.files.map(\.text) } == [["草稿/**"], ["*.txt"]])
        #expect(settings.fingerprints.map(\.text) == ["placeholder:0123456789abcdef"])
        #expect(settings.ignoredRules.map(\.codes) == [["trailing-space", "*"]])
        #expect(settings.completesInitials == false)
        #expect(settings.inlayHints.shows("extent") && !settings.inlayHints.shows("promise"))
        #expect(settings.codeLens.shows("attachments"))
        #expect(settings.patterns == ["*.md"])
        #expect(settings.length == RequiredLength(min: 10, max: 20))
    }

    @Test("unknown keys, rules and words are reported with the nearest right one")
    func unknown() {
        check(#"{ ⟦"langauge"⟧: "zh" }"#, says: "是不是 language？")
        check(#"{ "language": ⟦"cn"⟧ }"#, says: "it can be zh, en, auto")
        let settings = check(
            #"{ "rules": { ⟦"traling-space"⟧: "off", "placeholder": ⟦"warn"⟧, "quote-unpaired": "error" } }"#,
            says: "did you mean trailing-space?")
        #expect(Array(settings.rules.keys) == ["quote-unpaired"])
        check(#"{ "rules": { "placeholder": ⟦"warnning"⟧ } }"#, says: "是不是 warning？")
        check(#"{ "rules": { "placeholder": { "severity": "off", ⟦"option"⟧: {} } } }"#, says: "options")
        check(#"{ "rules": { "blank-lines": { "options": { ⟦"line"⟧: 4 } } } }"#, says: "lines")
        check(#"{ "rules": { "placeholder": { "options": { ⟦"lines"⟧: 4 } } } }"#, says: "没有选项")
        check(#"{ "ignore": { "files": { "a.txt": [⟦"nothing-like-this-at-all"⟧] } } }"#, says: "outline-ls rules")
    }

    @Test("wrong types are reported, what stands beside them holds")
    func types() {
        let settings = check(
            #"""
            { "language": ⟦1⟧, "maxProblems": ⟦"many"⟧, "profile": "none", "profiles": ["a.json", ⟦null⟧], "rules": ⟦[]⟧,
              "overrides": [⟦{ "profile": "none" }⟧, ⟦3⟧], "ignore": ⟦true⟧, "completion": { "initials": ⟦"yes"⟧ },
              "inlayHints": ⟦"all"⟧, "codeLens": { "document": ⟦1⟧ },
              "patterns": ["*.txt", ⟦""⟧, ⟦"./a"⟧, ⟦"a[b"⟧], "limits": { "length": ⟦{ "min": 9, "max": 3 }⟧ } }
            """#)
        #expect(settings.profile == "none")
        #expect(settings.profiles == ["a.json"])
        #expect(settings.patterns == ["*.txt"])
        #expect(settings.length == RequiredLength())
        check("⟦[]⟧", says: "设置文件 应为对象")
        check(#"{ "maxProblems": ⟦0⟧ }"#)
        check(#"{ "rules": { "placeholder": ⟦2⟧ } }"#, says: "true 或 false")
        check(#"{ "ignore": { "fingerprints": [⟦"placeholder"⟧, ⟦"no-rule:0123456789abcdef"⟧] } }"#)
    }

    @Test("of a broken text, what stands before the break holds")
    func broken() {
        #expect(check(#"{ "language": "en", "profile": "none"⟦,⟧ }"#).profile == "none")
        #expect(check(#"{ "language": "en", "rules": { "placeholder": "off" }, ⟦p⟧rofile: 1 }"#).rules.count == 1)
        #expect(
            check(#"{ "rules": { "placeholder": "off", "quote-unpaired"⟦ ⟧"off" } }"#.replacing("⟦ ⟧\"", with: " ⟦\"⟧"))
                .rules.count == 1)
        #expect(check("{ \"language\": \"en\", \"profile\": ⟦\"⟧none").language == .en)
        let twice = check(#"{ "rules": { "placeholder": "off"⟦,⟧ }, "patterns": ["*.txt"⟦,⟧ ], "profile": "none" }"#)
        #expect(twice.rules.count == 1 && twice.patterns == ["*.txt"] && twice.profile == "none")
        #expect(check("⟦n⟧onsense") == Settings())
        #expect(check("") == Settings())
        #expect(check(" \r\n") == Settings())
        #expect(check("⟦\u{FEFF}⟧{ \"language\": \"en\" }").language == .en)
        #expect(check(#"{ "language": "en", ⟦"language"⟧: "zh" }"#).language == .en)
    }

    @Test("hostile texts only have to survive")
    func hostile() {
        let text = Array(
            #"{"rules":{"placeholder":{"severity":"off"}},"overrides":[{"files":["a\\"]}],"ignore":{"files":{"x":["*"]}}}"#
                .utf8)
        var random = SeededRandom(7)
        for length in 0...text.count { _ = SettingsText(Array(text[..<length])) }
        for _ in 0..<2000 {
            var broken = text
            for _ in 0..<3 {
                broken[Int.random(in: 0..<broken.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            let read = SettingsText(broken)
            for problem in read.problems { #expect(problem.range.upperBound <= broken.count) }
        }
        _ = SettingsText(Array(String(repeating: "[", count: 100_000).utf8))
    }

    @Test("the editor's section may come bare or inside `outline`; its own keys are nobody's concern")
    func section() throws {
        let bare = try JSONValue(parsing: Array(#"{"language":"en","trace":{"server":"off"}}"#.utf8))
        let inside = try JSONValue(parsing: Array(#"{"outline":{"language":"en"}}"#.utf8))
        #expect(SettingsText(section: bare).settings.language == .en)
        #expect(SettingsText(section: inside).settings.language == .en)
        #expect(SettingsText(section: .null).settings == Settings())
        #expect(SettingsText(section: nil).settings == Settings())
    }

    @Test("what is laid over wins, member by member; lists of what to ignore are joined")
    func overlay() {
        var editor = Settings()
        editor.language = .zh
        editor.maxProblems = 5
        editor.rules = ["placeholder": RuleSetting(.off), "trailing-space": RuleSetting(.off)]
        var file = Settings()
        file.language = .auto
        file.rules = ["placeholder": RuleSetting(.on)]
        let both = editor.overlaid(by: file)
        #expect(both.language == .auto)
        #expect(both.maxProblems == 5)
        #expect(both.rules["placeholder"]?.weight == .on)
        #expect(both.rules["trailing-space"]?.weight == .off)
    }

    @Test(
        "places in a text that is cut off lie in it",
        arguments: ["[[[[[[]9\u{B8}", "{\"rules\":{\"placeholder\":[[[", "[[[[{}"])
    func cutOff(_ text: String) {
        let bytes = Array(text.utf8)
        for problem in SettingsText(bytes).problems { #expect(problem.range.upperBound <= bytes.count) }
    }
}
