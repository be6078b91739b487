import GraphQLLanguage
import GraphQLSchema

/// What two fields have to have in common to be one in the answer, leaving aside what is selected from them.
///
/// Specification, section 5.3.2.
struct FieldComparison {
    let document: ResolvedDocument

    init(_ document: ResolvedDocument) {
        self.document = document
    }

    /// The object type around a field, so that two fields of different ones never meet; nil where it is none.
    func object(around field: ResolvedField) -> TypeID? {
        guard let parent = field.parent, !field.isIntrospection else { return nil }
        return document.schema.types[parent.index].kind == .object ? parent : nil
    }

    /// The type of a field's value; nil where it is unknown, as those of meta fields and of all below them are.
    func type(of field: ResolvedField) -> TypeRef? {
        guard let id = field.definition, !field.isIntrospection, !document.schema.traits(of: id).isMetaField else {
            return nil
        }
        return document.schema[id].type
    }

    /// Whether two fields are the same field with the same arguments.
    func areSame(_ left: ResolvedField, _ right: ResolvedField) -> Bool {
        left.name == right.name && haveSameArguments(left, right)
    }

    /// Why two fields cannot be one; nil where they can.
    ///
    /// Where the two are exclusive no object has both, so that only their types have to agree.
    func conflict(_ left: Int, _ right: Int, areExclusive: Bool) -> String? {
        let (left, right) = (document.fields[left], document.fields[right])
        if !areExclusive {
            if left.name != right.name {
                return "'\(document.name(left.name))' and '\(document.name(right.name))' are different fields"
            }
            if !haveSameArguments(left, right) { return "they have differing arguments" }
        }
        guard let leftType = type(of: left), let rightType = type(of: right) else { return nil }
        guard Self.haveConflict(leftType, rightType, document.schema) else { return nil }
        return
            "they return conflicting types '\(document.schema.text(of: leftType))' and '\(document.schema.text(of: rightType))'"
    }

    private func haveSameArguments(_ left: ResolvedField, _ right: ResolvedField) -> Bool {
        if left.arguments == right.arguments { return true }
        let (left, right) = (document.argumentLists[left.arguments], document.argumentLists[right.arguments])
        guard left.count == right.count else { return false }
        return left.allSatisfy { argument in
            right.contains { other in
                other.name.value == argument.name.value && Self.areEqual(argument.value, other.value)
            }
        }
    }

    /// Whether two literals say the same; the order of an object's fields says nothing.
    private static func areEqual(_ left: Value, _ right: Value) -> Bool {
        switch (left.kind, right.kind) {
        case (.variable(let left), .variable(let right)): left.value == right.value
        case (.list(let left), .list(let right)): left.count == right.count && zip(left, right).allSatisfy(areEqual)
        case (.object(let left), .object(let right)):
            left.count == right.count
                && zip(sorted(left), sorted(right)).allSatisfy {
                    $0.name.value == $1.name.value && areEqual($0.value, $1.value)
                }
        case (.string(let left, _), .string(let right, _)): left == right
        default: left.kind == right.kind
        }
    }

    private static func sorted(_ fields: [ObjectField]) -> [ObjectField] {
        fields.sorted { $0.name.value < $1.name.value }
    }

    /// Whether no value is of both types; of objects, what is selected decides.
    private static func haveConflict(_ left: TypeRef, _ right: TypeRef, _ schema: Schema) -> Bool {
        switch (left.form, right.form) {
        case (.list(let left), .list(let right)), (.nonNull(let left), .nonNull(let right)):
            haveConflict(left, right, schema)
        case (.named(let left), .named(let right)):
            left != right && (schema.types[left.index].isLeaf || schema.types[right.index].isLeaf)
        default: true
        }
    }
}
