@testable import GraphQLValidation

/// Rules about operations, directives and introspection: documents, and what each rule says of them.
extension RuleCase {
    static let executableDefinitions: [RuleCase] = [
        RuleCase(.executableDefinitions, "query Q { dog { name } } fragment F on Dog { name }"),
        RuleCase(
            .executableDefinitions,
            "query { int } type T { a: Int } extend type Dog { b: Int } schema { query: Q }",
            "The 'T' definition is not executable. (1:15)",
            "The 'Dog' definition is not executable. (1:33)",
            "The schema definition is not executable. (1:60)"
        ),
        RuleCase(
            .executableDefinitions,
            "{ int } directive @d on FIELD",
            "The 'd' definition is not executable. (1:9)"
        ),
    ]

    static let uniqueOperationNames: [RuleCase] = [
        RuleCase(.uniqueOperationNames, "query A { int } query B { int }"),
        RuleCase(
            .uniqueOperationNames,
            "query A { int } mutation A { set(v: {req: 1}) { name } } subscription A { tock }",
            "There can be only one operation named 'A'. (1:7 1:26)",
            "There can be only one operation named 'A'. (1:7 1:71)"
        ),
        RuleCase(.uniqueOperationNames, "{ int }"),
    ]

    static let loneAnonymousOperation: [RuleCase] = [
        RuleCase(.loneAnonymousOperation, "{ int }"),
        RuleCase(.loneAnonymousOperation, "{ int } fragment F on Dog { name }"),
        RuleCase(
            .loneAnonymousOperation,
            "{ int } query Q { int }",
            "This anonymous operation must be the only defined operation. (1:1)"
        ),
        RuleCase(
            .loneAnonymousOperation,
            "{ int } { int }",
            "This anonymous operation must be the only defined operation. (1:1)",
            "This anonymous operation must be the only defined operation. (1:9)"
        ),
    ]

    static let singleFieldSubscriptions: [RuleCase] = [
        RuleCase(.singleFieldSubscriptions, "subscription S { tick { name } }"),
        RuleCase(
            .singleFieldSubscriptions,
            "subscription S { tick { name } tock }",
            "Subscription 'S' must select only one top level field. (1:32)"
        ),
        RuleCase(
            .singleFieldSubscriptions,
            "subscription { tick { name } ...F } fragment F on Subscription { tock x: tock }",
            "Anonymous Subscription must select only one top level field. (1:66 1:71)"
        ),
        RuleCase(
            .singleFieldSubscriptions,
            "subscription S { __typename }",
            "Subscription 'S' must not select an introspection top level field. (1:18)"
        ),
        RuleCase(.singleFieldSubscriptions, "subscription S { tick { name } tick { nickname } }"),
        RuleCase(
            .singleFieldSubscriptions,
            "subscription S { ...F } fragment F on Subscription { ...F tick { name } }"
        ),
        RuleCase(
            .singleFieldSubscriptions,
            "subscription S { tick { name } tock @skip(if: true) }",
            "Subscription 'S' must not use '@skip' or '@include' in its top level selections. (1:37)"
        ),
        RuleCase(
            .singleFieldSubscriptions,
            "subscription ($b: Boolean!) { ...F @include(if: $b) } "
                + "fragment F on Subscription { ... @skip(if: $b) { tick { name @skip(if: $b) } } }",
            "Anonymous Subscription must not use '@skip' or '@include' in its top level selections. (1:36 1:88)"
        ),
        RuleCase(.singleFieldSubscriptions, "query { int color }"),
    ]

    static let knownDirectives: [RuleCase] = [
        RuleCase(
            .knownDirectives,
            #"""
            query Q($a: Int @tag(name: "x")) @onQuery { int @onField @skip(if: true) ...F @include(if: true) \#
            ... @skip(if: true) { int } }
            """#
        ),
        RuleCase(
            .knownDirectives,
            """
            query @nope { int @onQuery ... @onField { int } ...F @tag } fragment F on Query @skip(if: true) { \
            int }
            """,
            "Unknown directive '@nope'. (1:7)",
            "Directive '@onQuery' may not be used on FIELD. (1:19)",
            "Directive '@onField' may not be used on INLINE_FRAGMENT. (1:32)",
            "Directive '@tag' may not be used on FRAGMENT_SPREAD. (1:54)",
            "Directive '@skip' may not be used on FRAGMENT_DEFINITION. (1:81)"
        ),
        RuleCase(
            .knownDirectives,
            "query($a: Int @onField) { int @unknown } ",
            "Directive '@onField' may not be used on VARIABLE_DEFINITION. (1:15)",
            "Unknown directive '@unknown'. (1:31)"
        ),
        RuleCase(
            .knownDirectives,
            "mutation @onQuery { set(v: {req: 1}) { name } } subscription @onQuery { tock }",
            "Directive '@onQuery' may not be used on MUTATION. (1:10)",
            "Directive '@onQuery' may not be used on SUBSCRIPTION. (1:62)"
        ),
    ]

    static let uniqueDirectivesPerLocation: [RuleCase] = [
        RuleCase(
            .uniqueDirectivesPerLocation,
            #"{ int @onField @skip(if: true) x: int @onField @tag(name: "a") @tag(name: "b") }"#
        ),
        RuleCase(
            .uniqueDirectivesPerLocation,
            """
            { int @onField @onField ... @skip(if: true) @include(if: true) @skip(if: false) @skip(if: true) { \
            int } }
            """,
            "The directive '@onField' can only be used once at this location. (1:7 1:16)",
            "The directive '@skip' can only be used once at this location. (1:29 1:64)",
            "The directive '@skip' can only be used once at this location. (1:29 1:81)"
        ),
        RuleCase(.uniqueDirectivesPerLocation, "{ int @nope @nope }"),
    ]

    static let maxIntrospectionDepth: [RuleCase] = [
        RuleCase(.maxIntrospectionDepth, "{ __schema { types { fields { type { fields { name } } } } } }"),
        RuleCase(
            .maxIntrospectionDepth,
            "{ __schema { types { fields { type { fields { type { interfaces { name } } } } } } } }",
            "Maximum introspection depth exceeded (1:3)"
        ),
        RuleCase(
            .maxIntrospectionDepth,
            #"""
            { __type(name: "Dog") { ...A } } fragment A on __Type { fields { type { ...B } } } fragment B on \#
            __Type { inputFields { type { possibleTypes { name } } } }
            """#,
            "Maximum introspection depth exceeded (1:3)"
        ),
        RuleCase(
            .maxIntrospectionDepth,
            #"{ __type(name: "Dog") { ...A } } fragment A on __Type { fields { type { ...A } } }"#,
            "Maximum introspection depth exceeded (1:3)"
        ),
        RuleCase(
            .maxIntrospectionDepth,
            #"""
            { __type(name: "Dog") { ... { interfaces { ... on __Type { interfaces { interfaces { name } } } } \#
            } } }
            """#,
            "Maximum introspection depth exceeded (1:3)"
        ),
        RuleCase(.maxIntrospectionDepth, "{ dog { fields { fields { fields { fields } } } } }"),
    ]
}
