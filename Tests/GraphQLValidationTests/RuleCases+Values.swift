@testable import GraphQLValidation

/// Rules about values and variables: documents, and what each rule says of them.
extension RuleCase {
    static let valuesOfCorrectType: [RuleCase] = [
        RuleCase(
            .valuesOfCorrectType,
            #"""
            { int(v: 1) ints(v: [1, null]) float(v: 1) string(v: "") boolean(v: true) id(v: 1) x: id(v: "a") \#
            color(v: RED) any(v: {a: [1.5, X]}) filter(v: {req: 1, inner: {b: 2, c: {a: null}}}) one(v: {a: \#
            1}) y: ints(v: 1) z: int(v: null) q: colors(v: RED) }
            """#
        ),
        RuleCase(
            .valuesOfCorrectType,
            #"""
            { a: int(v: "1") b: int(v: 1.5) c: int(v: 99999999999) d: int(v: true) e: int(v: X) f: int(v: \#
            [1]) g: int(v: {a: 1}) }
            """#,
            #"Int cannot represent non-integer value: "1" (1:13)"#,
            "Int cannot represent non-integer value: 1.5 (1:28)",
            "Int cannot represent non 32-bit signed integer value: 99999999999 (1:43)",
            "Int cannot represent non-integer value: true (1:66)",
            "Int cannot represent non-integer value: X (1:82)",
            "Int cannot represent non-integer value: [1] (1:95)",
            "Int cannot represent non-integer value: {a: 1} (1:110)"
        ),
        RuleCase(
            .valuesOfCorrectType,
            #"{ a: float(v: "1") b: string(v: 1) c: boolean(v: 0) d: id(v: 1.5) e: id(v: X) f: string(v: TRUE) }"#,
            #"Float cannot represent non numeric value: "1" (1:15)"#,
            "String cannot represent a non string value: 1 (1:33)",
            "Boolean cannot represent a non boolean value: 0 (1:50)",
            "ID cannot represent a non-string and non-integer value: 1.5 (1:62)",
            "ID cannot represent a non-string and non-integer value: X (1:76)",
            "String cannot represent a non string value: TRUE (1:92)"
        ),
        RuleCase(
            .valuesOfCorrectType,
            #"""
            { a: color(v: BLUE) b: color(v: "RED") c: color(v: 1) d: color(v: rED) e: colors(v: [RED, null, \#
            PINK]) }
            """#,
            "Value 'BLUE' does not exist in 'Color' enum. (1:15)",
            #"""
            Enum 'Color' cannot represent non-enum value: "RED". Did you mean the enum value 'RED' or \#
            'GREEN'? (1:33)
            """#,
            "Enum 'Color' cannot represent non-enum value: 1. (1:52)",
            "Value 'rED' does not exist in 'Color' enum. Did you mean the enum value 'RED'? (1:67)",
            "Expected value of type 'Color!', found null. (1:91)",
            "Value 'PINK' does not exist in 'Color' enum. (1:97)"
        ),
        RuleCase(
            .valuesOfCorrectType,
            #"{ a: nonNull(v: null) b: colors(v: null) c: ints(v: [1, "a", [2]]) d: withDefault(v: null) }"#,
            "Expected value of type 'Int!', found null. (1:17)",
            "Expected value of type '[Color!]!', found null. (1:36)",
            #"Int cannot represent non-integer value: "a" (1:57)"#,
            "Int cannot represent non-integer value: [2] (1:62)",
            "Expected value of type 'Int!', found null. (1:86)"
        ),
        RuleCase(
            .valuesOfCorrectType,
            #"""
            { a: filter(v: {}) b: filter(v: {req: null, rek: 1}) c: filter(v: "x") d: filter(v: [{req: 1}]) \#
            e: filter(v: {req: "a", inner: {b: ["x", null], d: X}}) }
            """#,
            "Field 'Filter.req' of required type 'Int!' was not provided. (1:16)",
            "Expected value of type 'Int!', found null. (1:39)",
            "Field 'rek' is not defined by type 'Filter'. Did you mean 'req'? (1:45)",
            #"Expected value of type 'Filter', found "x". (1:67)"#,
            "Expected value of type 'Filter', found [{req: 1}]. (1:85)",
            #"Int cannot represent non-integer value: "a" (1:116)"#,
            #"Int cannot represent non-integer value: "x" (1:133)"#,
            "Expected value of type 'Int!', found null. (1:138)",
            "Value 'X' does not exist in 'Color' enum. (1:148)"
        ),
        RuleCase(
            .valuesOfCorrectType,
            #"""
            { a: one(v: {}) b: one(v: {a: 1, b: "x"}) c: one(v: {a: null}) d: one(v: {z: 1}) e: one(v: {a: \#
            "x"}) }
            """#,
            "OneOf Input Object 'One' must specify exactly one key. (1:13)",
            "OneOf Input Object 'One' must specify exactly one key. (1:27)",
            "Field 'One.a' must be non-null. (1:53)",
            "Field 'z' is not defined by type 'One'. Did you mean 'a' or 'b'? (1:75)",
            #"Int cannot represent non-integer value: "x" (1:96)"#
        ),
        RuleCase(
            .valuesOfCorrectType,
            #"query($a: Int = "x", $b: Filter = {}, $c: [Color!]! = [RED, BLUE], $d: Int! = null) { int }"#,
            #"Int cannot represent non-integer value: "x" (1:17)"#,
            "Field 'Filter.req' of required type 'Int!' was not provided. (1:35)",
            "Value 'BLUE' does not exist in 'Color' enum. (1:61)",
            "Expected value of type 'Int!', found null. (1:79)"
        ),
        RuleCase(
            .valuesOfCorrectType,
            #"{ int @skip(if: "x") x: int @tag(name: 1, more: null) }"#,
            #"Boolean cannot represent a non boolean value: "x" (1:17)"#,
            "String cannot represent a non string value: 1 (1:40)"
        ),
        RuleCase(
            .valuesOfCorrectType,
            #"{ nope(v: {a: 1}) int(w: "x") filter(v: {req: 1, zz: {deep: "x"}}) }"#,
            "Field 'zz' is not defined by type 'Filter'. (1:50)"
        ),
        RuleCase(.valuesOfCorrectType, "query($v: Int) { ints(v: [$v]) filter(v: {req: $v}) any(v: {a: $v}) }"),
    ]

    static let uniqueInputFieldNames: [RuleCase] = [
        RuleCase(.uniqueInputFieldNames, "{ filter(v: {req: 1, inner: {a: 1}}) }"),
        RuleCase(
            .uniqueInputFieldNames,
            "{ filter(v: {req: 1, req: 2, inner: {a: 1, b: [], a: 2, a: 3}}) any(v: [{x: 1, x: 2}]) }",
            "There can be only one input field named 'req'. (1:14 1:22)",
            "There can be only one input field named 'a'. (1:38 1:51)",
            "There can be only one input field named 'a'. (1:38 1:57)",
            "There can be only one input field named 'x'. (1:74 1:80)"
        ),
    ]

    static let variablesAreInputTypes: [RuleCase] = [
        RuleCase(.variablesAreInputTypes, "query($a: Int, $b: [Filter!]!, $c: Color, $d: Nope) { int }"),
        RuleCase(
            .variablesAreInputTypes,
            "query($a: Dog, $b: [[CatOrDog!]]!, $c: Pet) { int }",
            "Variable '$a' cannot be non-input type 'Dog'. (1:11)",
            "Variable '$b' cannot be non-input type '[[CatOrDog!]]!'. (1:20)",
            "Variable '$c' cannot be non-input type 'Pet'. (1:40)"
        ),
    ]

    static let uniqueVariableNames: [RuleCase] = [
        RuleCase(.uniqueVariableNames, "query A($a: Int, $b: Int) { int } query B($a: Int) { int }"),
        RuleCase(
            .uniqueVariableNames,
            "query($a: Int, $b: Int, $a: Int, $a: [Int], $b: Int) { int }",
            "There can be only one variable named '$a'. (1:8 1:26 1:35)",
            "There can be only one variable named '$b'. (1:17 1:46)"
        ),
    ]

    static let noUndefinedVariables: [RuleCase] = [
        RuleCase(.noUndefinedVariables, "query Q($a: Int) { int(v: $a) ...F } fragment F on Query { int(v: $a) }"),
        RuleCase(
            .noUndefinedVariables,
            "query Q { int(v: $a) x: filter(v: {inner: {b: [$b]}}) }",
            "Variable '$a' is not defined by operation 'Q'. (1:18 1:1)",
            "Variable '$b' is not defined by operation 'Q'. (1:48 1:1)"
        ),
        RuleCase(
            .noUndefinedVariables,
            "{ int(v: $a) @skip(if: $s) ...F } fragment F on Query { ...G } fragment G on Query { int(v: $b) }",
            "Variable '$a' is not defined. (1:10 1:1)",
            "Variable '$s' is not defined. (1:24 1:1)",
            "Variable '$b' is not defined. (1:93 1:1)"
        ),
        RuleCase(
            .noUndefinedVariables,
            "query A($a: Int) { ...F } query B { ...F } fragment F on Query { int(v: $a) }",
            "Variable '$a' is not defined by operation 'B'. (1:73 1:27)"
        ),
        RuleCase(
            .noUndefinedVariables,
            "query Q { int @tag(name: $n) }",
            "Variable '$n' is not defined by operation 'Q'. (1:26 1:1)"
        ),
        RuleCase(
            .noUndefinedVariables,
            "query Q($a: Int) { ...F } fragment F on Query { ...F int(v: $b) }",
            "Variable '$b' is not defined by operation 'Q'. (1:61 1:1)"
        ),
    ]

    static let noUnusedVariables: [RuleCase] = [
        RuleCase(.noUnusedVariables, "query Q($a: Int) { int(v: $a) }"),
        RuleCase(
            .noUnusedVariables,
            "query Q($a: Int, $b: Int) { int(v: $a) }",
            "Variable '$b' is never used in operation 'Q'. (1:18)"
        ),
        RuleCase(.noUnusedVariables, "query ($a: Int) { ...F } fragment F on Query { int(v: $a) }"),
        RuleCase(
            .noUnusedVariables,
            "query A($a: Int, $b: Int) { ...F } query B($b: Int) { ...F } fragment F on Query { int(v: $a) }",
            "Variable '$b' is never used in operation 'A'. (1:18)",
            "Variable '$b' is never used in operation 'B'. (1:44)"
        ),
        RuleCase(
            .noUnusedVariables,
            #"query ($a: Int = 1 @tag(name: "x")) { int }"#,
            "Variable '$a' is never used. (1:8)"
        ),
        RuleCase(.noUnusedVariables, "query ($a: [Int]) { x: any(v: {a: [$a]}) }"),
    ]

    static let variablesInAllowedPosition: [RuleCase] = [
        RuleCase(
            .variablesInAllowedPosition,
            """
            query($a: Int!, $b: [Int!]!, $c: Int = 1, $d: Int) { int(v: $a) ints(v: $b) nonNull(v: $c) \
            withDefault(v: $d) x: ints(v: [$a]) filter(v: {req: $a, reqDef: $d}) }
            """
        ),
        RuleCase(
            .variablesInAllowedPosition,
            """
            query($a: Int, $b: String, $c: [Int], $d: Int = null) { nonNull(v: $a) int(v: $b) x: int(v: $c) \
            y: nonNull(v: $d) }
            """,
            "Variable '$a' of type 'Int' used in position expecting type 'Int!'. (1:7 1:68)",
            "Variable '$b' of type 'String' used in position expecting type 'Int'. (1:16 1:79)",
            "Variable '$c' of type '[Int]' used in position expecting type 'Int'. (1:28 1:93)",
            "Variable '$d' of type 'Int' used in position expecting type 'Int!'. (1:39 1:111)"
        ),
        RuleCase(
            .variablesInAllowedPosition,
            """
            query Q($a: Int) { ...F int @skip(if: $a) } fragment F on Query { filter(v: {req: $a, opt: $a}) \
            colors(v: [$a]) }
            """,
            "Variable '$a' of type 'Int' used in position expecting type 'Boolean!'. (1:9 1:39)",
            "Variable '$a' of type 'Int' used in position expecting type 'Int!'. (1:9 1:83)",
            "Variable '$a' of type 'Int' used in position expecting type 'String'. (1:9 1:92)",
            "Variable '$a' of type 'Int' used in position expecting type 'Color!'. (1:9 1:108)"
        ),
        RuleCase(
            .variablesInAllowedPosition,
            "query($a: [Int], $b: Color, $c: [Color]!) { int(v: $a) ints(v: $b) colors(v: $c) }",
            "Variable '$a' of type '[Int]' used in position expecting type 'Int'. (1:7 1:52)",
            "Variable '$b' of type 'Color' used in position expecting type '[Int]'. (1:18 1:64)",
            "Variable '$c' of type '[Color]!' used in position expecting type '[Color!]!'. (1:29 1:78)"
        ),
        RuleCase(
            .variablesInAllowedPosition,
            "query($a: Nope, $b: Filter) { int(v: $a) filter(v: $b) any(v: $b) }",
            "Variable '$b' of type 'Filter' used in position expecting type 'Any'. (1:17 1:63)"
        ),
    ]
}
