// What holds in one folder tree: the settings file with the editor's settings under it, made ready for checking its files.

public import OutlineFiles
import OutlineProfiles
public import OutlineChecking
import OutlineRules
public import OutlineText

/// A settings file as it was read.
public struct SettingsFile: Sendable {
    /// The name under which settings files are found.
    public static let name: FilePath = ".outline-ls.json"

    /// Where it is, absolute.
    public let path: FilePath
    /// Its bytes; empty where it could not be read.
    public let bytes: [UInt8]
    /// What holds and what is wrong.
    public let text: SettingsText
    /// Why it could not be read, nil where it could.
    public let failure: FileError?

    /// Reads a file; one that cannot be read sets nothing.
    public init(path: FilePath) {
        self.path = path
        (bytes, failure) = Self.read(path)
        text = SettingsText(bytes)
    }

    /// The bytes of a settings file at this moment, from which the places of an edit are counted.
    public static func read(_ path: FilePath) -> (bytes: [UInt8], failure: FileError?) {
        do throws(FileError) { return (try Platform.readRegularFile(path, limit: 1 << 24), nil) } catch {
            return ([], error)
        }
    }

    /// Whether the file is on disk as it was read.
    var isAsOnDisk: Bool { Self.read(path) == (bytes, failure) }
}

/// The settings of a folder tree.
public struct Project: Sendable {
    /// The folder that file patterns and relative paths count from, absolute; that of the settings file where there is one.
    public let folder: FilePath
    /// The settings file, nil where there is none.
    public let file: SettingsFile?
    /// The settings of the file laid over those of the editor.
    public let settings: Settings
    /// The files with profiles of the user's own: those that the settings name, then `.outline-ls/profiles/*.json`, absolute.
    public let profilePaths: [FilePath]
    /// The document kinds: the built-in ones and those of the user's own files.
    public let kinds: DocumentKinds
    /// The folder that has a folder for profiles.
    private let profilesIn: FilePath
    /// What holds for files that no override names.
    private let common: FileSettings

    /// Where profiles of the user's own lie.
    public static let profilesFolder: FilePath = ".outline-ls/profiles"

    /// - Parameter profilesIn: the folder that has a folder for profiles.
    init(folder: FilePath, file: SettingsFile?, profilesIn: FilePath, editor: Settings) {
        self.folder = folder
        self.file = file
        self.profilesIn = profilesIn
        settings = file.map { editor.overlaid(by: $0.text.settings) } ?? editor
        profilePaths = Project.profilePaths(settings, folder, profilesIn)
        kinds = DocumentKinds(files: profilePaths)
        common = FileSettings(settings, kinds: kinds, profile: settings.profile, rules: settings.rules, off: [])
    }

    /// Whether an override says of a file how a rule is to be taken, whatever holds for the project.
    public func overrides(rule code: String, for path: FilePath) -> Bool {
        let name = path.relative(to: folder) ?? path
        return settings.overrides.contains { $0.rules[code] != nil && $0.files.contains { $0.matches(name) } }
    }

    /// What holds for a file.
    /// - Parameter path: its absolute path; nil for a text without one.
    public func settings(for path: FilePath?) -> FileSettings {
        guard let path, !settings.overrides.isEmpty || !settings.ignoredRules.isEmpty else { return common }
        let name = path.relative(to: folder) ?? path
        let overrides = settings.overrides.filter { $0.files.contains { $0.matches(name) } }
        let ignored = settings.ignoredRules.filter { $0.files.matches(name) }
        guard !overrides.isEmpty || !ignored.isEmpty else { return common }
        var rules = settings.rules
        for override in overrides { rules.merge(override.rules) { below, above in above.laid(over: below) } }
        return FileSettings(
            settings, kinds: kinds, profile: overrides.last { $0.profile != nil }?.profile ?? settings.profile,
            rules: rules,
            off: Set(ignored.flatMap(\.codes)))
    }

    /// Whether all files are on disk as they were read.
    var isAsOnDisk: Bool {
        (file?.isAsOnDisk ?? true) && profilePaths == Project.profilePaths(settings, folder, profilesIn)
            && kinds.areAsOnDisk(profilePaths)
    }

