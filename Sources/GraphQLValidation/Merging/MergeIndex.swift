import GraphQLLanguage
import GraphQLSchema
import SourceText

/// The fields and selection sets of a document as numbers, so that the merging of fields is work on small integers.
struct MergeIndex {
    /// A field as it is selected somewhere.
    struct Entry {
        var field: Field
        /// The type around it.
        var parent: TypeID?
        /// Whether that type is an object, so that two fields of different ones never meet.
        var hasConcreteParent: Bool
        /// The type of its value, where it is known.
        var type: TypeRef?
        /// Its response key, as a number.
        var key: Int
        /// Its own selection set, or -1.
        var set: Int
    }

    /// A selection set with the fields of its inline fragments.
    struct Selections {
        var fields: [Int] = []
        /// The fragments that it uses, each once.
        var fragments: [Int] = []
    }

    private(set) var entries: [Entry] = []
    private(set) var sets: [Selections] = []
    /// The set of each fragment of the document.
    private(set) var setOfFragment: [Int] = []
    /// The sets of operations and fragments, in their order.
    private(set) var roots: [Int] = []
    private(set) var keys: [String] = []
    private var setAt: [UInt32: Int] = [:]
    private var keyIndex: [String: Int] = [:]

    init(_ context: ValidationContext) {
        for operation in context.operations {
            roots.append(add(operation.selectionSet, on: context.schema.rootType(of: operation.kind), context))
        }
        for fragment in context.fragments {
            let type = context.schema.typeID(named: fragment.typeCondition.value)
            setOfFragment.append(add(fragment.selectionSet, on: type, context))
        }
        roots += setOfFragment
    }

    /// The number of a selection set of the document.
    func set(of node: SelectionSet) -> Int? { setAt[node.span.start] }

    private mutating func add(_ node: SelectionSet, on type: TypeID?, _ context: ValidationContext) -> Int {
        var selections = Selections()
        for selection in node.selections {
            switch selection {
            case .field(let field):
                selections.fields.append(add(field, on: type, context))
            case .fragmentSpread(let spread):
                guard let fragment = context.fragmentIndex(named: spread.name.value) else { continue }
                selections.fragments.append(fragment)
            case .inlineFragment(let fragment):
                let inner = fragment.typeCondition.map { context.schema.typeID(named: $0.value) } ?? type
                let set = add(fragment.selectionSet, on: inner, context)
                selections.fields += sets[set].fields
                selections.fragments += sets[set].fragments
            }
        }
        var seen: Set<Int> = []
        selections.fragments.removeAll { !seen.insert($0).inserted }
        setAt[node.span.start] = sets.count
        sets.append(selections)
        return sets.count - 1
    }

    private mutating func add(_ field: Field, on parent: TypeID?, _ context: ValidationContext) -> Int {
        let type = parent.flatMap { context.schema[$0].field(named: field.name.value)?.type }
        let set = field.selectionSet.map { add($0, on: type?.namedType, context) } ?? -1
        entries.append(
            Entry(
                field: field,
                parent: parent,
                hasConcreteParent: parent.map { context.schema[$0].kind == .object } ?? false,
                type: type,
                key: key(field.responseKey),
                set: set
            )
        )
        return entries.count - 1
    }

    private mutating func key(_ name: String) -> Int {
        if let key = keyIndex[name] { return key }
        keyIndex[name] = keys.count
        keys.append(name)
        return keys.count - 1
    }
}

// MARK: - Comparing two fields

extension MergeIndex {
    /// Why two fields cannot be one, leaving aside what is selected from them; nil where they can.
    ///
    /// Where the two are exclusive no object has both, so that only their types have to agree.
    func conflict(_ left: Int, _ right: Int, areExclusive: Bool, _ schema: Schema) -> String? {
        let (left, right) = (entries[left], entries[right])
        if !areExclusive {
            let names = (left.field.name.value, right.field.name.value)
            if names.0 != names.1 { return "'\(names.0)' and '\(names.1)' are different fields" }
            if !Self.haveSameArguments(left.field, right.field) { return "they have differing arguments" }
        }
        guard let leftType = left.type, let rightType = right.type else { return nil }
        guard Self.haveConflict(leftType, rightType, schema) else { return nil }
        return "they return conflicting types '\(schema.text(of: leftType))' and '\(schema.text(of: rightType))'"
    }

    static func haveSameArguments(_ left: Field, _ right: Field) -> Bool {
        guard left.arguments.count == right.arguments.count else { return false }
        return left.arguments.allSatisfy { argument in
            right.arguments.contains { other in
                other.name.value == argument.name.value && areEqual(argument.value, other.value)
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
        switch (left, right) {
        case (.list(let left), .list(let right)), (.nonNull(let left), .nonNull(let right)):
            haveConflict(left, right, schema)
        case (.named(let left), .named(let right)):
            left != right && (schema.types[left.index].isLeaf || schema.types[right.index].isLeaf)
        default: true
        }
    }
}
