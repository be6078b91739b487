import GraphQLLanguage
import GraphQLSchema

extension Rule {
    /// No two arguments of a field or directive have one name.
    ///
    /// Specification, section 5.4.2.
    static let uniqueArgumentNames: Rule = {
        var rule = Rule("UniqueArgumentNames")
        rule.field = FieldVisit(of: .arguments) { field, context in
            check(context.document.argumentLists[field.arguments], &context)
        }
        rule.directive = { place, context in check(place.directive.arguments, &context) }
        return rule
    }()

    private static func check(_ arguments: [Argument], _ context: inout ValidationContext) {
        if arguments.count < 2 { return }
        for group in Groups(arguments.map(\.name)).several {
            let message = "There can be only one argument named '\(group[0].value)'."
            context.report(message, group.map(\.span))
        }
    }
}
