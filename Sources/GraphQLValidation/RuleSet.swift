import GraphQLLanguage
import GraphQLSchema

/// Rules in their order, sorted by the places that they look at, so that the walk asks none in vain.
final class RuleSet: Sendable {
    /// All rules of the specification, in the order of the reference implementation, and its limit on introspection.
    static let specified = RuleSet([
        .executableDefinitions,
        .uniqueOperationNames,
        .loneAnonymousOperation,
        .singleFieldSubscriptions,
        .knownTypeNames,
        .fragmentsOnCompositeTypes,
        .variablesAreInputTypes,
        .scalarLeafs,
        .fieldsOnCorrectType,
        .uniqueFragmentNames,
        .knownFragmentNames,
        .noUnusedFragments,
        .possibleFragmentSpreads,
        .noFragmentCycles,
        .uniqueVariableNames,
        .noUndefinedVariables,
        .noUnusedVariables,
        .knownDirectives,
        .uniqueDirectivesPerLocation,
        .knownArgumentNames,
        .uniqueArgumentNames,
        .valuesOfCorrectType,
        .providedRequiredArguments,
        .variablesInAllowedPosition,
        .overlappingFieldsCanBeMerged,
        .uniqueInputFieldNames,
        .maxIntrospectionDepth,
    ])

    let rules: [Rule]
    let document: [Rule.Visit<Document>]
    let leaveDocument: [Rule.Visit<Document>]
    let operation: [Rule.Visit<ResolvedOperation>]
    let leaveOperation: [Rule.Visit<ResolvedOperation>]
    let fragment: [Rule.Visit<ResolvedFragment>]
    let variable: [Rule.Visit<ResolvedVariable>]
    let typeName: [Rule.Visit<TypeNamePlace>]
    let selectionSet: [Rule.Visit<Int>]
    let field: [FieldVisit]
    let leaveField: [FieldVisit]
    let fragmentSpread: [Rule.Visit<ResolvedFragmentSpread>]
    let inlineFragment: [Rule.Visit<ResolvedInlineFragment>]
    let directives: [Rule.Visit<[Directive]>]
    let directive: [Rule.Visit<DirectivePlace>]
    let leaveDirective: [Rule.Visit<DirectivePlace>]
    let argument: [Rule.Visit<ArgumentPlace>]
    let value: [Rule.Visit<ValuePlace>]

    init(_ rules: [Rule]) {
        self.rules = rules
        document = rules.compactMap(\.document)
        leaveDocument = rules.compactMap(\.leaveDocument)
        operation = rules.compactMap(\.operation)
        leaveOperation = rules.compactMap(\.leaveOperation)
        fragment = rules.compactMap(\.fragment)
        variable = rules.compactMap(\.variable)
        typeName = rules.compactMap(\.typeName)
        selectionSet = rules.compactMap(\.selectionSet)
        field = rules.compactMap(\.field)
        leaveField = rules.compactMap(\.leaveField)
        fragmentSpread = rules.compactMap(\.fragmentSpread)
        inlineFragment = rules.compactMap(\.inlineFragment)
        directives = rules.compactMap(\.directives)
        directive = rules.compactMap(\.directive)
        leaveDirective = rules.compactMap(\.leaveDirective)
        argument = rules.compactMap(\.argument)
        value = rules.compactMap(\.value)
    }
}
