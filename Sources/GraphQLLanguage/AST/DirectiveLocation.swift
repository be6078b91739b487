/// The places where a directive may stand.
///
/// Specification, section 3.13.
public enum DirectiveLocation: String, Sendable, Hashable, CaseIterable {
    /// On a query.
    case query = "QUERY"
    /// On a mutation.
    case mutation = "MUTATION"
    /// On a subscription.
    case subscription = "SUBSCRIPTION"
    /// On a field of a selection set.
    case field = "FIELD"
    /// On the definition of a fragment.
    case fragmentDefinition = "FRAGMENT_DEFINITION"
    /// On the use of a fragment.
    case fragmentSpread = "FRAGMENT_SPREAD"
    /// On an inline fragment.
    case inlineFragment = "INLINE_FRAGMENT"
    /// On the definition of a variable.
    case variableDefinition = "VARIABLE_DEFINITION"
    /// On the schema.
    case schema = "SCHEMA"
    /// On a scalar.
    case scalar = "SCALAR"
    /// On an object type.
    case object = "OBJECT"
    /// On the definition of a field.
    case fieldDefinition = "FIELD_DEFINITION"
    /// On the definition of an argument.
    case argumentDefinition = "ARGUMENT_DEFINITION"
    /// On an interface.
    case interface = "INTERFACE"
    /// On a union.
    case union = "UNION"
    /// On an enum.
    case enumeration = "ENUM"
    /// On a value of an enum.
    case enumValue = "ENUM_VALUE"
    /// On an input object.
    case inputObject = "INPUT_OBJECT"
    /// On a field of an input object.
    case inputFieldDefinition = "INPUT_FIELD_DEFINITION"
}
