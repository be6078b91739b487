import GraphQLSchema
import PlanGraph
import SourceText

/// The conditions of a `StringFilter`, all of which are to hold.
struct StringCondition {
    private let graph: Graph
    private let tests: [(_ text: ArraySlice<UInt8>, _ isNull: Bool) -> Bool]

    init(_ filter: ConstValue, in graph: Graph) {
        self.graph = graph
        tests = filter.fields.compactMap { name, value in
            switch name {
            case "isNull":
                return { $1 == (value == .boolean(true)) }
            case "in":
                let wanted = value.items.compactMap(\.text).map { Array($0.utf8) }
                return { text, isNull in !isNull && wanted.contains { text.elementsEqual($0) } }
            default:
                return value.text.flatMap { Self.test(name, $0) }
            }
        }
    }

    func holds(_ string: StringIndex) -> Bool {
        let text = graph.columns.strings.bytes[graph.columns.strings.range(string)]
        return tests.allSatisfy { $0(text, string == .none) }
    }

    private static func test(_ name: String, _ wanted: String) -> ((ArraySlice<UInt8>, Bool) -> Bool)? {
        let bytes = Array(wanted.utf8)
        switch name {
        case "eq": return { text, isNull in !isNull && text.elementsEqual(bytes) }
        case "contains": return { text, isNull in !isNull && (bytes.isEmpty || text.firstRange(of: bytes) != nil) }
        case "startsWith": return { text, isNull in !isNull && text.starts(with: bytes) }
        case "matches":
            let folded = Array(VietnameseFolding.fold(wanted).utf8)
            return { text, isNull in
                let words = Array(VietnameseFolding.fold(String(decoding: text, as: UTF8.self)).utf8)
                return !isNull && (folded.isEmpty || words.firstRange(of: folded) != nil)
            }
        default: return nil
        }
    }
}

/// The conditions of an `IntFilter` or `DateFilter`, all of which are to hold; a date counts as 20180529.
struct NumberCondition {
    private let tests: [(Int?) -> Bool]

    init(_ filter: ConstValue) {
        tests = filter.fields.compactMap { name, value in
            switch name {
            case "isNull":
                return { ($0 == nil) == (value == .boolean(true)) }
            case "in":
                let wanted = value.items.compactMap(\.number)
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
