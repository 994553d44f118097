// The operating system, part seven: extended attributes, among them access lists, which a file keeps when it is written anew.

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

#if os(Linux)
    // sys/xattr.h, which neither C library hands to Swift.
    @_silgen_name("flistxattr")
    private func listAttributes(_ file: Int32, _ room: UnsafeMutableRawPointer?, _ size: Int) -> Int
    @_silgen_name("fgetxattr")
    private func getAttribute(
        _ file: Int32, _ name: UnsafePointer<CChar>, _ room: UnsafeMutableRawPointer?, _ size: Int
    ) -> Int
    @_silgen_name("fsetxattr")
    private func setAttribute(
        _ file: Int32, _ name: UnsafePointer<CChar>, _ value: UnsafeRawPointer?, _ size: Int, _ flags: Int32
    ) -> Int32
    @_silgen_name("fremovexattr")
    private func removeAttribute(_ file: Int32, _ name: UnsafePointer<CChar>) -> Int32
#endif

/// Extended attributes of open files.
enum ExtendedAttributes {
    /// Gives a new file those of an old one, and no others; tells whether all could be kept.
    static func copy(from old: Int32, to new: Int32) -> Bool {
        #if os(Linux)
            guard let wanted = names(old), let present = names(new) else { return false }
            // An access list that the folder gives to new files would open the file to others.
            for name in present where !wanted.contains(name) { _ = unsafe removeAttribute(new, name) }
            return wanted.allSatisfy { name in
                guard let value = value(name, old) else { return false }
                return unsafe setAttribute(new, name, value, value.count, 0) == 0 || self.value(name, new) == value
            }
        #else
            return true
        #endif
    }

    #if os(Linux)
        /// The names of a file's attributes, each with its closing NUL; nil where they cannot be read. A file system without
        /// attributes has none.
        private static func names(_ file: Int32) -> [[CChar]]? {
            let bytes = unsafe read { unsafe listAttributes(file, $0, $1) }
            guard let bytes else { return errno == ENOTSUP || errno == ENOSYS ? [] : nil }
            return bytes.split(separator: 0).map { $0.map { CChar(bitPattern: $0) } + [0] }
        }

        private static func value(_ name: [CChar], _ file: Int32) -> [UInt8]? {
            unsafe read { unsafe getAttribute(file, name, $0, $1) }
        }

        /// What a call gives that first says how much room it needs.
        private static func read(_ call: (UnsafeMutableRawPointer?, Int) -> Int) -> [UInt8]? {
            let size = call(nil, 0)
            guard size >= 0 else { return nil }
            if size == 0 { return [] }
            var count = 0
            let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { room, used in
                count = unsafe call(room.baseAddress, room.count)
                used = max(0, count)
            }
            return count < 0 ? nil : bytes
        }
    #endif
}
