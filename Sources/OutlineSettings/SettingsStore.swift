// Finds the settings of a file: the nearest settings file upward from it, read once until it is told to look again.

public import OutlineFiles

/// The settings of many files.
public struct SettingsStore: Sendable {
    /// What the editor has set; it holds where the settings file says nothing. Call `reload` after changing it.
    public var editor = Settings()
    /// The folders that the editor has opened, absolute: where a file has no settings file, patterns count from the innermost of them
    /// that holds it, else from its own folder.
    public var roots: [FilePath] = []
    /// A settings file that holds for all files in place of the nearest one.
    private let explicit: FilePath?
    /// Whether settings files are read at all.
    private let readsFiles: Bool
    /// Whether the settings of a root hold for what lies below it though everybody may write there.
    private let trustsRoots: Bool
    /// What belongs to the files of a folder, and what to the folders below it.
    private var nearest: [FilePath: (own: Found, below: Found)] = [:]
    private var projects: [Found: Project] = [:]
    /// The work done so far: folders in which settings were looked for.
    package private(set) var foldersLookedAt = 0
    /// Settings and profiles that were found in a folder in which everybody may put them, above the text, and are not used.
    public private(set) var distrusted: Set<FilePath> = []
    /// Counts the times that settings with something wrong in them came or went.
    public private(set) var faultsChanged = 0

    /// What belongs to a folder: its own, or of the nearest folder above.
    private struct Found: Hashable {
        /// The settings file.
        var file: FilePath?
        /// The folder with `.outline-ls/profiles`.
        var profiles: FilePath?
        /// What patterns count from where there is no settings file.
        var root: FilePath?
    }

    /// A store that looks for the nearest file, or takes an explicit one (absolute) for all.
    /// - Parameter trustsRoots: whether the user has chosen the roots, as folders of an editor are.
    /// - Parameter readsFiles: whether settings files and kinds of the user's own are looked for.
    public init(explicit: FilePath? = nil, trustsRoots: Bool = true, readsFiles: Bool = true) {
        self.explicit = explicit
        self.readsFiles = readsFiles
        self.trustsRoots = trustsRoots
    }

    /// Forgets what was read.
    public mutating func reload() {
        nearest = [:]
        if projects.values.contains(where: \.hasFaults) { faultsChanged += 1 }
        projects = [:]
    }

    /// Forgets where settings were found, and of what was read all that is different on disk now.
    public mutating func lookAgain() {
        nearest = [:]
        for (found, project) in projects where !project.isAsOnDisk {
            if project.hasFaults { faultsChanged += 1 }
            projects[found] = nil
        }
    }

    /// Whether the settings of a file are others on disk than those that were read for it, or for a file beside it. Where nothing
    /// has been read, nothing has changed.
    /// - Parameter path: its absolute path, without dots.
    public mutating func hasChanged(for path: FilePath) -> Bool {
        let folder = path.parent
        guard let known = nearest[folder]?.own else { return false }
        var above = folder
        while nearest.removeValue(forKey: above) != nil { above = above.parent }
        if look(upwardFrom: folder) != known { return true }
        return projects[key(of: folder)].map { !$0.isAsOnDisk } ?? false
    }

    /// The project of a file.
    /// - Parameter path: its absolute path, without dots; nil for a text without one, which belongs to the first root.
    public mutating func project(of path: FilePath?) -> Project {
        let folder = path?.parent ?? roots.first ?? "/"
        let found = key(of: folder)
        if let known = projects[found] { return known }
        let base = found.file?.parent ?? found.root ?? folder
        let project = Project(
            folder: base, file: found.file.map { SettingsFile(path: $0) }, profilesIn: found.profiles ?? base,
            editor: editor)
        projects[found] = project
        if project.hasFaults { faultsChanged += 1 }
        return project
    }

    private mutating func key(of folder: FilePath) -> Found {
        var found = look(upwardFrom: folder)
        if let explicit { found.file = explicit }
        if found.file == nil { found.root = root(of: folder) ?? folder }
        return found
    }

    /// The innermost root that holds a folder.
    public func root(of folder: FilePath) -> FilePath? {
        roots.filter { $0 == folder || folder.relative(to: $0) != nil }.max { $0.bytes.count < $1.bytes.count }
    }

    /// The settings files that were read with the kinds that their texts can be of, each once, in the order of their paths.
    public var files: [(file: SettingsFile, kinds: DocumentKinds)] {
        var seen: Set<FilePath> = []
        return projects.values.sorted { $0.folder < $1.folder }.compactMap { project in
            project.file.map { ($0, project.kinds) }
        }
        .filter { seen.insert($0.0.path).inserted }
    }

    /// The document kinds that were read of the user's own files, each once, in the order of their files.
    public var kinds: [DocumentKinds] {
        var kinds: [DocumentKinds] = []
        for project in projects.values.sorted(by: { $0.folder < $1.folder }) {
            let own = project.kinds
            if !own.files.isEmpty || !own.failures.isEmpty, !kinds.contains(own) { kinds.append(own) }
        }
        return kinds
    }

    private mutating func look(upwardFrom folder: FilePath) -> Found {
        var folder = folder
        if let known = nearest[folder] { return known.own }
        var passed: [FilePath] = []
        var found = Found()
        while true {
            if let known = nearest[folder] {
                found = known.below
                break
            }
            passed.append(folder)
            let parent = folder.parent
            if parent == folder || !folder.isAbsolute { break }
            folder = parent
        }
        foldersLookedAt += passed.count
        for folder in passed.reversed() {
            var own = found
            let candidate = folder.appending(SettingsFile.name)
            let profiles = folder.appending(Project.profilesFolder)
            if readsFiles, status(candidate)?.kind == .regular { own.file = candidate }
            if readsFiles, status(profiles)?.kind == .directory { own.profiles = folder }
            // What everybody can put into a folder must not rule what lies in the folders below it, unless the user has opened it as
            // a whole.
            let isOpenToAll =
                own != found && !(trustsRoots && roots.contains(folder))
                && status(folder).map { $0.permissions & 0o002 != 0 } ?? false
            if isOpenToAll, folder != passed.first {
                for path in [candidate, profiles] where status(path) != nil { distrust(path) }
            }
            nearest[folder] = (own, isOpenToAll ? found : own)
            if !isOpenToAll { found = own }
        }
        return passed.first.flatMap { nearest[$0]?.own } ?? found
    }

    private mutating func distrust(_ path: FilePath) {
        if explicit == nil, distrusted.insert(path).inserted { faultsChanged += 1 }
    }

    private func status(_ path: FilePath) -> FileStatus? {
        do throws(FileError) { return try Platform.status(path) } catch { return nil }
    }
}
