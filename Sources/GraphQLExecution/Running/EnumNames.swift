/// The names of an enum's values as JSON, in memory that is kept as long as the program runs.
@safe
public struct EnumNames: @unchecked Sendable {
    private let names: UnsafeBufferPointer<PaddedBytes>

    /// Quotes names; to be made once and kept.
    ///
    /// - Parameter names: by the number of the value; plain ASCII.
    /// - Complexity: O(*n*).
    public init(_ names: [String]) {
        let quoted = UnsafeMutableBufferPointer<PaddedBytes>.allocate(capacity: names.count)
        for (place, name) in names.enumerated() {
            let text = Array("\"\(name)\"".utf8)
            let memory = UnsafeMutableRawPointer.allocate(byteCount: text.count + PaddedBytes.padding, alignment: 16)
            unsafe memory.initializeMemory(as: UInt8.self, from: text, count: text.count)
            unsafe (memory + text.count).initializeMemory(as: UInt8.self, repeating: 0, count: PaddedBytes.padding)
            unsafe quoted.initializeElement(
                at: place,
                to: PaddedBytes(start: UnsafeRawPointer(memory), count: text.count)
            )
        }
        unsafe self.names = UnsafeBufferPointer(quoted)
    }

    /// The name of a value; nil for a number that stands for none.
    @inline(__always)
    subscript(number: UInt8) -> PaddedBytes? { unsafe Int(number) < names.count ? names[Int(number)] : nil }
}
