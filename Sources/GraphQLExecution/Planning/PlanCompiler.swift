public import GraphQLLanguage
public import GraphQLSchema
import SourceText

/// Makes a plan of an operation: merges its selection sets for every concrete type they may meet.
///
/// The document must be valid. Specification, sections 6.3.2 (CollectFields) and 6.4.3 (MergeSelectionSets).
public struct PlanCompiler: ~Copyable {
    private let document: ResolvedDocument
    private let schema: Schema
    private let bindings: FieldBindings
    private let variables: VariableValues
    private let fieldLimit: Int
    private let depthLimit: Int
    private var depth = 0
    private var plan: ExecutionPlan
    /// The groups of the selections in hand and, before them, of those around.
    private var groups: [Group] = []
    /// The further fields of groups that have several.
    private var links: [(field: Int, next: Int?)] = []
    /// The cases of the field in hand and, before them, of those around.
    private var cases: [ExecutionPlan.Case] = []
    /// In which collection each key was last seen and at what place of `groups`, and each fragment was last taken in.
    private var keys: [(stamp: Int32, group: Int32)]
    private var fragmentStamps: [Int32]
    private var stamp: Int32 = 0

    /// Fields of one response key.
    private struct Group {
        /// The first of them.
        var field: Int
        /// Where the others begin and end in `links`.
        var next: Int?
        var last: Int?
    }

    private init(
        _ document: ResolvedDocument,
        _ bindings: FieldBindings,
        _ variables: VariableValues,
        _ plan: consuming ExecutionPlan,
        _ fieldLimit: Int,
        _ depthLimit: Int
    ) {
        self.document = document
        self.bindings = bindings
        self.variables = variables
        self.plan = plan
        self.fieldLimit = fieldLimit
        self.depthLimit = depthLimit
        schema = document.schema
        // Fragments that are used again take more of both than the document has; a key takes ten bytes as a rule.
        self.plan.fields.reserveCapacity(document.fields.count * 3 / 2)
        self.plan.text.reserveCapacity(document.fields.count * 15)
        self.plan.cases.reserveCapacity(document.selectionSets.count * 3 / 2)
        groups.reserveCapacity(document.fields.count)
        keys = Array(repeating: (0, 0), count: document.nameCount)
        fragmentStamps = Array(repeating: 0, count: document.fragments.count)
    }

    /// Makes a plan.
    ///
    /// - Parameters:
    ///   - index: of an operation of the document.
    ///   - document: valid, resolved.
    ///   - bindings: of the document's schema.
    ///   - variables: of which only those in `@skip` and `@include` are looked at.
    ///   - fieldLimit: the most instructions; fragments can multiply.
    ///   - depthLimit: how deep selections may nest; fragments can lead from one to the next.
    /// - Returns: the plan.
    /// - Throws: where the plan would be larger than the limits, or the schema has no such root type.
    /// - Complexity: O(fields after the fragments are put in their places).
    public static func compile(
        _ index: Int,
        in document: ResolvedDocument,
        bindings: FieldBindings,
        variables: VariableValues,
        fieldLimit: Int = 20_000,
        depthLimit: Int = 200
    ) throws(GraphQLError) -> ExecutionPlan {
        let operation = document.operations[index].definition
        guard let root = document.schema.rootType(of: operation.kind) else {
            throw GraphQLError(
                message: "Schema is not configured to execute \(operation.kind.rawValue) operation.",
                locations: [document.document.source.location(at: Int(operation.span.start))]
            )
        }
        let plan = ExecutionPlan(operation, rootType: root, coordinates: bindings.coordinates)
        var compiler = PlanCompiler(document, bindings, variables, plan, fieldLimit, depthLimit)
        compiler.stamp += 1
        compiler.collect(document.operations[index].selectionSet, on: root)
        compiler.plan.root = try compiler.compileGroups(from: 0, on: root)
        RowCompiler.addSteps(to: &compiler.plan)
        compiler.plan.text += repeatElement(0, count: PaddedBytes.padding)
        return compiler.plan
    }

