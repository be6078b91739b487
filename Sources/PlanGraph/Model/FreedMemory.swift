#if canImport(Glibc)
internal import Glibc
#endif

/// Memory that the program has freed and the C library keeps for itself.
public enum FreedMemory {
    /// Gives it back to the system, where the C library can.
    ///
    /// What loading or indexing a large graph leaves behind would else be kept as long as the program runs.
    ///
    /// - Complexity: O(*n*) in the freed stretches; others that allocate wait meanwhile.
    public static func giveBack() {
        #if canImport(Glibc)
        // Not in the headers that Swift sees, and in no other C library.
        guard let trim = unsafe dlsym(nil, "malloc_trim") else { return }
        _ = unsafe unsafeBitCast(trim, to: (@convention(c) (Int) -> Int32).self)(0)
        #endif
    }
}
