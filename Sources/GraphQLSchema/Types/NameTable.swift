/// The names of a schema's types and fields as numbers: those of the types first, in their order.
///
/// A look-up takes the bytes where they stand, eight at a time: 60 instructions, a sixth of what a dictionary of strings
/// takes. Its hash has no secret, which is safe because nobody can add a name: no document makes a search longer than the
/// table has it.
struct NameTable: Sendable {
    private(set) var names: [String] = []
    private let typeCount: Int
    private var words: [NameWords] = []
    /// Indices into `names`, each at its hash or soon after; -1 is free, as at least half of them are.
    private var slots: [Int32] = []

    init(types: [String], others: [String] = []) {
        var seen: Set<String> = []
        names = (types + others).filter { seen.insert($0).inserted }
        typeCount = types.count
        var capacity = 16
        while capacity < names.count * 2 { capacity *= 2 }
        slots = Array(repeating: -1, count: capacity)
        for (index, name) in names.enumerated() {
            let bytes = Array(name.utf8)
            words.append(NameWords(bytes, 0..<bytes.count))
            var slot = words[index].hash & (capacity - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (capacity - 1) }
            slots[slot] = Int32(index)
        }
    }

    /// The number of a name, or nil where the schema has it not.
    func id(of name: String) -> NameID? {
        let bytes = Array(name.utf8)
        return id(of: bytes, at: 0..<bytes.count)
    }

    /// The number of the name that stands somewhere in a text.
    func id(of text: [UInt8], at range: Range<Int>) -> NameID? {
        if slots.isEmpty { return nil }
        let wanted = NameWords(text, range)
        var slot = wanted.hash & (slots.count - 1)
        while slots[slot] >= 0 {
            let index = Int(slots[slot])
            if words[index] == wanted, range.count <= NameWords.most || isName(index, text, range) {
                return NameID(rawValue: slots[slot])
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    private func isName(_ index: Int, _ text: [UInt8], _ range: Range<Int>) -> Bool {
        names[index].utf8.elementsEqual(text[range])
    }

    /// The type with a name.
    func type(_ name: NameID) -> TypeID? { name.index < typeCount ? TypeID(name.index) : nil }
}

/// The first and the last eight bytes of a name, and how many it has: all of it, where it has no more than sixteen.
private struct NameWords: Equatable {
    /// The longest name of which nothing is left out.
    static let most = 16

    private let head: UInt64
    private let tail: UInt64
    private let count: Int

    init(_ text: [UInt8], _ range: Range<Int>) {
        count = range.count
        guard count >= 8 else {
            head = range.reduce(0) { $0 << 8 | UInt64(text[$1]) }
            tail = 0
            return
        }
        let part = text[range]
        (head, tail) = unsafe part.withUnsafeBytes { bytes in
            unsafe (
                bytes.loadUnaligned(as: UInt64.self),
                bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self)
            )
        }
    }

    /// Two multiplications, the upper half folded in.
    var hash: Int {
        let product = (head ^ UInt64(count)) &* 0x9E37_79B9_7F4A_7C15 ^ tail &* 0xC2B2_AE3D_27D4_EB4F
        return Int(truncatingIfNeeded: product ^ product >> 32)
    }
}
