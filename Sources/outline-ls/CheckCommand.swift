// `check`: checks files and folders, reports what was found, and with --fix fixes what has exactly one right answer.

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
        /// The paths over which the program broke before it was started anew.
        var faults: [Int] = []
        var language = Language.zh
        /// Files that are left out.
        var excluded: [Glob] = []
        var onlyShowsFiles = false
        var watches = false
        var isQuiet = false
        var countsRules = false
        /// Where the report goes, nil for standard output.
        var outputFile: FilePath?
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
        options.jobs = min(try arguments.takeNumber("--jobs") ?? options.jobs, options.jobs)
        options.faults = (try arguments.takeValue(FaultGuard.option)?.display ?? "").split(separator: ",")
            .compactMap { Int($0) }
        options.excluded = try arguments.takeValues("--exclude").map { Glob($0.display) }
        (options.onlyShowsFiles, options.watches) = (arguments.takeFlag("--show-files"), arguments.takeFlag("--watch"))
        (options.isQuiet, options.countsRules) = (arguments.takeFlag("--quiet"), arguments.takeFlag("--statistics"))
        options.outputFile = try arguments.takeValue("--output-file")
        if let name = try arguments.takeChoice("--fail-on", ["error", "warning", "information", "hint", "never"]) {
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
            guard paths == ["-"] else {
                throw UsageError(
                    Text("--fix 和标准输入只能单独使用", "with --fix standard input is to be the only one named"))
            }
            return try fixStandardInput(stdinName, &options)
        }
        if showsDifference, fixes || format != "text" {
            let name = fixes ? "--fix" : "--format"
            Console.error(
                "outline-ls: "
                    + Text("有 --diff 时 \(name) 不起作用", "\(name) has no effect with --diff")(options.language))
        }
        if options.watches {
            guard !paths.contains("-"), !fixes else {
                throw UsageError(
                    Text("--watch 不能与标准输入或 --fix 同用", "--watch goes with neither standard input nor --fix"))
            }
            return try watch(paths, options)
        }
        return try check(paths, stdinName, options)
    }

    /// Writes standard input with what has exactly one right answer fixed to standard output, and nothing else there.
    private static func fixStandardInput(_ name: FilePath?, _ options: inout Options) throws(UsageError) -> Int32 {
        let how = try options.settings.check(name ?? "<stdin>")
        let failures = options.settings.reportProblems(options.language)
        do throws(FileError) {
            let source = try SourceText(path: "-", name: name ?? "<stdin>", jobs: options.jobs)
            let file = CheckedFile(source, how, jobs: options.jobs)
            guard let fixed = file.fixed(how) else {
                Console.print(bytes: source.bytes)
                return failures > 0 ? 2 : exitStatus([FileReport(file, text: [])], options)
            }
            guard let bytes = source.replacement(fixed.text) else {
                Console.print(bytes: source.bytes)
                Console.error("outline-ls: \(notWritable(source.path)(options.language))")
                return 2
            }
            Console.print(bytes: bytes)
            let left = CheckedFile(SourceText(fixedCopyOf: source, fixed.text), how)
            return failures > 0 ? 2 : exitStatus([FileReport(left, text: [])], options)
        } catch {
            Console.error("outline-ls: \(Text(error.chinese, error.english)(options.language))")
            return 2
        }
    }

    /// Checks, and again each time that a file has changed, until it is ended from outside.
    private static func watch(_ paths: [FilePath], _ options: Options) throws(UsageError) -> Int32 {
        var last: [FilePath: FileStatus]?
        while true {
            var options = options
            options.settings.lookAgain()
            var now: [FilePath: FileStatus] = [:]
            for case .file(let path) in DirectoryWalk.items(paths, patterns: { options.settings.patterns($0) }) {
                do throws(FileError) { now[path] = try Platform.status(path) } catch { continue }
            }
            if now != last {
                last = now
                if Platform.isTerminal(1) { Console.print(bytes: Array("\u{1B}[H\u{1B}[2J\u{1B}[3J".utf8)) }
                _ = try check(paths, nil, options)
            }
            Platform.sleep(milliseconds: 300)
        }
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
            case .file(let path):
                if !options.excluded.contains(where: { $0.matches(path) }) { tasks.append(path) }
            case .problem(let error):
                failures += 1
                Console.error("outline-ls: \(options.language == .zh ? error.chinese : error.english)")
            }
        }
        if options.onlyShowsFiles {
            for task in tasks { Console.print(task.display) }
            return failures > 0 ? 2 : 0
        }
        let checks = try tasks.map { (task) throws(UsageError) in
            var how = try options.settings.check(task == "-" ? stdinName ?? "<stdin>" : task)
            if case .report(let format, _) = options.output {
                how.namesFingerprints = Reporters.namesFingerprints(format)
            }
            return how
        }
        failures += options.settings.reportProblems(options.language)
        // A few long files are checked in parts, so that no thread is idle.
        let jobs = max(1, options.jobs / max(1, tasks.count))
        let (names, output, language) = (tasks, options.output, options.language)
        let progress = Progress(total: names.count) {
            language == .zh ? "检查 \($0)/\(names.count)" : "checking \($0)/\(names.count)"
        }
        let faults = options.faults
        // What was read of standard input is gone with the process that broke.
        if names.count > 1, !names.contains("-") { FaultGuard.watch(command: "check", known: faults) }
        let outcomes = Platform.parallelMap(count: names.count, jobs: options.jobs) { index in
            defer { progress.step() }
            if faults.contains(index) { return Outcome(problem: names[index].broken) }
            let name = names[index] == "-" ? stdinName ?? "<stdin>" : nil
            return FaultGuard.working(on: index) {
                check(names[index], name, checks[index], output, language, jobs: jobs)
            }
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
        let report = write(reports, options, hasFailed: failures > 0)
        if let path = options.outputFile, let report {
            do throws(FileError) { try Platform.writeFile(report, to: path) } catch {
                failures += 1
                Console.error("outline-ls: \(Text(error.chinese, error.english)(language))")
            }
        }
        return failures > 0 ? 2 : exitStatus(reports, options)
    }

    private static func exitStatus(_ reports: [FileReport], _ options: Options) -> Int32 {
        options.failOn.map { limit in
            reports.contains { $0.counts.contains { $0.key >= limit && $0.value > 0 } } ? 1 : 0
        } ?? 0
    }

    /// Checks one file, fixes it where that is asked for, and describes what was found.
    private static func check(
        _ path: FilePath, _ name: FilePath?, _ how: FileCheck, _ output: Output, _ language: Language, jobs: Int
    ) -> Outcome {
        do throws(FileError) {
            let source = try SourceText(path: path, name: name, jobs: jobs)
            if source.looksBinary {
                return Outcome(
                    problem: Text(
                        "\(source.path.shown)：不像文本文件，没有检查",
                        "\(source.path.shown): does not look like a text; not checked"))
            }
            var file = CheckedFile(source, how, jobs: jobs)
            switch output {
            case .nothing: return Outcome(report: FileReport(file, text: []))
            case .difference:
                // What --fix refuses to write is no difference.
                let difference = file.fixed(how).flatMap { fixed in
                    file.source.canBeReplaced(by: fixed.text) ? [UnifiedDiff.text(file, fixed: fixed.text)] : nil
                }
                return Outcome(report: FileReport(file, text: difference ?? []))
            case .report(let format, let fixes):
                let problem = fixes ? fix(&file, how) : nil
                let text = Reporters.named(format).describe(file, language, jobs: jobs)
                return Outcome(report: FileReport(file, text: text, fixed: file.fixed), problem: problem)
            }
        } catch {
            return Outcome(problem: Text(error.chinese, error.english))
        }
    }

    private static func notWritable(_ path: FilePath) -> Text {
        Text(
            "\(path.display)：编码不能确定，或含有无法原样写回的字节，没有修改；请先转成 UTF-8",
            "\(path.display): its encoding is not certain, or some bytes cannot be written back; not modified; convert it to UTF-8 first"
        )
    }

    /// Writes the fixed text of a file and checks that; gives what went wrong.
    private static func fix(_ file: inout CheckedFile, _ how: FileCheck) -> Text? {
        guard let fixed = file.fixed(how) else { return nil }
        let path = file.source.path
        do throws(FileError) {
            guard try file.source.replace(by: fixed.text) else { return notWritable(path) }
            file = CheckedFile(try SourceText(path: path), how)
            file.fixed = fixed.count
            return nil
        } catch {
            return Text(error.chinese, error.english)
        }
    }

    /// Writes the report to standard output, or gives it where it goes to a file.
    private static func write(_ reports: [FileReport], _ options: Options, hasFailed: Bool) -> [UInt8]? {
        var collected: [UInt8]? = options.outputFile == nil ? nil : []
        func put(_ bytes: [UInt8]) {
            if collected == nil { Console.print(bytes: bytes) } else { collected? += bytes }
        }
        var frame = Frame()
        var isText = false
        if case .report(let format, _) = options.output {
            isText = format == "text"
            frame = Reporters.named(format).frame(reports, options.language, hasFailed: hasFailed)
        }
        put(frame.start)
        var isFirst = true
        for report in reports where !report.text.isEmpty {
            if !isFirst { put(frame.separator) }
            isFirst = false
            for piece in report.text { put(piece) }
        }
        if isText, options.countsRules { put(Array(statistics(reports, options.language).utf8)) }
        if !isText || !options.isQuiet { put(frame.end) }
        return collected
    }

    /// How often each rule found something, the most frequent first.
    private static func statistics(_ reports: [FileReport], _ language: Language) -> String {
        var counts: [Int: Int] = [:]
        for report in reports { counts.merge(report.rules, uniquingKeysWith: +) }
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { rule, count in
            let number = "\(count)"
            let padding = String(repeating: " ", count: max(0, 6 - number.utf8.count))
            return "\(padding)\(number)  \(RuleCatalog.all[rule].code)  \(RuleCatalog.all[rule].title(language))\n"
        }.joined()
    }
}
