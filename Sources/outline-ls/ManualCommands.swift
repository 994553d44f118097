// `man` and `completions`: the manual page and what shells complete, made from the table of commands.

import OutlineFiles
import OutlineServer
import OutlineText

/// `man`
enum ManualCommand {
    static func run(_ arguments: inout Arguments) throws(UsageError) -> Int32 {
        let language = try arguments.takeLanguage()
        try arguments.rejectOthers()
        Console.print(page(language))
        return 0
    }

    /// The page in the macros of man(7).
    static func page(_ language: Language) -> String {
        var page = ".TH OUTLINE-LS 1 \"\" \"outline-ls \(Version.text)\" \"\"\n"
        page += ".SH " + Text("名称", "NAME")(language) + "\noutline\\-ls \\- "
        page += Text("公文提纲的语言服务器和检查工具", "language server and checker for Chinese official outlines")(language) + "\n"
        page += ".SH " + Text("命令", "COMMANDS")(language) + "\n"
        for entry in CommandTable.all {
            page += ".TP\n.B outline\\-ls \(escaped(entry.name))\n"
            if !entry.operands(language).isEmpty { page += ".I \(escaped(entry.operands(language)))\n.br\n" }
            page += escaped(entry.help(language)) + "\n"
            for option in entry.options { page += describe(option, language, deeper: true) }
        }
        page += ".SH " + Text("都可用的选项", "COMMON OPTIONS")(language) + "\n"
        for option in CommandTable.common { page += describe(option, language, deeper: false) }
        page += ".SH " + Text("退出状态", "EXIT STATUS")(language) + "\n"
        return page + escaped(Help.closing(language))
    }

    private static func describe(_ option: CommandOption, _ language: Language, deeper: Bool) -> String {
        (deeper ? ".RS\n" : "") + ".TP\n.B \(escaped(option.usage(language)))\n\(escaped(option.help(language)))\n"
            + (deeper ? ".RE\n" : "")
    }

    /// Text in which the formatter sees no sign of its own: backslashes, hyphens, dots at the start of a line.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": escaped += "\\e"
            case "-": escaped += "\\-"
            case "." where escaped.isEmpty || escaped.hasSuffix("\n"): escaped += "\\&."
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}

/// `completions`
enum CompletionsCommand {
    static func run(_ arguments: inout Arguments) throws(UsageError) -> Int32 {
        let language = try arguments.takeLanguage()
        let shells = try arguments.takePaths().map(\.display)
        switch shells {
        case ["bash"]: Console.print(bash)
        case ["zsh"]: Console.print(zsh(language))
        case ["fish"]: Console.print(fish(language))
        default: throw UsageError(Text("completions 后面写 bash、zsh 或 fish", "completions needs bash, zsh or fish"))
        }
        return 0
    }

    private static func options(of entry: CommandEntry) -> [CommandOption] { entry.options + CommandTable.common }

    private static var bash: String {
        var text =
            "_outline_ls() {\n  local words choices=\"\" before=\"${COMP_WORDS[COMP_CWORD-1]}\" now=\"${COMP_WORDS[COMP_CWORD]}\"\n"
        text +=
            "  if [ \"$COMP_CWORD\" -eq 1 ]; then\n    COMPREPLY=($(compgen -W \"\(CommandTable.names.joined(separator: " ")) --help --version\" -- \"$now\"))\n    return\n  fi\n"
        text += "  case \"${COMP_WORDS[1]}:$before\" in\n"
        for entry in CommandTable.all {
            for option in options(of: entry) where !option.choices.isEmpty {
                text += "    \(entry.name):\(option.name)) choices=\"\(option.choices.joined(separator: " "))\" ;;\n"
            }
        }
        text +=
            "  esac\n  if [ -n \"$choices\" ]; then\n    COMPREPLY=($(compgen -W \"$choices\" -- \"$now\"))\n    return\n  fi\n  case \"${COMP_WORDS[1]}\" in\n"
        for entry in CommandTable.all {
            let more = entry.name == "completions" ? " bash zsh fish" : ""
            text += "    \(entry.name)) words=\"\(options(of: entry).map(\.name).joined(separator: " "))\(more)\" ;;\n"
        }
        text += "  esac\n  case \"$now\" in\n    -*) COMPREPLY=($(compgen -W \"$words\" -- \"$now\")) ;;\n"
        return text
            + "    *) COMPREPLY=($(compgen -f -- \"$now\")) ;;\n  esac\n}\ncomplete -o filenames -F _outline_ls outline-ls"
    }

    private static func zsh(_ language: Language) -> String {
        var text = "#compdef outline-ls\n_outline_ls() {\n  local -a commands\n  commands=(\n"
        for entry in CommandTable.all { text += "    '\(entry.name):\(quoted(entry.help(language)))'\n" }
        text +=
            "  )\n  if (( CURRENT == 2 )); then\n    _describe command commands\n    return\n  fi\n  case ${words[2]} in\n"
        for entry in CommandTable.all {
            text += "    \(entry.name)) _arguments"
            for option in options(of: entry) {
                let value =
                    option.choices.isEmpty
                    ? ":\(option.name.dropFirst(2)):_files"
                    : ":\(option.name.dropFirst(2)):(\(option.choices.joined(separator: " ")))"
                let takes = option.takesValue
                text += " '\(option.name)[\(quoted(option.help(language)))]\(takes ? value : "")'"
            }
            text += " '*:file:_files' ;;\n"
        }
        return text + "  esac\n}\ncompdef _outline_ls outline-ls"
    }

    private static func fish(_ language: Language) -> String {
        var text = ""
        for entry in CommandTable.all {
            text +=
                "complete -c outline-ls -n __fish_use_subcommand -a \(entry.name) -d '\(quoted(entry.help(language)))'\n"
            for option in options(of: entry) {
                let takes = option.takesValue
                let choices = option.choices.isEmpty ? "" : " -f -a '\(option.choices.joined(separator: " "))'"
                text +=
                    "complete -c outline-ls -n '__fish_seen_subcommand_from \(entry.name)' -l \(option.name.dropFirst(2))\(takes ? " -r" : "")\(choices) -d '\(quoted(option.help(language)))'\n"
            }
        }
        return text + "complete -c outline-ls -n '__fish_seen_subcommand_from completions' -f -a 'bash zsh fish'"
    }

    /// Text inside single quotes and the brackets of zsh.
    private static func quoted(_ text: String) -> String {
        var quoted = ""
        for scalar in text.unicodeScalars where scalar != "'" {
            if scalar == "[" || scalar == "]" || scalar == ":" { quoted += "\\" }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted
    }
}
