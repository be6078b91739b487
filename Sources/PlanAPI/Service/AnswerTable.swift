import GraphQLExecution
import GraphQLSchema

/// An answer as rows and columns, for a spreadsheet.
///
/// Its columns are those of the operation; what all their names begin with is left out. A list of objects divides the row that
/// it stands in into as many rows, the first such list at each level; a further one is a cell of JSON, and a list of values a
/// cell in which «; » parts them.
public struct AnswerTable: Sendable {
    private let shape: AnswerShape
    /// The cells of each row, by the numbers of their columns.
    private var rows: [[JSONValue?]] = []
    private let data: JSONValue

    /// More rows than this are no table that anybody reads.
    private static let mostRows = 1_000_000

    /// The table of an answer without errors; nil for one that is no such answer.
    ///
    /// - Parameters:
    ///   - answer: JSON of a service.
    ///   - request: what it answers.
    /// - Complexity: O(rows × columns).
    public init?(_ answer: [UInt8], to request: PreparedRequest) {
        guard let value = try? JSONReader.read(answer, depth: 512), let data = value["data"], data != .null,
            case .success(let run) = request.outcome
        else { return nil }
        shape = AnswerShape(run.document.document, operation: run.operation, run.variables)
        self.data = data
        append(data, at: 0, to: Array(repeating: nil, count: shape.columns.count))
        // A list in which nothing was found leaves one empty row.
        if rows.count == 1, rows[0].allSatisfy({ $0 == nil }) { rows = [] }
    }

    /// The columns' names, as `AnswerShape` orders them.
    public var columns: [String] { shape.names }

    /// Adds the rows that an object becomes, below what stands beside it.
    private mutating func append(_ item: JSONValue, at place: Int, to row: [JSONValue?]) {
        var row = row
        var division: (items: [JSONValue], place: Int)?
        fill(&row, item, place, isItem: true, &division)
        guard let division, !division.items.isEmpty else {
            if rows.count < Self.mostRows { rows.append(row) }
            return
        }
        for part in division.items { append(part, at: division.place, to: row) }
    }

    private func fill(
        _ row: inout [JSONValue?],
        _ value: JSONValue,
        _ place: Int,
        isItem: Bool = false,
        _ division: inout (items: [JSONValue], place: Int)?
    ) {
        if let column = shape.places[place].column {
            row[column] = value
        } else if case .array(let items) = value, shape.places[place].isDividing, !isItem {
            division = (items, place)
        } else if case .object(let members) = value {
            for member in members {
                if let child = shape.places[place].children[member.key] { fill(&row, member.value, child, &division) }
            }
        }
    }

    private static func hasObjects(_ items: [JSONValue]) -> Bool {
        items.contains { if case .object = $0 { true } else { false } }
    }

    /// The table as CSV (RFC 4180), the names first, with a byte order mark, by which spreadsheets know UTF-8.
    public var csv: [UInt8] {
        var text = "\u{FEFF}" + Self.line(columns)
        for row in rows { text += Self.line(row.map { $0.map(Self.cell) ?? "" }) }
        return Array(text.utf8)
    }

    /// The items of the list that the answer is, each as a JSON object on a line; a line for one that is no list.
    public var lines: [UInt8] {
        var value = data
        while true {
            switch value {
            case .array(let items): return Array(items.map { Self.json($0) + "\n" }.joined().utf8)
            case .object(let members):
                let list = members.first { ($0.key == "nodes" || $0.key == "edges") && $0.value != .null }
                if let next = list ?? (members.count == 1 ? members.first : nil) {
                    value = next.value
                    continue
                }
            case .null, .bool, .number, .string: break
            }
            return Array((Self.json(value) + "\n").utf8)
        }
    }

    private static func line(_ cells: [String]) -> String {
        cells.map { cell in
            let isPlain = !cell.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
            return isPlain
                ? cell
                : "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
        }.joined(separator: ",") + "\r\n"
    }

    private static func cell(_ value: JSONValue) -> String {
        switch value {
        case .null: ""
        case .bool(let isTrue): isTrue ? "true" : "false"
        case .number(let number): number
        case .string(let text): text
        case .array(let items) where !hasObjects(items): items.map(cell).joined(separator: "; ")
        case .array, .object: json(value)
        }
    }

    private static func json(_ value: JSONValue) -> String {
        var writer = JSONWriter(capacity: 256)
        writer.value(value)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
