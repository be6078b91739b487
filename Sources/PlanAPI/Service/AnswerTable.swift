import GraphQLExecution
import GraphQLSchema

/// An answer as rows and columns, for a spreadsheet.
///
/// Its columns are those of the operation; what all their names begin with is left out. A list of objects divides the row that
/// it stands in into as many rows, the first such list at each level; a further one is a cell of JSON, and a list of values a
/// cell in which «; » parts them.
public struct AnswerTable: Sendable {
    private let shape: AnswerShape
    private var rows: [[String: JSONValue]] = []
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
        shape = AnswerShape(run.document.document, operation: run.operation)
        self.data = data
        append(data, to: [:], "")
        // A list in which nothing was found leaves one empty row.
        if rows.count == 1, rows[0].isEmpty { rows = [] }
    }

    /// The columns' names, as `AnswerShape` orders them.
    public var columns: [String] {
        let common = commonSteps
        return shape.paths.map { $0.split(separator: ".").dropFirst(common).joined(separator: ".") }
    }

    /// How many steps all paths begin with; the last step of each is its name.
    private var commonSteps: Int {
        guard var common = shape.paths.first?.split(separator: ".").dropLast() else { return 0 }
        for path in shape.paths.dropFirst() {
            let steps = path.split(separator: ".").dropLast()
            common = common.prefix(zip(common, steps).prefix { $0 == $1 }.count)
        }
        return common.count
    }

    /// Adds the rows that an object becomes, below what stands beside it.
    private mutating func append(_ item: JSONValue, to row: [String: JSONValue], _ prefix: String) {
        var row = row
        var division: (items: [JSONValue], prefix: String)?
        fill(&row, item, prefix, &division)
        guard let division, !division.items.isEmpty else {
            if rows.count < Self.mostRows { rows.append(row) }
            return
        }
        for part in division.items { append(part, to: row, division.prefix) }
    }

    private mutating func fill(
        _ row: inout [String: JSONValue],
        _ value: JSONValue,
        _ name: String,
        _ division: inout (items: [JSONValue], prefix: String)?
    ) {
        switch value {
        case .object(let members):
            for member in members {
                fill(&row, member.value, name.isEmpty ? member.key : name + "." + member.key, &division)
            }
        case .array(let items) where shape.dividing.contains(name): division = (items, name)
        default: if shape.columns.contains(name) { row[name] = value }
        }
    }

    private static func hasObjects(_ items: [JSONValue]) -> Bool {
        items.contains { if case .object = $0 { true } else { false } }
    }

    /// The table as CSV (RFC 4180), the names first, with a byte order mark, by which spreadsheets know UTF-8.
    public var csv: [UInt8] {
        var text = "\u{FEFF}" + Self.line(columns)
        for row in rows { text += Self.line(shape.paths.map { row[$0].map(Self.cell) ?? "" }) }
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
