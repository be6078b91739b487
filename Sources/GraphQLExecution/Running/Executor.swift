import GraphQLLanguage
import GraphQLSchema

/// Runs one plan once: walks its instructions, takes values from the source and writes them as they come.
///
/// The walk goes depth first, as the answer is written. A null where none may be cuts the answer back to the nearest
/// place that may be null (specification, section 6.4.4). No task is started and nothing is kept for a field: the path of
/// an error is put together on the way back up from it.
struct Executor<Source: ExecutionSource>: ~Copyable {
    let instructions: Instructions
    var source: Source
    private let table: ColumnTable<Source.Kind>
    let columns: ColumnTable<Source.Kind>.View
    var writtenObjects = WrittenObjects()

    init(instructions: Instructions, source: consuming Source) {
        self.instructions = instructions
        table = source.columns
        columns = table.view
        self.source = source
    }

    /// Writes an object and says whether it could be; if not, nothing of it is left in the answer.
    mutating func writeObject(
        _ object: Source.Object,
        _ selection: ExecutionPlan.Selection,
        _ state: inout ExecutionState,
        _ writer: inout JSONWriter
    ) -> Bool {
        let mark = writer.count
        if selection.rows >= 0, !columns.isEmpty, writeRow(selection, object, &state, &writer) { return true }
        guard state.count(selection.fields.count, written: mark) else { return false }
        if selection.fields.isEmpty { writer.byte(UInt8(ascii: "{")) }
        for index in selection.fields {
            let field = instructions[index]
            writer.padded(instructions.key(field))
            if field.shape == .constant { continue }
            guard writeField(index, of: object, &state, &writer) else {
                writer.cut(to: mark)
                return false
            }
        }
        writer.byte(UInt8(ascii: "}"))
        return true
    }

    /// Writes the value of a field; false where it is null and may not be.
    @inline(__always)
    private mutating func writeField(
        _ index: Int32,
        of object: Source.Object,
        _ state: inout ExecutionState,
        _ writer: inout JSONWriter
    ) -> Bool {
        let mark = writer.count
        let known = state.errors.count
        do throws(FieldFailure) {
            if try writeValue(index, of: object, &state, &writer) {
                if state.errors.count > known { addKey(index, since: known, &state) }
                return true
            }
        } catch {
            state.report(error, instructions[index], instructions)
        }
        return endField(index, mark, known, &state, &writer)
    }

    /// Ends a field that has no value.
    @inline(never)
    private func endField(
        _ index: Int32,
        _ mark: Int,
        _ known: Int,
        _ state: inout ExecutionState,
        _ writer: inout JSONWriter
    ) -> Bool {
        let field = instructions[index]
        if field.isNonNull, !state.isPropagating, state.errors.count == known {
            state.reportNull(field, instructions)
        }
        addKey(index, since: known, &state)
        return endNull(isAllowed: !field.isNonNull, mark, &state, &writer)
    }

    @inline(never)
    private func addKey(_ index: Int32, since known: Int, _ state: inout ExecutionState) {
        guard state.errors.count > known else { return }
        state.addStep(.key(instructions.plan.responseKey(instructions[index])), since: known)
    }

    /// Writes null where it may stand, and says so.
    private func endNull(
        isAllowed: Bool,
        _ mark: Int,
        _ state: inout ExecutionState,
        _ writer: inout JSONWriter
    ) -> Bool {
        writer.cut(to: mark)
        guard isAllowed, !state.isStopped else {
            state.isPropagating = true
            return false
        }
        state.isPropagating = false
        writer.null()
        return true
    }

    /// Writes a field's value; false where it is null.
    @inline(__always)
    private mutating func writeValue(
        _ index: Int32,
        of object: Source.Object,
        _ state: inout ExecutionState,
        _ writer: inout JSONWriter
    ) throws(FieldFailure) -> Bool {
        let field = instructions[index]
        if field.shape == .leaf, field.arguments < 0 {
            return try source.writeLeaf(field.binding, of: object, .none, to: &writer)
        }
        let arguments =
            field.arguments < 0 ? .none : try state.argumentValues(field.arguments, instructions)
        switch field.shape {
        case .constant:
            return true
        case .leaf:
            return try source.writeLeaf(field.binding, of: object, arguments, to: &writer)
        case .object:
            guard let child = try source.object(field.binding, of: object, arguments) else { return false }
            return writeObject(child, selection(field, of: child), &state, &writer)
        case .leafList:
            guard let list = try source.list(field.binding, of: object, arguments) else { return false }
            return writeLeaves(list, index, &state, &writer)
        case .objectList:
            guard let list = try source.list(field.binding, of: object, arguments) else { return false }
            return writeObjects(list, index, &state, &writer)
        case .introspection:
            return writeIntrospection(index, arguments, &state, &writer)
        }
    }

