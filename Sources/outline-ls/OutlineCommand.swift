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
        let format = try arguments.takeChoice("--format", ["tree", "json", "markdown", "opml"]) ?? "tree"
        let paths = try arguments.takePaths()
        guard paths.count == 1, let path = paths.first else {
            throw UsageError(Text("outline 后面要写一个文件", "outline needs one file"))
        }
        do throws(FileError) {
            let source = try SourceText(path: path, name: path == "-" ? "<stdin>" : nil)
            if source.looksBinary {
                Console.error(
                    "outline-ls: "
                        + Text(
                            "\(source.path.display)：不像文本文件", "\(source.path.display): does not look like a text")(
                            language))
                return 2
            }
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
                let symbols = snapshot.symbols()
                let text =
                    switch format {
                    case "markdown": markdown(symbols, depth: 0)
                    case "opml": opml(symbols, source.path.display)
                    default: tree(symbols, depth: 0)
                    }
                Console.print(bytes: Array(text.utf8))
            }
            return 0
        } catch {
            Console.error("outline-ls: \(language == .zh ? error.chinese : error.english)")
            return 2
        }
    }

    /// A list that outliners and mind maps read.
    private static func markdown(_ symbols: [OutlineSymbol], depth: Int) -> String {
        symbols.map { symbol in
            String(repeating: "  ", count: depth) + "- " + symbol.name.string + "\n"
                + markdown(symbol.children, depth: depth + 1)
        }.joined()
    }

    /// OPML 2.0.
    private static func opml(_ symbols: [OutlineSymbol], _ title: String) -> String {
        func entries(_ symbols: [OutlineSymbol], _ depth: Int) -> String {
            symbols.map { symbol in
                let start =
                    String(repeating: "  ", count: depth)
                    + "<outline text=\"\(JUnitReporter.escaped(symbol.name.string))\""
                guard !symbol.children.isEmpty else { return start + "/>\n" }
                return start + ">\n" + entries(symbol.children, depth + 1) + String(repeating: "  ", count: depth)
                    + "</outline>\n"
            }.joined()
        }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <opml version="2.0">
              <head><title>\(JUnitReporter.escaped(title))</title></head>
              <body>

            """ + entries(symbols, 2) + "  </body>\n</opml>\n"
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
