// The commands and their options, once for all: `--help`, the manual page and the completions of shells are made from this table,
// and an option that a command does not have is refused by it.

import OutlineText

/// An option of a command.
struct CommandOption: Sendable {
    /// Its name, with the dashes.
    let name: String
    /// What stands after it; nil where nothing does.
    var value: Text?
    /// The words that may stand after it, empty where anything may.
    var choices: [String] = []
    /// What it does.
    let help: Text

    init(_ name: String, _ help: Text) { (self.name, self.help) = (name, help) }

    init(_ name: String, _ value: Text, _ help: Text) { (self.name, self.value, self.help) = (name, value, help) }

    init(_ name: String, choices: [String], _ help: Text) {
        (self.name, self.choices, self.help) = (name, choices, help)
    }

    /// Whether something stands after it.
    var takesValue: Bool { value != nil || !choices.isEmpty }

    /// The option with its value as it is written in help.
    func usage(_ language: Language) -> String {
        if !choices.isEmpty { return "\(name) \(choices.joined(separator: "|"))" }
        return value.map { "\(name) \($0(language))" } ?? name
    }
}

/// A command.
struct CommandEntry: Sendable {
    let name: String
    /// What is named after it.
    let operands: Text
    let help: Text
    var options: [CommandOption] = []

    init(_ name: String, _ help: Text, _ options: [CommandOption] = []) {
        self.init(name, Text("", ""), help, options)
    }

    init(_ name: String, _ operands: Text, _ help: Text, _ options: [CommandOption] = []) {
        (self.name, self.operands, self.help, self.options) = (name, operands, help, options)
    }
}

/// The table.
enum CommandTable {
    /// The command with a name.
    static func command(_ name: String) -> CommandEntry? { all.first { $0.name == name } }

    /// Every name of a command, for near words.
    static var names: [String] { all.map { $0.name } }

    /// The options that hold for every command and may stand before it.
    static let common: [CommandOption] = [
        CommandOption("--lang", choices: ["zh", "en"], Text("提示用中文或英文", "the language of messages")),
        CommandOption(
            "--color", choices: ["auto", "always", "never"],
            Text("是否着色（默认看终端和 NO_COLOR）", "colours (by default as the terminal and NO_COLOR say)")),
        CommandOption(
            "--config", Text("文件", "FILE"),
            Text("用这个设置文件，不找最近的 .outline-ls.json", "use this settings file, not the nearest .outline-ls.json")),
        CommandOption("--no-config", Text("不读任何设置文件", "read no settings file")),
        CommandOption("--help", Text("显示帮助", "print this help")),
    ]

    private static let (file, paths) = (Text("文件", "FILE"), Text("路径…", "PATH…"))
    private static let severities = ["error", "warning", "information", "hint", "never"]

    private static func format(_ words: [String]) -> CommandOption {
        CommandOption("--format", choices: words, Text("输出的格式", "the format of what is printed"))
    }

