// A text in both languages of the project, and the rank a statement about a document kind has.

/// A text in Chinese and English.
public struct BilingualText: Equatable, Sendable {
    /// The Chinese text.
    public let zh: String
    /// The English text.
    public let en: String

    /// Makes a text in both languages.
    public init(zh: String, en: String) {
        self.zh = zh
        self.en = en
    }

    /// The text in one language.
    public func callAsFunction(english: Bool) -> String { english ? en : zh }
}

/// What a statement rests on. A message never claims more than this.
public enum Authority: String, CaseIterable, Sendable {
    /// A clause of a published standard.
    case standard
    /// An official rule or a meeting's notice.
    case notice
    /// What most writers and reviewers do.
    case practice
    /// This project's or the user's own taste.
    case house
}

/// A statement with its rank and where it was found.
public struct SectionRule: Equatable, Sendable {
    /// What the rule says.
    public let text: BilingualText
    /// What it rests on.
    public let authority: Authority
    /// The document or custom, in words; empty when the file names none.
    public let source: String
}
