/// Finds strings of an arena by their bytes: an open hash table of their numbers.
struct StringTable {
    private var slots: [StringIndex] = Array(repeating: .none, count: 1_024)
    private var count = 0

    /// A table of those strings of an arena that stand in no plan's text.
    ///
    /// - Parameters:
    ///   - arena: the strings.
    ///   - texts: which of them are the plans' texts, ascending.
    /// - Complexity: O(*n*) in the strings, and in the bytes of those that stand in no text.
    init(_ arena: StringArena, texts: [StringIndex]) {
        var (plan, end) = (0, 0)
        for string in 0..<StringIndex(arena.starts.count) {
            if plan < texts.count, texts[plan] == string {
                end = arena.range(string).upperBound
                plan += 1
            } else if Int(arena.starts[Int(string)]) >= end {
                insert(string, arena)
            }
        }
    }

    /// The string of some words.
    ///
    /// - Parameters:
    ///   - words: UTF-8.
    ///   - arena: of the strings in the table.
    /// - Returns: its number, or nil where the table has none of these bytes.
    func find(_ words: UnsafeBufferPointer<UInt8>, _ arena: StringArena) -> StringIndex? {
        var slot = unsafe Self.hash(words) & (slots.count - 1)
        while slots[slot] != .none {
            if unsafe arena.withBytes(of: slots[slot], { unsafe $0.elementsEqual(words) }) { return slots[slot] }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// Adds a string that is not in the table.
    mutating func insert(_ string: StringIndex, _ arena: StringArena) {
        if 2 * count >= slots.count { grow(arena) }
        place(string, arena)
        count += 1
    }

    private mutating func place(_ string: StringIndex, _ arena: StringArena) {
        var slot = unsafe arena.withBytes(of: string) { unsafe Self.hash($0) } & (slots.count - 1)
        while slots[slot] != .none { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = string
    }

    private mutating func grow(_ arena: StringArena) {
        let known = slots.filter { $0 != .none }
        slots = Array(repeating: .none, count: 4 * slots.count)
        for string in known { place(string, arena) }
    }

    private static func hash(_ words: UnsafeBufferPointer<UInt8>) -> Int {
        Int(truncatingIfNeeded: unsafe StableHash.hash(UnsafeRawBufferPointer(words)))
    }
}
