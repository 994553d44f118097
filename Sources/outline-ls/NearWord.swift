// 是不是…？: the word of a list that a mistyped one is nearly.

import OutlineText

/// Finds near words.
enum NearWord {
    /// The question to be put behind a message about a wrong word; empty where no word is near.
    static func question(_ word: String, _ known: [String]) -> Text {
        guard let near = nearest(word, known) else { return Text("", "") }
        return Text("；是不是“\(near)”？", "; did you mean “\(near)”?")
    }

    /// The nearest word, at a third of its length at most.
    static func nearest(_ word: String, _ known: [String]) -> String? {
        let letters = Array(word.unicodeScalars.prefix(64))
        let found = known.map { ($0, distance(letters, Array($0.unicodeScalars.prefix(64)))) }.min { $0.1 < $1.1 }
        guard let found, found.1 > 0, found.1 <= max(1, letters.count / 3) else { return nil }
        return found.0
    }

    /// How many letters are to be changed, added, left out or exchanged with the next one.
    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var (older, row) = ([Int](), Array(0...right.count))
        for (index, letter) in left.enumerated() {
            var next = [index + 1]
            for (other, wanted) in right.enumerated() {
                var cost = min(row[other] + (letter == wanted ? 0 : 1), row[other + 1] + 1, next[other] + 1)
                if index > 0, other > 0, letter == right[other - 1], left[index - 1] == wanted {
                    cost = min(cost, older[other - 1] + 1)
                }
                next.append(cost)
            }
            (older, row) = (row, next)
        }
        return row[right.count]
    }
}
