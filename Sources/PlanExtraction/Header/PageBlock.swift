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

    private static let labels = Vocabulary.lines.phrases("page-fields")

    private mutating func read(_ line: FoldedLine, _ text: Range<Int>) {
        guard let colon = line.folded[text].firstIndex(of: UInt8(ascii: ":")),
            let field = Self.fields.match(line.folded, at: text.lowerBound, before: colon)
        else { return }
        let range = line.trimmed((colon + 1)..<text.upperBound)
        if range.isEmpty { return }
        let date = DateReading.read(line.folded, at: range.lowerBound, before: range.upperBound)?.date
        switch field.value {
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
