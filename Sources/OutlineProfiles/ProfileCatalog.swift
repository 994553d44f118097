// All document kinds: those built in and the user's own, looked up by id and recognised in documents.

/// The known document kinds. A value: it is made once, when the user's files have been read.
public struct ProfileCatalog: Sendable {
    /// A user's profile file.
    public struct UserFile: Equatable, Sendable {
        /// The name under which problems are reported, such as a path.
        public let name: String
        /// The contents.
        public let bytes: [UInt8]

        /// Names a file's contents.
        public init(name: String, bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }

    /// The kinds that come with the program and nothing else.
    public static let builtIn = ProfileCatalog()

    /// What is wrong in the user's files, in the order of files and places. A bad file never spoils the others.
    public let problems: [ProfileProblem]
    /// The ids of all kinds, built-in ones first, then the user's in the order of the files.
    public let ids: [String]

    private let files: [String: Source]
    private let table: RecognitionTable
    private let cache = ProfileCache()

    /// A file with what recognition needs; `whole` reads the rest of a built-in one.
    private struct Source: Sendable {
        let file: ProfileFile
        let isBuiltIn: Bool

        var whole: ProfileFile {
            guard isBuiltIn, let embedded = embeddedProfiles.first(where: { $0.name == file.id }) else { return file }
            var decoder = ProfileDecoder(file: embedded.name)
            return decoder.decode(Array(embedded.json.utf8)) ?? file
        }
    }

    private static let builtInFiles: [String: Source] = {
        var files: [String: Source] = [:]
        for embedded in embeddedProfiles {
            var decoder = ProfileDecoder(file: embedded.name)
            guard let file = decoder.decode(Array(embedded.recognition.utf8)) else { continue }
            files[file.id] = Source(file: file, isBuiltIn: true)
        }
        return files
    }()

    /// Makes a catalog of the built-in kinds and the user's files. A user's file of a built-in id takes its place, and
    /// may extend the built-in kind by that same id.
    public init(userFiles: [UserFile] = []) {
        var files = Self.builtInFiles
        var ids = embeddedProfiles.map(\.name)
        var problems: [ProfileProblem] = []
        var owners: [String: String] = [:]
        for userFile in userFiles {
            var decoder = ProfileDecoder(file: userFile.name)
            if let file = decoder.decode(userFile.bytes) {
                if let owner = owners[file.id] {
                    decoder.add(
                        .duplicateId, file.idRange, "“\(file.id)”已由 \(owner) 定义，请换一个 id",
                        "“\(file.id)” is already defined by \(owner); choose another id", drops: true)
                } else {
                    owners[file.id] = userFile.name
                    files[file.id] = Source(file: file, isBuiltIn: false)
                    if !ids.contains(file.id) { ids.append(file.id) }
                }
            }
            problems += decoder.problems
        }
        for id in ids {
            guard let name = owners[id], let file = files[id]?.file else { continue }
            if let problem = Self.parentProblem(file, name, files) { problems.append(problem) }
        }
        self.files = files
        self.ids = ids
        self.problems = Self.sorted(problems, userFiles.map(\.name))
        var matchers: [[String]: AspectMatcher] = [:]
        table = RecognitionTable(ids.compactMap { id in files[id].map { Self.entry($0, files, &matchers) } })
    }

    /// The kind of that id with all it inherits; nil if there is none.
    public func profile(_ id: String) -> Profile? { sharedProfile(id)?.profile }

    /// The kind a document was taken for, with the aspects of the year's meeting where it has none of its own.
    public func profile(for recognition: Recognition) -> Profile? { sharedProfile(for: recognition)?.profile }

    /// The kind of that id, as all documents of it have it.
    public func sharedProfile(_ id: String) -> SharedProfile? { shared(id, aspectsFrom: nil) }

    /// The kind a document was taken for, as all such documents have it.
    public func sharedProfile(for recognition: Recognition) -> SharedProfile? {
        shared(recognition.profile, aspectsFrom: recognition.aspectsFrom)
    }

