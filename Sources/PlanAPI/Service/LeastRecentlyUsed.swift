/// Values by key, of which those that were not asked for lately give way where there are too many.
///
/// Two generations: what is asked for moves to the young one; when that has half of the places, it becomes the old one,
/// and what was old is gone. Nothing is ever looked through.
public struct LeastRecentlyUsed<Key: Hashable, Value> {
    private let half: Int
    private var young: [Key: Value] = [:]
    private var old: [Key: Value] = [:]

    /// An empty cache.
    ///
    /// - Parameter capacity: the most values, at least 2.
    public init(capacity: Int) { half = max(1, capacity / 2) }

    /// The value of a key, which is then young again.
    ///
    /// - Parameter key: any.
    /// - Returns: nil where there is none, or no longer one.
    /// - Complexity: O(1).
    public subscript(key: Key) -> Value? {
        mutating get {
            if let known = young[key] { return known }
            guard let known = old.removeValue(forKey: key) else { return nil }
            insert(known, for: key)
            return known
        }
    }

    /// Keeps a value.
    ///
    /// - Parameters:
    ///   - value: any.
    ///   - key: what it is found by.
    /// - Complexity: O(1).
    public mutating func insert(_ value: Value, for key: Key) {
        if young.count >= half, young[key] == nil {
            old = young
            young = [:]
        }
        young[key] = value
    }
}

/// A text that is equal only to the same bytes, which is quicker to find out than Unicode's equality.
public struct ExactText: Hashable, Sendable {
    private let bytes: [UInt8]
    /// Worked out once: a text is looked for in several tables, and moved whenever one of them grows.
    private let digest: Int

    /// Takes the bytes of a text.
    ///
    /// - Parameter bytes: UTF-8.
    /// - Complexity: O(*n*).
    public init(bytes: [UInt8]) {
        self.bytes = bytes
        var hasher = Hasher()
        // The bytes of the array at once, where its own way is one after the other.
        unsafe bytes.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
        digest = hasher.finalize()
    }

    init(text: String) { self.init(bytes: Array(text.utf8)) }

    /// The text.
    var string: String { String(decoding: bytes, as: UTF8.self) }

    /// Hashes the digest of the bytes.
    ///
    /// - Parameter hasher: what takes it.
    public func hash(into hasher: inout Hasher) { hasher.combine(digest) }
}
