/// A `RowStep` with the column that it reads.
@safe
struct BoundStep<Kind: Sendable> {
    let action: RowStep.Action
    let level: Int
    /// Of a leaf, link or list; nil where the source must be asked.
    let column: ValueColumn<Kind>?
    /// What is written.
    let text: PaddedBytes
    let jump: Int32
    let fieldCount: Int32

    init(_ step: RowStep, _ column: ValueColumn<Kind>?, _ text: PaddedBytes) {
        action = step.action
        level = Int(step.level)
        self.column = column
        self.text = text
        jump = step.jump
        fieldCount = step.fieldCount
    }
}

/// The object of a level that is being written.
struct RowLevel {
    var number: UInt32
    /// Behind the last object of the list that it is in.
    var end: UInt32 = 0
    /// Where a link led to it: the place of its step, where it began in the answer, and how many fields were counted then.
    var step: UInt32 = 0
    var start = 0
    var counted = 0
}
