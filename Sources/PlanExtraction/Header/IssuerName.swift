internal import SourceText

/// The issuing body in full, from a letterhead in capitals: «Ủy ban nhân dân tỉnh Quảng Ninh».
struct IssuerName {
    let full: String
    let province: String?
    /// Whether it is a body of the government, which issues where no province is meant.
    var isCentral = false
    /// The level of the area that it governs; nil where it governs none.
    var level: Level?

    /// Reads «ỦY BAN NHÂN DÂN» with «TỈNH QUẢNG NINH» on the same line or the next, also «UBND TỈNH QUẢNG NINH».
    ///
    /// The place is the province as the line of the date spells it, in small letters; the number is the document's own.
    static func find(_ lines: [ReadLine], _ range: Range<Int>, place: String?, number: String) -> IssuerName? {
        for index in range {
            let item = lines[index]
            let text = item.shape.text
            let next = (index + 1)..<range.upperBound
            if let party = readParty(item.line, text, place) { return lower(than: party, lines, next, place, number) }
            if let central = readCentral(item.line, text) {
                if !isAboveBranch(lines, next) { return central }
                if let branch = placedBranch(lines, next, place) ?? ministryBody(lines, next) { return branch }
            }
            if let whole = readWhole(item.line, text) { return whole }
            if let (name, end) = readBody(lines, index..<range.upperBound, place) {
                return lower(than: name, lines, end..<range.upperBound, place, number)
            }
        }
        return signatory(lines, range, place) ?? committee(lines, range, place)
    }

    /// The body that a line begins with and its place, on that line or the next, and the line behind them.
    static func readBody(_ lines: [ReadLine], _ range: Range<Int>, _ place: String?) -> (name: IssuerName, end: Int)? {
        guard let index = range.first else { return nil }
        let (line, text) = (lines[index].line, lines[index].shape.text)
        guard let body = bodies.match(line.folded, at: text.lowerBound, before: text.upperBound) else { return nil }
        let rest = body.end..<text.upperBound
        if let name = read(line, rest, body.value, place) { return (name, index + 1) }
        let next = index + 1
        guard endsName(line, rest), next < range.upperBound,
            let name = read(lines[next].line, lines[next].shape.text, body.value, place)
        else { return nil }
        return (name, next + 1)
    }

    /// «ĐẢNG ỦY UBND TỈNH»: a body whose name says no place.
    static func readWhole(_ line: FoldedLine, _ text: Range<Int>) -> IssuerName? {
        guard line.isCapital(text.lowerBound + 1),
            let body = wholeBodies.match(line.folded, at: text.lowerBound, before: text.upperBound),
            endsName(line, body.end..<text.upperBound)
        else { return nil }
        return IssuerName(full: body.value, province: nil)
    }

    /// «CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH BẮC GIANG» above the legal grounds, where the letterhead says no place.
    private static func signatory(_ lines: [ReadLine], _ range: Range<Int>, _ place: String?) -> IssuerName? {
        for index in range {
            let (line, text) = (lines[index].line, lines[index].shape.text)
            guard line.isCapital(text.lowerBound + 1),
                let office = chairmen.end(line.folded, at: text.lowerBound, before: text.upperBound)
            else { continue }
            let start = FoldedWords.skipBlanks(line.folded, office, before: text.upperBound)
            guard let body = bodies.match(line.folded, at: start, before: text.upperBound) else { continue }
            if let name = read(line, body.end..<text.upperBound, body.value, place) { return name }
        }
        return nil
    }

    /// «ỦY BAN NHÂN DÂN» with no place below it: that of the province where the document was signed.
    private static func committee(_ lines: [ReadLine], _ range: Range<Int>, _ place: String?) -> IssuerName? {
        guard let place else { return nil }
        for index in range {
            let (line, text) = (lines[index].line, lines[index].shape.text)
            guard let body = provincialBodies.match(line.folded, at: text.lowerBound, before: text.upperBound),
                line.isCapital(text.lowerBound + 1), endsName(line, body.end..<text.upperBound)
            else { continue }
            let level = PlanProvince(place, issuer: nil).isProvince ? "tỉnh" : "thành phố"
            let name = IssuerName(full: "\(body.value) \(level) \(place)", province: place)
            return department(of: name, lines, (index + 1)..<range.upperBound)
        }
        return nil
    }

    /// Whether the next line names a body of the one above, which issues then: «BỘ CÔNG AN», «CÔNG AN TỈNH BẮC GIANG».
    static func isAboveBranch(_ lines: [ReadLine], _ range: Range<Int>) -> Bool {
        guard let item = range.first.map({ lines[$0] }), item.frame == nil else { return false }
        let text = item.shape.text
        return item.line.isCapital(text.lowerBound + 1)
            && (AgencyWords.heads.matchAccented(item.line, at: text.lowerBound, before: text.upperBound)
                ?? branches.matchAccented(item.line, at: text.lowerBound, before: text.upperBound)) != nil
    }

