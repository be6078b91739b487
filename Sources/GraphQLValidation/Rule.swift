import GraphQLLanguage
import GraphQLSchema

/// One rule of validation: what it does at each kind of place that it looks at.
///
/// A rule keeps nothing between two places; what several rules need to know of the document is in `ValidationContext`.
struct Rule: Sendable {
    typealias Visit<Node> = @Sendable (Node, inout ValidationContext) -> Void

    /// The name under which the reference implementation has the rule.
    var name: String
    var document: Visit<Document>?
    var leaveDocument: Visit<Document>?
    var operation: Visit<OperationDefinition>?
    var leaveOperation: Visit<OperationDefinition>?
    var fragment: Visit<FragmentDefinition>?
    var variable: Visit<VariableDefinition>?
    /// The name of a type in a fragment's condition or a variable's type.
    var typeName: Visit<Name>?
    var selectionSet: Visit<SelectionSet>?
    var field: Visit<FieldPlace>?
    var leaveField: Visit<FieldPlace>?
    var fragmentSpread: Visit<FragmentSpreadPlace>?
    var inlineFragment: Visit<InlineFragmentPlace>?
    /// All directives of one place, where there are any.
    var directives: Visit<[Directive]>?
    var directive: Visit<DirectivePlace>?
    var leaveDirective: Visit<DirectivePlace>?
    /// An argument of a field.
    var argument: Visit<ArgumentPlace>?
    /// The value of an argument, or the default of a variable.
    var value: Visit<ValuePlace>?

    init(_ name: String) {
        self.name = name
    }
}

/// A field and what the schema says of it.
struct FieldPlace {
    var field: Field
    /// The type around it; nil where that is unknown or has no fields.
    var parent: TypeDefinition?
    /// Its definition; nil where there is none.
    var definition: FieldDefinition?
}

/// A use of a fragment and the type around it.
struct FragmentSpreadPlace {
    var spread: FragmentSpread
    var parent: TypeDefinition?
}

/// An inline fragment and the type around it.
struct InlineFragmentPlace {
    var fragment: InlineFragment
    var parent: TypeDefinition?
}

/// A directive and where it stands.
struct DirectivePlace {
    var directive: Directive
    var definition: DirectiveDefinition?
    var location: DirectiveLocation
}

/// An argument of a field.
struct ArgumentPlace {
    var argument: Argument
    var field: FieldPlace
}

/// A value and the type that is expected of it, where that is known.
struct ValuePlace {
    var value: Value
    var type: TypeRef?
}
