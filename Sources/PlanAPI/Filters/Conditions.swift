import GraphQLSchema
import PlanGraph
import SourceText

/// The conditions of a `StringFilter`, all of which are to hold.
struct StringCondition {
    private typealias Test = (_ text: Span<UInt8>, _ isNull: Bool) -> Bool

    private let graph: Graph
    private let tests: [Test]

    init(_ filter: ConstValue, in graph: Graph) {
        self.graph = graph
        tests = filter.fields.compactMap { name, value in
            if value == .null { return nil }
            switch name {
            case "isNull":
                return { $1 == (value == .boolean(true)) }
            case "in":
                let wanted = Set(value.items.compactMap(\.text).map { Array($0.utf8) })
                let lengths = Set(wanted.map(\.count))
                return { text, isNull in
                    !isNull && lengths.contains(text.count)
                        && wanted.contains(unsafe text.withUnsafeBufferPointer { unsafe Array($0) })
                }
            default:
                return value.text.flatMap { Self.test(name, $0) }
            }
        }
    }

    func holds(_ string: StringIndex) -> Bool {
        unsafe graph.columns.strings.withBytes(of: string) { text in
            for test in tests where unsafe !test(text.span, string == .none) { return false }
            return true
        }
    }

    private static func test(_ name: String, _ wanted: String) -> Test? {
        let bytes = Array(wanted.utf8)
        switch name {
        case "eq": return { text, isNull in !isNull && ByteSearch.areSame(text, bytes.span) }
        case "contains": return { text, isNull in !isNull && contains(text, bytes) }
        case "startsWith": return { text, isNull in !isNull && ByteSearch.begins(text, with: bytes.span) }
        case "matches":
            let folded = Array(VietnameseFolding.fold(wanted).utf8)
            return { text, isNull in
                let words = unsafe text.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
                return !isNull && contains(Array(VietnameseFolding.fold(words).utf8).span, folded)
            }
        default: return nil
        }
    }

    private static func contains(_ text: Span<UInt8>, _ words: [UInt8]) -> Bool {
        words.isEmpty || ByteSearch.place(of: words.span, in: text) != nil
    }
}

/// The conditions of an `IntFilter` or `DateFilter`, all of which are to hold; a date counts as 20180529.
struct NumberCondition {
    private let tests: [(Int?) -> Bool]

    init(_ filter: ConstValue) {
        tests = filter.fields.compactMap { name, value in
            if value == .null { return nil }
            switch name {
            case "isNull":
                return { ($0 == nil) == (value == .boolean(true)) }
            case "in":
                let wanted = Set(value.items.compactMap(\.number))
                return { number in number.map { wanted.contains($0) } ?? false }
            default:
                return value.number.flatMap { Self.test(name, $0) }
            }
        }
    }

    func holds(_ number: Int?) -> Bool { tests.allSatisfy { $0(number) } }

    private static func test(_ name: String, _ wanted: Int) -> ((Int?) -> Bool)? {
        switch name {
        case "eq": { $0 == wanted }
        case "lt": { $0.map { $0 < wanted } ?? false }
        case "lte": { $0.map { $0 <= wanted } ?? false }
        case "gt": { $0.map { $0 > wanted } ?? false }
        case "gte": { $0.map { $0 >= wanted } ?? false }
        default: nil
        }
    }
}