    private static let branches = PhraseTable<Bool>(["chi nhánh", "quân khu", "quân đoàn"])

    /// Whether the country's or the Party's name stands at a position.
    static func isMotto(_ line: FoldedLine, at place: Int, before limit: Int) -> Bool {
        mottos.end(line.folded, at: place, before: limit) != nil
    }

    /// Whether nothing follows but marks, or the motto that a second column may add.
    static func endsName(_ line: FoldedLine, _ range: Range<Int>) -> Bool {
        guard let word = range.first(where: { FoldedWords.isWord(line.folded[$0]) }) else { return true }
        return isMotto(line, at: word, before: range.upperBound)
    }

    private static let chairmen = PhraseTable<Bool>(["Chủ tịch"])

    /// «SỞ Y TẾ» below the committee that it belongs to is the one that issues.
    static func department(of name: IssuerName, _ lines: [ReadLine], _ range: Range<Int>) -> IssuerName {
        guard let item = range.first.map({ lines[$0] }), item.line.isCapital(item.shape.text.lowerBound + 1),
            let department = brokenDepartment(lines, range) ?? named(item.line, item.shape.text),
            department.word == "Sở"
        else { return name }
        return IssuerName(full: department.full, province: name.province)
    }

    /// «SỞ Y TẾ» or «BỘ Y TẾ» at the beginning of a line: its word, its official name with it, and where its letters end.
    static func named(_ line: FoldedLine, _ text: Range<Int>) -> (word: String, full: String, end: Int)? {
        let bytes = line.folded
        guard let word = departmentWords.match(bytes, at: text.lowerBound, before: text.upperBound) else { return nil }
        let stem = FoldedWords.skipBlanks(bytes, word.end, before: text.upperBound)
        let isMinistry = word.value == "Bộ"
        return Departments.match(bytes, at: stem, before: text.upperBound, isMinistry: isMinistry).map { found in
            (word.value, word.value + " " + Departments.rows[found.row].name, found.end)
        }
    }

    /// «CHÍNH PHỦ», «BỘ TƯ PHÁP»: a body of the government alone on its line, or with the motto beside it.
    static func readCentral(_ line: FoldedLine, _ text: Range<Int>) -> IssuerName? {
        let bytes = line.folded
        guard line.isCapital(text.lowerBound), line.isCapital(text.lowerBound + 1) else { return nil }
        if let body = centralBodies.match(bytes, at: text.lowerBound, before: text.upperBound),
            endsName(line, body.end..<text.upperBound)
        {
            return IssuerName(full: body.value, province: nil, isCentral: true)
        }
        guard let ministry = named(line, text), ministry.word == "Bộ",
            endsName(line, ministry.end..<text.upperBound)
        else { return nil }
        return IssuerName(full: ministry.full, province: nil, isCentral: true)
    }

    private static let departmentWords = PhraseTable<String>([("Sở", "Sở"), ("Bộ", "Bộ")])

    /// «TỈNH ỦY HÀ GIANG»: the Party's committee and the place.
    private static func readParty(_ line: FoldedLine, _ text: Range<Int>, _ place: String?) -> IssuerName? {
        guard let body = partyBodies.match(line.folded, at: text.lowerBound, before: text.upperBound),
            let name = readPlace(line, body.end..<text.upperBound, place)
        else { return nil }
        let isProvince = Provinces.names.end(line.folded, at: name.start, before: text.upperBound) != nil
        return IssuerName(
            full: "\(body.value) \(name.words)",
            province: isProvince ? name.words : nil,
            level: isProvince ? .province : .district
        )
    }

    /// Level and place: «TỈNH QUẢNG NINH», up to the motto that a second column may add.
    static func read(_ line: FoldedLine, _ range: Range<Int>, _ body: String, _ place: String?) -> IssuerName? {
        let bytes = line.folded
        let start = FoldedWords.skipBlanks(bytes, range.lowerBound, before: range.upperBound)
        guard let level = levels.matchAccented(line, at: start, before: range.upperBound) else { return nil }
        let isNumbered = communes.contains(level.value) || level.value == "quận"
        guard let name = readPlace(line, level.end..<range.upperBound, place, isNumbered: isNumbered) else {
            return nil
        }
        let isProvince =
            level.value == "tỉnh" || Provinces.names.end(bytes, at: name.start, before: name.end) == name.end
        return IssuerName(
            full: "\(body) \(level.value) \(name.words)",
            province: isProvince ? name.words : nil,
            level: isProvince ? .province : communes.contains(level.value) ? .commune : .district
        )
    }

