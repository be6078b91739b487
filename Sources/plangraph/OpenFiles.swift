#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// How many files, connections among them, this process may have open.
enum OpenFiles {
    /// What is left to files that are no connections.
    private static let spare = 64

    /// Raises the limit as far as it may be and is wanted.
    ///
    /// - Parameter connections: how many are wanted.
    /// - Returns: how many there can be.
    static func allowing(_ connections: Int) -> Int {
        var limit = rlimit()
        guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return connections }
        let wanted = rlim_t(connections + spare)
        if limit.rlim_cur < wanted {
            limit.rlim_cur = min(wanted, limit.rlim_max)
            _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        }
        return min(connections, max(1, Int(clamping: limit.rlim_cur) - spare))
    }
}
