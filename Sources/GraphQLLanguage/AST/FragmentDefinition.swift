public import SourceText

/// A named fragment.
///
/// Specification, section 2.8.
public struct FragmentDefinition: Sendable, Hashable {
    /// What the author says about it.
    public var description: StringValue?

    /// Its name, never `on`.
    public var name: Name

    /// The type that it applies to.
    public var typeCondition: Name

    /// Its directives.
    public var directives: [Directive]

    /// What it asks for: an index into the document's `table.sets`.
    public var selectionSet: Int

    /// Where it stands.
    public var span: SourceSpan
}
