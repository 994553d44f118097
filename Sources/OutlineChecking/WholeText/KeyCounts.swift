// How often each key occurs: an open-addressed table, small enough to keep for a text of many megabytes.

import OutlineSyntax
import OutlineText

/// A multiset of 64-bit keys. Half of each key is kept, so that among some hundred thousand keys one or two may be counted
/// together with another: who finds a key repeated compares the texts.
struct KeyCounts: Sendable {
    private struct Slot {
        /// Half of the key, never 0 where the slot is in use.
        var half: UInt32 = 0
        var count: UInt32 = 0
    }

    private var slots: [Slot] = []
    private var used = 0
    /// How many occurrences there are besides the first of each key.
    private(set) var surplus = 0

    /// How often a key occurs.
    func count(_ key: UInt64) -> Int {
        slots.isEmpty ? 0 : Int(slots[slot(Self.half(key))].count)
    }

    /// Adds a key once.
    mutating func add(_ key: UInt64) {
        if used * 4 >= slots.count * 3 { grow() }
        let half = Self.half(key)
        let slot = slot(half)
        if slots[slot].half == 0 {
            slots[slot].half = half
            used += 1
        }
        slots[slot].count += 1
        if slots[slot].count > 1 { surplus += 1 }
    }

    /// Adds many keys. The slots of some are looked at together first, so that the memory brings them at once.
    mutating func add(_ keys: [UInt64]) {
        reserve(keys.count)
        var start = 0
        while start < keys.count {
            let end = min(start + 16, keys.count)
            var seen: UInt32 = 0
            for key in keys[start..<end] { seen |= slots[Int(Self.half(key)) & (slots.count - 1)].count }
            // Always true, which the compiler cannot know.
            guard seen < .max else { return }
            for key in keys[start..<end] { add(key) }
            start = end
        }
    }

    /// Makes room for so many more keys.
    mutating func reserve(_ count: Int) {
        if (used + count) * 4 >= slots.count * 3 { grow(for: used + count) }
    }

    /// Takes a key away once. Its slot stays until the table grows.
    mutating func remove(_ key: UInt64) {
        guard !slots.isEmpty else { return }
        let slot = slot(Self.half(key))
        guard slots[slot].count > 0 else { return }
        if slots[slot].count > 1 { surplus -= 1 }
        slots[slot].count -= 1
    }

    private static func half(_ key: UInt64) -> UInt32 { max(1, UInt32(truncatingIfNeeded: key ^ key >> 32)) }

    /// The slot that holds a key, or the free one where it belongs.
    private func slot(_ half: UInt32) -> Int {
        let mask = slots.count - 1
        var slot = Int(half) & mask
        while slots[slot].half != 0, slots[slot].half != half { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow(for count: Int = 0) {
        let old = slots.filter { $0.count > 0 }
        var size = 256
        while size < max(old.count * 2, count + count / 2) { size *= 2 }
        slots = [Slot](repeating: Slot(), count: size)
        used = old.count
        for entry in old { slots[slot(entry.half)] = entry }
    }
}