    @inline(__always)
    private func selection(_ field: ExecutionPlan.Field, of object: Source.Object) -> ExecutionPlan.Selection {
        instructions.selection(field, type: source.type(of: object))
    }

    @inline(never)
    private mutating func writeObjects(
        _ list: Source.List,
        _ place: Int32,
        _ state: inout ExecutionState,
        _ writer: inout JSONWriter
    ) -> Bool {
        let field = instructions[place]
        var listed = field.rows < 0 || columns.isEmpty ? nil : source.numbers(of: list)
        let count = source.count(of: list)
        var index = 0
        writer.byte(UInt8(ascii: "["))
        while index < count {
            if let (kind, numbers) = listed {
                if let written = writeRows(field, kind, numbers, from: index, &state, &writer) {
                    index += written
                    if index == count { break }
                } else {
                    listed = nil
                }
            }
            if index > 0 { writer.byte(UInt8(ascii: ",")) }
            // An item at which the steps ended is one for the instructions.
            guard writeItem(index, of: list, field, byInstructions: listed != nil, &state, &writer) else {
                return false
            }
            index += 1
        }
        writer.byte(UInt8(ascii: "]"))
        return true
    }

    /// Writes an item of a list of objects, or null where that may stand for it.
    @inline(__always)
    private mutating func writeItem(
        _ index: Int,
        of list: Source.List,
        _ field: ExecutionPlan.Field,
        byInstructions: Bool,
        _ state: inout ExecutionState,
        _ writer: inout JSONWriter
    ) -> Bool {
        let mark = writer.count
        let known = state.errors.count
        if let item = source.item(index, of: list) {
            var selection = selection(field, of: item)
            if byInstructions { selection.rows = -1 }
            let isWritten = writeObject(item, selection, &state, &writer)
            if state.errors.count > known { state.addStep(.index(index), since: known) }
            if isWritten { return true }
        } else {
            reportNullItem(field, index, &state)
        }
        return endNull(isAllowed: !field.itemsAreNonNull, mark, &state, &writer)
    }

    @inline(never)
    private mutating func writeLeaves(
        _ list: Source.List,
        _ place: Int32,
        _ state: inout ExecutionState,
        _ writer: inout JSONWriter
    ) -> Bool {
        let field = instructions[place]
        writer.byte(UInt8(ascii: "["))
        for index in 0..<source.count(of: list) {
            if index > 0 { writer.byte(UInt8(ascii: ",")) }
            let mark = writer.count
            if source.writeItem(index, of: list, to: &writer) { continue }
            reportNullItem(field, index, &state)
            guard endNull(isAllowed: !field.itemsAreNonNull, mark, &state, &writer) else { return false }
        }
        writer.byte(UInt8(ascii: "]"))
        return true
    }

    /// Notes that an item is null, where none may be.
    private func reportNullItem(_ field: ExecutionPlan.Field, _ index: Int, _ state: inout ExecutionState) {
        guard field.itemsAreNonNull else { return }
        let known = state.errors.count
        state.reportNull(field, instructions)
        state.addStep(.index(index), since: known)
    }

    /// Goes on with an executor whose source is the schema.
    @inline(never)
    private func writeIntrospection(
        _ index: Int32,
        _ arguments: ArgumentValues,
        _ state: inout ExecutionState,
        _ writer: inout JSONWriter
    ) -> Bool {
        let field = instructions[index]
        let schema = IntrospectionSource(schema: instructions.schema)
        guard let object = schema.start(field.binding, arguments) else { return false }
        var executor = Executor<IntrospectionSource>(instructions: instructions, source: schema)
        return executor.writeObject(object, executor.selection(field, of: object), &state, &writer)
    }
}
