/// Words as bytes of a text, each run of blanks one blank, none at the ends.
struct Words: Sequence, IteratorProtocol {
    private var rest: StringArena.Text
    private var hasBegun = false

    init(_ bytes: StringArena.Text) { rest = bytes }

    mutating func next() -> UInt8? {
        let rest = rest.drop { Self.isBlank($0) }
        let isBehindBlank = hasBegun && rest.startIndex > self.rest.startIndex
        self.rest = rest
        guard !rest.isEmpty else { return nil }
        if isBehindBlank { return UInt8(ascii: " ") }
        hasBegun = true
        return self.rest.removeFirst()
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    /// Whether two stretches have the same bytes.
    static func areSame(
        _ bytes: GrowingColumn<UInt8>,
        _ range: Range<Int>,
        _ others: GrowingColumn<UInt8>,
        _ other: Range<Int>
    ) -> Bool {
        unsafe bytes.withValues(in: range) { first in
            unsafe others.withValues(in: other) { second in
                unsafe ByteSearch.areSame(first.span, second.span)
            }
        }
    }
}
