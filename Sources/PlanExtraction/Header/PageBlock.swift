internal import SourceText

/// The fields of the block that a web page of legal texts puts round a document: «Ngày ban hành: 29/05/2018».
struct PageBlock {
    private(set) var number: String?
    private(set) var title: String?
    private(set) var issuer: String?
    private(set) var province: String?
    private(set) var signer: String?
    private(set) var issuedOn: CalendarDate?
    private(set) var effectiveOn: CalendarDate?

    init(_ lines: [ReadLine], _ frame: PlanFrame) {
        for index in Array(0..<frame.head) + Array(frame.tail..<lines.count) {
            let item = lines[index]
            if item.frame == .pageField {
                if let row = Self.row(item.line, item.shape.text) { read(item.line, row.field, row.value) }
                for field in Self.parts(item) { read(item.line, field) }
            } else if item.frame == nil, title == nil, item.shape.text.count > 40 {
                title = item.line.words(item.shape.text)
            }
        }
    }

    /// The fields of a line, which may have two: «Nơi ban hành: Tỉnh Hà Nam Người ký: Trần A».
    private static func parts(_ item: ReadLine) -> [Range<Int>] {
        let (line, text) = (item.line, item.shape.text)
        let starts = text.dropFirst().filter { place in
            guard line.folded[place - 1] == FoldedWords.blank, line.isCapital(place),
                let end = labels.matchAccented(line, at: place, before: text.upperBound)?.end
            else { return false }
            return end < text.upperBound && line.folded[end] == UInt8(ascii: ":")
        }
        return zip([text.lowerBound] + starts, starts + [text.upperBound]).map { $0..<$1 }
    }

    /// Whether a line is a row of such a block that is a table: «| Người ký | Nguyễn Hữu Quế |».
    static func isRow(_ line: FoldedLine, _ text: Range<Int>) -> Bool { row(line, text) != nil }

    /// The two cells of a row, the field's name and a value such as the field has.
    private static func row(_ line: FoldedLine, _ text: Range<Int>) -> (field: Field, value: Range<Int>)? {
        let bar = UInt8(ascii: "|")
        guard text.count < 200, line.folded[text].contains(bar) else { return nil }
        var cells = text.split(maxSplits: 5) { line.folded[$0] == bar }.map {
            line.trimmed($0.startIndex..<$0.endIndex)
        }
        cells.removeAll { $0.isEmpty }
        guard cells.count == 2,
            let field = fields.matchAccented(line, at: cells[0].lowerBound, before: cells[0].upperBound),
            field.end == cells[0].upperBound, isValue(line, cells[1], of: field.value)
        else { return nil }
        return (field.value, cells[1])
    }

    /// Whether a cell can be a field's value; «| Người ký | Chức vụ |» heads a table of another kind.
    private static func isValue(_ line: FoldedLine, _ cell: Range<Int>, of field: Field) -> Bool {
        switch field {
        case .number: FoldedWords.isDigit(line.folded[cell.lowerBound])
        case .issuedOn, .effectiveOn:
            DateReading.read(line.folded, at: cell.lowerBound, before: cell.upperBound)?.date != nil
        case .signer: Signature.isName(line, cell)
        case .issuer: labels.match(line.folded, at: cell.lowerBound, before: cell.upperBound) == nil
        }
    }

    private static let labels = Vocabulary.lines.phrases("page-fields")

    private mutating func read(_ line: FoldedLine, _ text: Range<Int>) {
        guard let colon = line.folded[text].firstIndex(of: UInt8(ascii: ":")),
            let field = Self.fields.match(line.folded, at: text.lowerBound, before: colon)
        else { return }
        let range = line.trimmed((colon + 1)..<text.upperBound)
        if !range.isEmpty { read(line, field.value, range) }
    }

    private mutating func read(_ line: FoldedLine, _ field: Field, _ range: Range<Int>) {
        let date = DateReading.read(line.folded, at: range.lowerBound, before: range.upperBound)?.date
        switch field {
        case .number: number = line.words(range)
        case .issuedOn: issuedOn = date
        case .effectiveOn: effectiveOn = date
        case .signer: signer = line.words(range)
        case .issuer: readIssuer(line, range)
        }
    }

    /// «Tỉnh Quảng Ninh», «UBND tỉnh Quảng Ninh»: the issuer is the people's committee.
    private mutating func readIssuer(_ line: FoldedLine, _ range: Range<Int>) {
        for place in range where FoldedWords.isLetter(line.folded[place]) && line.isCapital(place) {
            guard place == range.lowerBound || !FoldedWords.isWord(line.folded[place - 1]),
                let end = Provinces.names.end(line.folded, at: place, before: range.upperBound)
            else { continue }
            let name = line.words(place..<end)
            province = name
            let isCity =
                line.folded[range.lowerBound..<place].starts(with: "thanh pho".utf8)
                || line.matches("tp", at: range.lowerBound)
            issuer = "Ủy ban nhân dân \(isCity ? "thành phố" : "tỉnh") \(name)"
            return
        }
    }

    private enum Field: Sendable, CaseIterable {
        case number
        case issuedOn
        case effectiveOn
        case signer
        case issuer
    }

    private static let fields = Vocabulary.lines.table("header-fields", of: Field.self)
}