    /// The variables that decide, in a directive, whether a selection counts.
    ///
    /// - Parameter document: any document.
    /// - Returns: their names, each once, in order.
    /// - Complexity: O(directives · names).
    public static func conditionVariables(of document: ResolvedDocument) -> [String] {
        var names: [String] = []
        for directive in document.directiveLists.joined() where ["skip", "include"].contains(directive.name.value) {
            if case .variable(let name)? = directive.argument("if")?.kind, !names.contains(name.value) {
                names.append(name.value)
            }
        }
        return names
    }

    /// Writes the instructions for the collected groups from a place on, side by side, then those inside of them.
    private mutating func compileGroups(from base: Int, on type: TypeID) throws(GraphQLError) -> Range<Int32> {
        let start = plan.fields.count
        let end = groups.count
        for place in base..<end {
            plan.fields.append(try instruction(document.fields[groups[place].field], on: type, isFirst: place == base))
        }
        guard plan.fields.count <= fieldLimit else {
            throw GraphQLError(
                message: "The operation selects more than \(fieldLimit) fields once its fragments are expanded.",
                code: "FIELD_LIMIT"
            )
        }
        for place in base..<end { try compileChildren(of: start + place - base, groups[place]) }
        groups.removeLast(end - base)
        return Int32(start)..<Int32(start + end - base)
    }

    /// CollectFields.
    private mutating func collect(_ set: Int, on type: TypeID) {
        for selection in document.selectionSets[set].selections {
            switch document.selections[selection] {
            case .field(let index):
                let field = document.fields[index]
                if counts(field.directives) { collect(field: index, field.responseKey) }
            case .inlineFragment(let index):
                let fragment = document.inlineFragments[index]
                guard counts(fragment.directives), applies(fragment.typeCondition, to: type) else { continue }
                collect(fragment.selectionSet, on: type)
            case .fragmentSpread(let index):
                let spread = document.fragmentSpreads[index]
                guard counts(spread.directives), let fragment = spread.fragment else { continue }
                collect(fragment: document.fragments[fragment].first, on: type)
            }
        }
    }

    private mutating func collect(fragment: Int, on type: TypeID) {
        if fragmentStamps[fragment] == stamp { return }
        fragmentStamps[fragment] = stamp
        let (condition, set) = (document.fragments[fragment].typeCondition, document.fragments[fragment].selectionSet)
        if applies(condition, to: type) { collect(set, on: type) }
    }

    private mutating func collect(field index: Int, _ key: NameID) {
        let known = keys[key.index]
        guard known.stamp == stamp else {
            keys[key.index] = (stamp, Int32(groups.count))
            groups.append(Group(field: index))
            return
        }
        let group = Int(known.group)
        if let last = groups[group].last {
            links[last].next = links.count
        } else {
            groups[group].next = links.count
        }
        groups[group].last = links.count
        links.append((index, nil))
    }

    private func applies(_ condition: NameID?, to type: TypeID) -> Bool {
        guard let condition else { return true }
        guard let wanted = schema.typeID(named: condition) else { return false }
        return schema.isSubtype(type, of: wanted)
    }

    private func counts(_ directives: Int) -> Bool { Self.counts(directives, in: document, variables) }

