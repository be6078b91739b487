import GraphQLExecution
import PlanGraph
import SourceText

/// Counts things in groups, each thing once in a group.
///
/// A thing is looked at together with everything that its keys ask for: a target led by two agencies is in the groups of
/// both. Role and agency of one group come from one assignment, type and issuer from one document; what is nowhere to be
/// found makes a group of its own, unless a filter asks for it.
struct GroupCounter {
    /// One group: a value for each key, or `none`, and how many things are in it.
    struct Group {
        let values: SIMD4<Int32>
        var count = 0
        fileprivate var last: UInt32 = .max
    }

    /// Which things count.
    struct Restriction {
        var targets: NodeSet?
        var agencies: NodeSet?
        var documents: NodeSet?
        var role: EdgeKind?
    }

    /// What the keys of one group are read from.
    private struct Row {
        var owner: NodeIndex = .none
        var assignment: Int?
        var document: NodeIndex = .none
        var deadline: Int32 = GroupCounter.none
    }

    static let none: Int32 = -1
    /// A group has a value for each of at most so many keys.
    static let mostKeys = 4

    private let graph: Graph
    private let keys: [GroupKey]
    private let restriction: Restriction
    private let budget: WorkBudget
    private let issuers: IssuerRanks?
    private let families: Set<GroupKey.Family>
    private var places: [SIMD4<Int32>: Int] = [:]

    /// The groups, in the order in which they were met.
    private(set) var groups: [Group] = []
    /// How many things are in any group.
    private(set) var total = 0
    private var lastCounted: UInt32 = .max

    init(_ graph: Graph, by keys: [GroupKey], _ restriction: Restriction, budget: WorkBudget) {
        self.graph = graph
        self.keys = keys
        self.restriction = restriction
        self.budget = budget
        issuers = keys.contains(.issuer) ? IssuerRanks(graph) : nil
        var families = Set(keys.map(\.family))
        if restriction.agencies != nil || restriction.role != nil { families.insert(.assignment) }
        if restriction.documents != nil { families.insert(.citation) }
        self.families = families
    }

    mutating func count(_ things: Countable) throws(FieldFailure) {
        // Without keys there is one group, whatever is in it.
        if keys.isEmpty { _ = place(of: SIMD4(repeating: Self.none)) }
        switch things {
        case .targets:
            for target in graph.ranges.targets { try count(target, Row(owner: target)) }
        case .assignments:
            let table = graph.columns.assignments
            for edge in 0..<table.count {
                try count(UInt32(edge), Row(owner: table.target[edge], assignment: edge))
            }
        case .citations:
            let table = graph.columns.citations
            for edge in 0..<table.count {
                let owner = graph.owner(of: table.source[edge])
                try count(UInt32(edge), Row(owner: owner, document: table.target[edge]))
            }
        case .documents: try countDocuments()
        }
    }

    private mutating func countDocuments() throws(FieldFailure) {
        let needsOwner = restriction.targets != nil || !families.isSubset(of: [.citation])
        for document in graph.ranges.documents {
            guard needsOwner else {
                try count(document, Row(document: document))
                continue
            }
            for position in graph.citationsByDocument.positions(of: document) {
                let edge = graph.citationsByDocument.edge(at: position)
                let owner = graph.owner(of: graph.columns.citations.source[edge])
                try count(document, Row(owner: owner, document: document))
            }
        }
    }

    /// Counts a thing in the groups of every row that its row becomes.
    private mutating func count(_ thing: UInt32, _ row: Row) throws(FieldFailure) {
        if let targets = restriction.targets, !targets.contains(row.owner) { return }
        for row in try withAssignments(row) {
            for row in try withDocuments(row) {
                for row in try withDeadlines(row) {
                    try budget.spend(1)
                    add(thing, row)
                }
            }
        }
    }

    private var owners: Range<NodeIndex> { graph.ranges.owners }

    private func withAssignments(_ row: Row) throws(FieldFailure) -> [Row] {
        guard families.contains(.assignment) else { return [row] }
        if let edge = row.assignment { return isWanted(assignment: edge) ? [row] : [] }
        var rows: [Row] = []
        if owners.contains(row.owner) {
            let positions = graph.assignmentsByOwner.positions(of: row.owner)
            try budget.spend(positions.count)
            for position in positions {
                let edge = graph.assignmentsByOwner.edge(at: position)
                guard isWanted(assignment: edge) else { continue }
                var other = row
                other.assignment = edge
                rows.append(other)
            }
        }
        let isOpen = restriction.agencies == nil && restriction.role == nil
        return rows.isEmpty && isOpen ? [row] : rows
    }

    private func isWanted(assignment edge: Int) -> Bool {
        let table = graph.columns.assignments
        if let role = restriction.role, table.kind[edge] != role.rawValue { return false }
        return restriction.agencies?.contains(table.source[edge]) ?? true
    }

    private func withDocuments(_ row: Row) throws(FieldFailure) -> [Row] {
        guard families.contains(.citation) else { return [row] }
        if row.document != .none { return restriction.documents?.contains(row.document) ?? true ? [row] : [] }
        var rows: [Row] = []
        let positions = graph.citationsByOwner.positions(of: row.owner)
        try budget.spend(positions.count)
        for position in positions {
            let document = graph.columns.citations.target[graph.citationsByOwner.edge(at: position)]
            guard restriction.documents?.contains(document) ?? true else { continue }
            var other = row
            other.document = document
            rows.append(other)
        }
        return rows.isEmpty && restriction.documents == nil ? [row] : rows
    }

