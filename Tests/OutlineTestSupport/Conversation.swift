// A running server and the two pipes to it. Reads whole messages and gives up after a time, so that a silent server fails
// a test instead of hanging it.

import Foundation

/// A conversation with the built program over standard input and output.
public final class Conversation {
    private let process: pid_t
    private var input: Int32
    private var output: Int32
    private var buffer: [UInt8] = []
    private var result: (status: Int32?, signal: Int32?)?

    /// Starts the server.
    public init(_ arguments: [String] = [], language: String = "zh_CN.UTF-8") throws {
        signal(SIGPIPE, SIG_IGN)
        let toServer = try Program.pipe()
        let fromServer = try Program.pipe()
        let null = open("/dev/null", O_WRONLY | O_CLOEXEC)
        process = try Program.spawn(
            [Program.path] + arguments, [toServer.read, fromServer.write, null], language: language)
        close(null)
        close(toServer.read)
        close(fromServer.write)
        input = toServer.write
        output = fromServer.read
    }

    deinit {
        closeInput()
        closeOutput()
        if result == nil {
            kill(process, SIGKILL)
            _ = Program.wait(process)
        }
    }

    /// The process of the server.
    public var processID: Int { Int(process) }

    /// Puts the header before a body.
    public static func framed(_ body: String) -> [UInt8] {
        Array("Content-Length: \(body.utf8.count)\r\n\r\n\(body)".utf8)
    }

    /// Sends bytes as they are; false where the server has closed its end.
    @discardableResult
    public func send(_ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                return false
            }
            sent += count
        }
        return true
    }

    /// Sends one message.
    @discardableResult
    public func send(message body: String) -> Bool { send(Conversation.framed(body)) }

    /// Closes the server's input.
    public func closeInput() {
        if input >= 0 { close(input) }
        input = -1
    }

    /// Closes the server's output.
    public func closeOutput() {
        if output >= 0 { close(output) }
        output = -1
    }

    /// The body of the next message; nil at the end of output or when nothing comes in time.
    public func receive(seconds: Double = 20) -> [UInt8]? {
        let deadline = Date().addingTimeInterval(seconds)
        while true {
            if let body = takeMessage() { return body }
            let left = deadline.timeIntervalSinceNow
            guard left > 0, output >= 0 else { return nil }
            var wanted = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
            guard poll(&wanted, 1, Int32(left * 1000) + 1) > 0 else { continue }
            var piece = [UInt8](repeating: 0, count: 1 << 16)
            let count = read(output, &piece, piece.count)
            if count == 0 || (count < 0 && errno != EINTR) { return nil }
            if count > 0 { buffer += piece[..<count] }
        }
    }

    /// Waits until the server has ended; nil where it has not in time.
    public func end(seconds: Double = 20) -> (status: Int32?, signal: Int32?)? {
        let deadline = Date().addingTimeInterval(seconds)
        while result == nil {
            var status: Int32 = 0
            if waitpid(process, &status, WNOHANG) == process {
                result = Program.ended(status)
            } else if deadline.timeIntervalSinceNow < 0 {
                return nil
            } else {
                usleep(5000)
            }
        }
        return result
    }

    private func takeMessage() -> [UInt8]? {
        let separator = Array("\r\n\r\n".utf8)
        guard let start = buffer.firstRange(of: separator) else { return nil }
        let header = String(decoding: buffer[..<start.lowerBound], as: UTF8.self)
        guard header.hasPrefix("Content-Length: "), let length = Int(header.dropFirst(16)), length >= 0,
            buffer.count - start.upperBound >= length
        else { return nil }
        let body = Array(buffer[start.upperBound..<start.upperBound + length])
        buffer.removeFirst(start.upperBound + length)
        return body
    }
}
