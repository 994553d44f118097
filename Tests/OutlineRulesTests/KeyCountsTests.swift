// That the table of keys counts like a dictionary, whether keys come one by one or many at once.

import OutlineTestSupport
import Testing

@testable import OutlineChecking
@testable import OutlineRules

@Suite("Counting keys")
struct KeyCountsTests {
    @Test("keys that come and go are counted like in a dictionary")
    func likeADictionary() {
        var random = SeededRandom(3)
        var counts = KeyCounts()
        var model: [UInt64: Int] = [:]
        for _ in 0..<400 {
            // Half of a key is kept, so small ones are told apart.
            let keys = (0..<Int.random(in: 0...40, using: &random)).map { _ in
                UInt64.random(in: 1...3000, using: &random)
            }
            switch Int.random(in: 0...2, using: &random) {
            case 0:
                counts.add(keys)
                for key in keys { model[key, default: 0] += 1 }
            case 1:
                for key in keys { counts.add(key) }
                for key in keys { model[key, default: 0] += 1 }
            default:
                for key in keys {
                    counts.remove(key)
                    model[key] = max(0, (model[key] ?? 0) - 1)
                }
            }
            #expect(counts.surplus == model.values.reduce(0) { $0 + max(0, $1 - 1) })
        }
        for key in UInt64(1)...3000 { #expect(counts.count(key) == model[key] ?? 0) }
    }
}
