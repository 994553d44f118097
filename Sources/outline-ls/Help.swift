// `--help`: what the program can be asked to do, in both languages, from the table of commands.

import OutlineText

/// The text of `--help`.
enum Help {
    /// The help of a command, or of the program.
    static func text(_ language: Language, command: CommandEntry? = nil) -> String {
        func heading(_ text: Text) -> String { "\n" + text(language) + "\n" }
        var text = Text(
            "outline-ls：公文提纲的语言服务器和检查工具\n", "outline-ls: language server and checker for Chinese official outlines\n")(
                language)
        text += heading(Text("用法：", "Usage:"))
        for entry in command.map({ [$0] }) ?? CommandTable.all {
            let name = entry.name == "serve" ? "[serve]" : entry.name
            var usage = "outline-ls " + name
            if !entry.operands(language).isEmpty { usage += " " + entry.operands(language) }
            if !entry.options.isEmpty { usage += Text(" [选项]", " [options]")(language) }
            text += row(usage, entry.help(language))
        }
        if command == nil { text += row("outline-ls --version | --help", "") }
        for entry in command.map({ [$0] }) ?? CommandTable.all where !entry.options.isEmpty {
            text += heading(Text("\(entry.name) 的选项：", "Options of \(entry.name):"))
            for option in entry.options { text += row(option.usage(language), option.help(language)) }
        }
        text += heading(Text("都可用的选项（也可写在命令前面）：", "Options of every command (they may stand before it):"))
        for option in CommandTable.common { text += row(option.usage(language), option.help(language)) }
        return text + heading(closing).dropLast()
    }

    /// What the exit statuses mean, and what is promised.
    static let closing = Text(
        """
        退出状态：0 没有问题；1 有问题；2 用法错误或有文件读写失败（其余文件照常检查）。
        不带 --fix 时不改动任何文件；任何内容都不会离开本机。
        """,
        """
        Exit status: 0 nothing found; 1 something found; 2 wrong use or a file could not be read or written (the others are
        still checked). Without --fix no file is changed; nothing ever leaves this machine.
        """)

    /// A usage and what it does, in two columns; a long usage has a line of its own.
    private static func row(_ usage: String, _ help: String) -> String {
        let width = 36
        let used = usage.unicodeScalars.reduce(0) { $0 + TextReporter.columns(CodePoint($1)) }
        guard !help.isEmpty else { return "  \(usage)\n" }
        if used > width - 2 { return "  \(usage)\n" + String(repeating: " ", count: width + 2) + help + "\n" }
        return "  " + usage + String(repeating: " ", count: width - used) + help + "\n"
    }
}
