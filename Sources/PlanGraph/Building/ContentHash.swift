/// What the fingerprint of a version is made of, so that the next version goes on from it.
///
/// The arena of the next version begins with that of this one, and its nodes are those of this one and others; so bytes
/// are hashed in their order, and nodes in any.
struct ContentHash: Sendable {
    /// Four hashes, each of every fourth word of eight bytes: a processor works on all at once.
    private var lanes: [UInt64] = [1, 2, 3, 4]
    /// How many bytes the lanes have taken in: whole blocks.
    private var byteCount = 0
    /// The sum of the nodes' identifiers, each with its bits mixed.
    private var nodes: UInt64 = 0

    private static let block = 32

    /// Takes in the bytes behind those that it has, as far as they are whole blocks.
    mutating func add(_ bytes: GrowingColumn<UInt8>) {
        let end = bytes.count / Self.block * Self.block
        var (first, second, third, fourth) = (lanes[0], lanes[1], lanes[2], lanes[3])
        unsafe bytes.withUnsafeBytes { bytes in
            func word(_ place: Int) -> UInt64 {
                UInt64(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            }
            for place in stride(from: byteCount, to: end, by: Self.block) {
                first = Self.mixed(first, word(place))
                second = Self.mixed(second, word(place + 8))
                third = Self.mixed(third, word(place + 16))
                fourth = Self.mixed(fourth, word(place + 24))
            }
        }
        lanes = [first, second, third, fourth]
        byteCount = max(byteCount, end)
    }

    /// Takes in nodes.
    mutating func add(identifiers: some Sequence<UInt64>) {
        for identifier in identifiers { nodes &+= StableHash.mixed(identifier) }
    }

    private static func mixed(_ state: UInt64, _ word: UInt64) -> UInt64 {
        let state = (state ^ word) &* 0x9E37_79B9_7F4A_7C15
        return state ^ state >> 32
    }

    /// The fingerprint of the columns that were taken in.
    func fingerprint(_ columns: GraphColumns) -> UInt64 {
        let rest = columns.strings.bytes[byteCount...]
        return StableHash.hash(
            lanes + rest.map { UInt64($0) } + [
                nodes, UInt64(columns.strings.bytes.count), UInt64(columns.identifiers.count),
                UInt64(columns.assignments.count), UInt64(columns.citations.count),
                UInt64(columns.relations.count), UInt64(columns.indicators.owner.count),
            ]
        )
    }
}
