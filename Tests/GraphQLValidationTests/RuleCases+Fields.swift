@testable import GraphQLValidation

/// Rules about fields and arguments: documents, and what each rule says of them.
extension RuleCase {
    static let scalarLeafs: [RuleCase] = [
        RuleCase(.scalarLeafs, "{ dog { name } int }"),
        RuleCase(
            .scalarLeafs,
            "{ dog }",
            "Field 'dog' of type 'Dog' must have a selection of subfields. Did you mean 'dog { ... }'? (1:3)"
        ),
        RuleCase(
            .scalarLeafs,
            "{ int { x } }",
            "Field 'int' must not have a selection since type 'Int' has no subfields. (1:7)"
        ),
        RuleCase(
            .scalarLeafs,
            "{ dog { friends born { x } } }",
            """
            Field 'friends' of type '[Pet]' must have a selection of subfields. Did you mean 'friends { ... \
            }'? (1:9)
            """,
            "Field 'born' must not have a selection since type 'Date' has no subfields. (1:22)"
        ),
        RuleCase(.scalarLeafs, "{ dog { nope } }"),
        RuleCase(
            .scalarLeafs,
            "{ colors(v: []) @onField { x } human }",
            "Field 'colors' must not have a selection since type 'Int' has no subfields. (1:26)",
            "Field 'human' of type 'Human' must have a selection of subfields. Did you mean 'human { ... }'? (1:32)"
        ),
    ]

    static let fieldsOnCorrectType: [RuleCase] = [
        RuleCase(
            .fieldsOnCorrectType,
            "{ dog { name ... on Being { name } __typename } catOrDog { __typename } __schema { types { name } } }"
        ),
        RuleCase(
            .fieldsOnCorrectType,
            "{ dog { nme } }",
            "Cannot query field 'nme' on type 'Dog'. Did you mean 'name'? (1:9)"
        ),
        RuleCase(
            .fieldsOnCorrectType,
            "{ pet { nickname } }",
            """
            Cannot query field 'nickname' on type 'Pet'. Did you mean to use an inline fragment on 'Cat' or \
            'Dog'? (1:9)
            """
        ),
        RuleCase(
            .fieldsOnCorrectType,
            "{ catOrDog { name } }",
            """
            Cannot query field 'name' on type 'CatOrDog'. Did you mean to use an inline fragment on 'Being', \
            'Pet', 'Cat', or 'Dog'? (1:14)
            """
        ),
        RuleCase(
            .fieldsOnCorrectType,
            "{ catOrDog { barkVolume } }",
            """
            Cannot query field 'barkVolume' on type 'CatOrDog'. Did you mean to use an inline fragment on \
            'Dog'? (1:14)
            """
        ),
        RuleCase(
            .fieldsOnCorrectType,
            "{ catOrDog { zzz } nope { deeper } }",
            "Cannot query field 'zzz' on type 'CatOrDog'. (1:14)",
            "Cannot query field 'nope' on type 'Query'. Did you mean 'one'? (1:20)"
        ),
        RuleCase(
            .fieldsOnCorrectType,
            "{ dog { __schema { types { name } } } }",
            "Cannot query field '__schema' on type 'Dog'. (1:9)"
        ),
        RuleCase(
            .fieldsOnCorrectType,
            "{ dog { owner { pet { x } } } }",
            "Cannot query field 'pet' on type 'Human'. Did you mean 'pets'? (1:17)"
        ),
        RuleCase(
            .fieldsOnCorrectType,
            "fragment F on Dog { x: meowVolume }",
            "Cannot query field 'meowVolume' on type 'Dog'. Did you mean 'barkVolume'? (1:21)"
        ),
        RuleCase(
            .fieldsOnCorrectType,
            "{ humanOrAlien { __typename iq } }",
            """
            Cannot query field 'iq' on type 'HumanOrAlien'. Did you mean to use an inline fragment on \
            'Alien'? (1:29)
            """
        ),
        RuleCase(.fieldsOnCorrectType, "fragment F on Nope { a }"),
    ]

