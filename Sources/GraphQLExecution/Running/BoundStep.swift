/// A `RowStep` with the memory that it reads: what kind of column that is decides what is done, and is decided once for all rows.
@safe
struct BoundStep {
    /// What is to be done: see `RowStep.Action`.
    enum Action: UInt8 {
        /// Leaves by what their columns hold.
        case text, name, integer, identifier
        /// A leaf that the source must be asked for.
        case leaf
        case link, linkEnd, list, next, page, total, items, nextItem, end
    }

    let action: Action
    let level: Int
    let jump: Int
    let fieldCount: Int
    /// What is written.
    let text: PaddedBytes
    /// The column.
    let rows: Rows
    /// Of a link, the numbers of the objects that it may lead to; of a list, the number of the first object of all lists; of
    /// a page, how many items it has at most.
    let lower: UInt32
    let upper: UInt32
    let names: EnumNames?

    /// Where a column's values lie.
    @safe
    struct Rows {
        static var none: Rows {
            unsafe Rows(start: UnsafeRawPointer(bitPattern: 8).unsafelyUnwrapped, first: 0, count: 0)
        }

        let start: UnsafeRawPointer
        let first: UInt32
        let count: UInt32

        /// Where an object's value lies; nil for an object that is not in the column.
        @inline(__always)
        func row(of number: UInt32) -> Int? {
            let row = number &- first
            return row < count ? Int(row) : nil
        }

        /// A value; `row` is one that `row(of:)` gave.
        @inline(__always)
        func value<Value>(_ row: Int, as type: Value.Type = UInt32.self) -> Value {
            unsafe start.assumingMemoryBound(to: type)[row]
        }
    }

    /// Binds a step; nil where the column is not what the step needs.
    ///
    /// - Parameters:
    ///   - step: the step.
    ///   - column: that of its field.
    ///   - text: what it writes.
    ///   - pageSize: for a page, how many items it has at most.
    init?<Kind>(_ step: RowStep, _ column: ValueColumn<Kind>?, _ text: PaddedBytes, pageSize: Int? = nil) {
        level = Int(step.level)
        jump = Int(step.jump)
        fieldCount = Int(step.fieldCount)
        self.text = text
        var (lower, upper): (UInt32, UInt32) = (0, 0)
        var names: EnumNames?
        var start: UnsafeRawPointer?
        switch unsafe (step.action, column?.values) {
        case (.leaf, .text(let numbers)):
            action = .text
            unsafe start = UnsafeRawPointer(numbers)
        case (.leaf, .name(let numbers, let values)):
            action = .name
            unsafe start = UnsafeRawPointer(numbers)
            names = values
        case (.leaf, .integer(let values)):
            action = .integer
            unsafe start = UnsafeRawPointer(values)
        case (.leaf, .identifier(let values, let letter)):
            action = .identifier
            unsafe start = UnsafeRawPointer(values)
            lower = UInt32(letter)
        case (.leaf, _):
            action = .leaf
        case (.link, .link(let numbers, _, let objects)):
            action = .link
            unsafe start = UnsafeRawPointer(numbers)
            (lower, upper) = (objects.lowerBound, objects.upperBound)
        case (.list, .list(let offsets, _, let base)):
            action = .list
            unsafe start = UnsafeRawPointer(offsets)
            lower = base
        case (.page, .pages(let offsets, _, _)):
            guard let pageSize else { return nil }
            action = .page
            unsafe start = UnsafeRawPointer(offsets)
            upper = UInt32(clamping: pageSize)
        case (.items, .pages(_, _, let numbers)):
            action = .items
            unsafe start = UnsafeRawPointer(numbers)
        case (.nextItem, .pages(_, _, let numbers)):
            action = .nextItem
            unsafe start = UnsafeRawPointer(numbers)
        case (.total, .pages): action = .total
        case (.linkEnd, _): action = .linkEnd
        case (.next, _): action = .next
        case (.end, _): action = .end
        case (.link, _), (.list, _), (.page, _), (.total, _), (.items, _), (.nextItem, _): return nil
        }
        self.lower = lower
        self.upper = upper
        self.names = names
        rows =
            unsafe start.map { unsafe Rows(start: $0, first: column?.first ?? 0, count: column?.count ?? 0) } ?? .none
    }
}

/// The object of a level that is being written, or the page.
struct RowLevel {
    /// The object's number; of a page, the place of the item in hand.
    var number: UInt32
    /// Behind the last object of the list that it is in, or the last item of the page.
    var end: UInt32 = 0
    /// Of a page, the place of the first item, and how many the list has.
    var first: UInt32 = 0
    var total: UInt32 = 0
    /// Where a link led to it: the place of its step, where it began in the answer, and how many fields were counted then.
    var step: UInt32 = 0
    var start = 0
    var counted = 0
}
