import GraphQLExecution
import GraphQLLanguage
import GraphQLSchema
import SourceText
import Testing

@Suite struct ExecutorTests {
    @Test(arguments: [
        ("{ __typename }", #"{"data":{"__typename":"Query"}}"#),
        ("{ q: __typename a { id t: __typename } }", #"{"data":{"q":"Query","a":{"id":"a1","t":"A"}}}"#),
        ("{ a { name } }", #"{"data":{"a":{"name":"line\n\"1\" é"}}}"#),
        ("{ a { child { id } } }", #"{"data":{"a":{"child":null}}}"#),
        (
            "{ list { id } words number }",
            #"{"data":{"list":[{"id":"a1"},null,{"id":"a2"}],"words":["x",null,"y"],"number":0.5}}"#
        ),
        (
            "{ a { id } a { name: id } ... { a { id again: id } } }",
            #"{"data":{"a":{"id":"a1","name":"a1","again":"a1"}}}"#
        ),
        (
            "{ nodes { id ... on B { size } ...F } } fragment F on A { self { id } }",
            #"{"data":{"nodes":[{"id":"a1","self":{"id":"a1"}},{"id":"b","size":-7}]}}"#
        ),
        (
            #"{ x: node(kind: "A") { __typename } y: node(kind: "B") { __typename ... on Node { id } } }"#,
            #"{"data":{"x":{"__typename":"A"},"y":{"__typename":"B","id":"b"}}}"#
        ),
    ])
    func answersInTheOrderOfTheQuery(_ query: String, _ answer: String) throws {
        #expect(try ToySource.answer(query) == answer)
    }

    @Test(arguments: [
        ("{ echo }", "{}", "int(3) -"),
        (
            "{ echo(x: 5, y: [1, 2]) }", "{}",
            #"int(5) list([GraphQLSchema.ConstValue.int(1), GraphQLSchema.ConstValue.int(2)])"#
        ),
        ("{ echo(y: 4) }", "{}", #"int(3) list([GraphQLSchema.ConstValue.int(4)])"#),
        ("query($x: Int) { echo(x: $x) }", "{}", "int(3) -"),
        ("query($x: Int) { echo(x: $x) }", #"{"x": null}"#, "null -"),
        ("query($x: Int = 8) { echo(x: $x) }", "{}", "int(8) -"),
        ("query($x: Int!) { echo(y: [$x]) }", #"{"x": 6}"#, #"int(3) list([GraphQLSchema.ConstValue.int(6)])"#),
    ])
    func argumentsAreCoerced(_ query: String, _ variables: String, _ echo: String) throws {
        let answer = try ToySource.answer(query, variables)
        #expect(answer == #"{"data":{"echo":""# + echo + #""}}"#)
    }

    @Test(arguments: [
        (
            "{ fail a { id } }",
            #"{"data":{"fail":null,"a":{"id":"a1"}},"errors":[{"message":"It failed.","locations":[{"line":1,"column":3}],"path":["fail"],"extensions":{"code":"TOY"}}]}"#
        ),
        (
            "{ a { id } failHard }",
            #"{"data":null,"errors":[{"message":"It failed.","locations":[{"line":1,"column":12}],"path":["failHard"],"extensions":{"code":"TOY"}}]}"#
        ),
        (
            "{ a { id bad } number }",
            #"{"data":{"a":null,"number":0.5},"errors":[{"message":"Cannot return null for non-nullable field A.bad.","locations":[{"line":1,"column":10}],"path":["a","bad"]}]}"#
        ),
        (
            "{ must { bad } }",
            #"{"data":null,"errors":[{"message":"Cannot return null for non-nullable field A.bad.","locations":[{"line":1,"column":10}],"path":["must","bad"]}]}"#
        ),
        (
            "{ list { x: bad } }",
            #"{"data":{"list":[null,null,null]},"errors":[{"message":"Cannot return null for non-nullable field A.bad.","locations":[{"line":1,"column":10}],"path":["list",0,"x"]},{"message":"Cannot return null for non-nullable field A.bad.","locations":[{"line":1,"column":10}],"path":["list",2,"x"]}]}"#
        ),
        (
            "{ a { self { self { bad } } } fail }",
            #"{"data":{"a":null,"fail":null},"errors":[{"message":"Cannot return null for non-nullable field A.bad.","locations":[{"line":1,"column":21}],"path":["a","self","self","bad"]},{"message":"It failed.","locations":[{"line":1,"column":31}],"path":["fail"],"extensions":{"code":"TOY"}}]}"#
        ),
        (
            "{ strict { bad } }",
            #"{"data":null,"errors":[{"message":"Cannot return null for non-nullable field A.bad.","locations":[{"line":1,"column":12}],"path":["strict",0,"bad"]}]}"#
        ),
    ])
    func nullGoesUpToWhereItMayStand(_ query: String, _ answer: String) throws {
        #expect(try ToySource.answer(query) == answer)
    }

    @Test(arguments: [
        ("query($x: Boolean!) { number @include(if: $x) words @skip(if: $x) }", true, #"{"data":{"number":0.5}}"#),
        (
            "query($x: Boolean!) { number @include(if: $x) words @skip(if: $x) }", false,
            #"{"data":{"words":["x",null,"y"]}}"#
        ),
        (
            "query($x: Boolean!) { ... @include(if: $x) { number } ...F @skip(if: $x) a { id } } fragment F on Query { words }",
            true, #"{"data":{"number":0.5,"a":{"id":"a1"}}}"#
        ),
        ("query($x: Boolean!) { number @include(if: $x) number }", false, #"{"data":{"number":0.5}}"#),
    ])
    func conditionsDecideWhatCounts(_ query: String, _ flag: Bool, _ answer: String) throws {
        #expect(try ToySource.answer(query, #"{"x": \#(flag)}"#) == answer)
    }

    @Test func introspectionAnswersFromTheSchema() throws {
        let answer = try ToySource.answer(
            #"{ __type(name: "Node") { kind possibleTypes { name } fields { name type { kind ofType { name } } } } none: __type(name: "X") { name } }"#
        )
        #expect(
            answer
                == #"{"data":{"__type":{"kind":"INTERFACE","possibleTypes":[{"name":"A"},{"name":"B"}],"fields":[{"name":"id","type":{"kind":"NON_NULL","ofType":{"name":"ID"}}}]},"none":null}}"#
        )
    }

    @Test func limitsEndARunWithOneError() throws {
        let answer = try ToySource.answer("{ list { id name self { id } } }", limits: ExecutionLimits(fields: 4))
        #expect(answer.hasPrefix(#"{"data":null,"errors":[{"message":"The answer has more than 4 fields"#))
        #expect(answer.contains(#""code":"FIELD_LIMIT""#))
    }

    @Test func fieldWithoutBindingIsNamed() throws {
        let schema = try SchemaBuilder.build(try Parser.parse(SourceText(ToySource.sdl)))
        let error = #expect(throws: UnboundFields.self) {
            try FieldBindings(schema) { type, field in type == "B" ? nil : FieldBinding(rawValue: 0) }
        }
        #expect(error?.fields == ["B.id", "B.size"])
    }

    @Test func fragmentsThatMultiplyAreStopped() throws {
        let schema = try SchemaBuilder.build(try Parser.parse(SourceText(ToySource.sdl)))
        let bindings = try FieldBindings(schema) { _, _ in FieldBinding(rawValue: 0) }
        var text = "{ a { ...F0 } } fragment F20 on A { id }"
        for level in 0..<20 {
            text += " fragment F\(level) on A { x: self { ...F\(level + 1) } y: self { ...F\(level + 1) } }"
        }
        let document = try Parser.parse(SourceText(text))
        let error = #expect(throws: GraphQLError.self) {
            _ = try PlanCompiler.compile(
                0,
                in: ResolvedDocument(document, schema: schema),
                bindings: bindings,
                variables: .none
            )
        }
        #expect(error?.code == "FIELD_LIMIT")
    }

    @Test func fragmentsThatLeadEverDeeperAreStopped() throws {
        var text = "{ a { ...F0 } } fragment F1200 on A { id }"
        for level in 0..<1200 { text += " fragment F\(level) on A { self { ...F\(level + 1) } }" }
        let error = #expect(throws: GraphQLError.self) { try ToySource.answer(text) }
        #expect(error?.code == "DEPTH_LIMIT")
    }
}
