/// The plans, column by column.
///
/// A span is a stretch of the string arena, in which the texts lie.
public struct PlanColumns: Sendable, Equatable {
    /// The number: «86/KH-UBND».
    public internal(set) var number: [StringIndex] = []
    /// The title.
    public internal(set) var title: [StringIndex] = []
    /// The province without «tỉnh», or none.
    public internal(set) var province: [StringIndex] = []
    /// The agency that issued it, or none.
    public internal(set) var issuer: [NodeIndex] = []
    /// The day of issue as 20180529, or 0.
    public internal(set) var issuedOn: [Int32] = []
    /// The day it took effect, or 0.
    public internal(set) var effectiveOn: [Int32] = []
    /// Who signed, or none.
    public internal(set) var signer: [StringIndex] = []
    /// The whole text.
    public internal(set) var text: [StringIndex] = []
    /// Where number and title stand.
    public internal(set) var spanStart: [UInt32] = []
    /// Where they end.
    public internal(set) var spanEnd: [UInt32] = []
    /// The index of its first line in `lineStart` of `LineColumns`.
    public internal(set) var firstLine: [UInt32] = []

    mutating func visit(_ visitor: inout some ColumnVisitor) throws {
        try visitor.visit("plan.number", &number)
        try visitor.visit("plan.title", &title)
        try visitor.visit("plan.province", &province)
        try visitor.visit("plan.issuer", &issuer)
        try visitor.visit("plan.issuedOn", &issuedOn)
        try visitor.visit("plan.effectiveOn", &effectiveOn)
        try visitor.visit("plan.signer", &signer)
        try visitor.visit("plan.text", &text)
        try visitor.visit("plan.spanStart", &spanStart)
        try visitor.visit("plan.spanEnd", &spanEnd)
        try visitor.visit("plan.firstLine", &firstLine)
    }
}

/// Every line of every plan: all characters of a text belong to exactly one of them.
public struct LineColumns: Sendable, Equatable {
    /// Where each line begins in the string arena; ascending.
    public internal(set) var start = GrowingColumn<UInt32>()
    /// What each line is, a `LineClass`.
    public internal(set) var lineClass = GrowingColumn<UInt8>()

    mutating func visit(_ visitor: inout some ColumnVisitor) throws {
        try visitor.visit("line.start", &start)
        try visitor.visit("line.class", &lineClass)
    }
}

/// The goals, column by column.
public struct GoalColumns: Sendable, Equatable {
    /// The plan's node.
    public internal(set) var plan: [NodeIndex] = []
    /// The number.
    public internal(set) var number: [Int32] = []
    /// The title.
    public internal(set) var title: [StringIndex] = []
    /// Where the heading begins.
    public internal(set) var spanStart: [UInt32] = []
    /// Where it ends.
    public internal(set) var spanEnd: [UInt32] = []

    mutating func visit(_ visitor: inout some ColumnVisitor) throws {
        try visitor.visit("goal.plan", &plan)
        try visitor.visit("goal.number", &number)
        try visitor.visit("goal.title", &title)
        try visitor.visit("goal.spanStart", &spanStart)
        try visitor.visit("goal.spanEnd", &spanEnd)
    }
}

/// The targets, column by column; those of a goal lie side by side.
public struct TargetColumns: Sendable, Equatable {
    /// The goal's node.
    public internal(set) var goal: [NodeIndex] = []
    /// The enclosing target's node, or none.
    public internal(set) var parent: [NodeIndex] = []
    /// The normalised code.
    public internal(set) var code: [StringIndex] = []
    /// The label as written.
    public internal(set) var label: [StringIndex] = []
    /// The statement.
    public internal(set) var title: [StringIndex] = []
    /// 1 for a task (nhiệm vụ).
    public internal(set) var isTask: [UInt8] = []
    /// Where the heading begins.
    public internal(set) var spanStart: [UInt32] = []
    /// Where it ends.
    public internal(set) var spanEnd: [UInt32] = []

    mutating func visit(_ visitor: inout some ColumnVisitor) throws {
        try visitor.visit("target.goal", &goal)
        try visitor.visit("target.parent", &parent)
        try visitor.visit("target.code", &code)
        try visitor.visit("target.label", &label)
        try visitor.visit("target.title", &title)
        try visitor.visit("target.isTask", &isTask)
        try visitor.visit("target.spanStart", &spanStart)
        try visitor.visit("target.spanEnd", &spanEnd)
    }
}

/// The actions, column by column; those of a target or goal lie side by side.
public struct ActionColumns: Sendable, Equatable {
    /// The target's or goal's node.
    public internal(set) var owner: [NodeIndex] = []
    /// The action it is a part of, or none.
    public internal(set) var parent: [NodeIndex] = []
    /// The number of the block, from 1.
    public internal(set) var block: [UInt16] = []
    /// The words without their bullet.
    public internal(set) var text: [StringIndex] = []
    /// Where they begin.
    public internal(set) var spanStart: [UInt32] = []
    /// Where they end.
    public internal(set) var spanEnd: [UInt32] = []

    mutating func visit(_ visitor: inout some ColumnVisitor) throws {
        try visitor.visit("action.owner", &owner)
        try visitor.visit("action.parent", &parent)
        try visitor.visit("action.block", &block)
        try visitor.visit("action.text", &text)
        try visitor.visit("action.spanStart", &spanStart)
        try visitor.visit("action.spanEnd", &spanEnd)
    }
}

/// The agencies, column by column.
public struct AgencyColumns: Sendable, Equatable {
    /// The canonical name.
    public internal(set) var name: [StringIndex] = []
    /// An `AgencyKind`.
    public internal(set) var kind: [UInt8] = []
    /// Whose body it is (a province, district, commune or ministry), or none.
    public internal(set) var jurisdiction: [StringIndex] = []
    /// Where its aliases begin in `alias`; one more than there are agencies.
    public internal(set) var firstAlias: [UInt32] = [0]
    /// The aliases of all agencies.
    public internal(set) var alias: [StringIndex] = []

    mutating func visit(_ visitor: inout some ColumnVisitor) throws {
        try visitor.visit("agency.name", &name)
        try visitor.visit("agency.kind", &kind)
        // Snapshots have it under the name of when it could be a province alone.
        try visitor.visit("agency.province", &jurisdiction)
        try visitor.visit("agency.firstAlias", &firstAlias)
        try visitor.visit("agency.alias", &alias)
    }
}

/// The documents, column by column.
public struct DocumentColumns: Sendable, Equatable {
    /// A `DocumentType`.
    public internal(set) var type: [UInt8] = []
    /// The number, or none.
    public internal(set) var number: [StringIndex] = []
    /// The name or title, or none.
    public internal(set) var name: [StringIndex] = []
    /// The day of issue as 20151212, or 0.
    public internal(set) var issuedOn: [Int32] = []
    /// The year of issue, or 0.
    public internal(set) var issuedYear: [Int32] = []
    /// The issuer in the plan's words, or none.
    public internal(set) var issuer: [StringIndex] = []

    mutating func visit(_ visitor: inout some ColumnVisitor) throws {
        try visitor.visit("document.type", &type)
        try visitor.visit("document.number", &number)
        try visitor.visit("document.name", &name)
        try visitor.visit("document.issuedOn", &issuedOn)
        try visitor.visit("document.issuedYear", &issuedYear)
        try visitor.visit("document.issuer", &issuer)
    }
}
