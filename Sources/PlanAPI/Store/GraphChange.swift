public import PlanExtraction
public import PlanGraph

/// A new version of the graph.
public struct GraphChange: Sendable {
    /// What made a version.
    public enum Cause: String, Sendable {
        /// Plans were imported or replaced.
        case `import` = "IMPORT"
        /// A plan was taken out.
        case remove = "REMOVE"
        /// A snapshot was restored.
        case restore = "RESTORE"
        /// Another process has changed the store that this one follows.
        case follow = "FOLLOW"
    }

    /// The version.
    public let graph: Graph
    /// What made it.
    public let cause: Cause
}

/// What an import made.
public struct ImportedPlans: Sendable {
    /// The new version.
    public let graph: Graph
    /// The plans as they were read.
    public let plans: [PlanDocument]
    /// Their nodes in the new version, in the same order.
    public let nodes: [NodeIndex]
    /// Which of them took the place of a former self that said something else, by their places in `plans`.
    public let replacements: [Int]
    /// Whether the graph held them all already, as they are: then there is no new version.
    public let isUnchanged: Bool
}

/// Why nothing was changed.
public struct GraphChangeError: Error, Sendable, CustomStringConvertible {
    /// What was wrong.
    public enum Code: String, Sendable {
        /// The text is no plan.
        case notAPlan = "NOT_A_PLAN"
        /// The graph would be larger than it can be.
        case tooLarge = "TOO_LARGE"
        /// The new version could not be made durable.
        case notSaved = "NOT_SAVED"
        /// There is no such plan or snapshot.
        case notFound = "NOT_FOUND"
        /// Several plans are meant.
        case ambiguous = "AMBIGUOUS"
        /// It must not be done, or was not asked for as it must be.
        case refused = "REFUSED"
        /// What is stored cannot be read.
        case notRead = "NOT_READ"
    }

    /// What was wrong.
    public let code: Code
    /// What was wrong and what to do.
    public let description: String

    init(_ code: Code, _ description: String) {
        self.code = code
        self.description = description
    }
}
