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
        _ source: consuming Source,
        root: Source.Object,
        schema: Schema,
        document: SourceText,
        variables: VariableValues,
        limits: ExecutionLimits,
        extensions: [UInt8]? = nil,
        to writer: inout JSONWriter
    ) -> [GraphQLError] {
        var state = ExecutionState(limits: limits, variables: variables)
        writer.raw("{\"data\":")
        // Moved, not copied: every copy counts who holds what is in it.
        var source = Optional(source)
        let isWritten = withInstructions(schema, document) { instructions in
            guard let source = source.take() else { return false }
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
    private func withInstructions(
        _ schema: Schema,
        _ document: SourceText,
        _ body: (Instructions) -> Bool
    ) -> Bool {
        unsafe withUnsafePointer(to: self) { plan in
            unsafe withUnsafePointer(to: schema) { schema in
                unsafe withUnsafePointer(to: document) { document in
                    unsafe fields.withUnsafeBufferPointer { fields in
                        unsafe rowSteps.withUnsafeBufferPointer { steps in
                            unsafe text.withUnsafeBytes { text in
                                body(unsafe Instructions(plan, schema, document, fields, steps, text))
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The instructions of a plan as a run reads them: in place, with no count kept of who holds them, since each count that
/// several threads change costs more than an instruction.
@safe
struct Instructions {
    private let planMemory: UnsafePointer<ExecutionPlan>
    private let schemaMemory: UnsafePointer<Schema>
    private let documentMemory: UnsafePointer<SourceText>
    private let fields: UnsafeBufferPointer<ExecutionPlan.Field>
    private let steps: UnsafeBufferPointer<RowStep>
    private let text: UnsafeRawBufferPointer

    /// Takes memory that outlives the run.
    @unsafe
    init(
        _ plan: UnsafePointer<ExecutionPlan>,
        _ schema: UnsafePointer<Schema>,
        _ document: UnsafePointer<SourceText>,
        _ fields: UnsafeBufferPointer<ExecutionPlan.Field>,
        _ steps: UnsafeBufferPointer<RowStep>,
        _ text: UnsafeRawBufferPointer
    ) {
        unsafe planMemory = plan
        unsafe schemaMemory = schema
        unsafe documentMemory = document
        unsafe self.fields = fields
        unsafe self.steps = steps
        unsafe self.text = text
    }

    /// What the instructions belong to.
    var plan: ExecutionPlan {
        @inline(__always) unsafeAddress { unsafe planMemory }
    }

    /// What the plan was made for.
    var schema: Schema {
        @inline(__always) unsafeAddress { unsafe schemaMemory }
    }

    /// What errors point into.
    var document: SourceText {
        @inline(__always) unsafeAddress { unsafe documentMemory }
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
            let entry = plan.cases[place]
            if entry.type == type { return ExecutionPlan.Selection(fields: entry.fields, rows: entry.rows) }
        }
        return ExecutionPlan.Selection(fields: 0..<0)
    }
}
