import GraphQLLanguage
import SourceText

/// What every schema has: scalars, directives and the types of introspection.
///
/// Specification, sections 3.5, 3.13 and 4.2.
enum BuiltIns {
    /// The definitions, which are of our own writing; a test makes sure that they can be read.
    static let definitions: [Definition] = {
        let document = try? Parser.parse(SourceText(text), limits: .trusted)
        return document?.definitions ?? []
    }()

    private static let text = scalars + directives + schemaTypes + typeKinds + parts + locations

    private static let scalars = #"""
        "A whole number from -2^31 to 2^31 - 1."
        scalar Int
        "A number of double precision, as IEEE 754 has it."
        scalar Float
        "Text, as a sequence of Unicode characters."
        scalar String
        "True or false."
        scalar Boolean
        "An identifier, not meant to be read. Written as a string; a string or a whole number is taken as input."
        scalar ID

        """#

    private static let directives = #"""
        "Takes a field or fragment in where the argument is true."
        directive @include("Taken in where true." if: Boolean!) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT
        "Leaves a field or fragment out where the argument is true."
        directive @skip("Left out where true." if: Boolean!) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT
        "Marks what should not be used any more."
        directive @deprecated(
            "Why, and what to use instead, in Markdown."
            reason: String! = "No longer supported"
        ) on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE
        "Says where the behaviour of a scalar is specified."
        directive @specifiedBy("The address of the specification." url: String!) on SCALAR
        "Marks an input object of which exactly one field must be given, and not as null."
        directive @oneOf on INPUT_OBJECT

        """#

    private static let schemaTypes = #"""
        "Where introspection begins; these two belong to the query type, the third to every type with fields."
        type __MetaFields {
            "The schema of this server."
            __schema: __Schema!
            "A type by its name."
            __type("The name, with its letter case." name: String!): __Type
            "The name of the object's type."
            __typename: String!
        }

        "What a server can be asked: its types, its directives and where each kind of operation begins."
        type __Schema {
            "What the author says about the schema."
            description: String
            "All types, those of introspection included."
            types: [__Type!]!
            "Where queries begin."
            queryType: __Type!
            "Where mutations begin, if there are any."
            mutationType: __Type
            "Where subscriptions begin, if there are any."
            subscriptionType: __Type
            "All directives."
            directives: [__Directive!]!
        }

        "A type: a named one, or a list or non-null of another. What a kind of type has not is null."
        type __Type {
            "Its kind, which says what of the rest there is."
            kind: __TypeKind!
            "Its name; a list or non-null has none."
            name: String
            "What the author says about it."
            description: String
            "Where a scalar is specified."
            specifiedByURL: String
            "The fields of an object or interface."
            fields("Whether deprecated ones count." includeDeprecated: Boolean! = false): [__Field!]
            "The interfaces that an object or interface implements."
            interfaces: [__Type!]
            "The objects that an interface or union may be."
            possibleTypes: [__Type!]
            "The values of an enum."
            enumValues("Whether deprecated ones count." includeDeprecated: Boolean! = false): [__EnumValue!]
            "The fields of an input object."
            inputFields("Whether deprecated ones count." includeDeprecated: Boolean! = false): [__InputValue!]
            "What a list or non-null is made of."
            ofType: __Type
            "Whether exactly one field of an input object must be given."
            isOneOf: Boolean
        }

        """#

    private static let typeKinds = #"""
        "The kinds of types."
        enum __TypeKind {
            "A leaf with a textual form of its own."
            SCALAR
            "An object: has `fields` and `interfaces`."
            OBJECT
            "An interface: has `fields`, `interfaces` and `possibleTypes`."
            INTERFACE
            "A union: has `possibleTypes`."
            UNION
            "An enum: has `enumValues`."
            ENUM
            "An input object: has `inputFields`."
            INPUT_OBJECT
            "A list: has `ofType`."
            LIST
            "Anything but null: has `ofType`."
            NON_NULL
        }

        """#

    private static let parts = #"""
        "A field of an object or interface."
        type __Field {
            "Its name."
            name: String!
            "What the author says about it."
            description: String
            "Its arguments."
            args("Whether deprecated ones count." includeDeprecated: Boolean! = false): [__InputValue!]!
            "The type of its value."
            type: __Type!
            "Whether it should not be used any more."
            isDeprecated: Boolean!
            "Why not, and what to use instead."
            deprecationReason: String
        }

        "An argument of a field or directive, or a field of an input object."
        type __InputValue {
            "Its name."
            name: String!
            "What the author says about it."
            description: String
            "Its type."
            type: __Type!
            "The value that it has where none is given, as a literal of the query language."
            defaultValue: String
            "Whether it should not be used any more."
            isDeprecated: Boolean!
            "Why not, and what to use instead."
            deprecationReason: String
        }

        "A value of an enum."
        type __EnumValue {
            "Its name."
            name: String!
            "What the author says about it."
            description: String
            "Whether it should not be used any more."
            isDeprecated: Boolean!
            "Why not, and what to use instead."
            deprecationReason: String
        }

        "A directive: something that changes how a part of a document is taken."
        type __Directive {
            "Its name, without the at sign."
            name: String!
            "What the author says about it."
            description: String
            "Whether it may stand several times at one place."
            isRepeatable: Boolean!
            "Where it may stand."
            locations: [__DirectiveLocation!]!
            "Its arguments."
            args("Whether deprecated ones count." includeDeprecated: Boolean! = false): [__InputValue!]!
        }

        """#

    private static let locations = #"""
        "The places where a directive may stand."
        enum __DirectiveLocation {
            "On a query."
            QUERY
            "On a mutation."
            MUTATION
            "On a subscription."
            SUBSCRIPTION
            "On a field of a selection set."
            FIELD
            "On the definition of a fragment."
            FRAGMENT_DEFINITION
            "On the use of a fragment."
            FRAGMENT_SPREAD
            "On an inline fragment."
            INLINE_FRAGMENT
            "On the definition of a variable."
            VARIABLE_DEFINITION
            "On the schema."
            SCHEMA
            "On a scalar."
            SCALAR
            "On an object type."
            OBJECT
            "On the definition of a field."
            FIELD_DEFINITION
            "On the definition of an argument."
            ARGUMENT_DEFINITION
            "On an interface."
            INTERFACE
            "On a union."
            UNION
            "On an enum."
            ENUM
            "On a value of an enum."
            ENUM_VALUE
            "On an input object."
            INPUT_OBJECT
            "On a field of an input object."
            INPUT_FIELD_DEFINITION
        }
        """#

    /// The type that lends the meta fields their definitions; no schema has it.
    static let metaFieldsName = "__MetaFields"
}