    /// Whether something is wrong in the files.
    var hasFaults: Bool {
        !kinds.failures.isEmpty || !kinds.catalog.problems.isEmpty
            || file.map { $0.failure != nil || !$0.text.problems(knowing: kinds.catalog).isEmpty } ?? false
    }

    private static func profilePaths(_ settings: Settings, _ folder: FilePath, _ profilesIn: FilePath) -> [FilePath] {
        settings.profiles.map { FilePath($0).absolute(from: folder) } + foundProfiles(in: profilesIn)
    }

    private static func foundProfiles(in folder: FilePath) -> [FilePath] {
        let place = folder.appending(profilesFolder)
        do throws(FileError) {
            return try Platform.list(place).filter { Glob("*.json").matches($0.name) }.map { place.appending($0.name) }
        } catch {
            // Most projects have none.
            return []
        }
    }
}

/// What holds for one file.
public struct FileSettings: Sendable, Equatable {
    /// The language of messages, nil for the locale's.
    public let language: Language?
    /// At most so many diagnostics are shown.
    public let maxProblems: Int
    /// At most so many diagnostics of one rule are shown.
    public let maxPerRule: Int
    /// The document kinds to choose from.
    public let kinds: DocumentKinds
    /// The id of the document kind or `none`, nil to recognise it.
    public let profile: String?
    /// The length that is asked for.
    public let length: RequiredLength
    /// Whether headings are completed from the first letters of their pinyin.
    public let completesInitials: Bool
    /// The kinds of hints that are shown.
    public let inlayHints: ShownKinds
    /// The kinds of lenses that are shown.
    public let codeLens: ShownKinds
    /// What is set for formatting and typing.
    public let editing: EditingSettings
    /// Options of rules by code.
    public let rules: [String: RuleSetting]
    /// The rules in force.
    public let ruleSet: RuleSet
    /// The findings that are not told.
    public let filter: FindingFilter

    init(_ settings: Settings, kinds: DocumentKinds, profile: String?, rules: [String: RuleSetting], off: Set<String>) {
        language = settings.language.flatMap { Language(rawValue: $0.rawValue) }
        maxProblems = settings.maxProblems ?? 1000
        maxPerRule = settings.maxPerRule ?? 20
        self.kinds = kinds
        // A kind that nobody knows is told as a problem of the settings; the text's own kind is recognised then.
        let isKnown = profile.map { $0 == "none" || kinds.catalog.ids.contains($0) } ?? false
        self.profile = isKnown ? profile : nil
        length = settings.length
        completesInitials = settings.completesInitials ?? true
        inlayHints = settings.inlayHints
        codeLens = settings.codeLens
        editing = settings.editing
        self.rules = rules
        filter = FindingFilter(settings.fingerprints)
        var overrides: [String: Severity?] = [:]
        for (code, setting) in rules {
            switch setting.weight {
            case .off: overrides[code] = .some(nil)
            case .severity(let severity): overrides[code] = severity
            case .on, nil: break
            }
        }
        let codes = off.contains(SettingsKeys.allRules) ? Set(RuleCatalog.all.map(\.code)) : off
        for code in codes { overrides[code] = .some(nil) }
        ruleSet = RuleSet(overrides: overrides, options: rules.mapValues(\.options))
    }

    /// What tells the kind of the file.
    public var kindReader: KindReader {
        KindReader(catalog: kinds.catalog, chosen: profile, requiredLength: length)
    }

    /// Compares what a check can depend on.
    public static func == (left: FileSettings, right: FileSettings) -> Bool {
        left.language == right.language && left.maxProblems == right.maxProblems
            && left.maxPerRule == right.maxPerRule && left.profile == right.profile
            && left.length == right.length && left.kinds == right.kinds
            && left.completesInitials == right.completesInitials && left.inlayHints == right.inlayHints
            && left.codeLens == right.codeLens && left.rules == right.rules
            && left.editing == right.editing
            && left.ruleSet.severities == right.ruleSet.severities && left.filter == right.filter
    }
}
