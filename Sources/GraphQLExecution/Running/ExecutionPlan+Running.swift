public import GraphQLLanguage
public import GraphQLSchema
public import SourceText

extension ExecutionPlan {
    /// Runs the plan and writes the answer: `{"data": …}` and, where fields failed, `"errors"`.
    ///
    /// Specification, section 7.
    ///
    /// - Parameters:
    ///   - source: where values come from.
    ///   - root: the root object.
    ///   - schema: the schema that the plan was made for.
    ///   - document: the text that errors point into.
    ///   - variables: coerced.
    ///   - limits: what the run may use.
    ///   - extensions: what the answer says under `extensions`, as JSON.
    ///   - writer: where the answer goes, with nothing in it.
    /// - Returns: the errors in the answer.
    /// - Complexity: O(fields written), apart from what the source does for each.
    public func run<Source: ExecutionSource>(
        _ source: Source,
        root: Source.Object,
        schema: Schema,
        document: SourceText,
        variables: VariableValues,
        limits: ExecutionLimits,
        extensions: [UInt8]? = nil,
        to writer: inout JSONWriter
    ) -> [GraphQLError] {
        var state = ExecutionState(schema: schema, document: document, limits: limits, variables: variables)
        writer.raw("{\"data\":")
        let isWritten = withInstructions { instructions in
            var executor = Executor(instructions: instructions, source: source)
            return executor.writeObject(root, Selection(fields: self.root), &state, &writer)
        }
        if !isWritten { writer.null() }
        let errors = state.finishedErrors
        if !errors.isEmpty {
            writer.raw(",\"errors\":")
            writer.errors(errors)
        }
        if let extensions {
            writer.raw(",\"extensions\":")
            writer.raw(extensions[...])
        }
        writer.byte(UInt8(ascii: "}"))
        return errors
    }

    /// Lends the instructions as memory that is read in place.
    private func withInstructions(_ body: (Instructions) -> Bool) -> Bool {
        unsafe fields.withUnsafeBufferPointer { fields in
            unsafe cases.withUnsafeBufferPointer { cases in
                unsafe rowSteps.withUnsafeBufferPointer { steps in
                    unsafe text.withUnsafeBytes { text in
                        body(unsafe Instructions(plan: self, fields: fields, cases: cases, steps: steps, text: text))
                    }
                }
            }
        }
    }
}

/// The instructions of a plan as a run reads them: in place, with no count kept of who holds them.
@safe
struct Instructions {
    let plan: ExecutionPlan
    private let fields: UnsafeBufferPointer<ExecutionPlan.Field>
    private let cases: UnsafeBufferPointer<ExecutionPlan.Case>
    private let steps: UnsafeBufferPointer<RowStep>
    private let text: UnsafeRawBufferPointer

    /// Takes memory that outlives the run.
    @unsafe
    init(
        plan: ExecutionPlan,
        fields: UnsafeBufferPointer<ExecutionPlan.Field>,
        cases: UnsafeBufferPointer<ExecutionPlan.Case>,
        steps: UnsafeBufferPointer<RowStep>,
        text: UnsafeRawBufferPointer
    ) {
        self.plan = plan
        unsafe self.fields = fields
        unsafe self.cases = cases
        unsafe self.steps = steps
        unsafe self.text = text
    }

    /// The instruction at a place of the plan; the compiler made only places that there are.
    subscript(index: Int32) -> ExecutionPlan.Field {
        @inline(__always) get { unsafe fields[Int(index)] }
    }

    /// Steps for a selection of which everything is in columns, and the number of the first.
    func steps(_ program: Int32) -> (UnsafeBufferPointer<RowStep>, first: UInt32) {
        let places = plan.rowPrograms[Int(program)]
        return unsafe (UnsafeBufferPointer(rebasing: steps[places]), UInt32(places.lowerBound))
    }

    /// An instruction's response key with the punctuation round it.
    @inline(__always)
    func key(_ field: ExecutionPlan.Field) -> PaddedBytes { bytes(from: field.keyStart, field.keyCount) }

    /// What a step writes.
    @inline(__always)
    func text(_ step: RowStep) -> PaddedBytes { bytes(from: step.textStart, step.textCount) }

    @inline(__always)
    private func bytes(from start: Int32, _ count: Int32) -> PaddedBytes {
        unsafe PaddedBytes(start: text.baseAddress.unsafelyUnwrapped + Int(start), count: Int(count))
    }

    /// What to write for an object; `type` is asked for where there are several kinds of them.
    @inline(__always)
    func selection(_ field: ExecutionPlan.Field, type: @autoclosure () -> TypeID) -> ExecutionPlan.Selection {
        field.caseCount == 1
            ? ExecutionPlan.Selection(fields: field.fields, rows: field.rows)
            : selection(from: field.firstCase, field.caseCount, of: type())
    }

    @inline(never)
    private func selection(from first: Int32, _ count: Int32, of type: TypeID) -> ExecutionPlan.Selection {
        for place in Int(first)..<Int(first + count) {
            let entry = unsafe cases[place]
            if entry.type == type { return ExecutionPlan.Selection(fields: entry.fields, rows: entry.rows) }
        }
        return ExecutionPlan.Selection(fields: 0..<0)
    }
}
