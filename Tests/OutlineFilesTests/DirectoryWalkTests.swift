// Which files of a folder are taken, in which order, and that a place which cannot be read does not stop the rest.

import Foundation
import OutlineFiles
import Testing

@Suite struct DirectoryWalkTests {
    @Test func aFolderGivesItsOutlinesInByteOrder() throws {
        try withFolder { folder in
            try fill(
                folder,
                [
                    "b.txt", "a/z.txt", "a/提纲.提纲", "a.outline", "B.TXT", "a-b.txt", "readme.md", ".git/config.txt",
                    "node_modules/x/y.txt", "a/node_modules/y.txt", ".hidden.txt", "一/二/三.txt", "txt",
                ])
            #expect(
                try walk([folder], in: folder)
                    == ["B.TXT", "a/z.txt", "a/提纲.提纲", "a-b.txt", "a.outline", "b.txt", "一/二/三.txt"])
        }
    }

    @Test func patternsOfOnesOwn() throws {
        try withFolder { folder in
            try fill(folder, ["a.md", "a.txt", "x/b.md", "x/y/c.md"])
            #expect(try walk([folder], in: folder, patterns: ["*.md"]) == ["a.md", "x/b.md", "x/y/c.md"])
            #expect(try walk([folder], in: folder, patterns: ["x/*.md", "*.txt"]) == ["a.txt", "x/b.md"])
        }
    }

    @Test func patternsAreAskedForFoldersAlone() throws {
        try withFolder { folder in
            try fill(folder, ["a.txt", "x/b.md", "y/c.md"])
            var asked: [FilePath] = []
            let named = ["x", "a.txt", "missing", "y"].map { folder.appending(FilePath($0)) }
            let items = DirectoryWalk.items(named) { folder in
                asked.append(folder)
                return ["*.md"]
            }
            #expect(items.count == 4)
            #expect(asked == [named[0], named[3]])
        }
    }

    @Test func whatIsNamedIsTakenInTheOrderOfNaming() throws {
        try withFolder { folder in
            try fill(folder, ["z.md", "a.txt", ".hidden/h.txt", "b.txt"])
            let named = ["z.md", ".hidden", "b.txt", "b.txt", "."].map { folder.appending(FilePath($0)) }
            #expect(try walk(named, in: folder) == ["z.md", ".hidden/h.txt", "b.txt", "./a.txt"])
        }
    }

    @Test func linksAreFollowedOnceAndLoopsEnd() throws {
        try withFolder { folder in
            try fill(folder, ["real/a.txt", "real/deep/b.txt"])
            for (name, target) in [
                ("real/deep/up", ".."), ("real/deep/self", "self"), ("link", "real"), ("z.txt", "real/a.txt"),
                ("gone.txt", "nowhere"), ("gone", "nowhere"),
            ] {
                #expect(symlink(target, folder.appending(FilePath(name)).display) == 0)
            }
            let items = DirectoryWalk.items([folder])
            #expect(
                items == [
                    .problem(FileError(path: folder.appending("gone.txt"), code: .notFound)),
                    .file(folder.appending("link/a.txt")), .file(folder.appending("link/deep/b.txt")),
                ])
        }
    }

    @Test func whatIsMissingOrUnreadableIsToldAndTheRestGoesOn() throws {
        try withFolder { folder in
            try fill(folder, ["a/x.txt", "b/y.txt", "c/z.txt"])
            let missing = folder.appending("missing")
            chmod(folder.appending("b").display, 0o000)
            defer { chmod(folder.appending("b").display, 0o700) }
            // An administrator may read every folder.
            let middle: [DirectoryWalk.Item] =
                geteuid() == 0
                ? [.file(folder.appending("b/y.txt"))]
                : [.problem(FileError(path: folder.appending("b"), code: .notPermitted))]
            #expect(
                DirectoryWalk.items([missing, folder])
                    == [.problem(FileError(path: missing, code: .notFound)), .file(folder.appending("a/x.txt"))]
                    + middle + [.file(folder.appending("c/z.txt"))])
        }
    }

    @Test func aNameWhichIsNotUTF8IsFoundAndOpened() throws {
        try withFolder { folder in
            let file = folder.appending(FilePath(bytes: [0xCC, 0xE1, 0xB8, 0xD9] + Array(".txt".utf8)))
            // Some file systems refuse such names, and then there is nothing to lose.
            guard (try? Platform.writeFile([0x41], to: file)) != nil else { return }
            #expect(DirectoryWalk.items([folder]) == [.file(file)])
            let content = try Platform.readFile(file)
            #expect(content == [0x41])
            #expect(file.display.hasSuffix(".txt") && file.display.contains("\u{FFFD}"))
        }
    }

    @Test func aPipeIsTakenOnlyByName() throws {
        try withFolder { folder in
            let pipe = folder.appending("p.txt")
            #expect(mkfifo(pipe.display, 0o600) == 0)
            #expect(DirectoryWalk.items([folder]) == [])
            #expect(DirectoryWalk.items([pipe]) == [.file(pipe)])
        }
    }

    @Test func deepFoldersAreReached() throws {
        try withFolder { folder in
            let deep = (0..<300).map { _ in "d" }.joined(separator: "/") + "/a.txt"
            try fill(folder, [deep])
            #expect(try walk([folder], in: folder) == [deep])
        }
    }

    /// Makes small files, folders included.
    private func fill(_ folder: FilePath, _ names: [String]) throws {
        for name in names {
            let path = folder.appending(FilePath(name))
            try FileManager.default.createDirectory(atPath: path.parent.display, withIntermediateDirectories: true)
            try Platform.writeFile(Array(name.utf8), to: path)
        }
    }

    /// The files found, as paths from `folder` on; a problem fails the test.
    private func walk(
        _ paths: [FilePath], in folder: FilePath, patterns: [Glob] = DirectoryWalk.defaultPatterns
    ) throws -> [String] {
        try DirectoryWalk.items(paths, patterns: patterns).map { item in
            switch item {
            case .file(let path): String(path.display.dropFirst(folder.display.count + 1))
            case .problem(let error): throw error
            }
        }
    }
}
