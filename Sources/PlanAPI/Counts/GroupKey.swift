import PlanGraph

/// What things are grouped by when they are counted: the schema's `GroupKey`, in its order.
enum GroupKey: Int32, CaseIterable {
    case plan, goal, target, targetKind, deadline
    case role, agency, agencyKind
    case document, documentType, issuer, issuedYear

    /// What has to be gone through to know the key of a thing.
    enum Family {
        /// The plan, goal or target that it belongs to.
        case owner
        /// The commitments of that target or goal.
        case deadline
        /// Who leads and coordinates there.
        case assignment
        /// What is cited there.
        case citation
    }

    var family: Family {
        switch self {
        case .plan, .goal, .target, .targetKind: .owner
        case .deadline: .deadline
        case .role, .agency, .agencyKind: .assignment
        case .document, .documentType, .issuer, .issuedYear: .citation
        }
    }

    /// The key of a name, as the schema spells it: ISSUED_YEAR.
    init?(schemaName: String) {
        guard let key = Self.allCases.first(where: { ValueNames.name(of: $0) == schemaName }) else { return nil }
        self = key
    }
}

/// What can be counted: the schema's `Countable`.
enum Countable: String {
    case targets = "TARGETS"
    case assignments = "ASSIGNMENTS"
    case citations = "CITATIONS"
    case documents = "DOCUMENTS"
}
