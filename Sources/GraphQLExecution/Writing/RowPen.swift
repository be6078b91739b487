/// The end of an answer while rows are written.
///
/// Three addresses that stay in the processor's registers, where a writer's own would be read from memory and written back
/// with every value, each waiting for the one before: on the widest of the benchmark's queries that was a third of the time.
@safe
struct RowPen {
    /// Where the answer begins.
    fileprivate let base: UnsafeMutablePointer<UInt8>
    /// Where the next byte goes.
    fileprivate var end: UnsafeMutablePointer<UInt8>
    /// Behind the last byte that there is room for.
    fileprivate let limit: UnsafeMutablePointer<UInt8>

    /// How many bytes the answer has.
    var count: Int {
        @inline(__always) get { unsafe end - base }
    }

    /// Appends bytes where there is room for them and for as much more as the padding.
    @inline(__always)
    mutating func put(_ bytes: PaddedBytes) { unsafe put(bytes.start, bytes.count, mayReadOn: true) }

    /// Appends a byte where there is room.
    @inline(__always)
    mutating func put(_ byte: UInt8) {
        unsafe end.pointee = byte
        unsafe end += 1
    }

    /// Appends once more what stands in the answer already, where there is room for it and for `againRoom` more.
    ///
    /// Whether an object is longer than 32 bytes or 64 no processor foresees; as many bytes as most have are copied at once.
    @inline(__always)
    mutating func again(from start: Int, count: Int) {
        let place = unsafe UnsafeMutableRawPointer(end)
        unsafe place.copyMemory(from: base + start, byteCount: 64)
        if count > 64 {
            unsafe (place + 64).copyMemory(from: base + start + 64, byteCount: 64)
            if count > 128 { unsafe (place + 128).copyMemory(from: base + start + 128, byteCount: count - 128) }
        }
        unsafe end += count
    }

    /// How much may be written past the end of an object that is written again.
    static let againRoom = 128

    /// Appends bytes where there is room for them and for as much more as the padding, which is read too where that is
    /// allowed: short ones go at one stroke then.
    @inline(__always)
    mutating func put(_ start: UnsafeRawPointer, _ count: Int, mayReadOn: Bool) {
        let place = unsafe UnsafeMutableRawPointer(end)
        if mayReadOn, count <= 64 {
            unsafe place.copyMemory(from: start, byteCount: 32)
            if count > 32 { unsafe (place + 32).copyMemory(from: start + 32, byteCount: 32) }
        } else {
            unsafe place.copyMemory(from: start, byteCount: count)
        }
        unsafe end += count
    }
}

extension JSONWriter {
    /// Where the answer goes on, for whoever writes the next rows; what is written elsewhere meanwhile is lost.
    var pen: RowPen {
        @inline(__always) get { unsafe RowPen(base: base, end: base + written, limit: base + capacity) }
    }

    /// Takes over what a pen wrote.
    @inline(__always)
    mutating func take(_ pen: RowPen) { written = pen.count }

    /// Sees to it that a pen has room for some more bytes.
    @inline(__always)
    mutating func makeRoom(_ more: Int, for pen: inout RowPen) {
        if unsafe pen.limit - pen.end < more { pen = moved(pen, more) }
    }

    /// Appends bytes: short ones at one stroke, without a call.
    @inline(__always)
    mutating func padded(_ bytes: PaddedBytes, with pen: inout RowPen) {
        makeRoom(bytes.count &+ PaddedBytes.padding, for: &pen)
        pen.put(bytes)
    }

    @inline(never)
    private mutating func moved(_ pen: RowPen, _ more: Int) -> RowPen {
        take(pen)
        grow(more)
        return self.pen
    }
}
