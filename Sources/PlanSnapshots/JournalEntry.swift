/// One change that was acknowledged, as the journal keeps it.
public struct JournalEntry: Sendable, Hashable {
    /// What was changed.
    public enum Change: Sendable, Hashable {
        /// Plans were added or replaced, in this order: their texts in UTF-8.
        case importPlans([[UInt8]])
        /// A plan was taken out, named by what tells it from all others.
        case removePlan(String)
        /// The graph became that of a snapshot.
        case restore(Snapshot.ID)
    }

    /// Its number; a later entry has a higher one.
    public let number: Int
    /// When it was made: ISO 8601 in UTC.
    public let madeAt: String
    /// Who made it, as far as the program knows.
    public let author: String?
    /// What was changed.
    public let change: Change
}

/// How much a journal holds that no snapshot includes.
public struct JournalSize: Sendable, Hashable {
    /// How many entries.
    public var entries = 0
    /// Their bytes on disk.
    public var bytes = 0

    /// A journal without entries.
    public init() {}

    init(entries: Int, bytes: Int) { (self.entries, self.bytes) = (entries, bytes) }
}

extension JournalEntry.Change {
    /// No content of an entry has more bytes: what is larger is kept as a snapshot at once.
    static let maximumBytes = 256 << 20

    /// What the column `change` says.
    var name: String {
        switch self {
        case .importPlans: "import"
        case .removePlan: "remove"
        case .restore: "snapshot"
        }
    }

    /// The content of an entry.
    var content: [UInt8] {
        switch self {
        case .importPlans(let texts):
            texts.reduce(into: []) { content, text in
                content += (0..<8).map { UInt8(truncatingIfNeeded: text.count >> ($0 * 8)) }
                content += text
            }
        case .removePlan(let words), .restore(let words): Array(words.utf8)
        }
    }

    /// The change that a name and a content are; nil where they are none.
    init?(name: String, content: [UInt8]) {
        switch name {
        case "import":
            guard let texts = Self.texts(content) else { return nil }
            self = .importPlans(texts)
        case "remove": self = .removePlan(String(decoding: content, as: UTF8.self))
        case "snapshot": self = .restore(String(decoding: content, as: UTF8.self))
        default: return nil
        }
    }

    private static func texts(_ content: [UInt8]) -> [[UInt8]]? {
        var rest = content[...]
        var texts: [[UInt8]] = []
        while !rest.isEmpty {
            guard rest.count >= 8 else { return nil }
            let count = rest.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            rest = rest.dropFirst(8)
            guard count <= UInt64(rest.count) else { return nil }
            texts.append(Array(rest.prefix(Int(count))))
            rest = rest.dropFirst(Int(count))
        }
        return texts
    }
}
