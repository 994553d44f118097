// The sections that are open while the tree is built, and the one question about them: which of them hold the next heading.
// The order of the forms answers it, unless the text says otherwise: a heading that goes on with an open series belongs to it
// wherever it stands, and a list that a line ending in ： introduces belongs below that line.

import OutlineText

/// The open sections, the innermost last.
struct OpenSections {
    private var stack: [Entry] = []

    /// An open section.
    private struct Entry {
        /// Its index among the sections.
        var section: Int
        var form: MarkerForm
        var number: Int
        /// Whether a line ending in ： introduced the series it belongs to.
        var isList: Bool
        /// Whether it ends in ；, so that its series goes on.
        var goesOn: Bool
    }

    /// How a line ending in ： stands before a heading.
    enum Lead {
        /// None does.
        case none
        /// A paragraph of its own.
        case paragraph
        /// The heading of the innermost open section.
        case heading
    }

    /// The innermost open section, −1 where none is open.
    var innermost: Int { stack.last?.section ?? -1 }

    /// Closes the innermost section and gives its index; nil where none is open.
    mutating func close() -> Int? { stack.popLast()?.section }

    /// How many sections stay open, to hold the section of a heading.
    func count(holding heading: Mark, after lead: Lead) -> Int {
        guard let sibling = stack.lastIndex(where: { $0.form == heading.form }) else {
            return count(holdingFirst: heading, after: lead)
        }
        guard heading.lastNumber == 1, heading.form.isListed else { return resumed(by: heading, innermost: sibling) }
        switch lead {
        case .heading: return stack.count
        case .paragraph where !stack[sibling].isList: return stack.count
        default: break
        }
        // Below a decimal heading every list starts anew.
        if let last = stack.last, last.form.depth > 1, heading.form.depth == 1 { return stack.count }
        return sibling
    }

    /// The series that a heading goes on with: of those of its form the innermost that it follows, which a list left behind by the
    /// text above it is only where it has not ended.
    private func resumed(by heading: Mark, innermost: Int) -> Int {
        var found: Int? = nil
        for index in stack.indices.reversed()
        where stack[index].form == heading.form && stack[index].number + 1 == heading.number {
            found = index
            if !stack[index].isList || stack[index].goesOn { break }
        }
        return found ?? innermost
    }

    /// How many sections stay open to hold a heading of whose form none is open.
    private func count(holdingFirst heading: Mark, after lead: Lead) -> Int {
        let form = heading.form
        let isFirst = heading.lastNumber == 1 && form.isListed
        if isFirst, lead == .heading, form != .chinese { return stack.count }
        var count = stack.count
        while count > 0, stack[count - 1].form.order >= form.order {
            let last = stack[count - 1].form
            // 第一条 below 一、 is held by it where 一、 came first, and a list below 1.1 by that.
            if last == .chinese, form == .sectionWord || form.isProvision { break }
            if isFirst, last.depth > 1, form.depth == 1 { break }
            count -= 1
        }
        return count
    }

    /// Opens the section of a heading.
    mutating func open(_ section: Int, _ heading: Mark, after lead: Lead, series sibling: Bool?) {
        stack.append(
            Entry(
                section: section, form: heading.form, number: heading.number, isList: sibling ?? (lead != .none),
                goesOn: heading.closing == .semicolon))
    }

    /// Whether the series of an open section, if it has a form, was introduced by a line ending in ：; nil where it is another one.
    func isList(at index: Int, _ form: MarkerForm) -> Bool? {
        stack.indices.contains(index) && stack[index].form == form ? stack[index].isList : nil
    }

    /// How many sections are open.
    var count: Int { stack.count }
}

extension MarkerForm {
    /// Whether the form may number a list anywhere in a text. The words of a provision (第一章, 第一条) never start again below each other.
    fileprivate var isListed: Bool {
        switch self {
        case .part, .volume, .sectionWord, .article, .clause: false
        default: true
        }
    }
}
