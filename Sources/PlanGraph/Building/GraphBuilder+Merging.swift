import PlanExtraction
import SourceText

extension GraphBuilder {
    /// The node of a body: one for each of a jurisdiction, whatever the plans call it.
    mutating func merge(_ agency: Agency) -> NodeIndex {
        let jurisdiction = agency.jurisdiction.map { VietnameseFolding.fold($0) } ?? ""
        let identifier = StableHash.hash("agency", jurisdiction, agency.key)
        if let row = row(.agency, identifier, graph.ranges.agencies) {
            if agency.name.unicodeScalars.count > strings.scalarCount(agencies.columns.name[row]) {
                agencies.rename(row, intern(agency.name))
            }
            for alias in agency.aliases { agencies.add(row, alias: intern(alias)) }
            return NodePart.agency.node(row)
        }
        let node = take(.agency, identifier)
        agencies.append(name: intern(agency.name), agency.kind, jurisdiction: intern(agency.jurisdiction))
        let row = NodePart.row(of: node)
        for alias in agency.aliases { agencies.add(row, alias: intern(alias)) }
        return node
    }

    /// The node of a document: one for each of a jurisdiction, whichever plans cite it.
    ///
    /// What the first mention left open, another may say.
    mutating func merge(_ document: ReferencedDocument) -> NodeIndex {
        let withoutJurisdiction = ReferencedDocument.identifier(key: document.key, jurisdiction: nil)
        let identifier = ReferencedDocument.identifier(key: document.key, jurisdiction: document.jurisdiction)
        let date = document.issuedOn?.value ?? 0
        let year = Int32(document.issuedYear ?? 0)
        // Earlier programs made one document of those of all jurisdictions; in a graph of theirs it stays the same.
        if let row = row(.document, identifier, graph.ranges.documents)
            ?? row(.document, withoutJurisdiction, graph.ranges.documents)
        {
            if documents.columns.name[row] == .none, let name = document.name {
                documents.rename(row, intern(name))
            }
            if documents.columns.issuer[row] == .none { documents.columns.issuer[row] = intern(document.issuer) }
            if documents.columns.issuedOn[row] == 0 { documents.columns.issuedOn[row] = date }
            if documents.columns.issuedYear[row] == 0 { documents.columns.issuedYear[row] = year }
            return NodePart.document.node(row)
        }
        documents.columns.type.append(document.type.rawValue)
        documents.columns.number.append(intern(document.number))
        documents.columns.name.append(intern(document.name))
        documents.columns.issuedOn.append(date)
        documents.columns.issuedYear.append(year)
        documents.columns.issuer.append(intern(document.issuer))
        return take(.document, identifier)
    }

    /// The row of a known agency or document.
    private func row(_ part: NodePart, _ identifier: UInt64, _ range: Range<NodeIndex>) -> Int? {
        if let node = identifierTable.node(identifier) {
            return NodePart.part(of: node) == Int(part.rawValue) ? NodePart.row(of: node) : nil
        }
        guard let node = graph.node(identifiedBy: identifier), range.contains(node) else { return nil }
        return Int(node - range.lowerBound)
    }

    private mutating func take(_ part: NodePart, _ identifier: UInt64) -> NodeIndex {
        let node = part.node(counts[Int(part.rawValue)])
        counts[Int(part.rawValue)] += 1
        identify(node, identifier)
        return node
    }
}

/// All agencies of a version in the making.
struct MergedAgencies {
    private(set) var columns: AgencyColumns
    /// How many were there before.
    private let oldCount: Int
    /// The aliases that came to them since, by row.
    private var newAliases: [Int: [StringIndex]] = [:]
    /// The old ones whose names have changed.
    private(set) var changed: Set<Int> = []

    init(_ columns: AgencyColumns) {
        self.columns = columns
        oldCount = columns.name.count
    }

    mutating func append(name: StringIndex, _ kind: AgencyKind, jurisdiction: StringIndex) {
        columns.name.append(name)
        columns.kind.append(kind.rawValue)
        columns.jurisdiction.append(jurisdiction)
    }

    /// Gives an agency a fuller name.
    mutating func rename(_ row: Int, _ name: StringIndex) {
        columns.name[row] = name
        note(row)
    }

    /// Gives an agency another alias; aliases keep the order in which they were met.
    mutating func add(_ row: Int, alias: StringIndex) {
        if oldAliases(row).contains(alias) || newAliases[row]?.contains(alias) == true { return }
        newAliases[row, default: []].append(alias)
        note(row)
    }

    private mutating func note(_ row: Int) {
        if row < oldCount { changed.insert(row) }
    }

    private func oldAliases(_ row: Int) -> ArraySlice<StringIndex> {
        guard row < oldCount else { return [] }
        return columns.alias[Int(columns.firstAlias[row])..<Int(columns.firstAlias[row + 1])]
    }

    /// The columns with the aliases of each agency side by side.
    var finished: AgencyColumns {
        var finished = columns
        finished.alias = []
        finished.firstAlias = [0]
        for row in columns.name.indices {
            finished.alias += oldAliases(row)
            finished.alias += newAliases[row] ?? []
            finished.firstAlias.append(UInt32(finished.alias.count))
        }
        return finished
    }
}

/// All documents of a version in the making.
struct MergedDocuments {
    var columns: DocumentColumns
    /// How many were there before.
    private let oldCount: Int
    /// The old ones whose names have changed.
    private(set) var changed: Set<Int> = []

    init(_ columns: DocumentColumns) {
        self.columns = columns
        oldCount = columns.type.count
    }

    /// Gives a document that had none a name.
    mutating func rename(_ row: Int, _ name: StringIndex) {
        columns.name[row] = name
        if row < oldCount { changed.insert(row) }
    }
}
