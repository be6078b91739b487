/// The lists in which a walk finds the edges of a node, in the order in which they are visited: a table and a direction.
enum EdgeList: UInt8 {
    /// What a node contains.
    case parts
    /// What an agency leads or coordinates in.
    case assignments
    /// What a node cites.
    case citations
    /// What a document carries out, rests on or changes.
    case relations
    /// What contains a node.
    case whole
    /// Who leads or coordinates in a node.
    case assignees
    /// What cites a document.
    case citing
    /// What carries a document out, rests on it or changes it.
    case relatedFrom

    /// Whether the edges are walked against their direction.
    var isReversed: Bool { rawValue >= Self.whole.rawValue }
}
