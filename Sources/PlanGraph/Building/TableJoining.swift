/// Something that is led through the columns of two tables at once, to put the rows of one to those of the other.
protocol ColumnJoiner {
    /// Called for a column of plain values.
    func join<Element: ColumnElement>(_ column: inout [Element], _ new: [Element])
    /// Called for a column of nodes.
    func joinNodes(_ column: inout [NodeIndex], _ new: [NodeIndex])
}

/// A table that takes new rows; each table names its columns once.
protocol JoinableTable: Sendable {
    init()
    /// How many rows there are.
    var count: Int { get }
    /// Leads a joiner through the columns of this table and another.
    mutating func join(_ new: Self, _ joiner: some ColumnJoiner)
}

/// Puts rows behind those that are there, as they are.
struct AppendingJoiner: ColumnJoiner {
    func join<Element: ColumnElement>(_ column: inout [Element], _ new: [Element]) { column += new }
    func joinNodes(_ column: inout [NodeIndex], _ new: [NodeIndex]) { column += new }
}

/// Makes rows of the next version: old nodes are shifted, new ones get their final numbers.
struct SplicingJoiner: ColumnJoiner {
    let splice: Splice
    let shift: NumberShift
    let places: NodePlaces

    func join<Element: ColumnElement>(_ column: inout [Element], _ new: [Element]) {
        column = splice.joined(column, new)
    }

    func joinNodes(_ column: inout [NodeIndex], _ new: [NodeIndex]) {
        column = splice.joined(column, places.resolved(new), shift)
    }
}

/// New rows of a table, apart by the part of the nodes that own them.
struct PartedRows<Table: JoinableTable> {
    /// One for each part.
    var parts = Array(repeating: Table(), count: NodePart.allCases.count)

    /// Appends to the rows of the part that a node is of.
    mutating func append(to owner: NodeIndex, _ change: (inout Table) -> Void) {
        change(&parts[NodePart.part(of: owner)])
    }

    /// All rows in one table, in the order of the parts.
    var table: Table {
        var table = Table()
        for part in parts where part.count > 0 { table.join(part, AppendingJoiner()) }
        return table
    }

    /// Puts each part's rows behind the old ones of the same part.
    ///
    /// - Parameters:
    ///   - old: the version before.
    ///   - index: finds the old rows of a node.
    /// - Returns: where they are put.
    func splice(_ old: NodePlaces, _ index: AdjacencyIndex) -> Splice {
        var splice = Splice()
        for (part, rows) in parts.enumerated() { splice.add(rows.count, at: index.start(of: old.starts[part + 1])) }
        return splice
    }
}

extension EdgeTable: JoinableTable {
    mutating func join(_ new: EdgeTable, _ joiner: some ColumnJoiner) {
        joiner.joinNodes(&source, new.source)
        joiner.joinNodes(&target, new.target)
        joiner.join(&kind, new.kind)
        joiner.join(&block, new.block)
        joiner.join(&spanStart, new.spanStart)
        joiner.join(&spanEnd, new.spanEnd)
    }
}

extension PlanColumns: JoinableTable {
    var count: Int { number.count }

    mutating func join(_ new: PlanColumns, _ joiner: some ColumnJoiner) {
        joiner.join(&number, new.number)
        joiner.join(&title, new.title)
        joiner.join(&province, new.province)
        joiner.joinNodes(&issuer, new.issuer)
        joiner.join(&issuedOn, new.issuedOn)
        joiner.join(&effectiveOn, new.effectiveOn)
        joiner.join(&signer, new.signer)
        joiner.join(&text, new.text)
        joiner.join(&spanStart, new.spanStart)
        joiner.join(&spanEnd, new.spanEnd)
        joiner.join(&firstLine, new.firstLine)
    }
}

extension GoalColumns: JoinableTable {
    var count: Int { number.count }

    mutating func join(_ new: GoalColumns, _ joiner: some ColumnJoiner) {
        joiner.joinNodes(&plan, new.plan)
        joiner.join(&number, new.number)
        joiner.join(&title, new.title)
        joiner.join(&spanStart, new.spanStart)
        joiner.join(&spanEnd, new.spanEnd)
    }
}

extension TargetColumns: JoinableTable {
    var count: Int { code.count }

    mutating func join(_ new: TargetColumns, _ joiner: some ColumnJoiner) {
        joiner.joinNodes(&goal, new.goal)
        joiner.joinNodes(&parent, new.parent)
        joiner.join(&code, new.code)
        joiner.join(&label, new.label)
        joiner.join(&title, new.title)
        joiner.join(&isTask, new.isTask)
        joiner.join(&spanStart, new.spanStart)
        joiner.join(&spanEnd, new.spanEnd)
    }
}

extension ActionColumns: JoinableTable {
    var count: Int { text.count }

    mutating func join(_ new: ActionColumns, _ joiner: some ColumnJoiner) {
        joiner.joinNodes(&owner, new.owner)
        joiner.joinNodes(&parent, new.parent)
        joiner.join(&block, new.block)
        joiner.join(&text, new.text)
        joiner.join(&spanStart, new.spanStart)
        joiner.join(&spanEnd, new.spanEnd)
    }
}

extension IndicatorColumns: JoinableTable {
    var count: Int { owner.count }

    mutating func join(_ new: IndicatorColumns, _ joiner: some ColumnJoiner) {
        joiner.joinNodes(&owner, new.owner)
        joiner.join(&year, new.year)
        joiner.join(&comparator, new.comparator)
        joiner.join(&value, new.value)
        joiner.join(&upperValue, new.upperValue)
        joiner.join(&unit, new.unit)
        joiner.join(&spanStart, new.spanStart)
        joiner.join(&spanEnd, new.spanEnd)
    }
}

extension DiagnosticColumns: JoinableTable {
    var count: Int { code.count }

    mutating func join(_ new: DiagnosticColumns, _ joiner: some ColumnJoiner) {
        joiner.joinNodes(&plan, new.plan)
        joiner.join(&severity, new.severity)
        joiner.join(&code, new.code)
        joiner.join(&message, new.message)
        joiner.join(&spanStart, new.spanStart)
        joiner.join(&spanEnd, new.spanEnd)
    }
}
