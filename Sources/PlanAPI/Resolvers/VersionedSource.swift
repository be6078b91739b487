import GraphQLExecution
import GraphQLSchema
import PlanGraph
import PlanSnapshots

/// Answers from several versions of the graph in one request: the current one, and those that `at` and `diff` name.
///
/// Each version has a `GraphSource` of its own. A handle says which one it belongs to; answers go depth first, so the
/// version changes rarely, and what it costs beside a single source is a comparison of two bytes.
struct VersionedSource: ExecutionSource {
    /// A list, and the version that its items belong to.
    struct List {
        let items: Items
        let version: UInt8
    }

    /// What a list holds.
    enum Items {
        case graph(GraphList)
        /// The names of fields.
        case names([String])
    }

    /// The most versions that one request looks at: each is in memory as long as it runs.
    private static let mostVersions = 8

    /// Those of the version that the request begins with.
    let columns: ColumnTable<ObjectKind>
    /// The source of the version that is being answered from.
    var current: GraphSource
    /// Which version that is.
    private(set) var version: UInt8 = 0
    /// The sources of the versions; that of the current one is out of date.
    private var sources: [GraphSource] = []
    /// The snapshots that the versions are; nil for the graph as it is.
    private var snapshots: [Snapshot.ID?] = []
    /// What was compared: from which version to which.
    var differences: [(from: UInt8, to: UInt8, difference: GraphDifference)] = []
    /// The changes that connections have pages of.
    var changes: [(difference: Int, entries: [GraphDifference.Entry])] = []

    init(_ source: consuming GraphSource, columns: consuming ColumnTable<ObjectKind>) {
        current = source
        self.columns = columns
    }

    @inline(__always)
    func number(of object: GraphObject) -> UInt32 { object.version == 0 ? object.index : .max }

    @inline(__always)
    func numbers(of list: List) -> (kind: ObjectKind, numbers: ListedNumbers)? {
        guard list.version == 0, case .graph(.objects(let kind, let numbers)) = list.items else { return nil }
        return (kind, numbers)
    }

    @inline(__always)
    func object(_ kind: ObjectKind, _ number: UInt32) -> GraphObject { GraphObject(kind: kind, index: number) }

    func pageSize(_ field: FieldBinding, _ arguments: ArgumentValues) -> Int? {
        AnswerColumns.pageSize(field, arguments)
    }

    /// Goes on with another version.
    @inline(__always)
    mutating func enter(_ other: UInt8) {
        if other != version { change(to: other) }
    }

    @inline(never)
    private mutating func change(to other: UInt8) {
        sources[Int(version)] = current
        current = sources[Int(other)]
        version = other
    }

    /// The version of a snapshot, loaded where the request has not looked at it yet.
    mutating func version(of id: Snapshot.ID) throws(FieldFailure) -> UInt8 {
        if let known = snapshots.firstIndex(of: id) { return UInt8(known) }
        if sources.isEmpty {
            sources = [current]
            snapshots = [nil]
        }
        guard sources.count < Self.mostVersions else {
            throw FieldFailure(
                "A request may look at \(Self.mostVersions - 1) snapshots; ask for the others in another one.",
                code: "SNAPSHOT_LIMIT"
            )
        }
        do throws(GraphChangeError) {
            let graph = try current.store.snapshot(id)
            sources.append(
                GraphSource(
                    graph: graph,
                    store: current.store,
                    types: current.types,
                    access: current.access,
                    budget: current.budget,
                    cause: nil
                )
            )
            snapshots.append(id)
            return UInt8(sources.count - 1)
        } catch {
            throw FieldFailure(error.description, code: error.code.rawValue)
        }
    }

    /// The graph of a version.
    func graph(of other: UInt8) -> Graph { other == version ? current.graph : sources[Int(other)].graph }

    /// The snapshot that a version is; nil for the graph as it is.
    func snapshot(of version: UInt8) -> Snapshot.ID? { snapshots.isEmpty ? nil : snapshots[Int(version)] }

    func type(of object: GraphObject) -> TypeID { current.type(of: object) }

    @inline(__always)
    mutating func writeLeaf(
        _ field: FieldBinding,
        of object: GraphObject,
        _ arguments: ArgumentValues,
        to writer: inout JSONWriter
    ) throws(FieldFailure) -> Bool {
        if object.kind.isOfTwoVersions { return writeChange(ChangeField(rawValue: field.rawValue), object, &writer) }
        enter(object.version)
        return try current.writeLeaf(field, of: object, arguments, to: &writer)
    }

    @inline(__always)
    mutating func object(
        _ field: FieldBinding,
        of object: GraphObject,
        _ arguments: ArgumentValues
    ) throws(FieldFailure) -> GraphObject? {
        if object.kind.isOfTwoVersions { return try changeObject(field, object, arguments) }
        enter(object.version)
        if object.kind == .query, let other = try otherVersion(QueryField(rawValue: field.rawValue), arguments) {
            return other
        }
        guard var child = try current.object(field, of: object, arguments) else { return nil }
        child.version = object.version
        return child
    }

    @inline(__always)
    mutating func list(
        _ field: FieldBinding,
        of object: GraphObject,
        _ arguments: ArgumentValues
    ) throws(FieldFailure) -> List? {
        if object.kind.isOfTwoVersions {
            return changedFields(object)
        }
        enter(object.version)
        guard let list = try current.list(field, of: object, arguments) else { return nil }
        return List(items: .graph(list), version: object.version)
    }

    /// What a field of the query looks at that is not this version; nil for one of this version.
    @inline(never)
    private mutating func otherVersion(
        _ field: QueryField?,
        _ arguments: ArgumentValues
    ) throws(FieldFailure) -> GraphObject? {
        switch field {
        case .at: try at(arguments[0]?.text ?? "")
        case .diff: try diff(from: arguments[0]?.text ?? "", to: arguments[1]?.text)
        default: nil
        }
    }

    @inline(never)
    private func changedFields(_ object: GraphObject) -> List {
        List(items: .names(change(object).fields.map(\.rawValue)), version: object.version)
    }

    @inline(__always)
    func count(of list: List) -> Int {
        switch list.items {
        case .graph(let items): current.count(of: items)
        case .names(let names): names.count
        }
    }

    @inline(__always)
    func item(_ index: Int, of list: List) -> GraphObject? {
        guard case .graph(let items) = list.items, var item = current.item(index, of: items) else { return nil }
        item.version = list.version
        return item
    }

    func writeItem(_ index: Int, of list: List, to writer: inout JSONWriter) -> Bool {
        switch list.items {
        case .graph(let items): return current.writeItem(index, of: items, to: &writer)
        case .names(let names):
            writer.string(names[index])
            return true
        }
    }
}
