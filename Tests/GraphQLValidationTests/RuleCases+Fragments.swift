@testable import GraphQLValidation

/// Rules about fragments: documents, and what each rule says of them.
extension RuleCase {
    static let knownTypeNames: [RuleCase] = [
        RuleCase(.knownTypeNames, "query($v: [Filter!]) { ...F ... on Dog { name } } fragment F on Dog { name }"),
        RuleCase(
            .knownTypeNames,
            "query($v: [Filtr!]) { ... on Dogg { name } } fragment F on Peat { name }",
            "Unknown type 'Filtr'. Did you mean 'Filter', 'Color', or 'Int'? (1:12)",
            "Unknown type 'Dogg'. Did you mean 'Dog'? (1:30)",
            "Unknown type 'Peat'. Did you mean 'Pet' or 'Cat'? (1:60)"
        ),
        RuleCase(
            .knownTypeNames,
            "query($v: JumbledUpLetters) { int }",
            "Unknown type 'JumbledUpLetters'. (1:11)"
        ),
    ]

    static let fragmentsOnCompositeTypes: [RuleCase] = [
        RuleCase(
            .fragmentsOnCompositeTypes,
            "fragment F on Dog { name } fragment G on CatOrDog { __typename } { ... on Pet { name } ... { int } }"
        ),
        RuleCase(
            .fragmentsOnCompositeTypes,
            "fragment F on Color { x } fragment G on Filter { x } { ... on Int { x } ... on Nope { x } }",
            "Fragment 'F' cannot condition on non composite type 'Color'. (1:15)",
            "Fragment 'G' cannot condition on non composite type 'Filter'. (1:41)",
            "Fragment cannot condition on non composite type 'Int'. (1:63)"
        ),
    ]

    static let uniqueFragmentNames: [RuleCase] = [
        RuleCase(.uniqueFragmentNames, "{ ...A } fragment A on Query { int } fragment B on Query { int }"),
        RuleCase(
            .uniqueFragmentNames,
            "fragment A on Query { int } fragment A on Query { a: int } fragment A on Query { b: int }",
            "There can be only one fragment named 'A'. (1:10 1:38)",
            "There can be only one fragment named 'A'. (1:10 1:69)"
        ),
    ]

    static let knownFragmentNames: [RuleCase] = [
        RuleCase(.knownFragmentNames, "{ ...A ... { ...A } } fragment A on Query { int }"),
        RuleCase(
            .knownFragmentNames,
            "{ ...B dog { ...C } } fragment A on Query { ...D }",
            "Unknown fragment 'B'. (1:6)",
            "Unknown fragment 'C'. (1:17)",
            "Unknown fragment 'D'. (1:48)"
        ),
    ]

    static let noUnusedFragments: [RuleCase] = [
        RuleCase(.noUnusedFragments, "{ ...A } fragment A on Query { ...B } fragment B on Query { int }"),
        RuleCase(
            .noUnusedFragments,
            "{ int } fragment A on Query { ...B } fragment B on Query { ...A }",
            "Fragment 'A' is never used. (1:9)",
            "Fragment 'B' is never used. (1:38)"
        ),
        RuleCase(
            .noUnusedFragments,
            """
            { dog { ...A } } query Q { ... { ...B } } fragment A on Dog { name } fragment B on Query { int } \
            fragment C on Query { int }
            """,
            "Fragment 'C' is never used. (1:98)"
        ),
    ]

    static let possibleFragmentSpreads: [RuleCase] = [
        RuleCase(
            .possibleFragmentSpreads,
            """
            { dog { ... on Pet { name } ...D } pet { ... on Dog { name } } catOrDog { ... on Being { name } \
            ... on Pet { name } } ... { int } } fragment D on Dog { name }
            """
        ),
        RuleCase(
            .possibleFragmentSpreads,
            """
            { dog { ... on Cat { name } ...C ...H } } fragment C on Cat { name } fragment H on HumanOrAlien { \
            __typename }
            """,
            "Fragment cannot be spread here as objects of type 'Dog' can never be of type 'Cat'. (1:9)",
            "Fragment 'C' cannot be spread here as objects of type 'Dog' can never be of type 'Cat'. (1:29)",
            """
            Fragment 'H' cannot be spread here as objects of type 'Dog' can never be of type 'HumanOrAlien'. \
            (1:34)
            """
        ),
        RuleCase(
            .possibleFragmentSpreads,
            """
            { humanOrAlien { ... on Pet { name } ... on CatOrDog { __typename } } pet { ...A } } fragment A \
            on Alien { iq }
            """,
            "Fragment cannot be spread here as objects of type 'HumanOrAlien' can never be of type 'Pet'. (1:18)",
            """
            Fragment cannot be spread here as objects of type 'HumanOrAlien' can never be of type 'CatOrDog'. \
            (1:38)
            """,
            "Fragment 'A' cannot be spread here as objects of type 'Pet' can never be of type 'Alien'. (1:77)"
        ),
        RuleCase(.possibleFragmentSpreads, "{ dog { ... on Nope { a } ... on Int { a } } }"),
    ]

    static let noFragmentCycles: [RuleCase] = [
        RuleCase(.noFragmentCycles, "{ ...A ...B } fragment A on Query { ...B } fragment B on Query { int }"),
        RuleCase(
            .noFragmentCycles,
            "fragment A on Query { ...A }",
            "Cannot spread fragment 'A' within itself. (1:23)"
        ),
        RuleCase(
            .noFragmentCycles,
            "fragment A on Dog { owner { ...B } } fragment B on Human { pets(first: 1) { ...A } }",
            "Cannot spread fragment 'A' within itself via 'B'. (1:29 1:77)"
        ),
        RuleCase(
            .noFragmentCycles,
            "fragment A on Query { ...B } fragment B on Query { ...C ...A } fragment C on Query { ...A ...C }",
            "Cannot spread fragment 'A' within itself via 'B', 'C'. (1:23 1:52 1:86)",
            "Cannot spread fragment 'C' within itself. (1:91)",
            "Cannot spread fragment 'A' within itself via 'B'. (1:23 1:57)"
        ),
        RuleCase(
            .noFragmentCycles,
            "fragment A on Query { ...A ...A } fragment B on Query { ...A ...Nope }",
            "Cannot spread fragment 'A' within itself. (1:23)",
            "Cannot spread fragment 'A' within itself. (1:28)"
        ),
        RuleCase(
            .noFragmentCycles,
            "fragment A on Query { ...B ...C } fragment B on Query { ...C } fragment C on Query { int }"
        ),
    ]
}
