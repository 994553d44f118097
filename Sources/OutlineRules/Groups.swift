// Lists of numbers in one array: thousands of short ones, made anew with every edit of a heading, take no memory each.

/// Lists of numbers, none of them empty.
struct Groups: Sendable {
    private var members: [Int] = []
    /// Where each list ends among the members.
    private var ends: [Int] = []

    /// Adds a number to the list that is still open.
    mutating func add(_ member: Int) { members.append(member) }

    /// Closes the list that is open; nothing where no number was added.
    mutating func close() {
        if members.count > (ends.last ?? 0) { ends.append(members.count) }
    }

    /// Adds a list.
    mutating func append(_ list: some Sequence<Int>) {
        members.append(contentsOf: list)
        close()
    }
}

extension Groups: RandomAccessCollection {
    var startIndex: Int { 0 }
    var endIndex: Int { ends.count }
    subscript(index: Int) -> ArraySlice<Int> { members[(index > 0 ? ends[index - 1] : 0)..<ends[index]] }
}
