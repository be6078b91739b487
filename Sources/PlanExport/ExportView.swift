internal import PlanExtraction
internal import PlanGraph
internal import SourceText

/// What every format says of a node.
enum NodeAttribute: String, CaseIterable {
    /// PLAN, GOAL, TARGET, ACTION, AGENCY or DOCUMENT.
    case kind
    /// What it is called in short: a number, code or name.
    case label
    /// Its words: title, statement, text or name.
    case title
    /// The number of the plan that it lies in.
    case plan
    /// The number of the goal that it is or lies in.
    case goal
    /// The kind of agency or document, TARGET or TASK.
    case type
    /// The day of issue, YYYY-MM-DD.
    case issuedOn
    /// The year of issue.
    case issuedYear
    /// Who issued it, in the plan's words.
    case issuer
    /// The line of the plan in which it stands, from 1.
    case line

    var isNumber: Bool { self == .goal || self == .issuedYear || self == .line }
}

/// What every format says of an edge.
enum EdgeAttribute: String, CaseIterable {
    /// CONTAINS, LEADS, COORDINATES, CITES, IMPLEMENTS, ISSUED_UNDER, AMENDS or RELATES.
    case kind
    /// The block of the target, from 1.
    case block
    /// The line in which the words stand, from 1.
    case line
    /// The words that it was read from.
    case words

    var isNumber: Bool { self == .block || self == .line }
}

/// A value of an attribute.
enum ExportValue: Equatable {
    case text(String)
    case number(Int)

    var string: String {
        switch self {
        case .text(let text): text
        case .number(let number): String(number)
        }
    }
}

/// A node as formats see it.
struct ExportNode {
    let graph: Graph
    let index: NodeIndex
    let kind: NodeKind
    private let row: Int

    init(_ graph: Graph, _ index: NodeIndex) {
        self.graph = graph
        self.index = index
        kind = graph.ranges.kind(of: index)
        row = Int(index - graph.ranges.range(of: kind).lowerBound)
    }

    private static let longestLabel = 60

    var id: String { graph.identifier(of: index) }
    var kindName: String { ValueNames.nodeKinds[Int(kind.rawValue)] }

    /// A value, or nil where this kind of node has none.
    subscript(attribute: NodeAttribute) -> ExportValue? {
        switch attribute {
        case .kind: .text(kindName)
        case .label: .text(label)
        case .title: text(titleString)
        case .plan: text(planString)
        case .goal: goalNumber.map(ExportValue.number)
        case .type: type.map(ExportValue.text)
        case .issuedOn: date.map { .text($0) }
        case .issuedYear: year.map(ExportValue.number)
        case .issuer: issuer
        case .line: line.map(ExportValue.number)
        }
    }

    /// Its values with their attributes, those that it has.
    var values: [(NodeAttribute, ExportValue)] {
        NodeAttribute.allCases.compactMap { attribute in self[attribute].map { (attribute, $0) } }
    }

    var label: String {
        let columns = graph.columns
        switch kind {
        case .plan: return string(columns.plans.number[row])
        case .goal: return String(columns.goals.number[row])
        case .target: return string(columns.targets.code[row])
        case .action:
            let text = string(columns.actions.text[row])
            return text.count > Self.longestLabel ? text.prefix(Self.longestLabel - 1) + "…" : text
        case .agency: return string(columns.agencies.name[row])
        case .document:
            let number = columns.documents.number[row]
            return string(number == .none ? columns.documents.name[row] : number)
        }
    }

    private var titleString: StringIndex {
        let columns = graph.columns
        return switch kind {
        case .plan: columns.plans.title[row]
        case .goal: columns.goals.title[row]
        case .target: columns.targets.title[row]
        case .action: columns.actions.text[row]
        case .agency: columns.agencies.name[row]
        case .document: columns.documents.name[row]
        }
    }

    private var planString: StringIndex {
        guard kind != .agency, kind != .document else { return .none }
        let plan = graph.plan(of: index)
        return plan == .none ? .none : graph.columns.plans.number[Int(plan)]
    }

    private var goalNumber: Int? {
        guard kind == .goal || kind == .target || kind == .action else { return nil }
        let goal = graph.goal(of: index)
        return goal == .none ? nil : Int(graph.columns.goals.number[Int(goal - graph.ranges.goals.lowerBound)])
    }

    private var type: String? {
        let columns = graph.columns
        return switch kind {
        case .target: columns.targets.isTask[row] == 1 ? "TASK" : "TARGET"
        case .agency: ValueNames.agencyKinds[Int(columns.agencies.kind[row])]
        case .document: ValueNames.documentTypes[Int(columns.documents.type[row])]
        case .plan, .goal, .action: nil
        }
    }

    private var date: String? {
        let day: Int32 =
            switch kind {
            case .plan: graph.columns.plans.issuedOn[row]
            case .document: graph.columns.documents.issuedOn[row]
            case .goal, .target, .action, .agency: 0
            }
        return CalendarDate(value: day)?.description
    }

    private var year: Int? {
        let year: Int32 =
            switch kind {
            case .plan: graph.columns.plans.issuedOn[row] / 10_000
            case .document: graph.columns.documents.issuedYear[row]
            case .goal, .target, .action, .agency: 0
            }
        return year > 0 ? Int(year) : nil
    }

    private var issuer: ExportValue? {
        switch kind {
        case .document: return text(graph.columns.documents.issuer[row])
        case .plan:
            let agency = graph.columns.plans.issuer[row]
            return agency == .none ? nil : .text(ExportNode(graph, agency).label)
        case .goal, .target, .action, .agency: return nil
        }
    }

    private var line: Int? {
        let columns = graph.columns
        let start: UInt32? =
            switch kind {
            case .plan: columns.plans.spanStart[row]
            case .goal: columns.goals.spanStart[row]
            case .target: columns.targets.spanStart[row]
            case .action: columns.actions.spanStart[row]
            case .agency, .document: nil
            }
        return start.map { graph.location(at: $0).line }
    }

    private func string(_ string: StringIndex) -> String { graph.columns.strings.string(string) }

    private func text(_ string: StringIndex) -> ExportValue? { string == .none ? nil : .text(self.string(string)) }
}

/// An edge as formats see it.
struct ExportEdge {
    let graph: Graph
    let table: EdgeTable
    let row: Int
    /// Its place in the export, from 0.
    let number: Int

    var source: NodeIndex { table.source[row] }
    var target: NodeIndex { table.target[row] }
    var sourceID: String { graph.identifier(of: source) }
    var targetID: String { graph.identifier(of: target) }
    var kind: EdgeKind { EdgeKind(rawValue: table.kind[row]) ?? .relates }
    var kindName: String { ValueNames.edgeKinds[Int(kind.rawValue)] }
    /// The plan in whose text the words stand.
    var plan: NodeIndex { graph.plan(at: table.spanStart[row]) }
    var block: Int? { table.block[row] > 0 ? Int(table.block[row]) : nil }
    var line: Int { graph.location(at: table.spanStart[row]).line }
    var words: String {
        graph.columns.strings.string(in: Int(table.spanStart[row])..<Int(table.spanEnd[row]))
    }

    subscript(attribute: EdgeAttribute) -> ExportValue? {
        switch attribute {
        case .kind: .text(kindName)
        case .block: block.map(ExportValue.number)
        case .line: .number(line)
        case .words: .text(words)
        }
    }

    var values: [(EdgeAttribute, ExportValue)] {
        EdgeAttribute.allCases.compactMap { attribute in self[attribute].map { (attribute, $0) } }
    }
}
