// Thousands of findings on one long line: each has its own column, and they cost one walk over the line, not one each.

import JSON
import OutlineTestSupport
import Testing

@Suite("A long line full of findings")
struct LongLineTests {
    @Test(
        "columns are right in every format, within the time limit of a run",
        arguments: ["json", "text", "github", "sarif", "junit"])
    func columns(_ format: String) throws {
        let count = 20_000
        let result = try Program.run(
            ["check", "--format", format, "-"], input: Array(String(repeating: "“", count: count).utf8))
        #expect(result.status == 1)
        guard format == "json" else { return }
        let report = try JSONValue(parsing: result.output)
        let findings = try #require(report["files"]?.arrayValue?.first?["findings"]?.arrayValue)
        let columns = findings.filter { $0["code"]?.stringValue == "quote-unpaired" }.compactMap {
            $0["start"]?["column"]?.intValue
        }
        #expect(columns.last == count)
        #expect(columns == columns.sorted())
    }
}
