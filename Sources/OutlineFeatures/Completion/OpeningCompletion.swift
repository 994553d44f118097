// Behind the title: the preamble, the salutation, and the sentence that leads into the body.

import OutlineProfiles
import OutlineChecking
import OutlineRules
import OutlineSyntax
import OutlineText

extension CompletionRequest {
    /// What may stand between the title and the first heading, nil where the place is elsewhere or nothing fits.
    func openings() -> [CompletionItem]? {
        guard let profile = snapshot.kind?.profile, let scope = outline.scopes.first, let title = scope.title.last,
            place.line > document.marks[title].textEnd.line
        else { return nil }
        if let first = scope.sections.first, place.line >= outline.sections[first].lines.lowerBound { return nil }
        let content = document.content(place.line)
        // A sentence may be offered at the end of the text that stands on the line.
        guard place.column >= content.trimmingSpace(before: content.count) else { return nil }
        let column = sentenceStart(content)
        let typed = typed(from: column)
        let year = profile.years.first
        var found: [CompletionItem] = []
        if column == start {
            for text in profile.salutations where typed.fits(text) {
                found.append(item(text, Text("称谓", "salutation"), .phrase, from: column, typed))
            }
            for text in profile.preambles.map({ profile.fill($0, year: year) }) where typed.fits(text) {
                found.append(item(text, Text("开头段", "preamble"), .phrase, from: column, typed))
            }
        }
        for text in profile.transitions.map({ profile.fill($0, year: year) }) where typed.fits(text) {
            found.append(item(text, Text("过渡句", "transition"), .phrase, from: column, typed))
        }
        if column == start, let markers = markers() {
            // Where the preamble is written already, the first heading is likelier.
            found =
                scope.preamble.isEmpty || scope.preamble.lowerBound >= place.line ? found + markers : markers + found
        }
        return found.isEmpty ? nil : found
    }

    /// Behind the last sentence end before the place, else the start of the text.
    private func sentenceStart(_ content: Bytes) -> Int {
        var at = place.column
        while at > start {
            let scalar = content.scalar(before: at)
            if scalar.value.isSentenceEnd || scalar.value == "；" { return at }
            at -= max(1, scalar.length)
        }
        return start
    }
}
