/// The columns of a source, by the numbers that its fields' bindings name.
@safe
public final class ColumnTable<Kind: Sendable>: Sendable {
    /// The table as a run reads it: in place, with no count kept of who holds it.
    @safe
    struct View: @unchecked Sendable {
        let columns: UnsafeBufferPointer<ValueColumn<Kind>>
        let text: ColumnText

        var isEmpty: Bool { unsafe columns.isEmpty }

        /// The column of a field; nil where the field has none.
        @inline(__always)
        subscript(field: FieldBinding) -> ValueColumn<Kind>? {
            unsafe Int(field.column) < columns.count ? columns[Int(field.column)] : nil
        }
    }

    let view: View
    private let owner: any Sendable

    /// Takes columns.
    ///
    /// - Parameters:
    ///   - columns: at most 255.
    ///   - text: what the columns' strings are.
    ///   - owner: what holds every array that the columns and the text were made of, and changes none of them.
    public init(_ columns: [ValueColumn<Kind>], text: ColumnText, owner: some Sendable) {
        let memory = UnsafeMutableBufferPointer<ValueColumn<Kind>>.allocate(capacity: columns.count)
        _ = unsafe memory.initialize(fromContentsOf: columns)
        view = unsafe View(columns: UnsafeBufferPointer(memory), text: text)
        self.owner = owner
    }

    /// No columns.
    public convenience init() {
        self.init([], text: ColumnText(), owner: 0)
    }

    deinit { unsafe view.columns.deallocate() }
}
