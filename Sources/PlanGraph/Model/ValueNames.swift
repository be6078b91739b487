internal import PlanExtraction
internal import SourceText

/// How enumerations are spelled wherever the graph is shown: in answers, exports and on the command line.
public enum ValueNames {
    /// By `AgencyKind`.
    public static let agencyKinds = names(of: AgencyKind.self)
    /// By `DocumentType`.
    public static let documentTypes = names(of: DocumentType.self)
    /// By `PlanDocument.Comparator`.
    public static let comparators = names(of: PlanDocument.Comparator.self)
    /// By `Diagnostic.Severity`.
    public static let severities = names(of: Diagnostic.Severity.self)
    /// By `EdgeKind`.
    public static let edgeKinds = names(of: EdgeKind.self)
    /// By `NodeKind`.
    public static let nodeKinds = names(of: NodeKind.self)
    /// By `GraphDifference.Change`.
    public static let changes = names(of: GraphDifference.Change.self)
    /// What relations are called, which are edges between documents.
    public static let relationKinds: [EdgeKind: String] = [
        .implements: "IMPLEMENTS", .issuedUnder: "ISSUED_UNDER", .amends: "AMENDS", .relates: "OTHER",
    ]

    /// The kind of edge of a name.
    ///
    /// - Parameter name: as `edgeKinds` has it.
    /// - Returns: the kind, or nil where there is none of that name.
    /// - Complexity: O(1).
    public static func edgeKind(_ name: String) -> EdgeKind? {
        edgeKinds.firstIndex(of: name).flatMap { EdgeKind(rawValue: UInt8($0)) }
    }

    /// The kind of node of a name.
    ///
    /// - Parameter name: as `nodeKinds` has it.
    /// - Returns: the kind, or nil where there is none of that name.
    /// - Complexity: O(1).
    public static func nodeKind(_ name: String) -> NodeKind? {
        nodeKinds.firstIndex(of: name).flatMap { NodeKind(rawValue: UInt8($0)) }
    }

    /// The name of a case: that of `districtCommittees` is DISTRICT_COMMITTEES.
    ///
    /// - Parameter value: a case without values of its own.
    /// - Returns: the name as the schema spells it.
    /// - Complexity: O(letters).
    public static func name(of value: some CaseIterable) -> String {
        "\(value)".reduce(into: "") { name, letter in
            if letter.isUppercase { name.append("_") }
            name.append(contentsOf: letter.uppercased())
        }
    }

    private static func names<Value: CaseIterable>(of: Value.Type) -> [String] {
        Value.allCases.map { name(of: $0) }
    }
}
