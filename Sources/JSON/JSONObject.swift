// The members of a JSON object in the order in which they were written, and the check for keys written twice.

/// A JSON object: members in order. Two objects are equal when their members are, in the same order.
public struct JSONObject: Equatable, Sendable {
    /// One key with its value.
    public struct Member: Equatable, Sendable {
        /// The key, without escapes.
        public let key: String
        /// The value.
        public let value: JSONValue

        /// Makes a member.
        public init(key: String, value: JSONValue) {
            self.key = key
            self.value = value
        }

        /// Compares keys by their bytes (see ``haveSameBytes(_:_:)``).
        public static func == (left: Member, right: Member) -> Bool {
            haveSameBytes(left.key, right.key) && left.value == right.value
        }
    }

    /// The members in the order of the text. A reader gives each key once.
    public let members: [Member]

    /// Makes an object. A key should stand in `members` once; look-up finds the first.
    public init(_ members: [Member] = []) {
        self.members = members
    }

    /// The value of the first member with that key. The search is linear: walk over `members` instead where
    /// many keys of a large object are wanted.
    public subscript(name: String) -> JSONValue? {
        for member in members where haveSameBytes(member.key, name) { return member.value }
        return nil
    }
}

/// Whether two strings are the same scalar for scalar. Swift's `==` also takes "é" in one scalar and in two for
/// the same, which JSON does not.
@inline(__always)
func haveSameBytes(_ left: String, _ right: String) -> Bool {
    guard left.utf8.count == right.utf8.count else { return false }
    let (first, second) = (left.utf8Span.span, right.utf8Span.span)
    for index in first.indices where first[index] != second[index] { return false }
    return true
}
