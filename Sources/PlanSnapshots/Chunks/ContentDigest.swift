import Crypto
import FoundationEssentials

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
        bytes = Array(SHA256.hash(data: content))
    }

    /// The digest of bytes that lie somewhere.
    init(of content: UnsafeRawBufferPointer) {
        var hasher = SHA256()
        unsafe hasher.update(bufferPointer: content)
        bytes = Array(hasher.finalize())
    }

    /// A digest that was stored; nil where it has another length.
    init?(stored bytes: [UInt8]) {
        guard bytes.count == Self.byteCount else { return nil }
        self.bytes = bytes
    }

    fileprivate init(_ digest: SHA256.Digest) {
        bytes = Array(digest)
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
        hasher.update(data: (0..<8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) })
    }

    mutating func add(_ bytes: [UInt8]) {
        add(UInt64(bytes.count))
        hasher.update(data: bytes)
    }

    mutating func add(_ words: String) { add(Array(words.utf8)) }

    func finish() -> ContentDigest { ContentDigest(hasher.finalize()) }
}
