/// The kinds of nodes, in the order in which they are numbered: the nodes of a kind are one contiguous range.
public enum NodeKind: UInt8, Sendable, Hashable, CaseIterable {
    /// A plan (kế hoạch).
    case plan
    /// A goal of a plan (mục tiêu).
    case goal
    /// A target or task (chỉ tiêu, nhiệm vụ).
    case target
    /// A measure (giải pháp).
    case action
    /// A body that leads or coordinates (cơ quan).
    case agency
    /// A document that plans refer to (văn bản).
    case document
}

/// The kinds of edges.
///
/// An edge runs from the one who acts to what is acted on.
public enum EdgeKind: UInt8, Sendable, Hashable, CaseIterable {
    /// Plan → goal → target → action: the outline.
    case contains
    /// Agency → target or goal that it leads.
    case leads
    /// Agency → target or goal in which it coordinates.
    case coordinates
    /// Plan, goal, target or action → document.
    case cites
    /// Document → document that it carries out.
    case implements
    /// Document → document on whose ground it was issued.
    case issuedUnder
    /// Document → document that it changes.
    case amends
    /// Document → document, in another way, such as replacing it.
    case relates
}

/// A node: its dense number in one version of the graph.
///
/// The number means nothing in another version; `Graph.identifier(of:)` gives what does.
public typealias NodeIndex = UInt32

extension NodeIndex {
    /// Where there is no node.
    public static let none = NodeIndex.max
}
