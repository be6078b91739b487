internal import SourceText

/// Who issues below a body that is named first because it is the superior: «UBND TỈNH QUẢNG NINH», «UBND XÃ HOÀNH MÔ».
extension IssuerName {
    /// The body below, if the line under a name has one that belongs to it; else the name itself.
    static func lower(
        than name: IssuerName,
        _ lines: [ReadLine],
        _ range: Range<Int>,
        _ place: String?,
        _ number: String
    ) -> IssuerName {
        guard let item = range.first.map({ lines[$0] }), item.line.isCapital(item.shape.text.lowerBound + 1) else {
            return name
        }
        if let lowest = lowest(below: name, lines, range, place) { return lowest }
        // Bodies below a district or commune would lose its area.
        if !isOfCommittee(number), name.level == .province {
            if let whole = readWhole(item.line, item.shape.text) {
                return IssuerName(full: whole.full, province: name.province)
            }
            if let branch = branch(lines, range) { return IssuerName(full: branch, province: name.province) }
        }
        return department(of: name, lines, range)
    }

    /// The body of the smallest area, where each line below a name has that of a smaller one: province, district, commune.
    private static func lowest(
        below name: IssuerName,
        _ lines: [ReadLine],
        _ range: Range<Int>,
        _ place: String?
    ) -> IssuerName? {
        guard let (below, end) = readBody(lines, range, place), let level = below.level, let above = name.level,
            level.rawValue > above.rawValue
        else { return nil }
        let lower = IssuerName(full: below.full, province: name.province, level: level)
        return lowest(below: lower, lines, end..<range.upperBound, place) ?? lower
    }

    /// Whether a number's letters say that a people's or the Party's committee issued it, and not a body below it.
    private static func isOfCommittee(_ number: String) -> Bool {
        VietnameseFolding.fold(number).split { !$0.isLetter && $0 != "&" }.contains { code in
            let level = IssuerWords.level(ofCode: Array(code.utf8))
            return level == .committee || level == .council || level == .partyProvince
        }
    }

    /// «BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ»: a body in a list of such with its own name, which may go on below.
    private static func branch(_ lines: [ReadLine], _ range: Range<Int>) -> String? {
        guard let item = range.first.map({ lines[$0] }),
            let head = branches.match(
                item.line.folded,
                at: item.shape.text.lowerBound,
                before: item.shape.text.upperBound
            )
        else { return nil }
        let first = item.line.trimmed(head.end..<columnEnd(item.line, head.end, item.shape.text.upperBound))
        // «CÔNG AN TỈNH - SỞ Y TẾ» are two.
        if first.contains(where: { joinsBodies(item.line, $0) }) { return nil }
        let more = range.dropFirst().prefix(mostLines - 1).lazy.map { lines[$0] }.prefix(while: continuesName)
        let words = ([item.line.words(first)] + more.map(columnWords)).filter { !$0.isEmpty }.joined(separator: " ")
        return words.isEmpty ? nil : head.value + " " + Capitals.phrase(words)
    }

    /// Whether a dash stands behind the level that ends a body's name.
    private static func joinsBodies(_ line: FoldedLine, _ place: Int) -> Bool {
        line.folded[place] == FoldedWords.dash && place > 0 && endLevels.endsBefore(line.folded, place - 1)
    }

    private static let endLevels = PhraseTable<Bool>(["tỉnh", "thành phố"])

    /// No name of a letterhead has more lines.
    private static let mostLines = 3

    /// Whether a line is in capitals and neither motto, document's type, number nor how urgent or secret it is.
    private static func continuesName(_ item: ReadLine) -> Bool {
        let text = item.shape.text
        return item.frame == nil && item.heading == nil && item.shape.bullet == .none
            && item.line.isCapital(text.lowerBound) && item.line.isCapital(text.lowerBound + 1)
            && !isMotto(item.line, at: text.lowerBound, before: text.upperBound)
            && !item.line.folded[text].contains { FoldedWords.isDigit($0) || $0 == UInt8(ascii: ":") }
            && DocumentTypes.words.match(item.line.folded, at: text.lowerBound, before: text.upperBound) == nil
            && remarks.end(item.line.folded, at: text.lowerBound, before: text.upperBound) == nil
    }

    static let remarks = PhraseTable<Bool>([
        "khẩn", "thượng khẩn", "hỏa tốc", "mật", "tối mật", "tuyệt mật", "dự thảo", "lưu hành nội bộ",
    ])

    private static func columnWords(_ item: ReadLine) -> String {
        let text = item.shape.text
        return item.line.words(
            item.line.trimmed(text.lowerBound..<columnEnd(item.line, text.lowerBound, text.upperBound))
        )
    }

    /// Where words in capitals end: before the second column's motto or place, at the latest.
    private static func columnEnd(_ line: FoldedLine, _ start: Int, _ limit: Int) -> Int {
        var place = start
        while place < limit {
            let word = FoldedWords.skipBlanks(line.folded, place, before: limit)
            let end = line.folded[word..<limit].firstIndex(of: FoldedWords.blank) ?? limit
            if word > place + 1 || isMotto(line, at: word, before: limit) { break }
            guard FoldedWords.isInCapitals(line, word..<end) else { break }
            place = end
        }
        return place
    }

    /// «SỞ NÔNG NGHIỆP⇥Độc lập - Tự do» above «VÀ MÔI TRƯỜNG»: a name that goes on below, with the motto beside its first line.
    static func brokenDepartment(
        _ lines: [ReadLine],
        _ range: Range<Int>
    ) -> (word: String, full: String, end: Int)? {
        guard let first = range.first.map({ lines[$0] }), let second = range.dropFirst().first.map({ lines[$0] }) else {
            return nil
        }
        let end = columnEnd(first.line, first.shape.text.lowerBound, first.shape.text.upperBound)
        let motto = FoldedWords.skipBlanks(first.line.folded, end, before: first.shape.text.upperBound)
        guard isMotto(first.line, at: motto, before: first.shape.text.upperBound) else { return nil }
        let whole = FoldedLine(SourceText(columnWords(first) + " " + columnWords(second)), line: 0)
        let name = named(whole, 0..<whole.count)
        return name?.end == whole.count ? name : nil
    }

