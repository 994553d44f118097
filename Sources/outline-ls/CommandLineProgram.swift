// Chooses the command that the arguments name. A wrong use gives one line that says what to do, and status 2.

import OutlineFiles
import OutlineChecking
import OutlineRules
import OutlineServer
import OutlineText

/// The commands of the program.
enum CommandLineProgram {
    /// Runs the command that the arguments name and gives the exit status.
    static func run(_ arguments: [FilePath]) -> Int32 {
        Platform.ignoreBrokenPipes()
        var arguments = Arguments(arguments)
        do throws(UsageError) {
            return try run(&arguments)
        } catch {
            let language = arguments.language
            Console.error("outline-ls: \(error.message(language).visible)")
            if error.isUsage { Console.error(language == .zh ? "用法见 outline-ls --help" : "see outline-ls --help") }
            return 2
        }
    }

    private static func run(_ arguments: inout Arguments) throws(UsageError) -> Int32 {
        guard let command = arguments.takeCommand() else { return ServeLoop.run() }
        if let entry = CommandTable.command(command) {
            if arguments.takeFlag("--help") {
                Console.print(Help.text(try arguments.takeLanguage(), command: entry))
                return 0
            }
            try arguments.checkOptions(of: entry)
            // A command that prints no colours and reads no settings takes these options all the same.
            unsafe Console.color = try arguments.takeChoice("--color", ["auto", "always", "never"]) ?? "auto"
            if command != "check" {
                _ = try arguments.takeValue("--config")
                _ = arguments.takeFlag("--no-config")
            }
        }
        switch command {
        case "serve", "--stdio":
            _ = try arguments.takeLanguage()
            _ = try arguments.takeValue("--clientProcessId")
            try arguments.rejectOthers(allowing: ["--stdio"])
            return ServeLoop.run()
        case "check": return try CheckCommand.run(&arguments)
        case "outline": return try OutlineCommand.run(&arguments)
        case "format": return try FormatCommand.run(&arguments)
        case "renumber": return try RenumberCommand.run(&arguments)
        case "stats": return try StatsCommand.run(&arguments)
        case "compare": return try CompareCommand.run(&arguments)
        case "explain": return try ExplainCommand.run(&arguments)
        case "rules": return try RulesCommand.run(&arguments)
        case "profiles": return try ProfilesCommand.run(&arguments)
        case "new": return try NewCommand.run(&arguments)
        case "init": return try InitCommand.run(&arguments)
        case "completions": return try CompletionsCommand.run(&arguments)
        case "man": return try ManualCommand.run(&arguments)
        case "--version", "-V", "version":
            Console.print("outline-ls \(Version.text)")
            return 0
        case "--help", "-h", "help":
            Console.print(Help.text(try arguments.takeLanguage()))
            return 0
        default:
            throw UsageError(
                Text(
                    "没有“\(command)”这个命令\(NearWord.question(command, CommandTable.names).zh)",
                    "there is no command “\(command)”\(NearWord.question(command, CommandTable.names).en)"))
        }
    }
}

/// A wrong use of the command line.
struct UsageError: Error {
    let message: Text
    /// Whether the arguments are wrong, rather than a file that they name.
    let isUsage: Bool

    init(_ message: Text, isUsage: Bool = true) { (self.message, self.isUsage) = (message, isUsage) }
}

/// Standard output and standard error. A reader that closed its end is not an error worth a message.
enum Console {
    /// What `--color` says: auto, always or never.
    nonisolated(unsafe) static var color = "auto"

    /// Whether standard output is to be coloured.
    static var isColored: Bool {
        switch unsafe color {
        case "always": true
        case "never": false
        default:
            Platform.isTerminal(1) && (Platform.environment("NO_COLOR") ?? "").isEmpty
                && Platform.environment("TERM") != "dumb"
        }
    }

    /// Writes a line to standard output.
    static func print(_ line: String) { write(Array((line + "\n").utf8), to: 1) }

    /// Writes bytes to standard output.
    static func print(bytes: [UInt8]) { write(bytes, to: 1) }

    /// Writes a line to standard error.
    static func error(_ line: String) { write(Array((line + "\n").utf8), to: 2) }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) {
        do throws(FileError) { try Platform.write(bytes, to: descriptor) } catch {
            guard descriptor == 1 else { return }
            // A reader that has seen enough closes the pipe.
            if error.code != .brokenPipe { Console.error("outline-ls: \(error.chinese) / \(error.english)") }
            Platform.exit(2)
        }
    }
}
