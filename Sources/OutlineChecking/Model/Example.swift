// A text that shows a rule at work, with its findings marked.

/// A text that shows a rule at work; it is a test as well.
public struct Example: Sendable {
    /// The text; ⟦ and ⟧ enclose each place that is found.
    public let marked: String
    /// The text after all fixes of this rule were applied; nil where no fix is offered.
    public let fixed: String?
    /// Where the example stands, for the message of a failing test.
    public let file: String
    /// Its line there.
    public let line: Int

    /// An example with the places of its findings marked ⟦…⟧.
    public init(_ marked: String, fixed: String? = nil, file: String = #fileID, line: Int = #line) {
        self.marked = marked
        self.fixed = fixed
        self.file = file
        self.line = line
    }
}
