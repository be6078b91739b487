internal import SourceText

/// The namings of documents on one line, in order.
///
/// The line is read once from left to right, word by word. A type word is tried with what stands behind it: an issuer, a
/// number, or a name. A number without a type word belongs to the one before it, or says by its letters what it is.
struct LineReading {
    /// One naming.
    struct Found {
        var type: DocumentType
        var range: Range<Int>
        var number: DocumentNumber?
        var name: String?
        var title: String?
        var date: CalendarDate?
        var year: Int?
        var issuer: String?
        var isImpossibleDate = false
        /// Whether the words say that another has the same date.
        var hasSharedDate = false
        /// Whether it follows another number with nothing to part the two.
        var isRunTogether = false
        /// Whether it is a further number of the type word before it.
        var isContinuation = false
    }

    /// What the numbers of one type word have in common.
    struct Group {
        var type: DocumentType
        var sign: [UInt8]
        var issuer: String?
        var isPlural: Bool
        /// The index of its first naming.
        var first: Int
    }

    let line: FoldedLine
    let bytes: [UInt8]
    var found: [Found] = []
    var group: Group?
    /// The parliament that passed a resolution whose number is still to come: «Nghị quyết của Quốc hội về … số 111/2024/QH15».
    var resolving: Range<Int>?

    init(_ line: FoldedLine) {
        self.line = line
        bytes = line.folded
        var place = 0
        while place < bytes.count {
            let byte = bytes[place]
            if !FoldedWords.isWord(byte) {
                place += 1
            } else if FoldedWords.isDigit(byte) {
                place = readBareNumber(place) ?? FoldedWords.wordEnd(bytes, place, before: bytes.count)
            } else {
                place = readWords(place) ?? readGlued(place) ?? FoldedWords.wordEnd(bytes, place, before: bytes.count)
            }
        }
        shareLastDates()
    }

    private mutating func readWords(_ start: Int) -> Int? {
        guard let (end, row) = DocumentTypes.words.match(bytes, at: start, before: bytes.count) else { return nil }
        if row.isAbbreviation, !(line.isCapital(start) && line.isCapital(start + 1)) { return nil }
        if row.need == .nothing { return isConstitution(start) ? appendConstitution(start..<end) : nil }
        if let next = readTypedNumber(start, end, row) { return next }
        return row.need == .name ? readName(start, end, row.type) : nil
    }
}

// MARK: - Numbers

extension LineReading {
    /// A number whose letters say what it is, behind a type word without a blank: «QĐ2053/QĐ-TTg», «Quyết định2054/QĐ-TTg».
    private mutating func readGlued(_ start: Int) -> Int? {
        let end = FoldedWords.wordEnd(bytes, start, before: bytes.count)
        guard let digit = (start..<end).first(where: { FoldedWords.isDigit(bytes[$0]) }),
            let number = DocumentNumber.read(line, at: digit), number.standsAlone
        else { return nil }
        return readBareNumber(digit)
    }
}

extension LineReading {
    static let numberWord = PhraseTable<Bool>(["số", "các số"])
    private static let tailNoise = PhraseTable<Bool>(["tỉnh", "ngày", "số", "và"])
    private static let letterheadWords = PhraseTable<Bool>(["số", "số hiệu", "ký hiệu", "hiệu", "số ký hiệu"])

    /// Whether a number is of what is sent to those above, whose name may stand before it: «Báo cáo UBND tỉnh số 5/BC-UBND».
    private static func goesUp(_ number: DocumentNumber) -> Bool {
        ["bc", "ttr"].contains { number.sign.elementsEqual($0.utf8) }
    }

