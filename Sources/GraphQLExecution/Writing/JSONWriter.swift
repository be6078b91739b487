/// Writes JSON as bytes, with no tree of values before it.
///
/// What was written since a mark can be cut off again, which is how a null takes the place of an object in which a
/// non-null field failed. An append is a comparison and a copy. A writer may begin in memory that somebody lends it, and
/// what fits there is copied nowhere else: an answer can be made where the socket takes it from.
@safe
public struct JSONWriter: ~Copyable {
    @usableFromInline var base: UnsafeMutablePointer<UInt8>
    @usableFromInline var capacity: Int
    @usableFromInline var written = 0
    /// How often something was taken back.
    @usableFromInline var cutCount = 0
    /// Whether the memory is somebody else's.
    private var isBorrowed: Bool

    /// A writer with memory of its own.
    ///
    /// - Parameter capacity: bytes to make room for at once.
    public init(capacity: Int = 4096) {
        self.capacity = max(64, capacity)
        unsafe base = .allocate(capacity: self.capacity)
        isBorrowed = false
    }

    /// A writer that begins in memory of somebody else, who keeps it until the writer is gone.
    ///
    /// - Parameter memory: what is written to as long as it suffices.
    public init(into memory: UnsafeMutableRawBufferPointer) {
        isBorrowed = memory.count >= 64
        capacity = max(64, memory.count)
        let start = unsafe isBorrowed ? memory.baseAddress?.assumingMemoryBound(to: UInt8.self) : nil
        unsafe base = start ?? .allocate(capacity: capacity)
    }

    deinit { if !isBorrowed { unsafe base.deallocate() } }

    /// How many bytes were written: a mark for `cut(to:)`.
    @inlinable public var count: Int { written }

    /// What was written, copied out.
    ///
    /// - Complexity: O(*n*).
    public var bytes: [UInt8] { unsafe Array(UnsafeBufferPointer(start: base, count: count)) }

    /// Whether all that was written lies in the memory that was lent.
    public var isInBorrowedMemory: Bool { isBorrowed }

