import GraphQLLanguage
import GraphQLSchema

/// One walk through a document that knows the type at every place and calls the rules as it comes by.
struct Traversal {
    var context: ValidationContext
    private let rules: RuleSet

    init(_ context: ValidationContext, _ rules: RuleSet) {
        self.context = context
        self.rules = rules
    }

    mutating func run() {
        let document = context.document
        call(rules.document, document)
        for definition in document.definitions {
            switch definition {
            case .operation(let operation): visit(operation)
            case .fragment(let fragment): visit(fragment)
            case .typeSystem: break
            }
        }
        call(rules.leaveDocument, document)
    }

    private mutating func call<Node>(_ visits: [Rule.Visit<Node>], _ node: Node) {
        for visit in visits where !context.isAborted { visit(node, &context) }
    }

    private mutating func visit(_ operation: OperationDefinition) {
        call(rules.operation, operation)
        visit(operation.directives, DirectiveLocation(operation.kind), isEntered: false)
        for variable in operation.variables { visit(variable) }
        visit(operation.directives, DirectiveLocation(operation.kind), isEntered: true)
        visit(operation.selectionSet, on: context.schema.rootType(of: operation.kind))
        call(rules.leaveOperation, operation)
    }

    private mutating func visit(_ fragment: FragmentDefinition) {
        call(rules.fragment, fragment)
        visit(fragment.directives, .fragmentDefinition, isEntered: false)
        call(rules.typeName, fragment.typeCondition)
        visit(fragment.directives, .fragmentDefinition, isEntered: true)
        visit(fragment.selectionSet, on: context.schema.typeID(named: fragment.typeCondition.value))
    }

    private mutating func visit(_ variable: VariableDefinition) {
        call(rules.variable, variable)
        visit(variable.directives, .variableDefinition, isEntered: false)
        call(rules.typeName, variable.type.name)
        if let value = variable.defaultValue {
            let type = context.schema.resolve(variable.type)
            let isInput = type.map { context.schema[$0.namedType].isInput } ?? false
            call(rules.value, ValuePlace(value: value, type: isInput ? type : nil))
        }
        visit(variable.directives, .variableDefinition, isEntered: true)
    }

    /// Visits a selection set; the nesting is limited by the parser, and so is the recursion.
    private mutating func visit(_ set: SelectionSet, on type: TypeID?) {
        if context.isAborted { return }
        let parent = type.map { context.schema[$0] }.flatMap { $0.isComposite ? $0 : nil }
        call(rules.selectionSet, set)
        for selection in set.selections {
            if context.isAborted { return }
            switch selection {
            case .field(let field): visit(field, on: parent)
            case .fragmentSpread(let spread):
                call(rules.fragmentSpread, FragmentSpreadPlace(spread: spread, parent: parent))
                visit(spread.directives, .fragmentSpread)
            case .inlineFragment(let fragment): visit(fragment, on: parent)
            }
        }
    }

    private mutating func visit(_ field: Field, on parent: TypeDefinition?) {
        let definition = parent.flatMap { context.schema.field(named: field.name.value, on: $0.id) }
        let place = FieldPlace(field: field, parent: parent, definition: definition)
        call(rules.field, place)
        visit(field.directives, .field, isEntered: false)
        for argument in field.arguments {
            call(rules.argument, ArgumentPlace(argument: argument, field: place))
            let type = definition?.argument(named: argument.name.value)?.type
            call(rules.value, ValuePlace(value: argument.value, type: type))
        }
        visit(field.directives, .field, isEntered: true)
        if let set = field.selectionSet { visit(set, on: definition?.type.namedType) }
        call(rules.leaveField, place)
    }

    private mutating func visit(_ fragment: InlineFragment, on parent: TypeDefinition?) {
        call(rules.inlineFragment, InlineFragmentPlace(fragment: fragment, parent: parent))
        visit(fragment.directives, .inlineFragment, isEntered: false)
        if let name = fragment.typeCondition { call(rules.typeName, name) }
        visit(fragment.directives, .inlineFragment, isEntered: true)
        let type = fragment.typeCondition.map { context.schema.typeID(named: $0.value) } ?? parent?.id
        visit(fragment.selectionSet, on: type)
    }

    private mutating func visit(_ directives: [Directive], _ location: DirectiveLocation) {
        visit(directives, location, isEntered: false)
        visit(directives, location, isEntered: true)
    }

    /// Visits the directives of a place: all together as the place is entered, then each in its turn.
    private mutating func visit(_ directives: [Directive], _ location: DirectiveLocation, isEntered: Bool) {
        if directives.isEmpty { return }
        guard isEntered else {
            call(rules.directives, directives)
            return
        }
        for directive in directives {
            let definition = context.schema.directive(named: directive.name.value)
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
