/// Why some columns are no graph.
public struct GraphDefect: Error, Sendable, Equatable, CustomStringConvertible {
    /// What does not fit, by column.
    public let description: String
}

/// Checks that columns fit together before anything is derived from them, so that nobody who reads them need look again.
///
/// No index points outside, no byte stands for a case that there is not, what is found by halving ascends, and no node
/// contains itself.
struct GraphChecker {
    let columns: GraphColumns
    let ranges: NodeRanges

    /// The most nodes: the number of one shares four bytes with a kind of edge, or with a part of the nodes.
    private static let maximumNodes = 1 << 29

    /// Checks columns of which nothing is known.
    ///
    /// - Parameter columns: any.
    /// - Throws: `GraphDefect` where they are no graph.
    /// - Complexity: O(*n*) in the columns.
    static func check(_ columns: GraphColumns) throws(GraphDefect) {
        let count = NodeRanges.counts(columns).reduce(0, +)
        guard count <= maximumNodes else {
            throw GraphDefect(description: "the columns have \(count) nodes, more than a graph can number")
        }
        try GraphChecker(columns: columns, ranges: NodeRanges(columns)).check()
    }

    private func check() throws(GraphDefect) {
        try checkStrings()
        try checkLengths()
        try checkNodes()
        try checkValues()
        let inner = 0..<ranges.actions.upperBound
        try checkEdges(columns.containment, "containment", inner, inner, [.contains])
        try checkEdges(columns.assignments, "assignment", ranges.agencies, ranges.owners, [.leads, .coordinates])
        try checkEdges(columns.citations, "citation", inner, ranges.documents, [.cites])
        let relations: [EdgeKind] = [.implements, .issuedUnder, .amends, .relates]
        try checkEdges(columns.relations, "relation", ranges.documents, ranges.documents, relations)
        try differs(columns.containment.target, "containment.target")
        try checkOutline()
        try ascends(columns.containment.source, "containment.source")
        try ascends(columns.assignments.target, "assignment.target")
        let citing = columns.citations.source.lazy.map { Graph.owner(of: $0, columns, ranges) }
        try ascends(citing, "the owner of citation.source")
        try ascends(columns.relations.source, "relation.source")
        try ascends(columns.targets.goal, "target.goal")
        try ascends(columns.actions.owner, "action.owner")
        try ascends(columns.indicators.owner, "indicator.owner")
        try ascends(columns.diagnostics.plan, "diagnostic.plan")
        try ascends(columns.lines.start, "line.start")
        try ascends(columns.plans.firstLine, "plan.firstLine")
    }

    private func checkStrings() throws(GraphDefect) {
        let strings = columns.strings
        try equal(strings.starts.count, [strings.lengths.count, strings.isPlain.count], "string")
        for (start, length) in zip(strings.starts, strings.lengths)
        where Int(start) + Int(length) > strings.bytes.count {
            throw GraphDefect(description: "string.lengths points outside string.bytes")
        }
        guard strings.bytes.count < Int(UInt32.max) else {
            throw GraphDefect(description: "string.bytes has \(strings.bytes.count) bytes, more than can be numbered")
        }
        try below(columns.lines.start, UInt32(strings.bytes.count) + 1, "line.start")
        try equal(columns.lines.start.count, [columns.lines.lineClass.count], "line")
        try below(columns.plans.firstLine, UInt32(columns.lines.start.count), "plan.firstLine")
        try beginsWithZero(columns.lines.start, "line.start")
        try beginsWithZero(columns.plans.firstLine, "plan.firstLine")
        // Whatever stands in a text stands in one of a plan.
        guard ranges.plans.count > 0 || ranges.count == 0 && columns.lines.start.isEmpty else {
            throw GraphDefect(description: "there are nodes or lines, and no plan that they are of")
        }
    }

