// `check`: checks files and folders, reports what was found, and with --fix mends what has exactly one right answer.

import OutlineFiles
import OutlineChecking
import OutlineRules
import OutlineSyntax
import OutlineText

/// `check`
enum CheckCommand {
    private struct Options {
        var output = Output.report(format: "text", fixes: false)
        var jobs = Platform.coreCount
        var failOn: Severity? = .warning
        var language = Language.zh
        var settings: CheckSettings
    }

    /// What is written.
    private enum Output: Sendable {
        case report(format: String, fixes: Bool)
        /// What --fix would change.
        case difference
        /// Only the baseline.
        case nothing
    }

    /// What became of one path.
    private struct Outcome: Sendable {
        var report: FileReport?
        var problem: Text?
    }

    static func run(_ arguments: inout Arguments) throws(UsageError) -> Int32 {
        var options = Options(settings: try CheckSettings(&arguments))
        let isLanguageNamed = arguments.names("--lang")
        options.language = try arguments.takeLanguage()
        let format = try arguments.takeChoice("--format", Reporters.formats) ?? "text"
        let (fixes, showsDifference) = (arguments.takeFlag("--fix"), arguments.takeFlag("--diff"))
        // --diff only shows, and so does a run that writes a baseline.
        options.output = showsDifference ? .difference : .report(format: format, fixes: fixes)
        if options.settings.newBaseline != nil { options.output = .nothing }
        options.jobs = try arguments.takeNumber("--jobs") ?? options.jobs
        if let name = try arguments.takeChoice("--fail-on", ["error", "warning", "information", "never"]) {
            options.failOn = Severity(name: name)
        }
        let stdinName = try arguments.takeValue("--stdin-filename")
        var paths = try arguments.takePaths()
        if paths.isEmpty, stdinName != nil { paths = ["-"] }
        guard !paths.isEmpty else {
            throw UsageError(Text("check 后面要写文件或文件夹", "check needs files or folders"))
        }
        if !isLanguageNamed, let path = paths.first {
            options.language = options.settings.language(path == "-" ? stdinName ?? path : path) ?? options.language
        }
        // What came from standard input has no file to be written to, least of all the one whose name it is reported under.
        if fixes, !showsDifference, paths.contains("-") {
            throw UsageError(
                Text(
                    "标准输入不能用 --fix；请写文件名，或用 --diff 看会改什么",
                    "standard input cannot be fixed; name a file, or use --diff to see what would change"))
        }
        return try check(paths, stdinName, options)
    }

    private static func check(_ paths: [FilePath], _ stdinName: FilePath?, _ options: Options) throws(UsageError)
        -> Int32
    {
        var options = options
        var tasks: [FilePath] = []
        var failures = 0
        for path in paths where path == "-" { tasks.append(path) }
        for item in DirectoryWalk.items(paths.filter({ $0 != "-" }), patterns: { options.settings.patterns($0) }) {
            switch item {
            case .file(let path): tasks.append(path)
            case .problem(let error):
                failures += 1
                Console.error("outline-ls: \(options.language == .zh ? error.chinese : error.english)")
            }
        }
        let checks = try tasks.map { (task) throws(UsageError) in
            try options.settings.check(task == "-" ? stdinName ?? "<stdin>" : task)
        }
        failures += options.settings.reportProblems(options.language)
        // A few long files are checked in parts, so that no thread is idle.
        let jobs = max(1, options.jobs / max(1, tasks.count))
        let (names, output, language) = (tasks, options.output, options.language)
        let progress = Progress(total: names.count) {
            language == .zh ? "检查 \($0)/\(names.count)" : "checking \($0)/\(names.count)"
        }
        let outcomes = Platform.parallelMap(count: names.count, jobs: options.jobs) { index in
            defer { progress.step() }
            let name = names[index] == "-" ? stdinName ?? "<stdin>" : nil
            return check(names[index], name, checks[index], output, language, jobs: jobs)
        }
        progress.finish()
        for problem in outcomes.compactMap(\.problem) {
            failures += 1
            Console.error("outline-ls: \(problem(language))")
        }
        let reports = outcomes.compactMap(\.report)
        if let path = options.settings.newBaseline {
            if let problem = options.settings.writeBaseline(reports, to: path) {
                failures += 1
                Console.error("outline-ls: \(problem(language))")
            }
            return failures > 0 ? 2 : 0
        }
        print(reports, output, language)
        if failures > 0 { return 2 }
        return options.failOn.map { limit in
            reports.contains { $0.counts.contains { $0.key >= limit && $0.value > 0 } } ? 1 : 0
        } ?? 0
    }

    /// Checks one file, mends it where that is asked for, and describes what was found.
    private static func check(
        _ path: FilePath, _ name: FilePath?, _ how: FileCheck, _ output: Output, _ language: Language, jobs: Int
    ) -> Outcome {
        do throws(FileError) {
            let source = try SourceText(path: path, name: name, jobs: jobs)
            if source.looksBinary {
                return Outcome(
                    problem: Text(
                        "\(source.path.display)：不像文本文件，没有检查",
                        "\(source.path.display): does not look like a text; not checked"))
            }
            var file = CheckedFile(source, how, jobs: jobs)
            switch output {
            case .nothing: return Outcome(report: FileReport(file, text: []))
            case .difference:
                // What --fix refuses to write is no difference.
                let difference = file.fixed(how).flatMap { fixed in
                    file.source.canBeReplaced(by: fixed) ? [UnifiedDiff.text(file, fixed: fixed)] : nil
                }
                return Outcome(report: FileReport(file, text: difference ?? []))
            case .report(let format, let fixes):
                let problem = fixes ? mend(&file, how) : nil
                let text = Reporters.named(format).describe(file, language, jobs: jobs)
                return Outcome(report: FileReport(file, text: text), problem: problem)
            }
        } catch {
            return Outcome(problem: Text(error.chinese, error.english))
        }
    }

    /// Writes the mended text of a file and checks that; gives what went wrong.
    private static func mend(_ file: inout CheckedFile, _ how: FileCheck) -> Text? {
        guard let fixed = file.fixed(how) else { return nil }
        let path = file.source.path
        do throws(FileError) {
            guard try file.source.replace(by: fixed) else {
                return Text(
                    "\(path.display)：编码不能确定，或含有无法原样写回的字节，没有修改；请先转成 UTF-8",
                    "\(path.display): its encoding is not certain, or some bytes cannot be written back; not modified; convert it to UTF-8 first"
                )
            }
            file = CheckedFile(try SourceText(path: path), how)
            return nil
        } catch {
            return Text(error.chinese, error.english)
        }
    }

    private static func print(_ reports: [FileReport], _ output: Output, _ language: Language) {
        var frame = Frame()
        if case .report(let format, _) = output { frame = Reporters.named(format).frame(reports, language) }
        Console.print(bytes: frame.start)
        var isFirst = true
        for report in reports where !report.text.isEmpty {
            if !isFirst { Console.print(bytes: frame.separator) }
            isFirst = false
            for piece in report.text { Console.print(bytes: piece) }
        }
        Console.print(bytes: frame.end)
    }
}
