/// One edge as it was walked, with the place of the words that prove it.
public struct GraphStep: Sendable, Hashable {
    /// Where the step begins.
    public let from: NodeIndex
    /// Where it ends.
    public let to: NodeIndex
    /// What the edge says.
    public let kind: EdgeKind
    /// Whether the edge was walked against its direction.
    public let isReversed: Bool
    /// The words, bytes of the arena.
    public let span: Range<UInt32>
}

extension GraphStep {
    /// What the node at the end has to do with the one at the beginning, as people say it: «led by».
    public var phrase: String {
        switch (kind, isReversed) {
        case (.leads, false): "leads"
        case (.leads, true): "led by"
        case (.coordinates, false): "coordinates in"
        case (.coordinates, true): "coordinated by"
        case (.cites, false): "cites"
        case (.cites, true): "cited by"
        case (.implements, false): "implements"
        case (.implements, true): "implemented by"
        case (.issuedUnder, false): "issued under"
        case (.issuedUnder, true): "ground of"
        case (.amends, false): "amends"
        case (.amends, true): "amended by"
        case (.relates, false): "related to"
        case (.relates, true): "related from"
        case (.contains, false): "contains"
        case (.contains, true): "part of"
        }
    }
}
