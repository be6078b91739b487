import GraphQLLanguage
import GraphQLSchema
import SourceText
import Testing

/// A document that makes no schema, and the first thing that is wrong with it.
struct SchemaErrorCase: Sendable, CustomTestStringConvertible {
    var text: String
    var message: String
    var locations: [String]

    init(_ text: String, _ message: String, _ locations: String...) {
        self.text = text
        self.message = message
        self.locations = locations
    }

    var testDescription: String { text }
}

@Suite("What is wrong with schemas")
struct SchemaErrorTests {
    static let names: [SchemaErrorCase] = [
        SchemaErrorCase(
            "schema { query: Q } schema { query: Q } type Q { a: Int }",
            "Must provide only one schema definition.",
            "1:21"
        ),
        SchemaErrorCase(
            "schema { query: Q } extend schema { query: Q } type Q { a: Int }",
            "There can be only one query type in schema.",
            "1:10",
            "1:37"
        ),
        SchemaErrorCase(
            "type Query { a: Int } scalar Query",
            "There can be only one type named 'Query'.",
            "1:6",
            "1:30"
        ),
        SchemaErrorCase(
            "type Query { a: Int } directive @d on FIELD directive @d on FIELD",
            "There can be only one directive named '@d'.",
            "1:34",
            "1:56"
        ),
        SchemaErrorCase("type Query { a: Int a: Int }", "Field 'Query.a' can only be defined once.", "1:14", "1:21"),
        SchemaErrorCase(
            "type Query { a: Int } extend type Query { a: Int }",
            "Field 'Query.a' can only be defined once.",
            "1:14",
            "1:43"
        ),
        SchemaErrorCase(
            "enum E { A A } type Query { a: E }",
            "Enum value 'E.A' can only be defined once.",
            "1:10",
            "1:12"
        ),
        SchemaErrorCase(
            "type Query { a(b: Int, b: Int): Int }",
            "Argument 'Query.a(b:)' can only be defined once.",
            "1:16",
            "1:24"
        ),
        SchemaErrorCase(
            "directive @d(b: Int, b: Int) on FIELD type Query { a: Int }",
            "Argument '@d(b:)' can only be defined once.",
            "1:14",
            "1:22"
        ),
        SchemaErrorCase("type Query { a: Strin }", "Unknown type 'Strin'. Did you mean 'String'?", "1:17"),
        SchemaErrorCase("type Query implements Nope { a: Int }", "Unknown type 'Nope'.", "1:23"),
        SchemaErrorCase(
            "extend type Quer { a: Int } type Query { a: Int }",
            "Cannot extend type 'Quer' because it is not defined. Did you mean 'Query'?",
            "1:13"
        ),
        SchemaErrorCase(
            "extend enum Query { A } type Query { a: Int }",
            "Cannot extend non-enum type 'Query'.",
            "1:25",
            "1:1"
        ),
        SchemaErrorCase("type Query { a: Int } query { a }", "A schema cannot hold operations or fragments.", "1:23"),
    ]

    static let directives: [SchemaErrorCase] = [
        SchemaErrorCase("type Query { a: Int @nope }", "Unknown directive '@nope'.", "1:21"),
        SchemaErrorCase(
            "type Query @deprecated { a: Int }",
            "Directive '@deprecated' may not be used on OBJECT.",
            "1:12"
        ),
        SchemaErrorCase(
            "type Query { a: Int @deprecated @deprecated }",
            "The directive '@deprecated' can only be used once at this location.",
            "1:21",
            "1:33"
        ),
        SchemaErrorCase(
            "type Query { a: Int @deprecated(reasn: \"x\") }",
            "Unknown argument 'reasn' on directive '@deprecated'. Did you mean 'reason'?",
            "1:33"
        ),
        SchemaErrorCase(
            "type Query { a: S } scalar S @specifiedBy",
            "Directive '@specifiedBy' argument 'url' of type 'String!' is required, but it was not provided.",
            "1:30"
        ),
        SchemaErrorCase(
            "type Query { a: Int @deprecated(reason: 1) }",
            "Directive '@deprecated': Argument 'reason' has invalid value 1.",
            "1:21"
        ),
    ]