    /// The place's name, spelled as the line of the date has it or with capitals at the words' beginnings.
    private static func readPlace(
        _ line: FoldedLine,
        _ range: Range<Int>,
        _ place: String?,
        isNumbered: Bool = false
    ) -> (words: String, start: Int, end: Int)? {
        let bytes = line.folded
        let first = FoldedWords.skipBlanks(bytes, range.lowerBound, before: range.upperBound)
        let end =
            Provinces.names.end(bytes, at: first, before: range.upperBound)
            ?? nameEnd(line, first, range.upperBound, isNumbered: isNumbered)
        let name = line.trimmed(first..<end)
        guard !name.isEmpty else { return nil }
        let spelled = line.words(name)
        let folded = VietnameseFolding.fold(spelled)
        let isSame = place.map { VietnameseFolding.fold($0) == folded } ?? false
        return (isSame ? place ?? spelled : Capitals.name(spelled), first, end)
    }

    /// The end of a name that is in no list: at the motto, a tab's worth of blanks or a mark, and of at most six words.
    private static func nameEnd(_ line: FoldedLine, _ start: Int, _ limit: Int, isNumbered: Bool) -> Int {
        var place = start
        var words = 0
        while place < limit, words < 6, FoldedWords.isLetter(line.folded[place]), line.isCapital(place) {
            if mottos.end(line.folded, at: place, before: limit) != nil { break }
            place = FoldedWords.wordEnd(line.folded, place, before: limit)
            words += 1
            if place + 1 < limit, line.folded[place + 1] == FoldedWords.blank { return place }
            place = FoldedWords.skipBlanks(line.folded, place, before: limit)
        }
        if let end = secondNameEnd(line, place, limit) { return end }
        return (isNumbered ? numberEnd(line, place, limit) : nil) ?? place
    }

    /// The end of the second half of a name of two: «XUÂN HƯƠNG - ĐÀ LẠT»; nil where a dash sets another place or body apart.
    private static func secondNameEnd(_ line: FoldedLine, _ dash: Int, _ limit: Int) -> Int? {
        guard dash < limit, line.folded[dash] == FoldedWords.dash else { return nil }
        let start = FoldedWords.skipBlanks(line.folded, dash + 1, before: limit)
        guard levels.matchAccented(line, at: start, before: limit) == nil,
            AgencyWords.heads.matchAccented(line, at: start, before: limit) == nil,
            remarks.end(line.folded, at: start, before: limit) == nil,
            Provinces.names.end(line.folded, at: start, before: limit) == nil
        else { return nil }
        let end = nameEnd(line, start, limit, isNumbered: false)
        return end > start && endsName(line, end..<limit) ? end : nil
    }

    /// The end of the number that tells places of one name apart: «PHƯỜNG MÓNG CÁI 1», «QUẬN 5»; nil where more follows it.
    private static func numberEnd(_ line: FoldedLine, _ start: Int, _ limit: Int) -> Int? {
        guard let number = FoldedWords.digits(line.folded, start, before: limit), number.end - start <= 2,
            number.end == limit || line.folded[number.end] == FoldedWords.blank
        else { return nil }
        let isParted = number.end + 1 < limit && line.folded[number.end + 1] == FoldedWords.blank
        return isParted || endsName(line, number.end..<limit) ? number.end : nil
    }

    private static let mottos = PhraseTable<Bool>(["Cộng hòa xã hội chủ nghĩa", "Độc lập", "Đảng Cộng sản"])
    private static let governing = Vocabulary.lines.meanings("letterhead-bodies") { $0 }
    private static let provincialBodies = PhraseTable(governing)
    private static let bodies = PhraseTable(governing + Vocabulary.lines.meanings("letterhead-local-bodies") { $0 })
    private static let centralBodies = Vocabulary.lines.table("letterhead-central-bodies") { $0 }
    private static let partyBodies = Vocabulary.lines.table("letterhead-party-bodies") { $0 }

    private static let wholeBodies = Vocabulary.lines.table("letterhead-whole-bodies") { $0 }

    /// The levels of the areas that bodies govern, the highest first.
    enum Level: Int {
        case province
        case district
        case commune
    }

    private static let communes: Set<String> = ["xã", "phường", "thị trấn", "đặc khu"]

    static let levels = PhraseTable<String>([
        ("tỉnh", "tỉnh"), ("thành phố", "thành phố"), ("TP", "thành phố"), ("TP.", "thành phố"), ("huyện", "huyện"),
        ("thị xã", "thị xã"), ("quận", "quận"), ("xã", "xã"), ("phường", "phường"), ("thị trấn", "thị trấn"),
        ("đặc khu", "đặc khu"),
    ])
}

/// Names typed in capitals.
enum Capitals {
    /// A name with a capital at each word's beginning only; one that has small letters already is left alone.
    static func name(_ words: String) -> String {
        if words.unicodeScalars.contains(where: { $0.properties.isLowercase }) { return words }
        var result = ""
        var isFirst = true
        for scalar in words.unicodeScalars {
            result += isFirst ? String(scalar) : scalar.properties.lowercaseMapping
            isFirst = !scalar.properties.isAlphabetic
        }
        return result
    }
}
