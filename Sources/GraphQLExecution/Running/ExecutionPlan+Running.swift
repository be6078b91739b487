public import GraphQLLanguage
public import GraphQLSchema
public import SourceText

/// The answer to one operation.
///
/// Specification, section 7.
public struct ExecutionAnswer: Sendable {
    /// The whole answer as JSON.
    public var bytes: [UInt8]
    /// The errors in it.
    public var errors: [GraphQLError]
}

extension ExecutionPlan {
    /// Runs the plan and writes the answer: `{"data": …}` and, where fields failed, `"errors"`.
    ///
    /// - Parameters:
    ///   - source: where values come from.
    ///   - root: the root object.
    ///   - schema: the schema that the plan was made for.
    ///   - document: the text that errors point into.
    ///   - variables: coerced.
    ///   - limits: what the run may use.
    ///   - extensions: what the answer says under `extensions`, as JSON.
    /// - Returns: the answer.
    /// - Complexity: O(fields written), apart from what the source does for each.
    public func run<Source: ExecutionSource>(
        _ source: Source,
        root: Source.Object,
        schema: Schema,
        document: SourceText,
        variables: VariableValues,
        limits: ExecutionLimits = ExecutionLimits(),
        extensions: [UInt8]? = nil
    ) -> ExecutionAnswer {
        let state = ExecutionState(schema: schema, document: document, limits: limits, variables: variables)
        var executor = Executor(plan: self, source: source, state: state)
        executor.state.writer.raw("{\"data\":")
        if !executor.writeObject(root, self.root) { executor.state.writer.null() }
        let errors = executor.state.errors
        if !errors.isEmpty {
            executor.state.writer.raw(",\"errors\":")
            executor.state.writer.errors(errors)
        }
        if let extensions {
            executor.state.writer.raw(",\"extensions\":")
            executor.state.writer.raw(extensions[...])
        }
        executor.state.writer.byte(UInt8(ascii: "}"))
        return ExecutionAnswer(bytes: executor.state.writer.bytes, errors: errors)
    }
}
