public import SourceText

/// The bodies that a plan names, each once whatever its spellings.
public struct AgencyRegistry: Sendable {
    /// One spelling of a name in full and how often it was met.
    private struct Spelling: Sendable {
        var name: String
        var official: String?
        var count: Int
    }

    /// One body.
    private struct Entry: Sendable {
        var key: String
        var kind: AgencyKind
        var spellings: [Spelling] = []
        var aliases: [String] = []
    }

    private var entries: [Entry] = []
    private var byKey: [String: Int] = [:]
    private let province: PlanProvince
    /// Whose the bodies are that the plan names without saying of what place.
    let jurisdiction: Jurisdiction

    /// Makes an empty registry.
    ///
    /// - Parameters:
    ///   - province: the plan's province without «tỉnh» or «thành phố».
    ///   - issuer: who issued the plan, with that word.
    public init(province: String?, issuer: String? = nil) {
        self.province = PlanProvince(province, issuer: issuer)
        jurisdiction = Jurisdiction(issuer: issuer, province: province)
    }

    /// Reads one agency list: what stands behind «Chủ trì:» or «Phối hợp:».
    ///
    /// - Parameters:
    ///   - line: the line that holds the list.
    ///   - range: the list's letters.
    /// - Returns: each agency once, with the words that name it and the role that these say, in reading order; a diagnostic where there is none.
    /// - Complexity: O(*n*) in the list's letters.
    public mutating func read(
        _ line: FoldedLine,
        _ range: Range<Int>
    ) -> (agencies: [(agency: Int, span: SourceSpan, role: PlanDocument.Role?)], diagnostics: [Diagnostic]) {
        let range = range.clamped(to: 0..<line.count)
        var agencies: [(agency: Int, span: SourceSpan, role: PlanDocument.Role?)] = []
        var seen: Set<Int> = []
        for item in AgencyListReading(line, range, province: province).items {
            let agency = enter(item, alias: item.hasWordsOfAnother ? item.name : line.words(item.range))
            if seen.insert(agency).inserted { agencies.append((agency, line.span(item.range), item.role)) }
        }
        if !agencies.isEmpty { return (agencies, []) }
        let message = "No agency is named here; the assignment was left out."
        return ([], [Diagnostic(.warning, code: "empty-assignment", message: message, span: line.span(range))])
    }

    /// Enters one body by its name.
    ///
    /// - Parameter name: the full name.
    /// - Returns: its index.
    /// - Complexity: O(*n*) in the name's letters.
    public mutating func intern(name: String) -> Int {
        let line = FoldedLine(SourceText(name), line: 0)
        let range = line.trimmed(0..<line.count)
        let items = AgencyListReading(line, range, province: province).items
        if items.count == 1, let item = items.first { return enter(item, alias: name) }
        let key = AgencyKey.make(line, range, province: province)
        let kind = AgencyKey.kind(line, range, key: key)
        return enter(AgencyListReading.Item(range: range, name: name, key: key, kind: kind), alias: name)
    }

    /// All bodies with their final names.
    ///
    /// - Returns: the agencies in reading order; indices as `read` gave them.
    /// - Complexity: O(*n*) in the spellings.
    public func finish() -> [Agency] {
        entries.map { entry in
            let name = Self.fullest(entry.spellings)
            return Agency(
                name: name,
                kind: entry.kind,
                aliases: entry.aliases,
                key: entry.key,
                jurisdiction: jurisdiction.name(ofBody: name)
            )
        }
    }

    private mutating func enter(_ item: AgencyListReading.Item, alias: String) -> Int {
        let index: Int
        if let known = byKey[item.key] {
            index = known
            if entries[index].kind == .other { entries[index].kind = item.kind }
        } else {
            index = entries.count
            byKey[item.key] = index
            entries.append(Entry(key: item.key, kind: item.kind))
        }
        if !entries[index].aliases.contains(alias) { entries[index].aliases.append(alias) }
        if let place = entries[index].spellings.firstIndex(where: { $0.name == item.name }) {
            entries[index].spellings[place].count += 1
        } else {
            entries[index].spellings.append(Spelling(name: item.name, official: item.official, count: 1))
        }
        return index
    }

    /// The spelling with the most letters; of equals the official one, then the most frequent, then the first.
    private static func fullest(_ spellings: [Spelling]) -> String {
        func rank(_ spelling: Spelling) -> (Int, Int, Int) {
            let letters = spelling.name.unicodeScalars.lazy.filter {
                FoldedWords.isWord(VietnameseFolding.fold($0.value))
            }
            return (letters.count, withPlainDashes(spelling.name) == spelling.official ? 1 : 0, spelling.count)
        }
        var best: (rank: (Int, Int, Int), name: String)?
        for spelling in spellings {
            let next = rank(spelling)
            if let best, best.rank >= next { continue }
            best = (next, spelling.name)
        }
        return best?.name ?? ""
    }

    /// A name with «-» for every kind of dash.
    private static func withPlainDashes(_ name: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in name.unicodeScalars {
            result.append(VietnameseFolding.fold(scalar.value) == FoldedWords.dash ? "-" : scalar)
        }
        return String(result)
    }
}
