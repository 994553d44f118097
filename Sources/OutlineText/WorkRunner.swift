// How a long text is read and checked at once by several threads, of which this module knows nothing.

/// Does independent pieces of work.
public protocol WorkRunner: Sendable {
    /// Does the pieces with numbers from 0 to a count, in any order and at once if it can, and gives the results in order.
    func map<Result: Sendable>(_ count: Int, _ work: @escaping @Sendable (Int) -> Result) -> [Result]
}

/// Does them one after the other.
public struct InTurn: WorkRunner {
    /// Does them one after the other.
    public init() {}

    /// See `WorkRunner`.
    public func map<Result: Sendable>(_ count: Int, _ work: @escaping @Sendable (Int) -> Result) -> [Result] {
        (0..<max(0, count)).map(work)
    }
}
