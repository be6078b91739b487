import GraphQLExecution
import PlanGraph
import PlanSnapshots

/// `Query.snapshots`, what `Mutation` does with snapshots, and the fields of `Snapshot`.
extension GraphSource {
    /// The snapshots, newest first; a cursor is good as long as its snapshot is there and the graph is the same.
    mutating func snapshotConnection(_ page: PageRequest) throws(FieldFailure) -> GraphObject {
        do throws(GraphChangeError) {
            snapshots = try store.snapshots()
        } catch {
            throw FieldFailure(error.description, code: error.code.rawValue)
        }
        let newestFirst = Array((0..<UInt32(snapshots.count)).reversed())
        let marks = snapshots.map { UInt32($0.id.prefix(8), radix: 16) ?? 0 }
        return try connection(.snapshot, .slice(newestFirst[...]), page, marks: marks)
    }

    /// What the catalogue says of a snapshot.
    mutating func snapshot(_ id: Snapshot.ID) throws(FieldFailure) -> GraphObject? {
        do throws(GraphChangeError) {
            guard let snapshot = try store.snapshots().first(where: { $0.id == id }) else { return nil }
            snapshots.append(snapshot)
            return GraphObject(kind: .snapshot, index: UInt32(snapshots.count - 1))
        } catch {
            throw FieldFailure(error.description, code: error.code.rawValue)
        }
    }

    mutating func deleteSnapshot(_ id: Snapshot.ID) throws(FieldFailure) -> GraphObject {
        do throws(GraphChangeError) {
            snapshots.append(try store.deleteSnapshot(id))
            return GraphObject(kind: .snapshot, index: UInt32(snapshots.count - 1))
        } catch {
            throw FieldFailure(error.description, code: error.code.rawValue)
        }
    }

    mutating func pruneSnapshots(_ retention: Retention) throws(FieldFailure) -> GraphList {
        do throws(GraphChangeError) {
            guard retention.last >= 0, retention.days >= 0 else {
                throw GraphChangeError(.refused, "numbers of snapshots and days must not be negative")
            }
            let start = UInt32(snapshots.count)
            snapshots += try store.pruneSnapshots(retention)
            return .range(.snapshot, start..<UInt32(snapshots.count))
        } catch {
            throw FieldFailure(error.description, code: error.code.rawValue)
        }
    }

    mutating func saveSnapshot(label: String?) throws(FieldFailure) -> GraphObject {
        do throws(GraphChangeError) {
            snapshots.append(try store.saveSnapshot(label: label))
            return GraphObject(kind: .snapshot, index: UInt32(snapshots.count - 1))
        } catch {
            throw FieldFailure(error.description, code: error.code.rawValue)
        }
    }

    func writeSnapshot(_ field: SnapshotField?, _ index: UInt32, _ writer: inout JSONWriter) -> Bool {
        let snapshot = snapshots[Int(index)]
        switch field {
        case .id: writer.string(snapshot.id)
        case .label:
            guard let label = snapshot.label else { return false }
            writer.string(label)
        case .createdAt: writer.string(snapshot.createdAt)
        case .nodes: writer.integer(snapshot.nodes)
        case .edges: writer.integer(snapshot.edges)
        case .compressedBytes: writer.integer(snapshot.compressedBytes)
        case .uncompressedBytes: writer.integer(snapshot.uncompressedBytes)
        case .sha256: writer.string(snapshot.sha256)
        case nil: return false
        }
        return true
    }
}
