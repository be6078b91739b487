import PlanGraph

/// A graph made ready to be stored: its columns hashed and cut.
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
    struct Chunk: Sendable {
        let digest: ContentDigest
        let byteCount: Int
        /// Reads the bytes.
        let content: @Sendable () -> [UInt8]
    }

    /// In the order of the columns.
    fileprivate(set) var sections: [Section] = []
    /// Each once, in the order of its first use.
    fileprivate(set) var chunks: [Chunk] = []

    /// Makes an image of a graph, which shares its columns.
    ///
    /// - Parameter graph: any.
    /// - Throws: nothing that is expected.
    /// - Complexity: O(*n*) in the bytes of the columns.
    init(_ graph: Graph) throws {
        var builder = SnapshotImageBuilder(image: Self())
        var columns = graph.columns
        try columns.visit(&builder)
        self = builder.image
    }

    private init() {}

    /// The digest of the whole content.
    var digest: ContentDigest { Self.digest(of: sections) }

    /// The bytes of all columns.
    var byteCount: Int { sections.map(\.byteCount).reduce(0, +) }

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
    private var known: Set<ContentDigest> = []

    init(image: SnapshotImage) { self.image = image }

    mutating func visit<Values: GraphColumn>(_ name: String, _ column: inout Values) throws {
        let bytes = ColumnBytes.encode(column)
        let ranges = Chunker.ranges(of: bytes)
        let digests = Parallel.map(ranges) { ContentDigest(of: Array(bytes[$0])) }
        let kept = column
        for (range, digest) in zip(ranges, digests) where known.insert(digest).inserted {
            image.chunks.append(
                SnapshotImage.Chunk(digest: digest, byteCount: range.count) { ColumnBytes.encode(kept, range) }
            )
        }
        image.sections.append(
            SnapshotImage.Section(
                name: name,
                elementBytes: MemoryLayout<Values.Element>.stride,
                byteCount: bytes.count,
                digest: ranges.count == 1 ? digests[0] : ContentDigest(of: bytes),
                chunks: digests
            )
        )
    }
}
