// Reads settings from JSON text. Everything that is wrong becomes a problem with its place; everything that is right is taken.

public import JSON
public import OutlineProfiles
import OutlineChecking
import OutlineRules
import OutlineSyntax
import OutlineText

/// Settings read from a text, with what is wrong in it.
public struct SettingsText: Sendable {
    /// What holds.
    public let settings: Settings
    /// What is wrong, in the order of the text.
    public let problems: [SettingsProblem]
    /// The kinds that the text names, with their places.
    private let named: [(id: String, range: Range<Int>)]

    /// What is wrong, kinds that are not among those known included, in the order of the text.
    public func problems(knowing catalog: ProfileCatalog) -> [SettingsProblem] {
        let unknown = named.filter { $0.id != "auto" && $0.id != "none" && !catalog.ids.contains($0.id) }
        return
            (problems
            + unknown.map { id, range in
                SettingsProblem(
                    range, .warning,
                    Text(
                        "没有“\(id)”这个文种，改为自动识别；`outline-ls profiles` 列出全部文种",
                        "there is no profile “\(id)”; the kind is recognised instead; `outline-ls profiles` lists all"))
            })
            .sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Reads the text of a settings file.
    public init(_ bytes: [UInt8]) {
        var reader = SettingsReader()
        // An empty file is one that somebody has only begun.
        if bytes.allSatisfy({ [0x20, 0x09, 0x0A, 0x0D].contains($0) }) {
            self.init(settings: Settings(), problems: [])
            return
        }
        // A byte order mark is reported, but nothing is lost by it: spaces in its place keep all ranges as they are.
        var text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? [0x20, 0x20, 0x20] + bytes[3...] : bytes
        if text != bytes {
            reader.report(
                0..<3, .warning, Text(JSONError.Reason.byteOrderMark.chinese, JSONError.Reason.byteOrderMark.english))
        }
        var document = JSONDocument.parse(text)
        // A comma too many is the commonest slip, and takes nothing away from what stands behind it.
        while let last = document.problems.last, last.reason == .trailingComma, reader.problems.count < 100 {
            reader.report(last.range, .error, Text(last.reason.chinese, last.reason.english))
            text[last.range.lowerBound] = 0x20
            document = JSONDocument.parse(text)
        }
        for problem in document.problems {
            let isSyntax = problem.reason != .duplicateKey
            let hint =
                isSyntax
                ? Text("；此处之前的设置仍然有效", "; the settings before this place hold")
                : Text("；以第一个为准", "; the first one holds")
            reader.report(
                problem.range, isSyntax ? .error : .warning,
                Text(problem.reason.chinese + hint.zh, problem.reason.english + hint.en))
        }
        if let root = document.root {
            reader.read(root)
        } else if let broken = document.problems.last,
            let root = JSONRecovery.root(of: text, brokenAt: broken.range.lowerBound)
        {
            reader.read(root)
        }
        self.init(
            settings: reader.settings,
            // What was read of a broken text has brackets that it lacks: their places are its end.
            problems: reader.problems.map { $0.clamped(to: bytes.count) }
                .sorted { $0.range.lowerBound < $1.range.lowerBound }, named: reader.named)
    }

    /// Reads the section that an editor sent: the `outline` section, or an object that holds it. Editors keep other things there too,
    /// so a key that is not ours is no problem.
    public init(section: JSONValue?) {
        guard let section, section.objectValue != nil else {
            self.init(settings: Settings(), problems: [])
            return
        }
        var writer = JSONWriter()
        let own = section["outline"]?.objectValue == nil ? section : section["outline"] ?? .null
        let members = (own.objectValue?.members ?? []).filter { SettingsKeys.settings.contains($0.key) }
        writer.write(.object(JSONObject(members)))
        self.init(writer.bytes)
    }

    private init(
        settings: Settings, problems: [SettingsProblem], named: [(id: String, range: Range<Int>)] = []
    ) {
        self.settings = settings
        self.problems = problems
        self.named = named
    }

    /// Whether what an editor sent holds settings of ours: the section itself, or an object that holds it.
    public static func isSection(_ value: JSONValue) -> Bool {
        value["outline"]?.objectValue != nil || SettingsKeys.settings.contains { value[$0] != nil }
    }
}

/// Walks over the settings.
struct SettingsReader {
    var settings = Settings()
    var problems: [SettingsProblem] = []
    var named: [(id: String, range: Range<Int>)] = []

    /// Reads the id of a kind.
    private mutating func profile(_ node: JSONNode, _ name: String) -> String? {
        let id = string(node, name)
        if let id { named.append((id, node.range)) }
        return id
    }

    mutating func report(_ range: Range<Int>, _ severity: Severity = .warning, _ message: Text) {
        problems.append(SettingsProblem(range, severity, message))
    }

    mutating func read(_ root: JSONNode) {
        members(root, "设置文件", SettingsKeys.settings) { reader, member in
            let value = member.value
            switch member.key {
            case "language":
                reader.settings.language = reader.word(value, member.key, SettingsKeys.languages).flatMap {
                    Settings.LanguageChoice(rawValue: $0)
                }
            case "maxProblems":
                reader.settings.maxProblems = reader.number(value, member.key, 1...SettingsKeys.maxProblemsLimit)
            case "maxPerRule":
                reader.settings.maxPerRule = reader.number(value, member.key, 1...SettingsKeys.maxProblemsLimit)
            case "profile": reader.settings.profile = reader.profile(value, member.key)
            case "profiles": reader.settings.profiles = reader.strings(value, member.key).map(\.text)
            case "rules": reader.settings.rules = reader.rules(value)
            case "overrides": reader.overrides(value)
            case "ignore": reader.ignore(value)
            case "completion":
                reader.members(value, member.key, SettingsKeys.completion) { reader, member in
                    reader.settings.completesInitials = reader.bool(member.value, member.key)
                }
            case "inlayHints":
                reader.settings.inlayHints = reader.shown(value, member.key, SettingsKeys.inlayHints)
            case "codeLens": reader.settings.codeLens = reader.shown(value, member.key, SettingsKeys.codeLens)
            case "patterns":
                reader.settings.patterns = reader.globs(value, member.key).map(\.text)
            case "limits": reader.limits(value)
            case "format": reader.format(value)
            case "onType": reader.onType(value)
            default: break
            }
        }
    }

