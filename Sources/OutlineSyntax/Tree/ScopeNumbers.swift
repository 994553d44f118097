// What is kept of the numbers of a document while its headings are gathered: whether a top heading starts the numbers again, and
// which decimal numbers are headings.

import OutlineText

/// The largest numbers of 一、, 第一章 and 第一条 in a document so far.
struct TopNumbers {
    private var largest: [(form: MarkerForm, number: Int)] = [(.chinese, 0), (.part, 0), (.article, 0)]

    /// Whether a heading starts at 1 again where there were several, as in a second document.
    func startAgain(with heading: Mark) -> Bool {
        heading.number == 1 && largest.contains { $0.form == heading.form && $0.number >= 2 }
    }

    /// Takes note of a heading.
    mutating func count(_ heading: Mark) {
        guard let index = largest.firstIndex(where: { $0.form == heading.form }) else { return }
        largest[index].number = max(largest[index].number, heading.number)
    }
}

/// What is a heading only where it goes on with those before: 3.15 at the start of a line behind 3.14, 第五条应当… behind 第四条. Else
/// it is a number, or a word of a sentence.
struct DoubtfulSeries {
    private var decimals: [Int] = [0, 0, 0]
    private var article = 0

    /// Whether a mark that reads as a heading is one; takes note of it.
    mutating func goOn(with heading: Mark) -> Bool {
        if heading.form == .article {
            if heading.slips.contains(.separator), heading.number != article + 1 { return false }
            article = heading.number
            return true
        }
        let index = heading.form.depth - 2
        guard decimals.indices.contains(index) else { return true }
        let before = decimals[index]
        guard
            heading.lastNumber == 1
                || (heading.number / 100 == before / 100 && before..<before + 5 ~= heading.number)
        else { return false }
        decimals[index] = heading.number
        return true
    }
}
