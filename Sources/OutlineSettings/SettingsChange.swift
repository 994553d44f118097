// The changes of a settings file that an editor offers beside a finding, so that it can be silenced without touching the text.

import JSON
public import OutlineFiles
public import OutlineChecking
import OutlineRules
import OutlineSyntax
import OutlineText

/// A change of the settings.
public enum SettingsChange: Sendable {
    /// Never tells one finding again.
    case ignore(Fingerprint)
    /// Switches a rule off for one file, given by its path from the folder of the settings on.
    case ignoreRule(String, file: FilePath)
    /// Switches a rule off.
    case turnOff(String)

    /// The edit of a settings text; nil where it is broken, where something of another type stands in the way, or where it says so already.
    public func edit(of text: [UInt8]) -> ByteEdit? {
        let isBlank = text.allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
        guard !isBlank else {
            let empty = Array("{}\n".utf8)
            return edit(of: empty).map {
                ByteEdit(range: 0..<text.count, text: String(decoding: $0.applied(to: empty), as: UTF8.self))
            }
        }
        guard let insertion = JSONInsertion(text) else { return nil }
        switch self {
        case .ignore(let fingerprint):
            return insertion.edit(["ignore", "fingerprints"], .element(JSONInsertion.quoted(fingerprint.text)))
        case .ignoreRule(let code, let file):
            guard file.isValidUTF8 else { return nil }
            return insertion.edit(
                ["ignore", "files", FilePattern(exactly: file).text], .element(JSONInsertion.quoted(code)))
        case .turnOff(let code):
            let hasOptions = insertion.value(at: ["rules", code])?.members != nil
            return insertion.edit(["rules", code] + (hasOptions ? ["severity"] : []), .value("\"off\""))
        }
    }

    /// The text of a settings file that says nothing else.
    public var newText: String { edit(of: [])?.text ?? "" }
}
