// The rules, sorted by code. A new rule is one file under Rules/ and one line here; a test names the line that is missing.

/// All rules.
public enum RuleCatalog {
    /// The rules in the order of their codes. A finding names its rule by its index here.
    public static let all: [Rule] = [
        .adjacentQuotePause,
        .advertising,
        .approximateDoubled,
        .asciiQuote,
        .attachmentEndMark,
        .blankLines,
        .bookTitleAscii,
        .bookTitleNested,
        .bookTitleUnpaired,
        .bracketMixedWidth,
        .bracketNested,
        .bracketUnpaired,
        .chatResidue,
        .clashingPunctuation,
        .confusableWord,
        .countPromise,
        .dash,
        .dateLeadingZero,
        .deDiDe,
        .documentNumberBrackets,
        .doubledPunctuation,
        .duplicatedCharacter,
        .duplicatedWord,
        .ellipsis,
        .fullWidthAlphanumeric,
        .halfWidthPunctuation,
        .headingDuplicate,
        .headingEmpty,
        .headingEndMark,
        .headingFormMixed,
        .headingLevelInverted,
        .headingLevelSkipped,
        .headingLone,
        .headingMarkerBrackets,
        .headingMarkerDigits,
        .headingMarkerLookalike,
        .headingMarkerSeparator,
        .headingMarkerSpace,
        .headingNumberBackwards,
        .headingNumberDuplicate,
        .headingNumberGap,
        .headingNumberRestart,
        .headingRepeatedWord,
        .headingRunInUnclosed,
        .headingShapeMixed,
        .invisibleCharacter,
        .itemCueComma,
        .itemLeadUnclosed,
        .itemLone,
        .itemMarkerSeparator,
        .itemNumberBackwards,
        .itemNumberDuplicate,
        .itemNumberGap,
        .listEtc,
        .markdownResidue,
        .mixedLineEnds,
        .nestedColon,
        .numberStyleMixed,
        .numeralMixed,
        .ordinalComma,
        .pageNumberResidue,
        .paragraphEndMissing,
        .paragraphOpeningMark,
        .payMark,
        .placeholder,
        .privateUseCharacter,
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
        .quoteDirection,
        .quoteFullStop,
        .quoteNested,
        .quoteUnpaired,
        .rangeMark,
        .rangeUnit,
        .repeatedClause,
        .repeatedParagraph,
        .repeatedSentence,
        .salutationColon,
        .setPhrase,
        .siteResidue,
        .spaceInChinese,
        .titleEndMark,
        .titleMissing,
        .titleWorkingNote,
        .titleYearConflict,
        .trailingSpace,
        .typo,
        .yearShortened,
        .zeroGlyph,
    ]

    /// Whether each rule's findings are told as one where they touch, and whether as one in a whole file.
    static let (joins, groups): ([Bool], [Bool]) = (all.map(\.joinsTouching), all.map(\.isGrouped))

    /// The codes of the rules in UTF-8.
    public static let codes: [[UInt8]] = all.map { Array($0.code.utf8) }

    /// The index of the rule with a code, nil for no rule's.
    public static func index(of code: String) -> Int? { indices[code] }

    /// The rule with a code, nil for no rule's.
    public static func rule(_ code: String) -> Rule? { index(of: code).map { all[$0] } }

    /// The number of an option of a rule: what the settings, by rule, say, else the rule's own.
    static func option(_ name: String, of rule: Int, _ settings: [Int: [String: Int]]) -> Int {
        settings[rule]?[name] ?? all[rule].options.first { $0.name == name }?.standard ?? 0
    }

    private static let indices: [String: Int] = Dictionary(
        all.enumerated().map { ($0.element.code, $0.offset) }, uniquingKeysWith: { first, _ in first })
}
