import GraphQLLanguage
import SourceText

/// Whether an input object holds itself through fields that must be given, so that no value of it could be finite.
///
/// Specification, section 3.10.
struct InputCycleChecks {
    private let schema: Schema
    private let nodes: [MergedDocument.MergedType]
    var errors: ErrorList
    private var visited: Set<TypeID> = []
    private var path: [(name: String, span: SourceSpan)] = []
    private var placeInPath: [TypeID: Int] = [:]

    init(_ schema: Schema, _ nodes: [MergedDocument.MergedType], _ errors: ErrorList) {
        self.schema = schema
        self.nodes = nodes
        self.errors = errors
    }

    /// Follows the fields of a type; a type that was followed before is not followed again.
    mutating func check(_ id: TypeID) {
        guard visited.insert(id).inserted else { return }
        // An explicit stack, since a chain of types may be as long as the document.
        var stack = [(id: id, next: 0)]
        placeInPath[id] = 0
        while let top = stack.last {
            let type = schema[top.id]
            guard top.next < type.inputFields.count else {
                placeInPath[top.id] = nil
                stack.removeLast()
                if !path.isEmpty { path.removeLast() }
                continue
            }
            stack[stack.count - 1].next += 1
            let field = type.inputFields[top.next]
            let target = field.type.namedType
            guard field.type.isNonNull, !field.type.isList, schema[target].kind == .inputObject else { continue }
            path.append((field.name, nodes[top.id.index].node.inputFields[top.next].span))
            if let start = placeInPath[target] {
                report(target, path[start...])
                path.removeLast()
            } else if visited.insert(target).inserted {
                placeInPath[target] = path.count
                stack.append((target, 0))
            } else {
                path.removeLast()
            }
        }
    }

    private mutating func report(_ id: TypeID, _ cycle: ArraySlice<(name: String, span: SourceSpan)>) {
        errors.add(
            "Cannot reference Input Object '\(schema[id].name)' within itself through a series of non-null fields: "
                + "'\(cycle.map(\.name).joined(separator: "."))'.",
            cycle.map(\.span)
        )
    }
}