    private func withDeadlines(_ row: Row) throws(FieldFailure) -> [Row] {
        guard families.contains(.deadline), owners.contains(row.owner) else { return [row] }
        let years = Deadlines.years(of: row.owner, in: graph)
        try budget.spend(years.count)
        guard !years.isEmpty else { return [row] }
        return years.map { year in
            var other = row
            other.deadline = year
            return other
        }
    }

    private mutating func add(_ thing: UInt32, _ row: Row) {
        var values = SIMD4<Int32>(repeating: Self.none)
        for (index, key) in keys.enumerated() { values[index] = value(of: key, row) }
        let place = place(of: values)
        if lastCounted != thing {
            total += 1
            lastCounted = thing
        }
        // The rows of one thing follow one another.
        guard groups[place].last != thing else { return }
        groups[place].last = thing
        groups[place].count += 1
    }

    /// The place of the group with some values.
    private mutating func place(of values: SIMD4<Int32>) -> Int {
        if let known = places[values] { return known }
        places[values] = groups.count
        groups.append(Group(values: values))
        return groups.count - 1
    }

    private func value(of key: GroupKey, _ row: Row) -> Int32 {
        switch key {
        case .plan: return Self.value(of: row.owner == .none ? .none : graph.plan(of: row.owner))
        case .goal: return Self.value(of: row.owner == .none ? .none : graph.goal(of: row.owner))
        case .target: return graph.ranges.targets.contains(row.owner) ? Self.value(of: row.owner) : Self.none
        case .targetKind:
            guard graph.ranges.targets.contains(row.owner) else { return Self.none }
            return Int32(graph.columns.targets.isTask[Int(row.owner - graph.ranges.targets.lowerBound)])
        case .deadline: return row.deadline
        case .role: return row.assignment.map { Int32(graph.columns.assignments.kind[$0]) } ?? Self.none
        case .agency: return row.assignment.map { Self.value(of: graph.columns.assignments.source[$0]) } ?? Self.none
        case .agencyKind:
            guard let edge = row.assignment else { return Self.none }
            let agency = Int(graph.columns.assignments.source[edge] - graph.ranges.agencies.lowerBound)
            return Int32(graph.columns.agencies.kind[agency])
        case .document, .documentType, .issuer, .issuedYear: return value(of: key, document: row.document)
        }
    }

    private func value(of key: GroupKey, document: NodeIndex) -> Int32 {
        guard document != .none else { return Self.none }
        let index = Int(document - graph.ranges.documents.lowerBound)
        switch key {
        case .documentType: return Int32(graph.columns.documents.type[index])
        case .issuer: return issuers?.rank[index] ?? Self.none
        case .issuedYear:
            let year = graph.columns.documents.issuedYear[index]
            return year == 0 ? Self.none : year
        default: return Self.value(of: document)
        }
    }

    private static func value(of node: NodeIndex) -> Int32 { node == .none ? none : Int32(bitPattern: node) }

    /// The issuer of a rank.
    func issuer(_ rank: Int32) -> StringIndex { issuers?.names[Int(rank)] ?? .none }

    /// The places of the groups in an order; equal ones stay as their keys have them, and nothing comes last.
    func sorted(by orders: [(isCount: Bool, isDescending: Bool)]) -> [UInt32] {
        let orders = orders + [(isCount: true, isDescending: true), (isCount: false, isDescending: false)]
        return groups.indices.sorted { first, second in
            for order in orders {
                if order.isCount {
                    let (one, two) = (groups[first].count, groups[second].count)
                    if one != two { return (one < two) != order.isDescending }
                } else if let isBefore = precedes(groups[first].values, groups[second].values, order.isDescending) {
                    return isBefore
                }
            }
            return first < second
        }.map { UInt32($0) }
    }

    private func precedes(_ first: SIMD4<Int32>, _ second: SIMD4<Int32>, _ isDescending: Bool) -> Bool? {
        for index in keys.indices where first[index] != second[index] {
            if first[index] == Self.none || second[index] == Self.none { return second[index] == Self.none }
            return (UInt32(bitPattern: first[index]) < UInt32(bitPattern: second[index])) != isDescending
        }
        return nil
    }
}

/// The years by which something is to be reached.
enum Deadlines {
    /// The years of a target's or goal's commitments, each once, in order.
    static func years(of owner: NodeIndex, in graph: Graph) -> [Int32] {
        var years: [Int32] = []
        for position in graph.indicatorsByOwner.positions(of: owner) {
            let year = graph.columns.indicators.year[graph.indicatorsByOwner.edge(at: position)]
            if year > 0, !years.contains(year) { years.append(year) }
        }
        return years.sorted()
    }
}

/// The issuers of documents in alphabetical order, letter case aside: «UBND tỉnh» and «UBND Tỉnh» are one.
private struct IssuerRanks {
    /// The first spelling of each, by rank.
    private(set) var names: [StringIndex] = []
    /// The rank of each document's issuer, or `GroupCounter.none`.
    private(set) var rank: [Int32]

    init(_ graph: Graph) {
        let issuers = graph.columns.documents.issuer
        rank = [Int32](repeating: GroupCounter.none, count: issuers.count)
        var spellings: [String: (first: StringIndex, documents: [Int])] = [:]
        for (document, issuer) in issuers.enumerated() where issuer != .none {
            let key = VietnameseFolding.fold(graph.columns.strings.string(issuer))
            spellings[key, default: (issuer, [])].documents.append(document)
        }
        for (_, spelling) in spellings.sorted(by: { $0.key < $1.key }) {
            for document in spelling.documents { rank[document] = Int32(names.count) }
            names.append(spelling.first)
        }
    }
}
