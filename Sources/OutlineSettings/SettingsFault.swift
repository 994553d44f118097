// What is wrong in the settings of all folders that were looked at: `check` and the editor tell the same.

public import OutlineFiles
import OutlineProfiles
import OutlineChecking
import OutlineRules
public import OutlineText

/// Something wrong in a settings file or in a file with a kind.
public struct SettingsFault: Sendable {
    /// The file.
    public let path: FilePath
    /// What is wrong, and what to do.
    public let message: Text
    /// The bytes of the file, and the offset of what is wrong in them; nil where the file could not be read.
    public let place: (bytes: [UInt8], offset: Int)?
    /// Whether something of the file is lost by it.
    public let isFailure: Bool
}

extension SettingsStore {
    /// What is wrong, file by file: in the settings, then in the kinds.
    public var faults: [SettingsFault] {
        var faults: [SettingsFault] = []
        func add(_ failure: FileError) {
            faults.append(
                SettingsFault(
                    path: failure.path, message: Text(failure.chinese, failure.english), place: nil, isFailure: true))
        }
        for path in distrusted.sorted() {
            faults.append(
                SettingsFault(
                    path: path,
                    message: Text(
                        "\(path.shown)：所在文件夹任何人都可写，没有采用；可用 --config 指定",
                        "\(path.shown): everybody may write in its folder; not used; name it with --config"),
                    place: nil, isFailure: false))
        }
        for (file, kinds) in files {
            if let failure = file.failure { add(failure) }
            for problem in file.text.problems(knowing: kinds.catalog) {
                faults.append(
                    SettingsFault(
                        path: file.path, message: Text(problem.message(.zh), problem.message(.en)),
                        place: (file.bytes, problem.range.lowerBound), isFailure: problem.severity == .error))
            }
        }
        for kinds in kinds {
            for failure in kinds.failures { add(failure) }
            for problem in kinds.catalog.problems {
                let bytes = kinds.files.first { $0.name == problem.file }?.bytes ?? []
                faults.append(
                    SettingsFault(
                        path: FilePath(problem.file),
                        message: Text(problem.message(english: false), problem.message(english: true)),
                        place: (bytes, problem.range.lowerBound), isFailure: problem.dropsFile))
            }
        }
        return faults
    }
}
