// Reads messages from standard input and writes replies to standard output until the client is done or gone.

import LanguageServerProtocol
import OutlineFiles

/// Serves one client on standard input and output.
public enum ServeLoop {
    /// Runs until `exit`, the end of input, a closed pipe, or the death of the client; gives the exit status.
    public static func run() -> Int32 {
        Platform.widenPipe(1)
        // Who types at a terminal may stop it; an editor's server ends with the editor.
        if !Platform.isTerminal(0) { Platform.ignoreInterrupts() }
        // Whoever holds the other end of the pipe need not be the client, which may have gone while nobody reads.
        let isChanged = Platform.makeNonblocking(1)
        defer { if isChanged { Platform.makeNonblocking(1, false) } }
        let server = Server()
        var framer = MessageFramer()
        while true {
            // A client that dies without closing the pipe is noticed by its process number.
            while !Platform.waitUntilReadable(0, milliseconds: 3000) {
                if !isAwaited(server) { return 1 }
            }
            do throws(FileError) {
                let count = try framer.read(atMost: room) { (buffer, limit) throws(FileError) in
                    try Platform.read(0, appendingTo: &buffer, limit: limit)
                }
                if count == 0 { return server.exitStatus ?? 1 }
                receive(&framer, server)
                try flush(server)
                if let status = server.exitStatus { return status }
                // The diagnostics of a burst wait until no more edits are waiting; a long check gives way to what comes in.
                while !Platform.waitUntilReadable(0, milliseconds: 0) {
                    let isDone = server.finishBatch { Platform.waitUntilReadable(0, milliseconds: 0) }
                    try flush(server)
                    if isDone { break }
                }
            } catch {
                return 1
            }
        }
    }

    /// So much is read at once: a keystroke, or many of a burst, or the start of a long message.
    private static let room = 1 << 13

    private static func receive(_ framer: inout MessageFramer, _ server: Server) {
        while true {
            do throws(FramingError) {
                guard let body = try framer.next() else { break }
                server.read(body)
            } catch {
                server.handleAll()
                server.reportBrokenFrame(error.description)
            }
        }
        server.handleAll()
    }

    private static func flush(_ server: Server) throws(FileError) {
        try server.drain { (piece) throws(FileError) in
            try Platform.write(piece, to: 1, isAwaited: { isAwaited(server) })
        }
    }

    /// Whether the client is still there, as far as can be known.
    private static func isAwaited(_ server: Server) -> Bool {
        server.clientProcess.map { Platform.isAlive(process: $0) } ?? true
    }
}
