import PlanGraph

/// What people call nodes.
struct NodeTitles {
    private let graph: Graph

    init(_ graph: Graph) { self.graph = graph }

    /// What a node is called, with what a footnote needs.
    func title(_ node: NodeIndex) -> String {
        let columns = graph.columns
        let row = Int(node - graph.ranges.range(of: graph.ranges.kind(of: node)).lowerBound)
        switch graph.ranges.kind(of: node) {
        case .plan: return "\(string(columns.plans.number[row])): \(string(columns.plans.title[row]))"
        case .goal: return "goal \(columns.goals.number[row]): \(string(columns.goals.title[row]))"
        case .target: return "\(targetLabel(row)): \(string(columns.targets.title[row]))"
        case .agency: return string(columns.agencies.name[row])
        case .action:
            let owner = columns.actions.owner[row]
            return "a measure of \(title(owner))"
        case .document: return documentTitle(row)
        }
    }

    /// A target's label; for a lettered part, whose label is a letter, the code, by which it can be asked for.
    private func targetLabel(_ row: Int) -> String {
        let label = string(graph.columns.targets.label[row])
        return label.count > 1 ? label : string(graph.columns.targets.code[row])
    }

    private func documentTitle(_ row: Int) -> String {
        let documents = graph.columns.documents
        let (number, name) = (documents.number[row], documents.name[row])
        var parts = [number == .none ? string(name) : string(number)]
        let day = documents.issuedOn[row]
        if day > 0 {
            parts.append("\(day % 100)/\(day / 100 % 100)/\(day / 10_000)")
        } else if documents.issuedYear[row] > 0 {
            parts.append(String(documents.issuedYear[row]))
        }
        if documents.issuer[row] != .none { parts.append(string(documents.issuer[row])) }
        if number != .none, name != .none { parts.append(string(name)) }
        return parts.joined(separator: ", ")
    }

    private func string(_ string: StringIndex) -> String { graph.columns.strings.string(string) }
}
