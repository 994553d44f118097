// What a rule reports: a place, a message in both languages, and how to mend it.

public import OutlineSyntax

/// Something that a rule found.
public struct Finding: Sendable {
    /// The rule, as an index into `RuleCatalog.all`.
    public var rule: Int
    /// Where it starts.
    public var start: Place
    /// Where it ends, exclusive. A finding may be empty, where something is missing.
    public var end: Place
    /// The weight.
    public var severity: Severity
    /// What is wrong and what to do.
    public var message: Text
    /// How to mend it.
    public var fix: Fix?
    /// Other places that belong to it.
    public var related: [Related] = []

    /// Whether it is told by itself even where its rule is grouped.
    public var isSingle = false

    /// Another place that explains a finding.
    public struct Related: Sendable {
        /// Where it starts.
        public var start: Place
        /// Where it ends, exclusive.
        public var end: Place
        /// What stands there.
        public var message: Text
    }

    /// Whether a later finding continues this one, so that both are told as one; see `Rule.joinsTouching`.
    func absorbs(_ next: Finding) -> Bool {
        rule == next.rule && end == next.start && RuleCatalog.all.indices.contains(rule)
            && RuleCatalog.all[rule].joinsTouching
    }

    /// Takes in a finding that continues this one.
    mutating func absorb(_ next: Finding) {
        end = next.end
        severity = max(severity, next.severity)
        if let more = next.fix { fix?.edits += more.edits }
        related += next.related
    }

    /// The same some lines farther down.
    func shifted(by lines: Int) -> Finding {
        var moved = self
        if lines != 0 { moved.shift(by: lines) }
        return moved
    }

    /// Moves the finding down by a number of lines.
    mutating func shift(by lines: Int) {
        start.line += lines
        end.line += lines
        for index in related.indices {
            related[index].start.line += lines
            related[index].end.line += lines
        }
        guard var fix else { return }
        for index in fix.edits.indices {
            fix.edits[index].start.line += lines
            fix.edits[index].end.line += lines
        }
        self.fix = fix
    }
}

/// A way to mend a finding.
public struct Fix: Sendable {
    /// What it does.
    public var title: Text
    /// Whether there is exactly one right answer, so that fix-all may apply it.
    public var isSafe: Bool
    /// The edits; they do not overlap.
    public var edits: [Edit]

    /// A fix with its edits.
    public init(title: Text, isSafe: Bool, edits: [Edit]) {
        self.title = title
        self.isSafe = isSafe
        self.edits = edits
    }

    /// A replacement of the text between two places.
    public struct Edit: Sendable, Hashable {
        /// Where it starts.
        public var start: Place
        /// Where it ends, exclusive.
        public var end: Place
        /// The new text.
        public var text: String

        /// An edit.
        public init(start: Place, end: Place, text: String) {
            self.start = start
            self.end = end
            self.text = text
        }
    }
}

/// Collects what the rules report.
public struct Findings: Sendable {
    /// The findings so far.
    public internal(set) var all: [Finding] = []
    /// The rule that is being run and its severity in force; set by the checker.
    var rule = 0
    var severity = Severity.warning
    /// What the settings say of the rules' options, by rule.
    private let options: [Int: [String: Int]]

    /// An empty collection.
    public init() { options = [:] }

    /// An empty collection for rules with options.
    init(options: [Int: [String: Int]]) { self.options = options }

    /// The number of an option of the rule that is being run: what the settings say, else the rule's own.
    func option(_ name: String) -> Int {
        options[rule]?[name] ?? RuleCatalog.all[rule].options.first { $0.name == name }?.standard ?? 0
    }

    /// Reports a finding between two places.
    public mutating func report(
        from start: Place, to end: Place, _ message: Text, severity: Severity? = nil, isSingle: Bool = false,
        fix: Fix? = nil, related: [Finding.Related] = []
    ) {
        // A rule may lower the weight of one finding below the rule's own; the settings' word is final for the rule as a whole.
        let weight = severity.map { min($0, self.severity) } ?? self.severity
        all.append(
            Finding(
                rule: rule, start: start, end: end, severity: weight, message: message, fix: fix, related: related,
                isSingle: isSingle))
    }
}
