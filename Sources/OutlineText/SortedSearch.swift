// The binary search over what stands in the order of the text: lines, marks, sections, findings.

extension Array {
    /// The index of the first element for which `isBehind` holds, `count` where it holds for none. It must hold for all elements
    /// that follow one for which it holds.
    @inlinable
    public func partitioningIndex(where isBehind: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
