// `renumber`: numbers the headings and points of texts in their order.

import OutlineFeatures
import OutlineFiles
import OutlineChecking
import OutlineRules
import OutlineText

/// `renumber`
enum RenumberCommand {
    static func run(_ arguments: inout Arguments) throws(UsageError) -> Int32 {
        let language = try arguments.takeLanguage()
        let (shows, writes) = (arguments.takeFlag("--diff"), arguments.takeFlag("--write"))
        let paths = try arguments.takePaths()
        guard !paths.isEmpty else { throw UsageError(Text("renumber 后面要写文件", "renumber needs files")) }
        var change = TextChange(shows ? .difference : writes ? .write : .print, language)
        for path in paths {
            change.run(path) { snapshot in
                // What is in order stays as it is.
                do throws(Refusal) { return try snapshot.renumber(.whole) } catch { return [] }
            }
        }
        return change.status
    }
}
