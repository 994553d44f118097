// `init`: a settings file to start from, in the folder in which the program runs.

import OutlineFiles
import OutlineText

/// `init`
enum InitCommand {
    private static let start = """
        {
          "language": "auto",
          "patterns": ["*.outline", "*.提纲", "*.[tT][xX][tT]"],
          "rules": {}
        }

        """

    static func run(_ arguments: inout Arguments) throws(UsageError) -> Int32 {
        let language = try arguments.takeLanguage()
        try arguments.rejectOthers()
        let path: FilePath = ".outline-ls.json"
        if (try? Platform.status(path, followingLinks: false)) != nil {
            Console.error(
                "outline-ls: " + Text("已有 .outline-ls.json，没有改动", "there is an .outline-ls.json; not changed")(language)
            )
            return 2
        }
        do throws(FileError) {
            try Platform.writeFile(Array(start.utf8), to: path)
            Console.print(Text("写好了 .outline-ls.json", "wrote .outline-ls.json")(language))
            return 0
        } catch {
            Console.error("outline-ls: \(language == .zh ? error.chinese : error.english)")
            return 2
        }
    }
}
