// Which rules run, and with which weight. A rule that is off is not in the lists that the checker walks, so it costs nothing.

import OutlineSyntax
public import OutlineText

/// The rules in force.
public struct RuleSet: Sendable {
    /// All rules that there are.
    public let catalog: Catalog
    /// The severity of each rule of the catalog; nil where it is off.
    public let severities: [Severity?]
    /// What the settings say of the rules' options, by rule; the rules' own numbers are not repeated here.
    public let options: [Int: [String: Int]]
    /// The numbers of all options in force, by rule.
    let optionValues: [Int: [String: Int]]
    let paragraphRules: [ParagraphRule]
    /// The paragraph rules that each bit of the signals concerns: 64 in each word, `ruleWords` words for each bit.
    private let rulesBySignal: [UInt64]
    /// How many words of 64 bits the paragraph rules take.
    let ruleWords: Int
    /// Shorter clauses, in bytes, concern no rule.
    let shortestClause: Int
    /// What rules read from the paragraphs beside a text.
    let readsFromBeside: [@Sendable (Bytes) -> Bool]
    let siblingsRules: [(rule: RuleInForce, check: @Sendable (borrowing SiblingsContext, inout Findings) -> Void)]
    let documentRules: [(rule: RuleInForce, check: @Sendable (borrowing DocumentContext, inout Findings) -> Void)]
    let promisesRules: [(rule: RuleInForce, check: @Sendable (borrowing PromisesContext, inout Findings) -> Void)]
    let wholeTextRules: [(rule: RuleInForce, what: Rule.WholeText)]
    let kindRules: [Rule.KindSight: [KindRule]]

    typealias KindRule = (rule: RuleInForce, check: @Sendable (borrowing KindContext, inout Findings) -> Void)

    /// A paragraph rule with its weight. A structure and no tuple: in an array of tuples each function would lie in a box, whose
    /// count of references all threads would have to change at every call.
    struct ParagraphRule: Sendable {
        let rule: RuleInForce
        let check: @Sendable (borrowing ParagraphContext, inout Findings) -> Void
    }

    /// All rules of a catalog that are on by default with their own severities, changed as the settings say: a code to a severity, or
    /// to nil for off. `options` gives numbers of rules' options by code; names that a rule does not have are left out.
    public init(_ catalog: Catalog, overrides: [String: Severity?], options: [String: [String: Int]]) {
        let severities = catalog.rules.map { rule -> Severity? in
            if let override = overrides[rule.code] { return override }
            return rule.isOffByDefault ? nil : rule.severity
        }
        var known: [Int: [String: Int]] = [:]
        for (code, values) in options {
            guard let rule = catalog.index(of: code) else { continue }
            let names = Set(catalog.rules[rule].options.map(\.name))
            known[rule] = values.filter { names.contains($0.key) }
        }
        self.init(catalog, severities: severities, options: known)
    }

    /// Only the rules of a catalog with some codes.
    public init(_ catalog: Catalog, only codes: Set<String>) {
        self.init(
            catalog, severities: catalog.rules.map { codes.contains($0.code) ? $0.severity : nil }, options: [:])
    }

    /// The same with only some rules, or without some: one that is named is on, at its own severity where it was off.
    public func choosing(_ chosen: Set<String>?, without left: Set<String>) -> RuleSet {
        let changed = catalog.rules.enumerated().map { index, rule -> Severity? in
            if left.contains(rule.code) { return nil }
            guard let chosen else { return severities[index] }
            return chosen.contains(rule.code) ? severities[index] ?? rule.severity : nil
        }
        return RuleSet(catalog, severities: changed, options: options)
    }