    /// Whether `@skip` and `@include` let a selection count.
    ///
    /// Specification, section 3.13.
    ///
    /// - Parameters:
    ///   - directives: the index of its directives in `directiveLists`.
    ///   - document: what it stands in.
    ///   - variables: the values that the operation was given.
    /// - Returns: whether it counts.
    /// - Complexity: O(directives).
    public static func counts(
        _ directives: Int,
        in document: ResolvedDocument,
        _ variables: VariableValues
    ) -> Bool {
        if directives == 0 { return true }
        for directive in document.directiveLists[directives] {
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
        _ field: ResolvedField,
        on type: TypeID,
        isFirst: Bool
    ) throws(GraphQLError) -> ExecutionPlan.Field {
        let found = field.parent == type ? field.definition : schema.fieldID(named: field.name, on: type)
        guard let id = found else {
            throw GraphQLError(
                message: "Cannot query field '\(document.name(field.name))' on type '\(schema[type].name)'."
            )
        }
        let traits = schema.traits(of: id)
        let names = schema.introspectionNames
        let isIntrospection = field.name == names.schema || field.name == names.type
        let isTypename = traits.isMetaField && !isIntrospection
        let keyStart = plan.text.count
        plan.text.append(UInt8(ascii: isFirst ? "{" : ","))
        plan.text.append(UInt8(ascii: "\""))
        plan.text.append(contentsOf: document.name(field.responseKey).utf8)
        plan.text.append(UInt8(ascii: "\""))
        plan.text.append(UInt8(ascii: ":"))
        if isTypename { plan.text += "\"\(schema[type].name)\"".utf8 }
        return ExecutionPlan.Field(
            keyStart: Int32(keyStart),
            keyCount: Int32(plan.text.count - keyStart),
            binding: bindings.binding(id),
            shape: isTypename ? .constant : isIntrospection ? .introspection : Self.shape(of: traits),
            isNonNull: traits.isNonNull,
            itemsAreNonNull: traits.itemsAreNonNull,
            arguments: traits.hasArguments ? try addArguments(of: id, field) : -1,
            caseCount: 0,
            fields: 0..<0,
            firstCase: 0,
            position: field.span.start,
            coordinate: id.rawValue
        )
    }

    private static func shape(of field: FieldTraits) -> ExecutionPlan.Shape {
        field.isList ? (field.isLeaf ? .leafList : .objectList) : (field.isLeaf ? .leaf : .object)
    }

    private mutating func addArguments(of id: FieldID, _ field: ResolvedField) throws(GraphQLError) -> Int32 {
        let given = document.argumentLists[field.arguments]
        let definitions = schema.arguments(of: id)
        var constant = given.isEmpty ? bindings.defaults(of: id) : nil
        if constant == nil, !given.contains(where: { $0.value.hasVariable }) {
            let values = try InputCoercion.arguments(
                given,
                of: definitions,
                in: schema,
                variables: .none,
                source: document.document.source,
                at: field.span
            )
            constant = ArgumentValues(values)
        }
        plan.arguments.append(
            ExecutionPlan.Arguments(definitions: definitions, given: given, span: field.span, constant: constant)
        )
        return Int32(plan.arguments.count - 1)
    }

    private mutating func compileChildren(of index: Int, _ group: Group) throws(GraphQLError) {
        guard hasSelections(group) else { return }
        // An object may narrow the type that its interface gives to a field.
        let type = schema.traits(of: FieldID(rawValue: plan.fields[index].coordinate)).namedType
        depth += 1
        defer { depth -= 1 }
        guard depth <= depthLimit else {
            throw GraphQLError(
                message: "The operation nests deeper than \(depthLimit) levels once its fragments are expanded.",
                locations: [document.document.source.location(at: Int(plan.fields[index].position))],
                code: "DEPTH_LIMIT"
            )
        }
        let start = cases.count
        for concrete in schema.possibleTypes(of: type) {
            cases.append(ExecutionPlan.Case(type: concrete, fields: try compile(group, on: concrete)))
        }
        guard cases.count > start else { return }
        plan.fields[index].caseCount = Int32(cases.count - start)
        plan.fields[index].fields = cases[start].fields
        plan.fields[index].firstCase = Int32(plan.cases.count)
        for place in start..<cases.count { plan.cases.append(cases[place]) }
        cases.removeLast(cases.count - start)
    }

    private func hasSelections(_ group: Group) -> Bool {
        if document.fields[group.field].selectionSet != nil { return true }
        var next = group.next
        while let link = next {
            if document.fields[links[link].field].selectionSet != nil { return true }
            next = links[link].next
        }
        return false
    }

    /// Writes the instructions for what is selected from the fields of a group, on one object type.
    private mutating func compile(_ group: Group, on type: TypeID) throws(GraphQLError) -> Range<Int32> {
        let (base, firstLink) = (groups.count, links.count)
        stamp += 1
        if let set = document.fields[group.field].selectionSet { collect(set, on: type) }
        var next = group.next
        while let link = next {
            if let set = document.fields[links[link].field].selectionSet { collect(set, on: type) }
            next = links[link].next
        }
        let range = try compileGroups(from: base, on: type)
        links.removeLast(links.count - firstLink)
        return range
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
