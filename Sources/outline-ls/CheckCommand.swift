// `check`: checks files and folders, reports what was found, and with --fix mends what has exactly one right answer.

import OutlineFiles
import OutlineRules
import OutlineSyntax

/// The findings of one file.
struct CheckedFile: Sendable {
    let source: SourceText
    let document: Document
    /// The kind of paper; nil for a free outline.
    let kind: DocumentKind?
    let findings: [Finding]
    /// The fingerprints of the findings, where a baseline is written.
    var fingerprints: [Fingerprint] = []
    /// The text after all safe fixes, where they were asked for and change anything.
    var fixed: [UInt8]?
}

/// `check`
enum CheckCommand {
    private struct Options {
        var format = "text"
        var fix = false
        var diff = false
        var jobs = Platform.coreCount
        var failOn: Severity? = .warning
        var language = Language.zh
        var settings: CheckSettings
    }

    /// What became of one path.
    private enum Outcome: Sendable {
        case checked(CheckedFile)
        case failed(Text)
    }

    static func run(_ arguments: inout Arguments) throws(UsageError) -> Int32 {
        var options = Options(settings: try CheckSettings(&arguments))
        let isLanguageNamed = arguments.names("--lang")
        options.language = try arguments.takeLanguage()
        options.format = try arguments.takeChoice("--format", Reporters.formats) ?? "text"
        options.fix = arguments.takeFlag("--fix")
        options.diff = arguments.takeFlag("--diff")
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
        if options.fix, !options.diff, paths.contains("-") {
            throw UsageError(
                Text(
                    "标准输入不能用 --fix；请写文件名，或用 --diff 看会改什么",
                    "standard input cannot be fixed; name a file, or use --diff to see what would change"))
        }
        // --diff only shows.
        if options.diff { options.fix = false }
        return check(paths, stdinName, options)
    }

    private static func check(_ paths: [FilePath], _ stdinName: FilePath?, _ options: Options) -> Int32 {
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
        let (wantsFixed, names) = (options.fix || options.diff, tasks)
        let checks = tasks.map { options.settings.check($0 == "-" ? stdinName ?? "<stdin>" : $0) }
        failures += options.settings.reportProblems(options.language)
        // A few long files are checked in parts, so that no thread is idle.
        let jobs = max(1, options.jobs / max(1, tasks.count))
        let (total, language) = (tasks.count, options.language)
        let progress = Progress(total: total) { language == .zh ? "检查 \($0)/\(total)" : "checking \($0)/\(total)" }
        let outcomes = Platform.parallelMap(count: tasks.count, jobs: options.jobs) { index in
            defer { progress.step() }
            return check(
                names[index], names[index] == "-" ? stdinName ?? "<stdin>" : nil, checks[index], wantsFixed, jobs)
        }
        progress.finish()
        var files: [CheckedFile] = []
        for outcome in outcomes {
            switch outcome {
            case .checked(let file): files.append(file)
            case .failed(let message):
                failures += 1
                Console.error("outline-ls: \(message(options.language))")
            }
        }
        if let path = options.settings.newBaseline {
            if let problem = options.settings.writeBaseline(files, to: path) {
                failures += 1
                Console.error("outline-ls: \(problem(options.language))")
            }
            return failures > 0 ? 2 : 0
        }
        if options.fix { failures += write(&files, options) }
        if options.diff {
            for file in files { Console.print(bytes: UnifiedDiff.text(file)) }
        } else {
            for piece in Reporters.report(files, as: options.format, options.language, jobs: options.jobs) {
                Console.print(bytes: piece)
            }
        }
        let fails = options.failOn.map { limit in files.contains { $0.findings.contains { $0.severity >= limit } } }
        // It ends here, so that the system takes back at once what would be given back bit by bit: a large folder has a million
        // little things.
        Platform.exit(failures > 0 ? 2 : fails ?? false ? 1 : 0)
    }

    private static func check(_ path: FilePath, _ name: FilePath?, _ how: FileCheck, _ wantsFixed: Bool, _ jobs: Int)
        -> Outcome
    {
        do throws(FileError) {
            let source = try SourceText(path: path, name: name, jobs: jobs)
            if source.decoded.looksBinary {
                return .failed(
                    Text(
                        "\(source.path.display)：不像文本文件，没有检查",
                        "\(source.path.display): does not look like a text; not checked"))
            }
            let document = source.document
            var check = CheckInParts(document, rules: how.rules)
            check.advance(Threads(jobs))
            var reader = KindReader(catalog: how.catalog, chosen: how.profile, requiredLength: how.length)
            let kind = reader.read(document, check.outline)
            var checker = Checker(consume check, kind: kind)
            checker.silence(how.filter, in: document)
            var file = CheckedFile(
                source: source, document: document, kind: kind, findings: checker.report().findings, fixed: nil)
            if how.wantsFingerprints { file.fingerprints = checker.fingerprints(in: document) }
            if wantsFixed { file.fixed = fixed(document, file.findings, how) }
            return .checked(file)
        } catch {
            return .failed(Text(error.chinese, error.english))
        }
    }

    /// The text after all safe fixes, nil where there is nothing to mend. One fix may make room for another, so the text is
    /// checked again until nothing is left, or for ten rounds.
    private static func fixed(_ document: Document, _ findings: [Finding], _ how: FileCheck) -> [UInt8]? {
        guard findings.contains(where: \.hasSafeFix) else { return nil }
        var document = document
        return FixAll.apply(to: &document, rules: how.rules, filter: how.filter) > 0 ? document.text : nil
    }

    /// Writes the mended files and checks them again; gives the number of files that could not be written.
    private static func write(_ files: inout [CheckedFile], _ options: Options) -> Int {
        var options = options
        var failures = 0
        for index in files.indices {
            guard let fixed = files[index].fixed else { continue }
            let path = files[index].source.path.display
            do throws(FileError) {
                guard try files[index].source.replace(by: fixed) else {
                    failures += 1
                    Console.error(
                        options.language == .zh
                            ? "outline-ls: \(path)：含有无法原样写回的字节，没有修改；请先转成 UTF-8"
                            : "outline-ls: \(path): has bytes that cannot be written back unchanged; not modified; convert it to UTF-8 first"
                    )
                    continue
                }
                if case .checked(let file) = check(
                    files[index].source.path, nil, options.settings.check(files[index].source.path), false, 1)
                {
                    files[index] = file
                }
            } catch {
                failures += 1
                Console.error("outline-ls: \(options.language == .zh ? error.chinese : error.english)")
            }
        }
        return failures
    }
}
