extension GraphDifference {
    /// What became of something.
    public enum Change: UInt8, Sendable, CaseIterable {
        /// It is in the version after alone.
        case added
        /// It is in the version before alone.
        case removed
        /// It is in both, and says something else.
        case changed
    }

    /// A plan, target, document, assignment or citation that differs.
    public struct Entry: Sendable, Hashable {
        /// What became of it.
        public let change: Change
        /// Its node or row in the version before; `NodeIndex.none` where it was added.
        public let before: UInt32
        /// Its node or row in the version after; `NodeIndex.none` where it was removed.
        public let after: UInt32
        /// What differs, in the order of `Field`; empty for what was added or removed.
        public let fields: [Field]
    }

    /// What can differ, by the names that the schema gives the fields of its types.
    public enum Field: String, Sendable, CaseIterable {
        /// The number of a plan or document, as it is spelled.
        case number
        /// The type of a document.
        case type
        /// The label of a target.
        case label
        /// Whether it is a target or a task.
        case kind
        /// The title of a plan or target.
        case title
        /// The name of a document.
        case name
        /// Who issued a plan or document.
        case issuer
        /// The day of issue of a plan or document.
        case issuedOn
        /// The year of issue of a document.
        case issuedYear
        /// The day a plan took effect.
        case effectiveOn
        /// Who signed a plan.
        case signer
        /// The goals of a plan: number, title, and the measures and commitments that hang on a goal itself.
        case goals
        /// The goal of a target.
        case goal
        /// The target that encloses a target.
        case parent
        /// The measures of a target, by their words, in reading order.
        case actions
        /// The quantified commitments of a target, in reading order.
        case indicators
        /// Whether an agency leads or coordinates.
        case role
        /// The block of an assignment.
        case block
        /// The measure that makes a citation; one that was only reworded is the same.
        case action
        /// The words of an assignment or citation.
        case source
    }
}

extension [GraphDifference.Field] {
    /// Notes a field where it differs.
    mutating func note(_ field: GraphDifference.Field, unless isSame: Bool) {
        if !isSame { append(field) }
    }
}
