// A kind is put together once for each catalog, however many documents are of it.

import Synchronization

/// A profile that all documents of a kind share: a copy of one is a reference.
public final class SharedProfile: Sendable {
    /// The profile.
    public let profile: Profile

    init(_ profile: Profile) { self.profile = profile }
}

/// The profiles that were asked for.
final class ProfileCache: Sendable {
    /// What a profile is made of: its id, and the id of the kind whose aspects it takes.
    struct Key: Hashable {
        let id: String
        let aspectsFrom: String?
    }

    private let known = Mutex<[Key: SharedProfile]>([:])

    /// The profile of a key; `make` makes it where it is not known. Two threads may make it at the same time, and one is kept.
    func profile(_ key: Key, _ make: () -> Profile?) -> SharedProfile? {
        if let profile = known.withLock({ $0[key] }) { return profile }
        guard let made = make().map(SharedProfile.init) else { return nil }
        return known.withLock { known in
            if let other = known[key] { return other }
            known[key] = made
            return made
        }
    }
}