    private init(_ catalog: Catalog, severities: [Severity?], options: [Int: [String: Int]]) {
        self.catalog = catalog
        self.severities = severities
        self.options = options
        var optionValues: [Int: [String: Int]] = [:]
        var paragraphRules: [ParagraphRule] = []
        var signalsOfRules: [Signals] = []
        var shortestClause = TextIndex.shortestClause
        var wholeTextRules: [(RuleInForce, Rule.WholeText)] = []
        var siblingsRules: [(RuleInForce, @Sendable (borrowing SiblingsContext, inout Findings) -> Void)] = []
        var documentRules: [(RuleInForce, @Sendable (borrowing DocumentContext, inout Findings) -> Void)] = []
        var promisesRules: [(RuleInForce, @Sendable (borrowing PromisesContext, inout Findings) -> Void)] = []
        var kindRules: [Rule.KindSight: [KindRule]] = [:]
        for (index, rule) in catalog.rules.enumerated() {
            guard let severity = severities[index] else { continue }
            let inForce = RuleInForce(rule, at: index, severity)
            if !rule.options.isEmpty {
                let values = rule.options.map { ($0.name, options[index]?[$0.name] ?? $0.standard) }
                optionValues[index] = Dictionary(values, uniquingKeysWith: { first, _ in first })
            }
            switch rule.check {
            case .paragraph(let signals, let check):
                signalsOfRules.append(signals)
                paragraphRules.append(ParagraphRule(rule: inForce, check: check))
                // A Chinese character takes three bytes.
                if signals.contains(.repeatedClause), let characters = optionValues[index]?["characters"] {
                    shortestClause = min(shortestClause, 3 * max(0, min(characters, 10_000)))
                }
            case .siblings(let check): siblingsRules.append((inForce, check))
            case .document(let check): documentRules.append((inForce, check))
            case .promises(let check): promisesRules.append((inForce, check))
            case .wholeText(let what): wholeTextRules.append((inForce, what))
            case .kind(let sight, let check): kindRules[sight, default: []].append((inForce, check))
            }
        }
        let ruleWords = (paragraphRules.count + 63) / 64
        var rulesBySignal = [UInt64](repeating: 0, count: ruleWords * Signals.bitWidth)
        for (rule, signals) in signalsOfRules.enumerated() {
            for bit in 0..<Signals.bitWidth where signals.rawValue >> bit & 1 != 0 {
                rulesBySignal[bit * ruleWords + rule / 64] |= 1 << UInt64(rule % 64)
            }
        }
        self.optionValues = optionValues
        self.paragraphRules = paragraphRules
        self.rulesBySignal = rulesBySignal
        self.ruleWords = ruleWords
        self.shortestClause = shortestClause
        readsFromBeside = catalog.rules.compactMap(\.readsFromBeside)
        self.siblingsRules = siblingsRules
        self.documentRules = documentRules
        self.promisesRules = promisesRules
        self.wholeTextRules = wholeTextRules
        self.kindRules = kindRules
    }

    /// The paragraph rules that have reason to look where some signals were noticed, as bits of one word of their indices.
    func paragraphRules(for signals: Signals, word: Int) -> UInt64 {
        var rules: UInt64 = 0
        var left = signals.rawValue
        while left != 0 {
            rules |= rulesBySignal[left.trailingZeroBitCount * ruleWords + word]
            left &= left &- 1
        }
        return rules
    }

    /// Runs some of the rules.
    func run<Context: ~Copyable>(
        _ rules: [(rule: RuleInForce, check: @Sendable (borrowing Context, inout Findings) -> Void)],
        _ context: borrowing Context, _ findings: inout Findings
    ) {
        for (rule, check) in rules { findings.run(rule, check, context) }
    }
}

/// A rule with its weight, as the findings need it.
struct RuleInForce: Sendable, BitwiseCopyable {
    /// Its index in the catalog.
    let index: Int
    let severity: Severity
    /// See `Rule.isGrouped` and `Rule.joinsTouching`.
    let isGrouped: Bool
    let joinsTouching: Bool

    init(_ rule: Rule, at index: Int, _ severity: Severity) {
        self.index = index
        self.severity = severity
        isGrouped = rule.isGrouped
        joinsTouching = rule.joinsTouching
    }
}
