// One program for all targets, which FUZZ_TARGET names: parser, validation, json or plan.
import Foundation
import GraphQLLanguage
import GraphQLSchema
import GraphQLValidation
import PlanExtraction
import SourceText

/// What is done with each input; what must not be is a trap, and what must hold is checked.
enum FuzzTarget: String {
    case parser, validation, json, plan

    static let chosen = ProcessInfo.processInfo.environment["FUZZ_TARGET"].flatMap { FuzzTarget(rawValue: $0) }

    func run(_ bytes: [UInt8]) {
        switch self {
        case .parser: Self.parse(bytes)
        case .validation: Self.validate(bytes)
        case .json: _ = try? JSONReader.read(bytes)
        case .plan: Self.read(bytes)
        }
    }

    /// A document that can be parsed is the same after it was printed and parsed again.
    private static func parse(_ bytes: [UInt8]) {
        guard let source = try? SourceText(validating: bytes), let document = try? Parser.parse(source) else { return }
        let printed = Printer.print(document)
        guard let again = try? Parser.parse(SourceText(printed), limits: ParserLimits(tokens: .max, depth: 1000)) else {
            fatalError("what was printed cannot be parsed: \(printed)")
        }
        guard Printer.print(again) == printed else { fatalError("the second printing differs: \(printed)") }
    }

    private static let schema: Schema? = {
        let text = """
            directive @d(n: Int) repeatable on FIELD | QUERY | FRAGMENT_SPREAD
            interface N { id: ID! } enum E { A B } input I { a: Int = 1 b: [I!] c: E! }
            type T implements N { id: ID! t: T ts(first: Int, i: I): [T!] e(e: E = A): E } union U = T | Q
            type Q { t: T n: N u: U } type Query { t: T n: N u: U q(i: I!, s: String, l: [Int]): Q f(x: Float): Float }
            type Mutation { m(id: ID!): T } type Subscription { s: T r: Int }
            """
        return (try? Parser.parse(SourceText(text))).flatMap { try? SchemaBuilder.build($0) }
    }()

    /// A document is validated, and as a schema it is valid or not; neither may trap.
    private static func validate(_ bytes: [UInt8]) {
        guard let schema, let source = try? SourceText(validating: bytes), let document = try? Parser.parse(source)
        else {
            return
        }
        _ = OperationMeasure.all(in: document, schema: schema)
        _ = Validator.validate(document, schema: schema)
        _ = try? SchemaBuilder.build(document)
    }

    /// A plan's text is kept byte for byte, and every span lies in it.
    private static func read(_ bytes: [UInt8]) {
        guard let source = try? SourceText(validating: bytes), let plan = try? PlanReader.read(source) else { return }
        guard plan.source.bytes == bytes, plan.lineClasses.count == plan.source.lineCount else {
            fatalError("something of the text was lost")
        }
        let spans =
            plan.mentions.map(\.span) + plan.targets.map(\.span) + plan.actions.map(\.span)
            + plan.assignments.map(\.span) + plan.diagnostics.map(\.span)
        for span in spans where span.end > bytes.count || span.start > span.end { fatalError("a span lies outside") }
    }
}

/// What libFuzzer calls with each input.
///
/// - Parameters:
///   - start: of the input.
///   - count: of its bytes.
/// - Returns: 0.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    FuzzTarget.chosen?.run(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
}
