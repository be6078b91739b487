import GraphQLLanguage
import GraphQLSchema
import SourceText
import Testing

@Suite("Coercing input")
struct CoercionTests {
    let schema: Schema

    init() throws {
        schema = try GraphQLSchemaTests.schema(inputSchemaText, scalars: ["Date": .date])
    }

    private static let inner = ConstValue.object([("a", .int(1)), ("d", .enumeration("RED"))])

    static let literals: [(String, String, ConstValue?)] = [
        ("1", "Int", .int(1)), ("1", "Float", .float(1)), ("1.5", "Int", nil), ("1e2", "Int", nil),
        ("2147483647", "Int", .int(2_147_483_647)), ("2147483648", "Int", nil),
        ("-2147483648", "Int", .int(-2_147_483_648)),
        ("1e999", "Float", nil), ("null", "Int", .null), ("null", "Int!", nil), ("true", "Boolean", .boolean(true)),
        ("1", "Boolean", nil), ("\"x\"", "String", .string("x")), ("x", "String", nil), ("1", "ID", .string("1")),
        ("\"a\"", "ID", .string("a")), ("1.0", "ID", nil), ("RED", "Color", .enumeration("RED")),
        ("\"RED\"", "Color", nil), ("BLUE", "Color", nil),
        ("3", "[Int]", .list([.int(3)])), ("3", "[[Int]]", .list([.list([.int(3)])])), ("[]", "[Int!]!", .list([])),
        ("[1, null]", "[Int]", .list([.int(1), .null])), ("[1, null]", "[Int!]", nil), ("null", "[Int]", .null),
        ("[[1], 2]", "[[Int]]", .list([.list([.int(1)]), .list([.int(2)])])),
        ("{a: 1}", "Inner", inner), ("{a: 1, z: 2}", "Inner", nil), ("{d: null}", "Inner", .object([("d", .null)])),
        ("{}", "Filter", nil), ("[1]", "Inner", nil),
        (
            "{inner: {a: 1}, req: 2}", "Filter",
            .object([("req", .int(2)), ("def", .boolean(true)), ("inner", inner), ("reqDef", .int(4))])
        ),
        (
            "{req: 1, list: {a: 1}}", "Filter",
            .object([("req", .int(1)), ("def", .boolean(true)), ("list", .list([inner])), ("reqDef", .int(4))])
        ),
        ("{a: 1}", "One", .object([("a", .int(1))])), ("{}", "One", nil), ("{a: 1, b: \"x\"}", "One", nil),
        ("{a: null}", "One", nil), ("{a: $missing, b: \"x\"}", "One", nil),
        ("\"2018-05-29\"", "Date", .string("2018-05-29")), ("\"2018-02-29\"", "Date", nil),
        ("\"2016-02-29\"", "Date", .string("2016-02-29")), ("\"1900-02-29\"", "Date", nil),
        ("\"2018-5-29\"", "Date", nil),
        ("\"2018-13-01\"", "Date", nil), ("\"2018-00-10\"", "Date", nil), ("20180529", "Date", nil),
        ("{a: [1, 2.5, X]}", "Any", .object([("a", .list([.int(1), .float(2.5), .enumeration("X")]))])),
        ("$one", "Int", .int(1)), ("$missing", "Int", nil), ("$null", "Int", .null), ("$null", "Int!", nil),
        ("[$one, $missing]", "[Int]", .list([.int(1), .null])), ("[$missing]", "[Int!]", nil),
        ("{a: $one, b: $missing}", "Inner", inner),
        (
            "{req: 1, def: $missing}", "Filter",
            .object([("req", .int(1)), ("def", .boolean(true)), ("reqDef", .int(4))])
        ),
    ]

    @Test("Literals are read as the type that is expected", arguments: literals)
    func literal(_ text: String, _ type: String, _ expected: ConstValue?) throws {
        let value = try Parser.parseValue(SourceText(text))
        let reference = try Parser.parseType(SourceText(type))
        let ref = try #require(schema.resolve(reference))
        let variables = VariableValues(["one": .int(1), "null": .null])
        #expect(InputCoercion.literal(value, as: ref, in: schema, variables: variables) == expected)
    }

