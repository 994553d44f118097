// Collects what the rules report while they run.

public import OutlineSyntax
public import OutlineText

/// Collects what the rules report.
public struct Findings: Sendable {
    /// The findings so far.
    public internal(set) var all: [Finding] = []
    /// The rule that is being run.
    private var rule: RuleInForce?
    /// The numbers of the rules' options, by rule.
    private let options: [Int: [String: Int]]

    /// The findings in the order of the text.
    var inOrder: [Finding] { all.sorted { $0.comesBefore($1) } }

    /// An empty collection for the rules in force.
    package init(_ rules: RuleSet) { options = rules.optionValues }

    /// What a paragraph rule finds in one paragraph, whether it is on or not.
    package static func of(_ rule: Rule, in context: borrowing ParagraphContext) -> [Finding] {
        guard case .paragraph(let signals, let check) = rule.check, !context.scan.signals.isDisjoint(with: signals)
        else { return [] }
        var findings = Findings(RuleSet(Catalog([rule], words: context.scan.starts), only: [rule.code]))
        findings.run(RuleInForce(rule, at: 0, rule.severity), check, context)
        return findings.all
    }

    /// Runs a rule; what it reports is its own.
    mutating func run<Context: ~Copyable>(
        _ rule: RuleInForce, _ check: (borrowing Context, inout Findings) -> Void, _ context: borrowing Context
    ) {
        self.rule = rule
        check(context, &self)
    }

    /// Goes on with the findings of a rule.
    mutating func use(_ rule: RuleInForce) { self.rule = rule }

    /// The number of an option of the rule that is being run: what the settings say, else the rule's own.
    package func option(_ name: String) -> Int { rule.flatMap { options[$0.index]?[name] } ?? 0 }

    /// Reports a finding between two places. `key` tells findings of one rule at one place apart.
    public mutating func report(
        from start: Place, to end: Place, _ message: Text, key: String = "", severity: Severity? = nil,
        isSingle: Bool = false, fix: Fix? = nil, related: [Finding.Related] = []
    ) {
        guard let rule else { return }
        // A rule may lower the weight of one finding below the rule's own; the settings' word is final for the rule as a whole.
        let weight = severity.map { min($0, rule.severity) } ?? rule.severity
        all.append(
            Finding(
                rule: rule, from: start, to: end, severity: weight, message, key: key, fix: fix, related: related,
                isSingle: isSingle))
    }
}
