// In running text: set phrases, from the first character or letter of one on.

import OutlineProfiles
import OutlineChecking
import OutlineRules
import OutlineSyntax
import OutlineText

extension CompletionRequest {
    /// The phrases that the typed characters start, nil where none does.
    func phrases() -> [CompletionItem]? {
        guard let profile = snapshot.kind?.profile else { return nil }
        let content = document.content(place.line)
        for column in runStarts(content) {
            let typed = typed(from: column)
            let found = (profile.phrases + profile.cues).filter { typed.fits($0) && $0 != typed.bytes.string }
            if !found.isEmpty {
                return found.prefix(30).map { item($0, Text("常用表述", "a set phrase"), .phrase, from: column, typed) }
            }
        }
        return nil
    }

    /// Where a phrase may have been started: at the last run of letters, else at each of the last characters, farthest first.
    private func runStarts(_ content: Bytes) -> [Int] {
        var at = place.column
        var letters = 0
        while at > start, content.scalar(before: at).value.isLatin {
            at -= 1
            letters += 1
        }
        if letters > 0 { return [at] }
        var starts: [Int] = []
        while at > start, starts.count < 8 {
            let scalar = content.scalar(before: at)
            guard scalar.value.isHan || scalar.value == "“" || scalar.value == "”" else { break }
            at -= scalar.length
            starts.append(at)
        }
        return starts.reversed()
    }
}
