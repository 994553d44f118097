// A complete empty outline of a kind: title, preamble, every part and aspect with its marker, and places to fill.

import OutlineSyntax
import OutlineText

extension Profile {
    /// What stands where the writer must fill something in.
    public static let placeholder = "××××"

    /// A template with the names in braces filled in: `{year}` and `{next}` (the year after) from `year`, every other
    /// name and an unknown year as a placeholder.
    public func fill(_ template: String, year: Int? = nil) -> String {
        var result = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "{") {
            result += rest[..<open]
            rest = rest[open...]
            guard let close = rest.firstIndex(of: "}") else { break }
            switch rest[rest.index(after: open)..<close] {
            case "year": result += year.map(String.init) ?? Self.placeholder
            case "next": result += year.map { String($0 &+ 1) } ?? Self.placeholder
            default: result += Self.placeholder
            }
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    /// The heading of an aspect as it is offered: the name with 方面 behind it where that reads well.
    public func heading(of aspect: Aspect) -> String {
        let ends = ["方面", "情况", "合格", "问题"]
        return ends.contains { aspect.heading.hasSuffix($0) } ? aspect.heading : aspect.heading + "方面"
    }

    /// An outline of this kind, lines ended by `\n`, complete save for its placeholders.
    ///
    /// - Parameters:
    ///   - title: the title; nil takes the kind's first template.
    ///   - year: the year for templates; nil takes the kind's own year.
    public func skeleton(title: String? = nil, year: Int? = nil) -> String {
        let year = year ?? years.first
        var lines = [title ?? titles.first.map { fill($0, year: year) } ?? Self.placeholder, ""]
        if let salutation = salutations.first { lines.append(salutation) }
        let opening = (preambles.first ?? "") + (transitions.first ?? "")
        if !opening.isEmpty { lines.append(fill(opening, year: year)) }
        let sections = parts.filter { $0.isRequired || $0.isExpected }
        if !sections.isEmpty {
            for (number, part) in sections.enumerated() { append(part, number: number + 1, year: year, to: &lines) }
        } else if !skeletonHeadings.isEmpty || !parts.isEmpty {
            let headings = skeletonHeadings.isEmpty ? parts.map(\.heading) : skeletonHeadings
            for (number, heading) in headings.enumerated() {
                lines.append(chineseNumber(number + 1) + "、" + fill(heading, year: year))
                lines.append(Self.placeholder + "。")
            }
        } else {
            for (number, head) in itemHeads.enumerated() {
                lines.append(chineseNumber(number + 1) + "是" + head + "。" + Self.placeholder + "。")
            }
        }
        for line in self.lines { lines.append(line + "。") }
        if let closing = closings.first { lines.append(closing) }
        return lines.joined(separator: "\n") + "\n"
    }

    private func append(_ part: Part, number: Int, year: Int?, to lines: inout [String]) {
        lines.append(chineseNumber(number) + "、" + fill(part.heading, year: year))
        if part.holdsAspects, !aspects.isEmpty {
            for (index, aspect) in aspects.enumerated() {
                lines.append("（" + chineseNumber(index + 1) + "）" + heading(of: aspect))
                appendPoints(of: part, to: &lines)
            }
        } else {
            appendPoints(of: part, to: &lines)
        }
    }

    private func appendPoints(of part: Part, to lines: inout [String]) {
        guard let points = part.points else {
            lines.append(Self.placeholder + "。")
            return
        }
        for number in 1...max(1, min(points.count.min, 20)) {
            let example = part.needsExamples ? (cues.first ?? "") + Self.placeholder + "。" : ""
            lines.append(chineseNumber(number) + "是" + Self.placeholder + "。" + Self.placeholder + "。" + example)
        }
    }
}

/// A number from 1 to 99 in Chinese numerals.
func chineseNumber(_ number: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    guard (1...99).contains(number) else { return String(number) }
    let (tens, ones) = (number / 10, number % 10)
    return (tens > 1 ? digits[tens] : "") + (tens > 0 ? "十" : "") + digits[ones]
}
