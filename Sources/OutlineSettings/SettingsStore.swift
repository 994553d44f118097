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
    private var nearest: [FilePath: Found] = [:]
    private var projects: [Found: Project] = [:]

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
    public init(explicit: FilePath? = nil) { self.explicit = explicit }

    /// Forgets what was read.
    public mutating func reload() {
        nearest = [:]
        projects = [:]
    }

    /// The project of a file.
    /// - Parameter path: its absolute path, without dots; nil for a text without one, which belongs to the first root.
    public mutating func project(of path: FilePath?) -> Project {
        let folder = path?.parent ?? roots.first ?? "/"
        var found = look(upwardFrom: folder)
        if let explicit { found.file = explicit }
        if found.file == nil { found.root = root(of: folder) ?? folder }
        if let known = projects[found] { return known }
        let base = found.file?.parent ?? found.root ?? folder
        let project = Project(
            folder: base, file: found.file.map { SettingsFile(path: $0) }, profilesIn: found.profiles ?? base,
            editor: editor)
        projects[found] = project
        return project
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
        var passed: [FilePath] = []
        var found = Found()
        while true {
            if let known = nearest[folder] {
                found = known
                break
            }
            passed.append(folder)
            let parent = folder.parent
            if parent == folder || !folder.isAbsolute { break }
            folder = parent
        }
        for folder in passed.reversed() {
            let candidate = folder.appending(SettingsFile.name)
            if kind(candidate) == .regular { found.file = candidate }
            if kind(folder.appending(Project.profilesFolder)) == .directory { found.profiles = folder }
            nearest[folder] = found
        }
        return found
    }

    private func kind(_ path: FilePath) -> FileKind? {
        do throws(FileError) { return try Platform.status(path).kind } catch { return nil }
    }
}
