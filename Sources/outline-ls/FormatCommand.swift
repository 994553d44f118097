// `format`: gives texts their normal form, in place; --check and --diff change nothing.

import OutlineFeatures
import OutlineFiles
import OutlineChecking
import OutlineRules
import OutlineText

/// `format`
enum FormatCommand {
    static func run(_ arguments: inout Arguments) throws(UsageError) -> Int32 {
        let language = try arguments.takeLanguage()
        var settings = try CheckSettings(&arguments)
        let (checks, shows) = (arguments.takeFlag("--check"), arguments.takeFlag("--diff"))
        let paths = try arguments.takePaths()
        guard !paths.isEmpty else {
            throw UsageError(Text("format 后面要写文件或文件夹", "format needs files or folders"))
        }
        var change = TextChange(shows ? .difference : checks ? .check : .write, language)
        for path in paths where path == "-" {
            let options = settings.format(path)
            change.run(path) { $0.formatted(options) }
        }
        for item in DirectoryWalk.items(paths.filter({ $0 != "-" }), patterns: { settings.patterns($0) }) {
            switch item {
            case .file(let path):
                let options = settings.format(path)
                change.run(path) { $0.formatted(options) }
            case .problem(let error): change.fail(error.chinese, error.english)
            }
        }
        let problems = settings.reportProblems(language)
        return problems > 0 ? 2 : change.status
    }
}
