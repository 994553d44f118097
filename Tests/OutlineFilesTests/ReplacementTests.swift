// A file is written anew only as long as it is the one that was read, and keeps what belongs to it.

import Foundation
import OutlineFiles
import Testing

#if os(Linux)
    @_silgen_name("setxattr")
    private func setAttribute(
        _ path: UnsafePointer<CChar>, _ name: UnsafePointer<CChar>, _ value: [UInt8], _ size: Int, _ flags: Int32
    ) -> Int32
    @_silgen_name("getxattr")
    private func getAttribute(
        _ path: UnsafePointer<CChar>, _ name: UnsafePointer<CChar>, _ room: UnsafeMutableRawPointer?, _ size: Int
    ) -> Int
#endif

@Suite("Replacing files")
struct ReplacementTests {
    private func withFile(_ body: (FilePath, FilePath) throws -> Void) throws {
        let folder = FilePath(FileManager.default.temporaryDirectory.path + "/outline-ls-\(UUID().uuidString)")
        try FileManager.default.createDirectory(atPath: folder.display, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder.display) }
        let file = folder.appending("a.txt")
        try Platform.writeFile([65, 66, 67], to: file)
        try body(file, folder)
    }

    @Test(
        "what was changed since it was read is left alone",
        arguments: ["append", "rewrite", "replace", "link", "delete"])
    func changedMeanwhile(_ way: String) throws {
        try withFile { file, folder in
            let status = try Platform.status(file)
            let other = folder.appending("b.txt")
            switch way {
            case "append":
                let handle = try #require(FileHandle(forWritingAtPath: file.display))
                try handle.seekToEnd()
                try handle.write(contentsOf: Data([68]))
                try handle.close()
            case "rewrite":
                // The clock of a file system stands still for some milliseconds.
                repeat {
                    try Data([70, 71, 72]).write(to: URL(fileURLWithPath: file.display))
                } while try Platform.status(file).times == status.times
            case "replace":
                try Platform.writeFile([65, 66, 67], to: other)
                #expect(rename(other.display, file.display) == 0)
            case "link":
                try Platform.writeFile([65, 66, 67], to: other)
                #expect(unlink(file.display) == 0)
                #expect(symlink("b.txt", file.display) == 0)
            default: #expect(unlink(file.display) == 0)
            }
            let before = way == "delete" ? [] : try Platform.readFile(file)
            #expect(throws: FileError(path: file, code: .changedMeanwhile)) {
                try Platform.writeFile([90], to: file, readAs: status)
            }
            #expect(
                way == "delete"
                    ? !FileManager.default.fileExists(atPath: file.display) : try Platform.readFile(file) == before)
            #expect(try Platform.list(folder).allSatisfy { !$0.name.display.hasSuffix(".tmp") })
        }
    }

    @Test("what is as it was read is replaced")
    func unchanged() throws {
        try withFile { file, _ in
            try Platform.writeFile([90], to: file, readAs: try Platform.status(file))
            #expect(try Platform.readFile(file) == [90])
        }
    }

    @Test("another hard link keeps the old content")
    func hardLink() throws {
        try withFile { file, folder in
            let other = folder.appending("b.txt")
            #expect(link(file.display, other.display) == 0)
            try Platform.writeFile([90], to: file)
            #expect(try Platform.readFile(other) == [65, 66, 67])
            #expect(try Platform.readFile(file) == [90])
        }
    }

    #if os(Linux)
        private func attribute(_ name: String, _ file: FilePath) -> [UInt8] {
            var room = [UInt8](repeating: 0, count: 256)
            return Array(room[..<max(0, getAttribute(file.display, name, &room, room.count))])
        }

        @Test("attributes and access lists stay, and nobody is let in")
        func attributes() throws {
            try withFile { file, _ in
                chmod(file.display, 0o600)
                // user::rw-, user:1234:r--, group::---, mask::r--, other::---
                var list: [UInt8] = [2, 0, 0, 0]
                for (tag, permissions, id) in [(1, 6, -1), (2, 4, 1234), (4, 0, -1), (16, 4, -1), (32, 0, -1)] {
                    list += withUnsafeBytes(of: UInt16(tag).littleEndian) { Array($0) }
                    list += withUnsafeBytes(of: UInt16(permissions).littleEndian) { Array($0) }
                    list += withUnsafeBytes(of: Int32(id).littleEndian) { Array($0) }
                }
                let own = Array("甲".utf8)
                // A file system without them has nothing to keep.
                let hasOwn = setAttribute(file.display, "user.outline", own, own.count, 0) == 0
                let hasList = setAttribute(file.display, "system.posix_acl_access", list, list.count, 0) == 0
                let mode = try Platform.status(file).permissions
                let names = (hasOwn ? ["user.outline"] : []) + (hasList ? ["system.posix_acl_access"] : [])
                let before = names.map { attribute($0, file) }
                #expect(before.allSatisfy { !$0.isEmpty })
                try Platform.writeFile([90], to: file)
                #expect(try Platform.status(file).permissions == mode)
                #expect(names.map { attribute($0, file) } == before)
            }
        }
    #endif
}
