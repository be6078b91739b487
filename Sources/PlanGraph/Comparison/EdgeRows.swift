/// The assignments or the citations of one version, looked at from where they hang.
struct EdgeRows {
    let graph: Graph
    let table: EdgeTable
    /// What each hangs on: a goal or target; for a citation also a plan or an action.
    let place: [NodeIndex]
    /// The agency or document.
    let end: [NodeIndex]
    /// The rows by the plan, goal or target that they belong to.
    let byOwner: AdjacencyIndex

    static func assignments(_ graph: Graph) -> EdgeRows {
        let table = graph.columns.assignments
        return EdgeRows(
            graph: graph,
            table: table,
            place: table.target,
            end: table.source,
            byOwner: graph.assignmentsByOwner
        )
    }

    static func citations(_ graph: Graph) -> EdgeRows {
        let table = graph.columns.citations
        return EdgeRows(
            graph: graph,
            table: table,
            place: table.source,
            end: table.target,
            byOwner: graph.citationsByOwner
        )
    }

    /// The action that a row hangs on, or none.
    func action(_ row: Int) -> NodeIndex {
        graph.ranges.actions.contains(place[row]) ? place[row] : .none
    }

    /// A row in terms that both versions have.
    func row(_ row: Int, _ version: Version, _ versions: VersionPair) -> EdgeRow {
        let action = action(row)
        return EdgeRow(
            version: version,
            row: UInt32(row),
            end: versions.number(end[row], version),
            kind: table.kind[row],
            block: table.block[row],
            action: action == .none ? .max : versions.number(action, version),
            words: words(row)
        )
    }

    /// Where a row's words stand in the string arena.
    func words(_ row: Int) -> Range<Int> { Int(table.spanStart[row])..<Int(table.spanEnd[row]) }
}