    /// Typed number: type word [issuer] [":"] ["số" [":"]] number {date | issuer}.
    private mutating func readTypedNumber(_ start: Int, _ end: Int, _ row: DocumentTypes.Row) -> Int? {
        var place = end
        // «Quyết định ngày 5/4/2018 của UBND tỉnh số 123/QĐ-UBND».
        let early = DateReading.read(bytes, at: place, before: bytes.count)
        if let early, early.date != nil { place = early.end }
        let owner = IssuerReading.read(line, at: place, before: bytes.count)
        // «Luật Kiểm toán nhà nước số 81/2015/QH13»: that is its name.
        let issuer = owner ?? (row.need == .name ? nil : IssuerReading.read(line, behindTypeAt: place))
        if let issuer { place = issuer.range.upperBound }
        if row.type == .resolution { resolving = owner?.range }
        place = skipMarks(place)
        var hasWord = false
        let glued = FoldedWords.end(ofGlued: "so", in: bytes, at: place)
        if let word = Self.numberWord.end(bytes, at: place, before: bytes.count) ?? glued {
            hasWord = true
            place = skipMarks(word)
            // «Nghị quyết số số 11-NQ/TW»: typed twice.
            if let again = Self.numberWord.end(bytes, at: place, before: bytes.count) { place = skipMarks(again) }
        }
        guard place < bytes.count, FoldedWords.isDigit(bytes[place]), place > end,
            var number = DocumentNumber.read(line, at: place)
        else { return nil }
        let isPlural = FoldedWords.isPlural(bytes, before: start)
        if hasWord || isPlural, let completed = number.completed(line) { number = completed }
        guard accepts(number, row, hasWord), early?.date == nil || hasWord else { return nil }
        // «Báo cáo UBND tỉnh số 15/BC-SYT»: that is to whom, where the letters are another's.
        if owner == nil, let issuer, Self.goesUp(number) || !issuer.isMeant(byCode: number.body, line) { return nil }
        var shared = issuer.map { line.words($0.range) }
        if shared == nil, let group, group.isPlural, group.type == row.type, isJoined(start) { shared = group.issuer }
        group = Group(
            type: row.type,
            sign: number.sign,
            issuer: shared,
            isPlural: isPlural || group?.isPlural == true,
            first: found.count
        )
        let next = append(number, type: row.type, from: start, issuer: shared)
        if let early, found[found.count - 1].date == nil {
            (found[found.count - 1].date, found[found.count - 1].year) = (early.date, early.year)
        }
        return next
    }

    /// A number that has no letters is believed behind «số» or a type word that always has one, where a date follows.
    private func accepts(_ number: DocumentNumber, _ row: DocumentTypes.Row, _ hasWord: Bool) -> Bool {
        if number.groups > 0 { return true }
        // «Công ước 182 của ILO»: a bare number of few digits; four would be a year.
        if row.type == .convention { return number.year == nil && number.range.count < 4 }
        if row.need == .sign { return number.year == nil && hasDateAndIssuer(behind: number.range.upperBound) }
        guard row.need == .number || row.need == .name && number.year != nil, hasWord || row.type != .plan else {
            return false
        }
        if number.year != nil { return hasWord }
        let end = number.range.upperBound
        return DateReading.read(bytes, at: end, before: bytes.count).map { $0.date != nil } ?? false
            || IssuerReading.read(line, at: end, before: bytes.count) != nil && hasWord
    }

    /// «Đề án 293 ngày 20/10/2015 của Tỉnh ủy»: what has both was issued, whatever its number looks like.
    private func hasDateAndIssuer(behind position: Int) -> Bool {
        guard let date = DateReading.read(bytes, at: position, before: bytes.count), date.date != nil else {
            return false
        }
        return IssuerReading.read(line, at: date.end, before: bytes.count) != nil
    }

