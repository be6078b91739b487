import SourceText

/// Lines and columns of a document, found in constant time whatever the length of its lines.
///
/// A document may be one line of a megabyte, and an error may have thousands of places in it.
struct LocationTable {
    private static let stride = 512

    private let source: SourceText
    /// How many scalars begin before each multiple of the stride.
    private var scalarCounts: [Int] = [0]

    init(_ source: SourceText) {
        self.source = source
        var count = 0
        for start in Swift.stride(from: 0, to: source.bytes.count, by: Self.stride) {
            count += Self.scalars(source.bytes[start..<min(start + Self.stride, source.bytes.count)])
            scalarCounts.append(count)
        }
    }

    func location(at offset: Int) -> SourceLocation {
        let line = source.lineIndex(at: offset)
        let column = scalars(before: offset) - scalars(before: Int(source.lineStarts[line])) + 1
        return SourceLocation(line: line + 1, column: column)
    }

    private func scalars(before offset: Int) -> Int {
        let block = offset / Self.stride
        return scalarCounts[block] + Self.scalars(source.bytes[block * Self.stride..<offset])
    }

    private static func scalars(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
    }
}
