import PlanGraph

/// A graph made ready to be stored: its columns hashed, cut and compressed.
struct SnapshotImage {
    /// One column.
    struct Section: Equatable {
        let name: String
        let elementBytes: Int
        let byteCount: Int
        let digest: ContentDigest
        let chunks: [ContentDigest]
    }

    /// One stretch of bytes that stands in some column.
    struct Chunk {
        let digest: ContentDigest
        let byteCount: Int
        let compressedBytes: Int
        /// Nil where the store has it already.
        let data: [UInt8]?
    }

    /// In the order of the columns.
    fileprivate(set) var sections: [Section] = []
    /// Each once, in the order of its first use.
    fileprivate(set) var chunks: [Chunk] = []

    /// Makes an image of a graph.
    ///
    /// - Parameters:
    ///   - graph: any.
    ///   - stored: the compressed length of a chunk that the store has whole, or nil.
    /// - Throws: what `stored` throws, or `ZlibError.outOfMemory`.
    /// - Complexity: O(*n*) in the bytes of the columns.
    init(_ graph: Graph, stored: @escaping (ContentDigest, _ byteCount: Int) throws -> Int?) throws {
        var builder = SnapshotImageBuilder(image: Self(), stored: stored)
        var columns = graph.columns
        try columns.visit(&builder)
        self = builder.image
    }

    private init() {}

    /// The digest of the whole content.
    var digest: ContentDigest { Self.digest(of: sections) }

    /// The bytes of all columns.
    var byteCount: Int { sections.map(\.byteCount).reduce(0, +) }

    /// The bytes of all chunks, compressed.
    var compressedBytes: Int { chunks.map(\.compressedBytes).reduce(0, +) }

    /// The digest of a content: over what each section says of itself.
    static func digest(of sections: [Section]) -> ContentDigest {
        var hasher = ContentHasher()
        for section in sections {
            hasher.add(section.name)
            hasher.add(UInt64(section.elementBytes))
            hasher.add(UInt64(section.byteCount))
            hasher.add(section.digest.bytes)
        }
        return hasher.finish()
    }
}

/// Takes the columns one after the other.
private struct SnapshotImageBuilder: ColumnVisitor {
    var image: SnapshotImage
    let stored: (ContentDigest, Int) throws -> Int?
    private var known: Set<ContentDigest> = []

    init(image: SnapshotImage, stored: @escaping (ContentDigest, Int) throws -> Int?) {
        self.image = image
        self.stored = stored
    }

    mutating func visit<Element: ColumnElement>(_ name: String, _ column: inout [Element]) throws {
        let bytes = ColumnBytes.encode(column)
        let chunks = try Chunker.ranges(of: bytes).map { try add(Array(bytes[$0])) }
        image.sections.append(
            SnapshotImage.Section(
                name: name,
                elementBytes: MemoryLayout<Element>.stride,
                byteCount: bytes.count,
                digest: ContentDigest(of: bytes),
                chunks: chunks
            )
        )
    }

    private mutating func add(_ bytes: [UInt8]) throws -> ContentDigest {
        let digest = ContentDigest(of: bytes)
        guard known.insert(digest).inserted else { return digest }
        if let length = try stored(digest, bytes.count) {
            image.chunks.append(
                SnapshotImage.Chunk(digest: digest, byteCount: bytes.count, compressedBytes: length, data: nil)
            )
        } else {
            let data = try ZlibCodec.compress(bytes)
            image.chunks.append(
                SnapshotImage.Chunk(digest: digest, byteCount: bytes.count, compressedBytes: data.count, data: data)
            )
        }
        return digest
    }
}