    private func shared(_ id: String, aspectsFrom other: String?) -> SharedProfile? {
        cache.profile(ProfileCache.Key(id: id, aspectsFrom: other)) { made(id, aspectsFrom: other) }
    }

    private func made(_ id: String, aspectsFrom other: String?) -> Profile? {
        guard let source = files[id] else { return nil }
        let chain = Self.chain(source, files).map(\.whole)
        guard let file = chain.last else { return nil }
        var resolver = ProfileResolver(chain: chain)
        if let other = other.flatMap({ files[$0] }) {
            resolver.takeAspects(of: ProfileResolver(chain: Self.chain(other, files).map(\.whole)))
        }
        return resolver.profile(of: file, isBuiltIn: source.isBuiltIn)
    }

    /// The kind a document is of; nil for a free outline.
    public func recognise(_ evidence: Evidence) -> Recognition? {
        Recogniser(table: table, evidence: evidence) { profile($0)?.parts ?? [] }.recognise()
    }

    private static func parent(of source: Source, _ files: [String: Source]) -> Source? {
        guard let parent = source.file.parent else { return nil }
        if parent == source.file.id { return source.isBuiltIn ? nil : builtInFiles[parent] }
        return files[parent]
    }

    /// The files a kind is made of, the root first. A ring is cut where it would begin again.
    private static func chain(_ source: Source, _ files: [String: Source]) -> [Source] {
        var chain = [source]
        while let last = chain.last, let next = parent(of: last, files), chain.count < 32,
            !chain.contains(where: { $0.file.id == next.file.id && $0.isBuiltIn == next.isBuiltIn })
        {
            chain.append(next)
        }
        return chain.reversed()
    }

    private static func parentProblem(
        _ file: ProfileFile, _ name: String, _ files: [String: Source]
    ) -> ProfileProblem? {
        guard let parent = file.parent, let range = file.parentRange else { return nil }
        let source = Source(file: file, isBuiltIn: false)
        guard let first = self.parent(of: source, files) else {
            return ProfileProblem(
                file: name, range: range, kind: .unknownParent,
                message: BilingualText(
                    zh: "没有 id 为“\(parent)”的文种，请检查 extends",
                    en: "there is no kind with the id “\(parent)”; check extends"),
                dropsFile: false)
        }
        var next: Source? = first
        var steps = 0
        while let current = next, steps <= files.count {
            if !current.isBuiltIn, current.file.id == file.id {
                return ProfileProblem(
                    file: name, range: range, kind: .cycle,
                    message: BilingualText(
                        zh: "extends 首尾相接成环（\(file.id) → \(parent) → … → \(file.id)），请去掉一处",
                        en: "extends runs in a ring (\(file.id) → \(parent) → … → \(file.id)); remove one"),
                    dropsFile: false)
            }
            next = self.parent(of: current, files)
            steps += 1
        }
        return nil
    }

    private static func sorted(_ problems: [ProfileProblem], _ names: [String]) -> [ProfileProblem] {
        var order: [String: Int] = [:]
        for (index, name) in names.enumerated() where order[name] == nil { order[name] = index }
        let keyed = problems.enumerated().map { index, problem in
            (key: (order[problem.file] ?? 0, problem.range.lowerBound, index), problem: problem)
        }
        return keyed.sorted { $0.key < $1.key }.map(\.problem)
    }

    private static func entry(
        _ source: Source, _ files: [String: Source], _ matchers: inout [[String]: AspectMatcher]
    ) -> RecognitionEntry {
        let chain = chain(source, files)
        let resolver = ProfileResolver(chain: chain.map(\.file))
        let matcher = matchers[resolver.wrappers] ?? resolver.matcher
        matchers[resolver.wrappers] = matcher
        let (sets, isOpen) = resolver.aspectLists(matcher)
        return RecognitionEntry(
            source.file, isBuiltIn: source.isBuiltIn,
            family: chain.last { !$0.file.recognise.kind.isEmpty }?.file.id, isOpen: isOpen, aspectSets: sets,
            matcher: matcher)
    }
}
