// What is wrong in a user's profile file, with its place, in words for the person who wrote the file.

/// Something wrong in a profile file.
public struct ProfileProblem: Equatable, Sendable {
    /// The sort of problem; stable words for tests and for diagnostics' codes.
    public enum Kind: String, CaseIterable, Sendable {
        /// The text is not JSON.
        case syntax
        /// A key that profile files do not have.
        case unknownKey = "unknown-key"
        /// A value of the wrong type or out of its range.
        case wrongType = "wrong-type"
        /// A key that must be there is absent.
        case missingKey = "missing-key"
        /// A pattern that cannot be read.
        case badPattern = "bad-pattern"
        /// `extends` names no known kind.
        case unknownParent = "unknown-parent"
        /// Kinds that extend one another in a ring.
        case cycle
        /// The same id in two files, or twice in one list.
        case duplicateId = "duplicate-id"
    }

    /// The file's name, as given to the catalog.
    public let file: String
    /// The bytes to mark, 0-based; at least one byte except at the end of the file.
    public let range: Range<Int>
    /// The sort.
    public let kind: Kind
    /// What is wrong and what to do.
    public let message: BilingualText
    /// Whether the whole file is left out because of it. Otherwise only the marked value is.
    public let dropsFile: Bool
}
