import GraphQLExecution
import GraphQLSchema
import PlanGraph
import PlanSnapshots

/// `Query.at`, `Query.diff` and the fields of `GraphDiff` and of the changes in it.
extension VersionedSource {
    /// The query's own object once more, in the version of a snapshot.
    mutating func at(_ id: Snapshot.ID) throws(FieldFailure) -> GraphObject {
        GraphObject(kind: .query, version: try version(of: id), index: 0)
    }

    /// Compares two versions; without `to`, the later one is the version that the field is asked in.
    mutating func diff(from: Snapshot.ID, to: Snapshot.ID?) throws(FieldFailure) -> GraphObject {
        let earlier = try version(of: from)
        let later = if let to { try version(of: to) } else { version }
        let (before, after) = (graph(of: earlier), graph(of: later))
        try current.budget.spend(before.ranges.count + before.edgeCount + after.ranges.count + after.edgeCount)
        differences.append((earlier, later, GraphDifference(from: before, to: after)))
        return GraphObject(kind: .graphDiff, index: UInt32(differences.count - 1))
    }

    @inline(never)
    mutating func changeObject(
        _ field: FieldBinding,
        _ object: GraphObject,
        _ arguments: ArgumentValues
    ) throws(FieldFailure) -> GraphObject? {
        guard object.kind == .graphDiff else {
            return changed(object, isAfter: ChangeField(rawValue: field.rawValue) == .after)
        }
        let place = Int(object.index)
        let (from, to, difference) = differences[place]
        switch GraphDiffField(rawValue: field.rawValue) {
        case .from: return try snapshotObject(from)
        case .to: return try snapshotObject(to)
        case .plans: return try connection(.planChange, difference.plans, place, arguments)
        case .targets: return try connection(.targetChange, difference.targets, place, arguments)
        case .assignments: return try connection(.assignmentChange, difference.assignments, place, arguments)
        case .documents: return try connection(.documentChange, difference.documents, place, arguments)
        case .citations: return try connection(.citationChange, difference.citations, place, arguments)
        case nil: return nil
        }
    }

    /// The change that a handle stands for.
    func change(_ object: GraphObject) -> GraphDifference.Entry {
        changes[Int(object.extra)].entries[Int(object.index)]
    }

    @inline(never)
    func writeChange(_ field: ChangeField?, _ object: GraphObject, _ writer: inout JSONWriter) -> Bool {
        guard field == .change else { return false }
        writer.string(ValueNames.changes[Int(change(object).change.rawValue)])
        return true
    }

    private func changed(_ object: GraphObject, isAfter: Bool) -> GraphObject? {
        let change = change(object)
        let index = isAfter ? change.after : change.before
        guard index != .none else { return nil }
        let (from, to, _) = differences[changes[Int(object.extra)].difference]
        let kind: ObjectKind =
            switch object.kind {
            case .planChange: .plan
            case .targetChange: .target
            case .assignmentChange: .assignment
            case .documentChange: .document
            default: .citation
            }
        return GraphObject(kind: kind, version: isAfter ? to : from, index: index)
    }

    private mutating func connection(
        _ kind: ObjectKind,
        _ entries: [GraphDifference.Entry],
        _ difference: Int,
        _ arguments: ArgumentValues
    ) throws(FieldFailure) -> GraphObject {
        let wanted = Set((arguments[0]?.items ?? []).compactMap(\.name))
        let kept =
            wanted.isEmpty ? entries : entries.filter { wanted.contains(ValueNames.changes[Int($0.change.rawValue)]) }
        changes.append((difference, kept))
        let (from, to, _) = differences[difference]
        enter(0)
        return try current.connection(
            kind,
            .slice(ArraySlice(0..<UInt32(kept.count))),
            GraphSource.page(arguments, from: 1),
            origin: UInt32(changes.count - 1),
            question: "\(snapshot(of: from) ?? "") \(snapshot(of: to) ?? "") \(kind) \(wanted.sorted())"
        )
    }

    private mutating func snapshotObject(_ version: UInt8) throws(FieldFailure) -> GraphObject? {
        guard let id = snapshot(of: version) else { return nil }
        enter(0)
        return try current.snapshot(id)
    }
}
