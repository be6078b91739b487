import GraphQLLanguage
import GraphQLSchema
import SourceText

/// One rule of validation: what it does at each kind of place that it looks at.
///
/// A rule keeps nothing between two places; what several rules need to know of the document is in `ValidationContext`.
struct Rule: Sendable {
    typealias Visit<Node> = @Sendable (Node, inout ValidationContext) -> Void

    /// The name under which the reference implementation has the rule.
    var name: String
    var document: Visit<Document>?
    var leaveDocument: Visit<Document>?
    var operation: Visit<ResolvedOperation>?
    var leaveOperation: Visit<ResolvedOperation>?
    var fragment: Visit<ResolvedFragment>?
    var variable: Visit<ResolvedVariable>?
    /// The name of a type in a fragment's condition or a variable's type.
    var typeName: Visit<TypeNamePlace>?
    /// A selection set, by its index.
    var selectionSet: Visit<Int>?
    var field: FieldVisit?
    var leaveField: FieldVisit?
    var fragmentSpread: Visit<ResolvedFragmentSpread>?
    var inlineFragment: Visit<ResolvedInlineFragment>?
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

/// What is special about a field; most fields are plain, and no rule is called for them.
struct FieldPeculiarities: OptionSet {
    var rawValue: UInt8

    /// The type around it has no such field, or there is no such type.
    static let undefined = FieldPeculiarities(rawValue: 1)
    /// Something is selected from a scalar or enum, or nothing from an object.
    static let wrongSelection = FieldPeculiarities(rawValue: 2)
    /// Arguments are given.
    static let arguments = FieldPeculiarities(rawValue: 4)
    /// An argument must be given.
    static let requiredArguments = FieldPeculiarities(rawValue: 8)
    /// Its name is `__schema` or `__type`.
    static let introspection = FieldPeculiarities(rawValue: 16)
}

/// What a rule does at fields with a peculiarity.
struct FieldVisit: Sendable {
    var peculiarities: FieldPeculiarities
    var visit: Rule.Visit<ResolvedField>

    init(of peculiarities: FieldPeculiarities, _ visit: @escaping Rule.Visit<ResolvedField>) {
        self.peculiarities = peculiarities
        self.visit = visit
    }
}

/// The name of a type as it is written somewhere.
struct TypeNamePlace {
    var name: String
    var span: SourceSpan
    /// The type; nil where there is none of the name.
    var type: TypeID?
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
    var field: ResolvedField
    /// Its place among the arguments of the field's definition; nil where it is not one of them.
    var index: Int?
}

/// A value and the type that is expected of it, where that is known.
struct ValuePlace {
    var value: Value
    var type: TypeRef?
}
