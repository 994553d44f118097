// What several rules ask about headings: who their siblings are, whether anything stands below them, how their marker
// should be written, and where a heading or lead that runs on too long might have been closed.

package import OutlineSyntax
package import OutlineText

extension Outline {
    /// The siblings of a section whose headings have the form of its own, itself among them, as indices of sections.
    package func siblingsOfOneForm(as section: Int, in document: Document) -> [Int] {
        let parent = sections[section].parent
        let range = parent < 0 ? scopes[sections[section].scope].sections : parent + 1..<sections[parent].end
        let form = document.marks[sections[section].mark].form
        return siblings(in: range).filter { document.marks[sections[$0].mark].form == form }
    }
}

extension DocumentContext {
    /// Reads `siblings`.
    package func readSiblings() -> Groups {
        var groups = Groups()
        for scope in outline.scopes {
            groups.append(outline.siblings(in: scope.sections))
            for section in scope.sections where hasChildren(section) {
                groups.append(outline.siblings(in: section + 1..<outline.sections[section].end))
            }
        }
        return groups
    }

    /// Reads `mixedSiblings`.
    package func readMixedSiblings() -> Set<Int> {
        let (members, sections, marks) = (siblings.members, outline.sections, document.marks)
        return Set(
            siblings.indices.lazy.filter { group in
                let range = siblings.range(group)
                let form = marks[sections[members[range.lowerBound]].mark].form
                return !range.allSatisfy { marks[sections[members[$0]].mark].form == form }
            })
    }

    /// Reads `siblingsOfOneForm`.
    package func readSiblingsOfOneForm() -> Groups {
        if mixedSiblings.isEmpty { return siblings }
        var groups = Groups()
        for (index, group) in siblings.enumerated() {
            if mixedSiblings.contains(index) {
                for form in MarkerForm.allCases { groups.append(group.lazy.filter { heading($0).form == form }) }
            } else {
                groups.append(group)
            }
        }
        return groups
    }

    /// Whether a section holds others.
    package func hasChildren(_ section: Int) -> Bool { outline.sections[section].end > section + 1 }

    /// Whether anything stands below the line of a heading: a subsection, or any line that is not blank.
    package func hasBelow(_ section: Int) -> Bool { below[section] }

    /// Reads `below`.
    package func readBelow() -> [Bool] {
        var lines = document.lineCursor
        let (sections, marks) = (outline.sections, document.marks)
        return sections.indices.map { section in
            if hasChildren(section) { return true }
            var line = marks[sections[section].mark].textEnd.line + 1
            let end = sections[section].lines.upperBound
            // A mark below tells it without a look at the lines, which lie all over the text.
            let next = sections[section].mark + 1
            if next < marks.count, (line..<max(line, end)).contains(marks[next].start.line) { return true }
            while line < end {
                if !lines.line(line).isBlank { return true }
                line += 1
            }
            return false
        }
    }

    /// Whether headings of one form are titles: most of them are short, and most of those with nothing below do not end in ；.
    /// Provisions with all below them and numbered sentences are none.
    package func areTitles(_ group: some Collection<Int>) -> Bool {
        guard let first = group.first, !isProvision(first) else { return false }
        var (count, sentences) = (0, 0)
        for section in group {
            count += 1
            if heading(section).isLong || (heading(section).closing == .semicolon && !hasBelow(section)) {
                sentences += 1
            }
        }
        return sentences * 2 < count
    }

    /// Whether a section belongs to a provision: 第一条 or anything below it.
    package func isProvision(_ section: Int) -> Bool {
        var at = section
        while at >= 0 {
            if heading(at).form.isProvision { return true }
            at = outline.sections[at].parent
        }
        return false
    }

    /// Whether more than one line that is not blank stands below the line of a heading.
    package func hasSeveralLinesBelow(_ section: Int) -> Bool {
        var count = 0
        var line = mark(outline.sections[section].mark).textEnd.line + 1
        while line < outline.sections[section].lines.upperBound {
            if !document.line(line).isBlank { count += 1 }
            if count > 1 { return true }
            line += 1
        }
        return false
    }

    /// The marker of a heading as it should be written; nil for 第一部分, 第一节 and 1.1, which have many right forms.
    package func wantedMarker(_ index: Int) -> String? {
        let mark = mark(index)
        if mark.form.isWord || mark.form.depth > 1 { return nil }
        switch mark.form {
        case .letter: return String(document.marker(of: index).unicodeScalars.prefix(1)) + "."
        default: return mark.form.marker(mark.number)
        }
    }

