// Names of files and quoted text that a terminal or a log would obey, and a run that breaks over one of many files.

import Foundation
import OutlineTestSupport
import Testing

@Suite("Hostile names, and a fault in one file")
struct HostileNamesTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    @Test("are shown with symbols, and forge no line", arguments: ["text", "github"])
    func names(_ format: String) throws {
        defer { scratch.remove() }
        let name = "a\n::error::b\u{1B}[31m\u{202E}.txt"
        try scratch.write("认真学习,努力。\u{1B}[2J的\u{9B}31m的\u{202E}。“\u{1B}[31m，落实落实\n", to: name)
        for path in [name, name + "x"] {
            let result = try Program.run(["check", "--format", format, path], in: scratch.folder)
            for text in [result.text, result.errorText] {
                #expect(!text.contains("\n::error::b"))
                #expect(
                    !text.unicodeScalars.contains { [0x1B, 0x9B, 0x202E, 0x0D].contains($0.value) },
                    "\(text.debugDescription)")
            }
            #expect((result.text + result.errorText).contains("␛"))
        }
        let usage = try Program.run(["check", "--\u{1B}[31m"])
        #expect(!usage.errorText.unicodeScalars.contains("\u{1B}"))
    }

    @Test(
        "a file that breaks the program is named, and the report of the others is there", arguments: [SIGILL, SIGSEGV])
    func fault(_ signal: Int32) throws {
        defer { scratch.remove() }
        try scratch.write("认真学习,努力。\n", to: "b.txt")
        // Reading the pipe goes on until somebody writes, so that the process is known to be at it.
        #expect(mkfifo(scratch.path("a.txt"), 0o600) == 0)
        try scratch.write([], to: "out")
        let null = open("/dev/null", O_RDWR | O_CLOEXEC)
        let output = open(scratch.path("out"), O_WRONLY | O_CLOEXEC)
        defer { for descriptor in [null, output] { close(descriptor) } }
        let process = try Program.spawn(
            [Program.path, "check", "--jobs", "1", scratch.path("a.txt"), scratch.path("b.txt")],
            [null, output, output],
            language: "zh_CN.UTF-8")
        let pipe = open(scratch.path("a.txt"), O_WRONLY | O_CLOEXEC)
        defer { close(pipe) }
        #expect(kill(process, signal) == 0)
        let end = Program.wait(process)
        #expect(end.status == 2 && end.signal == nil)
        let text = String(decoding: try scratch.read("out"), as: UTF8.self)
        #expect(text.contains("a.txt：检查它时程序出错"))
        #expect(text.contains("b.txt:1:"))
    }
}
