/// How a posting is written: by how many nodes and positions it has more than the one before it.
///
/// The highest two bits of a byte are the nodes, the others the positions: one byte for a word that stands near the beginning
/// of one of the next nodes. The greatest value of each says that more follows.
enum PostingCode {
    private static let mostNodes: UInt32 = 3
    private static let mostPositions: UInt32 = 63
    private static let positionBits: UInt32 = 6

    /// How many bytes a posting takes.
    static func width(_ nodes: UInt32, _ positions: UInt32) -> Int {
        1 + (nodes < mostNodes ? 0 : width(nodes - mostNodes))
            + (positions < mostPositions ? 0 : width(positions - mostPositions))
    }

    /// Writes a posting and goes to the place behind it.
    static func write(
        _ nodes: UInt32,
        _ positions: UInt32,
        to bytes: UnsafeMutableBufferPointer<UInt8>,
        _ place: inout Int
    ) {
        let (first, second) = (min(nodes, mostNodes), min(positions, mostPositions))
        unsafe bytes[place] = UInt8(first << positionBits | second)
        place += 1
        if first == mostNodes { unsafe write(nodes - mostNodes, to: bytes, &place) }
        if second == mostPositions { unsafe write(positions - mostPositions, to: bytes, &place) }
    }

    /// Reads a posting and goes to the place behind it.
    @inline(__always)
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ place: inout Int) -> (nodes: UInt32, positions: UInt32) {
        let byte = unsafe UInt32(bytes[place])
        place += 1
        var (nodes, positions) = (byte >> positionBits, byte & mostPositions)
        if nodes == mostNodes { nodes += unsafe readMore(bytes, &place) }
        if positions == mostPositions { positions += unsafe readMore(bytes, &place) }
        return (nodes, positions)
    }

    private static func width(_ number: UInt32) -> Int {
        number < 1 << 7 ? 1 : number < 1 << 14 ? 2 : number < 1 << 21 ? 3 : number < 1 << 28 ? 4 : 5
    }

    /// Writes a number, its lowest seven bits first; every byte but the last has its highest bit set.
    private static func write(_ number: UInt32, to bytes: UnsafeMutableBufferPointer<UInt8>, _ place: inout Int) {
        var rest = number
        while rest >= 1 << 7 {
            unsafe bytes[place] = UInt8(truncatingIfNeeded: rest) | 0x80
            place += 1
            rest >>= 7
        }
        unsafe bytes[place] = UInt8(rest)
        place += 1
    }

    private static func readMore(_ bytes: UnsafeBufferPointer<UInt8>, _ place: inout Int) -> UInt32 {
        var byte = unsafe bytes[place]
        place += 1
        var number = UInt32(byte & 0x7F)
        var shift: UInt32 = 7
        while byte >= 0x80 {
            byte = unsafe bytes[place]
            place += 1
            number |= UInt32(byte & 0x7F) << shift
            shift += 7
        }
        return number
    }
}
