/// Where linked objects stand in the answer that were written before, so that they are copied and not written again.
///
/// The agencies of a thousand assignments are few: where the benchmark's query Q2 asks for three fields of each, it takes 25 µs
/// and not 42, and for one field 23 and not 26. What is found is what the same step would write again: the graph does not
/// change while a query runs.
@safe
struct WrittenObjects: ~Copyable {
    /// An object in the answer.
    struct Entry {
        /// The step that led to it, and its number.
        var step: UInt32
        var number: UInt32
        /// Where it begins in the answer, and how many bytes and fields it has.
        var start: Int
        var count: UInt32
        var fieldCount: UInt32
    }

    /// How many objects are known at a time; a newer one takes the place of an older one.
    private static let size = 256
    /// For so few links nothing is worth remembering.
    private static let leastLinks = 8

    private var entries: UnsafeMutablePointer<Entry>?
    private var linkCount = 0
    private var cutCount = 0

    deinit { unsafe entries?.deallocate() }

    /// Takes note of what was cut off the answer since the last time.
    mutating func follow(_ writer: borrowing JSONWriter) {
        guard writer.cutCount != cutCount else { return }
        cutCount = writer.cutCount
        unsafe entries?.update(repeating: Self.nothing, count: Self.size)
    }

    /// The object to which a step led before.
    @inline(__always)
    mutating func find(_ step: UInt32, _ number: UInt32) -> Entry? {
        guard let entries = unsafe entries else {
            linkCount += 1
            if linkCount >= Self.leastLinks { begin() }
            return nil
        }
        let entry = unsafe entries[Self.place(step, number)]
        return entry.step == step && entry.number == number ? entry : nil
    }

    /// Remembers an object.
    @inline(__always)
    func keep(_ entry: Entry) {
        guard let entries = unsafe entries else { return }
        unsafe entries[Self.place(entry.step, entry.number)] = entry
    }

    @inline(never)
    private mutating func begin() {
        let memory = UnsafeMutablePointer<Entry>.allocate(capacity: Self.size)
        unsafe memory.initialize(repeating: Self.nothing, count: Self.size)
        unsafe entries = memory
    }

    @inline(__always)
    private static func place(_ step: UInt32, _ number: UInt32) -> Int { Int((number &+ step &* 31) % UInt32(size)) }

    private static var nothing: Entry { Entry(step: .max, number: .max, start: 0, count: 0, fieldCount: 0) }
}
