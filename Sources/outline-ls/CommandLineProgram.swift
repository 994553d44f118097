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
            Console.error("outline-ls: \(error.message(language))")
            Console.error(language == .zh ? "用法见 outline-ls --help" : "see outline-ls --help")
            return 2
        }
    }

    private static func run(_ arguments: inout Arguments) throws(UsageError) -> Int32 {
        guard let command = arguments.takeCommand() else { return ServeLoop.run() }
        // Behind any command it is the same page: all fits on one.
        if arguments.takeFlag("--help") {
            Console.print(Help.text(try arguments.takeLanguage()))
            return 0
        }
        switch command {
        case "serve", "--stdio":
            try arguments.rejectOthers(allowing: ["--stdio"])
            return ServeLoop.run()
        case "check": return try CheckCommand.run(&arguments)
        case "outline": return try OutlineCommand.run(&arguments)
        case "stats": return try StatsCommand.run(&arguments)
        case "compare": return try CompareCommand.run(&arguments)
        case "explain": return try ExplainCommand.run(&arguments)
        case "rules": return try RulesCommand.run(&arguments)
        case "profiles": return try ProfilesCommand.run(&arguments)
        case "new": return try NewCommand.run(&arguments)
        case "--version", "-V", "version":
            Console.print("outline-ls \(Version.text)")
            return 0
        case "--help", "-h", "help":
            Console.print(Help.text(try arguments.takeLanguage()))
            return 0
        default:
            throw UsageError(
                Text("没有“\(command)”这个命令", "there is no command “\(command)”"))
        }
    }
}

/// A wrong use of the command line.
struct UsageError: Error {
    let message: Text

    init(_ message: Text) { self.message = message }
}

/// Standard output and standard error. A reader that closed its end is not an error worth a message.
enum Console {
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
