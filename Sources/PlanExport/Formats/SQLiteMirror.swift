internal import FoundationEssentials
internal import GRDB
internal import PlanExtraction
internal import PlanGraph
internal import SourceText

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#endif

/// A relational mirror of a graph as an SQLite file: a table for each kind of node and edge, and views (schema/mirror.sql).
struct SQLiteMirror {
    private let graph: Graph
    private let isTaken: [Bool]?
    private let edgeKinds: EdgeKindSet
    private let database: Database

    /// Writes the file beside other temporary ones and gives its bytes, piece by piece; it is removed with the pieces.
    static func pieces(_ graph: Graph, _ cut: Subgraph.Cut, _ stamp: ExportStamp) throws(ExportError) -> FilePieces {
        let name = "plangraph-\(UUID().uuidString).sqlite"
        let path = FileManager.default.temporaryDirectory.appending(path: name).path
        do {
            let queue = try DatabaseQueue(path: path)
            try queue.writeWithoutTransaction { database in
                // The file is made once and read once: it needs no journal.
                try database.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
                try database.inTransaction {
                    try database.execute(sql: String(decoding: PackageResources.mirror_sql, as: UTF8.self))
                    try SQLiteMirror(graph, cut, database).write(stamp)
                    return .commit
                }
            }
            try queue.close()
        } catch {
            try? FileManager.default.removeItem(atPath: path)
            let folder = FileManager.default.temporaryDirectory.path
            let message = "the SQLite file cannot be written in \(folder); make room there, or set TMPDIR: \(error)"
            throw ExportError(message, isOfPlace: true)
        }
        guard let pieces = FilePieces(path: path) else {
            throw ExportError("the SQLite file cannot be read back", isOfPlace: true)
        }
        return pieces
    }

    private init(_ graph: Graph, _ cut: Subgraph.Cut, _ database: Database) {
        self.graph = graph
        self.database = database
        edgeKinds = cut.edgeKinds
        guard !cut.isWhole else {
            isTaken = nil
            return
        }
        var isTaken = [Bool](repeating: false, count: graph.ranges.count)
        for node in Subgraph.nodes(of: graph, cut) { isTaken[Int(node)] = true }
        self.isTaken = isTaken
    }

    private func write(_ stamp: ExportStamp) throws {
        try insert("export", [[stamp.plans.joined(separator: ", "), stamp.version, stamp.snapshot]])
        // Rows are named before the rows that they refer to: nothing is checked until the end.
        try database.execute(sql: "PRAGMA defer_foreign_keys = ON")
        try writeOutline()
        try writeAgencies()
        try writeDocuments()
        try writeEdges()
    }

    /// Inserts rows, each with a value for every column.
    private func insert(_ table: String, _ rows: some Sequence<[(any DatabaseValueConvertible)?]>) throws {
        var statement: Statement?
        for row in rows {
            let marks = Array(repeating: "?", count: row.count).joined(separator: ",")
            let known = try statement ?? database.makeStatement(sql: "INSERT INTO \(table) VALUES (\(marks))")
            statement = known
            try known.execute(arguments: StatementArguments(row))
        }
    }

    private func id(_ node: NodeIndex) -> String? {
        guard node != .none, isTaken?[Int(node)] ?? true else { return nil }
        return graph.identifier(of: node)
    }

    private func text(_ string: StringIndex) -> String? {
        string == .none ? nil : graph.columns.strings.string(string)
    }

    private func day(_ value: Int32) -> String? { CalendarDate(value: value)?.description }

    private func line(_ start: UInt32) -> Int { graph.location(at: start).line }

    private func words(_ table: EdgeTable, _ row: Int) -> String {
        graph.columns.strings.string(in: Int(table.spanStart[row])..<Int(table.spanEnd[row]))
    }

    /// The nodes of a kind that are taken, each with its row in the columns.
    private func nodes(_ range: Range<NodeIndex>) -> some Sequence<(id: String, row: Int)> {
        range.lazy.compactMap { node in id(node).map { ($0, Int(node - range.lowerBound)) } }
    }

    /// The goal or target that a row hangs on, as its two columns.
    private func owner(_ node: NodeIndex) -> [(any DatabaseValueConvertible)?] {
        [id(graph.goal(of: node)), graph.ranges.targets.contains(node) ? id(node) : nil]
    }
}

