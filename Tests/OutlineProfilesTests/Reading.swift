// A minimal reader of outlines for these tests: title, preamble and headings of right texts. The real parser is elsewhere.

@testable import OutlineProfiles

/// The evidence of a text: its first line is the title; 一、 and （一） at a line's start open headings, which end at
/// the line's end or, run-in, at the first 。 or the next 一是.
func evidence(of text: String) -> Evidence {
    let lines = text.split(whereSeparator: \.isNewline).map { $0.trimmingPrefix { $0.isWhitespace } }
    var preamble = ""
    var headings: [(level: Int, text: String)] = []
    for line in lines.dropFirst() {
        if let heading = heading(line) {
            headings.append(heading)
        } else if headings.isEmpty {
            preamble += line
        }
    }
    return Evidence(title: lines.first.map(String.init), preamble: preamble, headings: headings)
}

private func heading(_ line: Substring) -> (level: Int, text: String)? {
    let numerals = "一二三四五六七八九十"
    var rest = line
    let level = rest.first == "（" ? 2 : 1
    if level == 2 { rest.removeFirst() }
    let number = rest.prefix { numerals.contains($0) }
    rest = rest.dropFirst(number.count)
    guard !number.isEmpty, rest.first == (level == 2 ? "）" : "、") else { return nil }
    return (level, String(rest.dropFirst().prefix { $0 != "。" }))
}
