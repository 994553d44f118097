// The path under which a document's file is looked for on disk.

import LanguageServerProtocol
import OutlineFiles
import OutlineSettings

extension DocumentURI {
    /// The path of the file: absolute and without dots; nil for what is no file. One on another machine is `//machine/…`.
    var filePath: FilePath? {
        pathBytes.map { bytes in
            let path = FilePath(bytes: bytes).absolute(from: "/")
            return bytes.starts(with: "//".utf8) ? FilePath(bytes: [UInt8(ascii: "/")] + path.bytes) : path
        }
    }
}
