public import PlanExtraction
import SourceText

/// Why plans could not be made a graph.
public struct GraphBuildingError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What was wrong and what to do.
    public let description: String
}

/// Makes a graph of plans: bodies and documents that several of them name become one node each.
///
/// The work goes in the order of the nodes: agencies and documents are merged first, then the plans' own parts are laid
/// out so that what belongs together lies together, and the edges follow in the order of the node that owns them.
public struct GraphBuilder {
    var columns = GraphColumns()
    var interned: [String: StringIndex] = [:]

    /// Where each plan's text begins in the arena.
    var textStarts: [UInt32] = []
    /// For each plan, its agencies' and documents' places among the merged ones.
    var agencyRows: [[Int]] = []
    var documentRows: [[Int]] = []
    /// The identifiers of each kind, side by side later.
    var identifiers: [[UInt64]] = Array(repeating: [], count: NodeKind.allCases.count)
    var ranges = NodeRanges(plans: 0, goals: 0, targets: 0, actions: 0, agencies: 0, documents: 0)

    /// Makes one version of the graph.
    ///
    /// - Parameter plans: in the order of their import.
    /// - Returns: the graph; the same plans in the same order give the same columns.
    /// - Throws: `GraphBuildingError` where the texts are larger than the arena can be (4 GiB).
    /// - Complexity: O(*n* log *n*) in the plans' parts.
    public static func build(_ plans: [PlanDocument]) throws(GraphBuildingError) -> Graph {
        let bytes = plans.map(\.source.bytes.count).reduce(0, +)
        guard bytes < Int(UInt32.max) / 2 else {
            throw GraphBuildingError(
                description: "the plans' texts have \(bytes) bytes; one graph holds at most 2 GiB, import fewer plans"
            )
        }
        var builder = GraphBuilder()
        builder.addTexts(plans)
        builder.mergeAgencies(plans)
        builder.mergeDocuments(plans)
        builder.ranges = NodeRanges(
            plans: plans.count,
            goals: plans.map(\.goals.count).reduce(0, +),
            targets: plans.map(\.targets.count).reduce(0, +),
            actions: plans.map(\.actions.count).reduce(0, +),
            agencies: builder.columns.agencies.name.count,
            documents: builder.columns.documents.type.count
        )
        let layout = PlanLayout(plans, ranges: builder.ranges)
        builder.addNodes(plans, layout)
        builder.addEdges(plans, layout)
        builder.columns.identifiers = StableIdentifiers.distinct(builder.identifiers)
        return Graph(builder.columns)
    }

    private mutating func addTexts(_ plans: [PlanDocument]) {
        for plan in plans {
            let text = columns.strings.append(plan.source.bytes)
            let start = UInt32(columns.strings.range(text).lowerBound)
            textStarts.append(start)
            columns.plans.text.append(text)
            columns.plans.firstLine.append(UInt32(columns.lines.start.count))
            columns.lines.start += plan.source.lineStarts.map { $0 + start }
            for index in 0..<plan.source.lineCount {
                let lineClass = index < plan.lineClasses.count ? plan.lineClasses[index] : .note
                columns.lines.lineClass.append(lineClass.rawValue)
            }
        }
    }

    /// The string of some words, made once.
    mutating func intern(_ words: String) -> StringIndex {
        if let known = interned[words] { return known }
        let string = columns.strings.append(words.utf8)
        interned[words] = string
        return string
    }

    mutating func intern(_ words: String?) -> StringIndex { words.map { intern($0) } ?? .none }

    /// The string of some words that probably stand in a stretch of a text, where they then need no bytes of their own.
    mutating func intern(_ words: String, in span: Range<UInt32>) -> StringIndex {
        if let known = interned[words] { return known }
        let wanted = Array(words.utf8)
        let stretch = columns.strings.bytes[Int(span.lowerBound)..<Int(span.upperBound)]
        guard !wanted.isEmpty, let found = stretch.firstRange(of: wanted) else { return intern(words) }
        let string = columns.strings.add(found)
        interned[words] = string
        return string
    }
}
