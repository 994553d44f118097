// `--help`: what the program can be asked to do, in both languages.

import OutlineChecking
import OutlineRules
import OutlineText

/// The text of `--help`.
enum Help {
    static func text(_ language: Language) -> String { language == .zh ? chinese : english }

    private static let chinese = """
        outline-ls：公文提纲的语言服务器和检查工具

        用法：
          outline-ls [serve] [--stdio]        在标准输入输出上提供语言服务（编辑器用）
          outline-ls check 路径… [选项]       检查文件或文件夹
          outline-ls outline 文件 [--format tree|json]
                                              输出提纲
          outline-ls stats 文件… [--format text|json]
                                              逐部分统计字数、标题、要点和宣读时间
          outline-ls compare 路径… [--format text|json]
                                              几个文本之间相同的段落（雷同）；有则以 1 退出
          outline-ls explain [规则]           说明一条规则；不写规则时列出全部
          outline-ls rules [--format text|json]
                                              列出全部规则
          outline-ls profiles [文种]          列出文种，或说明一个文种
          outline-ls new 文种 [--title 标题]  输出这个文种的骨架
          outline-ls --version | --help

        check 的选项：
          --format text|json|jsonl|sarif|github|junit
                                              报告的格式
          --fix                               修复有唯一正确答案的问题，写回原文件（编码、换行不变）
          --diff                              只显示 --fix 会改什么，不改文件
          --fail-on error|warning|information|never
                                              有这一级或更重的问题时以 1 退出（默认 warning）
          --profile ID|auto|none              按这个文种检查；auto 自动识别，none 只用通用规则
          --config 文件                       用这个设置文件，不找最近的 .outline-ls.json
          --write-baseline 文件               把现有的问题记作基线（只写基线，不报告）
          --baseline 文件                     只报告基线里没有的问题
          --stdin-filename 名字               检查标准输入，按这个名字报告（路径写 - 亦可）
          --jobs N                            同时检查几个文件（默认：处理器核数）
          --lang zh|en                        提示用中文或英文

        退出状态：0 没有问题；1 有问题；2 用法错误或有文件读写失败（其余文件照常检查）。
        不带 --fix 时不改动任何文件；任何内容都不会离开本机。
        """

    private static let english = """
        outline-ls: language server and checker for Chinese official outlines

        Usage:
          outline-ls [serve] [--stdio]        serve an editor on standard input and output
          outline-ls check PATH… [options]    check files or folders
          outline-ls outline FILE [--format tree|json]
                                              print the outline
          outline-ls stats FILE… [--format text|json]
                                              characters, sections, points and minutes, part by part
          outline-ls compare PATH… [--format text|json]
                                              passages that several texts share; exits with 1 where there are any
          outline-ls explain [CODE]           explain a rule; without a code, list them
          outline-ls rules [--format text|json]
                                              list all rules
          outline-ls profiles [KIND]          list the kinds of papers, or describe one
          outline-ls new KIND [--title T]     print a skeleton of a kind
          outline-ls --version | --help

        Options of check:
          --format text|json|jsonl|sarif|github|junit
                                              the format of the report
          --fix                               mend what has exactly one right answer, in place (encoding and line ends kept)
          --diff                              only show what --fix would change
          --fail-on error|warning|information|never
                                              exit with 1 at this severity or above (default: warning)
          --profile ID|auto|none              check as this document kind; auto recognises it, none uses universal rules only
          --config FILE                       use this settings file instead of the nearest .outline-ls.json
          --write-baseline FILE               write what is found now as a baseline (and report nothing)
          --baseline FILE                     report only what the baseline does not have
          --stdin-filename NAME               check standard input under this name (the path - does the same)
          --jobs N                            files checked at a time (default: the number of cores)
          --lang zh|en                        the language of messages

        Exit status: 0 nothing found; 1 something found; 2 wrong use or a file could not be read or written (the others are
        still checked). Without --fix no file is changed; nothing ever leaves this machine.
        """
}
