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
    /// - Returns: how many could be written so; nil where the steps cannot run at all.
    @inline(never)
    mutating func writeRows(
        _ field: ExecutionPlan.Field,
        _ kind: Source.Kind,
        _ numbers: ListedNumbers,
        from index: Int,
        _ state: inout ExecutionState,
        _ writer: inout JSONWriter
    ) -> Int? {
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
    ) -> Int? {
        writtenObjects.follow(writer)
        let count = unsafe rows.steps.count
        return unsafe withUnsafeTemporaryAllocation(of: BoundStep.self, capacity: count) { memory in
            let steps = unsafe Scratch(memory)
            guard bind(rows, steps, &state) else { return nil }
            return unsafe withUnsafeTemporaryAllocation(of: RowLevel.self, capacity: RowCompiler.depthLimit) { memory in
                let levels = unsafe Scratch(memory)
                for index in start..<rows.count {
                    let mark = writer.count
                    let counted = state.fieldCount
                    if index > 0 { writer.byte(UInt8(ascii: ",")) }
                    let next = rows.first &+ UInt32(truncatingIfNeeded: index)
                    levels[0] = RowLevel(number: unsafe rows.numbers.map { unsafe $0[index] } ?? next)
                    var pen = writer.pen
                    let isWritten =
                        state.count(rows.fieldCount, written: mark)
                        && writeRow(rows, steps, levels, &pen, &state, &writer)
                    writer.take(pen)
                    guard isWritten else {
                        writer.cut(to: mark)
                        state.uncount(to: counted)
                        return index - start
                    }
                }
                return rows.count - start
            }
        }
    }

    /// Binds steps to columns; false where they cannot run.
    private func bind(_ rows: Rows, _ steps: Scratch<BoundStep>, _ state: inout ExecutionState) -> Bool {
        for place in unsafe rows.steps.indices {
            let step = unsafe rows.steps[place]
            let field = instructions[step.field]
            var pageSize: Int?
            if step.action == .page {
                guard let arguments = try? state.argumentValues(field.arguments, instructions) else { return false }
                pageSize = source.pageSize(field.binding, arguments)
            }
            let column = columns[field.binding]
            guard let bound = BoundStep(step, column, instructions.text(step), pageSize: pageSize) else { return false }
            steps.begin(place, bound)
        }
        return true
    }

    /// Writes an object by its steps; false where they cannot.
    ///
    /// The writer takes over what the pen wrote where something else writes.
    @inline(__always)
    private mutating func writeRow(
        _ rows: Rows,
        _ steps: Scratch<BoundStep>,
        _ levels: Scratch<RowLevel>,
        _ pen: inout RowPen,
        _ state: inout ExecutionState,
        _ writer: inout JSONWriter
    ) -> Bool {
        var place = 0
        while true {
            let level = steps[place].level
            let number = levels[level].number
            let text = steps[place].text
            var isWritten = true
            switch steps[place].action {
            case .text:
                isWritten =
                    if let row = steps[place].rows.row(of: number) {
                        columns.text.write(steps[place].rows.value(row), key: text, with: &pen, &writer)
                    } else {
                        false
                    }
            case .name:
                if let row = steps[place].rows.row(of: number),
                    let name = steps[place].names?[steps[place].rows.value(row, as: UInt8.self)]
                {
                    writer.makeRoom(text.count &+ name.count &+ 2 &* PaddedBytes.padding, for: &pen)
                    pen.put(text)
                    pen.put(name)
                } else {
                    isWritten = false
                }
            case .integer, .identifier:
                writer.take(pen)
                isWritten = writeNumber(steps[place], number, &writer)
                pen = writer.pen
            case .leaf:
                isWritten = false
            case .link:
                guard let row = steps[place].rows.row(of: number) else { return false }
                var linked = steps[place].rows.value(row)
                if linked < steps[place].lower || linked >= steps[place].upper {
                    writer.take(pen)
                    guard let found = ask(rows, place, number, &writer) else { return false }
                    pen = writer.pen
                    if found == .max {
                        place = steps[place].jump
                        continue
                    }
                    linked = found
                }
                if let known = writtenObjects.find(rows.firstStep &+ UInt32(truncatingIfNeeded: place), linked) {
                    writer.makeRoom(Int(known.count) &+ RowPen.againRoom, for: &pen)
                    pen.again(from: known.start, count: Int(known.count))
                    guard state.count(Int(known.fieldCount), written: pen.count) else { return false }
                    place = steps[place].jump
                    continue
                }
                levels[level &+ 1] = RowLevel(
                    number: linked,
                    step: UInt32(truncatingIfNeeded: place),
                    start: pen.count,
                    counted: state.fieldCount
                )
                guard state.count(steps[place].fieldCount, written: pen.count) else { return false }
            case .linkEnd:
                writer.padded(text, with: &pen)
                writtenObjects.keep(
                    WrittenObjects.Entry(
                        step: rows.firstStep &+ levels[level].step,
                        number: number,
                        start: levels[level].start,
                        count: UInt32(truncatingIfNeeded: pen.count &- levels[level].start),
                        fieldCount: UInt32(truncatingIfNeeded: state.fieldCount &- levels[level].counted)
                    )
                )
            case .list:
                guard let row = steps[place].rows.row(of: number) else { return false }
                writer.padded(text, with: &pen)
                let base = steps[place].lower
                let first = base &+ steps[place].rows.value(row)
                let end = base &+ steps[place].rows.value(row &+ 1)
                guard first < end else {
                    pen.put(UInt8(ascii: "]"))
                    place = steps[place].jump
                    continue
                }
                levels[level &+ 1] = RowLevel(number: first, end: end)
                guard state.count(steps[place].fieldCount, written: pen.count) else { return false }
            case .next:
                writer.padded(text, with: &pen)
                guard number &+ 1 < levels[level].end else {
                    pen.put(UInt8(ascii: "]"))
                    break
                }
                pen.put(UInt8(ascii: ","))
                levels[level].number = number &+ 1
                guard state.count(steps[place].fieldCount, written: pen.count) else { return false }
                place = steps[place].jump
                continue
            case .page:
                guard let row = steps[place].rows.row(of: number) else { return false }
                let first = steps[place].rows.value(row)
                let end = steps[place].rows.value(row &+ 1)
                let count = min(end &- first, steps[place].upper)
                levels[level &+ 1] = RowLevel(number: first, end: first &+ count, first: first, total: end &- first)
                guard state.count(steps[place].fieldCount, written: pen.count) else { return false }
            case .total:
                writer.take(pen)
                writer.padded(text)
                writer.integer(Int(levels[level].total))
                pen = writer.pen
            case .items:
                writer.padded(text, with: &pen)
                let first = levels[level].first
                guard first < levels[level].end else {
                    pen.put(UInt8(ascii: "]"))
                    place = steps[place].jump
                    continue
                }
                levels[level].number = first
                levels[level &+ 1] = RowLevel(number: steps[place].rows.value(Int(first)))
                guard state.count(steps[place].fieldCount, written: pen.count) else { return false }
            case .nextItem:
                writer.padded(text, with: &pen)
                let next = levels[level &- 1].number &+ 1
                guard next < levels[level &- 1].end else {
                    pen.put(UInt8(ascii: "]"))
                    break
                }
                pen.put(UInt8(ascii: ","))
                levels[level &- 1].number = next
                levels[level].number = steps[place].rows.value(Int(next))
                guard state.count(steps[place].fieldCount, written: pen.count) else { return false }
                place = steps[place].jump
                continue
            case .end:
                writer.padded(text, with: &pen)
                return true
            }
            if !isWritten {
                writer.take(pen)
                guard writeLeaf(rows, place, number, &writer) else { return false }
                pen = writer.pen
            }
            place &+= 1
        }
    }

    /// Writes a whole number or an identifier from its column; false where the source must be asked.
    private func writeNumber(_ step: BoundStep, _ number: UInt32, _ writer: inout JSONWriter) -> Bool {
        guard let row = step.rows.row(of: number) else { return false }
        writer.padded(step.text)
        if step.action == .integer {
            writer.integer(Int(step.rows.value(row, as: Int32.self)))
        } else {
            writer.identifier(UInt8(truncatingIfNeeded: step.lower), step.rows.value(row, as: UInt64.self))
        }
        return true
    }

    /// A handle on the object that a step writes of.
    private func handle(_ rows: Rows, _ step: RowStep, _ number: UInt32) -> Source.Object? {
        guard step.owner >= 0 else { return rows.kind.map { source.object($0, number) } ?? rows.object }
        switch unsafe columns[instructions[step.owner].binding]?.values {
        case .link(_, let kind, _): return source.object(kind, number)
        case .list(_, let kind, _), .pages(_, let kind, _): return source.object(kind, number)
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

/// Memory of a run that is read and written in place.
@safe
private struct Scratch<Element> {
    private let start: UnsafeMutablePointer<Element>

    /// Takes memory that is longer than any place that is asked for.
    @unsafe
    init(_ memory: UnsafeMutableBufferPointer<Element>) { unsafe start = memory.baseAddress.unsafelyUnwrapped }

    subscript(place: Int) -> Element {
        @inline(__always) unsafeAddress { unsafe UnsafePointer(start + place) }
        @inline(__always) nonmutating unsafeMutableAddress { unsafe start + place }
    }

    /// Gives a place its first value.
    func begin(_ place: Int, _ element: Element) { unsafe (start + place).initialize(to: element) }
}