    static let knownArgumentNames: [RuleCase] = [
        RuleCase(
            .knownArgumentNames,
            #"""
            { int(v: 1) dog { name(surname: true) isTrained(must: true) } x: int @skip(if: true) @tag(name: \#
            "a", more: 1) nope(any: 1) }
            """#
        ),
        RuleCase(
            .knownArgumentNames,
            "{ int(w: 1, value: 2) dog { name(sirname: true) } }",
            "Unknown argument 'w' on field 'Query.int'. Did you mean 'v'? (1:7)",
            "Unknown argument 'value' on field 'Query.int'. (1:13)",
            "Unknown argument 'sirname' on field 'Dog.name'. Did you mean 'surname'? (1:34)"
        ),
        RuleCase(
            .knownArgumentNames,
            #"{ int @skip(unless: true) @tag(nam: "x") @nope(a: 1) }"#,
            "Unknown argument 'unless' on directive '@skip'. (1:13)",
            "Unknown argument 'nam' on directive '@tag'. Did you mean 'name'? (1:32)"
        ),
        RuleCase(
            .knownArgumentNames,
            "{ dog { isTrained(att: 1, mast: true) } }",
            "Unknown argument 'att' on field 'Dog.isTrained'. Did you mean 'at'? (1:19)",
            "Unknown argument 'mast' on field 'Dog.isTrained'. Did you mean 'must' or 'at'? (1:27)"
        ),
    ]

    static let uniqueArgumentNames: [RuleCase] = [
        RuleCase(.uniqueArgumentNames, "{ int(v: 1) @skip(if: true) }"),
        RuleCase(
            .uniqueArgumentNames,
            #"{ isTrained(a: 1, b: 2, a: 3, b: 4, a: 5) int @tag(name: "x", name: "y") }"#,
            "There can be only one argument named 'a'. (1:13 1:25 1:37)",
            "There can be only one argument named 'b'. (1:19 1:31)",
            "There can be only one argument named 'name'. (1:52 1:63)"
        ),
    ]

    static let providedRequiredArguments: [RuleCase] = [
        RuleCase(
            .providedRequiredArguments,
            "{ nonNull(v: 1) dog { isTrained(must: true) } withDefault int @skip(if: true) }"
        ),
        RuleCase(
            .providedRequiredArguments,
            "{ nonNull human { pets { name } } }",
            "Field 'nonNull' argument 'v' of type 'Int!' is required, but it was not provided. (1:3)",
            "Field 'pets' argument 'first' of type 'Int!' is required, but it was not provided. (1:19)"
        ),
        RuleCase(
            .providedRequiredArguments,
            "{ dog { isTrained(at: 1) } int @include @tag(more: 1) }",
            "Field 'isTrained' argument 'must' of type 'Boolean!' is required, but it was not provided. (1:9)",
            "Directive '@include' argument 'if' of type 'Boolean!' is required, but it was not provided. (1:32)",
            "Directive '@tag' argument 'name' of type 'String!' is required, but it was not provided. (1:41)"
        ),
        RuleCase(.providedRequiredArguments, "{ nope }"),
    ]

    static let overlappingFieldsCanBeMerged: [RuleCase] = [
        RuleCase(.overlappingFieldsCanBeMerged, "{ dog { name name } dog { nickname x: name } }"),
        RuleCase(
            .overlappingFieldsCanBeMerged,
            "{ dog { a: name a: nickname } }",
            """
            Fields 'a' conflict because 'name' and 'nickname' are different fields. Use different aliases on \
            the fields to fetch both if this was intentional. (1:9 1:17)
            """
        ),
        RuleCase(
            .overlappingFieldsCanBeMerged,
            "{ dog { name name(surname: true) } }",
            """
            Fields 'name' conflict because they have differing arguments. Use different aliases on the fields \
            to fetch both if this was intentional. (1:9 1:14)
            """
        ),
        RuleCase(
            .overlappingFieldsCanBeMerged,
            "{ x: int(v: 1) x: int(v: 2) }",
            """
            Fields 'x' conflict because they have differing arguments. Use different aliases on the fields to \
            fetch both if this was intentional. (1:3 1:16)
            """
        ),
        RuleCase(
            .overlappingFieldsCanBeMerged,
            #"{ int(v: 1) int(v: 1) filter(v: {req: 1, opt: "x"}) filter(v: {opt: "x", req: 1}) }"#
        ),
        RuleCase(
            .overlappingFieldsCanBeMerged,
            "{ dog { a: name } dog { a: nickname } }",
            """
            Fields 'dog' conflict because subfields 'a' conflict because 'name' and 'nickname' are different \
            fields. Use different aliases on the fields to fetch both if this was intentional. (1:3 1:9 1:19 \
            1:25)
            """
        ),
        RuleCase(.overlappingFieldsCanBeMerged, "{ pet { ... on Dog { a: name } ... on Cat { a: nickname } } }"),
        RuleCase(
            .overlappingFieldsCanBeMerged,
            "{ pet { ... on Dog { a: barkVolume } ... on Cat { a: nickname } } }",
            """
            Fields 'a' conflict because they return conflicting types 'Int' and 'String'. Use different \
            aliases on the fields to fetch both if this was intentional. (1:22 1:51)
            """
        ),
        RuleCase(
            .overlappingFieldsCanBeMerged,
            "{ catOrDog { ... on Dog { owner { name } } ... on Cat { owner { name } } } }",
            """
            Fields 'owner' conflict because they return conflicting types 'Human' and 'Human!'. Use different \
            aliases on the fields to fetch both if this was intentional. (1:27 1:57)
            """
        ),
        RuleCase(
            .overlappingFieldsCanBeMerged,
            "{ ...A ...B } fragment A on Query { x: int } fragment B on Query { x: color }",
            """
            Fields 'x' conflict because 'int' and 'color' are different fields. Use different aliases on the \
            fields to fetch both if this was intentional. (1:37 1:68)
            """
        ),
        RuleCase(
            .overlappingFieldsCanBeMerged,
            "{ dog { ...A } } fragment A on Dog { x: name ...B } fragment B on Dog { x: nickname ...A }",
            """
            Fields 'x' conflict because 'name' and 'nickname' are different fields. Use different aliases on \
            the fields to fetch both if this was intentional. (1:38 1:73)
            """,
            """
            Fields 'x' conflict because 'nickname' and 'name' are different fields. Use different aliases on \
            the fields to fetch both if this was intentional. (1:73 1:38)
            """
        ),
        RuleCase(
            .overlappingFieldsCanBeMerged,
            """
            { dog { owner { a: name } } dog { owner { a: relatives { name } } ...C } } fragment C on Dog { \
            owner { a: name(surname: true) } }
            """,
            """
            Fields 'dog' conflict because subfields 'owner' conflict because subfields 'a' conflict because \
            'name' and 'relatives' are different fields and subfields 'owner' conflict because subfields 'a' \
            conflict because they have differing arguments. Use different aliases on the fields to fetch both \
            if this was intentional. (1:3 1:9 1:17 1:9 1:17 1:29 1:35 1:43 1:96 1:104)
            """,
            """
            Fields 'owner' conflict because subfields 'a' conflict because 'relatives' and 'name' are \
            different fields. Use different aliases on the fields to fetch both if this was intentional. \
            (1:35 1:43 1:96 1:104)
            """
        ),
        RuleCase(
            .overlappingFieldsCanBeMerged,
            "{ pet { ... on Dog { owner { x: name } } ... on Cat { c: owner { x: relatives { name } } } } }"
        ),
        RuleCase(
            .overlappingFieldsCanBeMerged,
            "{ pet { name ... on Dog { name: nickname } } }",
            """
            Fields 'name' conflict because 'name' and 'nickname' are different fields. Use different aliases \
            on the fields to fetch both if this was intentional. (1:9 1:27)
            """
        ),
        RuleCase(
            .overlappingFieldsCanBeMerged,
            "{ x: nope x: int } ",
            """
            Fields 'x' conflict because 'nope' and 'int' are different fields. Use different aliases on the \
            fields to fetch both if this was intentional. (1:3 1:11)
            """
        ),
        RuleCase(
            .overlappingFieldsCanBeMerged,
            "{ dog { friends { ... on Dog { x: born } ... on Cat { x: color } } } }",
            """
            Fields 'x' conflict because they return conflicting types 'Date' and 'Color!'. Use different \
            aliases on the fields to fetch both if this was intentional. (1:32 1:55)
            """
        ),
        RuleCase(.overlappingFieldsCanBeMerged, "query($v: Int) { int(v: $v) int(v: $v) }"),
        RuleCase(
            .overlappingFieldsCanBeMerged,
            "query($v: Int, $w: Int) { int(v: $v) int(v: $w) }",
            """
            Fields 'int' conflict because they have differing arguments. Use different aliases on the fields \
            to fetch both if this was intentional. (1:27 1:38)
            """
        ),
        RuleCase(.overlappingFieldsCanBeMerged, "{ int @onField int @skip(if: true) }"),
        RuleCase(
            .overlappingFieldsCanBeMerged,
            "{ pet { ... on Dog { a: friends { name } } ... on Cat { a: name } } }",
            """
            Fields 'a' conflict because they return conflicting types '[Pet]' and 'String'. Use different \
            aliases on the fields to fetch both if this was intentional. (1:22 1:57)
            """
        ),
        RuleCase(
            .overlappingFieldsCanBeMerged,
            "{ ...A dog { ...B } } fragment A on Query { dog { x: name } } fragment B on Dog { x: nickname }",
            """
            Fields 'dog' conflict because subfields 'x' conflict because 'name' and 'nickname' are different \
            fields. Use different aliases on the fields to fetch both if this was intentional. (1:8 1:51 1:45 \
            1:83)
            """
        ),
    ]
}
