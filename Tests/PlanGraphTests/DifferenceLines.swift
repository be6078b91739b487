import Foundation
import PlanExtraction
import PlanGraph
import SourceText

/// What a difference holds, a line for each entry: «~ target 1.1 title», «+ assignment 1.1 Sở Y tế LEAD 1».
struct DifferenceLines {
    let difference: GraphDifference

    static func of(_ before: Graph, _ after: Graph) -> [String] {
        DifferenceLines(difference: GraphDifference(from: before, to: after)).lines
    }

    var lines: [String] {
        lines("plan", difference.plans) { graph, node in
            graph.columns.strings.string(graph.columns.plans.number[Int(node)])
        }
            + lines("target", difference.targets, Self.code)
            + lines("document", difference.documents, Self.document)
            + lines("assignment", difference.assignments, Self.assignment)
            + lines("citation", difference.citations) { graph, row in
                let table = graph.columns.citations
                let place = graph.owner(of: table.source[Int(row)])
                return Self.code(graph, place) + " " + Self.document(graph, table.target[Int(row)])
            }
    }

    private func lines(
        _ kind: String,
        _ entries: [GraphDifference.Entry],
        _ name: (Graph, UInt32) -> String
    ) -> [String] {
        entries.map { entry in
            switch entry.change {
            case .added: "+ \(kind) \(name(difference.after, entry.after))"
            case .removed: "- \(kind) \(name(difference.before, entry.before))"
            case .changed:
                "~ \(kind) \(name(difference.after, entry.after)): "
                    + entry.fields.map(\.rawValue).joined(separator: ", ")
            }
        }
    }

    private static func code(_ graph: Graph, _ node: NodeIndex) -> String {
        switch graph.ranges.kind(of: node) {
        case .target:
            graph.columns.strings.string(graph.columns.targets.code[Int(node - graph.ranges.targets.lowerBound)])
        case .goal: "goal \(graph.columns.goals.number[Int(node - graph.ranges.goals.lowerBound)])"
        default: "plan"
        }
    }

    private static func document(_ graph: Graph, _ node: NodeIndex) -> String {
        let row = Int(node - graph.ranges.documents.lowerBound)
        let (number, name) = (graph.columns.documents.number[row], graph.columns.documents.name[row])
        return graph.columns.strings.string(number == .none ? name : number)
    }

    private static func assignment(_ graph: Graph, _ row: UInt32) -> String {
        let table = graph.columns.assignments
        let agency = Int(table.source[Int(row)] - graph.ranges.agencies.lowerBound)
        let name = graph.columns.strings.string(graph.columns.agencies.name[agency])
        let role = table.kind[Int(row)] == EdgeKind.leads.rawValue ? "LEAD" : "COORDINATE"
        return "\(code(graph, table.target[Int(row)])) \(name) \(role)"
    }
}

/// A plan that the reader is tested with, read as it is or edited.
enum EditedPlan {
    static let text: String = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        let file = folder.appending(path: "../PlanExtractionTests/Fixtures/plan-district.txt")
        return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    }()

    /// The plan as it is, read once.
    static let whole = Result { try read(text) }

    static func read(_ text: String) throws -> PlanDocument { try PlanReader.read(SourceText(text)) }
}
