// The settings: one type for the file `.outline-ls.json` and for the `outline` section of an editor. Whatever is not set is nil
// or empty, so that one can be laid over the other.

public import OutlineText
public import OutlineChecking
import OutlineRules

/// What a user has set, in a file or in the editor.
public struct Settings: Equatable, Sendable {
    /// The language of messages.
    public var language: LanguageChoice?
    /// At most so many diagnostics are shown of one document in an editor; `check` always tells all.
    public var maxProblems: Int?
    /// At most so many of one rule, so that a slip made everywhere neither hides the others nor costs a keystroke anything.
    public var maxPerRule: Int?
    /// The id of the document kind, `auto` to recognise it, `none` for the universal rules only.
    public var profile: String?
    /// Files with profiles of the user's own, as written; relative ones count from the folder of the settings.
    public var profiles: [String] = []
    /// What is set for the rules, by code.
    public var rules: [String: RuleSetting] = [:]
    /// What is different for some files; later ones win.
    public var overrides: [Override] = []
    /// Findings that are not to be told, by fingerprint.
    public var fingerprints: [Fingerprint] = []
    /// Rules that are off for some files: a pattern and codes; `*` stands for all rules.
    public var ignoredRules: [(files: FilePattern, codes: [String])] = []
    /// Whether headings are completed from the first letters of their pinyin.
    public var completesInitials: Bool?
    /// The kinds of hints that are shown.
    public var inlayHints = ShownKinds()
    /// The kinds of lenses that are shown.
    public var codeLens = ShownKinds()
    /// Which files `check` takes in a folder; nil for its own patterns.
    public var patterns: [String]?
    /// The length of a whole text that is asked for, in characters; it goes before what the profile says.
    public var length = RequiredLength()

    /// What is set for formatting and typing.
    public var editing = EditingSettings()

    /// Nothing is set.
    public init() {}

    /// The choice of a language.
    public enum LanguageChoice: String, Sendable, CaseIterable {
        /// Chinese.
        case zh
        /// English.
        case en
        /// The locale's.
        case auto
    }

    /// What differs for files with some names.
    public struct Override: Equatable, Sendable {
        /// The files, counted from the folder of the settings.
        public var files: [FilePattern]
        /// What is set for the rules.
        public var rules: [String: RuleSetting] = [:]
        /// The document kind.
        public var profile: String?
    }

    /// The settings with others laid over them: what the others set wins; lists of what to ignore are joined.
    public func overlaid(by other: Settings) -> Settings {
        var result = self
        result.language = other.language ?? language
        result.maxProblems = other.maxProblems ?? maxProblems
        result.maxPerRule = other.maxPerRule ?? maxPerRule
        result.profile = other.profile ?? profile
        result.profiles += other.profiles
        result.rules.merge(other.rules) { below, above in above.laid(over: below) }
        result.overrides += other.overrides
        result.fingerprints += other.fingerprints
        result.ignoredRules += other.ignoredRules
        result.completesInitials = other.completesInitials ?? completesInitials
        result.inlayHints = inlayHints.overlaid(by: other.inlayHints)
        result.codeLens = codeLens.overlaid(by: other.codeLens)
        result.editing = editing.overlaid(by: other.editing)
        result.patterns = other.patterns ?? patterns
        result.length = RequiredLength(min: other.length.min ?? length.min, max: other.length.max ?? length.max)
        return result
    }

    /// Compares all members; written out because a list of pairs has no `==` of its own.
    public static func == (left: Settings, right: Settings) -> Bool {
        left.language == right.language && left.maxProblems == right.maxProblems
            && left.maxPerRule == right.maxPerRule && left.profile == right.profile
            && left.profiles == right.profiles && left.rules == right.rules && left.overrides == right.overrides
            && left.fingerprints == right.fingerprints && left.completesInitials == right.completesInitials
            && left.patterns == right.patterns && left.length == right.length
            && left.inlayHints == right.inlayHints && left.codeLens == right.codeLens
            && left.editing == right.editing
            && left.ignoredRules.elementsEqual(right.ignoredRules) { $0.files == $1.files && $0.codes == $1.codes }
    }
}

/// What is set for one rule.
public struct RuleSetting: Equatable, Sendable {
    /// The weight; nil where only options are set.
    public var weight: Weight?
    /// Options by name, as written.
    public var options: [String: Int] = [:]

    /// A weight and options.
    public init(_ weight: Weight?, options: [String: Int] = [:]) {
        self.weight = weight
        self.options = options
    }

    /// Whether a rule runs, and how grave its findings are.
    public enum Weight: Equatable, Sendable {
        /// It does not run.
        case off
        /// It runs with the severity that it has by itself.
        case on
        /// It runs with this severity.
        case severity(Severity)
    }

    func laid(over below: RuleSetting) -> RuleSetting {
        RuleSetting(weight ?? below.weight, options: below.options.merging(options) { _, above in above })
    }
}
