// What a document shows of its kind, and what was concluded from it.

/// What a document shows of its kind.
public struct Evidence: Equatable, Sendable {
    /// The title, its lines joined; nil or empty if there is none.
    public let title: String?
    /// The text between the title and the first heading.
    public let preamble: String
    /// The headings in order: level from 1, text without marker.
    public let headings: [(level: Int, text: String)]

    /// Gathers the evidence.
    public init(title: String?, preamble: String, headings: [(level: Int, text: String)]) {
        self.title = title
        self.preamble = preamble
        self.headings = headings
    }

    /// Whether both say the same.
    public static func == (left: Evidence, right: Evidence) -> Bool {
        left.title == right.title && left.preamble == right.preamble
            && left.headings.elementsEqual(right.headings) { $0 == $1 }
    }
}

/// The kind a document was taken for, and why.
public struct Recognition: Equatable, Sendable {
    /// What decided.
    public enum Basis: String, Equatable, Sendable {
        /// Words of the title.
        case title
        /// Theme words in the preamble (or title).
        case theme
        /// The aspects among the headings.
        case aspects
        /// The main parts among the headings, with a title or preamble that hints at the kind.
        case parts
    }

    /// Title and text disagree about the kind or the year. The kind follows the text.
    public struct Conflict: Equatable, Sendable {
        /// The kind the title names, if it is another one.
        public let titleProfile: String?
        /// The years in the title.
        public let titleYears: [Int]
        /// The disagreement in words.
        public let text: BilingualText
    }

    /// The kind's id.
    public let profile: String
    /// What decided.
    public let basis: Basis
    /// The evidence in words, a phrase without end mark.
    public let reason: BilingualText
    /// What does not fit.
    public let conflict: Conflict?
    /// The kind whose aspects the text follows, where its own kind has none of its own: a leadership team's paper
    /// (`banzi`) takes the aspects of the year's meeting. See ``ProfileCatalog/profile(for:)``.
    public var aspectsFrom: String?
}
