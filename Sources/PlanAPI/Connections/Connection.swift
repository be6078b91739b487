import GraphQLExecution
import PlanGraph

extension ListedNumbers {
    /// Where a number stands.
    fileprivate func index(of number: UInt32) -> Int? {
        switch self {
        case .range(let range): range.contains(number) ? Int(number - range.lowerBound) : nil
        case .slice(let slice): slice.firstIndex(of: number).map { $0 - slice.startIndex }
        case .held(let numbers): (0..<numbers.count).first { numbers[$0] == number }
        }
    }
}

/// One page of a list, by the Relay Cursor Connections specification.
struct Connection {
    /// What the items are.
    let kind: ObjectKind
    /// The items before they are cut into pages: nodes or rows, in their final order.
    let items: ListedNumbers
    /// The page: places in `items`.
    let page: Range<Int>
    /// The place in the request's scratch of what made the items: a search, groups, pairs.
    let origin: UInt32
    /// What the cursors belong to: a version of the graph and, for items that were made, the question.
    private let fingerprint: UInt64
    /// What stands for each item in cursors, by its number; nil where that is the number.
    private let marks: [UInt32]?

    /// Whether the items are no nodes or rows of the graph, but were made for the answer.
    private var isMade: Bool {
        kind == .searchHit || kind == .countGroup || kind == .agencyPair || kind.isOfTwoVersions
    }

    /// The list of the page's items.
    var nodes: GraphList {
        isMade ? .made(kind, items[page], origin: origin) : .objects(kind, items[page])
    }

    /// The most items of a page.
    static let maximumPageSize = 1000
    /// The items of a page where none are asked for by number.
    static let defaultPageSize = 100

    /// Cuts a page.
    ///
    /// - Parameters:
    ///   - kind: what the items are.
    ///   - items: all of them.
    ///   - request: what was asked for.
    ///   - graph: the version that the cursors must belong to.
    ///   - origin: the place in the scratch of what made the items.
    ///   - question: what was asked, where the same number stands for other items in another answer.
    ///   - marks: what stands for each item in cursors, by its number, where the numbers change.
    /// - Throws: where a size is out of bounds or a cursor is none of this list's.
    init(
        _ kind: ObjectKind,
        _ items: ListedNumbers,
        _ request: PageRequest,
        in graph: Graph,
        origin: UInt32 = 0,
        question: String = "",
        marks: [UInt32]? = nil
    ) throws(FieldFailure) {
        self.kind = kind
        self.marks = marks
        self.origin = origin
        fingerprint = Cursor.fingerprint(of: question, graph.fingerprint)
        self.items = items
        var start = 0
        var end = items.count
        if let after = request.after {
            start = try Self.place(of: after, "after", items, fingerprint, marks) + 1
        }
        if let before = request.before {
            end = max(start, try Self.place(of: before, "before", items, fingerprint, marks))
        }
        let first = try Self.size(request.first, "first")
        let last = try Self.size(request.last, "last")
        if let first = first ?? (last == nil ? Self.defaultPageSize : nil) { end = min(end, start + first) }
        if let last { start = max(start, end - last) }
        page = start..<max(start, end)
    }

    /// The cursor of an item of the page.
    func cursor(_ index: Int) -> String {
        let item = items[page.lowerBound + index]
        return Cursor(fingerprint: fingerprint, item: marks?[Int(item)] ?? item).description
    }

    static func size(_ size: Int?, _ argument: String) throws(FieldFailure) -> Int? {
        guard let size else { return nil }
        guard size >= 0 else {
            throw FieldFailure("Argument \"\(argument)\" is \(size); it must not be negative.", code: "BAD_PAGE_SIZE")
        }
        guard size <= maximumPageSize else {
            throw FieldFailure(
                "Argument \"\(argument)\" is \(size); a page has at most \(maximumPageSize) items. "
                    + "Ask for less; a connection goes on with the cursor of its last item.",
                code: "BAD_PAGE_SIZE"
            )
        }
        return size
    }

    private static func place(
        of text: String,
        _ argument: String,
        _ items: ListedNumbers,
        _ fingerprint: UInt64,
        _ marks: [UInt32]?
    ) throws(FieldFailure) -> Int {
        guard let cursor = Cursor(text) else {
            throw FieldFailure("Argument \"\(argument)\" is no cursor: \"\(text.prefix(40))\".", code: "BAD_CURSOR")
        }
        guard cursor.fingerprint == fingerprint else {
            throw FieldFailure(
                "The cursor in \"\(argument)\" belongs to another version of the graph, which has changed since, or to another question. "
                    + "Begin again without it.",
                code: "STALE_CURSOR"
            )
        }
        let item = marks.map { $0.firstIndex(of: cursor.item).map { UInt32($0) } } ?? cursor.item
        guard let place = item.flatMap({ items.index(of: $0) }) else {
            throw FieldFailure(
                "The cursor in \"\(argument)\" belongs to another list, or its item is gone. Begin again without it.",
                code: "BAD_CURSOR"
            )
        }
        return place
    }
}

/// What a query asks of a connection.
struct PageRequest {
    var first: Int?
    var after: String?
    var last: Int?
    var before: String?
}

/// A place in a list of one version of the graph: the version's fingerprint and the item's number, in hexadecimal.
struct Cursor: CustomStringConvertible {
    let fingerprint: UInt64
    let item: UInt32

    init(fingerprint: UInt64, item: UInt32) {
        self.fingerprint = fingerprint
        self.item = item
    }

    init?(_ text: String) {
        guard text.utf8.count == 24, let fingerprint = UInt64(text.prefix(16), radix: 16),
            let item = UInt32(text.suffix(8), radix: 16)
        else { return nil }
        self.init(fingerprint: fingerprint, item: item)
    }

    var description: String { Graph.hexadecimal(fingerprint) + Graph.hexadecimal(UInt64(item), digits: 8) }

    /// A version's fingerprint, and a question mixed into it (FNV-1a).
    static func fingerprint(of question: String, _ version: UInt64) -> UInt64 {
        question.utf8.reduce(version) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}
