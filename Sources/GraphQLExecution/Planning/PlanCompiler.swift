public import GraphQLLanguage
public import GraphQLSchema
import SourceText

/// Makes a plan of an operation: merges its selection sets for every concrete type they may meet.
///
/// The document must be valid. Specification, sections 6.3.2 (CollectFields) and 6.4.3 (MergeSelectionSets).
public struct PlanCompiler {
    private let schema: Schema
    private let bindings: FieldBindings
    private let document: Document
    private let variables: VariableValues
    private let fragments: [String: FragmentDefinition]
    private let fieldLimit: Int
    private let depthLimit: Int
    private var depth = 0
    private var plan: ExecutionPlan

    /// Makes a plan.
    ///
    /// - Parameters:
    ///   - operation: an operation of the document.
    ///   - document: valid for the schema.
    ///   - schema: the schema.
    ///   - bindings: of the schema.
    ///   - variables: of which only those in `@skip` and `@include` are looked at.
    ///   - fieldLimit: the most instructions; fragments can multiply.
    ///   - depthLimit: how deep selections may nest; fragments can lead from one to the next.
    /// - Returns: the plan.
    /// - Throws: where the plan would be larger than the limits, or the schema has no such root type.
    /// - Complexity: O(fields after the fragments are put in their places).
    public static func compile(
        _ operation: OperationDefinition,
        in document: Document,
        schema: Schema,
        bindings: FieldBindings,
        variables: VariableValues,
        fieldLimit: Int = 20_000,
        depthLimit: Int = 200
    ) throws(GraphQLError) -> ExecutionPlan {
        guard let root = schema.rootType(of: operation.kind) else {
            throw GraphQLError(
                message: "Schema is not configured to execute \(operation.kind.rawValue) operation.",
                locations: [document.source.location(at: Int(operation.span.start))]
            )
        }
        var compiler = PlanCompiler(
            schema: schema,
            bindings: bindings,
            document: document,
            variables: variables,
            fragments: Dictionary(document.fragments.map { ($0.name.value, $0) }) { first, _ in first },
            fieldLimit: fieldLimit,
            depthLimit: depthLimit,
            plan: ExecutionPlan(kind: operation.kind, variables: operation.variables, rootType: root)
        )
        compiler.plan.root = try compiler.compile([operation.selectionSet], on: root)
        RowCompiler.addSteps(to: &compiler.plan)
        compiler.plan.text += Array(repeating: 0, count: PaddedBytes.padding)
        return compiler.plan
    }

    /// The variables that decide, in a directive, whether a selection counts.
    ///
    /// - Parameter document: any document.
    /// - Returns: their names, each once, in order.
    public static func conditionVariables(of document: Document) -> [String] {
        var names: [String] = []
        func visit(_ set: SelectionSet) {
            for selection in set.selections {
                for directive in selection.directives where ["skip", "include"].contains(directive.name.value) {
                    if case .variable(let name)? = directive.argument("if")?.kind, !names.contains(name.value) {
                        names.append(name.value)
                    }
                }
                switch selection {
                case .field(let field): field.selectionSet.map(visit)
                case .inlineFragment(let fragment): visit(fragment.selectionSet)
                case .fragmentSpread: break
                }
            }
        }
        for operation in document.operations { visit(operation.selectionSet) }
        for fragment in document.fragments { visit(fragment.selectionSet) }
        return names
    }

    /// Fields of one response key.
    private struct Group {
        var key: String
        var fields: [Field]
    }

    /// Writes the instructions for some selection sets on one object type, side by side.
    private mutating func compile(_ sets: [SelectionSet], on type: TypeID) throws(GraphQLError) -> Range<Int32> {
        var groups: [Group] = []
        var places: [String: Int] = [:]
        var visited: Set<String> = []
        for set in sets { collect(set, on: type, &groups, &places, &visited) }
        let start = plan.fields.count
        var instructions: [ExecutionPlan.Field] = []
        var types: [TypeID] = []
        for group in groups {
            guard let field = schema.field(named: group.fields[0].name.value, on: type) else {
                throw GraphQLError(
                    message: "Cannot query field '\(group.fields[0].name.value)' on type '\(schema[type].name)'."
                )
            }
            instructions.append(try instruction(group, field, on: type, isFirst: instructions.isEmpty))
            types.append(field.type.namedType)
        }
        plan.fields += instructions
        guard plan.fields.count <= fieldLimit else {
            throw GraphQLError(
                message: "The operation selects more than \(fieldLimit) fields once its fragments are expanded.",
                code: "FIELD_LIMIT"
            )
        }
        let range = start..<plan.fields.count
        for (place, index) in range.enumerated() { try compileChildren(of: index, groups[place], types[place]) }
        return Int32(range.lowerBound)..<Int32(range.upperBound)
    }