    /// Bare number: ["số"] number {date | issuer}, where its letters say what it is.
    private mutating func readBareNumber(_ start: Int) -> Int? {
        if start > 0 {
            let before = bytes[start - 1]
            if before == UInt8(ascii: "/") || before == FoldedWords.dash || before == UInt8(ascii: ".")
                || before == UInt8(ascii: ",")
            {
                return nil
            }
        }
        guard var number = DocumentNumber.read(line, at: start), !isLetterhead(number) else { return nil }
        let first = wordBefore(start) ?? start
        let joined = found.isEmpty ? nil : gapIsNoise(first)
        if joined == true, found.last?.number?.shared != nil, let completed = number.completed(line) {
            number = completed
        }
        // In «các văn bản số 1/BTC-NSNN, 2/BKHĐT-TH» the list says what its numbers are.
        let isNext = joined == true && number.groups > 0
        let listed = group.flatMap { isNext && ($0.isPlural || number.groups > 1) ? $0.type : nil }
        guard let type = number.standsAlone ? number.signType : listed else { return nil }
        if type == .law, let body = resolution(before: first) {
            let issuer = line.words(body)
            group = Group(type: .resolution, sign: number.sign, issuer: issuer, isPlural: false, first: found.count)
            return append(number, type: .resolution, from: first, issuer: issuer)
        }
        if joined == nil, let group, group.isPlural, group.sign == number.sign, isBehindSeparator(first) {
            return append(number, type: group.type, from: first, issuer: group.issuer)
        }
        guard let joined, let group else {
            self.group = Group(type: type, sign: number.sign, issuer: nil, isPlural: false, first: found.count)
            return append(number, type: type, from: first, issuer: nil)
        }
        let shared = group.sign == number.sign ? group.type : type
        let previous = found.count
        let next = append(number, type: shared, from: first, issuer: group.sign == number.sign ? group.issuer : nil)
        found[previous].isRunTogether = !joined
        found[previous].isContinuation = joined
        shareIssuer(from: previous, to: group.first)
        return next
    }

    /// «các Quyết định số 1/QĐ-TTg, số 2/QĐ-TTg của Thủ tướng»: an issuer at the end of the list is that of all.
    private mutating func shareIssuer(from index: Int, to first: Int) {
        guard !found[index].isRunTogether, let issuer = found[index].issuer else { return }
        // «1/QĐ-TTg và 2/QĐ-BYT của Bộ Y tế»: the first is another's.
        let body = found[index].number?.body
        for earlier in first..<index where found[earlier].issuer == nil && found[earlier].number?.body == body {
            found[earlier].issuer = issuer
        }
    }

    /// «số 1/QĐ-TTg, số 2/QĐ-TTg ngày 1/2/2018»: the date behind the last of a list is that of all, where no other has one.
    private mutating func shareLastDates() {
        var first = 0
        for index in found.indices {
            if index > 0, !isListed(index) { first = index }
            guard found[index].date != nil else { continue }
            let isLast = index + 1 == found.count || !isListed(index + 1)
            if isLast, found[first..<index].allSatisfy({ $0.date == nil }) { shareDate(from: index, to: first) }
            // «số 1, 2/QĐ-TTg ngày 1/2/2018»: what has the next one's letters has its date.
            var own = index
            while own > first, found[own - 1].number?.shared != nil { own -= 1 }
            shareDate(from: index, to: own)
        }
    }

    /// Whether a naming is the next of one list: a number with the letters of the one before it, and no «;» between.
    private func isListed(_ index: Int) -> Bool {
        let (last, next) = (found[index - 1], found[index])
        return next.isContinuation && last.number?.sign == next.number?.sign && last.number?.body == next.number?.body
            && !bytes[last.range.upperBound..<next.range.lowerBound].contains(UInt8(ascii: ";"))
    }

    /// Gives a naming's date to those right before it that have none.
    private mutating func shareDate(from index: Int, to first: Int) {
        guard let date = found[index].date else { return }
        for earlier in (first..<index).reversed() {
            guard found[earlier].date == nil, found[earlier].year == nil else { return }
            (found[earlier].date, found[earlier].year) = (date, date.year)
        }
    }

