extension GraphBuilder {
    /// Puts the new rows between the old ones.
    ///
    /// - Returns: the version.
    /// - Complexity: O(*n*) in the bytes of the columns: they are copied; what is derived from them is extended.
    public func finish() -> Graph {
        let growth = GraphGrowth(from: graph.places, to: NodePlaces(counts))
        let assignments = grown(assignments, growth, graph.assignmentsByOwner)
        let citations = grown(citations, growth, graph.citationsByOwner)
        // Each half is about as many bytes as the other.
        let (nodes, edges) = Parallel.both(
            { joinedNodes(growth) },
            { joinedEdges(growth, assignments, citations) }
        )
        var columns = nodes
        (columns.containment, columns.relations) = (edges.containment, edges.relations)
        (columns.assignments, columns.citations) = (edges.assignments, edges.citations)
        return Graph(columns) { [columns] in
            GraphIndexes(
                extending: graph,
                to: columns,
                growth,
                assignments: assignments,
                citations: citations,
                changedAgencies: agencies.changed,
                changedDocuments: documents.changed
            )
        }
    }

    /// The columns of the next version, without its edges.
    private func joinedNodes(_ growth: GraphGrowth) -> GraphColumns {
        var columns = graph.columns
        (columns.strings, columns.lines) = (strings, lines)
        columns.agencies = agencies.finished
        columns.documents = documents.columns
        growth.join(&columns.plans, plans)
        growth.join(&columns.goals, goals)
        growth.join(&columns.targets, targets)
        growth.join(&columns.diagnostics, diagnostics)
        growth.join(&columns.actions, actions.table, actions.splice(growth.old, graph.actionsByOwner))
        growth.join(&columns.indicators, indicators.table, indicators.splice(growth.old, graph.indicatorsByOwner))
        columns.identifiers = growth.nodes.joined(columns.identifiers, Array(identifiers.joined()))
        return columns
    }

    /// The edges of the next version.
    private func joinedEdges(
        _ growth: GraphGrowth,
        _ newAssignments: GrownEdges,
        _ newCitations: GrownEdges
    ) -> (containment: EdgeTable, assignments: EdgeTable, citations: EdgeTable, relations: EdgeTable) {
        var (outline, assignments) = (graph.columns.containment, graph.columns.assignments)
        var (citations, relations) = (graph.columns.citations, graph.columns.relations)
        let splice = containment.rows.splice(growth.old, graph.containmentBySource)
        growth.join(&outline, containment.rows.table, splice)
        growth.join(&assignments, newAssignments.table, newAssignments.splice)
        growth.join(&citations, newCitations.table, newCitations.splice)
        joinRelations(&relations, growth)
        return (outline, assignments, citations, relations)
    }

    private func grown(_ batch: EdgeBatch, _ growth: GraphGrowth, _ byOwner: AdjacencyIndex) -> GrownEdges {
        GrownEdges(batch, growth.places, batch.rows.splice(growth.old, byOwner))
    }

    /// Relations lie in the order of their sources: the new ones of a document go behind its old ones.
    private func joinRelations(_ table: inout EdgeTable, _ growth: GraphGrowth) {
        let sources = growth.places.resolved(relations.source)
        let documents = growth.places.range(.document)
        let order = AdjacencyIndex(nodes: sources, range: documents, isPrimary: false)
        var new = EdgeTable()
        for edge in order.edges { new.append(Int(edge), of: relations) }
        var splice = Splice()
        let first = growth.old.starts[Int(NodePart.document.rawValue)]
        for row in 0..<documents.count where order.offsets[row + 1] > order.offsets[row] {
            let next = first + NodeIndex(row) + 1
            splice.add(Int(order.offsets[row + 1] - order.offsets[row]), at: graph.relationsBySource.start(of: next))
        }
        growth.join(&table, new, splice)
    }
}

/// How the nodes of one version become those of the next.
struct GraphGrowth {
    let old: NodePlaces
    let places: NodePlaces
    let shift: NumberShift
    /// Where the new nodes are put between the old ones.
    let nodes: Splice

    init(from old: NodePlaces, to places: NodePlaces) {
        self.old = old
        self.places = places
        shift = NumberShift(from: old, to: places)
        var nodes = Splice()
        for (part, (before, after)) in zip(old.counts, places.counts).enumerated() {
            nodes.add(after - before, at: Int(old.starts[part + 1]))
        }
        self.nodes = nodes
    }

    /// Puts new rows into a table.
    func join<Table: JoinableTable>(_ table: inout Table, _ new: Table, _ splice: Splice) {
        table.join(new, SplicingJoiner(splice: splice, shift: shift, places: places))
    }

    /// Puts new rows behind the old ones.
    func join<Table: JoinableTable>(_ table: inout Table, _ new: Table) {
        var splice = Splice()
        splice.add(new.count, at: table.count)
        join(&table, new, splice)
    }

    /// The nodes of a part that are new.
    func newNodes(_ part: NodePart) -> Range<NodeIndex> {
        let range = places.range(part)
        return range.lowerBound + NodeIndex(old.counts[Int(part.rawValue)])..<range.upperBound
    }
}

/// The new edges of a table, and where they are put.
struct GrownEdges {
    /// In provisional numbers.
    let table: EdgeTable
    let splice: Splice
    /// The nodes that they run from and to, and their numbers, in the order in which their words stand in the texts.
    let sources: [NodeIndex]
    let targets: [NodeIndex]
    let numbers: [UInt32]

    init(_ batch: EdgeBatch, _ places: NodePlaces, _ splice: Splice) {
        table = batch.rows.table
        self.splice = splice
        let order = batch.readingOrder
        let (all, rows) = (splice.numbers, table)
        sources = places.resolved(order.map { rows.source[$0] })
        targets = places.resolved(order.map { rows.target[$0] })
        numbers = order.map { all[$0] }
    }
}
