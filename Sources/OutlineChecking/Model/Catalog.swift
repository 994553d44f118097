// All rules that there are, in one order, with the words that they look for. The checker is given a catalog and names no rule.

import OutlineText
package import OutlineWords

/// The rules that a checker may run.
public struct Catalog: Sendable {
    /// The rules; a finding names its rule by its index here.
    public let rules: [Rule]
    /// The entries of the rules' word lists, as the scan of a paragraph finds them.
    package let words: StartTable
    private let indices: [String: Int]

    /// A catalog of some rules and the entries of their word lists.
    package init(_ rules: [Rule], words: StartTable) {
        self.rules = rules
        self.words = words
        indices = Dictionary(
            rules.enumerated().map { ($0.element.code, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    /// The index of the rule with a code, nil for no rule's.
    public func index(of code: String) -> Int? { indices[code] }
}
