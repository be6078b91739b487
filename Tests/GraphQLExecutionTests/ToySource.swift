import GraphQLExecution
import GraphQLLanguage
import GraphQLSchema
import SourceText

/// A schema small enough to see through, and a source for it in which fields can fail.
struct ToySource: ExecutionSource {
    static let sdl = """
        type Query { a: A must: A! list: [A] strict: [A!]! words: [String] fail: String failHard: String!
          echo(x: Int = 3, y: [Int!]): String! node(kind: String!): Node nodes: [Node!]! number: Float }
        interface Node { id: ID! }
        type A implements Node { id: ID! name: String bad: String! child: A self: A! }
        type B implements Node { id: ID! size: Int! }
        """

    enum Object {
        case query
        case a(Int)
        case b
    }

    enum List {
        case objects([Object?])
        case words([String?])
    }

    static let names = [
        "a", "must", "list", "strict", "words", "fail", "failHard", "echo", "node", "nodes", "number", "id", "name",
        "bad", "child", "self", "size",
    ]

    let schema: Schema

    func type(of object: Object) -> TypeID {
        switch object {
        case .query: schema.queryType
        case .a: schema.typeID(named: "A") ?? schema.queryType
        case .b: schema.typeID(named: "B") ?? schema.queryType
        }
    }

    private func name(_ field: FieldBinding) -> String { Self.names[Int(field.rawValue)] }

    mutating func writeLeaf(
        _ field: FieldBinding,
        of object: Object,
        _ arguments: ArgumentValues,
        to writer: inout JSONWriter
    ) throws(FieldFailure) -> Bool {
        switch (name(field), object) {
        case ("fail", _), ("failHard", _): throw FieldFailure("It failed.", code: "TOY")
        case ("echo", _): writer.string("\(arguments[0].map { "\($0)" } ?? "-") \(arguments[1].map { "\($0)" } ?? "-")")
        case ("number", _): writer.number(0.5)
        case ("id", .a(let number)): writer.string("a\(number)")
        case ("id", _): writer.string("b")
        case ("name", .a(let number)): writer.string("line\n\"\(number)\" é")
        case ("size", _): writer.integer(-7)
        default: return false
        }
        return true
    }

    mutating func object(
        _ field: FieldBinding,
        of object: Object,
        _ arguments: ArgumentValues
    ) throws(FieldFailure) -> Object? {
        switch name(field) {
        case "node": arguments[0] == .string("A") ? .a(9) : .b
        case "child": nil
        default: .a(1)
        }
    }

    mutating func list(_ field: FieldBinding, of object: Object, _ arguments: ArgumentValues) -> List? {
        switch name(field) {
        case "words": .words(["x", nil, "y"])
        case "nodes": .objects([.a(1), .b])
        case "list": .objects([.a(1), nil, .a(2)])
        default: .objects([.a(1), .a(2)])
        }
    }

    func count(of list: List) -> Int {
        switch list {
        case .objects(let objects): objects.count
        case .words(let words): words.count
        }
    }

    func item(_ index: Int, of list: List) -> Object? {
        if case .objects(let objects) = list { objects[index] } else { nil }
    }

    func writeItem(_ index: Int, of list: List, to writer: inout JSONWriter) -> Bool {
        guard case .words(let words) = list, let word = words[index] else { return false }
        writer.string(word)
        return true
    }

    /// Answers a query from the toy.
    static func answer(
        _ query: String,
        _ variables: String = "{}",
        limits: ExecutionLimits = ExecutionLimits()
    ) throws -> String {
        let schema = try SchemaBuilder.build(try Parser.parse(SourceText(sdl)))
        let bindings = try FieldBindings(schema) { _, field in
            names.firstIndex(of: field).map { FieldBinding(rawValue: UInt16($0)) }
        }
        let document = try Parser.parse(SourceText(query))
        let resolved = ResolvedDocument(document, schema: schema)
        let provided = try JSONReader.read(Array(variables.utf8))
        let values = try InputCoercion.variables(of: resolved.operations[0], in: resolved, provided: provided)
        let plan = try PlanCompiler.compile(
            0,
            in: resolved,
            bindings: bindings,
            variables: values
        )
        var writer = JSONWriter()
        _ = plan.run(
            ToySource(schema: schema),
            root: .query,
            schema: schema,
            document: document.source,
            variables: values,
            limits: limits,
            to: &writer
        )
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