    private mutating func append(_ number: DocumentNumber, type: DocumentType, from start: Int, issuer: String?) -> Int
    {
        // «số» before a number may be the end of the naming before it.
        let start = max(start, found.last?.range.upperBound ?? 0)
        var naming = Found(type: type, range: start..<max(start, number.range.upperBound), number: number)
        if number.signType == .jointCircular || type == .circular && number.sign.starts(with: [0x74, 0x74, 0x6C]) {
            naming.type = .jointCircular
        } else if type == .jointCircular, number.signType == .circular, number.groups < 3, !number.isJoint {
            // «Thông tư liên tịch số 9/2016/TT-BTC» is one ministry's.
            naming.type = .circular
        }
        naming.year = number.year
        readTail(&naming, code: number.body)
        if naming.issuer == nil { naming.issuer = issuer }
        if naming.issuer == nil, let body = IssuerReading.read(line, endingAt: start),
            !body.contradicts(code: number.body, isJoint: number.isJoint)
        {
            naming.issuer = line.words(body.range)
            // The others of the list are by the same body.
            if group?.isPlural == true { group?.issuer = naming.issuer }
        }
        // «20-NQ/TW, 21-NQ/TW cùng ngày 25/10/2017»: the one before has it too.
        let isShared = naming.hasSharedDate && isJoined(start)
        found.append(naming)
        if isShared {
            let previous = found.count - 2
            if found[previous].issuer == nil { found[previous].issuer = naming.issuer }
            shareDate(from: previous + 1, to: previous)
        }
        return naming.range.upperBound
    }

    /// Tail: {date | issuer}, each once, in either order.
    func readTail(_ naming: inout Found, code: [UInt8]) {
        var hasDate = false
        var isOpen = false
        var end = naming.range.upperBound
        for _ in 0..<3 {
            if !hasDate,
                let date = DateReading.read(bytes, at: end, before: bytes.count)
                    ?? DateReading.read(bytes, at: placeEnd(end), before: bytes.count) ?? lastYear(end)
            {
                hasDate = true
                isOpen = date.isOpen
                naming.date = date.date
                naming.year = naming.year ?? date.year
                naming.isImpossibleDate = date.isImpossible
                naming.hasSharedDate = date.isShared
                end = date.end
            } else if naming.issuer == nil,
                let body = IssuerReading.read(line, at: end, before: bytes.count)
                    ?? IssuerReading.read(line, directlyAt: end, before: bytes.count, code: code)
                    ?? IssuerReading.read(line, abbreviatedAt: end, code: code),
                !body.contradicts(code: code, isJoint: naming.number?.isJoint == true),
                naming.type != .law || Self.parliament.end(bytes, at: body.range.lowerBound, before: bytes.count) != nil
            {
                end = body.range.upperBound
                if naming.number?.isJoint == true {
                    end = IssuerReading.jointEnd(line, behind: body, before: bytes.count)
                }
                naming.issuer = line.words(body.range.lowerBound..<end)
            } else {
                break
            }
        }
        if isOpen, end < bytes.count, bytes[end] == UInt8(ascii: ")") { end += 1 }
        naming.range = naming.range.lowerBound..<end
    }

    /// A year alone behind a number, where a mark follows that makes it neither count nor period: «08/CT-TTg 2022;».
    ///
    /// At the end of a line it may be a column's: «Thực hiện Nghị quyết 21-NQ/TW», «2027».
    private func lastYear(_ position: Int) -> DateReading? {
        guard let year = DateReading.readBareYear(bytes, at: position, before: bytes.count) else { return nil }
        let next = FoldedWords.skipBlanks(bytes, year.end, before: bytes.count)
        let isLast = next < bytes.count && !FoldedWords.isWord(bytes[next]) && !Self.joints.contains(bytes[next])
        return isLast ? year : nil
    }

