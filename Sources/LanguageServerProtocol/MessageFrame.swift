// Puts the header before a message that goes to the client.

/// The outgoing side of the base protocol.
public enum MessageFrame {
    /// Appends `Content-Length: N`, an empty line and the body to `output`; the body is copied once.
    public static func append(_ body: [UInt8], to output: inout [UInt8]) {
        let header = "Content-Length: \(body.count)\r\n\r\n"
        // Reserving for one message at a time would defeat the doubling when many are collected.
        if output.isEmpty { output.reserveCapacity(header.utf8.count + body.count) }
        output.append(contentsOf: header.utf8)
        output.append(contentsOf: body)
    }
}
