public import PlanGraph

/// Writes a graph in a format, a piece at a time, the same bytes for the same graph.
public struct GraphExporter {
    private let graph: Graph

    /// An exporter of one version.
    ///
    /// - Parameter graph: the version.
    public init(_ graph: Graph) {
        self.graph = graph
    }

    /// Writes the graph.
    ///
    /// - Parameters:
    ///   - format: which.
    ///   - write: takes each piece as it is made; no more than one is held at a time.
    /// - Throws: what `write` throws.
    /// - Complexity: O(nodes + edges).
    public func export(_ format: ExportFormat, to write: (String) throws -> Void) rethrows {
        switch format {
        case .graphml: try GraphMLFormat(graph).write(to: write)
        case .dot: try DOTFormat(graph).write(to: write)
        }
    }
}

/// What every format says of a node or edge.
struct ExportView {
    let graph: Graph

    /// A node's name for people: its number, code or name.
    func label(_ node: NodeIndex) -> String {
        let (ranges, columns) = (graph.ranges, graph.columns)
        let kind = ranges.kind(of: node)
        let row = Int(node - ranges.range(of: kind).lowerBound)
        let strings = columns.strings
        switch kind {
        case .plan: return strings.string(columns.plans.number[row])
        case .goal: return String(columns.goals.number[row])
        case .target: return strings.string(columns.targets.code[row])
        case .action: return String(strings.string(columns.actions.text[row]).prefix(60))
        case .agency: return strings.string(columns.agencies.name[row])
        case .document:
            let number = columns.documents.number[row]
            return strings.string(number == .none ? columns.documents.name[row] : number)
        }
    }

    /// A node's words: its title or text.
    func title(_ node: NodeIndex) -> String {
        let (ranges, columns) = (graph.ranges, graph.columns)
        let kind = ranges.kind(of: node)
        let row = Int(node - ranges.range(of: kind).lowerBound)
        let string: StringIndex =
            switch kind {
            case .plan: columns.plans.title[row]
            case .goal: columns.goals.title[row]
            case .target: columns.targets.title[row]
            case .action: columns.actions.text[row]
            case .agency: columns.agencies.name[row]
            case .document: columns.documents.name[row]
            }
        return columns.strings.string(string)
    }

    /// The tables of edges, in the order in which they are written.
    var tables: [EdgeTable] {
        [graph.columns.containment, graph.columns.assignments, graph.columns.citations, graph.columns.relations]
    }

    /// The kind of an edge in words, the same as in the schema.
    func kind(_ table: EdgeTable, _ edge: Int) -> String {
        switch EdgeKind(rawValue: table.kind[edge]) {
        case .contains: "CONTAINS"
        case .leads: "LEADS"
        case .coordinates: "COORDINATES"
        case .cites: "CITES"
        case .implements: "IMPLEMENTS"
        case .issuedUnder: "ISSUED_UNDER"
        case .amends: "AMENDS"
        case .relates, nil: "RELATES"
        }
    }

    /// The words that an edge was read from.
    func words(_ table: EdgeTable, _ edge: Int) -> String {
        graph.columns.strings.string(in: Int(table.spanStart[edge])..<Int(table.spanEnd[edge]))
    }
}
