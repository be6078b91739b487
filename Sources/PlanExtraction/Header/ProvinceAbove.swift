internal import SourceText

/// The province of a district or commune, whose letterhead seldom says it: the one whose bodies its preamble names, as in
/// «Kế hoạch số 47/KH-UBND ngày 05/02/2021 của UBND tỉnh Yên Bái».
enum ProvinceAbove {
    /// The only province of which some lines name a governing body; nil where there is none or more than one.
    static func find(_ lines: [ReadLine], _ range: Range<Int>) -> String? {
        var found = range.lazy.prefix(nameLines).prefix { !isNumber(lines[$0]) }.compactMap { alone(lines[$0]) }.first
        if found != nil { return found }
        for index in range {
            for name in provinces(in: lines[index].line) {
                if let found, VietnameseFolding.fold(found) != VietnameseFolding.fold(name) { return nil }
                found = found ?? name
            }
        }
        return found
    }

    /// The names of a letterhead stand in its first lines, above its number and day.
    private static let nameLines = 8

    private static func isNumber(_ item: ReadLine) -> Bool {
        item.line.matches("so", at: item.shape.text.lowerBound) && item.line.folded.contains(UInt8(ascii: ":"))
            || Dateline(item) != nil
    }

    /// The province that is alone on its line, above the committee of a commune or below it: «TỈNH QUẢNG NINH».
    static func alone(_ item: ReadLine) -> String? {
        let (line, text) = (item.line, item.shape.text)
        guard line.isCapital(text.lowerBound + 1),
            let level = levels.matchAccented(line, at: text.lowerBound, before: text.upperBound)
        else { return nil }
        let start = FoldedWords.skipBlanks(line.folded, level.end, before: text.upperBound)
        guard let end = Provinces.nameEnd(line, start), IssuerName.endsName(line, end..<text.upperBound) else {
            return nil
        }
        let name = Capitals.name(line.words(start..<end))
        return level.value == .city && PlanProvince(name, issuer: nil).isProvince ? nil : name
    }

    private static let levels = PhraseTable<Level>([("tỉnh", .province), ("thành phố", .city)])

    private static func provinces(in line: FoldedLine) -> [String] {
        var names: [String] = []
        var place = 0
        while place < line.count {
            if let name = province(line, governedAt: place) { names.append(name) }
            place = FoldedWords.wordEnd(line.folded, place, before: line.count) + 1
        }
        return names
    }

    /// The province whose body begins at a place; «UBND thành phố Yên Bái» is a city in a province.
    private static func province(_ line: FoldedLine, governedAt place: Int) -> String? {
        guard let body = bodies.matchAccented(line, at: place, before: line.count),
            !partners.endsBefore(line.folded, place)
        else { return nil }
        let start = FoldedWords.skipBlanks(line.folded, body.end, before: line.count)
        guard let end = Provinces.nameEnd(line, start) else { return nil }
        let name = Capitals.name(line.words(start..<end))
        return body.value == .city && PlanProvince(name, issuer: nil).isProvince ? nil : name
    }

    /// Words before another province's body: «hợp tác với UBND thành phố Hà Nội», «học tập kinh nghiệm của UBND tỉnh Lào Cai».
    private static let partners = PhraseTable<Bool>(["với", "giữa", "cùng", "nghiệm của", "nghiệm tại"])

    private enum Level { case province, city }

    private static let bodies = PhraseTable<Level>(
        ["UBND tỉnh", "Ủy ban nhân dân tỉnh", "HĐND tỉnh", "Hội đồng nhân dân tỉnh", "Tỉnh ủy", "Đảng bộ tỉnh"].map {
            ($0, .province)
        }
            + [
                "UBND thành phố", "UBND TP", "Ủy ban nhân dân thành phố", "HĐND thành phố",
                "Hội đồng nhân dân thành phố", "Thành ủy",
            ]
            .map { ($0, .city) }
    )
}
