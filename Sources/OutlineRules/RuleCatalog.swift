// The rules, sorted by code. A new rule is one file under Rules/ and one line here; a test names the line that is missing.

/// All rules.
public enum RuleCatalog {
    /// The rules in the order of their codes. A finding names its rule by its index here.
    public static let all: [Rule] = [
        .adjacentQuotePause,
        .advertising,
        .asciiQuote,
        .blankLines,
        .bookTitleAscii,
        .bookTitleNested,
        .bookTitleUnpaired,
        .bracketMixedWidth,
        .bracketNested,
        .bracketUnpaired,
        .chatResidue,
        .clashingPunctuation,
        .dash,
        .documentNumberBrackets,
        .doubledPunctuation,
        .duplicatedCharacter,
        .ellipsis,
        .fullWidthAlphanumeric,
        .halfWidthPunctuation,
        .headingLevelSkipped,
        .headingMarkerSeparator,
        .headingNumberDuplicate,
        .headingNumberGap,
        .invisibleCharacter,
        .itemNumberGap,
        .listEtc,
        .markdownResidue,
        .mixedLineEnds,
        .nestedColon,
        .pageNumberResidue,
        .paragraphEndMissing,
        .paragraphOpeningMark,
        .payMark,
        .placeholder,
        .privateUseCharacter,
        .quoteDirection,
        .quoteFullStop,
        .quoteNested,
        .quoteUnpaired,
        .rangeMark,
        .rangeUnit,
        .salutationColon,
        .siteResidue,
        .spaceInChinese,
        .trailingSpace,
    ]

    /// The index of the rule with a code, nil for no rule's.
    public static func index(of code: String) -> Int? { indices[code] }

    /// The rule with a code, nil for no rule's.
    public static func rule(_ code: String) -> Rule? { index(of: code).map { all[$0] } }

    private static let indices: [String: Int] = Dictionary(
        all.enumerated().map { ($0.element.code, $0.offset) }, uniquingKeysWith: { first, _ in first })
}
