import GraphQLExecution
import GraphQLLanguage
import GraphQLSchema
import SourceText

/// Books with authors and chapters, kept in columns that a run may read or must leave alone.
struct ShelfSource: ExecutionSource {
    static let sdl = """
        type Query { books: [Book!]! picked: [Book]! book: Book! }
        type Book { id: ID! title: String code: String! kind: Kind! pages: Int! author: Author! sequel: Book
          editor: Author! chapters: [Chapter!]! note: String torn: Int! first: Chapter }
        type Author { id: ID! name: String! best: Book books(kind: Kind, first: Int = 3): Page! }
        type Page { totalCount: Int! nodes: [Book!]! kind: Kind }
        type Chapter { number: Int! book: Book! }
        enum Kind { NOVEL ESSAY }
        """

    enum Kind { case book, author, chapter, page }

    struct Object {
        var kind: Kind?
        var number: UInt32
        /// Of a page, how many books it has at most, and whether they are those of a kind.
        var first = 0
        var onlyKind: UInt8?
    }

    enum List {
        case range(Kind, Range<UInt32>)
        case slice(Kind, ArraySlice<UInt32>)
    }

    /// The arrays that columns lie in.
    final class Shelf: Sendable {
        static let bookCount: UInt32 = 30
        static let authors: Range<UInt32> = 100..<104
        static let strings = ["Sáu \"quyển\"", "một ", "hai", "ba", "bốn\n", String(repeating: "dài ", count: 40)]
        let texts = strings.flatMap { Array($0.utf8) }
        let starts = strings.indices.map { UInt32(strings[..<$0].joined().utf8.count) }
        let lengths = strings.map { UInt32($0.utf8.count) }
        let isPlain: [UInt8] = [0, 1, 1, 1, 0, 1]
        /// Every fifth book has no title.
        let titles = (0..<bookCount).map { $0 % 5 == 4 ? UInt32.max : $0 % 6 }
        let codes = (0..<bookCount).map { $0 % 6 }
        let kinds = (0..<bookCount).map { UInt8($0 % 2) }
        let pages = (0..<bookCount).map { Int32($0) * 1000 - 7 }
        let writers = (0..<bookCount).map { 100 + $0 % 4 }
        let sequels = (0..<bookCount).map { $0 % 3 == 0 ? $0 + 1 : UInt32.max }
        /// The tenth book's editor is nobody, which may not be.
        let editors = (0..<bookCount).map { $0 == 10 ? UInt32.max : 101 }
        let bests: [UInt32] = [3, .max, 7, 29]
        let names: [UInt32] = [1, 2, 3, 0]
        let chapterOffsets = (0...bookCount).map { $0 / 2 * 3 }
        /// Whose books they are, in an order of their own; the last author has none.
        let bookOffsets: [UInt32] = [0, 5, 6, 10, 10]
        let books: [UInt32] = [7, 3, 29, 4, 12, 20, 0, 1, 10, 2]
        let identifiers = (0..<200).map { UInt64($0) &* 0x9E37_79B9_7F4A_7C15 }
    }

    static let fields = [
        "books", "picked", "book", "id", "title", "code", "kind", "pages", "author", "sequel", "editor", "chapters",
        "note",
        "torn", "first", "name", "best", "number", "totalCount", "nodes",
    ]
    static let kindNames = EnumNames(["NOVEL", "ESSAY"])

    let schema: Schema
    let shelf: Shelf
    let columns: ColumnTable<Kind>
    let root: Object = Object(kind: nil, number: 0)

