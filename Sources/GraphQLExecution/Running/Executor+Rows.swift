/// Writes objects of which everything is in columns: see `RowCompiler`.
extension Executor {
    /// Objects that are written by the same steps.
    @safe
    private struct Rows {
        /// Their steps.
        let steps: UnsafeBufferPointer<RowStep>
        /// The number of the first step in the plan.
        let firstStep: UInt32
        /// How many fields each has, without those of other objects in it.
        let fieldCount: Int
        /// What they are; nil for a single one, which `object` is.
        let kind: Source.Kind?
        let object: Source.Object?
        /// Their numbers; nil where these are consecutive.
        let numbers: UnsafePointer<UInt32>?
        /// The number of the first where they are consecutive.
        let first: UInt32
        let count: Int
    }

    /// Writes an object by its steps; false where they cannot: nothing is written then, and the instructions can.
    ///
    /// On the widest of the benchmark's queries a field takes a third of what it takes by instructions.
    @inline(never)
    mutating func writeRow(
        _ selection: ExecutionPlan.Selection,
        _ object: Source.Object,
        _ state: inout ExecutionState,
        _ writer: inout JSONWriter
    ) -> Bool {
        let rows = unsafe rows(selection, object: object, first: source.number(of: object), count: 1)
        return writeRows(rows, from: 0, &state, &writer) == 1
    }

    /// Writes objects of a list by their steps, from one on and with commas before all but the first.
    ///
    /// - Returns: how many could be written so.
    @inline(never)
    mutating func writeRows(
        _ field: ExecutionPlan.Field,
        _ kind: Source.Kind,
        _ numbers: ListedNumbers,
        from index: Int,
        _ state: inout ExecutionState,
        _ writer: inout JSONWriter
    ) -> Int {
        let selection = ExecutionPlan.Selection(fields: field.fields, rows: field.rows)
        switch numbers {
        case .range(let range):
            let rows = unsafe rows(selection, kind: kind, first: range.lowerBound, count: range.count)
            return writeRows(rows, from: index, &state, &writer)
        case .held(let numbers):
            let rows = unsafe rows(selection, kind: kind, numbers: numbers.start, count: numbers.count)
            return writeRows(rows, from: index, &state, &writer)
        case .slice(let slice):
            return unsafe slice.withUnsafeBufferPointer { numbers in
                let rows = unsafe rows(selection, kind: kind, numbers: numbers.baseAddress, count: numbers.count)
                return writeRows(rows, from: index, &state, &writer)
            }
        }
    }

    private func rows(
        _ selection: ExecutionPlan.Selection,
        kind: Source.Kind? = nil,
        object: Source.Object? = nil,
        numbers: UnsafePointer<UInt32>? = nil,
        first: UInt32 = 0,
        count: Int
    ) -> Rows {
        let (steps, firstStep) = unsafe instructions.steps(selection.rows)
        return unsafe Rows(
            steps: steps,
            firstStep: firstStep,
            fieldCount: selection.fields.count,
            kind: kind,
            object: object,
            numbers: numbers,
            first: first,
            count: count
        )
    }

    private mutating func writeRows(
        _ rows: Rows,
        from start: Int,
        _ state: inout ExecutionState,
        _ writer: inout JSONWriter
    ) -> Int {
        writtenObjects.follow(writer)
        let count = unsafe rows.steps.count
        return unsafe withUnsafeTemporaryAllocation(of: BoundStep<Source.Kind>.self, capacity: count) { steps in
            for place in 0..<count {
                let step = unsafe rows.steps[place]
                let column = columns[instructions[step.field].binding]
                unsafe steps.initializeElement(at: place, to: BoundStep(step, column, instructions.text(step)))
            }
            return unsafe withUnsafeTemporaryAllocation(of: RowLevel.self, capacity: RowCompiler.depthLimit) { levels in
                for index in start..<rows.count {
                    let mark = writer.count
                    let counted = state.fieldCount
                    if index > 0 { writer.byte(UInt8(ascii: ",")) }
                    let next = rows.first &+ UInt32(truncatingIfNeeded: index)
                    unsafe levels[0] = RowLevel(number: rows.numbers.map { unsafe $0[index] } ?? next)
                    guard state.count(rows.fieldCount, written: mark),
                        unsafe writeRow(rows, steps, levels, &state, &writer)
                    else {
                        writer.cut(to: mark)
                        state.uncount(to: counted)
                        return index - start
                    }
                }
                return rows.count - start
            }
        }
    }

