// Word lists as a set, so that a rule whose list has no entry in a paragraph does not run.

/// Some word lists.
package struct WordLists: OptionSet, Sendable {
    /// The set as bits.
    package let rawValue: UInt64
    /// A set from its bits.
    package init(rawValue: UInt64) { self.rawValue = rawValue }

    /// Sure typos.
    package static let typos = WordLists(rawValue: 1 << 0)
    /// Fixed phrases in wrong forms.
    package static let phrases = WordLists(rawValue: 1 << 1)
    /// Words that are wrong in some surroundings.
    package static let confusables = WordLists(rawValue: 1 << 2)
    /// Words that introduce examples, estimates and years.
    package static let cues = WordLists(rawValue: 1 << 3)
    /// What advertisements say.
    package static let advertising = WordLists(rawValue: 1 << 4)
    /// What chat programs write around a text.
    package static let chat = WordLists(rawValue: 1 << 5)
    /// What sites leave behind.
    package static let site = WordLists(rawValue: 1 << 6)
    /// Words that address somebody.
    package static let salutations = WordLists(rawValue: 1 << 7)
}
