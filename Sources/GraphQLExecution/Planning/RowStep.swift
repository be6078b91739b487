/// One step of writing an object of which everything is in columns: see `RowCompiler`.
///
/// Objects that lie in each other have levels, from 0; a step knows that of the object that it writes of.
struct RowStep: Sendable {
    /// What is to be done.
    enum Action: UInt8, Sendable {
        /// Write `text` and the value of a leaf.
        case leaf
        /// Go on, a level deeper, with the object that a link leads to, or at `jump` where it can be copied; where there is
        /// none, write `text`, which ends in null, and jump.
        case link
        /// Write `text` and remember the object that a link led to, which was written up to here.
        case linkEnd
        /// Write `text` and go on, a level deeper, with the first object of a list; where there is none, end the list and
        /// jump.
        case list
        /// Write `text`, which ends the object of a list, and go on with the next, at `jump`; behind the last, end the list.
        case next
        /// Go on, a level deeper, with a page of a list.
        case page
        /// Write `text` and how many items the list has.
        case total
        /// Write `text` and go on, a level deeper, with the first item of the page; where there is none, end the list and
        /// jump.
        case items
        /// Write `text`, which ends an item, and go on with the next, at `jump`; behind the last, end the list.
        case nextItem
        /// Write `text`, which ends the object with which all began.
        case end
    }

    let action: Action
    let level: UInt8
    /// The place of the instruction in the plan; in a page, of that which led to the page.
    let field: Int32
    /// The instruction that led to the level; -1 where all began.
    let owner: Int32
    /// Where what is to be written begins in the plan's `text`.
    let textStart: Int32
    /// How many bytes it has.
    let textCount: Int32
    /// The step to go on with.
    var jump: Int32 = 0
    /// How many fields each object has that the step goes on with.
    let fieldCount: Int32
}
