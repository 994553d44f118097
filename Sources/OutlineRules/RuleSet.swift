// Which rules run, and with which weight. A rule that is off is not in the lists that the checker walks, so it costs nothing.

/// The rules in force.
public struct RuleSet: Sendable {
    /// The severity of each rule of the catalog; nil where it is off.
    public let severities: [Severity?]
    let paragraphRules: [(rule: Int, signals: Signals, check: @Sendable (ParagraphContext, inout Findings) -> Void)]
    let documentRules: [(rule: Int, check: @Sendable (DocumentContext, inout Findings) -> Void)]
    let wholeTextRules: [(rule: Int, what: Rule.WholeText)]
    let kindRules: [(rule: Int, check: @Sendable (KindContext, inout Findings) -> Void)]

    /// All rules that are on by default with their own severities, changed as the settings say: a code to a severity, or to nil for off.
    public init(overrides: [String: Severity?] = [:]) {
        var severities: [Severity?] = []
        for rule in RuleCatalog.all {
            if let override = overrides[rule.code] {
                severities.append(override)
            } else {
                severities.append(rule.isOffByDefault ? nil : rule.severity)
            }
        }
        self.init(severities: severities)
    }

    /// Only the rules with some codes.
    public init(only codes: Set<String>) {
        self.init(severities: RuleCatalog.all.map { codes.contains($0.code) ? $0.severity : nil })
    }

    private init(severities: [Severity?]) {
        self.severities = severities
        var paragraphRules: [(Int, Signals, @Sendable (ParagraphContext, inout Findings) -> Void)] = []
        var wholeTextRules: [(Int, Rule.WholeText)] = []
        var documentRules: [(Int, @Sendable (DocumentContext, inout Findings) -> Void)] = []
        var kindRules: [(Int, @Sendable (KindContext, inout Findings) -> Void)] = []
        for (index, rule) in RuleCatalog.all.enumerated() where severities[index] != nil {
            switch rule.check {
            case .paragraph(let signals, let check): paragraphRules.append((index, signals, check))
            case .document(let check): documentRules.append((index, check))
            case .wholeText(let what): wholeTextRules.append((index, what))
            case .kind(let check): kindRules.append((index, check))
            }
        }
        self.paragraphRules = paragraphRules
        self.documentRules = documentRules
        self.wholeTextRules = wholeTextRules
        self.kindRules = kindRules
    }

    /// The rule that looks for something in the text as a whole, nil where it is off.
    func wholeText(_ what: Rule.WholeText) -> Int? { wholeTextRules.first { $0.what == what }?.rule }
}
