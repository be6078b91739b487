internal import SourceText

/// What makes two spellings of a body's name the same body.
enum AgencyKey {
    private static let partyCommittee = PhraseTable<Bool>(["tỉnh ủy", "tỉnh đoàn", "thành ủy", "thành đoàn"])
    private static let places = PhraseTable<Bool>(["tỉnh", "của tỉnh", "thành phố", "TP", "của thành phố"])
    private static let provinces = PhraseTable<Bool>(["tỉnh", "của tỉnh"])

    /// The folded words with abbreviations spelled out, without «và», «Việt Nam» and what says where the body is.
    static func make(_ line: FoldedLine, _ range: Range<Int>, province: PlanProvince) -> String {
        let bytes = line.folded
        var words: [String] = []
        var place = range.lowerBound
        let limit = range.upperBound
        while place < limit {
            if !FoldedWords.isWord(bytes[place]) {
                place += 1
            } else if isBehindDepartment(words), let (row, end) = Departments.match(bytes, at: place, before: limit) {
                words.append(Departments.rows[row].key)
                place = end
            } else if let end = partyCommittee.end(bytes, at: place, before: limit) {
                words.append(String(decoding: bytes[place..<end].filter { $0 != FoldedWords.dash }, as: UTF8.self))
                place = end
            } else if let end = AgencyWords.national.end(bytes, at: place, before: limit) {
                words.append(String(decoding: bytes[place..<end], as: UTF8.self))
                place = end
            } else if let end = placeEnd(line, place, before: limit, province: province) {
                place = end
            } else if let end = AgencyWords.dropped.end(bytes, at: place, before: limit) {
                place = end
            } else if line.isCapital(place), line.isCapital(place + 1),
                let known = AgencyWords.abbreviations.matchAccented(line, at: place, before: limit)
            {
                words.append(known.value)
                place = known.end
            } else {
                let end = FoldedWords.wordEnd(bytes, place, before: limit)
                words.append(String(decoding: bytes[place..<end], as: UTF8.self))
                place = end
            }
        }
        let key = common(words.joined(separator: " "))
        if isCountrys(line, range), !key.hasSuffix(country) { return key + country }
        // «Thành đoàn» is the city's in its own plan, and one of its cities' in a province's.
        return province.isProvince || !key.hasSuffix(city) ? key : String(key.dropLast(city.count))
    }

    /// Whether a name ends with «Việt Nam», so that it is the whole country's: «Hội Nông dân Việt Nam», but not «Hội Nông dân Việt Nam tỉnh».
    ///
    /// The Front's committees have those words in their names everywhere, and so may what a branch is of: «Bưu điện tỉnh - Tổng công ty
    /// Bưu điện Việt Nam». «Cục Đường bộ Việt Nam» is a ministry's.
    static func isCountrys(_ line: FoldedLine, _ range: Range<Int>) -> Bool {
        let (start, limit) = (range.lowerBound, range.upperBound)
        guard countryWords.endsBefore(line.folded, limit),
            AgencyWords.kinds.match(line.folded, at: start, before: limit)?.value != .department,
            branches.matchAccented(line, at: start, before: limit) == nil
        else { return false }
        return !range.contains { place in
            CollectiveWords.fronts.end(line.folded, at: place, before: limit) != nil
                || provinces.matchAccented(line, at: place, before: limit) != nil
        }
    }

    private static let branches = PhraseTable<Bool>(["Chi nhánh"])
    private static let countryWords = PhraseTable<Bool>(["Việt Nam", "VN"])
    private static let country = " viet nam"

    /// Whether a name's first word is «phòng» or «sở»: «Phòng NN&PTNT các huyện» is that of «Nông nghiệp và Phát triển nông thôn».
    private static func isBehindDepartment(_ words: [String]) -> Bool { words == ["phong"] || words == ["so"] }

    /// The key that all names of a body have, «huyện» or «xã» behind it aside.
    private static func common(_ key: String) -> String {
        if let known = AgencyWords.synonyms[key] { return known }
        for level in AgencyWords.levels where key.hasSuffix(level) {
            if let known = AgencyWords.synonyms[String(key.dropLast(level.count))] { return known + level }
        }
        return key
    }

