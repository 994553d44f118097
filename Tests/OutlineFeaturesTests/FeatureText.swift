// What the tests of features share: a feature's answer written into the text it is about.

import OutlineFeatures
import OutlineChecking
import OutlineRules
import OutlineSyntax
import OutlineText
import OutlineTestSupport

/// A marked text as a snapshot, with only some rules on, so that new rules change no test of a feature.
func snapshot(_ marked: String, rules: Set<String> = [], _ language: Language = .zh) -> (Snapshot, MarkedText) {
    let text = MarkedText(marked)
    return (Snapshot(text.text, rules: RuleSet(only: rules), language: language), text)
}

extension Snapshot {
    /// The text with each fold marked from the end of the line that stays to the end of the last one hidden.
    var foldsInText: String {
        MarkedText.mark(document, folds().map { (end(ofLine: $0.start), end(ofLine: $0.end)) })
    }

    /// The outline as an indented list, each entry with its extent.
    var symbolList: String {
        func list(_ symbols: [OutlineSymbol], _ depth: Int) -> String {
            symbols.map { symbol in
                String(repeating: "  ", count: depth) + symbol.name.string
                    + (symbol.detail.isEmpty ? "" : "｜" + symbol.detail)
                    + "\n" + list(symbol.children, depth + 1)
            }.joined()
        }
        return list(symbols(), 0)
    }

    /// The text after some edits.
    func applying(_ edits: [Fix.Edit]) -> String {
        var changed = document
        for edit in edits.sorted(by: { $0.start > $1.start }) {
            _ = changed.replace(from: edit.start, to: edit.end, with: Array(edit.text.utf8))
        }
        return String(decoding: changed.text, as: UTF8.self)
    }
}
