// What `check` takes from settings files, from the baseline, and from the options that go before both.

import OutlineFeatures
import OutlineFiles
import OutlineProfiles
import OutlineChecking
import OutlineRules
import OutlineSettings
import OutlineText

/// How one file is checked.
struct FileCheck: Sendable {
    var rules = RuleSet()
    var filter = FindingFilter()
    /// The document kinds to choose from.
    var catalog = ProfileCatalog.builtIn
    /// The document kind, nil to recognise it.
    var profile: String?
    /// The length that is asked for.
    var length = RequiredLength()
    /// Whether the fingerprints of the findings are wanted.
    var wantsFingerprints = false
    /// Whether the report names the fingerprint of each finding.
    var namesFingerprints = false
}

/// The settings of all files of one run.
struct CheckSettings {
    /// Where the known findings are to be written, nil for nowhere.
    let newBaseline: FilePath?
    private var store: SettingsStore
    private let baseline: Baseline?
    private let baselineFolder: FilePath
    private let profile: String?
    /// The rules that are used, nil for those of the settings; and those that are not.
    private let (chosen, left): (Set<String>?, Set<String>)
    private let here = Platform.currentDirectory

    /// Takes `--config`, `--profile`, `--baseline` and `--write-baseline`.
    init(_ arguments: inout Arguments) throws(UsageError) {
        let config = try arguments.takeValue("--config")?.absolute(from: Platform.currentDirectory)
        if let config, let failure = SettingsFile.read(config).failure {
            throw UsageError(Text(failure.chinese, failure.english))
        }
        let isWithoutFiles = arguments.takeFlag("--no-config")
        guard config == nil || !isWithoutFiles else {
            throw UsageError(
                Text("--config 与 --no-config 不能同时使用", "--config and --no-config exclude each other"))
        }
        chosen = try CheckSettings.codes("--select", &arguments)
        left = try CheckSettings.codes("--ignore", &arguments) ?? []
        store = SettingsStore(explicit: config, trustsRoots: false, readsFiles: !isWithoutFiles)
        store.roots = [here.absolute(from: "/")]
        profile = try arguments.takeValue("--profile")?.display
        newBaseline = try arguments.takeValue("--write-baseline")
        let known = try arguments.takeValue("--baseline")
        baselineFolder = (newBaseline ?? known ?? ".").absolute(from: here).parent
        guard let known else {
            baseline = nil
            return
        }
        guard newBaseline == nil else {
            throw UsageError(
                Text("--baseline 与 --write-baseline 不能同时使用", "--baseline and --write-baseline exclude each other"))
        }
        let (bytes, problem) = CheckSettings.read(known)
        if let problem { throw UsageError(problem, isUsage: false) }
        guard let baseline = Baseline(bytes) else {
            throw UsageError(
                Text(
                    "\(known.shown)：不是基线文件；用 --write-baseline 写一个",
                    "\(known.shown): is no baseline; write one with --write-baseline"))
        }
        self.baseline = baseline
    }

    /// The codes after an option, separated by commas; nil where it is not there.
    private static func codes(_ name: String, _ arguments: inout Arguments) throws(UsageError) -> Set<String>? {
        let values = try arguments.takeValues(name)
        guard !values.isEmpty else { return nil }
        let codes = values.flatMap { $0.display.split(separator: ",").map(String.init) }
        for code in codes where RuleCatalog.rule(code) == nil {
            let near = NearWord.question(code, RuleCatalog.codeList)
            throw UsageError(Text("没有“\(code)”这条规则\(near.zh)", "there is no rule “\(code)”\(near.en)"))
        }
        return Set(codes)
    }

    private static func read(_ path: FilePath) -> (bytes: [UInt8], problem: Text?) {
        do throws(FileError) { return (try Platform.readRegularFile(path, limit: 1 << 28), nil) } catch {
            return ([], Text(error.chinese, error.english))
        }
    }

    /// Reads anew what has changed on disk.
    mutating func lookAgain() { store.lookAgain() }

    /// The language that the settings of a path ask for.
    mutating func language(_ path: FilePath) -> Language? {
        let isFolder: Bool
        do throws(FileError) { isFolder = try Platform.status(path).kind == .directory } catch { isFolder = false }
        return project(isFolder ? path.appending("x") : path).settings(for: nil).language
    }

    /// The files that are taken in a folder.
    mutating func patterns(_ folder: FilePath) -> [Glob] {
        // Whatever lies in the folder belongs to the settings that a file of it would find.
        project(folder.appending("x")).settings.patterns?.map { Glob($0) } ?? DirectoryWalk.defaultPatterns
    }

    /// How a file is checked.
    mutating func check(_ path: FilePath) throws(UsageError) -> FileCheck {
        let path = path.absolute(from: here)
        let settings = project(path).settings(for: path)
        // Kinds of the user's own lie beside the files.
        if let profile, profile != "auto", profile != "none", !settings.kinds.catalog.ids.contains(profile) {
            throw UsageError(
                Text(
                    "\(path.shown)：没有“\(profile)”这个文种；可以是文种的 id、auto 或 none\(NearWord.question(profile, settings.kinds.catalog.ids).zh)",
                    "\(path.shown): there is no profile “\(profile)”; it can be the id of one, auto or none\(NearWord.question(profile, settings.kinds.catalog.ids).en)"
                ))
        }
        var filter = settings.filter
        for fingerprint in baseline?[Baseline.name(of: path, in: baselineFolder)] ?? [] { filter.insert(fingerprint) }
        return FileCheck(
            rules: settings.ruleSet.choosing(chosen, without: left), filter: filter, catalog: settings.kinds.catalog,
            profile: profile ?? settings.profile, length: settings.length,
            wantsFingerprints: newBaseline != nil)
    }

    /// What formatting a file is to do.
    mutating func format(_ path: FilePath) -> FormatOptions {
        let path = path.absolute(from: here)
        let editing = store.project(of: path).settings(for: path).editing
        return FormatOptions(
            indent: editing.indent, blankLines: editing.blankLines, punctuation: editing.formatsPunctuation ?? true)
    }

    /// Tells on standard error what is wrong in the settings files; gives the number of those by which something is lost.
    func reportProblems(_ language: Language) -> Int {
        var failures = 0
        for fault in store.faults {
            if fault.isFailure { failures += 1 }
            let message = fault.message(language)
            if let (bytes, offset) = fault.place {
                tell(message, at: offset, in: bytes, of: fault.path.shown)
            } else {
                Console.error("outline-ls: \(message)")
            }
        }
        return failures
    }

    /// Tells one problem of a file with its line and column from 1, the column in scalars.
    private func tell(_ message: String, at offset: Int, in bytes: [UInt8], of name: String) {
        let before = bytes.prefix(offset)
        let line = before.count { $0 == 0x0A } + 1
        let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let column = String(decoding: before[start...], as: UTF8.self).unicodeScalars.count + 1
        Console.error("\(name):\(line):\(column): \(message)")
    }

    /// Writes the baseline; gives what went wrong.
    func writeBaseline(_ files: [FileReport], to path: FilePath) -> Text? {
        var baseline = Baseline()
        for file in files {
            baseline[Baseline.name(of: file.path.absolute(from: here), in: baselineFolder)] = file.fingerprints
        }
        do throws(FileError) { try Platform.writeFile(baseline.text, to: path) } catch {
            return Text(error.chinese, error.english)
        }
        return nil
    }

    private mutating func project(_ path: FilePath) -> Project {
        store.project(of: path.absolute(from: here))
    }
}
