internal import SourceText

/// Whose bodies and documents a plan means: each province has its «Sở Y tế» and its «Quyết định 45/QĐ-UBND», each district its
/// «Phòng Y tế», the country one «Bộ Y tế».
struct Jurisdiction: Sendable {
    /// The name of whom the plan's bodies belong to, unless they are the province's or the country's.
    let name: String?
    /// The plan's province, where it is known.
    private let province: String?
    /// The district or commune whose plan it is.
    private let area: String?

    /// Finds whose a plan's bodies are.
    ///
    /// A body below the province issues for its own area: «huyện Cam Lâm», with the province where that is known. A ministry's
    /// plan is about the ministry's own units.
    init(issuer: String?, province: String?) {
        self.province = province
        let line = issuer.map { FoldedLine(SourceText($0), line: 0) }
        area = line.flatMap { Self.area($0)?.words }
        if let area {
            name = province.map { "\(area), \($0)" } ?? area
        } else {
            name = province ?? (line.map { Self.isMinistry($0) } ?? false ? issuer : nil)
        }
    }

    /// The name of whom a body of the plan belongs to; nil for one of the country's.
    func name(ofBody body: String) -> String? {
        let line = FoldedLine(SourceText(body), line: 0)
        if Self.isNational(line) { return nil }
        return Self.isOfProvince(line) ? Self.province(line) ?? province ?? name : name
    }

    /// Whether a body is the same in the plans of all provinces: a ministry, or another of the whole country, its Party committee, or
    /// all provinces' committees.
    private static func isNational(_ line: FoldedLine) -> Bool {
        let party = partyCommittee.end(line.folded, at: 0, before: line.count)
        let name = FoldedWords.skipBlanks(line.folded, party ?? 0, before: line.count)
        return isMinistry(line, at: name) || isCentral(line, at: 0) || isCentral(line, at: name)
            || AgencyKey.isCountrys(line, 0..<line.count)
            || CollectiveReading.read(line, at: 0, before: line.count)?.key == CollectiveReading.provinces
    }

    private static func isCentral(_ line: FoldedLine, at name: Int) -> Bool {
        AgencyWords.central.end(line.folded, at: name, before: line.count) == line.count
    }

    /// Whether a body is a province's by its name: «Sở Y tế», «Công an tỉnh».
    private static func isOfProvince(_ line: FoldedLine) -> Bool {
        department.matchAccented(line, at: 0, before: line.count) != nil || saysProvince(line)
    }

    private static func saysProvince(_ line: FoldedLine) -> Bool {
        wordStarts(line).contains { provinceWord.matchAccented(line, at: $0, before: line.count) != nil }
    }

    /// Of what level the area below the province is that a body issues for: «Ủy ban nhân dân huyện Cam Lâm».
    static func level(ofIssuer issuer: String) -> CollectiveWords.Area? {
        area(FoldedLine(SourceText(issuer), line: 0))?.level
    }

    /// The name of whom a document belongs to that the plan cites; nil for one of the country's.
    ///
    /// The place that its issuer is named with, as in «UBND tỉnh Lào Cai»; else it is of where the plan is.
    func name(of document: ReferencedDocument) -> String? {
        guard let number = document.number else { return nil }
        let issuer = document.issuer.map { FoldedLine(SourceText($0), line: 0) }
        let codes = VietnameseFolding.fold(number).split { !$0.isLetter && $0 != "&" }.map { Array($0.utf8) }
        let levels = codes.map { IssuerWords.level(ofCode: $0) }
        if levels.contains(.central) || levels.contains(.partyCentre) { return nil }
        if let issuer {
            if Self.isNational(issuer) { return nil }
            // A district that is not the plan's own may be of another province.
            if let place = Self.area(issuer)?.words { return place == area ? name : place }
            if let named = Self.province(issuer) { return named }
            if Self.isOfProvince(issuer) { return province ?? name }
        }
        let isLocal =
            levels.contains { $0 != nil }
            || codes.contains { IssuerWords.localCodes.end($0, at: 0, before: $0.count) == $0.count }
        return isLocal ? name : nil
    }

    /// Where the words of a name begin, but for the first.
    private static func wordStarts(_ line: FoldedLine) -> some Sequence<Int> {
        line.folded.indices.dropFirst().lazy.filter { line.folded[$0 - 1] == FoldedWords.blank }
    }

    /// The province that a body is named with: «Tỉnh ủy Quảng Ninh».
    private static func province(_ line: FoldedLine) -> String? {
        for place in wordStarts(line) {
            if let end = Provinces.nameEnd(line, place), !person.endsBefore(line.folded, place) {
                return line.words(place..<end)
            }
        }
        return nil
    }

    private static func isMinistry(_ line: FoldedLine, at start: Int = 0) -> Bool {
        guard let word = ministry.end(line.folded, at: start, before: line.count) else { return false }
        let name = FoldedWords.skipBlanks(line.folded, word, before: line.count)
        return Departments.match(line.folded, at: name, before: line.count, isMinistry: true)?.end == line.count
    }

    /// «huyện Cam Lâm» at the end of the name of its committee; a city under the central government is a province.
    private static func area(_ line: FoldedLine) -> (words: String, level: CollectiveWords.Area)? {
        for place in wordStarts(line) {
            guard let level = CollectiveWords.levels.matchAccented(line, at: place, before: line.count) else {
                continue
            }
            let name = FoldedWords.skipBlanks(line.folded, level.end, before: line.count)
            guard name < line.count, line.isCapital(name),
                CollectiveWords.cities.end(line.folded, at: place, before: name) == nil
                    || Provinces.names.end(line.folded, at: name, before: line.count) != line.count
            else { continue }
            return (line.words(place..<line.count), level.value)
        }
        return nil
    }

    private static let department = PhraseTable<Bool>(["Sở", "Tỉnh ủy"])
    private static let provinceWord = PhraseTable<Bool>(["tỉnh"])
    private static let ministry = PhraseTable<Bool>(["Bộ"])
    private static let partyCommittee = PhraseTable<Bool>(["Đảng ủy", "Ban cán sự đảng", "Đảng đoàn"])
    /// Words before «Hồ Chí Minh» where that is no place.
    private static let person = PhraseTable<Bool>([
        "TNCS", "Cộng sản", "TNTP", "Tiền phong", "Thanh niên", "Chủ tịch", "quốc gia", "Bảo tàng", "Tư tưởng", "Lăng",
    ])
}
