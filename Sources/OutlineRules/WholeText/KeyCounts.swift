// How often each key occurs: an open-addressed table, small enough to keep for a text of many megabytes.

/// A multiset of 64-bit keys.
struct KeyCounts: Sendable {
    private var keys: [UInt64] = []
    private var counts: [UInt32] = []
    private var used = 0
    /// How many occurrences there are besides the first of each key.
    private(set) var surplus = 0

    /// How often a key occurs.
    func count(_ key: UInt64) -> Int {
        keys.isEmpty ? 0 : Int(counts[slot(key)])
    }

    /// Adds a key once.
    mutating func add(_ key: UInt64) {
        if used * 2 >= keys.count { grow() }
        let slot = slot(key)
        if keys[slot] == 0 {
            keys[slot] = key
            used += 1
        }
        counts[slot] += 1
        if counts[slot] > 1 { surplus += 1 }
    }

    /// Takes a key away once. Its slot stays until the table grows.
    mutating func remove(_ key: UInt64) {
        guard !keys.isEmpty else { return }
        let slot = slot(key)
        guard counts[slot] > 0 else { return }
        if counts[slot] > 1 { surplus -= 1 }
        counts[slot] -= 1
    }

    /// The slot that holds a key, or the free one where it belongs.
    private func slot(_ key: UInt64) -> Int {
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: key ^ key >> 32) & mask
        while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        let old = zip(keys, counts).filter { $0.1 > 0 }
        var size = 1024
        while size < old.count * 4 { size *= 2 }
        keys = [UInt64](repeating: 0, count: size)
        counts = [UInt32](repeating: 0, count: size)
        used = old.count
        for (key, count) in old {
            let slot = slot(key)
            keys[slot] = key
            counts[slot] = count
        }
    }
}
