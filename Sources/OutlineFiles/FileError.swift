// What can go wrong with a file, in words for the person who has to put it right: Chinese first, English second, each with the remedy.

/// A failed operation on a file or a descriptor.
public struct FileError: Error, Equatable, Sendable {
    /// What failed, for programs; the texts are for people.
    public enum Code: Equatable, Sendable {
        case notFound, isDirectory, notDirectory, notRegular, notPermitted, readOnly, noSpace, tooLarge, tooManyOpen
        case nameTooLong, invalidName, linkLoop, brokenPipe
        /// The file is no longer the one that was read.
        case changedMeanwhile
        /// An access list or another attribute of the file could not be kept.
        case attributesLost
        /// A number of the operating system (`errno`) which has no words of its own here.
        case system(Int32)
    }

    /// One text in both languages.
    public struct Reason: Equatable, Sendable {
        /// The Chinese text.
        public var zh: String
        /// The English text.
        public var en: String
    }

    /// The file as it was named, or a name for a stream such as `<stdout>`.
    public var path: FilePath
    /// What failed.
    public var code: Code

    /// An error `code` at `path`.
    public init(path: FilePath, code: Code) {
        self.path = path
        self.code = code
    }

    /// Why it failed and what to do, without the path.
    public var reason: Reason {
        switch code {
        case .notFound:
            Reason(
                zh: "找不到这个文件或文件夹，请检查路径和名称。", en: "No such file or folder; check the path and the name.")
        case .isDirectory:
            Reason(zh: "这是文件夹，请给出其中的文件。", en: "This is a folder; name a file in it.")
        case .notDirectory:
            Reason(
                zh: "路径中有一段不是文件夹，请检查路径。", en: "A part of the path is not a folder; check the path.")
        case .notRegular:
            Reason(
                zh: "这不是普通文件，请另选文件。",
                en: "This is not a regular file; choose another one.")
        case .notPermitted:
            Reason(
                zh: "没有权限，请检查文件和所在文件夹的权限。",
                en: "Permission denied; check the permissions of the file and of its folder.")
        case .readOnly:
            Reason(
                zh: "所在磁盘是只读的，请换一个可写的位置。", en: "The disk is read-only; choose a place which can be written.")
        case .noSpace:
            Reason(
                zh: "磁盘空间或配额已满，请腾出空间后再试。",
                en: "The disk or the quota is full; free some space and try again.")
        case .tooLarge:
            Reason(zh: "文件太大，请拆分后再试。", en: "The file is too large; split it and try again.")
        case .tooManyOpen:
            Reason(
                zh: "打开的文件太多，请减少 --jobs 或提高系统上限。",
                en: "Too many open files; lower --jobs or raise the limit of the system.")
        case .nameTooLong:
            Reason(zh: "路径太长，请缩短名称或移到上层文件夹。", en: "The path is too long; shorten it or move the file up.")
        case .invalidName:
            Reason(
                zh: "文件名为空或含有空字符，请改正名称。",
                en: "The file name is empty or holds a NUL character; correct the name.")
        case .linkLoop:
            Reason(
                zh: "符号链接互相循环，请检查链接的目标。", en: "The symbolic links form a loop; check where they point.")
        case .brokenPipe:
            Reason(
                zh: "接收输出的程序已经退出，请检查管道后面的程序。",
                en: "The program which reads the output has gone; check the program behind the pipe.")
        case .changedMeanwhile:
            Reason(
                zh: "读取之后被别的程序改过，没有写入，请再运行一次。",
                en: "It was changed since it was read and is left alone; run again.")
        case .attributesLost:
            Reason(
                zh: "访问控制列表或扩展属性无法保留，没有写入，请手工修改。",
                en: "Its access list or attributes could not be kept; it is left alone, change it by hand.")
        case .system(let number):
            Reason(
                zh: "系统错误（编号 \(number)），请检查文件和磁盘后再试。",
                en: "System error (number \(number)); check the file and the disk, then try again.")
        }
    }

    /// One line in Chinese: path, colon, reason.
    public var chinese: String { "\(path.shown)：\(reason.zh)" }

    /// One line in English: path, colon, reason.
    public var english: String { "\(path.shown): \(reason.en)" }
}
