/// Values by key, of which the one that was not asked for the longest gives way where there are too many.
struct LeastRecentlyUsed<Key: Hashable, Value> {
    private let capacity: Int
    private var entries: [Key: (value: Value, used: UInt64)] = [:]
    private var clock: UInt64 = 0

    init(capacity: Int) { self.capacity = capacity }

    subscript(key: Key) -> Value? {
        mutating get {
            guard let place = entries.index(forKey: key) else { return nil }
            clock += 1
            entries.values[place].used = clock
            return entries.values[place].value
        }
    }

    /// - Complexity: O(1) until it is full, O(capacity) then.
    mutating func insert(_ value: Value, for key: Key) {
        if entries.count >= capacity, let oldest = entries.min(by: { $0.value.used < $1.value.used }) {
            entries[oldest.key] = nil
        }
        clock += 1
        entries[key] = (value, clock)
    }
}

/// A text that is equal only to the same bytes, which is quicker to find out than Unicode's equality.
struct ExactText: Hashable {
    let text: String

    static func == (first: Self, second: Self) -> Bool { first.text.utf8.elementsEqual(second.text.utf8) }

    func hash(into hasher: inout Hasher) {
        var word: UInt64 = 0
        var count = 0
        for byte in text.utf8 {
            word = word << 8 | UInt64(byte)
            count += 1
            if count % 8 == 0 { hasher.combine(word) }
        }
        hasher.combine(word)
        hasher.combine(count)
    }
}
