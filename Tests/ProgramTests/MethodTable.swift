// The table of methods in Protocol/README.md, read so that tests can compare it with the program.

import Foundation
import OutlineTestSupport

/// The table of methods.
struct MethodTable {
    struct Row {
        let method: String
        /// answered, noticed, sent or refused.
        let status: String
        /// The name of the capability; empty where there is none.
        let capability: String
        let remarks: String
    }

    let all: [Row]

    init() throws {
        let text = try String(contentsOfFile: Program.root + "/Protocol/README.md", encoding: .utf8)
        all = text.split(separator: "\n").compactMap { line in
            guard line.hasPrefix("| `") else { return nil }
            let cells = line.split(separator: "|", omittingEmptySubsequences: false).map {
                $0.trimmingCharacters(in: CharacterSet(charactersIn: " `"))
            }
            guard cells.count >= 5, ["answered", "noticed", "sent", "refused"].contains(cells[2]) else { return nil }
            return Row(method: cells[1], status: cells[2], capability: cells[3], remarks: cells[4])
        }
    }

    /// The methods that the server takes, with their capabilities.
    var rows: [(method: String, capability: String)] {
        all.filter { $0.status == "answered" || $0.status == "noticed" }.map { ($0.method, $0.capability) }
    }
}
