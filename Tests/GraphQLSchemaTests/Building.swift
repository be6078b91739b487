import GraphQLLanguage
import GraphQLSchema
import SourceText

/// Makes a schema of a text.
func schema(_ text: String, scalars: [String: ScalarCoercer] = [:]) throws -> Schema {
    try SchemaBuilder.build(try Parser.parse(SourceText(text), limits: .trusted), scalars: scalars)
}

/// A schema with something of everything that input can be.
let inputSchemaText = """
    scalar Date
    scalar Any
    enum Color { RED GREEN }
    input Inner { a: Int b: [Int!] c: Inner d: Color = RED }
    input Filter { req: Int! opt: String def: Boolean = true inner: Inner list: [Inner!] reqDef: Int! = 4 }
    input One @oneOf { a: Int b: String c: Inner }
    type Query { a(first: Int = 10, filter: Filter, must: Int!, also: Int! = 3, ids: [ID!]): Int }
    """
