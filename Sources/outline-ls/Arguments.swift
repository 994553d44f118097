// Reads the arguments: options with and without values, in any order, and the paths between them.

import OutlineFiles
import OutlineChecking
import OutlineRules
import OutlineSyntax
import OutlineText

/// The arguments that no one has taken yet. File names stay bytes, since not all are valid UTF-8.
struct Arguments {
    private var rest: [FilePath]

    init(_ arguments: [FilePath]) { rest = arguments }

    /// The language of messages: `--lang`, else English where the locale asks for it, else Chinese.
    var language: Language {
        if let index = rest.firstIndex(where: { $0.display == "--lang" }), index + 1 < rest.count,
            let named = Language(rawValue: rest[index + 1].display)
        {
            return named
        }
        if rest.contains(where: { $0.display == "--lang=en" }) { return .en }
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { Platform.environment($0) }.first { !$0.isEmpty }
        return locale?.hasPrefix("en") == true ? .en : .zh
    }

    /// Whether an option is there, with its value behind it or behind `=`.
    func names(_ name: String) -> Bool {
        rest.prefix { $0 != "--" }.contains {
            $0.bytes == Array(name.utf8) || $0.bytes.starts(with: Array((name + "=").utf8))
        }
    }

    /// Takes the command: the first argument, or the first after options that hold for every command.
    mutating func takeCommand() -> String? {
        var index = 0
        while rest.indices.contains(index) {
            let name = rest[index].display
            let option = CommandTable.common.first { name == $0.name || name.hasPrefix($0.name + "=") }
            guard let option, option.name != "--help" else { break }
            index += option.takesValue && name == option.name ? 2 : 1
        }
        return rest.indices.contains(index) ? rest.remove(at: index).display : nil
    }

    /// Refuses options that a command does not have.
    func checkOptions(of command: CommandEntry) throws(UsageError) {
        let known = (command.options + CommandTable.common).map(\.name)
        for argument in rest.prefix(while: { $0 != "--" }) where argument.bytes.starts(with: [0x2D, 0x2D]) {
            let name = argument.display.split(separator: "=", maxSplits: 1).first.map(String.init) ?? ""
            // The last one is the program's own, for when it starts itself anew.
            guard !known.contains(name), name != FaultGuard.option else { continue }
            let near = NearWord.question(name, known)
            throw UsageError(
                Text(
                    "\(command.name) 没有“\(name)”这个选项\(near.zh)",
                    "\(command.name) has no option “\(name)”\(near.en)"))
        }
    }

    /// Takes an option without a value; tells whether it was there, once or more often.
    mutating func takeFlag(_ name: String) -> Bool {
        guard let index = index(of: name) else { return false }
        rest.remove(at: index)
        _ = takeFlag(name)
        return true
    }

    /// Takes an option with its value, given as `--name value` or `--name=value`; the last one counts.
    mutating func takeValue(_ name: String) throws(UsageError) -> FilePath? {
        var value: FilePath?
        while let next = try takeFirst(name) { value = next }
        return value
    }

    private mutating func takeFirst(_ name: String) throws(UsageError) -> FilePath? {
        if let index = index(of: name) {
            guard index + 1 < rest.count else { throw UsageError(Text("\(name) 后面缺一个值", "\(name) needs a value")) }
            let value = rest[index + 1]
            rest.removeSubrange(index..<index + 2)
            return value
        }
        let prefix = Array((name + "=").utf8)
        guard let index = rest.prefix(while: { $0 != "--" }).firstIndex(where: { $0.bytes.starts(with: prefix) }) else {
            return nil
        }
        return FilePath(bytes: Array(rest.remove(at: index).bytes.dropFirst(prefix.count)))
    }

    /// Takes all values of an option that may be given more often.
    mutating func takeValues(_ name: String) throws(UsageError) -> [FilePath] {
        var values: [FilePath] = []
        while let next = try takeFirst(name) { values.append(next) }
        return values
    }

    /// Takes an option whose value is one of some words.
    mutating func takeChoice(_ name: String, _ choices: [String]) throws(UsageError) -> String? {
        guard let value = try takeValue(name)?.display else { return nil }
        guard choices.contains(value) else {
            throw UsageError(
                Text(
                    "\(name) 不能是“\(value)”，可以是 \(choices.joined(separator: "、"))\(NearWord.question(value, choices).zh)",
                    "\(name) cannot be “\(value)”; it can be \(choices.joined(separator: ", "))\(NearWord.question(value, choices).en)"
                ))
        }
        return value
    }

    /// Takes an option whose value is a number from 1.
    mutating func takeNumber(_ name: String) throws(UsageError) -> Int? {
        guard let value = try takeValue(name)?.display else { return nil }
        guard let number = Int(value), number > 0, number < 100_000 else {
            throw UsageError(Text("\(name) 要一个正整数，不能是“\(value)”", "\(name) needs a positive number, not “\(value)”"))
        }
        return number
    }

    /// Takes `--lang`.
    mutating func takeLanguage() throws(UsageError) -> Language {
        let automatic = language
        guard let name = try takeChoice("--lang", ["zh", "en"]) else { return automatic }
        return Language(rawValue: name) ?? automatic
    }

    /// Takes all that is left, which must be paths. Behind `--` everything is a path.
    mutating func takePaths() throws(UsageError) -> [FilePath] {
        var paths: [FilePath] = []
        var onlyPaths = false
        for argument in rest {
            if !onlyPaths, argument == "--" {
                onlyPaths = true
            } else if !onlyPaths, argument.bytes.first == 0x2D, argument.bytes.count > 1 {
                throw UsageError(Text("没有“\(argument.display)”这个选项", "there is no option “\(argument.display)”"))
            } else {
                paths.append(argument)
            }
        }
        rest = []
        return paths
    }

    /// Takes all that is left, which may only be some flags.
    mutating func rejectOthers(allowing flags: [String] = []) throws(UsageError) {
        for flag in flags { _ = takeFlag(flag) }
        if let other = rest.first {
            throw UsageError(Text("多余的参数“\(other.display)”", "“\(other.display)” does not belong here"))
        }
    }

    private func index(of name: String) -> Int? {
        rest.prefix { $0 != "--" }.firstIndex { $0.bytes == Array(name.utf8) }
    }
}