    /// All commands, in the order of the help.
    static let all: [CommandEntry] = [
        CommandEntry(
            "serve", Text("在标准输入输出上提供语言服务（编辑器用）", "serve an editor on standard input and output"),
            [
                CommandOption("--stdio", Text("用标准输入输出（总是如此）", "use standard input and output (always so)")),
                CommandOption(
                    "--clientProcessId", Text("进程号", "N"), Text("这个进程结束时也结束", "end when this process has ended")),
            ]),
        CommandEntry("check", paths, Text("检查文件或文件夹", "check files or folders"), check),
        CommandEntry(
            "outline", file, Text("输出提纲", "print the outline"), [format(["tree", "json", "markdown", "opml"])]),
        CommandEntry(
            "format", paths, Text("改成规范写法：序次语、标点、空格，从不改字", "normal form: markers, marks, spaces; never words"),
            [
                CommandOption("--check", Text("只列出会改的文件，有则以 1 退出", "only list what would change; exits with 1 then")),
                CommandOption("--diff", Text("只显示会改什么", "only show what would change")),
            ]),
        CommandEntry(
            "renumber", Text("文件…", "FILE…"), Text("重编序号，输出改后的文本", "renumber; prints the changed text"),
            [
                CommandOption("--diff", Text("只显示会改什么", "only show what would change")),
                CommandOption("--write", Text("写回原文件", "write the files")),
            ]),
        CommandEntry(
            "stats", Text("文件…", "FILE…"),
            Text("逐部分统计字数、标题、要点和宣读时间", "characters, sections, points and minutes, part by part"),
            [format(["text", "json"])]),
        CommandEntry(
            "compare", paths,
            Text("几个文本之间相同的段落（雷同）；有则以 1 退出", "passages that several texts share; exits with 1 where there are any"),
            [format(["text", "json"])]),
        CommandEntry(
            "explain", Text("[规则]", "[CODE]"), Text("说明一条规则；不写时列出全部", "explain a rule; without a code, list all")),
        CommandEntry("rules", Text("列出全部规则", "list all rules"), [format(["text", "json"])]),
        CommandEntry(
            "profiles", Text("[文种]", "[KIND]"), Text("列出文种，或说明一个文种", "list the kinds of papers, or describe one"),
            [
                format(["text", "json"]),
                CommandOption(
                    "--from", Text("通知", "NOTICE"),
                    Text("从通知读出方面、部分和字数，起草一个文种", "draft a kind from what a notice asks for")),
            ]),
        CommandEntry(
            "new", Text("文种", "KIND"), Text("输出这个文种的骨架", "print a skeleton of a kind"),
            [CommandOption("--title", Text("标题", "T"), Text("骨架的标题", "the skeleton's title"))]),
        CommandEntry("init", Text("在当前文件夹写一个 .outline-ls.json", "write an .outline-ls.json into this folder")),
        CommandEntry(
            "completions", Text("bash|zsh|fish", "bash|zsh|fish"), Text("输出命令行补全脚本", "print the completions of a shell")
        ),
        CommandEntry("man", Text("输出手册页", "print the manual page")),
    ]

    private static let check: [CommandOption] = [
        format(Reporters.formats),
        CommandOption(
            "--fix", Text("修复有唯一正确答案的问题，写回原文件", "fix what has exactly one right answer, in place")),
        CommandOption("--diff", Text("只显示 --fix 会改什么，不改文件", "only show what --fix would change")),
        CommandOption(
            "--profile", Text("ID|auto|none", "ID|auto|none"),
            Text("按这个文种检查；none 只用通用规则", "check as this kind; none uses universal rules only")),
        CommandOption("--select", Text("规则,…", "CODES"), Text("只用这些规则", "use these rules only")),
        CommandOption("--ignore", Text("规则,…", "CODES"), Text("不用这些规则", "do not use these rules")),
        CommandOption(
            "--exclude", Text("通配符", "GLOB"), Text("不检查这些文件（可多次）", "leave these files out (may be repeated)")),
        CommandOption(
            "--fail-on", choices: severities,
            Text("有这一级或更重的问题时以 1 退出（默认 warning）", "exit with 1 at this severity or above (default: warning)")),
        CommandOption("--baseline", file, Text("只报告基线里没有的问题", "report only what the baseline does not have")),
        CommandOption(
            "--write-baseline", file, Text("把现有的问题记作基线（不报告）", "write what is found as a baseline (and report nothing)")),
        CommandOption("--output-file", file, Text("报告写到这个文件", "write the report to this file")),
        CommandOption("--statistics", Text("按规则汇总个数", "count what was found, rule by rule")),
        CommandOption("--quiet", Text("只输出问题，不输出小结", "print findings and no summary")),
        CommandOption("--watch", Text("文件有变化就再检查，Ctrl-C 结束", "check again when files change, until Ctrl-C")),
        CommandOption("--show-files", Text("只列出会检查的文件", "only list the files that would be checked")),
        CommandOption(
            "--stdin-filename", Text("名字", "NAME"),
            Text("检查标准输入，按这个名字报告（路径写 - 亦可）", "check standard input under this name (the path - does the same)")),
        CommandOption(
            "--jobs", Text("N", "N"),
            Text("同时检查几个文件（默认：处理器核数）", "files checked at a time (default: the number of cores)")),
    ]
}
