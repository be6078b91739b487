import GraphQLLanguage

extension Rule {
    /// A document that is to be run holds nothing but operations and fragments.
    ///
    /// Specification, section 5.1.1.
    static let executableDefinitions: Rule = {
        var rule = Rule("ExecutableDefinitions")
        rule.document = { document, context in
            for case .typeSystem(let definition) in document.definitions {
                context.report("The \(name(of: definition)) definition is not executable.", definition.span)
            }
        }
        return rule
    }()

    private static func name(of definition: TypeSystemDefinition) -> String {
        switch definition {
        case .schema: "schema"
        case .type(let node): "'\(node.name.value)'"
        case .directive(let node): "'\(node.name.value)'"
        }
    }
}
