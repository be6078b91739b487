import GraphQLLanguage
import GraphQLSchema
import SourceText
import Testing

@Suite("Making schemas")
struct SchemaBuilderTests {
    @Test("A schema has what its document says, extensions included")
    func everything() throws {
        let schema = try schema(
            #"""
            "All of it."
            schema @tag(name: "s") { query: Root }
            directive @tag(name: String!) repeatable on SCHEMA | OBJECT | FIELD_DEFINITION
            "D" type Root implements Named @tag(name: "a") @tag(name: "b") {
                "F" name("A" short: Boolean = true): String! @deprecated(reason: "old")
                pet: Pet
            }
            interface Named { name: String @deprecated }
            union Pet = Dog
            type Dog { name: String }
            type Cat { name: String @deprecated }
            extend union Pet = Cat
            extend type Dog implements Named { age: Age }
            enum Size { SMALL LARGE @deprecated(reason: "no") }
            scalar Age @specifiedBy(url: "https://example.org/age")
            input Pick @oneOf { a: Int b: [String!] }
            extend schema { mutation: Change }
            type Change { do(pick: Pick): Size }
            """#
        )
        #expect(schema.description == "All of it.")
        #expect(schema[schema.queryType].name == "Root")
        #expect(schema.mutationType.map { schema[$0].name } == "Change")
        #expect(schema.subscriptionType == nil)
        #expect(schema.schemaDirectives.map(\.name.value) == ["tag"])
        let root = try #require(schema.type(named: "Root"))
        #expect(root.description == "D")
        #expect(root.directives.count == 2)
        #expect(root.fields.map(\.name) == ["name", "pet"])
        let name = try #require(root.field(named: "name"))
        #expect(schema.text(of: name.type) == "String!")
        #expect(name.deprecationReason == "old")
        #expect(name.argument(named: "short")?.defaultValue == .boolean(true))
        #expect(name.argument(named: "short")?.defaultText == "true")
        let dog = try #require(schema.type(named: "Dog"))
        let cat = try #require(schema.type(named: "Cat"))
        let pet = try #require(schema.type(named: "Pet"))
        let named = try #require(schema.type(named: "Named"))
        #expect(dog.fields.map(\.name) == ["name", "age"])
        #expect(cat.fields[0].deprecationReason == "No longer supported")
        #expect(schema.possibleTypes(of: pet.id) == [dog.id, cat.id])
        #expect(schema.possibleTypes(of: named.id) == [root.id, dog.id])
        #expect(schema.isSubtype(dog.id, of: named.id) && !schema.isSubtype(cat.id, of: named.id))
        #expect(schema.type(named: "Age")?.specifiedByURL == "https://example.org/age")
        #expect(schema.type(named: "Size")?.enumValues.first { $0.name == "LARGE" }?.deprecationReason == "no")
        #expect(schema.type(named: "Pick")?.isOneOf == true)
        #expect(schema.directive(named: "tag")?.isRepeatable == true)
    }

    @Test("Every schema has the built-in types, directives and meta fields")
    func builtIns() throws {
        let schema = try schema("type Query { a: Int b: U } union U = Query")
        let builtIn = schema.types.filter(\.isBuiltIn).map(\.name)
        #expect(
            builtIn == [
                "Int", "Float", "String", "Boolean", "ID", "__Schema", "__Type", "__TypeKind", "__Field",
                "__InputValue", "__EnumValue", "__Directive", "__DirectiveLocation",
            ]
        )
        #expect(schema.directives.map(\.name) == ["include", "skip", "deprecated", "specifiedBy", "oneOf"])
        #expect(schema.type(named: "__TypeKind")?.enumValues.count == 8)
        #expect(
            schema.type(named: "__DirectiveLocation")?.enumValues.map(\.name)
                == DirectiveLocation.allCases.map(\.rawValue)
        )
        #expect(schema.field(named: "__schema", on: schema.queryType).map { schema.text(of: $0.type) } == "__Schema!")
        #expect(schema.field(named: "__type", on: schema.queryType)?.arguments.map(\.name) == ["name"])
        let union = try #require(schema.typeID(named: "U"))
        let int = try #require(schema.typeID(named: "Int"))
        #expect(schema.field(named: "__typename", on: union).map { schema.text(of: $0.type) } == "String!")
        #expect(schema.field(named: "__typename", on: int) == nil)
        #expect(schema.field(named: "__schema", on: union) == nil)
        #expect(schema.type(named: "__MetaFields") == nil)
        for type in schema.types where type.isBuiltIn {
            #expect(type.description != nil, "\(type.name)")
            #expect(type.fields.allSatisfy { $0.description != nil }, "\(type.name)")
        }
        let fields = try #require(schema.type(named: "__Type")?.field(named: "fields"))
        #expect(fields.arguments[0].defaultValue == .boolean(false))
    }

    @Test("Types are assignable by kind and wrappers")
    func subtypes() throws {
        let schema = try schema("interface I { a: Int } type T implements I { a: Int } type Query { t: T }")
        func type(_ text: String) throws -> TypeRef {
            try #require(schema.resolve(try Parser.parseType(SourceText(text))))
        }
        for (narrow, wide, isSubtype) in [
            ("T", "I", true), ("I", "T", false), ("T!", "I", true), ("T", "I!", false), ("[T!]!", "[I]", true),
            ("[T]", "[I!]", false), ("[T]", "T", false), ("T", "[T]", false), ("[T!]", "[T!]!", false),
        ] {
            #expect(schema.isSubtype(try type(narrow), of: try type(wide)) == isSubtype, "\(narrow) \(wide)")
        }
    }

    @Test("What is written reads back as it was")
    func printing() throws {
        let text = #"""
            """What it is about."""
            schema {
              query: Query
            }

            """Repeats."""
            directive @tag(
              """The name."""
              name: String! = "x"

              """More."""
              more: [Int!]
            ) repeatable on OBJECT | FIELD_DEFINITION

            type Query implements Node @tag(name: "q") {
              """First."""
              id: ID!

              """Second."""
              b(
                """Of b."""
                c: In = {a: 1}
              ): U @deprecated(reason: "old")
            }

            interface Node {
              id: ID!
            }

            union U = Query | T

            type T {
              a(x: Int, y: [E!] = [A]): S
            }

            enum E {
              A
              B @deprecated
            }

            scalar S @specifiedBy(url: "https://example.org")

            input In @oneOf {
              a: Int
              e: E
            }
            """#
        #expect(SchemaPrinter.print(try schema(text)) == text)
    }

    @Test("Default values are coerced, those inside them first")
    func defaults() throws {
        let schema = try schema(
            """
            type Query { a(x: Outer = {}): Int }
            input Outer { inner: Inner = {b: 2} list: [Inner] = {} }
            input Inner { a: Float = 1 b: Int = 5 e: E = X }
            enum E { X }
            """
        )
        let inner = ConstValue.object([("a", .float(1)), ("b", .int(2)), ("e", .enumeration("X"))])
        let other = ConstValue.object([("a", .float(1)), ("b", .int(5)), ("e", .enumeration("X"))])
        let value = schema.type(named: "Query")?.fields[0].arguments[0].defaultValue
        #expect(value == .object([("inner", inner), ("list", .list([other]))]))
    }
}
