import GraphQLLanguage
import GraphQLSchema
import SourceText
import Testing

@testable import GraphQLValidation

@Suite("Validating documents")
struct ValidationTests {
    let schema: Schema

    init() throws {
        schema = try SchemaBuilder.build(try Parser.parse(SourceText(petSchemaText), limits: .trusted))
    }

    @Test("Each rule finds what it looks for, and nothing else", arguments: RuleCase.all)
    func rule(_ example: RuleCase) throws {
        let document = try Parser.parse(SourceText(example.document))
        let errors = Validator.validate(document, schema: schema, rules: RuleSet([example.rule]))
        #expect(errors.map(\.line) == example.errors)
        #expect(errors.allSatisfy { $0.code == "GRAPHQL_VALIDATION_FAILED" })
    }

    @Test("Every rule has cases of both kinds")
    func coverage() {
        for rule in RuleSet.specified.rules {
            let cases = RuleCase.all.filter { $0.rule.name == rule.name }
            #expect(cases.contains { $0.errors.isEmpty }, "\(rule.name)")
            #expect(cases.contains { !$0.errors.isEmpty }, "\(rule.name)")
        }
        #expect(RuleSet.specified.rules.count == 27)
    }

    @Test("A document that is right passes all rules")
    func valid() throws {
        let text = """
            query Q($id: ID, $first: Int!, $deep: Boolean = true) @onQuery {
              human(id: $id) { ...Person pets(first: $first) { __typename name ... on Dog { barkVolume } } }
              catOrDog { ... on Cat { color } ... on Dog { friends @include(if: $deep) { ... on Being { name } } } }
              filter(v: {req: 1, inner: {b: [1, 2]}})
              __schema { types { name fields { name type { name ofType { name } } } } }
            }
            fragment Person on Human { name relatives { name } }
            """
        #expect(try errors(text).isEmpty)
    }

    @Test("A variable for a field of a OneOf input object is never null")
    func oneOfVariables() throws {
        #expect(try errors("query($a: Int!) { one(v: {a: $a}) }").isEmpty)
        #expect(
            try errors("query Q($a: Int) { ...F } fragment F on Query { one(v: {a: $a}) }").map(\.line) == [
                "Variable 'a' must be non-nullable to be used for OneOf Input Object 'One'. (1:56)"
            ]
        )
    }

    @Test("What a custom scalar refuses is told")
    func customScalar() throws {
        let schema = try SchemaBuilder.build(
            try Parser.parse(SourceText("scalar Date type Query { a(d: Date!): Int }"), limits: .trusted),
            scalars: ["Date": .date]
        )
        let document = try Parser.parse(SourceText("{ a(d: \"1.5.2018\") }"))
        #expect(
            Validator.validate(document, schema: schema).map(\.message) == [
                "Expected value of type 'Date!', found \"1.5.2018\"; "
                    + "Date cannot represent value that is not a date as YYYY-MM-DD: '1.5.2018'"
            ]
        )
    }

    @Test("Errors are limited")
    func errorLimit() throws {
        let text = "{" + (0..<150).map { " x\($0)" }.joined() + " }"
        let errors = try errors(text)
        #expect(errors.count == 101)
        #expect(
            errors.last?.message == "Too many validation errors, error limit reached. Validation aborted."
        )
    }

    @Test("Places are found on long lines")
    func longLine() throws {
        let text = "{ a: string(v: \"\(String(repeating: "ệ", count: 3000))\") nope }"
        #expect(try errors(text).first?.locations == [SourceLocation(line: 1, column: 3020)])
    }

    private func errors(_ text: String) throws -> [GraphQLError] {
        Validator.validate(try Parser.parse(SourceText(text)), schema: schema)
    }
}
