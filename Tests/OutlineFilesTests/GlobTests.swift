// What each pattern matches and what it does not, and that hostile patterns stay cheap.

import OutlineFiles
import Testing

@Suite struct GlobTests {
    @Test(
        arguments: [
            ("*.txt", ["a.txt", ".txt", "dir/a.txt", "/x/y/提纲.txt"], ["a.txt2", "a.TXT", "txt", "a.txt/b"]),
            ("*提纲*.txt", ["提纲.txt", "x/发言提纲（二稿）.txt"], ["提 纲.txt", "提纲/a.txt"]),
            ("?.txt", ["a.txt", "一.txt", "😀.txt"], [".txt", "ab.txt"]),
            ("a/*.txt", ["a/b.txt"], ["b.txt", "a/b/c.txt", "x/a/b.txt"]),
            ("**/*.txt", ["b.txt", "a/b.txt", "a/b/c.txt"], ["b.txtx", "a/b"]),
            ("a/**/b", ["a/b", "a/x/b", "a/x/y/b"], ["ab", "a/xb", "b", "x/a/b"]),
            ("a/**", ["a/b", "a/b/c", "a/"], ["a", "b/a"]),
            ("**", ["", "a", "a/b", "/"], []),
            ("x**y/z", ["xy/z", "xaby/z"], ["xa/by/z"]),
            ("[abc].txt", ["a.txt", "c.txt"], ["d.txt", "ab.txt", ".txt"]),
            ("[a-c一-三].o", ["b.o", "七.o"], ["d.o", "-.o"]),
            ("[!a-c]", ["d", "一"], ["a", "", "dd"]), ("[^a]", ["b"], ["a"]),
            ("[]a]", ["]", "a"], ["b", "]a"]), ("[a-]", ["a", "-"], ["b"]), ("[c-a]", [], ["a", "b", "c", "[c-a]"]),
            ("x[!a]y/z", ["xby/z"], ["x/y/z", "xay/z"]),
            ("*.{txt,outline,提纲}", ["a.txt", "a.outline", "a.提纲"], ["a.", "a.txtoutline", "a.{txt}"]),
            ("{a,b{c,d}}e", ["ae", "bce", "bde"], ["be", "acde", "e"]),
            ("{a,}b", ["ab", "b"], ["a", ",b"]), ("{}a", ["a"], ["{}a"]), ("{**/,}x/y", ["x/y", "a/b/x/y"], ["ax/y"]),
            ("a,b", ["a,b"], ["a", "b"]),
            // What is not closed stands for itself.
            ("[ab", ["[ab"], ["a"]), ("{a,b", ["{a,b"], ["a"]), ("a}b", ["a}b"], ["ab"]),
            ("{[}]a,b}", ["}a", "b"], ["a"]),
            ("\\*\\[\\{", ["*[{"], ["a[{"]), ("a\\", ["a\\"], ["a"]),
            ("", [""], ["a"]), ("a", ["a", "b/a"], ["A", "", "aa"]),
        ] as [(Glob, [String], [String])])
    func patternsAndPaths(_ glob: Glob, _ matching: [String], _ others: [String]) {
        for path in matching { #expect(glob.matches(FilePath(path)), "\(glob.pattern) and \(path)") }
        for path in others { #expect(!glob.matches(FilePath(path)), "\(glob.pattern) and \(path)") }
    }

    @Test func aNameWhichIsNotUTF8IsMatched() {
        #expect(Glob("*.txt").matches(FilePath(bytes: [0xC4, 0xE3, 0x2E, 0x74, 0x78, 0x74])))
    }

    /// Backtracking would need longer than anyone waits for the first two, and recursion more stack than there is for the third.
    @Test(.timeLimit(.minutes(1)))
    func hostilePatternsStayCheap() {
        let path = FilePath(String(repeating: "a", count: 500))
        #expect(!Glob(String(repeating: "*a", count: 200) + "b").matches(path))
        #expect(!Glob(String(repeating: "{a,a*}", count: 100) + "b").matches(path))
        let depth = 20_000
        let nested = Glob(String(repeating: "{", count: depth) + "a" + String(repeating: "}", count: depth))
        #expect(nested.matches("a") && !nested.matches("b"))
        #expect(!Glob(String(repeating: "[", count: 3000)).matches(path))
    }

    @Test func anyTextIsAPattern() {
        var random = SeededBytes(seed: 5)
        let alphabet = Array("*?[]{},\\/!-a一")
        for _ in 0..<3000 {
            let text = String(
                (0..<Int(random.next() % 12)).map { _ in alphabet[Int(random.next() % UInt64(alphabet.count))] })
            // Every scalar escaped matches the text itself, as a path with a slash in it is matched as a whole.
            let escaped = text.map { $0 == "/" ? "/" : "\\\($0)" }.joined()
            #expect(Glob("./" + escaped).matches(FilePath("./" + text)), "\(text)")
            _ = Glob(text).matches(FilePath(text))
        }
    }
}
