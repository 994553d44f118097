// Which rules run, and with which weight. A rule that is off is not in the lists that the checker walks, so it costs nothing.

import OutlineSyntax
import OutlineText

/// The rules in force.
public struct RuleSet: Sendable {
    /// The severity of each rule of the catalog; nil where it is off.
    public let severities: [Severity?]
    /// What the settings say of the rules' options, by rule; the rules' own numbers are not repeated here.
    public let options: [Int: [String: Int]]
    let paragraphRules: [ParagraphRule]
    /// The paragraph rules that each bit of the signals concerns, a bit for each.
    private let rulesBySignal: [UInt128]
    /// Shorter clauses, in bytes, concern no rule.
    let shortestClause: Int
    let siblingsRules: [(rule: Int, check: @Sendable (borrowing SiblingsContext, inout Findings) -> Void)]
    let documentRules: [(rule: Int, check: @Sendable (borrowing DocumentContext, inout Findings) -> Void)]
    let promisesRules: [(rule: Int, check: @Sendable (borrowing PromisesContext, inout Findings) -> Void)]
    let wholeTextRules: [(rule: Int, what: Rule.WholeText)]
    let kindRules: [(rule: Int, check: @Sendable (borrowing KindContext, inout Findings) -> Void)]

    /// A paragraph rule with its weight. A structure and no tuple: in an array of tuples each function would lie in a box, whose
    /// count of references all threads would have to change at every call.
    struct ParagraphRule: Sendable {
        let rule: Int
        let severity: Severity
        let check: @Sendable (borrowing ParagraphContext, inout Findings) -> Void
    }

    /// All rules that are on by default with their own severities, changed as the settings say: a code to a severity, or to nil for off.
    /// `options` gives numbers of rules' options by code; names that a rule does not have are left out.
    public init(overrides: [String: Severity?] = [:], options: [String: [String: Int]] = [:]) {
        var severities: [Severity?] = []
        for rule in RuleCatalog.all {
            if let override = overrides[rule.code] {
                severities.append(override)
            } else {
                severities.append(rule.isOffByDefault ? nil : rule.severity)
            }
        }
        var known: [Int: [String: Int]] = [:]
        for (code, values) in options {
            guard let rule = RuleCatalog.index(of: code) else { continue }
            let names = Set(RuleCatalog.all[rule].options.map(\.name))
            known[rule] = values.filter { names.contains($0.key) }
        }
        self.init(severities: severities, options: known)
    }

    /// Only the rules with some codes.
    public init(only codes: Set<String>) {
        self.init(severities: RuleCatalog.all.map { codes.contains($0.code) ? $0.severity : nil })
    }

    private init(severities: [Severity?], options: [Int: [String: Int]] = [:]) {
        self.severities = severities
        self.options = options
        var paragraphRules: [ParagraphRule] = []
        var rulesBySignal = [UInt128](repeating: 0, count: UInt64.bitWidth)
        var wholeTextRules: [(Int, Rule.WholeText)] = []
        var siblingsRules: [(Int, @Sendable (borrowing SiblingsContext, inout Findings) -> Void)] = []
        var documentRules: [(Int, @Sendable (borrowing DocumentContext, inout Findings) -> Void)] = []
        var promisesRules: [(Int, @Sendable (borrowing PromisesContext, inout Findings) -> Void)] = []
        var kindRules: [(Int, @Sendable (borrowing KindContext, inout Findings) -> Void)] = []
        for (index, rule) in RuleCatalog.all.enumerated() {
            guard let severity = severities[index] else { continue }
            switch rule.check {
            case .paragraph(let signals, let check):
                for bit in 0..<UInt64.bitWidth where signals.rawValue >> UInt64(bit) & 1 != 0 {
                    rulesBySignal[bit] |= 1 << UInt128(paragraphRules.count)
                }
                paragraphRules.append(ParagraphRule(rule: index, severity: severity, check: check))
            case .siblings(let check): siblingsRules.append((index, check))
            case .document(let check): documentRules.append((index, check))
            case .promises(let check): promisesRules.append((index, check))
            case .wholeText(let what): wholeTextRules.append((index, what))
            case .kind(let check): kindRules.append((index, check))
            }
        }
        self.paragraphRules = paragraphRules
        self.rulesBySignal = rulesBySignal
        let repeated = RuleCatalog.index(of: Rule.repeatedClause.code).flatMap { severities[$0] == nil ? nil : $0 }
        // A Chinese character takes three bytes.
        let shortest = repeated.map { 3 * RuleCatalog.option("characters", of: $0, options) } ?? .max
        shortestClause = min(shortest, TextIndex.shortestClause)
        self.siblingsRules = siblingsRules
        self.documentRules = documentRules
        self.promisesRules = promisesRules
        self.wholeTextRules = wholeTextRules
        self.kindRules = kindRules
    }

    /// The paragraph rules that have reason to look where some signals were noticed, as bits of their indices.
    func paragraphRules(for signals: Signals) -> UInt128 {
        var rules: UInt128 = 0
        var left = signals.rawValue
        while left != 0 {
            rules |= rulesBySignal[left.trailingZeroBitCount]
            left &= left &- 1
        }
        return rules
    }

    /// Runs some of the rules.
    func run<Context: ~Copyable>(
        _ rules: [(rule: Int, check: @Sendable (borrowing Context, inout Findings) -> Void)],
        _ context: borrowing Context, _ findings: inout Findings
    ) {
        for (rule, check) in rules {
            findings.rule = rule
            findings.severity = severities[rule] ?? .information
            check(context, &findings)
        }
    }

    /// The rule that looks for something in the text as a whole, nil where it is off.
    func wholeText(_ what: Rule.WholeText) -> Int? { wholeTextRules.first { $0.what == what }?.rule }
}
