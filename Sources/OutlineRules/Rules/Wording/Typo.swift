// typo: a word that is certainly written wrong (布署 for 部署).

import OutlineChecking
import OutlineWords
import OutlineSyntax
import OutlineText

extension Rule {
    static let typo = Rule(
        code: "typo",
        family: .wording,
        severity: .error,
        authority: .practice,
        fix: .safe,
        title: Text("错别字", "A misspelt word"),
        reason: Text(
            "词表里收的是只有一种写法的词，写成别的样子就是错字；词典之间还有分歧的写法只作提示。",
            "The list holds words that have one spelling only; variants on which dictionaries differ are mere hints."),
        remedy: Text(
            "用快速修复改成通行的写法；确属引文或专名的，可忽略这一条。",
            "The quick fix writes the usual form; ignore the finding in a quotation or a name."),
        bad: [
            Example("按照统一⟦布署⟧，切实⟦防犯⟧风险。", fixed: "按照统一部署，切实防范风险。"),
            Example("做到⟦一如继往⟧。", fixed: "做到一如既往。"),
        ],
        good: [
            Example("依法惩治犯罪、预防犯罪，加强对轻微违法者的教育。"),
            Example("按照统一部署，切实防范风险，做到一如既往。"),
        ],
        check: .paragraph(.words(.typos)) { context, findings in
            let found = Lexicon.typos.matches(in: context)
            guard !found.isEmpty else { return }
            let phrases = Lexicon.phrases.matches(in: context)
            for (entry, range) in found
            where !phrases.contains(where: {
                $0.range.contains(range.lowerBound) && $0.range.upperBound >= range.upperBound
            }) {
                let wrong = entry.wrong.string
                let message =
                    entry.severity == .error
                    ? Text("“\(wrong)”应为“\(entry.right)”", "“\(wrong)” should be “\(entry.right)”")
                    : Text("“\(wrong)”通常写作“\(entry.right)”", "“\(wrong)” is usually written “\(entry.right)”")
                findings.report(
                    range, in: context, message, severity: entry.severity, replaceBy: entry.right,
                    // Two characters may be the end of one word and the start of another that the list does not know.
                    isSafe: entry.severity == .error && entry.wrong.count > 6)
            }
        })
}
