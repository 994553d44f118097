// `explain` and `rules`: the pages of the rules, and their list.

import JSON
import OutlineFiles
import OutlineChecking
import OutlineRules
import OutlineText

/// `explain`
enum ExplainCommand {
    static func run(_ arguments: inout Arguments) throws(UsageError) -> Int32 {
        let language = try arguments.takeLanguage()
        let codes = try arguments.takePaths().map(\.display)
        if codes.isEmpty {
            RulesCommand.printTable(language)
            return 0
        }
        for code in codes {
            guard let rule = RuleCatalog.rule(code) else {
                throw UsageError(
                    Text(
                        "没有“\(code)”这条规则；outline-ls rules 列出全部规则\(NearWord.question(code, RuleCatalog.codeList).zh)",
                        "there is no rule “\(code)”; outline-ls rules lists them all\(NearWord.question(code, RuleCatalog.codeList).en)"
                    ))
            }
            Console.print(rule.fullPage(language).plainText)
        }
        return 0
    }
}

extension RuleCatalog {
    /// The codes of all rules, for near words.
    static var codeList: [String] { all.map(\.code) }
}

/// `rules`
enum RulesCommand {
    static func run(_ arguments: inout Arguments) throws(UsageError) -> Int32 {
        let language = try arguments.takeLanguage()
        let format = try arguments.takeChoice("--format", ["text", "json"]) ?? "text"
        try arguments.rejectOthers()
        if format == "json" { Console.print(bytes: json()) } else { printTable(language) }
        return 0
    }

    static func printTable(_ language: Language) {
        let width = (RuleCatalog.all.map { $0.code.utf8.count }.max() ?? 0) + 2
        for rule in RuleCatalog.all {
            let padding = String(repeating: " ", count: width - rule.code.utf8.count)
            Console.print("\(rule.code)\(padding)\(rule.severity.name(language))  \(rule.title(language))")
        }
    }

    private static func json() -> [UInt8] {
        var writer = JSONWriter(indented: true)
        writer.beginObject()
        writer.key("version")
        writer.integer(1)
        writer.key("rules")
        writer.beginArray()
        for rule in RuleCatalog.all {
            writer.beginObject()
            writer.key("code")
            writer.string(rule.code)
            writer.key("family")
            writer.string(rule.family.rawValue)
            writer.key("tier")
            writer.string(rule.authority.tier)
            writer.key("authority")
            write(rule.authority.text, &writer)
            writer.key("severity")
            writer.string(rule.severity.name)
            writer.key("fix")
            writer.string(rule.fix.rawValue)
            writer.key("grouped")
            writer.bool(rule.isGrouped)
            writer.key("title")
            write(rule.title, &writer)
            writer.key("reason")
            write(rule.reason, &writer)
            writer.key("remedy")
            write(rule.remedy, &writer)
            writer.endObject()
        }
        writer.endArray()
        writer.endObject()
        return writer.bytes + [0x0A]
    }

    private static func write(_ text: Text, _ writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("zh")
        writer.string(text.zh)
        writer.key("en")
        writer.string(text.en)
        writer.endObject()
    }
}
