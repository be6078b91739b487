import CNettle

/// The SHA-256 of some bytes: what they are called.
public struct ContentDigest: Hashable, Sendable {
    /// How many bytes a digest has.
    static let byteCount = 32

    let bytes: [UInt8]

    /// The digest of some bytes.
    ///
    /// - Parameter content: any bytes.
    /// - Complexity: O(*n*).
    public init(of content: [UInt8]) {
        self = unsafe content.withUnsafeBytes { unsafe ContentDigest(of: $0) }
    }

    /// The digest of bytes that lie somewhere.
    init(of content: UnsafeRawBufferPointer) {
        var hasher = SHA256()
        unsafe hasher.update(content)
        bytes = hasher.finished
    }

    /// A digest that was stored; nil where it has another length.
    init?(stored bytes: [UInt8]) {
        guard bytes.count == Self.byteCount else { return nil }
        self.bytes = bytes
    }

    fileprivate init(_ hasher: SHA256) {
        bytes = hasher.finished
    }

    /// As 64 hexadecimal digits.
    public var hex: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}

/// Hashes several values so that none can be taken for part of its neighbour: each with its length before it.
struct ContentHasher {
    private var hasher = SHA256()

    mutating func add(_ number: UInt64) {
        hasher.update((0..<8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) })
    }

    mutating func add(_ bytes: [UInt8]) {
        add(UInt64(bytes.count))
        hasher.update(bytes)
    }

    mutating func add(_ words: String) { add(Array(words.utf8)) }

    func finish() -> ContentDigest { ContentDigest(hasher) }
}

/// SHA-256 of bytes that come piece by piece (FIPS 180-4).
private struct SHA256 {
    private var context = sha256_ctx()

    init() { unsafe nettle_sha256_init(&context) }

    mutating func update(_ bytes: UnsafeRawBufferPointer) {
        unsafe nettle_sha256_update(&context, bytes.count, bytes.bindMemory(to: UInt8.self).baseAddress)
    }

    mutating func update(_ bytes: [UInt8]) { unsafe bytes.withUnsafeBytes { unsafe update($0) } }

    /// The digest of what has come.
    var finished: [UInt8] {
        // Reading the digest begins the context anew.
        var context = context
        return unsafe [UInt8](unsafeUninitializedCapacity: ContentDigest.byteCount) { memory, count in
            unsafe nettle_sha256_digest(&context, ContentDigest.byteCount, memory.baseAddress)
            count = ContentDigest.byteCount
        }
    }
}
