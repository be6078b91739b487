import GraphQLExecution
import GraphQLSchema

/// An answer as rows and columns, for a spreadsheet.
///
/// Its columns are those of the operation; what all their names begin with is left out. A list of objects divides the row that
/// it stands in into as many rows, the first such list at each level; a further one is a cell of JSON, and a list of values a
/// cell in which «; » parts them.
public struct AnswerTable: Sendable {
    private let shape: AnswerShape
    private let data: JSONValue

    /// The table of an answer without errors; nil for one that is no such answer.
    ///
    /// - Parameters:
    ///   - answer: JSON of a service.
    ///   - request: what it answers.
    /// - Complexity: O(*n*) in the answer.
    public init?(_ answer: [UInt8], to request: PreparedRequest) {
        guard let value = try? JSONReader.read(answer, depth: 512), let data = value["data"], data != .null,
            case .success(let run) = request.outcome
        else { return nil }
        shape = AnswerShape(run.document.document, operation: run.operation, run.variables)
        self.data = data
    }

    /// The columns' names, as `AnswerShape` orders them.
    public var columns: [String] { shape.names }

    /// The table as CSV (RFC 4180), the names first, with a byte order mark, by which spreadsheets know UTF-8.
    ///
    /// - Parameter mostBytes: how long it may be: what an outer object says stands in the row of each inner one.
    /// - Returns: the table's bytes.
    /// - Throws: `AnswerTableError` where it would be longer.
    /// - Complexity: O(rows × columns).
    public func csv(mostBytes: Int = .max) throws(AnswerTableError) -> [UInt8] {
        let empty = [Cell](repeating: Cell(), count: shape.columns.count)
        var rows = Rows(mostBytes: mostBytes)
        try rows.add(columns.map { Cell($0) })
        let head = rows.bytes
        try add(data, at: 0, to: empty, &rows)
        // A list in which nothing was found leaves one empty row.
        return Array("\u{FEFF}".utf8) + (rows.isOnlyEmpty ? head : rows.bytes)
    }

    /// Adds the rows that an object becomes, below what stands beside it.
    private func add(
        _ item: JSONValue,
        at place: Int,
        to row: [Cell],
        _ rows: inout Rows
    ) throws(AnswerTableError) {
        var row = row
        var division: (items: [JSONValue], place: Int)?
        fill(&row, item, place, isItem: true, &division)
        guard let division, !division.items.isEmpty else { return try rows.add(row) }
        for part in division.items { try add(part, at: division.place, to: row, &rows) }
    }

    private func fill(
        _ row: inout [Cell],
        _ value: JSONValue,
        _ place: Int,
        isItem: Bool = false,
        _ division: inout (items: [JSONValue], place: Int)?
    ) {
        if let column = shape.places[place].column {
            row[column] = Cell(value)
        } else if case .array(let items) = value, shape.places[place].isDividing, !isItem {
            division = (items, place)
        } else if case .object(let members) = value {
            for member in members {
                if let child = shape.places[place].children[member.key] { fill(&row, member.value, child, &division) }
            }
        }
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

    fileprivate static func json(_ value: JSONValue) -> String {
        var writer = JSONWriter(capacity: 256)
        writer.value(value)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}

/// Why an answer is no table.
public struct AnswerTableError: Error, Sendable {
    /// What was wrong and what to do.
    public let message: String
}

/// A cell as it stands in a row, quoted where it must be.
private struct Cell {
    var bytes: [UInt8] = []
    var isNone = true

    init() {}

    init(_ value: JSONValue) {
        self.init(Self.text(value))
    }

    init(_ text: String) {
        isNone = false
        bytes = Array(text.utf8)
        guard bytes.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else { return }
        bytes = [0x22] + bytes.flatMap { $0 == 0x22 ? [0x22, 0x22] : [$0] } + [0x22]
    }

    private static func text(_ value: JSONValue) -> String {
        switch value {
        case .null: ""
        case .bool(let isTrue): isTrue ? "true" : "false"
        case .number(let number): number
        case .string(let text): text
        case .array(let items) where !hasObjects(items): items.map(text).joined(separator: "; ")
        case .array, .object: AnswerTable.json(value)
        }
    }

    private static func hasObjects(_ items: [JSONValue]) -> Bool {
        items.contains { if case .object = $0 { true } else { false } }
    }
}

/// The rows of a table, one behind the other.
private struct Rows {
    let mostBytes: Int
    private(set) var bytes: [UInt8] = []
    private var count = 0
    private var hasValues = false

    init(mostBytes: Int) { self.mostBytes = mostBytes }

    /// Whether nothing stands below the names but one row without a value.
    var isOnlyEmpty: Bool { count == 2 && !hasValues }

    mutating func add(_ row: [Cell]) throws(AnswerTableError) {
        if count > 0, !hasValues { hasValues = row.contains { !$0.isNone } }
        count += 1
        for (column, cell) in row.enumerated() {
            if column > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes += cell.bytes
        }
        bytes += [0x0D, 0x0A]
        guard bytes.count <= mostBytes else {
            throw AnswerTableError(
                message:
                    "The table is larger than \(mostBytes >> 20) MiB, since what stands outside a list is repeated in "
                    + "the row of each of its items; ask for fewer items, or for fewer fields outside the inner list."
            )
        }
    }
}
