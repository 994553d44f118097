// The document kinds of a project: the built-in ones with the user's own files laid over them.

public import OutlineFiles
public import OutlineProfiles

/// The kinds that a project knows.
public struct DocumentKinds: Sendable, Equatable {
    /// The kinds.
    public let catalog: ProfileCatalog
    /// The user's files as they were read.
    public let files: [ProfileCatalog.UserFile]
    /// The files that could not be read.
    public let failures: [FileError]

    /// Reads the user's files; one that cannot be read is left out.
    public init(files paths: [FilePath] = []) {
        (files, failures) = Self.read(paths)
        catalog = files.isEmpty ? .builtIn : ProfileCatalog(userFiles: files)
    }

    private static func read(_ paths: [FilePath]) -> (files: [ProfileCatalog.UserFile], failures: [FileError]) {
        var files: [ProfileCatalog.UserFile] = []
        var failures: [FileError] = []
        for path in paths {
            do throws(FileError) {
                let bytes = try Platform.readRegularFile(path, limit: 1 << 22)
                files.append(ProfileCatalog.UserFile(name: path.display, bytes: bytes))
            } catch {
                failures.append(error)
            }
        }
        return (files, failures)
    }

    /// Whether files are on disk as they were read.
    func areAsOnDisk(_ paths: [FilePath]) -> Bool { Self.read(paths) == (files, failures) }

    /// Two are the same where their files are.
    public static func == (left: DocumentKinds, right: DocumentKinds) -> Bool { left.files == right.files }
}
