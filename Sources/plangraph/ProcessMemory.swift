#if canImport(Glibc)
import Glibc
#endif

/// How much freed memory the C library keeps for later.
enum ProcessMemory {
    /// What is allocated in stretches of at least so many bytes goes back to the system as soon as it is freed.
    private static let largeBytes: Int32 = 4 << 20
    /// So many free bytes are kept at the end of each of the library's heaps.
    private static let keptBytes: Int32 = 1 << 20

    /// Has large stretches given back when they are freed.
    ///
    /// By itself the library keeps ever larger ones, once some were freed: after loading 2,000 plans and a first search, 50 MB.
    static func keepLittle() {
        #if canImport(Glibc)
        // Not in the headers that Swift sees, and in no other C library.
        guard let symbol = unsafe dlsym(nil, "mallopt") else { return }
        let set = unsafe unsafeBitCast(symbol, to: (@convention(c) (Int32, Int32) -> Int32).self)
        // M_MMAP_THRESHOLD and M_TRIM_THRESHOLD of malloc.h.
        _ = set(-3, largeBytes)
        _ = set(-1, keptBytes)
        #endif
    }
}
