internal import PlanGraph

/// Where the nodes of a picture stand: rows of three columns, those at the sides near what they are joined to.
struct PictureLayout {
    enum Column {
        case document
        case heading
        case target
        case agency
    }

    struct Place {
        let node: ExportNode
        let column: Column
        let text: String
        var y = 0

        /// Where the words begin, or end for a document.
        var x: Int {
            switch column {
            case .document: 300
            case .heading: 450
            case .target: 470
            case .agency: 850
            }
        }

        /// Where the node's dot stands.
        var dot: Int { column == .document ? x + 10 : x - 10 }
    }

    static let width = 1200
    private static let rowHeight = 18
    private static let longestText = 48

    private(set) var places: [Place] = []
    private(set) var indices: [NodeIndex: Int] = [:]
    private(set) var height = 0

    init(_ nodes: [ExportNode], _ lines: [(NodeIndex, NodeIndex)]) {
        var middle: [Place] = []
        for node in nodes where node.kind == .goal || node.kind == .plan || node.kind == .target {
            middle.append(Self.place(node, node.kind == .target ? .target : .heading))
        }
        // A goal's targets lie behind it in reading order: by the place in which they stand, plan by plan.
        let order = middle.indices.sorted { first, second in
            Self.key(middle[first].node).lexicographicallyPrecedes(Self.key(middle[second].node))
        }
        append(order.map { middle[$0] })
        let documents = nodes.filter { $0.kind == .document }.map { Self.place($0, .document) }
        let agencies = nodes.filter { $0.kind == .agency }.map { Self.place($0, .agency) }
        let count = max(order.count, documents.count, agencies.count)
        height = (count + 1) * Self.rowHeight
        append(sorted(documents, lines), spread: true)
        append(sorted(agencies, lines), spread: true)
    }

    private static func key(_ node: ExportNode) -> [Int] {
        let graph = node.graph
        return [
            Int(graph.plan(of: node.index)), node.kind == .plan ? 0 : Int(graph.goal(of: node.index)) + 1,
            Int(node.index),
        ]
    }

    private static func place(_ node: ExportNode, _ column: Column) -> Place {
        var text = node.label
        if column == .heading || column == .target, let title = node[.title]?.string { text += " " + title }
        if text.count > longestText { text = text.prefix(longestText - 1) + "…" }
        return Place(node: node, column: column, text: text)
    }

    /// Puts places under one another, over the whole height where they are few.
    private mutating func append(_ column: [Place], spread: Bool = false) {
        let step = spread ? max(Self.rowHeight, height / (column.count + 1)) : Self.rowHeight
        for (row, place) in column.enumerated() {
            indices[place.node.index] = places.count
            places.append(place)
            places[places.count - 1].y = (row + 1) * step
        }
    }

    /// Places of a side by the mean height of what they are joined to.
    private func sorted(_ column: [Place], _ lines: [(NodeIndex, NodeIndex)]) -> [Place] {
        var sums: [NodeIndex: (sum: Int, count: Int)] = [:]
        for (source, target) in lines {
            for (node, other) in [(source, target), (target, source)] {
                guard let place = indices[other] else { continue }
                let known = sums[node] ?? (0, 0)
                sums[node] = (known.sum + places[place].y, known.count + 1)
            }
        }
        func height(_ place: Place) -> Int { sums[place.node.index].map { $0.sum / $0.count } ?? Int.max }
        return column.indices.sorted { (height(column[$0]), $0) < (height(column[$1]), $1) }.map { column[$0] }
    }

    /// Where a line between two places begins and ends.
    func ends(_ from: Place, _ to: Place) -> (Int, Int) {
        func side(_ place: Place, toward other: Place) -> Int {
            switch place.column {
            case .document, .agency: return place.dot
            case .heading, .target: return other.column == .agency ? place.x + 300 : place.dot
            }
        }
        return (side(from, toward: to), side(to, toward: from))
    }
}
