// The words that settings are written with. The JSON Schema lists the same; a test compares them.

import OutlineText
import OutlineChecking
import OutlineRules

/// The keys of each object of the settings, in the order in which the documentation explains them.
public enum SettingsKeys {
    /// The settings themselves. `$schema` is for editors.
    public static let settings = [
        "$schema", "language", "maxProblems", "maxPerRule", "profile", "profiles", "rules", "overrides", "ignore",
        "completion", "inlayHints", "codeLens", "patterns", "limits", "format",
        "onType",
    ]
    /// A rule written as an object.
    public static let rule = ["severity", "options"]
    /// A member of `overrides`.
    public static let override = ["files", "rules", "profile"]
    /// `ignore`
    public static let ignore = ["fingerprints", "files"]
    /// `completion`
    public static let completion = ["initials"]
    /// The kinds of `inlayHints`.
    public static let inlayHints = ["extent", "promise"]
    /// The kinds of `codeLens`.
    public static let codeLens = ["document", "counterparts", "attachments"]
    /// `format`
    public static let format = ["indent", "blankLines", "punctuation"]
    /// `onType`
    public static let onType = ["nextMarker", "markers", "punctuation"]
    /// `limits`
    public static let limits = ["length"]
    /// `limits.length`
    public static let length = ["min", "max"]
    /// The words for the weight of a rule; `true` and `false` may stand for `on` (its own severity) and `off`.
    public static let weights = ["off"] + Severity.allCases.map(\.name)
    /// The words for the language.
    public static let languages = Settings.LanguageChoice.allCases.map(\.rawValue)
    /// Stands for all rules in `ignore.files`.
    public static let allRules = "*"
    /// At most so many problems may be asked for.
    public static let maxProblemsLimit = 100_000
}
