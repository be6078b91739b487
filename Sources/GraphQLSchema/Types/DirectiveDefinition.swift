public import GraphQLLanguage

/// A directive of a schema.
///
/// Specification, section 3.13.
public struct DirectiveDefinition: Sendable {
    /// Its name, without the at sign.
    public let name: String

    /// What the author says about it.
    public let description: String?

    /// Its arguments, in the order of their definition.
    public internal(set) var arguments: [InputValueDefinition]

    /// Whether it may stand several times at one place.
    public let isRepeatable: Bool

    /// Where it may stand.
    public let locations: [DirectiveLocation]

    /// Whether every schema has it.
    public let isBuiltIn: Bool
}