    /// The end of «tỉnh», or of the province's name with or without «tỉnh» or «thành phố» before it.
    private static func placeEnd(_ line: FoldedLine, _ position: Int, before limit: Int, province: PlanProvince) -> Int?
    {
        let bytes = line.folded
        // «Công an thành phố Lào Cai» is not the province's.
        let word = (province.isProvince ? provinces : places).matchAccented(line, at: position, before: limit)?.end
        if province.isProvince, word == nil, isCity(bytes, before: position) { return nil }
        var name = FoldedWords.skipBlanks(bytes, word ?? position, before: limit)
        if word == name, name < limit, bytes[name] == UInt8(ascii: ".") {
            name = FoldedWords.skipBlanks(bytes, name + 1, before: limit)
        }
        for known in province.names {
            if let end = FoldedWords.end(of: known, in: bytes, at: name, before: limit) { return end }
        }
        let isCity = word.map { Self.isCity(bytes, before: $0) } ?? false
        // A city with a name of its own is a district's; only the province's is left out.
        return isCity && name < limit ? nil : word
    }

    /// Whether «thành phố» stands before a name.
    private static func isCity(_ bytes: [UInt8], before position: Int) -> Bool {
        CollectiveWords.cities.endsBefore(bytes, position)
    }

    private static let committee = "uy ban nhan dan"
    private static let city = " thanh pho"

    /// The kind of a body that is named alone.
    static func kind(_ line: FoldedLine, _ range: Range<Int>, key: String) -> AgencyKind {
        if key == committee { return .other }
        let (start, limit) = (range.lowerBound, range.upperBound)
        let kind = AgencyWords.kinds.match(line.folded, at: start, before: limit)?.value ?? .other
        // «Bảo Lâm» is no newspaper (báo).
        return kind == .media ? AgencyWords.kinds.matchAccented(line, at: start, before: limit)?.value ?? .other : kind
    }
}

/// Whose plan it is, as far as names of bodies hang on that.
struct PlanProvince: Sendable {
    /// The folded name without «tỉnh» or «thành phố», and its abbreviation; none where it is not known.
    let names: [[UInt8]]
    /// Whether it is known to be a province and no city, so that a city in it may have its name.
    let isProvince: Bool
    /// Of what level its bodies are: a province's, unless its issuer has an area below.
    let level: CollectiveWords.Area
    /// Of what level «thành phố» without a name is: in a province one of its districts, elsewhere the one above or the plan's own.
    let cityLevel: CollectiveWords.Area

    init(_ name: String?, issuer: String?) {
        let pattern = name.map { FoldedWords.pattern($0) } ?? []
        let isCity = Self.cities.end(pattern, at: 0, before: pattern.count) != nil
        names = pattern.isEmpty ? [] : [pattern] + (Self.abbreviated == pattern ? [Self.abbreviation] : [])
        isProvince = issuer.map { VietnameseFolding.fold($0).contains(" tinh ") } ?? (name != nil && !isCity)
        level = issuer.flatMap { Jurisdiction.level(ofIssuer: $0) } ?? .province
        let isOwnCity = level == .district && issuer.map { VietnameseFolding.fold($0).contains(" thanh pho ") } ?? false
        cityLevel = isProvince || isOwnCity ? .district : .province
    }

    /// Whether a name is another province's: «Huế» is «Thừa Thiên Huế», and «Đắc Lắc» is «Đắk Lắk».
    func isAnother(_ name: ArraySlice<UInt8>) -> Bool {
        guard let own = names.first.map({ Self.letters($0[...]) }) else { return false }
        let other = Self.letters(name)
        return !own.suffix(other.count).elementsEqual(other) && !other.suffix(own.count).elementsEqual(own)
    }

    /// The letters of a name, with one for the two of which either is written.
    private static func letters(_ name: ArraySlice<UInt8>) -> [UInt8] {
        name.filter(FoldedWords.isLetter).map { $0 == UInt8(ascii: "k") ? UInt8(ascii: "c") : $0 }
    }

    /// The one place that is abbreviated.
    private static let abbreviated = FoldedWords.pattern("Hồ Chí Minh")
    private static let abbreviation = FoldedWords.pattern("HCM")

    /// The cities that are no part of a province.
    private static let cities = PhraseTable<Bool>([
        "Hà Nội", "Hồ Chí Minh", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Huế",
    ])
}
