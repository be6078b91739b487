/// The indicators, column by column; those of a target or goal lie side by side.
public struct IndicatorColumns: Sendable, Equatable {
    /// The target's or goal's node.
    public internal(set) var owner: [NodeIndex] = []
    /// The year, or 0.
    public internal(set) var year: [Int32] = []
    /// A `PlanDocument.Comparator`.
    public internal(set) var comparator: [UInt8] = []
    /// The value; the lower one of a range.
    public internal(set) var value: [Double] = []
    /// The upper value of a range; infinite where there is none.
    public internal(set) var upperValue: [Double] = []
    /// The unit, or none.
    public internal(set) var unit: [StringIndex] = []
    /// Where the words begin.
    public internal(set) var spanStart: [UInt32] = []
    /// Where they end.
    public internal(set) var spanEnd: [UInt32] = []

    mutating func visit(_ visitor: inout some ColumnVisitor) throws {
        try visitor.visit("indicator.owner", &owner)
        try visitor.visit("indicator.year", &year)
        try visitor.visit("indicator.comparator", &comparator)
        try visitor.visit("indicator.value", &value)
        try visitor.visit("indicator.upperValue", &upperValue)
        try visitor.visit("indicator.unit", &unit)
        try visitor.visit("indicator.spanStart", &spanStart)
        try visitor.visit("indicator.spanEnd", &spanEnd)
    }
}

/// What the extraction could not decide, column by column; those of a plan lie side by side.
public struct DiagnosticColumns: Sendable, Equatable {
    /// The plan's node.
    public internal(set) var plan: [NodeIndex] = []
    /// A `Diagnostic.Severity`.
    public internal(set) var severity: [UInt8] = []
    /// The stable code.
    public internal(set) var code: [StringIndex] = []
    /// The sentence for a person.
    public internal(set) var message: [StringIndex] = []
    /// Where the words begin.
    public internal(set) var spanStart: [UInt32] = []
    /// Where they end.
    public internal(set) var spanEnd: [UInt32] = []

    mutating func visit(_ visitor: inout some ColumnVisitor) throws {
        try visitor.visit("diagnostic.plan", &plan)
        try visitor.visit("diagnostic.severity", &severity)
        try visitor.visit("diagnostic.code", &code)
        try visitor.visit("diagnostic.message", &message)
        try visitor.visit("diagnostic.spanStart", &spanStart)
        try visitor.visit("diagnostic.spanEnd", &spanEnd)
    }
}