    /// «CÔNG AN TỈNH BẮC GIANG» or «BẢO HIỂM XÃ HỘI KHU VỰC XXXII» below a body of the government.
    static func placedBranch(_ lines: [ReadLine], _ range: Range<Int>, _ place: String?) -> IssuerName? {
        guard let item = range.first.map({ lines[$0] }) else { return nil }
        let (line, text) = (item.line, item.shape.text)
        guard let head = branches.match(line.folded, at: text.lowerBound, before: text.upperBound) else { return nil }
        let rest = line.trimmed(head.end..<text.upperBound)
        if let name = read(line, rest, head.value, place) {
            return IssuerName(full: name.full, province: name.province)
        }
        guard let region = regions.end(line.folded, at: rest.lowerBound, before: rest.upperBound) else { return nil }
        let number = line.trimmed(region..<columnEnd(line, region, rest.upperBound))
        guard RomanNumeral.read(line.folded, number.lowerBound)?.end == number.upperBound else { return nil }
        return IssuerName(full: "\(head.value) khu vực \(line.words(number))", province: nil)
    }

    /// «KHO BẠC NHÀ NƯỚC» below its ministry, for the whole country: neither a place nor another body stands below it.
    static func ministryBody(_ lines: [ReadLine], _ range: Range<Int>) -> IssuerName? {
        guard let item = range.first.map({ lines[$0] }), item.line.isCapital(item.shape.text.lowerBound + 1),
            let body = ministryBodies.match(
                item.line.folded,
                at: item.shape.text.lowerBound,
                before: item.shape.text.upperBound
            ), endsName(item.line, body.end..<item.shape.text.upperBound), !isAboveBranch(lines, range.dropFirst())
        else { return nil }
        if let next = range.dropFirst().first.map({ lines[$0] }),
            levels.matchAccented(next.line, at: next.shape.text.lowerBound, before: next.shape.text.upperBound) != nil
                || regions.end(next.line.folded, at: next.shape.text.lowerBound, before: next.line.count) != nil
        {
            return nil
        }
        return IssuerName(full: body.value, province: nil, isCentral: true)
    }

    private static let ministryBodies = Vocabulary.lines.table("letterhead-ministry-bodies") { $0 }

    /// Whether a line may be the first of a letterhead whose first line is not that of a people's committee.
    static func opens(_ item: ReadLine) -> Bool {
        let (line, text) = (item.line, item.shape.text)
        guard line.isCapital(text.lowerBound + 1) else { return false }
        return readCentral(line, text) != nil || readWhole(line, text) != nil || ProvinceAbove.alone(item) != nil
            || openings.end(line.folded, at: text.lowerBound, before: text.upperBound) != nil
    }

    /// Where the name of a department ends that a line of a letterhead is.
    static func departmentEnd(_ item: ReadLine) -> Int? {
        guard let department = named(item.line, item.shape.text), department.word == "Sở",
            endsName(item.line, department.end..<item.shape.text.upperBound)
        else { return nil }
        return department.end
    }

    private static let regions = PhraseTable<Bool>(["khu vực"])
    private static let branches = Vocabulary.lines.table("letterhead-branches") { $0 }
    private static let openings = PhraseTable(
        (["Đảng bộ tỉnh", "Đảng bộ thành phố"]
            + Vocabulary.lines.entries("letterhead-local-bodies").map(\.words)).map { ($0, true) }
    )
}

extension Capitals {
    /// A body's name in capitals as a sentence has it: the first letter of the name and of its place's words large.
    ///
    /// Words without a vowel, «CĐS», are abbreviations and stay.
    static func phrase(_ words: String) -> String {
        if words.unicodeScalars.contains(where: { $0.properties.isLowercase }) { return words }
        let line = FoldedLine(SourceText(words), line: 0)
        let starts = line.folded.indices.filter { $0 == 0 || line.folded[$0 - 1] == FoldedWords.blank }
        let area = starts.last {
            IssuerName.levels.matchAccented(line, at: $0, before: line.count) != nil && !isSociety(line, $0)
        }
        let level = area.flatMap { IssuerName.levels.matchAccented(line, at: $0, before: line.count)?.end }
        let (body, rest) = (
            line.words(0..<(area ?? line.count)), line.words((area ?? line.count)..<(level ?? line.count))
        )
        return sentence(body) + rest.lowercased() + name(line.words((level ?? line.count)..<line.count))
    }

    /// Whether «xã» is the first half of «xã hội».
    private static func isSociety(_ line: FoldedLine, _ place: Int) -> Bool { line.matches("xa hoi", at: place) }

    private static func sentence(_ words: String) -> String {
        var result: [String] = []
        for word in words.split(separator: " ", omittingEmptySubsequences: false).map(String.init) {
            let isAbbreviation = !VietnameseFolding.fold(word).contains { "aeiouy".contains($0) }
            let isFirst = result.isEmpty && !connectives.contains(word.lowercased())
            result.append(isAbbreviation ? word : isFirst ? name(word) : word.lowercased())
        }
        return result.joined(separator: " ")
    }

    /// Words with which the rest of a body's name begins in small letters: «Ban Quản lý các khu công nghiệp».
    private static let connectives: Set<String> = ["các", "về", "thực", "phòng,"]
}