    /// Shows what was written.
    ///
    /// - Parameter body: gets the bytes, which are valid as long as it runs.
    /// - Returns: what `body` returns.
    public func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        unsafe body(UnsafeRawBufferPointer(start: base, count: count))
    }

    /// Takes back everything behind a mark.
    ///
    /// - Parameter mark: an earlier `count`.
    /// - Complexity: O(1).
    @inlinable
    public mutating func cut(to mark: Int) {
        guard mark < written else { return }
        written = mark
        cutCount &+= 1
    }

    /// Makes room for some more bytes.
    @inlinable @inline(__always)
    mutating func reserve(_ more: Int) {
        if capacity &- written < more { grow(more) }
    }

    @usableFromInline @inline(never)
    mutating func grow(_ more: Int) {
        let wanted = max(capacity * 2, written + more)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: wanted)
        unsafe larger.update(from: base, count: written)
        if !isBorrowed { unsafe base.deallocate() }
        unsafe base = larger
        capacity = wanted
        isBorrowed = false
    }

    /// Appends a byte.
    ///
    /// - Parameter byte: any.
    @inlinable @inline(__always)
    public mutating func byte(_ byte: UInt8) {
        reserve(1)
        unsafe base[written] = byte
        written &+= 1
    }

    /// Appends bytes as they are.
    ///
    /// - Parameter bytes: JSON.
    @inlinable @inline(__always)
    public mutating func raw(_ bytes: UnsafeRawBufferPointer) {
        reserve(bytes.count)
        if let start = bytes.baseAddress {
            unsafe UnsafeMutableRawPointer(base + written).copyMemory(from: start, byteCount: bytes.count)
        }
        written &+= bytes.count
    }

    /// Appends bytes: short ones at one stroke, without a call.
    @inline(__always)
    mutating func padded(_ bytes: PaddedBytes) {
        var pen = self.pen
        padded(bytes, with: &pen)
        take(pen)
    }

    /// Appends bytes as they are.
    ///
    /// - Parameter slice: JSON.
    @inlinable
    public mutating func raw(_ slice: ArraySlice<UInt8>) {
        unsafe slice.withUnsafeBytes { unsafe raw($0) }
    }

    /// Appends text as it is.
    ///
    /// - Parameter text: JSON.
    @inlinable @inline(__always)
    public mutating func raw(_ text: StaticString) {
        unsafe raw(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Appends a string, quoted and escaped.
    ///
    /// - Parameter string: any text.
    public mutating func string(_ string: String) {
        var string = string
        string.withUTF8 { unsafe self.string(UnsafeRawBufferPointer($0), isPlain: false) }
    }

    /// Appends a string that is known by its bytes.
    ///
    /// - Parameters:
    ///   - utf8: the text.
    ///   - isPlain: whether it is known to hold nothing that must be escaped.
    @inlinable @inline(__always)
    public mutating func string(_ utf8: UnsafeRawBufferPointer, isPlain: Bool) {
        guard isPlain else { return unsafe escaped(utf8) }
        reserve(utf8.count &+ 2)
        let start = unsafe base + written
        unsafe start[0] = UInt8(ascii: "\"")
        if let text = utf8.baseAddress {
            unsafe UnsafeMutableRawPointer(start + 1).copyMemory(from: text, byteCount: utf8.count)
        }
        unsafe start[utf8.count &+ 1] = UInt8(ascii: "\"")
        written &+= utf8.count &+ 2
    }

    /// Appends a whole number.
    ///
    /// - Parameter value: any.
    public mutating func integer(_ value: Int) {
        reserve(20)
        var magnitude = value.magnitude
        var digits = 1
        var power: UInt = 10
        while digits < 20, magnitude >= power {
            digits += 1
            let (next, isTooLarge) = power.multipliedReportingOverflow(by: 10)
            if isTooLarge { break }
            power = next
        }
        if value < 0 {
            unsafe base[written] = UInt8(ascii: "-")
            written += 1
        }
        var place = written + digits
        written = place
        repeat {
            place -= 1
            unsafe base[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: magnitude % 10)
            magnitude /= 10
        } while magnitude > 0
    }

    /// Appends a number, whole numbers without a point; null for what JSON has no number for.
    ///
    /// - Parameter value: any.
    public mutating func number(_ value: Double) {
        if !value.isFinite {
            null()
        } else if value == value.rounded(), value.magnitude < 1e15 {
            integer(Int(value))
        } else {
            raw(Array(value.description.utf8)[...])
        }
    }

    /// Appends a letter and 64 bits as 16 hexadecimal digits, quoted.
    ///
    /// - Parameters:
    ///   - letter: ASCII.
    ///   - bits: any.
    public mutating func identifier(_ letter: UInt8, _ bits: UInt64) {
        reserve(19)
        let start = unsafe base + written
        unsafe start[0] = UInt8(ascii: "\"")
        unsafe start[1] = letter
        for place in 0..<16 {
            let digit = UInt8(truncatingIfNeeded: bits >> UInt64(60 - 4 * place)) & 0xF
            unsafe start[2 + place] = digit + (digit < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10)
        }
        unsafe start[18] = UInt8(ascii: "\"")
        written &+= 19
    }

    /// Appends true or false.
    ///
    /// - Parameter value: which.
    public mutating func boolean(_ value: Bool) {
        if value { raw("true") } else { raw("false") }
    }

    /// Appends null.
    public mutating func null() {
        raw("null")
    }

    /// Appends a string, what stands between two bytes that must be escaped copied at once.
    @usableFromInline @inline(never)
    mutating func escaped(_ utf8: UnsafeRawBufferPointer) {
        byte(UInt8(ascii: "\""))
        var start = 0
        for place in 0..<utf8.count {
            let byte = unsafe utf8[place]
            guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
            unsafe raw(UnsafeRawBufferPointer(rebasing: utf8[start..<place]))
            start = place + 1
            escape(byte)
        }
        unsafe raw(UnsafeRawBufferPointer(rebasing: utf8[start...]))
        byte(UInt8(ascii: "\""))
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): raw("\\\"")
        case UInt8(ascii: "\\"): raw("\\\\")
        case 0x0A: raw("\\n")
        case 0x0D: raw("\\r")
        case 0x09: raw("\\t")
        default:
            raw("\\u00")
            for digit in [byte >> 4, byte & 0xF] {
                self.byte(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
            }
        }
    }
}

/// Bytes behind which there are some more that may be read, so that short ones are copied at one stroke.
@safe
struct PaddedBytes: @unchecked Sendable {
    /// How many bytes may be read behind the last.
    static let padding = 32

    let start: UnsafeRawPointer
    let count: Int

    @unsafe
    init(start: UnsafeRawPointer, count: Int) {
        unsafe self.start = unsafe start
        self.count = count
    }
}
