import GraphQLLanguage
import GraphQLSchema

extension Rule {
    /// Every field that is asked for is one of the type around it.
    ///
    /// Specification, section 5.3.1.
    static let fieldsOnCorrectType: Rule = {
        var rule = Rule("FieldsOnCorrectType")
        rule.field = FieldVisit(of: .undefined) { field, context in
            guard let type = field.parent else { return }
            let parent = context.schema[type]
            let name = context.document.name(field.name)
            var suggestion = Suggestions.sentence(
                typesWithField(name, under: parent, context.schema),
                subject: "to use an inline fragment on"
            )
            if suggestion.isEmpty {
                suggestion = Suggestions.sentence(for: name, among: parent.fields.map(\.name))
            }
            let message = "Cannot query field '\(name)' on type '\(parent.name)'." + suggestion
            context.report(message, field.span)
        }
        return rule
    }()

    /// The types that an object of an abstract type may have and that know the field, the most common first.
    private static func typesWithField(_ name: String, under parent: TypeDefinition, _ schema: Schema) -> [String] {
        guard parent.isAbstract else { return [] }
        var counts: [TypeID: Int] = [:]
        for type in schema.possibleTypes(of: parent.id) where schema[type].field(named: name) != nil {
            counts[type] = 1
            for interface in schema[type].interfaces where schema[interface].field(named: name) != nil {
                counts[interface, default: 0] += 1
            }
        }
        return counts.sorted { left, right in
            if left.value != right.value { return left.value > right.value }
            if schema.isSubtype(left.key, of: right.key) { return false }
            if schema.isSubtype(right.key, of: left.key) { return true }
            return schema[left.key].name < schema[right.key].name
        }.map { schema[$0.key].name }
    }
}
