// Which kinds of hints or lenses are shown: all, none, or some by name.

/// What is set for the kinds of something that an editor shows.
public struct ShownKinds: Equatable, Sendable {
    /// What holds for kinds that are not named; nil where nothing is set.
    public var all: Bool?
    /// What is set for single kinds, by name.
    public var kinds: [String: Bool] = [:]

    /// Nothing is set.
    public init() {}

    /// Whether a kind is shown: only where that is asked for.
    public func shows(_ kind: String) -> Bool { kinds[kind] ?? all ?? false }

    /// The same with others laid over it.
    func overlaid(by other: ShownKinds) -> ShownKinds {
        // A word about all kinds that is nearer to the file counts for those that are named farther off.
        guard other.all == nil else { return other }
        var result = self
        result.kinds.merge(other.kinds) { _, above in above }
        return result
    }
}
