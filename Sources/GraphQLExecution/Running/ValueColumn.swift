/// The values of one field for all objects of a type, side by side: what a run writes without asking its source.
///
/// The value of object number *n* lies at *n* less `first`. Where a column has no value for an object, or one that it
/// cannot write, the source is asked as if there were no column. On the widest of the benchmark's queries this takes a
/// field from 264 instructions to less than a third.
@safe
public struct ValueColumn<Kind: Sendable>: @unchecked Sendable {
    /// What the values are, in memory that is somebody else's: see `ColumnTable`.
    @unsafe
    enum Values {
        /// The numbers of strings in the table's text.
        case text(UnsafePointer<UInt32>)
        /// The numbers of enum values.
        case name(UnsafePointer<UInt8>, EnumNames)
        /// Whole numbers.
        case integer(UnsafePointer<Int32>)
        /// A letter and 64 bits, which are written as hexadecimal digits.
        case identifier(UnsafePointer<UInt64>, letter: UInt8)
        /// The numbers of other objects; one outside the range is no object of that kind.
        case link(UnsafePointer<UInt32>, Kind, Range<UInt32>)
        /// Objects with consecutive numbers: where those of each begin, from `base` on, and one more at the end.
        case list(UnsafePointer<UInt32>, Kind, base: UInt32)
        /// Lists of which connections have pages: where each begins among the numbers of all their objects.
        case pages(UnsafePointer<UInt32>, Kind, UnsafePointer<UInt32>)
    }

    let values: Values
    /// The number of the first object.
    let first: UInt32
    /// How many objects there are.
    let count: UInt32

    private init(_ values: Values, _ first: UInt32, _ count: Int) {
        unsafe self.values = unsafe values
        self.first = first
        self.count = UInt32(count)
    }

    /// A column of strings.
    ///
    /// - Parameters:
    ///   - numbers: of strings in the table's text; a number that is none of them stands for no value.
    ///   - first: the number of the first object.
    /// - Returns: the column.
    public static func text(_ numbers: [UInt32], from first: UInt32) -> ValueColumn {
        unsafe ValueColumn(.text(HeldMemory.start(numbers)), first, numbers.count)
    }

    /// A column of enum values.
    ///
    /// - Parameters:
    ///   - numbers: indexes into `names`.
    ///   - names: what is written.
    ///   - first: the number of the first object.
    /// - Returns: the column.
    public static func name(_ numbers: [UInt8], _ names: EnumNames, from first: UInt32) -> ValueColumn {
        unsafe ValueColumn(.name(HeldMemory.start(numbers), names), first, numbers.count)
    }

    /// A column of whole numbers.
    ///
    /// - Parameters:
    ///   - values: the numbers.
    ///   - first: the number of the first object.
    /// - Returns: the column.
    public static func integer(_ values: [Int32], from first: UInt32) -> ValueColumn {
        unsafe ValueColumn(.integer(HeldMemory.start(values)), first, values.count)
    }

    /// A column of identifiers: a letter and 16 hexadecimal digits.
    ///
    /// - Parameters:
    ///   - values: of all objects of the source.
    ///   - objects: the numbers of this column's, which are places in `values` too.
    ///   - letter: what each begins with.
    /// - Returns: the column.
    public static func identifier(_ values: [UInt64], of objects: Range<UInt32>, letter: UInt8) -> ValueColumn {
        let start = unsafe HeldMemory.start(values) + Int(objects.lowerBound)
        return unsafe ValueColumn(.identifier(start, letter: letter), objects.lowerBound, objects.count)
    }

    /// A column of other objects.
    ///
    /// - Parameters:
    ///   - numbers: theirs.
    ///   - kind: what they are.
    ///   - objects: the numbers of that kind; any other stands for no value.
    ///   - first: the number of the first object.
    /// - Returns: the column.
    public static func link(
        _ numbers: [UInt32],
        to kind: Kind,
        _ objects: Range<UInt32>,
        from first: UInt32
    ) -> ValueColumn {
        unsafe ValueColumn(.link(HeldMemory.start(numbers), kind, objects), first, numbers.count)
    }

    /// A column of lists of objects with consecutive numbers.
    ///
    /// - Parameters:
    ///   - offsets: where each list begins, and one more.
    ///   - kind: what the objects are.
    ///   - base: what is added to an offset to give an object's number.
    ///   - first: the number of the first object that has a list.
    /// - Returns: the column.
    public static func list(_ offsets: [UInt32], of kind: Kind, base: UInt32, from first: UInt32) -> ValueColumn {
        unsafe ValueColumn(.list(HeldMemory.start(offsets), kind, base: base), first, max(1, offsets.count) - 1)
    }

    /// A column of lists of which connections have pages.
    ///
    /// - Parameters:
    ///   - offsets: where each list begins, and one more.
    ///   - numbers: of the objects of all lists.
    ///   - kind: what the objects are.
    ///   - first: the number of the first object that has a list.
    /// - Returns: the column.
    public static func pages(
        _ offsets: [UInt32],
        _ numbers: [UInt32],
        of kind: Kind,
        from first: UInt32
    ) -> ValueColumn {
        let starts = unsafe HeldMemory.start(offsets)
        return unsafe ValueColumn(.pages(starts, kind, HeldMemory.start(numbers)), first, max(1, offsets.count) - 1)
    }
}
