#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Counts allocations where allocations.c was loaded before the program.
enum AllocationCounter {
    private typealias Read = @convention(c) () -> UInt64

    /// How many there were until now, and of how many bytes; nil without allocations.c.
    private static let readers: (count: Read, bytes: Read)? = {
        guard let count = symbol("allocations_counted"), let bytes = symbol("allocations_bytes") else { return nil }
        return (count, bytes)
    }()

    private static func symbol(_ name: String) -> Read? {
        guard let address = unsafe dlsym(nil, name) else { return nil }
        return unsafe unsafeBitCast(address, to: Read.self)
    }

    /// How many allocations a round makes, and of how many bytes, on the average.
    static func perRound(
        _ rounds: Int,
        _ round: () throws -> Void
    ) rethrows -> (count: Double, bytes: Double)? {
        guard let readers else { return nil }
        for _ in 0..<3 { try round() }
        let before = (readers.count(), readers.bytes())
        for _ in 0..<rounds { try round() }
        let after = (readers.count(), readers.bytes())
        return (Double(after.0 - before.0) / Double(rounds), Double(after.1 - before.1) / Double(rounds))
    }
}

extension Figure {
    /// Adds what a round allocates, where that is counted.
    mutating func countAllocations(rounds: Int, _ round: () throws -> Void) rethrows {
        guard let found = try AllocationCounter.perRound(rounds, round) else { return }
        self["allocations"] = found.count
        self["allocatedBytes"] = found.bytes
    }
}
