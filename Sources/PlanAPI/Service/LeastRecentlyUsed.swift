/// Values by key, of which those that were not asked for lately give way where there are too many.
///
/// Two generations: what is asked for moves to the young one; when that has half of the places, it becomes the old one,
/// and what was old is gone. Nothing is ever looked through.
struct LeastRecentlyUsed<Key: Hashable, Value> {
    private let half: Int
    private var young: [Key: Value] = [:]
    private var old: [Key: Value] = [:]

    /// - Parameter capacity: the most values, at least 2.
    init(capacity: Int) { half = max(1, capacity / 2) }

    /// - Complexity: O(1).
    subscript(key: Key) -> Value? {
        mutating get {
            if let known = young[key] { return known }
            guard let known = old.removeValue(forKey: key) else { return nil }
            insert(known, for: key)
            return known
        }
    }

    /// - Complexity: O(1).
    mutating func insert(_ value: Value, for key: Key) {
        if young.count >= half, young[key] == nil {
            old = young
            young = [:]
        }
        young[key] = value
    }
}

/// A text that is equal only to the same bytes, which is quicker to find out than Unicode's equality.
struct ExactText: Hashable {
    private let bytes: [UInt8]

    init(text: String) { bytes = Array(text.utf8) }

    /// The text.
    var string: String { String(decoding: bytes, as: UTF8.self) }

    func hash(into hasher: inout Hasher) {
        // The bytes of the array at once, where its own way is one after the other.
        unsafe bytes.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
    }
}
