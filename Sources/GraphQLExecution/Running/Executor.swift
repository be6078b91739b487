import GraphQLLanguage
import GraphQLSchema

/// Runs one plan once: walks its instructions, takes values from the source and writes them as they come.
///
/// The walk goes depth first, as the answer is written. A null where none may be cuts the answer back to the nearest
/// place that may be null (specification, section 6.4.4). No task is started and nothing is kept for a field.
struct Executor<Source: ExecutionSource> {
    let plan: ExecutionPlan
    var source: Source
    var state: ExecutionState

    /// Writes an object and says whether it could be; if not, nothing of it is left in the answer.
    mutating func writeObject(_ object: Source.Object, _ fields: Range<Int>) -> Bool {
        let mark = state.writer.count
        state.writer.byte(UInt8(ascii: "{"))
        for index in fields {
            if index > fields.lowerBound { state.writer.byte(UInt8(ascii: ",")) }
            guard writeField(index, of: object) else {
                state.writer.cut(to: mark)
                return false
            }
        }
        state.writer.byte(UInt8(ascii: "}"))
        return true
    }

    /// Writes one field; false where it is null and may not be.
    private mutating func writeField(_ index: Int, of object: Source.Object) -> Bool {
        let field = plan.fields[index]
        state.writer.raw(plan.text[field.key])
        if field.shape == .constant { return true }
        guard state.count() else { return false }
        state.path.append(.field(index))
        defer { state.path.removeLast() }
        let mark = state.writer.count
        do throws(FieldFailure) {
            if try writeValue(field, of: object) { return true }
            if field.isNonNull, !state.isPropagating {
                throw FieldFailure("Cannot return null for non-nullable field \(plan.coordinates[field.coordinate]).")
            }
        } catch {
            state.report(error, field, plan)
        }
        return endNull(isAllowed: !field.isNonNull, mark)
    }

    /// Writes null where it may stand, and says so.
    private mutating func endNull(isAllowed: Bool, _ mark: Int) -> Bool {
        state.writer.cut(to: mark)
        guard isAllowed, !state.isStopped else {
            state.isPropagating = true
            return false
        }
        state.isPropagating = false
        state.writer.null()
        return true
    }

    /// Writes a field's value; false where it is null.
    private mutating func writeValue(
        _ field: ExecutionPlan.Field,
        of object: Source.Object
    ) throws(FieldFailure) -> Bool {
        let arguments = field.arguments < 0 ? ArgumentValues.none : try state.argumentValues(field.arguments, plan)
        switch field.shape {
        case .constant:
            return true
        case .leaf:
            return try source.writeLeaf(field.binding, of: object, arguments, to: &state.writer)
        case .object:
            guard let child = try source.object(field.binding, of: object, arguments) else { return false }
            return writeObject(child, fields(field, of: child))
        case .leafList:
            guard let list = try source.list(field.binding, of: object, arguments) else { return false }
            return writeLeaves(list, field)
        case .objectList:
            guard let list = try source.list(field.binding, of: object, arguments) else { return false }
            return writeObjects(list, field)
        case .introspection:
            return writeIntrospection(field, arguments)
        }
    }

    private func fields(_ field: ExecutionPlan.Field, of object: Source.Object) -> Range<Int> {
        let selection = plan.selections[field.selection]
        if selection.cases.count == 1 { return selection.cases[0].fields }
        return selection.fields(for: source.type(of: object))
    }

    private mutating func writeObjects(_ list: Source.List, _ field: ExecutionPlan.Field) -> Bool {
        state.writer.byte(UInt8(ascii: "["))
        for index in 0..<source.count(of: list) {
            if index > 0 { state.writer.byte(UInt8(ascii: ",")) }
            let mark = state.writer.count
            state.path.append(.item(index))
            defer { state.path.removeLast() }
            if let item = source.item(index, of: list) {
                if writeObject(item, fields(field, of: item)) { continue }
            } else if field.itemsAreNonNull {
                state.reportNull(field, plan)
            }
            guard endNull(isAllowed: !field.itemsAreNonNull, mark) else { return false }
        }
        state.writer.byte(UInt8(ascii: "]"))
        return true
    }

    private mutating func writeLeaves(_ list: Source.List, _ field: ExecutionPlan.Field) -> Bool {
        state.writer.byte(UInt8(ascii: "["))
        for index in 0..<source.count(of: list) {
            if index > 0 { state.writer.byte(UInt8(ascii: ",")) }
            let mark = state.writer.count
            if source.writeItem(index, of: list, to: &state.writer) { continue }
            state.path.append(.item(index))
            defer { state.path.removeLast() }
            if field.itemsAreNonNull { state.reportNull(field, plan) }
            guard endNull(isAllowed: !field.itemsAreNonNull, mark) else { return false }
        }
        state.writer.byte(UInt8(ascii: "]"))
        return true
    }

    /// Hands the answer over to an executor whose source is the schema, and takes it back.
    private mutating func writeIntrospection(_ field: ExecutionPlan.Field, _ arguments: ArgumentValues) -> Bool {
        let schema = IntrospectionSource(schema: state.schema)
        guard let object = schema.start(field.binding, arguments) else { return false }
        var executor = Executor<IntrospectionSource>(plan: plan, source: schema, state: state)
        let isWritten = executor.writeObject(object, executor.fields(field, of: object))
        state = executor.state
        return isWritten
    }
}
