// A list that is made once and never freed. An array counts who refers to it, and threads that all ask the same one for every
// paragraph would wait for each other's counting.

/// A list of plain values that lives as long as the program. It is for static values alone: what is made is never freed.
@safe
public struct StaticTable<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
    @usableFromInline let start: UnsafePointer<Element>
    /// The number of values.
    public let count: Int

    /// A list of some values.
    public init(_ elements: [Element]) {
        let room = UnsafeMutablePointer<Element>.allocate(capacity: elements.count)
        unsafe room.initialize(from: elements, count: elements.count)
        unsafe start = UnsafePointer(room)
        count = elements.count
    }

    /// The values in place.
    @inlinable
    public var span: Span<Element> {
        // The values are never moved, changed or freed.
        @_lifetime(borrow self) get { unsafe Span(_unsafeStart: start, count: count) }
    }

    /// The value at an index, which must be below the count.
    @inlinable
    public subscript(index: Int) -> Element { span[index] }
}