    /// CollectFields.
    private func collect(
        _ set: SelectionSet,
        on type: TypeID,
        _ groups: inout [Group],
        _ places: inout [String: Int],
        _ visited: inout Set<String>
    ) {
        for selection in set.selections where counts(selection.directives) {
            switch selection {
            case .field(let field):
                if let place = places[field.responseKey] {
                    groups[place].fields.append(field)
                } else {
                    places[field.responseKey] = groups.count
                    groups.append(Group(key: field.responseKey, fields: [field]))
                }
            case .inlineFragment(let fragment):
                guard applies(fragment.typeCondition, to: type) else { continue }
                collect(fragment.selectionSet, on: type, &groups, &places, &visited)
            case .fragmentSpread(let spread):
                guard visited.insert(spread.name.value).inserted, let fragment = fragments[spread.name.value],
                    applies(fragment.typeCondition, to: type)
                else { continue }
                collect(fragment.selectionSet, on: type, &groups, &places, &visited)
            }
        }
    }

    private func applies(_ condition: Name?, to type: TypeID) -> Bool {
        guard let condition else { return true }
        guard let wanted = schema.typeID(named: condition.value) else { return false }
        return schema.isSubtype(type, of: wanted)
    }

    /// Whether `@skip` and `@include` let a selection count.
    private func counts(_ directives: [Directive]) -> Bool {
        for directive in directives {
            let isSkip = directive.name.value == "skip"
            guard isSkip || directive.name.value == "include", let value = directive.argument("if") else { continue }
            let flag: Bool
            switch value.kind {
            case .boolean(let literal): flag = literal
            case .variable(let name): flag = variables[name.value] == .boolean(true)
            default: continue
            }
            if flag == isSkip { return false }
        }
        return true
    }

    private mutating func instruction(
        _ group: Group,
        _ field: FieldDefinition,
        on type: TypeID,
        isFirst: Bool
    ) throws(GraphQLError) -> ExecutionPlan.Field {
        let node = group.fields[0]
        let name = node.name.value
        let definition = schema[type]
        let isTypename = name == "__typename"
        let keyStart = plan.text.count
        plan.text += Array("\(isFirst ? "{" : ",")\"\(group.key)\":".utf8)
        if isTypename { plan.text += Array("\"\(definition.name)\"".utf8) }
        plan.coordinates.append("\(definition.name).\(name)")
        let isIntrospection = name == "__schema" || name == "__type"
        let binding =
            definition.fieldIndex(named: name).map { bindings.binding(type, $0) }
            ?? IntrospectionSource.binding("Query", name)
        return ExecutionPlan.Field(
            keyStart: Int32(keyStart),
            keyCount: Int32(plan.text.count - keyStart),
            binding: binding,
            shape: isTypename ? .constant : isIntrospection ? .introspection : shape(of: field.type),
            isNonNull: field.type.isNonNull,
            itemsAreNonNull: field.type.itemType?.isNonNull ?? false,
            arguments: try addArguments(field, node),
            caseCount: 0,
            fields: 0..<0,
            firstCase: 0,
            position: node.span.start,
            coordinate: Int32(plan.coordinates.count - 1)
        )
    }

    private func shape(of type: TypeRef) -> ExecutionPlan.Shape {
        let isLeaf = schema[type.namedType].isLeaf
        return type.isList ? (isLeaf ? .leafList : .objectList) : (isLeaf ? .leaf : .object)
    }

    private mutating func addArguments(_ field: FieldDefinition, _ node: Field) throws(GraphQLError) -> Int32 {
        guard !field.arguments.isEmpty else { return -1 }
        var entry = ExecutionPlan.Arguments(definition: field, node: node, constant: nil)
        if !node.arguments.contains(where: { $0.value.hasVariable }) {
            let values = try InputCoercion.arguments(
                node.arguments,
                of: field.arguments,
                in: schema,
                variables: .none,
                source: document.source,
                at: node.span
            )
            entry.constant = ArgumentValues(values)
        }
        plan.arguments.append(entry)
        return Int32(plan.arguments.count - 1)
    }

    private mutating func compileChildren(of index: Int, _ group: Group, _ type: TypeID) throws(GraphQLError) {
        let sets = group.fields.compactMap(\.selectionSet)
        guard !sets.isEmpty else { return }
        depth += 1
        defer { depth -= 1 }
        guard depth <= depthLimit else {
            throw GraphQLError(
                message: "The operation nests deeper than \(depthLimit) levels once its fragments are expanded.",
                locations: [document.source.location(at: Int(plan.fields[index].position))],
                code: "DEPTH_LIMIT"
            )
        }
        var cases: [ExecutionPlan.Case] = []
        for concrete in schema[type].isAbstract ? schema.possibleTypes(of: type) : [type] {
            cases.append(ExecutionPlan.Case(type: concrete, fields: try compile(sets, on: concrete)))
        }
        plan.fields[index].caseCount = Int32(cases.count)
        plan.fields[index].fields = cases.first?.fields ?? 0..<0
        plan.fields[index].firstCase = Int32(plan.cases.count)
        plan.cases += cases
    }
}

extension Value {
    /// Whether a variable stands anywhere in the value.
    var hasVariable: Bool {
        switch kind {
        case .variable: true
        case .list(let items): items.contains { $0.hasVariable }
        case .object(let fields): fields.contains { $0.value.hasVariable }
        default: false
        }
    }
}
