// The system calls, tried on real files, pipes and threads; Foundation makes the scenery.

import Foundation
import OutlineFiles
import Synchronization
import Testing

@Suite struct PlatformTests {
    @Test func aWholeFileIsRead() throws {
        try withFolder { folder in
            let text = Array("一、学习方面\n".utf8)
            let file = folder.appending("a.outline")
            try Platform.writeFile(text, to: file)
            #expect(try Platform.readFile(file) == text)
            try Platform.writeFile([], to: file)
            #expect(try Platform.readFile(file) == [])
            let long = [UInt8](repeating: 65, count: 300_000)
            try Platform.writeFile(long, to: file)
            let isWhole = try Platform.readFile(file) == long
            #expect(isWhole)
            #expect(try Platform.list(folder).map(\.name) == ["a.outline"], "no temporary file stays behind")
        }
    }

    @Test func fileErrorsSayWhatToDoInBothLanguages() throws {
        try withFolder { folder in
            let missing = #expect(throws: FileError.self) { try Platform.readFile(folder.appending("没有.txt")) }
            #expect(missing?.code == .notFound)
            #expect(missing?.chinese == folder.display + "/没有.txt：找不到这个文件或文件夹，请检查路径和名称。")
            #expect(
                missing?.english == folder.display + "/没有.txt: No such file or folder; check the path and the name.")
            #expect(throws: FileError(path: folder, code: .isDirectory)) { try Platform.readFile(folder) }
            #expect(throws: FileError(path: folder, code: .isDirectory)) { try Platform.writeFile([65], to: folder) }
            #expect(throws: FileError(path: "", code: .invalidName)) { try Platform.readFile("") }
            #expect(throws: FileError(path: "a\0b", code: .invalidName)) { try Platform.readFile("a\0b") }
            let below = folder.appending("no/such/file")
            #expect(throws: FileError(path: below, code: .notFound)) { try Platform.writeFile([], to: below) }
            let file = folder.appending("f")
            try Platform.writeFile([65, 66, 67], to: file)
            #expect(throws: FileError(path: file, code: .tooLarge)) { try Platform.readFile(file, limit: 2) }
            #expect(throws: FileError(path: file, code: .notDirectory)) { try Platform.list(file) }
        }
    }

    @Test func everyErrorHasAChineseAndAnEnglishRemedy() {
        let codes: [FileError.Code] = [
            .notFound, .isDirectory, .notDirectory, .notRegular, .notPermitted, .readOnly, .noSpace, .tooLarge,
            .tooManyOpen, .nameTooLong, .invalidName, .linkLoop, .brokenPipe, .changedMeanwhile, .attributesLost,
            .system(5),
        ]
        for code in codes {
            let reason = FileError(path: "x", code: code).reason
            #expect(reason.zh.contains("请") && reason.zh.hasSuffix("。"), "\(code)")
            #expect(reason.en.hasSuffix(".") && reason.en.utf8.allSatisfy { $0 < 0x80 }, "\(code)")
            #expect(reason.en.contains(";") || code == .isDirectory || reason.en.contains(","), "\(code)")
        }
    }

    @Test func anUnreadableFileIsAnError() throws {
        try withFolder { folder in
            let file = folder.appending("secret")
            try Platform.writeFile([65], to: file)
            chmod(file.display, 0o000)
            defer { chmod(file.display, 0o600) }
            // An administrator may read everything, so there is nothing to see for one.
            if geteuid() == 0 { return }
            #expect(throws: FileError(path: file, code: .notPermitted)) { try Platform.readFile(file) }
            #expect(throws: FileError(path: file, code: .notPermitted)) { try Platform.writeFile([66], to: file) }
        }
    }

    @Test func anAtomicWriteKeepsModeAndLink() throws {
        try withFolder { folder in
            let (file, link, second) = (folder.appending("real"), folder.appending("link"), folder.appending("second"))
            try Platform.writeFile([65], to: file)
            chmod(file.display, 0o640)
            #expect(symlink("real", link.display) == 0)
            #expect(symlink(link.display, second.display) == 0)
            try Platform.writeFile([66, 67], to: second)
            #expect(try Platform.readFile(file) == [66, 67])
            #expect(try Platform.status(file).permissions == 0o640)
            #expect(try Platform.status(link, followingLinks: false).kind == .symbolicLink)
            #expect(try Platform.status(second, followingLinks: false).kind == .symbolicLink)
            #expect(try Platform.list(folder).count == 3)
        }
    }

    @Test func aLinkToNothingYetIsFilledAndALoopRefused() throws {
        try withFolder { folder in
            let (link, loop) = (folder.appending("link"), folder.appending("loop"))
            #expect(symlink("later", link.display) == 0)
            try Platform.writeFile([68], to: link)
            #expect(try Platform.readFile(folder.appending("later")) == [68])
            #expect(symlink("loop", loop.display) == 0)
            #expect(throws: FileError(path: loop, code: .linkLoop)) { try Platform.writeFile([], to: loop) }
            #expect(throws: FileError(path: loop, code: .linkLoop)) { try Platform.readFile(loop) }
        }
    }

    @Test func aPipeIsReadLikeAFileAndNeverReplaced() throws {
        try withFolder { folder in
            let pipe = folder.appending("pipe")
            #expect(mkfifo(pipe.display, 0o600) == 0)
            #expect(throws: FileError(path: pipe, code: .notRegular)) { try Platform.writeFile([65], to: pipe) }
            // Both ends open here, so that neither side waits for the other.
            let end = open(pipe.display, O_RDWR)
            try Platform.write(Array("内容".utf8), to: end)
            let results = Platform.parallelMap(count: 2, jobs: 2) { index -> [UInt8] in
                if index == 0 { return (try? Platform.readFile(pipe)) ?? [] }
                usleep(100_000)
                close(end)
                return []
            }
            #expect(results[0] == Array("内容".utf8))
        }
    }

    @Test func aWriteToAClosedPipeIsAnErrorNotASignal() throws {
        Platform.ignoreBrokenPipes()
        var ends: [Int32] = [0, 0]
        #expect(pipe(&ends) == 0)
        close(ends[0])
        defer { close(ends[1]) }
        let error = #expect(throws: FileError.self) { try Platform.write([65], to: ends[1]) }
        #expect(error?.code == .brokenPipe)
    }

    @Test func aSlowReaderGetsEveryByte() throws {
        var pair: [Int32] = [0, 0]
        #expect(pipe(&pair) == 0)
        let ends = pair
        // A descriptor that refuses to wait is what an editor may hand us.
        _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
        let sent = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        let results = Platform.parallelMap(count: 2, jobs: 2) { index -> [UInt8] in
            if index == 1 {
                try? Platform.write(sent, to: ends[1])
                close(ends[1])
                return []
            }
            usleep(50_000)
            return (try? Platform.readToEnd(ends[0])) ?? []
        }
        close(ends[0])
        // Compared outside of `#expect`, which would spend hours on describing how a million bytes differ.
        let isComplete = results[0] == sent
        #expect(isComplete)
    }

    @Test func waitingForInputEndsInTime() throws {
        var ends: [Int32] = [0, 0]
        #expect(pipe(&ends) == 0)
        let start = Platform.nanoseconds
        #expect(!Platform.waitUntilReadable(ends[0], milliseconds: 30))
        #expect(Platform.nanoseconds - start >= 29_000_000)
        try Platform.write([1, 2, 3], to: ends[1])
        #expect(Platform.waitUntilReadable(ends[0], milliseconds: 1000))
        var buffer: [UInt8] = [9]
        #expect(try Platform.read(ends[0], appendingTo: &buffer, limit: 2) == 2)
        #expect(try Platform.read(ends[0], appendingTo: &buffer) == 1)
        #expect(buffer == [9, 1, 2, 3])
        close(ends[1])
        #expect(Platform.waitUntilReadable(ends[0], milliseconds: 1000), "the end of the stream can be read")
        #expect(try Platform.read(ends[0], appendingTo: &buffer) == 0)
        #expect(buffer == [9, 1, 2, 3])
        close(ends[0])
        #expect(throws: FileError.self) { try Platform.read(-1, appendingTo: &buffer) }
        #expect(buffer == [9, 1, 2, 3])
    }

    @Test func aProcessIsAliveUntilItHasGone() throws {
        #expect(Platform.isAlive(process: Platform.processID))
        #expect(!Platform.isAlive(process: 0) && !Platform.isAlive(process: -1) && !Platform.isAlive(process: .max))
        let (output, _) = shell("echo $$")
        let gone = try #require(Int(String(decoding: output, as: UTF8.self).dropLast()))
        #expect(!Platform.isAlive(process: gone))
    }

    @Test func workIsDoneOnceForEveryIndex() {
        for (count, jobs) in [(0, 4), (1, 4), (100, 1), (1000, 3), (5, 64), (-1, 0)] {
            let seen = Mutex([Int](repeating: 0, count: max(0, count)))
            Platform.parallel(count: count, jobs: jobs) { index in seen.withLock { $0[index] += 1 } }
            #expect(seen.withLock { $0.allSatisfy { $0 == 1 } })
            #expect(Platform.parallelMap(count: count, jobs: jobs) { $0 * 3 } == (0..<max(0, count)).map { $0 * 3 })
        }
    }

    @Test func aThreadHasTheStackOfTheMainThread() {
        // Four mebibytes of frames: far beyond the 128 KiB which one C library would give.
        @Sendable func depth(_ left: Int) -> Int {
            withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 8) { room in
                room[0] = UInt8(truncatingIfNeeded: left)
                return left == 0 ? 0 : depth(left - 1) + 1 + Int(room[0]) - Int(UInt8(truncatingIfNeeded: left))
            }
        }
        #expect(Platform.parallelMap(count: 4, jobs: 4) { _ in depth(700) } == [700, 700, 700, 700])
    }

    @Test func aThreadStartsOnAnotherCore() throws {
        let started = Atomic<Int>(0)
        let cores = Platform.parallelMap(count: 2, jobs: 2) { _ in
            started.add(1, ordering: .relaxed)
            while started.load(ordering: .relaxed) < 2 { sched_yield() }
            return allowedCores()
        }.sorted { $0.count < $1.count }
        let all = allowedCores()
        #expect(all.count == Platform.coreCount)
        #expect(cores[1] == all)
        #expect(cores[0].isSubset(of: all) && cores[0].count == max(1, all.count - 1))
    }

    @Test func surroundings() {
        #expect(Platform.coreCount >= 1)
        #expect(Platform.currentDirectory.display == FileManager.default.currentDirectoryPath)
        #expect(Platform.environment("PATH") == ProcessInfo.processInfo.environment["PATH"])
        #expect(Platform.environment("NO_SUCH_VARIABLE_提纲") == nil)
        #expect(Platform.arguments.map(\.display) == Array(CommandLine.arguments.dropFirst()))
        var ends: [Int32] = [0, 0]
        #expect(pipe(&ends) == 0)
        #expect(!Platform.isTerminal(ends[0]))
        close(ends[0])
        close(ends[1])
    }

    @Test func pathsAreTakenApartAtTheSlash() {
        let cases: [(FilePath, name: FilePath, parent: FilePath)] = [
            ("a/b/c", "c", "a/b"), ("a/b/c/", "c", "a/b"), ("c", "c", "."), ("/c", "c", "/"), ("/", "", "/"),
            ("", "", "."), ("a//b", "b", "a"), ("//b", "b", "/"), ("提纲/一.txt", "一.txt", "提纲"),
        ]
        for (path, name, parent) in cases {
            #expect(path.name == name && path.parent == parent, "\(path.display)")
        }
        #expect(FilePath("a").appending("b") == "a/b" && FilePath("a/").appending("b") == "a/b")
        #expect(FilePath("a").appending("/b") == "/b" && FilePath("").appending("b") == "b")
        #expect(!FilePath(bytes: [0x61, 0xFF]).isValidUTF8 && FilePath(bytes: [0x61, 0xFF]).display == "a\u{FFFD}")
    }
}

/// Makes an empty folder, hands it over, and removes it with everything in it.
func withFolder(_ body: (FilePath) throws -> Void) throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("outline-files-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: url) }
    try body(FilePath(url.path))
}

/// The cores on which this thread may run, as the system tells everyone: hexadecimal digits in groups.
private func allowedCores() -> Set<Int> {
    let status = (try? String(contentsOfFile: "/proc/thread-self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("Cpus_allowed:") } ?? ""
    // Four cores to a digit; commas stand between groups of digits.
    let digits = line.drop { $0 != "\t" }.reversed().compactMap(\.hexDigitValue)
    return Set((0..<4 * digits.count).filter { (core: Int) in digits[core / 4] & (1 << (core % 4)) != 0 })
}
