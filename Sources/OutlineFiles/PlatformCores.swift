// The operating system, part four: on which processor cores threads run.

#if canImport(Glibc)
    import Glibc

    /// A set of processor cores, where the system tells of them: with the GNU C library.
    struct CoreSet {
        private var cores = cpu_set_t()

        /// The cores on which this thread may run: fewer than there are where the program was started on some of them. Nil when
        /// the system does not say.
        init?() {
            guard unsafe sched_getaffinity(0, MemoryLayout<cpu_set_t>.size, &cores) == 0 else { return nil }
        }

        /// How many there are.
        var count: Int { unsafe withUnsafeBytes(of: cores) { unsafe $0.reduce(0) { $0 + $1.nonzeroBitCount } } }

        /// Has a new thread start on another core than this thread, if there is one. Left to itself, Linux may well start it on
        /// the same core, where it waits until this thread does, while another core has nothing to do.
        static func startElsewhere(_ attributes: inout pthread_attr_t) {
            guard var others = CoreSet() else { return }
            unsafe withUnsafeMutableBytes(of: &others.cores) { bytes in
                let core = Int(sched_getcpu())
                if bytes.indices.contains(core >> 3) { unsafe bytes[core >> 3] &= ~(1 << (core & 7)) }
            }
            guard others.count > 0 else { return }
            _ = unsafe pthread_attr_setaffinity_np(&attributes, MemoryLayout<cpu_set_t>.size, &others.cores)
        }

        /// Has a new thread start wherever the system puts it.
        static func startAnywhere(_ attributes: inout pthread_attr_t) {
            _ = unsafe pthread_attr_setaffinity_np(&attributes, 0, nil)
        }
    }

    // These are no part of POSIX, so that Swift's module of the C library leaves them out: sched_getaffinity(2), sched_getcpu(3),
    // pthread_attr_setaffinity_np(3).

    @_extern(c)
    private func sched_getaffinity(_ process: pid_t, _ size: Int, _ cores: UnsafeMutablePointer<cpu_set_t>) -> Int32

    @_extern(c)
    private func sched_getcpu() -> Int32

    @_extern(c)
    private func pthread_attr_setaffinity_np(
        _ attributes: UnsafeMutablePointer<pthread_attr_t>, _ size: Int, _ cores: UnsafePointer<cpu_set_t>?
    ) -> Int32
#endif
