import GraphQLLanguage
import GraphQLSchema
import GraphQLValidation
import SourceText
import Testing

/// A kind of document that makes validators slow, and the number of parts that fits the parser's limit on tokens.
struct HostileCase: Sendable, CustomTestStringConvertible {
    var name: String
    var count: Int
    var text: @Sendable (Int) -> String

    var testDescription: String { name }

    init(_ name: String, _ count: Int, _ text: @escaping @Sendable (Int) -> String) {
        self.name = name
        self.count = count
        self.text = text
    }

    static let all = [
        HostileCase("many equal fields", 12_000) { count in
            "{" + String(repeating: " int", count: count) + " }"
        },
        HostileCase("many equal objects", 2400) { count in
            "{" + String(repeating: " dog { name }", count: count) + " }"
        },
        HostileCase("fragments that double", 400) { count in
            "{ human { ...F0 } }"
                + (0..<count).map {
                    " fragment F\($0) on Human { a: relatives { ...F\($0 + 1) } "
                        + "b: relatives { ...F\($0 + 1) } }"
                }.joined()
                + " fragment F\(count) on Human { name }"
        },
        HostileCase("a chain of fragments", 900) { count in
            "{ human { ...F0 } }"
                + (0..<count).map { " fragment F\($0) on Human { relatives { ...F\($0 + 1) } }" }.joined()
                + " fragment F\(count) on Human { name }"
        },
        HostileCase("a ring of fragments", 900) { count in
            "{ human { ...F0 } }"
                + (0..<count).map { " fragment F\($0) on Human { relatives { ...F\(($0 + 1) % count) } }" }.joined()
        },
        HostileCase("fragments that all use each other", 80) { count in
            "{ human { ...F0 } }"
                + (0..<count).map { index in
                    " fragment F\(index) on Human { name "
                        + (0..<count).map { " ...F\($0)" }.joined() + " }"
                }.joined()
        },
        HostileCase("choices that multiply", 16) { count in
            // Every path from the root merges another set of selections.
            "{ human {" + (0..<count).map { " ...X\($0)_0" }.joined() + " } }"
                + (0..<count).flatMap { chain in
                    (0..<count).map { level in
                        let next = level + 1 < count ? "...X\(chain)_\(level + 1)" : "name"
                        let other =
                            level == chain
                            ? "relatives { \(next) }" : "a: relatives { \(next) } b: relatives { \(next) }"
                        return " fragment X\(chain)_\(level) on Human { \(other) }"
                    }
                }.joined()
        },
        HostileCase("many operations with many fragments", 900) { count in
            (0..<count).map { " query Q\($0) { ...F0 }" }.joined()
                + (0..<count).map { " fragment F\($0) on Query { ...F\($0 + 1) }" }.joined()
                + " fragment F\(count) on Query { int }"
        },
        HostileCase("introspection through fragments that double", 500) { count in
            "{ __schema { types { ...F0 } } }"
                + (0..<count).map { " fragment F\($0) on __Type { ...F\($0 + 1) ofType { ...F\($0 + 1) } }" }.joined()
                + " fragment F\(count) on __Type { name }"
        },
        HostileCase("conflicts everywhere", 1600) { count in
            "{ dog {" + (0..<count).map { " x: name(surname: \($0 % 2 == 0)) " }.joined() + " } }"
        },
        HostileCase("selections as deep as they may be", 195) { count in
            "{ human { " + String(repeating: "relatives { ", count: count) + "name"
                + String(repeating: " }", count: count + 2)
        },
    ]
}

@Suite("The work of validation is bounded")
struct ValidationWorkTests {
    let schema: Schema

    init() throws {
        schema = try SchemaBuilder.build(try Parser.parse(SourceText(petSchemaText), limits: .trusted))
    }

    @Test("No document takes long", .timeLimit(.minutes(1)), arguments: HostileCase.all)
    func hostile(_ example: HostileCase) throws {
        let document = try Parser.parse(SourceText(example.text(example.count)))
        let clock = ContinuousClock()
        let time = clock.measure { _ = Validator.validate(document, schema: schema) }
        // A debug build on a busy machine; a release build takes a tenth.
        #expect(time < .seconds(20), "\(example.name): \(time)")
    }
}
