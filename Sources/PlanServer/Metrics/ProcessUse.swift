internal import FoundationEssentials

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#endif

/// What the process takes of the machine, as the system counts it.
struct ProcessUse {
    /// Processor time, of the program itself and of the system for it.
    let cpuSeconds: Double
    /// Memory that is there and not merely asked for; nil where the system does not tell.
    let residentBytes: Int?
    /// Files and sockets that are open; nil where the system does not tell.
    let openFiles: Int?

    /// Looks now.
    init() {
        var time = timespec()
        unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        cpuSeconds = Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
        // The second of the numbers is that of the pages that are there.
        let pages = FileManager.default.contents(atPath: "/proc/self/statm").flatMap { bytes in
            String(decoding: bytes, as: UTF8.self).split(separator: " ").dropFirst().first.flatMap { Int($0) }
        }
        residentBytes = pages.map { $0 * Int(sysconf(Int32(_SC_PAGESIZE))) }
        openFiles = try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
    }
}
