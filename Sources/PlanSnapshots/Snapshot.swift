import FoundationEssentials

/// What the catalogue of a store says of one snapshot.
public struct Snapshot: Sendable, Hashable, Identifiable {
    /// What it is called: made of its content, label and time, so the same snapshot has the same one in every file.
    public let id: String
    /// The name that a person gave it.
    public let label: String?
    /// When it was taken: ISO 8601 in UTC, such as `2018-05-29T00:00:00Z`.
    public let createdAt: String
    /// How many nodes the graph has.
    public let nodes: Int
    /// How many edges it has.
    public let edges: Int
    /// The bytes of its chunks as they are stored, those that it shares with other snapshots included.
    public let compressedBytes: Int
    /// The bytes of the graph's columns.
    public let uncompressedBytes: Int
    /// SHA-256 of the content, as 64 hexadecimal digits: over every section's name, width, length and own SHA-256.
    public let sha256: String
}

extension Snapshot {
    /// The time now, as snapshots and journals note it.
    public static var now: String { Date.now.formatted(.iso8601) }

    /// The longest label kept, in bytes.
    static let maximumLabelBytes = 1_000

    /// The identifier that follows from everything else but how well it was compressed.
    static func identifier(
        content: ContentDigest,
        label: String?,
        createdAt: String,
        nodes: Int,
        edges: Int,
        uncompressedBytes: Int
    ) -> String {
        var hasher = ContentHasher()
        hasher.add("plangraph snapshot")
        hasher.add(content.bytes)
        hasher.add(label == nil ? 0 : 1)
        hasher.add(label ?? "")
        hasher.add(createdAt)
        for number in [nodes, edges, uncompressedBytes] { hasher.add(UInt64(number)) }
        return String(hasher.finish().hex.prefix(32))
    }

    /// What stands for the newest snapshot wherever one is named.
    public static let latest = "latest"

    /// Checks what a person gives a snapshot: a label that names one and can be shown, a time that is one.
    static func check(label: String?, createdAt: String) throws(StoreDefect) {
        if let label, label.utf8.count > maximumLabelBytes {
            throw StoreDefect(
                code: .invalidArgument,
                message: "the label has \(label.utf8.count) bytes",
                remedy: "Give one of at most \(maximumLabelBytes) bytes."
            )
        }
        let isEmpty = label?.allSatisfy(\.isWhitespace) ?? false
        if isEmpty || label == latest {
            throw StoreDefect(
                code: .invalidArgument,
                message: isEmpty ? "the label is empty" : "«\(latest)» is the newest snapshot, whatever its label",
                remedy: "Give another one, or none."
            )
        }
        if let label, label.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
            let message = "the label has a line end or another control character in it"
            throw StoreDefect(
                code: .invalidArgument,
                message: message,
                remedy: "Give one of letters, digits and signs."
            )
        }
        guard isTime(createdAt) else {
            throw StoreDefect(
                code: .invalidArgument,
                message: "\"\(createdAt.prefix(40))\" is no time",
                remedy: "Give it in UTC as 2018-05-29T00:00:00Z."
            )
        }
    }

    /// Whether some words are a time in UTC: `2018-05-29T00:00:00Z`, with or without a fraction of a second.
    private static func isTime(_ words: String) -> Bool {
        let bytes = Array(words.utf8)
        let form = Array("dddd-dd-ddTdd:dd:dd".utf8)
        guard bytes.count > form.count, bytes.last == UInt8(ascii: "Z") else { return false }
        let isDigit = { (byte: UInt8) in (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
        for (byte, wanted) in zip(bytes, form) {
            guard wanted == UInt8(ascii: "d") ? isDigit(byte) : byte == wanted else { return false }
        }
        let fraction = bytes[form.count..<(bytes.count - 1)]
        guard fraction.isEmpty || (fraction.first == UInt8(ascii: ".") && (2...10).contains(fraction.count)) else {
            return false
        }
        let number = { (place: Int) in Int(bytes[place] - 48) * 10 + Int(bytes[place + 1] - 48) }
        return fraction.dropFirst().allSatisfy(isDigit) && (1...12).contains(number(5)) && (1...31).contains(number(8))
            && number(11) < 24 && number(14) < 60 && number(17) <= 60
    }
}
