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
    private var nearest: [FilePath: FilePath?] = [:]
    private var projects: [FilePath: Project] = [:]

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
        if let file = explicit ?? settingsFile(upwardFrom: folder) {
            if let known = projects[file] { return known }
            let project = Project(folder: file.parent, file: SettingsFile(path: file), editor: editor)
            projects[file] = project
            return project
        }
        let root = root(of: folder) ?? folder
        // A folder cannot be taken for a settings file, so both kinds may share the table.
        if let known = projects[root] { return known }
        let project = Project(folder: root, file: nil, editor: editor)
        projects[root] = project
        return project
    }

    /// The innermost root that holds a folder.
    public func root(of folder: FilePath) -> FilePath? {
        roots.filter { $0 == folder || folder.relative(to: $0) != nil }.max { $0.bytes.count < $1.bytes.count }
    }

    /// The settings files that were read, each once, in the order of their paths.
    public var files: [SettingsFile] {
        projects.values.compactMap(\.file).sorted { $0.path < $1.path }
    }

    /// The document kinds that were read of the user's own files, in the order of their folders.
    public var kinds: [DocumentKinds] {
        projects.values.filter { !$0.kinds.files.isEmpty || !$0.kinds.failures.isEmpty }.sorted {
            $0.folder < $1.folder
        }
        .map(\.kinds)
    }

    private mutating func settingsFile(upwardFrom folder: FilePath) -> FilePath? {
        var folder = folder
        var passed: [FilePath] = []
        var found: FilePath?
        while true {
            if let known = nearest[folder] {
                found = known
                break
            }
            passed.append(folder)
            let candidate = folder.appending(SettingsFile.name)
            if isFile(candidate) {
                found = candidate
                break
            }
            let parent = folder.parent
            if parent == folder || !folder.isAbsolute { break }
            folder = parent
        }
        for folder in passed { nearest[folder] = .some(found) }
        return found
    }

    private func isFile(_ path: FilePath) -> Bool {
        do throws(FileError) { return try Platform.status(path).kind != .directory } catch {
            return false
        }
    }
}
