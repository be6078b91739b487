import SourceText

/// The keys by which people name nodes, made equal where they are to be equal.
struct LookupKeys {
    let columns: GraphColumns
    let ranges: NodeRanges

    /// Letter case, accents and doubled blanks away.
    static func name(_ words: String) -> [UInt8] { Array(VietnameseFolding.fold(words).utf8) }

    /// Letter case, accents and all blanks away: numbers are typed with and without them.
    static func number(_ words: String) -> [UInt8] { name(words).filter { $0 != UInt8(ascii: " ") } }

    func targetCodes() -> KeyIndex {
        KeyIndex(zip(columns.targets.code, ranges.targets).map { (Self.number(columns.strings.string($0)), $1) })
    }

    func planNumbers() -> KeyIndex {
        KeyIndex(zip(columns.plans.number, ranges.plans).map { (Self.number(columns.strings.string($0)), $1) })
    }

    func agencyNames() -> KeyIndex {
        var entries: [(key: [UInt8], node: NodeIndex)] = []
        for (row, node) in ranges.agencies.enumerated() {
            let aliases = Int(columns.agencies.firstAlias[row])..<Int(columns.agencies.firstAlias[row + 1])
            let names = [columns.agencies.name[row]] + columns.agencies.alias[aliases]
            for key in Set(names.map { Self.name(columns.strings.string($0)) }) { entries.append((key, node)) }
        }
        return KeyIndex(entries.sorted { $0.node < $1.node })
    }

    func documentNumbers() -> KeyIndex {
        var entries: [(key: [UInt8], node: NodeIndex)] = []
        for (row, node) in ranges.documents.enumerated() {
            if columns.documents.number[row] != .none {
                entries.append((Self.number(columns.strings.string(columns.documents.number[row])), node))
            } else if columns.documents.name[row] != .none {
                entries.append((Self.number(columns.strings.string(columns.documents.name[row])), node))
            }
        }
        return KeyIndex(entries)
    }
}
