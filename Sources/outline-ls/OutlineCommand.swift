// `outline`: prints the outline of a file, as a tree for people or as JSON for programs.

import JSON
import OutlineFeatures
import OutlineFiles
import OutlineChecking
import OutlineRules
import OutlineSettings
import OutlineSyntax
import OutlineText

/// `outline`
enum OutlineCommand {
    static func run(_ arguments: inout Arguments) throws(UsageError) -> Int32 {
        let language = try arguments.takeLanguage()
        let format = try arguments.takeChoice("--format", ["tree", "json"]) ?? "tree"
        let paths = try arguments.takePaths()
        guard paths.count == 1, let path = paths.first else {
            throw UsageError(Text("outline 后面要写一个文件", "outline needs one file"))
        }
        do throws(FileError) {
            let source = try SourceText(path: path, name: path == "-" ? "<stdin>" : nil)
            let document = source.document
            let outline = Outline(document)
            var store = SettingsStore()
            let here = Platform.currentDirectory.absolute(from: "/")
            let file = path.absolute(from: here)
            let settings = store.project(of: file).settings(for: file)
            var reader = settings.kindReader
            let kind = reader.read(document, outline)
            if format == "json" {
                Console.print(bytes: OutlineJSON.text(source.path.display, document, outline, kind))
            } else {
                let snapshot = Snapshot(
                    document: document, outline: outline,
                    checker: Checker(document, outline: outline, rules: RuleSet(only: [])),
                    kind: kind, language: language)
                Console.print(bytes: Array(tree(snapshot.symbols(), depth: 0).utf8))
            }
            return 0
        } catch {
            Console.error("outline-ls: \(language == .zh ? error.chinese : error.english)")
            return 2
        }
    }

    private static func tree(_ symbols: [OutlineSymbol], depth: Int) -> String {
        var text = ""
        for symbol in symbols {
            text += String(repeating: "  ", count: depth) + symbol.name.string
            if !symbol.detail.isEmpty { text += "（\(symbol.detail)）" }
            text += "\n" + tree(symbol.children, depth: depth + 1)
        }
        return text
    }
}
