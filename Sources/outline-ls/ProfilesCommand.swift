// `profiles` and `new`: the kinds of papers, what one of them expects, and a skeleton to start from.

import OutlineFiles
import OutlineProfiles
import OutlineChecking
import OutlineRules
import OutlineSettings
import OutlineText

/// `profiles`
enum ProfilesCommand {
    static func run(_ arguments: inout Arguments) throws(UsageError) -> Int32 {
        let language = try arguments.takeLanguage()
        let format = try arguments.takeChoice("--format", ["text", "json"]) ?? "text"
        let notice = try arguments.takeValue("--from")
        let ids = try arguments.takePaths().map(\.display)
        if let notice { return draft(notice, format, language) }
        let catalog = catalog
        guard !ids.isEmpty else {
            let width = (catalog.ids.map(\.utf8.count).max() ?? 0) + 2
            for id in catalog.ids {
                guard let profile = catalog.profile(id) else { continue }
                let padding = String(repeating: " ", count: width - id.utf8.count)
                Console.print(id + padding + profile.name(english: language == .en))
            }
            return 0
        }
        for id in ids { Console.print(try page(id, catalog, language).plainText) }
        return 0
    }

    /// Prints what a notice asks for.
    private static func draft(_ notice: FilePath, _ format: String, _ language: Language) -> Int32 {
        do throws(FileError) {
            let profile = try NoticeProfile(notice)
            Console.print(bytes: format == "json" ? profile.json() : Array(profile.text(language).utf8))
            return 0
        } catch {
            Console.error("outline-ls: \(language == .zh ? error.chinese : error.english)")
            return 2
        }
    }

    /// The kinds that the folder knows in which the program runs: its settings may add some.
    static var catalog: ProfileCatalog {
        var store = SettingsStore()
        return store.project(of: Platform.currentDirectory.absolute(from: "/").appending("x")).kinds.catalog
    }

    /// The kind with an id; names the remedy where there is none.
    static func profile(_ id: String, _ catalog: ProfileCatalog) throws(UsageError) -> Profile {
        guard let profile = catalog.profile(id) else {
            throw UsageError(
                Text(
                    "没有“\(id)”这个文种；outline-ls profiles 列出全部文种\(NearWord.question(id, catalog.ids).zh)",
                    "there is no kind “\(id)”; outline-ls profiles lists them all\(NearWord.question(id, catalog.ids).en)"
                ))
        }
        return profile
    }

    private static func page(_ id: String, _ catalog: ProfileCatalog, _ language: Language) throws(UsageError) -> Page {
        let profile = try profile(id, catalog)
        let english = language == .en
        var page = Page(title: "\(profile.id)  \(profile.name(english: english))")
        if !profile.parts.isEmpty {
            page.parts.append(.heading(english ? "Parts" : "部分"))
            page.parts.append(
                .list(
                    profile.parts.map { part in
                        let required = english ? " (required)" : "（必有）"
                        let expected = english ? " (mostly asked for)" : "（通知一般要求）"
                        return part.heading + (part.isRequired ? required : part.isExpected ? expected : "")
                    }))
        }
        if !profile.aspects.isEmpty {
            page.parts.append(.heading(english ? "Aspects" : "方面"))
            page.parts.append(.list(profile.aspects.map(\.heading)))
            if profile.isOpen { page.parts.append(.paragraph(english ? "Other aspects are as good." : "用别的方面也可以。")) }
            if let note = profile.aspectNote { page.parts.append(.paragraph(note.text(english: english))) }
        }
        let rules = profile.rules + profile.parts.flatMap(\.rules)
        if !rules.isEmpty {
            page.parts.append(.heading(english ? "Requirements" : "要求"))
            page.parts.append(.list(rules.map { "\($0.text(english: english))（\($0.source)）" }))
        }
        return page
    }
}

/// `new`
enum NewCommand {
    static func run(_ arguments: inout Arguments) throws(UsageError) -> Int32 {
        _ = try arguments.takeLanguage()
        let title = try arguments.takeValue("--title")?.display
        let ids = try arguments.takePaths().map(\.display)
        guard ids.count == 1, let id = ids.first else {
            throw UsageError(
                Text(
                    "new 后面要写一个文种；outline-ls profiles 列出全部文种", "new needs one kind; outline-ls profiles lists them all")
            )
        }
        let text = try ProfilesCommand.profile(id, ProfilesCommand.catalog).skeleton(title: title)
        Console.print(bytes: Array(text.utf8))
        return 0
    }
}
