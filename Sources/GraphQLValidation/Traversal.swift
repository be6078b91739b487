import GraphQLLanguage
import GraphQLSchema

/// One walk through a document that calls the rules as it comes by.
struct Traversal {
    var context: ValidationContext
    private let document: ResolvedDocument
    private let rules: RuleSet

    init(_ context: ValidationContext, _ rules: RuleSet) {
        self.context = context
        self.rules = rules
        document = context.document
    }

    mutating func run() {
        call(rules.document, document.document)
        var (operation, fragment) = (0, 0)
        for definition in document.document.definitions {
            switch definition {
            case .operation:
                visit(document.operations[operation])
                operation += 1
            case .fragment:
                visit(document.fragments[fragment])
                fragment += 1
            case .typeSystem: break
            }
        }
        call(rules.leaveDocument, document.document)
    }

    private mutating func call<Node>(_ visits: [Rule.Visit<Node>], _ node: Node) {
        for visit in visits where !context.isAborted { visit(node, &context) }
    }

    private mutating func call(_ visits: [FieldVisit], _ field: ResolvedField, _ peculiarities: FieldPeculiarities) {
        for visit in visits where !context.isAborted && !visit.peculiarities.isDisjoint(with: peculiarities) {
            visit.visit(field, &context)
        }
    }

    private mutating func visit(_ operation: ResolvedOperation) {
        call(rules.operation, operation)
        let definition = operation.definition
        visit(definition.directives, DirectiveLocation(definition.kind), isEntered: false)
        for variable in operation.variables { visit(variable) }
        visit(definition.directives, DirectiveLocation(definition.kind), isEntered: true)
        visit(selectionSet: operation.selectionSet)
        call(rules.leaveOperation, operation)
    }

    private mutating func visit(_ fragment: ResolvedFragment) {
        call(rules.fragment, fragment)
        let definition = fragment.definition
        visit(definition.directives, .fragmentDefinition, isEntered: false)
        let condition = definition.typeCondition
        let type = document.schema.typeID(named: fragment.typeCondition)
        call(rules.typeName, TypeNamePlace(name: condition.value, span: condition.span, type: type))
        visit(definition.directives, .fragmentDefinition, isEntered: true)
        visit(selectionSet: fragment.selectionSet)
    }

    private mutating func visit(_ variable: ResolvedVariable) {
        let definition = variable.definition
        call(rules.variable, variable)
        visit(definition.directives, .variableDefinition, isEntered: false)
        let name = definition.type.name
        call(rules.typeName, TypeNamePlace(name: name.value, span: name.span, type: variable.type?.namedType))
        if let value = definition.defaultValue {
            call(rules.value, ValuePlace(value: value, type: variable.isInput ? variable.type : nil))
        }
        visit(definition.directives, .variableDefinition, isEntered: true)
    }

    /// Visits a selection set; the nesting is limited by the parser, and so is the recursion.
    private mutating func visit(selectionSet set: Int) {
        if context.isAborted { return }
        call(rules.selectionSet, set)
        for selection in document.selectionSets[set].selections {
            if context.isAborted { return }
            switch document.selections[selection] {
            case .field(let index): visit(document.fields[index])
            case .fragmentSpread(let index):
                let spread = document.fragmentSpreads[index]
                call(rules.fragmentSpread, spread)
                visit(directives: spread.directives, .fragmentSpread, isEntered: false)
                visit(directives: spread.directives, .fragmentSpread, isEntered: true)
            case .inlineFragment(let index): visit(document.inlineFragments[index])
            }
        }
    }

    private mutating func visit(_ field: ResolvedField) {
        let peculiarities = peculiarities(of: field)
        if !peculiarities.isEmpty { call(rules.field, field, peculiarities) }
        visit(directives: field.directives, .field, isEntered: false)
        if field.arguments > 0 { visit(document.argumentLists[field.arguments], of: field) }
        visit(directives: field.directives, .field, isEntered: true)
        if let set = field.selectionSet { visit(selectionSet: set) }
        if !peculiarities.isEmpty { call(rules.leaveField, field, peculiarities) }
    }

    private func peculiarities(of field: ResolvedField) -> FieldPeculiarities {
        var peculiarities: FieldPeculiarities = field.arguments > 0 ? .arguments : []
        if let id = field.definition {
            let traits = document.schema.traits(of: id)
            if traits.isLeaf != (field.selectionSet == nil) { peculiarities.insert(.wrongSelection) }
            if traits.hasRequiredArguments { peculiarities.insert(.requiredArguments) }
        } else {
            peculiarities.insert(.undefined)
        }
        let names = document.schema.introspectionNames
        if field.name == names.schema || field.name == names.type { peculiarities.insert(.introspection) }
        return peculiarities
    }

    private mutating func visit(_ arguments: [Argument], of field: ResolvedField) {
        let definitions = field.definition.map { document.schema.arguments(of: $0) } ?? []
        for argument in arguments {
            let index = definitions.firstIndex { $0.name == argument.name.value }
            call(rules.argument, ArgumentPlace(argument: argument, field: field, index: index))
            call(rules.value, ValuePlace(value: argument.value, type: index.map { definitions[$0].type }))
        }
    }

    private mutating func visit(_ fragment: ResolvedInlineFragment) {
        call(rules.inlineFragment, fragment)
        visit(directives: fragment.directives, .inlineFragment, isEntered: false)
        if let name = fragment.typeCondition {
            let type = document.schema.typeID(named: name)
            let place = TypeNamePlace(name: document.name(name), span: fragment.typeConditionSpan, type: type)
            call(rules.typeName, place)
        }
        visit(directives: fragment.directives, .inlineFragment, isEntered: true)
        visit(selectionSet: fragment.selectionSet)
    }

    private mutating func visit(directives list: Int, _ location: DirectiveLocation, isEntered: Bool) {
        if list > 0 { visit(document.directiveLists[list], location, isEntered: isEntered) }
    }

    /// Visits the directives of a place: all together as the place is entered, then each in its turn.
    private mutating func visit(_ directives: [Directive], _ location: DirectiveLocation, isEntered: Bool) {
        if directives.isEmpty { return }
        guard isEntered else {
            call(rules.directives, directives)
            return
        }
        for directive in directives {
            let definition = document.schema.directive(named: directive.name.value)
            let place = DirectivePlace(directive: directive, definition: definition, location: location)
            call(rules.directive, place)
            for argument in directive.arguments {
                let type = definition?.arguments.first { $0.name == argument.name.value }?.type
                call(rules.value, ValuePlace(value: argument.value, type: type))
            }
            call(rules.leaveDirective, place)
        }
    }
}

extension DirectiveLocation {
    /// Where a directive on an operation stands.
    init(_ kind: OperationKind) {
        switch kind {
        case .query: self = .query
        case .mutation: self = .mutation
        case .subscription: self = .subscription
        }
    }
}
