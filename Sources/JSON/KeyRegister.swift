// Tells whether a key stands in an object already, in time that grows in proportion to the object.

/// The keys of one object while it is read. Few keys are compared one by one, which is quickest; from
/// `setThreshold` members on they are hashed, so that an object with 100,000 members takes time in proportion.
struct KeyRegister<Builder: JSONBuilder> {
    private struct ExactKey: Hashable {
        let key: String

        static func == (left: ExactKey, right: ExactKey) -> Bool { haveSameBytes(left.key, right.key) }

        /// Hashes the bytes: keys that Swift calls equal though they differ in bytes must not share one hash.
        func hash(into hasher: inout Hasher) {
            for byte in key.utf8 { hasher.combine(byte) }
        }
    }

    private var many: Set<ExactKey> = []

    /// Up to so many members the keys are compared one by one.
    private static var setThreshold: Int { 16 }

    /// Notes a key that follows `members`; false when one of them has it.
    @inline(__always)
    mutating func insert(_ key: String, after members: [Builder.Member]) -> Bool {
        if members.count < Self.setThreshold {
            for member in members where haveSameBytes(Builder.key(of: member), key) { return false }
            return true
        }
        if many.isEmpty { many = Set(members.map { ExactKey(key: Builder.key(of: $0)) }) }
        return many.insert(ExactKey(key: key)).inserted
    }
}
