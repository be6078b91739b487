import PlanExtraction
import SourceText

/// The keys by which people name nodes, made equal where they are to be equal.
struct LookupKeys {
    let columns: GraphColumns
    let ranges: NodeRanges

    /// Letter case, accents and doubled blanks away, and the blanks round a dash.
    static func name(_ words: String) -> [UInt8] {
        var key: [UInt8] = []
        for byte in VietnameseFolding.fold(words).utf8 {
            if byte == UInt8(ascii: "-"), key.last == UInt8(ascii: " ") { key.removeLast() }
            if byte == UInt8(ascii: " "), key.last == UInt8(ascii: "-") { continue }
            key.append(byte)
        }
        return key
    }

    /// Letter case, accents and all blanks away: numbers are typed with and without them.
    static func number(_ words: String) -> [UInt8] {
        VietnameseFolding.fold(words).utf8.filter { $0 != UInt8(ascii: " ") }
    }

    /// A document's number as plans are read: «03-2018/NĐ-CP» is «3/2018/NĐ-CP».
    static func documentNumber(_ words: String) -> [UInt8] { Array(ReferencedDocument.key(ofNumber: words).utf8) }

    /// The name of a document without number as plans are read, blanks and a year after it aside: «Luật: Đất đai năm 2013».
    static func documentName(_ words: String) -> [UInt8] {
        let name = words.replacing(":", with: " ")
        var parts = ReferencedDocument.key(ofName: name).split(separator: " ")
        if let last = parts.last, last.utf8.count == 4, Int(last) != nil { parts.removeLast() }
        if parts.last == "nam" { parts.removeLast() }
        return Array(parts.joined().utf8)
    }

    /// No number or name of a document is longer, in bytes.
    static let longestDocument = 1000

    /// A target's code from what people write for it: «1.3a», «1.3 A» and «Mục tiêu 1.3.a:» are `1.3.a`.
    static func code(_ words: String) -> [UInt8] {
        var key = number(words)[...]
        if let label = labels.first(where: { key.starts(with: $0.utf8) }) { key = key.dropFirst(label.utf8.count) }
        while let last = key.last, ".:)".utf8.contains(last) { key.removeLast() }
        let isDigit = { (byte: UInt8) in (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
        if let last = key.last, !isDigit(last), key.count > 1, isDigit(key[key.endIndex - 2]) {
            key.insert(UInt8(ascii: "."), at: key.endIndex - 1)
        }
        return Array(key)
    }

    /// No target's code is longer, with what it calls itself; in bytes.
    static let longestCode = 100

    /// What targets call themselves, folded, without blanks; the longest first.
    private static let labels = ["muctieuso", "muctieu", "nhiemvuso", "nhiemvu"]

    func targetCodes(_ nodes: Range<NodeIndex>) -> KeyIndex.Groups {
        groups(columns.targets.code, nodes, ranges.targets, Self.number)
    }

    func planNumbers(_ nodes: Range<NodeIndex>) -> KeyIndex.Groups {
        groups(columns.plans.number, nodes, ranges.plans, Self.documentNumber)
    }

    /// Many targets have one code, which is then folded once.
    private func groups(
        _ column: [StringIndex],
        _ nodes: Range<NodeIndex>,
        _ range: Range<NodeIndex>,
        _ key: (String) -> [UInt8]
    ) -> KeyIndex.Groups {
        var byString: [StringIndex: [NodeIndex]] = [:]
        for node in nodes { byString[column[Int(node - range.lowerBound)], default: []].append(node) }
        var groups: KeyIndex.Groups = [:]
        for (string, found) in byString { groups[key(columns.strings.string(string)), default: []] += found }
        // Strings come in any order, the nodes of each of them in theirs.
        for (key, found) in groups where zip(found, found.dropFirst()).contains(where: { $0 > $1 }) {
            groups[key] = found.sorted()
        }
        return groups
    }

    func agencyNames(_ nodes: some Sequence<NodeIndex>) -> KeyIndex.Groups {
        var groups: KeyIndex.Groups = [:]
        for node in nodes {
            let row = Int(node - ranges.agencies.lowerBound)
            let aliases = Int(columns.agencies.firstAlias[row])..<Int(columns.agencies.firstAlias[row + 1])
            let names = [columns.agencies.name[row]] + columns.agencies.alias[aliases]
            for key in Set(names.map { Self.name(columns.strings.string($0)) }) {
                groups[key, default: []].append(node)
            }
        }
        return groups
    }

    func documentNumbers(_ nodes: some Sequence<NodeIndex>) -> KeyIndex.Groups {
        var groups: KeyIndex.Groups = [:]
        for node in nodes {
            let row = Int(node - ranges.documents.lowerBound)
            let number = columns.documents.number[row]
            let name = columns.documents.name[row]
            if number != .none {
                groups[Self.documentNumber(columns.strings.string(number)), default: []].append(node)
            } else if name != .none {
                groups[Self.documentName(columns.strings.string(name)), default: []].append(node)
            }
        }
        return groups
    }
}