    static let types: [SchemaErrorCase] = [
        SchemaErrorCase("type T { a: Int }", "Query root type must be provided."),
        SchemaErrorCase("schema { mutation: T } type T { a: Int }", "Query root type must be provided.", "1:1"),
        SchemaErrorCase(
            "schema { query: E } enum E { A }",
            "Query root type must be Object type, it cannot be E.",
            "1:17"
        ),
        SchemaErrorCase(
            "schema { query: Q mutation: Q } type Q { a: Int }",
            "All root types must be different, 'Q' type is used as several root types.",
            "1:17",
            "1:29"
        ),
        SchemaErrorCase("type Query", "Type Query must define one or more fields.", "1:1"),
        SchemaErrorCase("type Query { a: U } union U", "Union type U must define one or more member types.", "1:21"),
        SchemaErrorCase("type Query { a: E } enum E", "Enum type E must define one or more values.", "1:21"),
        SchemaErrorCase(
            "type Query { a(b: I): Int } input I",
            "Input Object type I must define one or more fields.",
            "1:29"
        ),
        SchemaErrorCase(
            "type Query { __a: Int }",
            "Name '__a' must not begin with '__', which is reserved by GraphQL introspection.",
            "1:14"
        ),
        SchemaErrorCase(
            "type Query { a: Int } type __MetaFields { a: Int }",
            "Name '__MetaFields' must not begin with '__', which is reserved by GraphQL introspection.",
            "1:28"
        ),
        SchemaErrorCase(
            "type Query { a: I } input I { a: Int }",
            "The type of Query.a must be Output Type but got: I.",
            "1:17"
        ),
        SchemaErrorCase(
            "type Query { a(b: [Query!]): Int }",
            "The type of Query.a(b:) must be Input Type but got: [Query!].",
            "1:19"
        ),
        SchemaErrorCase(
            "type Query { a(b: I): Int } input I { q: Query }",
            "The type of I.q must be Input Type but got: Query.",
            "1:42"
        ),
        SchemaErrorCase(
            "type Query { a: U } union U = Query | Query",
            "Union type U can only include type Query once.",
            "1:31",
            "1:39"
        ),
        SchemaErrorCase(
            "type Query { a: U } union U = Int",
            "Union type U can only include Object types, it cannot include Int.",
            "1:31"
        ),
        SchemaErrorCase(
            "type Query { a(b: Int! @deprecated): Int }",
            "Required argument Query.a(b:) cannot be deprecated.",
            "1:24",
            "1:19"
        ),
        SchemaErrorCase(
            "type Query { a(b: I): Int } input I @oneOf { a: Int! }",
            "OneOf input field I.a must be nullable.",
            "1:49"
        ),
        SchemaErrorCase(
            "type Query { a(b: I): Int } input I @oneOf { a: Int = 1 }",
            "OneOf input field I.a cannot have a default value.",
            "1:46"
        ),
        SchemaErrorCase(
            "type Query { a(b: I): Int } input I { j: J! } input J { i: I! }",
            "Cannot reference Input Object 'I' within itself through a series of non-null fields: 'j.i'.",
            "1:39",
            "1:57"
        ),
        SchemaErrorCase(
            "type Query { a(b: I): Int } input I { i: I = {} }",
            "Invalid circular reference. The default value of Input Object field I.i references itself.",
            "1:46"
        ),
        SchemaErrorCase(
            "type Query { a(b: Int = \"x\"): Int }",
            "Query.a(b:) has invalid default value \"x\" for type Int.",
            "1:25"
        ),
    ]

    static let interfaces: [SchemaErrorCase] = [
        SchemaErrorCase(
            "type Query implements T { a: Int } type T { a: Int }",
            "Type Query must only implement Interface types, it cannot implement T.",
            "1:23"
        ),
        SchemaErrorCase(
            "type Query implements I & I { a: Int } interface I { a: Int }",
            "Type Query can only implement I once.",
            "1:23",
            "1:27"
        ),
        SchemaErrorCase(
            "interface I implements I { a: Int } type Query { a: I }",
            "Type I cannot implement itself because it would create a circular reference.",
            "1:24"
        ),
        SchemaErrorCase(
            "interface A { x: Int } interface B implements A { x: Int } type Query implements B { x: Int }",
            "Type Query must implement A because it is implemented by B.",
            "1:47",
            "1:82"
        ),
        SchemaErrorCase(
            "interface I { a: Int } type Query implements I { b: Int }",
            "Interface field I.a expected but Query does not provide it.",
            "1:15",
            "1:24"
        ),
        SchemaErrorCase(
            "interface I { a: Int! } type Query implements I { a: Int }",
            "Interface field I.a expects type Int! but Query.a is type Int.",
            "1:18",
            "1:54"
        ),
        SchemaErrorCase(
            "interface I { a(b: Int): Int } type Query implements I { a: Int }",
            "Interface field argument I.a(b:) expected but Query.a does not provide it.",
            "1:17",
            "1:58"
        ),
        SchemaErrorCase(
            "interface I { a(b: Int): Int } type Query implements I { a(b: Int!): Int }",
            "Interface field argument I.a(b:) expects type Int but Query.a(b:) is type Int!.",
            "1:20",
            "1:63"
        ),
        SchemaErrorCase(
            "interface I { a: Int } type Query implements I { a(b: Int!): Int }",
            "Object field Query.a includes required argument b that is missing from the Interface field I.a.",
            "1:52",
            "1:15"
        ),
        SchemaErrorCase(
            "interface I { a: Int } type Query implements I { a: Int @deprecated }",
            "Interface field I.a is not deprecated, so implementation field Query.a must not be deprecated.",
            "1:15",
            "1:50"
        ),
    ]

    @Test("The first error says what and where", arguments: [names, directives, types, interfaces].flatMap { $0 })
    func errors(_ example: SchemaErrorCase) {
        let error = #expect(throws: GraphQLErrors.self) { try schema(example.text) }
        #expect(error?.errors.first?.message == example.message)
        #expect(error?.errors.first?.locations.map(\.description) == example.locations)
    }

    @Test("All errors of a stage are reported")
    func several() {
        let error = #expect(throws: GraphQLErrors.self) { try schema("type Query { a: A b: B c(d: C): Int }") }
        #expect(error?.errors.map(\.message) == ["Unknown type 'A'.", "Unknown type 'B'.", "Unknown type 'C'."])
    }

    @Test("A long chain of input types is followed without recursion")
    func longChain() throws {
        let count = 20_000
        let chain = (0..<count).map { "input I\($0) { next: I\(($0 + 1) % count)! }" }.joined(separator: "\n")
        let error = #expect(throws: GraphQLErrors.self) { try schema("type Query { a(i: I0): Int } " + chain) }
        #expect(error?.errors.count == 1)
    }
}
