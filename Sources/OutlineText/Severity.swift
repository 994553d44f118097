// How heavy a finding is: the four weights of the protocol.

/// The weight of a finding, in the order and with the numbers of the protocol's DiagnosticSeverity.
public enum Severity: Int, Sendable, BitwiseCopyable, Comparable, CaseIterable {
    /// A broken pair, a mark that a site left, a certain typo.
    case error = 1
    /// Most probably a slip.
    case warning = 2
    /// Worth a look: custom, style, what a document kind expects.
    case information = 3
    /// A remark that no list of problems needs to show.
    case hint = 4

    /// The word in the settings and in the program's output.
    public var name: String {
        switch self {
        case .error: "error"
        case .warning: "warning"
        case .information: "information"
        case .hint: "hint"
        }
    }

    /// The severity of a word in the settings; nil for other words.
    public init?(name: some StringProtocol) {
        guard let found = Severity.allCases.first(where: { $0.name == name }) else { return nil }
        self = found
    }

    /// The lighter is the smaller.
    public static func < (left: Severity, right: Severity) -> Bool { left.rawValue > right.rawValue }
}