    static let variables: [(String, String, ConstValue?)] = [
        ("$x: Int", #"{"x": 1}"#, .int(1)), ("$x: Int", #"{"x": 1.0}"#, .int(1)),
        ("$x: Int", #"{"x": 1e2}"#, .int(100)),
        ("$x: Int", "{}", nil), ("$x: Int", "null", nil), ("$x: Int", #"{"x": null}"#, .null),
        ("$x: Int = 5", "{}", .int(5)),
        ("$x: Int = 5", #"{"x": null}"#, .null), ("$x: Float", #"{"x": 1}"#, .float(1)),
        ("$x: ID", #"{"x": 7}"#, .string("7")),
        ("$x: ID", #"{"x": 123456789012345678901}"#, .string("123456789012345678901")),
        ("$x: [Int]", #"{"x": 3}"#, .list([.int(3)])), ("$x: Color", #"{"x": "RED"}"#, .enumeration("RED")),
        ("$x: [[Int]]", #"{"x": [[1], 2, null]}"#, .list([.list([.int(1)]), .list([.int(2)]), .null])),
        ("$x: Inner", #"{"x": {"a": 1}}"#, inner), ("$x: One", #"{"x": {"b": "q"}}"#, .object([("b", .string("q"))])),
        ("$x: Date", #"{"x": "2018-05-29"}"#, .string("2018-05-29")),
        (
            "$x: Any", #"{"x": {"k": [1.5]}}"#,
            .object([("k", .list([.float(1.5)]))])
        ),
    ]

    @Test("JSON is read as the type of the variable", arguments: variables)
    func variable(_ definition: String, _ json: String, _ expected: ConstValue?) throws {
        #expect(try coerce(definition, json)["x"] == expected)
    }

    static let refusals: [(String, String, [String])] = [
        ("$x: Int", #"{"x": "abc"}"#, ["got invalid value 'abc'; Int cannot represent non-integer value: 'abc'"]),
        ("$x: Int", #"{"x": 1.5}"#, ["got invalid value 1.5; Int cannot represent non-integer value: 1.5"]),
        (
            "$x: Int", #"{"x": 2147483648}"#,
            ["got invalid value 2147483648; Int cannot represent non 32-bit signed integer value: 2147483648"]
        ),
        ("$x: Int", #"{"x": true}"#, ["got invalid value true; Int cannot represent non-integer value: true"]),
        ("$x: Int!", "{}", ["of required type 'Int!' was not provided."]),
        ("$x: Int!", #"{"x": null}"#, ["of non-null type 'Int!' must not be null."]),
        (
            "$x: [Int!]", #"{"x": [1, null, "a"]}"#,
            [
                "got invalid value null at 'x[1]'; Expected non-nullable type 'Int!' not to be null.",
                "got invalid value 'a' at 'x[2]'; Int cannot represent non-integer value: 'a'",
            ]
        ),
        ("$x: Filter", "{\"x\": {}}", ["got invalid value {}; Field 'req' of required type 'Int!' was not provided."]),
        (
            "$x: Filter", #"{"x": {"req": 1, "opts": "a"}}"#,
            [
                "got invalid value {'req': 1, 'opts': 'a'}; Field 'opts' is not defined by type 'Filter'. Did you mean 'opt'?"
            ]
        ),
        (
            "$x: Filter", #"{"x": {"req": 1, "inner": {"b": ["x"]}}}"#,
            ["got invalid value 'x' at 'x.inner.b[0]'; Int cannot represent non-integer value: 'x'"]
        ),
        ("$x: Filter", #"{"x": 5}"#, ["got invalid value 5; Expected type 'Filter' to be an object."]),
        ("$x: One", "{\"x\": {}}", ["got invalid value {}; Exactly one key must be specified for OneOf type 'One'."]),
        ("$x: One", #"{"x": {"a": null}}"#, ["got invalid value null at 'x.a'; Field 'a' must be non-null."]),
        (
            "$x: Color", #"{"x": "REDD"}"#,
            [
                "got invalid value 'REDD'; Value 'REDD' does not exist in 'Color' enum. Did you mean the enum value 'RED'?"
            ]
        ),
        ("$x: Color", #"{"x": 1}"#, ["got invalid value 1; Enum 'Color' cannot represent non-string value: 1."]),
        ("$x: ID", #"{"x": 1.5}"#, ["got invalid value 1.5; ID cannot represent value: 1.5"]),
        ("$x: Float", #"{"x": 1e999}"#, ["got invalid value 1e999; Float cannot represent non numeric value: 1e999"]),
        (
            "$x: String", #"{"x": ["a"]}"#,
            ["got invalid value ['a']; String cannot represent a non string value: ['a']"]
        ),
        ("$x: Boolean", #"{"x": 0}"#, ["got invalid value 0; Boolean cannot represent a non boolean value: 0"]),
        (
            "$x: Date", #"{"x": "gestern"}"#,
            ["got invalid value 'gestern'; Date cannot represent value that is not a date as YYYY-MM-DD: 'gestern'"]
        ),
        ("$x: Query", #"{"x": 1}"#, ["expected value of type 'Query' which cannot be used as an input type."]),
    ]

    @Test("What is wrong with a variable is said with its path", arguments: refusals)
    func refusal(_ definition: String, _ json: String, _ messages: [String]) {
        let error = #expect(throws: GraphQLErrors.self) { try coerce(definition, json) }
        #expect(error?.errors.map(\.message) == messages.map { "Variable '$x' " + $0 })
        #expect(error?.errors.allSatisfy { $0.code == "BAD_USER_INPUT" && $0.locations.count == 1 } == true)
    }

    @Test("Errors of variables are limited")
    func errorLimit() {
        let json = "{\"x\": [" + Array(repeating: "\"a\"", count: 1000).joined(separator: ",") + "]}"
        let error = #expect(throws: GraphQLErrors.self) { try coerce("$x: [Int]", json) }
        #expect(error?.errors.count == 51)
        #expect(
            error?.errors.last?.message
                == "Too many errors processing variables, error limit reached. Execution aborted."
        )
    }

    @Test("Variables are an object")
    func noObject() {
        #expect(throws: GraphQLErrors.self) { try coerce("$x: Int", "[]") }
    }

    @Test(
        "Arguments stand in the order of their definitions",
        arguments: [
            ("a(must: 1)", [.int(10), nil, .int(1), .int(3), nil]),
            ("a(ids: 4, must: 1, first: null)", [.null, nil, .int(1), .int(3), .list([.string("4")])]),
            ("a(must: $one, also: $missing, first: $missing)", [.int(10), nil, .int(1), .int(3), nil]),
            ("a(must: 1, filter: $null)", [.int(10), .null, .int(1), .int(3), nil]),
        ] as [(String, [ConstValue?])]
    )
    func arguments(_ field: String, _ expected: [ConstValue?]) throws {
        #expect(try arguments(field) == expected)
    }

    @Test(
        "What is wrong with arguments is said with its place",
        arguments: [
            ("a", "Argument 'must' of required type 'Int!' was not provided.", 3),
            ("a(must: null)", "Argument 'must' of non-null type 'Int!' must not be null.", 11),
            ("a(must: $null)", "Argument 'must' of non-null type 'Int!' must not be null.", 11),
            (
                "a(must: $missing)",
                "Argument 'must' of required type 'Int!' was provided the variable '$missing' which was not provided a "
                    + "runtime value.", 11
            ),
            ("a(must: 1, first: \"x\")", "Argument 'first' has invalid value \"x\".", 21),
        ]
    )
    func argumentErrors(_ field: String, _ message: String, _ column: Int) {
        let error = #expect(throws: GraphQLError.self) { try arguments(field) }
        #expect(error?.message == message)
        #expect(error?.locations == [SourceLocation(line: 1, column: column)])
    }

    /// A few variables are compared by name, many looked up.
    @Test(arguments: [1, 2, 8, 9, 30])
    func eachVariableHasItsOwnValue(_ count: Int) throws {
        let names = (0..<count).map { "v\($0)" }
        let definitions = names.map { "$\($0): Int = -1" }.joined(separator: ", ")
        let given = names.enumerated().filter { $0.offset % 3 != 0 }
        let json = "{" + given.map { "\"\($0.element)\": \($0.offset)" }.joined(separator: ", ") + "}"
        let values = try coerce(definitions, json)
        for (index, name) in names.enumerated() { #expect(values[name] == .int(index % 3 == 0 ? -1 : index)) }
        #expect(values["v\(count)"] == nil)
        #expect(try values == coerce(definitions, json) && values != coerce(definitions, "{\"v0\": 7}"))
    }

    private func coerce(_ definition: String, _ json: String) throws -> VariableValues {
        let document = ResolvedDocument(try Parser.parse(SourceText("query(\(definition)) { a }")), schema: schema)
        let provided = try JSONReader.read(Array(json.utf8))
        return try InputCoercion.variables(of: document.operations[0], in: document, provided: provided)
    }

    private func arguments(_ field: String) throws -> [ConstValue?] {
        let document = try Parser.parse(SourceText("{ \(field) }"))
        let node = document.table.fields[0]
        return try InputCoercion.arguments(
            document.table.argumentLists[node.arguments],
            of: schema[schema.queryType].fields[0].arguments,
            in: schema,
            variables: VariableValues(["one": .int(1), "null": .null]),
            source: document.source,
            at: node.span
        )
    }
}
