// The rules, sorted by code. A new rule is one file under Rules/ and one line here; a test names the line that is missing.

public import OutlineChecking
public import OutlineText
import OutlineWords

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

    /// The rules with the words that they look for, as a checker takes them.
    public static let catalog = Catalog(all, words: RuleWords.starts)

    /// The codes of the rules in UTF-8.
    public static let codes: [[UInt8]] = all.map { Array($0.code.utf8) }

    /// The index of the rule with a code, nil for no rule's.
    public static func index(of code: String) -> Int? { catalog.index(of: code) }

    /// The rule with a code, nil for no rule's.
    public static func rule(_ code: String) -> Rule? { index(of: code).map { all[$0] } }
}

extension RuleSet {
    /// All rules that are on by default with their own severities, changed as the settings say: a code to a severity, or to nil for off.
    /// `options` gives numbers of rules' options by code; names that a rule does not have are left out.
    public init(overrides: [String: Severity?] = [:], options: [String: [String: Int]] = [:]) {
        self.init(RuleCatalog.catalog, overrides: overrides, options: options)
    }

    /// Only the rules with some codes.
    public init(only codes: Set<String>) { self.init(RuleCatalog.catalog, only: codes) }
}