    /// A fix that writes a heading's marker as it should be.
    package func markerFix(_ index: Int, isSafe: Bool = true) -> Fix? {
        guard let wanted = wantedMarker(index) else { return nil }
        return Fix(
            title: Text("把“”改为“”", "Replace “” by “”", quoting: document.marker(of: index), wanted), isSafe: isSafe,
            edits: [Fix.Edit(start: mark(index).start, end: mark(index).markerEnd, text: wanted)])
    }

    /// The last character of a marker, which is its separator where it has one, and where it stands.
    package func separator(of index: Int) -> (value: CodePoint, start: Place, end: Place) {
        let end = mark(index).markerEnd
        let scalar = document.content(end.line).scalar(before: end.column)
        return (scalar.value, Place(line: end.line, column: end.column - scalar.length), end)
    }

    /// The siblings of form 1. that are written with ． while others of them have the usual dot, group by group, as marks.
    package func mixedDots() -> [[Int]] {
        guard slips.contains(.separator) else { return [] }
        return siblingsOfOneForm.compactMap { group in
            guard let first = group.first, heading(first).form == .arabic,
                group.contains(where: { heading($0).slips.contains(.separator) }),
                !group.allSatisfy({ heading($0).slips.contains(.separator) })
            else { return nil }
            let wide = group.map { outline.sections[$0].mark }.filter {
                mark($0).slips.contains(.separator) && separator(of: $0).value == "．"
            }
            return wide.isEmpty ? nil : wide
        }
    }

    /// The headings that stand for a sibling of their parent but are written in another form: （2） between （一） and （三）.
    package func readStrays() -> Set<Int> {
        var strays: Set<Int> = []
        let sections = outline.sections
        for parent in sections.indices where sections[parent].end > parent + 1 {
            let (stray, next) = (parent + 1, sections[parent].end)
            guard next < sections.count, sections[next].parent == sections[parent].parent,
                sections[next].scope == sections[parent].scope, heading(next).form == heading(parent).form,
                heading(stray).number == heading(parent).number + 1, heading(next).number == heading(stray).number + 1
            else { continue }
            switch (heading(parent).form, heading(stray).form) {
            case (.bracketedChinese, .bracketedArabic), (.chinese, .arabic), (.chinese, .bracketedChinese): break
            default: continue
            }
            // A second one of this form below the same parent makes it a series of its own.
            guard sections[stray].end == next || heading(sections[stray].end).form != heading(stray).form else {
                continue
            }
            strays.insert(stray)
        }
        return strays
    }

    /// The first comma of a heading or lead that is one long sentence of several clauses, where a 。 was probably meant;
    /// nil where the text is short, of few clauses, or closed as it should be.
    package func earlyComma(_ index: Int) -> Place? {
        let mark = mark(index)
        if mark.closing == .comma, mark.runIn { return mark.textEnd }
        guard mark.closing == .fullStop, !mark.runIn, mark.textEnd.line == mark.textStart.line,
            mark.textEnd.column - mark.textStart.column >= Mark.longLead
        else { return nil }
        let text = document.content(mark.textStart.line)
        var at = mark.textStart.column
        var depth = 0
        var count = 0
        var commas = 0
        var first: Int? = nil
        while at < mark.textEnd.column {
            let scalar = text.scalar(at: at)
            if scalar.value.isOpener {
                depth += 1
            } else if scalar.value.isCloser {
                depth = max(0, depth - 1)
            } else if scalar.value == "，", depth == 0 {
                commas += 1
                if first == nil {
                    guard (2...20).contains(count) else { return nil }
                    first = at
                }
            }
            count += 1
            at += max(1, scalar.length)
        }
        guard commas >= 3, count > 45, let first else { return nil }
        return Place(line: mark.textStart.line, column: first)
    }
}

extension Mark {
    /// The bytes of a title at most: about thirty characters.
    private static let longestTitle = 90

    /// Whether the first sentence is longer than a title.
    fileprivate var isLong: Bool {
        textEnd.line > textStart.line || textEnd.column - textStart.column > Self.longestTitle
            || (closing == .comma && runIn)
    }
}