    private func checkLengths() throws(GraphDefect) {
        let (plans, goals, targets) = (columns.plans, columns.goals, columns.targets)
        try equal(
            plans.number.count,
            [
                plans.title.count, plans.province.count, plans.issuer.count, plans.issuedOn.count,
                plans.effectiveOn.count, plans.signer.count, plans.text.count, plans.spanStart.count,
                plans.spanEnd.count, plans.firstLine.count,
            ],
            "plan"
        )
        try equal(
            goals.number.count,
            [goals.plan.count, goals.title.count, goals.spanStart.count, goals.spanEnd.count],
            "goal"
        )
        try equal(
            targets.code.count,
            [
                targets.goal.count, targets.parent.count, targets.label.count, targets.title.count,
                targets.isTask.count, targets.spanStart.count, targets.spanEnd.count,
            ],
            "target"
        )
        let (actions, agencies, documents) = (columns.actions, columns.agencies, columns.documents)
        try equal(
            actions.text.count,
            [
                actions.owner.count, actions.parent.count, actions.block.count, actions.spanStart.count,
                actions.spanEnd.count,
            ],
            "action"
        )
        try equal(
            agencies.name.count,
            [agencies.kind.count, agencies.jurisdiction.count, agencies.firstAlias.count - 1],
            "agency"
        )
        try equal(
            documents.type.count,
            [
                documents.number.count, documents.name.count, documents.issuedOn.count,
                documents.issuedYear.count, documents.issuer.count,
            ],
            "document"
        )
        try checkRecordLengths()
    }

    private func checkRecordLengths() throws(GraphDefect) {
        let (indicators, diagnostics) = (columns.indicators, columns.diagnostics)
        try equal(
            indicators.owner.count,
            [
                indicators.year.count, indicators.comparator.count, indicators.value.count,
                indicators.upperValue.count, indicators.unit.count, indicators.spanStart.count,
                indicators.spanEnd.count,
            ],
            "indicator"
        )
        try equal(
            diagnostics.plan.count,
            [
                diagnostics.severity.count, diagnostics.code.count, diagnostics.message.count,
                diagnostics.spanStart.count, diagnostics.spanEnd.count,
            ],
            "diagnostic"
        )
        try equal(ranges.count, [columns.identifiers.count], "node.identifier")
    }

    private func checkNodes() throws(GraphDefect) {
        try inside(columns.plans.issuer, ranges.agencies, "plan.issuer", orNone: true)
        try inside(columns.goals.plan, ranges.plans, "goal.plan")
        try inside(columns.targets.goal, ranges.goals, "target.goal")
        try inside(columns.targets.parent, ranges.targets, "target.parent", orNone: true)
        try inside(columns.actions.owner, ranges.owners, "action.owner")
        try inside(columns.actions.parent, ranges.actions, "action.parent", orNone: true)
        try inside(columns.indicators.owner, ranges.owners, "indicator.owner")
        try inside(columns.diagnostics.plan, ranges.plans, "diagnostic.plan")
        try ascends(columns.agencies.firstAlias, "agency.firstAlias")
        try below(columns.agencies.firstAlias, UInt32(columns.agencies.alias.count) + 1, "agency.firstAlias")
        try checkStringColumns()
        try checkSpans()
    }

    private func checkStringColumns() throws(GraphDefect) {
        let count = UInt32(columns.strings.starts.count)
        let required: [(String, [StringIndex])] = [
            ("plan.number", columns.plans.number), ("plan.title", columns.plans.title),
            ("plan.text", columns.plans.text), ("goal.title", columns.goals.title),
            ("target.code", columns.targets.code), ("target.label", columns.targets.label),
            ("target.title", columns.targets.title), ("action.text", columns.actions.text),
            ("agency.name", columns.agencies.name), ("agency.alias", columns.agencies.alias),
            ("diagnostic.code", columns.diagnostics.code), ("diagnostic.message", columns.diagnostics.message),
        ]
        for (name, column) in required { try below(column, count, name) }
        let optional: [(String, [StringIndex])] = [
            ("plan.province", columns.plans.province), ("plan.signer", columns.plans.signer),
            ("agency.province", columns.agencies.jurisdiction), ("document.number", columns.documents.number),
            ("document.name", columns.documents.name), ("document.issuer", columns.documents.issuer),
            ("indicator.unit", columns.indicators.unit),
        ]
        for (name, column) in optional { try inside(column, 0..<count, name, orNone: true) }
    }

