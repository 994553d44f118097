// Starts the built program as a process: once with its whole input, or as a partner in a conversation. Files stand for
// the pipes of a single run, so that no amount of output can block it.

import Foundation

/// The built program, as the tests see it from outside.
public enum Program {
    /// What a run left behind.
    public struct Result: Sendable {
        /// The exit status; nil where a signal ended the process.
        public let status: Int32?
        /// The signal that ended the process; nil where it exited by itself.
        public let signal: Int32?
        /// Standard output.
        public let output: [UInt8]
        /// Standard error.
        public let errors: [UInt8]

        /// Standard output as text.
        public var text: String { String(decoding: output, as: UTF8.self) }
        /// Standard error as text.
        public var errorText: String { String(decoding: errors, as: UTF8.self) }
    }

    /// The program beside the test bundle.
    public static let path: String = {
        var candidates = [(try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""]
        candidates += CommandLine.arguments
        for candidate in candidates where candidate.contains("/") {
            let folder = URL(fileURLWithPath: candidate).deletingLastPathComponent().path
            if FileManager.default.isExecutableFile(atPath: folder + "/outline-ls") { return folder + "/outline-ls" }
        }
        return root + "/.build/debug/outline-ls"
    }()

    /// The folder of the package.
    public static let root: String = {
        let file = URL(fileURLWithPath: #filePath)
        return file.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
    }()

    /// Runs the program to its end.
    public static func run(
        _ arguments: [String], input: [UInt8] = [], language: String = "zh_CN.UTF-8", in folder: String? = nil
    ) throws -> Result {
        let scratch = try Scratch()
        defer { scratch.remove() }
        try scratch.write(input, to: "in")
        try scratch.write([], to: "out")
        try scratch.write([], to: "err")
        let descriptors = [
            open(scratch.path("in"), O_RDONLY | O_CLOEXEC), open(scratch.path("out"), O_WRONLY | O_CLOEXEC),
            open(scratch.path("err"), O_WRONLY | O_CLOEXEC),
        ]
        defer { for descriptor in descriptors { close(descriptor) } }
        let process = try spawn([path] + arguments, descriptors, language: language, in: folder)
        let (status, signal) = wait(process)
        return Result(
            status: status, signal: signal, output: try scratch.read("out"), errors: try scratch.read("err"))
    }

    /// Runs any other program that the tests need (`patch`), found by the shell.
    public static func shell(_ command: String, in folder: String) throws -> Int32? {
        let null = open("/dev/null", O_RDWR | O_CLOEXEC)
        defer { close(null) }
        let process = try spawn(
            ["/bin/sh", "-c", command], [null, null, null], language: "C.UTF-8", in: folder)
        return wait(process).status
    }

    /// Tests run at the same time: no process may be started while another test has a pipe that is not yet marked to be
    /// closed in its children, or that pipe would never end.
    private static let gate = NSLock()

    /// Makes a pipe: the end to read and the end to write.
    static func pipe() throws -> (read: Int32, write: Int32) {
        try gate.withLock {
            var ends: [Int32] = [0, 0]
            guard Foundation.pipe(&ends) == 0 else { throw ProgramError("no pipe") }
            for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
            return (ends[0], ends[1])
        }
    }

    /// Starts a process whose standard input, output and errors are three open descriptors.
    public static func spawn(
        _ command: [String], _ descriptors: [Int32], language: String, in folder: String? = nil
    ) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (number, descriptor) in descriptors.enumerated() {
            posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number))
        }
        // The tests ignore SIGPIPE; the program must not inherit that, or its own care would not be tested.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGPIPE)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
        var environment = ProcessInfo.processInfo.environment
        for name in environment.keys where name.hasPrefix("LC_") { environment[name] = nil }
        environment["LANG"] = language
        environment["SWIFT_BACKTRACE"] = "enable=no"
        var command = command
        if let folder { command = ["/bin/sh", "-c", "cd \"$1\" && shift && exec \"$@\"", "sh", folder] + command }
        var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
        var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for pointer in arguments + variables { free(pointer) } }
        var process = pid_t()
        let error = gate.withLock { posix_spawn(&process, command[0], &actions, &attributes, &arguments, &variables) }
        guard error == 0 else { throw ProgramError("cannot start \(command[0]): error \(error)") }
        return process
    }

    /// Waits for a process and tells how it ended.
    public static func wait(_ process: pid_t) -> (status: Int32?, signal: Int32?) {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 { if errno != EINTR { return (nil, nil) } }
        return ended(status)
    }

    static func ended(_ status: Int32) -> (status: Int32?, signal: Int32?) {
        status & 0x7F == 0 ? ((status >> 8) & 0xFF, nil) : (nil, status & 0x7F)
    }
}

/// Why a test could not go on.
public struct ProgramError: Error, CustomStringConvertible {
    /// The reason.
    public let description: String

    /// An error with its reason.
    public init(_ description: String) { self.description = description }
}

/// A folder of its own for one test.
public struct Scratch: Sendable {
    /// The folder.
    public let folder: String

    /// Makes the folder.
    public init() throws {
        folder = FileManager.default.temporaryDirectory.path + "/outline-ls-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    /// The path of a file in the folder.
    public func path(_ name: String) -> String { folder + "/" + name }

    /// Writes a file, with the folders above it.
    public func write(_ bytes: [UInt8], to name: String) throws {
        let url = URL(fileURLWithPath: path(name))
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
    }

    /// Writes a text in UTF-8.
    public func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

    /// Reads a file.
    public func read(_ name: String) throws -> [UInt8] {
        try [UInt8](Data(contentsOf: URL(fileURLWithPath: path(name))))
    }

    /// Removes the folder.
    public func remove() { try? FileManager.default.removeItem(atPath: folder) }
}
