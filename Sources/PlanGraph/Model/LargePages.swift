#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#endif

/// Asks the system to back large columns with large pages, where it does so for those who ask.
///
/// A version of a large graph takes hundreds of thousands of small pages, and to get each one of the system takes longer
/// than to fill it.
enum LargePages {
    /// What is smaller is left as it is.
    private static let minimumBytes = 4 << 20
    private static let pageBytes = 4 << 10

    /// Asks for large pages before memory is first written to.
    ///
    /// - Parameter memory: was just allocated.
    static func advise(_ memory: UnsafeMutableRawBufferPointer) {
        #if canImport(Glibc) || canImport(Musl)
        guard memory.count >= minimumBytes, let start = memory.baseAddress else { return }
        let first = unsafe start.alignedUp(toMultipleOf: pageBytes)
        let end = unsafe (start + memory.count).alignedDown(toMultipleOf: pageBytes)
        // Refused, memory is as it was.
        _ = unsafe madvise(first, end - first, Int32(MADV_HUGEPAGE))
        #endif
    }

    /// An array of one value in large pages, as `Array(repeating:count:)` makes it in small ones.
    static func array<Element: ColumnElement>(repeating value: Element, count: Int) -> [Element] {
        unsafe [Element](unsafeUninitializedCapacity: count) { memory, written in
            unsafe advise(UnsafeMutableRawBufferPointer(memory))
            unsafe memory.initialize(repeating: value)
            written = count
        }
    }
}