    private func checkSpans() throws(GraphDefect) {
        let spans: [(String, [UInt32], [UInt32])] = [
            ("plan.span", columns.plans.spanStart, columns.plans.spanEnd),
            ("goal.span", columns.goals.spanStart, columns.goals.spanEnd),
            ("target.span", columns.targets.spanStart, columns.targets.spanEnd),
            ("action.span", columns.actions.spanStart, columns.actions.spanEnd),
            ("indicator.span", columns.indicators.spanStart, columns.indicators.spanEnd),
            ("diagnostic.span", columns.diagnostics.spanStart, columns.diagnostics.spanEnd),
        ]
        for (name, starts, ends) in spans { try ordered(starts, ends, name) }
    }

    private func checkEdges(
        _ table: EdgeTable,
        _ name: String,
        _ sources: Range<NodeIndex>,
        _ targets: Range<NodeIndex>,
        _ kinds: [EdgeKind]
    ) throws(GraphDefect) {
        try equal(
            table.source.count,
            [table.target.count, table.kind.count, table.block.count, table.spanStart.count, table.spanEnd.count],
            name
        )
        try inside(table.source, sources, name + ".source")
        try inside(table.target, targets, name + ".target")
        let isKnown = (0...UInt8.max).map { byte in kinds.contains { $0.rawValue == byte } }
        for kind in table.kind where !isKnown[Int(kind)] { throw unknown(kind, name + ".kind") }
        try ordered(table.spanStart, table.spanEnd, name + ".span")
    }

    private func equal(_ count: Int, _ others: [Int], _ name: String) throws(GraphDefect) {
        for other in others where other != count {
            throw GraphDefect(description: "the columns of \(name) have \(count) and \(other) values")
        }
    }

    private func inside(
        _ column: some Collection<UInt32>,
        _ range: Range<UInt32>,
        _ name: String,
        orNone: Bool = false
    ) throws(GraphDefect) {
        for value in column where !range.contains(value) && !(orNone && value == .none) {
            throw GraphDefect(description: "\(name) points outside its table")
        }
    }

    private func below(_ column: some Collection<UInt32>, _ limit: UInt32, _ name: String) throws(GraphDefect) {
        try inside(column, 0..<limit, name)
    }

    private func ordered(_ starts: [UInt32], _ ends: [UInt32], _ name: String) throws(GraphDefect) {
        let limit = columns.strings.bytes.count
        for (start, end) in zip(starts, ends) where start > end || Int(end) > limit {
            throw GraphDefect(description: "\(name) points outside the texts")
        }
    }

    /// Each node may be named once.
    private func differs(_ column: [NodeIndex], _ name: String) throws(GraphDefect) {
        var isNamed = [Bool](repeating: false, count: ranges.count)
        for node in column {
            if isNamed[Int(node)] { throw GraphDefect(description: "\(name) names a node twice") }
            isNamed[Int(node)] = true
        }
    }

    private func beginsWithZero(_ column: some Collection<UInt32>, _ name: String) throws(GraphDefect) {
        if let first = column.first, first != 0 { throw GraphDefect(description: "\(name) begins with \(first)") }
    }

    private func ascends(_ column: some Collection<UInt32>, _ name: String) throws(GraphDefect) {
        for (first, second) in zip(column, column.dropFirst()) where second < first {
            throw GraphDefect(description: "\(name) does not ascend")
        }
    }
}
