import GraphQLLanguage
import GraphQLSchema
import GraphQLValidation
import SourceText
import Testing

/// What operations come to before anybody has validated them.
@Suite("Measuring operations") struct OperationMeasureTests {
    private static let schemaText = """
        type Query { item: Item items(first: Int): [Item!] page(first: Int, last: Int): Page plain: [Item!] }
        type Page { total: Int nodes: [Item!] edges: [Edge!] }
        type Edge { node: Item }
        type Item { id: ID self: Item page(first: Int = 5): Page tags: [String!] }
        """

    private static func measure(
        _ text: String,
        _ variables: VariableValues = .none
    ) throws -> OperationMeasure {
        let schema = try SchemaBuilder.build(Parser.parse(SourceText(schemaText)))
        let document = try Parser.parse(SourceText(text))
        return try #require(OperationMeasure.all(in: document, schema: schema, variables: variables).first)
    }

    /// The cost is one for each value; a list counts as its page, or as ten.
    @Test(arguments: [
        ("{ item { id } }", 2),
        ("{ item { self { self { id } } } }", 4),
        ("{ plain { id } }", 1 + 10),
        ("{ items(first: 3) { id } }", 1 + 3),
        ("{ items { id } }", 1 + 100),
        ("{ page(first: 7) { total nodes { id } } }", 1 + 1 + 1 + 7),
        ("{ page(last: 4) { edges { node { id } } } }", 1 + 1 + 4 * 2),
        ("{ page(first: 2, last: 9) { nodes { id } } }", 1 + 1 + 9),
        ("{ page(first: 20) { nodes { page(first: 30) { nodes { id } } } } }", 1 + 1 + 20 * (1 + 1 + 30)),
        ("{ page(first: 6) { ...P } } fragment P on Page { nodes { id } ... { nodes { id } } }", 1 + 2 * (1 + 6)),
        ("{ page(first: -5) { nodes { id } } }", 2),
        ("{ nothing { such } }", 2),
        ("{ ...A } fragment A on Query { ...A item { id } }", 2),
        ("{ __schema { types { fields { name } } } }", 4),
    ])
    func cost(_ text: String, _ cost: Int) throws {
        #expect(try Self.measure(text).cost == cost)
    }

    @Test func aVariablePageCountsAsItsValue() throws {
        let text = "query($n: Int) { page(first: $n) { nodes { id } } }"
        let unknown = try Self.measure(text)
        #expect(unknown.pageVariables == ["n"] && unknown.cost == 102)
        #expect(try Self.measure(text, VariableValues(["n": .int(8)])).cost == 10)
        #expect(try Self.measure("{ page(first: 1) { total } }").pageVariables.isEmpty)
    }

    @Test func sizes() throws {
        let measure = try Self.measure(
            "query @a { x: item { y: id ...F @b } ...G } fragment F on Item { z: id } fragment G on Query { item { ...F } }"
        )
        #expect(measure.depth == 2 && measure.fields == 5)
        #expect(measure.aliases == 3 && measure.directives == 2)
    }

    @Test func fragmentsThatMultiplyEndAtTheMost() throws {
        var text = "{ item { ...F0 } } fragment F60 on Item { id }"
        for level in 0..<60 {
            text += " fragment F\(level) on Item { a: self { ...F\(level + 1) } b: self { ...F\(level + 1) } }"
        }
        let measure = try Self.measure(text)
        #expect(measure.fields == OperationMeasure.most && measure.cost == OperationMeasure.most)
        #expect(measure.depth == 62)
    }

    @Test(arguments: [
        ("{ item { self { self { id } } } }", "DEPTH_LIMIT"),
        ("{ a: item { id } b: item { id } c: item { id } d: item { id } }", "ALIAS_LIMIT"),
        ("{ item { id id id id id id id id } }", "FIELD_LIMIT"),
        ("{ item { id @a @a @a @a } }", "DIRECTIVE_LIMIT"),
    ])
    func limitsHaveTheirCodes(_ text: String, _ code: String) throws {
        let limits = OperationLimits(depth: 3, aliases: 3, fields: 8, directives: 3, cost: 100)
        let measure = try Self.measure(text)
        let location = SourceLocation(line: 1, column: 1)
        let error = #expect(throws: GraphQLError.self) { try limits.check(measure, at: location) }
        #expect(error?.code == code && error?.locations == [location])
        let small = try Self.measure("{ item { id } }")
        try limits.check(small, at: location)
        try limits.check(cost: 100, at: location)
        let cost = #expect(throws: GraphQLError.self) { try limits.check(cost: 101, at: location) }
        #expect(cost?.code == "COST_LIMIT" && cost?.message.contains("101 values; at most 100") == true)
    }
}
