import PlanExtraction
import PlanGraph
import SourceText

/// How the graph's enumerations are spelled in schema/plan.graphql.
enum EnumValues {
    static let agencyKinds = names(of: AgencyKind.self)
    static let documentTypes = names(of: DocumentType.self)
    static let comparators = names(of: PlanDocument.Comparator.self)
    static let severities = names(of: Diagnostic.Severity.self)
    static let edgeKinds = names(of: EdgeKind.self)
    private static let nodeKinds = names(of: NodeKind.self)

    static func edgeKind(_ name: String) -> EdgeKind? {
        edgeKinds.firstIndex(of: name).flatMap { EdgeKind(rawValue: UInt8($0)) }
    }

    static func nodeKind(_ name: String) -> NodeKind? {
        nodeKinds.firstIndex(of: name).flatMap { NodeKind(rawValue: UInt8($0)) }
    }
    static let relationKinds: [EdgeKind: String] = [
        .implements: "IMPLEMENTS", .issuedUnder: "ISSUED_UNDER", .amends: "AMENDS", .relates: "OTHER",
    ]

    /// `districtCommittees` is DISTRICT_COMMITTEES.
    private static func names<Value: CaseIterable>(of: Value.Type) -> [String] {
        Value.allCases.map { value in
            "\(value)".reduce(into: "") { name, letter in
                if letter.isUppercase { name.append("_") }
                name.append(contentsOf: letter.uppercased())
            }
        }
    }
}
