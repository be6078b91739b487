/// Edges of a few kinds that join the same kinds of nodes, column by column, indexed both ways.
///
/// Each edge carries its evidence: the stretch of the string arena from which it was read.
public struct EdgeTable: Sendable, Equatable {
    /// The node each edge runs from.
    public internal(set) var source: [NodeIndex] = []
    /// The node each edge runs to.
    public internal(set) var target: [NodeIndex] = []
    /// An `EdgeKind`.
    public internal(set) var kind: [UInt8] = []
    /// The block it was read in, from 1; 0 where blocks do not apply.
    public internal(set) var block: [UInt16] = []
    /// Where the evidence begins.
    public internal(set) var spanStart: [UInt32] = []
    /// Where it ends.
    public internal(set) var spanEnd: [UInt32] = []

    /// How many edges there are.
    public var count: Int { source.count }

    mutating func append(
        from source: NodeIndex,
        to target: NodeIndex,
        _ kind: EdgeKind,
        block: UInt16 = 0,
        span: Range<UInt32>
    ) {
        self.source.append(source)
        self.target.append(target)
        self.kind.append(kind.rawValue)
        self.block.append(block)
        spanStart.append(span.lowerBound)
        spanEnd.append(span.upperBound)
    }

    mutating func visit(_ name: String, _ visitor: inout some ColumnVisitor) throws {
        try visitor.visit(name + ".source", &source)
        try visitor.visit(name + ".target", &target)
        try visitor.visit(name + ".kind", &kind)
        try visitor.visit(name + ".block", &block)
        try visitor.visit(name + ".spanStart", &spanStart)
        try visitor.visit(name + ".spanEnd", &spanEnd)
    }
}