    // MARK: Parts

    private mutating func overrides(_ node: JSONNode) {
        guard let elements = elements(node, "overrides") else { return }
        for element in elements {
            var override = Settings.Override(files: [])
            var isNamed = false
            members(element, "overrides", SettingsKeys.override) { reader, member in
                switch member.key {
                case "files":
                    isNamed = true
                    override.files = reader.globs(member.value, member.key)
                case "rules": override.rules = reader.rules(member.value)
                default: override.profile = reader.profile(member.value, member.key)
                }
            }
            if !isNamed, element.members != nil {
                report(
                    element.range, .warning,
                    Text("缺少 files：写明对哪些文件生效", "files is missing: name the files that it is for"))
            }
            settings.overrides.append(override)
        }
    }

    private mutating func ignore(_ node: JSONNode) {
        members(node, "ignore", SettingsKeys.ignore) { reader, member in
            if member.key == "fingerprints" {
                for (text, range) in reader.strings(member.value, member.key) { reader.fingerprint(text, range) }
                return
            }
            guard let files = reader.object(member.value, member.key) else { return }
            for file in files {
                reader.checkGlob(file.key, file.keyRange)
                var codes: [String] = []
                for (code, range) in reader.strings(file.value, file.key) {
                    if code == SettingsKeys.allRules || reader.isRule(code, range) { codes.append(code) }
                }
                reader.settings.ignoredRules.append((FilePattern(file.key), codes))
            }
        }
    }

    private mutating func fingerprint(_ text: String, _ range: Range<Int>) {
        guard let fingerprint = Fingerprint(text) else {
            report(
                range, .warning,
                Text(
                    "“\(text)”不是指纹：应为“规则:16 位十六进制数”，由“不再提示这一处”写入",
                    "“\(text)” is no fingerprint: “rule:16 hexadecimal digits”, written by “do not tell this one again”"
                ))
            return
        }
        if isRule(fingerprint.code, range) { settings.fingerprints.append(fingerprint) }
    }

    private mutating func limits(_ node: JSONNode) {
        members(node, "limits", SettingsKeys.limits) { reader, member in
            let place = member.value.range
            reader.members(member.value, member.key, SettingsKeys.length) { reader, member in
                let number = reader.number(member.value, member.key, 1...10_000_000)
                let old = reader.settings.length
                reader.settings.length =
                    member.key == "min"
                    ? RequiredLength(min: number, max: old.max) : RequiredLength(min: old.min, max: number)
            }
            guard let min = reader.settings.length.min, let max = reader.settings.length.max, min > max else { return }
            reader.report(place, .warning, Text("min 大于 max，没有采用", "min is above max; not used"))
            reader.settings.length = RequiredLength()
        }
    }

    mutating func rules(_ node: JSONNode) -> [String: RuleSetting] {
        var rules: [String: RuleSetting] = [:]
        for member in object(node, "rules") ?? [] {
            guard isRule(member.key, member.keyRange), let setting = rule(member.value, member.key) else { continue }
            if rules[member.key] == nil { rules[member.key] = setting }
        }
        return rules
    }

    private mutating func rule(_ node: JSONNode, _ code: String) -> RuleSetting? {
        guard node.members != nil else { return weight(node).map { RuleSetting($0) } }
        var setting = RuleSetting(nil)
        members(node, "rules", SettingsKeys.rule) { reader, member in
            if member.key == "severity" {
                setting.weight = reader.weight(member.value)
            } else if let options = reader.object(member.value, member.key) {
                let names = RuleCatalog.rule(code)?.options.map(\.name) ?? []
                for option in options {
                    guard names.contains(option.key) else {
                        reader.reportOption(option.key, option.keyRange, code, names)
                        continue
                    }
                    setting.options[option.key] = reader.number(option.value, option.key, 1...10_000)
                }
            }
        }
        return setting
    }

    private mutating func reportOption(_ name: String, _ range: Range<Int>, _ code: String, _ names: [String]) {
        report(
            range, .warning,
            names.isEmpty
                ? Text("规则 \(code) 没有选项", "the rule \(code) has no options")
                : Text(
                    "规则 \(code) 没有选项“\(name)”，可以是 \(quoted(names, .zh))",
                    "the rule \(code) has no option “\(name)”; it has \(quoted(names, .en))"))
    }

    private mutating func weight(_ node: JSONNode) -> RuleSetting.Weight? {
        if case .bool(let isOn) = node.kind { return isOn ? .on : .off }
        guard case .string(let bytes) = node.kind else {
            let words = SettingsKeys.weights
            report(
                node.range, .warning,
                Text(
                    "规则的级别应为 \(quoted(words, .zh))、true 或 false",
                    "the severity of a rule is \(quoted(words, .en)), true or false"))
            return nil
        }
        guard let name = known(String(decoding: bytes, as: UTF8.self), node.range, SettingsKeys.weights) else {
            return nil
        }
        return Severity(name: name).map { .severity($0) } ?? .off
    }
}
