// Promises about the repository as a whole that no compiler keeps: who imports whom, what a source file looks like, and
// that the lists and pages which name other files tell the truth.

import Foundation
import OutlineTestSupport
import Testing

@Suite("The repository")
struct RepositoryTests {
    private func text(_ path: String) throws -> String {
        try String(contentsOfFile: Program.root + "/" + path, encoding: .utf8)
    }

    /// The Swift files below some folders, as paths from the root, sorted.
    private func swiftFiles(_ folders: String...) -> [String] {
        folders.flatMap { folder in
            (FileManager.default.enumerator(atPath: Program.root + "/" + folder)?.allObjects ?? [])
                .compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.map { folder + "/" + $0 }
        }.sorted()
    }

    /// The first groups of all matches of a pattern.
    private func matches(_ pattern: String, _ text: String) throws -> [String] {
        let expression = try NSRegularExpression(pattern: pattern, options: [.anchorsMatchLines])
        return expression.matches(in: text, range: NSRange(text.startIndex..., in: text)).compactMap {
            Range($0.range(at: 1), in: text).map { String(text[$0]) }
        }
    }

    // MARK: Modules

    @Test("a module imports only what stands before it in Package.swift, and no Foundation or Dispatch")
    func imports() throws {
        let package = try text("Package.swift")
        let products = package.components(separatedBy: "// What the tests share").first ?? package
        let modules = try matches(#"\.(?:t|executableT)arget\(\s*name: "([^"]+)""#, products)
        #expect(modules.count >= 9 && modules.last == "outline-ls")
        // The C library stands in the files that call the operating system, and nowhere else.
        let system = ["Glibc", "Musl", "Darwin", "Synchronization"]
        for (position, module) in modules.enumerated() {
            for file in swiftFiles("Sources/" + module) {
                for name in try matches(
                    #"^\s*(?:(?:public|package|internal|private|@\w+)\s+)*import (?:\w+ )?(\w+)"#, text(file))
                {
                    let isPlatform = module == "OutlineFiles" && file.contains("/Platform")
                    if isPlatform, system.contains(name) { continue }
                    // A cache that all threads ask needs a lock.
                    if name == "Synchronization", file.hasSuffix("/SharedProfile.swift") { continue }
                    #expect(modules.prefix(position).contains(name), "\(file) imports \(name)")
                }
            }
        }
        let folders = try FileManager.default.contentsOfDirectory(atPath: Program.root + "/Sources")
        #expect(Set(folders).subtracting(["README.md"]) == Set(modules), "Package.swift lists exactly the folders")
    }

    // MARK: Files

    @Test("every source file opens with a comment that says what it is for")
    func openingComments() throws {
        for file in swiftFiles("Sources", "Tests") {
            let first = try text(file).split(separator: "\n", omittingEmptySubsequences: false).first ?? ""
            #expect(first.hasPrefix("// ") && first.count > 20, "\(file)")
        }
    }

    /// Files over 300 lines and why they may be.
    private static let long = [
        "Sources/OutlineProfiles/EmbeddedProfiles.swift": "generated from Sources/OutlineProfiles/Profiles",
        "Sources/OutlineProfiles/ProfileDecoder.swift": "one member of the profile format after the other",
        "Sources/OutlineWords/LexiconData.swift": "data: the words that the rules know",
        "Tests/OutlineSyntaxTests/OutlineTests.swift": "the cases of the grammar, one after the other",
    ]

    @Test("no file is over 300 lines without a reason")
    func lengths() throws {
        for file in swiftFiles("Sources", "Tests") {
            let lines = try text(file).split(separator: "\n", omittingEmptySubsequences: false).count - 1
            #expect(lines <= 300 || Self.long[file] != nil, "\(file) has \(lines) lines; divide it")
        }
        for (file, reason) in Self.long {
            #expect(FileManager.default.fileExists(atPath: Program.root + "/" + file), "\(file): \(reason)")
        }
    }

    @Test("nothing in the products can end the process on purpose")
    func noTraps() throws {
        let words = #"((?<![\w.])(?:fatalError|precondition|preconditionFailure|assertionFailure)\(|\btry!|\bas!)"#
        for file in swiftFiles("Sources") {
            for (number, line) in try text(file).split(separator: "\n", omittingEmptySubsequences: false).enumerated()
            where !line.drop(while: { $0 == " " }).hasPrefix("//") {
                let found = try matches(words, String(line))
                #expect(found.isEmpty, "\(file):\(number + 1): \(found)")
            }
        }
    }

    @Test("a range of numbers from outside cannot run backwards")
    func totalRanges() throws {
        // `..<` on integers is total where OutlineText is imported. A closed range cannot be empty, so its upper bound is a
        // constant, the lower one again, a count above 0, or `max` of both.
        let open = #"[\w)\]]\.\.\.((?!max\()[(a-z][\w.]*(?:\([^)]*\))?(?: [-+] [\w.]+)?)"#
        let closed = #"(?:^|[^\w.])([\w.]+(?: [-+] [\w.]+)?)\.\.\.[(a-z]"#
        let constants = ["longest", "Platform.fileSizeLimit", "SettingsKeys.maxProblemsLimit"]
        for file in swiftFiles("Sources") where !file.hasSuffix("TotalRange.swift") {
            let code = try text(file).split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }
            if !file.hasPrefix("Sources/OutlineText/"), code.contains(where: { $0.contains("..<") }) {
                #expect(
                    code.contains { $0.hasSuffix("import OutlineText") },
                    "\(file): import OutlineText, for its `..<`")
            }
            for line in code where line.contains("...") && !line.contains("UInt8(ascii:") && !line.contains("<=") {
                let lower = try matches(closed, String(line)).first ?? ""
                for upper in try matches(open, String(line)) {
                    let isCount = lower == "0" && upper.hasSuffix(".count")
                    #expect(
                        upper == lower || isCount || constants.contains(upper),
                        "\(file): \(lower)...\(upper) may run backwards; write \(lower)..<\(upper) + 1")
                }
            }
        }
    }

    @Test("characters are written as characters, or by name where they cannot be seen")
    func characters() throws {
        // Numbers of characters stand in the tables of OutlineText, in the encodings of files and in JSON's escapes; a mask that is
        // joined by & is no character.
        let tables = [
            "Sources/OutlineText/", "Sources/OutlineFiles/GB18030/", "Sources/OutlineFiles/TextDecoder",
            "Sources/JSON/",
        ]
        for file in swiftFiles("Sources") where !tables.contains(where: file.hasPrefix) && Self.long[file] == nil {
            for line in try text(file).split(separator: "\n") where !line.drop(while: { $0 == " " }).hasPrefix("//") {
                let numbers = try matches(#"(?<!& )(?<!<= )(?<!\w)(0x[0-9A-Fa-f]{3,6})(?![\w_])"#, String(line))
                #expect(numbers.isEmpty, "\(file): write \(numbers) as characters")
            }
        }
    }

    @Test("the engine names no rule")
    func engine() throws {
        let codes = Set(
            try matches(
                #"^        code: "([a-z-]+)""#, swiftFiles("Sources/OutlineRules/Rules").map { try text($0) }.joined()))
        #expect(codes.count > 80)
        for file in swiftFiles("Sources/OutlineChecking", "Sources/OutlineWords") where Self.long[file] == nil {
            let words = try matches(#""([a-z]+(?:-[a-z]+)+)""#, text(file))
            #expect(codes.isDisjoint(with: words), "\(file) names \(codes.intersection(words))")
        }
    }

    // MARK: Lists

    @Test("every rule stands in a file of its own and in the catalog")
    func rules() throws {
        let catalog = try text("Sources/OutlineRules/RuleCatalog.swift")
        let listed = try matches(#"^ {8}\.(\w+),$"#, catalog)
        var defined: [String] = []
        for file in swiftFiles("Sources/OutlineRules") {
            let names = try matches(#"static let (\w+) = Rule\("#, text(file))
            #expect(names.count <= 1, "\(file) has more than one rule")
            for name in names {
                let own = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
                #expect(own.lowercased().hasPrefix(name.lowercased()), "\(file) is not named after its rule \(name)")
                #expect(file.hasPrefix("Sources/OutlineRules/Rules/"))
                #expect(listed.contains(name), "add this line to RuleCatalog.swift:        .\(name),")
            }
            defined += names
        }
        #expect(listed.count >= 12)
        #expect(Set(listed).subtracting(defined).isEmpty, "the catalog names rules that are not there")
    }

    // MARK: Pages

    private static let pages = ["README.md", "Sources/README.md", "Protocol/README.md"]

    @Test("the files and folders that a page names are there", arguments: pages)
    func paths(_ page: String) throws {
        let found = try matches(#"[`(]((?:Sources|Tests|Protocol|EditorConfigs|\.ci)/[^`)\s*…]*)[`)]"#, text(page))
        for path in found {
            #expect(FileManager.default.fileExists(atPath: Program.root + "/" + path), "\(page) names \(path)")
        }
    }

    @Test("the commands that the README names are commands of the program")
    func commands() throws {
        let readme = try text("README.md")
        let help = try Program.run(["--help"]).text
        let used = try matches(#"outline-ls ([a-z]+|--[a-z]+)\b"#, readme)
        #expect(used.contains("check"))
        for command in Set(used) {
            #expect(help.contains("outline-ls \(command)") || help.contains("[\(command)]") || help.contains(command))
        }
        let options = try matches(#"^.*outline-ls[^`\n]* (--[a-z-]+)"#, readme)
        for option in Set(options) { #expect(help.contains(option), "\(option)") }
    }

    @Test("the README's first command finds the slips of its sample")
    func sample() throws {
        let sample = try #require(try matches(#"outline-ls check (\S+\.txt)"#, text("README.md")).first)
        let result = try Program.run(["check", sample], in: Program.root)
        #expect(result.status == 1)
        #expect(Set(try matches(#"\[([a-z-]+)\]$"#, result.text)).count >= 5, "several kinds of slips")
    }

    @Test("the map of the modules has every module")
    func map() throws {
        let map = try text("Sources/README.md")
        let folders = try FileManager.default.contentsOfDirectory(atPath: Program.root + "/Sources")
        for folder in folders where folder != "README.md" { #expect(map.contains("`\(folder)"), "\(folder)") }
    }

    @Test("the check of the whole repository can be run, and its packages are listed sorted")
    func continuousIntegration() throws {
        #expect(FileManager.default.isExecutableFile(atPath: Program.root + "/.ci/run"))
        for list in [".ci/apt-packages.txt", ".ci/pip-packages.txt"] {
            let names = try text(list).split(separator: "\n").filter { !$0.hasPrefix("#") }
            #expect(!names.isEmpty && names == names.sorted())
        }
    }
}
