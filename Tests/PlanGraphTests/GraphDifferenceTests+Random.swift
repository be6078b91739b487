import PlanExtraction
import PlanGraph
import Testing

extension GraphDifferenceTests {
    @Test(arguments: 0..<200 as Range<UInt64>) func randomPlansDifferAsTheDefinitionSays(seed: UInt64) throws {
        let before = try GraphBuilder.build([RandomPlan.plan(seed: seed)])
        let after = try GraphBuilder.build([RandomPlan.plan(seed: seed + 1_000)])
        let difference = GraphDifference(from: before, to: after)
        let seedComment: Comment = "seed \(seed)"
        let assignments = PairingByDefinition(before: before.assignmentFacts, after: after.assignmentFacts)
        #expect(difference.assignments.map(Outcome.init) == assignments.outcomes, seedComment)
        let citations = PairingByDefinition(
            before: before.citationFacts(beside: after),
            after: after.citationFacts(beside: before)
        )
        #expect(difference.citations.map(Outcome.init) == citations.outcomes, seedComment)
        expectMirror(before, after, seedComment)
    }
}

/// What became of which rows.
private struct Outcome: Equatable {
    let before: UInt32
    let after: UInt32
    let fields: [String]

    init(before: UInt32, after: UInt32, fields: [String]) {
        (self.before, self.after, self.fields) = (before, after, fields)
    }

    init(_ entry: GraphDifference.Entry) {
        self.init(before: entry.before, after: entry.after, fields: entry.fields.map(\.rawValue))
    }
}

/// What an edge is compared by.
private struct Trait {
    let name: String
    /// What decides about pairs.
    let value: String
    /// What then decides whether the pair differs.
    let meaning: String

    init(_ name: String, _ value: String, meaning: String? = nil) {
        (self.name, self.value, self.meaning) = (name, value, meaning ?? value)
    }
}

/// An edge in strings: what it belongs to, and what is compared, that which matters most first.
private struct Facts {
    let group: String
    let traits: [Trait]
}

/// Pairs each row after with the first row before that agrees in most, for ever fewer traits: slow and plain.
private struct PairingByDefinition {
    let before: [Facts]
    let after: [Facts]

    var outcomes: [Outcome] {
        var partners: [Int: Int] = [:]
        let most = after.first?.traits.count ?? 0
        for count in (0...most).reversed() {
            for row in after.indices where partners[row] == nil {
                let former = before.indices.first { candidate in
                    !partners.values.contains(candidate) && before[candidate].group == after[row].group
                        && before[candidate].traits.prefix(count).map(\.value)
                            == after[row].traits.prefix(count).map(\.value)
                }
                if let former { partners[row] = former }
            }
        }
        let kept = after.indices.compactMap { row -> Outcome? in
            guard let former = partners[row] else { return Outcome(before: .none, after: UInt32(row), fields: []) }
            let pairs = zip(before[former].traits, after[row].traits)
            let fields = pairs.filter { $0.meaning != $1.meaning }.map(\.0.name)
            return fields.isEmpty ? nil : Outcome(before: UInt32(former), after: UInt32(row), fields: fields.ordered)
        }
        let gone = before.indices.filter { !partners.values.contains($0) }
        return kept + gone.map { Outcome(before: UInt32($0), after: .none, fields: []) }
    }
}

extension [String] {
    /// In the order of `Field`.
    fileprivate var ordered: [String] { GraphDifference.Field.allCases.map(\.rawValue).filter(contains) }
}

extension Graph {
    fileprivate var assignmentFacts: [Facts] {
        let table = columns.assignments
        return (0..<table.count).map { row in
            Facts(
                group: identifier(of: table.target[row]) + identifier(of: table.source[row]),
                traits: [
                    Trait("role", "\(table.kind[row])"), Trait("source", words(table, row)),
                    Trait("block", "\(table.block[row])"),
                ]
            )
        }
    }

    /// Actions that are in one version alone mean the same.
    fileprivate func citationFacts(beside other: Graph) -> [Facts] {
        let table = columns.citations
        return (0..<table.count).map { row in
            let place = identifier(of: table.source[row])
            return Facts(
                group: identifier(of: owner(of: table.source[row])) + identifier(of: table.target[row]),
                traits: [
                    Trait("source", words(table, row)),
                    Trait("action", place, meaning: other.node(identifier: place) == nil ? "reworded" : place),
                ]
            )
        }
    }

    private func words(_ table: EdgeTable, _ row: Int) -> String {
        let range = Int(table.spanStart[row])..<Int(table.spanEnd[row])
        return columns.strings.string(in: range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
