/// What was met between blanks, and the words that it has: a hash table with linear probing.
struct ChunkTable {
    /// The words of all chunks, those of a chunk side by side.
    private(set) var words: [UInt32] = []
    private var bytes: [UInt8] = []
    private var entries: [Entry] = []
    /// For each slot the number of an entry, from 1; 0 where it is free.
    private var slots = [UInt32](repeating: 0, count: 1 << 12)

    private struct Entry {
        let hash: UInt64
        let bytes: Range<Int>
        let words: Range<Int>
    }

    /// The places of a chunk's words in `words`; nil for a chunk that was not added.
    func words(of chunk: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Range<Int>? {
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let entry = entries[Int(slots[slot]) - 1]
            if entry.hash == hash, unsafe bytes[entry.bytes].elementsEqual(chunk) { return entry.words }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// Adds a chunk that is not there yet.
    ///
    /// - Returns: the places of its words.
    mutating func add(_ chunk: UnsafeBufferPointer<UInt8>, _ hash: UInt64, _ words: [UInt32]) -> Range<Int> {
        if 2 * (entries.count + 1) > slots.count { grow() }
        let entry = Entry(
            hash: hash,
            bytes: bytes.count..<bytes.count + chunk.count,
            words: self.words.count..<self.words.count + words.count
        )
        unsafe bytes += chunk
        self.words += words
        entries.append(entry)
        place(UInt32(entries.count), hash)
        return entry.words
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: 2 * slots.count)
        for (index, entry) in entries.enumerated() { place(UInt32(index + 1), entry.hash) }
    }

    private mutating func place(_ number: UInt32, _ hash: UInt64) {
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = number
    }
}