extension SQLiteMirror {
    private func writeOutline() throws {
        let (plans, goals) = (graph.columns.plans, graph.columns.goals)
        let (targets, actions) = (graph.columns.targets, graph.columns.actions)
        try insert(
            "plan",
            nodes(graph.ranges.plans).map { id, row in
                [
                    id, text(plans.number[row]), text(plans.title[row]), text(plans.province[row]),
                    self.id(plans.issuer[row]), day(plans.issuedOn[row]), day(plans.effectiveOn[row]),
                    text(plans.signer[row]), line(plans.spanStart[row]),
                ]
            }
        )
        try insert(
            "goal",
            nodes(graph.ranges.goals).map { id, row in
                [
                    id, self.id(goals.plan[row]), Int(goals.number[row]), text(goals.title[row]),
                    line(goals.spanStart[row]),
                ]
            }
        )
        try insert(
            "target",
            nodes(graph.ranges.targets).map { id, row in
                [
                    id, self.id(targets.goal[row]), self.id(targets.parent[row]), text(targets.code[row]),
                    text(targets.label[row]), targets.isTask[row] == 1 ? "TASK" : "TARGET", text(targets.title[row]),
                    line(targets.spanStart[row]),
                ]
            }
        )
        try insert(
            "action",
            nodes(graph.ranges.actions).map { id, row in
                [id] + owner(actions.owner[row]) + [
                    self.id(actions.parent[row]), Int(actions.block[row]), text(actions.text[row]),
                    line(actions.spanStart[row]),
                ]
            }
        )
        let indicators = graph.columns.indicators
        try insert(
            "indicator",
            indicators.owner.indices.lazy.filter { id(indicators.owner[$0]) != nil }.map { row in
                let upper = indicators.upperValue[row]
                let span = Int(indicators.spanStart[row])..<Int(indicators.spanEnd[row])
                return owner(indicators.owner[row]) + [
                    indicators.year[row] > 0 ? Int(indicators.year[row]) : nil,
                    ValueNames.comparators[Int(indicators.comparator[row])], indicators.value[row],
                    upper.isFinite ? upper : nil, text(indicators.unit[row]), line(indicators.spanStart[row]),
                    graph.columns.strings.string(in: span),
                ]
            }
        )
    }

    private func writeAgencies() throws {
        let agencies = graph.columns.agencies
        let taken = Array(nodes(graph.ranges.agencies))
        try insert(
            "agency",
            taken.map { id, row in
                [
                    id, text(agencies.name[row]), ValueNames.agencyKinds[Int(agencies.kind[row])],
                    text(agencies.jurisdiction[row]),
                ]
            }
        )
        try insert(
            "agency_alias",
            taken.lazy.flatMap { id, row in
                agencies.alias[Int(agencies.firstAlias[row])..<Int(agencies.firstAlias[row + 1])].map {
                    [id, text($0)]
                }
            }
        )
    }

    private func writeDocuments() throws {
        let documents = graph.columns.documents
        try insert(
            "document",
            nodes(graph.ranges.documents).map { id, row in
                [
                    id, ValueNames.documentTypes[Int(documents.type[row])], text(documents.number[row]),
                    text(documents.name[row]), day(documents.issuedOn[row]),
                    documents.issuedYear[row] > 0 ? Int(documents.issuedYear[row]) : nil, text(documents.issuer[row]),
                ]
            }
        )
    }

    /// The rows of a table of edges whose kinds and ends are taken.
    private func rows(_ table: EdgeTable) -> some Sequence<(row: Int, kind: EdgeKind, source: String, target: String)> {
        (0..<table.count).lazy.compactMap { row in
            guard let kind = EdgeKind(rawValue: table.kind[row]), edgeKinds.contains(kind),
                let source = id(table.source[row]), let target = id(table.target[row])
            else { return nil }
            return (row, kind, source, target)
        }
    }

    private func writeEdges() throws {
        let (assignments, citations, relations) = (
            graph.columns.assignments, graph.columns.citations, graph.columns.relations
        )
        try insert(
            "assignment",
            rows(assignments).map { row, kind, source, _ in
                [source] + owner(assignments.target[row]) + [
                    kind == .leads ? "LEAD" : "COORDINATE", Int(assignments.block[row]),
                    line(assignments.spanStart[row]), words(assignments, row),
                ]
            }
        )
        try insert(
            "citation",
            rows(citations).map { row, _, _, target in
                let source = citations.source[row]
                let isAction = graph.ranges.actions.contains(source)
                return [target, id(graph.plan(of: source))] + owner(graph.owner(of: source)) + [
                    isAction ? id(source) : nil, line(citations.spanStart[row]), words(citations, row),
                ]
            }
        )
        try insert(
            "relation",
            rows(relations).map { row, kind, source, target in
                [source, target, ValueNames.relationKinds[kind], line(relations.spanStart[row]), words(relations, row)]
            }
        )
    }
}

/// The bytes of a file, piece by piece; the file is removed at once, and gone when it is closed.
@safe final class FilePieces: IteratorProtocol {
    private let file: UnsafeMutablePointer<FILE>

    init?(path: String) {
        let opened = unsafe fopen(path, "rb")
        unsafe unlink(path)
        guard let opened = unsafe opened else { return nil }
        unsafe file = opened
    }

    deinit { unsafe fclose(file) }

    func next() -> [UInt8]? {
        let piece = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
            count = unsafe fread(buffer.baseAddress, 1, buffer.count, file)
        }
        return piece.isEmpty ? nil : piece
    }
}
