import GraphQLLanguage

extension Rule {
    /// No two fields of an input object have one name.
    ///
    /// Specification, section 5.6.3.
    static let uniqueInputFieldNames: Rule = {
        var rule = Rule("UniqueInputFieldNames")
        rule.value = { place, context in check(place.value, &context) }
        return rule
    }()

    private static func check(_ value: Value, _ context: inout ValidationContext) {
        switch value.kind {
        case .list(let items):
            for item in items { check(item, &context) }
        case .object(let fields):
            let mayRepeat = Groups.mayRepeat(fields.map(\.name))
            var seen: [String: Name] = [:]
            for field in fields {
                let name = field.name
                if mayRepeat, let first = seen[name.value] {
                    let message = "There can be only one input field named '\(name.value)'."
                    context.report(message, [first.span, name.span])
                } else if mayRepeat {
                    seen[name.value] = name
                }
                check(field.value, &context)
            }
        default: break
        }
    }
}