    static func table(_ shelf: Shelf) -> ColumnTable<Kind> {
        let (texts, starts, lengths, isPlain) = (shelf.texts, shelf.starts, shelf.lengths, shelf.isPlain)
        let text = ColumnText(bytes: texts.span, starts: starts.span, lengths: lengths.span, isPlain: isPlain.span)
        return ColumnTable(
            [
                .text(shelf.titles, from: 0), .text(shelf.codes, from: 0), .name(shelf.kinds, kindNames, from: 0),
                .integer(shelf.pages, from: 0), .link(shelf.writers, to: .author, Shelf.authors, from: 0),
                .link(shelf.sequels, to: .book, 0..<Shelf.bookCount, from: 0),
                .link(shelf.editors, to: .author, Shelf.authors, from: 0),
                .list(shelf.chapterOffsets, of: .chapter, base: 0, from: 0),
                .identifier(shelf.identifiers, of: 0..<Shelf.bookCount, letter: UInt8(ascii: "B")),
                .text(shelf.names, from: 100), .link(shelf.bests, to: .book, 0..<Shelf.bookCount, from: 100),
                .identifier(shelf.identifiers, of: Shelf.authors, letter: UInt8(ascii: "A")),
                .pages(shelf.bookOffsets, shelf.books, of: .book, from: 100),
            ],
            text: text,
            owner: shelf
        )
    }

    private static let places = [
        "Book.title": 0, "Book.code": 1, "Book.kind": 2, "Book.pages": 3, "Book.author": 4, "Book.sequel": 5,
        "Book.editor": 6, "Book.chapters": 7, "Book.id": 8, "Author.name": 9, "Author.best": 10, "Author.id": 11,
        "Author.books": 12,
    ]

    private static let uses: [String: ColumnUse] = [
        "Author.books": .page, "Page.totalCount": .total, "Page.nodes": .items,
    ]

    static func binding(_ type: String, _ field: String) -> FieldBinding? {
        fields.firstIndex(of: field).map {
            FieldBinding(
                rawValue: UInt16($0),
                column: places["\(type).\(field)"].map { UInt8($0) } ?? FieldBinding.noColumn,
                use: uses["\(type).\(field)"] ?? .value
            )
        }
    }

    func type(of object: Object) -> TypeID { schema.queryType }

    func number(of object: Object) -> UInt32 { object.kind == nil ? .max : object.number }

    func object(_ kind: Kind, _ number: UInt32) -> Object { Object(kind: kind, number: number) }

    func pageSize(_ field: FieldBinding, _ arguments: ArgumentValues) -> Int? {
        arguments[0] == nil ? Self.first(arguments) : nil
    }

    /// How many books are asked for; nil where there may be no such page.
    private static func first(_ arguments: ArgumentValues) -> Int? {
        guard case .int(let first)? = arguments[1], first >= 0 else { return nil }
        return Int(first)
    }

    /// The books of an author, or those of a kind, before they are cut into a page.
    private func books(_ page: Object) -> [UInt32] {
        let row = Int(page.number - 100)
        let books = shelf.books[Int(shelf.bookOffsets[row])..<Int(shelf.bookOffsets[row + 1])]
        return books.filter { page.onlyKind == nil || shelf.kinds[Int($0)] == page.onlyKind }
    }

    func numbers(of list: List) -> (kind: Kind, numbers: ListedNumbers)? {
        switch list {
        case .range(let kind, let range): (kind, .range(range))
        case .slice(let kind, let slice): (kind, .slice(slice))
        }
    }

    private func string(_ number: UInt32) -> String? {
        Int(number) < Shelf.strings.count ? Shelf.strings[Int(number)] : nil
    }

    func writeLeaf(
        _ field: FieldBinding,
        of object: Object,
        _ arguments: ArgumentValues,
        to writer: inout JSONWriter
    ) throws(FieldFailure) -> Bool {
        let number = Int(object.number)
        switch (Self.fields[Int(field.rawValue)], object.kind) {
        case ("title", _): return write(shelf.titles[number], &writer)
        case ("code", _): return write(shelf.codes[number], &writer)
        case ("kind", .page): return false
        case ("totalCount", _): writer.integer(books(object).count)
        case ("kind", _): writer.string(["NOVEL", "ESSAY"][Int(shelf.kinds[number])])
        case ("pages", _): writer.integer(Int(shelf.pages[number]))
        case ("name", _): return write(shelf.names[number - 100], &writer)
        case ("id", let kind):
            let digits = String(shelf.identifiers[number], radix: 16)
            writer.string((kind == .book ? "B" : "A") + String(repeating: "0", count: 16 - digits.count) + digits)
        case ("note", _):
            if number == 12 { throw FieldFailure("The note is lost.") }
            return number % 2 == 0 ? write(1, &writer) : false
        case ("torn", _): return number == 20 ? false : write(number, &writer)
        default: writer.integer(number)
        }
        return true
    }