    @inline(__always)
    private mutating func writeRow(
        _ rows: Rows,
        _ steps: UnsafeMutableBufferPointer<BoundStep<Source.Kind>>,
        _ levels: UnsafeMutableBufferPointer<RowLevel>,
        _ state: inout ExecutionState,
        _ writer: inout JSONWriter
    ) -> Bool {
        var place = 0
        while true {
            let step = unsafe steps[place]
            let number = unsafe levels[step.level].number
            switch step.action {
            case .leaf:
                guard writeColumn(step, number, &writer) || writeLeaf(rows, place, number, &writer) else {
                    return false
                }
            case .link:
                guard let column = step.column, let row = column.row(of: number),
                    case .link(let numbers, _, let objects) = unsafe column.values
                else { return false }
                var linked = unsafe numbers[row]
                if !objects.contains(linked) {
                    guard let found = ask(rows, place, number, &writer) else { return false }
                    if found == .max {
                        place = Int(step.jump)
                        continue
                    }
                    linked = found
                }
                if let known = writtenObjects.find(rows.firstStep &+ UInt32(truncatingIfNeeded: place), linked) {
                    writer.again(from: known.start, count: Int(known.count))
                    guard state.count(Int(known.fieldCount), written: writer.count) else { return false }
                    place = Int(step.jump)
                    continue
                }
                unsafe levels[step.level &+ 1] = RowLevel(
                    number: linked,
                    step: UInt32(truncatingIfNeeded: place),
                    start: writer.count,
                    counted: state.fieldCount
                )
                guard state.count(Int(step.fieldCount), written: writer.count) else { return false }
            case .linkEnd:
                writer.padded(step.text)
                let level = unsafe levels[step.level]
                writtenObjects.keep(
                    WrittenObjects.Entry(
                        step: rows.firstStep &+ level.step,
                        number: number,
                        start: level.start,
                        count: UInt32(truncatingIfNeeded: writer.count &- level.start),
                        fieldCount: UInt32(truncatingIfNeeded: state.fieldCount &- level.counted)
                    )
                )
            case .list:
                guard let column = step.column, let row = column.row(of: number),
                    case .list(let offsets, _, let base) = unsafe column.values
                else { return false }
                writer.padded(step.text)
                let first = unsafe base &+ offsets[row]
                let end = unsafe base &+ offsets[row &+ 1]
                guard first < end else {
                    writer.byte(UInt8(ascii: "]"))
                    place = Int(step.jump)
                    continue
                }
                unsafe levels[step.level &+ 1] = RowLevel(number: first, end: end)
                guard state.count(Int(step.fieldCount), written: writer.count) else { return false }
            case .next:
                writer.padded(step.text)
                guard unsafe number &+ 1 < levels[step.level].end else {
                    writer.byte(UInt8(ascii: "]"))
                    break
                }
                writer.byte(UInt8(ascii: ","))
                unsafe levels[step.level].number = number &+ 1
                guard state.count(Int(step.fieldCount), written: writer.count) else { return false }
                place = Int(step.jump)
                continue
            case .end:
                writer.padded(step.text)
                return true
            }
            place &+= 1
        }
    }

    /// Writes a leaf from its column; false where the source must be asked.
    @inline(__always)
    private func writeColumn(_ step: BoundStep<Source.Kind>, _ number: UInt32, _ writer: inout JSONWriter) -> Bool {
        guard let column = step.column, let row = column.row(of: number) else { return false }
        switch unsafe column.values {
        case .text(let numbers):
            return unsafe columns.text.write(numbers[row], key: step.text, to: &writer)
        case .name(let numbers, let names):
            guard let name = unsafe names[numbers[row]] else { return false }
            writer.padded(step.text, name)
        case .integer(let values):
            writer.padded(step.text)
            unsafe writer.integer(Int(values[row]))
        case .identifier(let values, let letter):
            writer.padded(step.text)
            unsafe writer.identifier(letter, values[row])
        case .link, .list:
            return false
        }
        return true
    }

    /// A handle on the object that a step writes of.
    private func handle(_ rows: Rows, _ step: RowStep, _ number: UInt32) -> Source.Object? {
        guard step.owner >= 0 else { return rows.kind.map { source.object($0, number) } ?? rows.object }
        switch unsafe columns[instructions[step.owner].binding]?.values {
        case .link(_, let kind, _): return source.object(kind, number)
        case .list(_, let kind, _): return source.object(kind, number)
        default: return nil
        }
    }

    /// Writes a leaf that the source gives, or null; false where it fails or may not be null.
    @inline(never)
    private mutating func writeLeaf(_ rows: Rows, _ place: Int, _ number: UInt32, _ writer: inout JSONWriter) -> Bool {
        let step = unsafe rows.steps[place]
        let field = instructions[step.field]
        guard let object = handle(rows, step, number) else { return false }
        writer.padded(instructions.text(step))
        let mark = writer.count
        do throws(FieldFailure) {
            if try source.writeLeaf(field.binding, of: object, .none, to: &writer) { return true }
        } catch {
            return false
        }
        guard !field.isNonNull else { return false }
        writer.cut(to: mark)
        writer.null()
        return true
    }

    /// The number of the object that the source gives for a link, or the greatest number where it is null and was written;
    /// nil where it fails or may not be null.
    @inline(never)
    private mutating func ask(_ rows: Rows, _ place: Int, _ number: UInt32, _ writer: inout JSONWriter) -> UInt32? {
        let step = unsafe rows.steps[place]
        let field = instructions[step.field]
        guard let object = handle(rows, step, number) else { return nil }
        do throws(FieldFailure) {
            if let found = try source.object(field.binding, of: object, .none) {
                let number = source.number(of: found)
                return number == .max ? nil : number
            }
        } catch {
            return nil
        }
        guard !field.isNonNull else { return nil }
        writer.padded(instructions.text(step))
        return .max
    }
}
