// Lists of numbers in one array: thousands of short ones, made anew with every edit of a heading, take no memory each.

import OutlineSyntax
import OutlineText

/// Lists of numbers, none of them empty.
package struct Groups: Sendable {
    package private(set) var members: [Int] = []
    /// Where each list ends among the members.
    private var ends: [Int] = []

    /// Adds a list; nothing where it is empty.
    package mutating func append(_ list: some Sequence<Int>) {
        let start = members.count
        for member in list { members.append(member) }
        if members.count > start { ends.append(members.count) }
    }
}

extension Groups: RandomAccessCollection {
    package var startIndex: Int { 0 }
    package var endIndex: Int { ends.count }
    package subscript(index: Int) -> ArraySlice<Int> { members[range(index)] }

    /// Where a list stands among the members: a slice of them counts references, which with thousands of lists takes its time.
    package func range(_ index: Int) -> Range<Int> { (index > 0 ? ends[index - 1] : 0)..<ends[index] }
}
