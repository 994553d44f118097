// The settings that the client sends: the `outline` section, or `initializationOptions`.

import JSON
import OutlineRules

/// What the user has set.
struct Settings {
    /// The language of messages; nil follows the client's locale.
    var language: Language?
    /// At most so many diagnostics are shown of one document.
    var maxProblems = 1000
    /// Severities of rules by code; nil switches a rule off.
    var overrides: [String: Severity?] = [:]

    /// Reads the settings; what is missing or of a wrong type keeps its default.
    init(_ value: JSONValue? = nil) {
        guard let value else { return }
        let section = value["outline"] ?? value
        if let name = section["language"]?.stringValue { language = Language(rawValue: name) }
        if let limit = section["maxProblems"]?.intValue, limit > 0 { maxProblems = min(limit, 100_000) }
        for member in section["rules"]?.objectValue?.members ?? [] {
            if member.value.boolValue == false || member.value.stringValue == "off" {
                overrides[member.key] = .some(nil)
            } else if let name = member.value.stringValue, let severity = Severity(name: name) {
                overrides[member.key] = severity
            }
        }
    }
}
