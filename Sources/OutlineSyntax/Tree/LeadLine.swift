// The line that introduces what stands below it.

extension Document {
    /// The line that ends in ： and stands right before a line, whatever blank lines are between them; nil where there is none.
    public func leadLine(before number: Int) -> Int? {
        var before = number - 1
        while before >= 0, before > number - 4, line(before).isBlank { before -= 1 }
        return before >= 0 && line(before).traits.contains(.colon) ? before : nil
    }
}