    /// What may join a year to a period's end, and follow a share or a number with groups.
    private static let joints = [FoldedWords.dash, UInt8(ascii: "/"), UInt8(ascii: "%"), VietnameseFolding.other]

    /// The position behind «tỉnh», where the letters of a number are followed by it: «85/NQ-HĐND tỉnh ngày 7/12/2016».
    private func placeEnd(_ position: Int) -> Int {
        let place = FoldedWords.skipBlanks(bytes, position, before: bytes.count)
        return Self.numberPlaces.end(bytes, at: place, before: bytes.count) ?? position
    }

    private static let numberPlaces = PhraseTable<Bool>(["tỉnh", "thành phố", "TP", "huyện", "thị xã", "xã", "phường"])

    /// Who alone passes laws.
    static let parliament = PhraseTable<Bool>(["Quốc hội", "Ủy ban Thường vụ Quốc hội", "UBTVQH"])

    /// Skips blanks, colons, an opening bracket and the point of «số.».
    func skipMarks(_ position: Int) -> Int {
        var place = position
        while place < bytes.count {
            switch bytes[place] {
            case FoldedWords.blank, UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: "."): place += 1
            default: return place
            }
        }
        return place
    }

    /// Where the word «số» before a number begins, if it stands there.
    private func wordBefore(_ position: Int) -> Int? {
        var end = position
        while end > 0, bytes[end - 1] == FoldedWords.blank || bytes[end - 1] == UInt8(ascii: ":") { end -= 1 }
        let start = end - 2
        guard start >= 0, end < position, start == 0 || !FoldedWords.isWord(bytes[start - 1]),
            Self.numberWord.matchAccented(line, at: start, before: end)?.end == end
        else { return nil }
        return start
    }

    /// Whether a number is the plan's own in its letterhead: «Số: 86/KH-UBND» at the beginning of a line.
    private func isLetterhead(_ number: DocumentNumber) -> Bool {
        guard number.range.lowerBound < 60 else { return false }
        let start = FoldedWords.nextWord(bytes, 0, before: number.range.lowerBound)
        guard var end = Self.letterheadWords.end(bytes, at: start, before: bytes.count) else { return false }
        end = FoldedWords.nextWord(bytes, end, before: bytes.count)
        if let more = Self.letterheadWords.end(bytes, at: end, before: bytes.count) {
            end = more
            while end < bytes.count, !FoldedWords.isWord(bytes[end]) { end += 1 }
        }
        guard end == number.range.lowerBound else { return false }
        return bytes[start..<end].contains(UInt8(ascii: ":"))
            || DateReading.read(bytes, at: number.range.upperBound, before: bytes.count) == nil
    }

    /// Whether a position begins a further item of a list, whatever was said of the one before it.
    private func isBehindSeparator(_ position: Int) -> Bool {
        let before = bytes[..<position].last { $0 != FoldedWords.blank }
        return before == UInt8(ascii: ";") || before == UInt8(ascii: ",")
    }

    /// Whether only separators stand between the last naming and a position, with «số» and «và».
    private func isJoined(_ position: Int) -> Bool { gapIsNoise(position) == true }

    /// Whether a separator parts the last naming from a position; nil where other words stand between them.
    private func gapIsNoise(_ position: Int) -> Bool? {
        guard let last = found.last, last.range.upperBound <= position else { return nil }
        var hasSeparator = false
        var place = last.range.upperBound
        while place < position {
            if FoldedWords.isWord(bytes[place]) {
                guard let end = Self.tailNoise.end(bytes, at: place, before: position) else { return nil }
                hasSeparator = hasSeparator || bytes[place] == UInt8(ascii: "v")
                place = end
            } else {
                switch bytes[place] {
                case UInt8(ascii: ","), UInt8(ascii: ";"): hasSeparator = true
                case FoldedWords.blank, UInt8(ascii: ":"): break
                default: return nil
                }
                place += 1
            }
        }
        return hasSeparator
    }
}
