// The rules, sorted by code. A new rule is one file under Rules/ and one line here; a test names the line that is missing.

/// All rules.
public enum RuleCatalog {
    /// The rules in the order of their codes. A finding names its rule by its index here.
    public static let all: [Rule] = [
        .bracketUnpaired,
        .duplicatedCharacter,
        .halfWidthPunctuation,
        .headingLevelSkipped,
        .headingMarkerSeparator,
        .headingNumberDuplicate,
        .headingNumberGap,
        .itemNumberGap,
        .placeholder,
        .profileAspectDuplicate,
        .profileAspectMissing,
        .profileAspectName,
        .profileAspectOrder,
        .profileConflict,
        .profileExample,
        .profileLength,
        .profileMeasuresFew,
        .profilePartMissing,
        .profilePartOrder,
        .profileShare,
        .profileTransition,
        .quoteUnpaired,
        .siteResidue,
        .trailingSpace,
    ]

    /// The index of the rule with a code, nil for no rule's.
    public static func index(of code: String) -> Int? { indices[code] }

    /// The rule with a code, nil for no rule's.
    public static func rule(_ code: String) -> Rule? { index(of: code).map { all[$0] } }

    private static let indices: [String: Int] = Dictionary(
        all.enumerated().map { ($0.element.code, $0.offset) }, uniquingKeysWith: { first, _ in first })
}
