// What is wrong in a settings file, and where.

import OutlineChecking
import OutlineRules
public import OutlineText

/// A problem in a settings file. What is right in the file holds all the same.
public struct SettingsProblem: Equatable, Sendable {
    /// The bytes of the text to mark, from 0; may be empty at the end of the text.
    public let range: Range<Int>
    /// `error` where the text is not JSON, else `warning`.
    public let severity: Severity
    /// What is wrong and what to do.
    public let message: Text

    /// The same within a text of so many bytes.
    func clamped(to count: Int) -> SettingsProblem {
        SettingsProblem(range.clamped(to: 0..<count), severity, message)
    }

    init(_ range: Range<Int>, _ severity: Severity = .warning, _ message: Text) {
        self.range = range
        self.severity = severity
        self.message = message
    }
}

/// Finds the word that was probably meant.
enum Suggestion {
    /// The word nearest to `text`, nil where none is near: a third of the letters may differ, in words of five letters and more always two,
    /// in shorter ones one, in words of two letters none.
    static func nearest(to text: String, among words: [String]) -> String? {
        let letters = Array(text.lowercased().unicodeScalars.prefix(64))
        var best: (word: String, distance: Int)?
        for word in words {
            let distance = distance(letters, Array(word.lowercased().unicodeScalars))
            if distance < best?.distance ?? Int.max { best = (word, distance) }
        }
        guard let best, best.distance <= max(letters.count < 5 ? letters.count / 3 : 2, letters.count / 3) else {
            return nil
        }
        return best.word
    }

    /// The number of letters to insert, delete or replace (Levenshtein).
    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var row = Array(0...right.count)
        for (index, letter) in left.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for (column, other) in right.enumerated() {
                let replaced = diagonal + (letter == other ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
            }
        }
        return row[right.count]
    }
}
