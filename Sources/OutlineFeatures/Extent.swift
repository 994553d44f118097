// How much a section holds, in points and characters.

import OutlineChecking
import OutlineRules
import OutlineSyntax
import OutlineText

extension Snapshot {
    /// The points of a section and of all its subsections.
    func points(of section: Int) -> Int {
        let sections = outline.sections
        return (section..<sections[section].end).reduce(0) { $0 + sections[$1].itemCount }
    }

    /// The extent of a section in words: “3 条，412 字”.
    func extent(of section: Int) -> String {
        let characters = document.characters(in: outline.sections[section].lines)
        let points = points(of: section)
        if language == .zh { return points > 0 ? "\(points) 条，\(characters) 字" : "\(characters) 字" }
        let size = "\(characters) characters"
        return points > 0 ? "\(points) point\(points == 1 ? "" : "s"), \(size)" : size
    }
}