    private func write(_ text: UInt32, _ writer: inout JSONWriter) -> Bool {
        guard let text = string(text) else { return false }
        writer.string(text)
        return true
    }

    private func write(_ number: Int, _ writer: inout JSONWriter) -> Bool {
        writer.integer(number)
        return true
    }

    func object(
        _ field: FieldBinding,
        of object: Object,
        _ arguments: ArgumentValues
    ) throws(FieldFailure) -> Object? {
        let number = Int(object.number)
        switch (Self.fields[Int(field.rawValue)], object.kind) {
        case ("author", _): return Object(kind: .author, number: shelf.writers[number])
        case ("sequel", _): return book(shelf.sequels[number])
        case ("editor", _): return number == 10 ? nil : Object(kind: .author, number: shelf.editors[number])
        case ("books", _):
            guard let first = Self.first(arguments) else { throw FieldFailure("There is no such page.") }
            let kind: UInt8? = if case .enumeration(let name)? = arguments[0] { name == "ESSAY" ? 1 : 0 } else { nil }
            return Object(kind: .page, number: object.number, first: first, onlyKind: kind)
        case ("best", _): return book(shelf.bests[number - 100])
        case ("first", _): return number % 2 == 1 ? Object(kind: .chapter, number: UInt32(number)) : nil
        case ("book", .chapter): return Object(kind: .book, number: UInt32(number) % Shelf.bookCount)
        default: return Object(kind: .book, number: 5)
        }
    }

    private func book(_ number: UInt32) -> Object? {
        number < Shelf.bookCount ? Object(kind: .book, number: number) : nil
    }

    func list(_ field: FieldBinding, of object: Object, _ arguments: ArgumentValues) -> List? {
        switch Self.fields[Int(field.rawValue)] {
        case "picked": return .slice(.book, [9, 3, 12, 3, 20, 10, 29, 0][...])
        case "nodes": return .slice(.book, books(object).prefix(object.first))
        case "chapters":
            let offsets = shelf.chapterOffsets
            return .range(.chapter, offsets[Int(object.number)]..<offsets[Int(object.number) + 1])
        default: return .range(.book, 0..<Shelf.bookCount)
        }
    }

    func count(of list: List) -> Int {
        switch list {
        case .range(_, let range): range.count
        case .slice(_, let slice): slice.count
        }
    }

    func item(_ index: Int, of list: List) -> Object? {
        switch list {
        case .range(let kind, let range): Object(kind: kind, number: range.lowerBound + UInt32(index))
        case .slice(let kind, let slice): Object(kind: kind, number: slice[slice.startIndex + index])
        }
    }

    func writeItem(_ index: Int, of list: List, to writer: inout JSONWriter) -> Bool { false }

    /// Answers a query from columns or from the source alone.
    static func answer(_ query: String, fromColumns: Bool, limits: ExecutionLimits = ExecutionLimits()) throws -> String
    {
        let schema = try SchemaBuilder.build(try Parser.parse(SourceText(sdl)))
        let document = try Parser.parse(SourceText(query))
        let shelf = Shelf()
        let plan = try PlanCompiler.compile(
            0,
            in: ResolvedDocument(document, schema: schema),
            bindings: try FieldBindings(schema) { binding($0, $1) },
            variables: .none
        )
        let source = ShelfSource(
            schema: schema,
            shelf: shelf,
            columns: fromColumns ? table(shelf) : ColumnTable()
        )
        var writer = JSONWriter()
        _ = plan.run(
            source,
            root: source.root,
            schema: schema,
            document: document.source,
            variables: .none,
            limits: limits,
            to: &writer
        )
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
