internal import SourceText

/// The bodies of one list, in order.
struct AgencyListReading {
    /// One body.
    struct Item {
        /// The words that name it.
        var range: Range<Int>
        /// Its name in full: with «Sở» where the list leaves it out, without what says where it is.
        var name: String
        /// The official name, where it is a department.
        var official: String?
        var key: String
        var kind: AgencyKind
        /// Whether its words alone are the name of another: «UBND tỉnh» in «các Văn phòng: Tỉnh ủy, UBND tỉnh».
        var hasWordsOfAnother = false
        /// What the words behind it say of its role: «Sở Tài chính phối hợp».
        var role: PlanDocument.Role?
    }

    let line: FoldedLine
    let bytes: [UInt8]
    let limit: Int
    let province: PlanProvince
    var items: [Item] = []
    /// What «các sở», «các phòng» or «các hội» makes the word before names that follow without one.
    var listed: (word: String, kind: AgencyKind)?
    /// Whether the list begins with «1.» or «1)».
    private var isNumbered = false
    /// The word before the last name that had one: «Bộ Y tế, Tài chính» are two ministries.
    var word = "Sở"

    init(_ line: FoldedLine, _ range: Range<Int>, province: PlanProvince) {
        self.line = line
        bytes = line.folded
        limit = range.upperBound
        self.province = province
        isNumbered = ordinal(FoldedWords.skipBlanks(bytes, range.lowerBound, before: limit))?.number == 1
        var place = range.lowerBound
        while let start = nextWord(place) { place = max(readItem(start), start + 1) }
    }

    /// The word before a department's name, of a province's, a district's or the government's, and its plural.
    static let department = PhraseTable<String>([
        ("Sở", "Sở"), (office, office), (unit, unit), (ministry, ministry),
    ])
    private static let departments = PhraseTable<String>([
        ("các Sở", "Sở"), ("các Phòng", office), ("các Bộ", ministry),
    ])
    private static let office = "Phòng"
    /// A ministry's unit, whose names are in no list.
    static let unit = "Vụ"
    static let ministry = "Bộ"

    /// The next letter or digit behind marks, bracketed words, joining words and words about the role.
    private mutating func nextWord(_ position: Int) -> Int? {
        var place = position
        while place < limit {
            if bytes[place] == UInt8(ascii: ";") { listed = nil }
            noteRole(place)
            if bytes[place] == UInt8(ascii: "(") {
                noteRole(place + 1)
                place = bytes[place..<limit].firstIndex(of: UInt8(ascii: ")")) ?? limit
            } else if let mark = noteMarkEnd(place) {
                place = mark
            } else if !FoldedWords.isWord(bytes[place]) {
                place += 1
            } else if let end = ordinalEnd(place) ?? AgencyWords.joints.end(bytes, at: place, before: limit) {
                place = end
            } else if let end = AgencyWords.trailing.end(bytes, at: place, before: limit) {
                place = workEnd(end)
            } else if AgencyWords.elsewhere.end(bytes, at: place, before: limit) != nil {
                place = bytes[place..<limit].firstIndex(of: UInt8(ascii: ";")) ?? limit
            } else if let end = officeEnd(place) {
                place = end
            } else {
                return place
            }
        }
        return nil
    }

    /// The end of what a body's role is said of behind it: «Sở Y tế chủ trì xây dựng kế hoạch, …».
    private func workEnd(_ position: Int) -> Int {
        let next = FoldedWords.skipBlanks(bytes, position, before: limit)
        guard next < limit, !line.isCapital(next), ExactNames.beginsMeasure(line, at: next, before: limit) else {
            return position
        }
        let marks = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ".")]
        return (next..<limit).first { marks.contains(bytes[$0]) || isBeforeBody($0) } ?? limit
    }

    /// Whether a dash, «và» or «với» stands at a place, and a word with a capital behind it.
    private func isBeforeBody(_ place: Int) -> Bool {
        guard place > 0, bytes[place - 1] == FoldedWords.blank else { return false }
        let end =
            bytes[place] == FoldedWords.dash ? place + 1 : AgencyWords.joints.end(bytes, at: place, before: limit)
        guard let end else { return false }
        let next = FoldedWords.skipBlanks(bytes, end, before: limit)
        return next < limit && line.isCapital(next)
    }

    /// The end of a footnote's mark: «[1]».
    private func noteMarkEnd(_ place: Int) -> Int? {
        guard bytes[place] == UInt8(ascii: "["),
            let (_, end) = FoldedWords.digits(bytes, place + 1, before: limit), end < limit,
            bytes[end] == UInt8(ascii: "]")
        else { return nil }
        return end + 1
    }

    /// The end of a number in front of a name, as in «1) Sở Y tế; 2) Sở Tài chính».
    private func ordinalEnd(_ place: Int) -> Int? { ordinal(place)?.end }

    private func ordinal(_ place: Int) -> (number: Int, end: Int)? {
        guard let (number, end) = FoldedWords.digits(bytes, place, before: limit), end + 1 < limit,
            [UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: "/")].contains(bytes[end])
        else { return nil }
        let next = FoldedWords.skipBlanks(bytes, end + 1, before: limit)
        return next < limit && line.isCapital(next) ? (number, next) : nil
    }

    /// Whether the next body's number stands at a position, blanks aside.
    ///
    /// As in: «1. Sở Y tế 2. Sở Tài chính».
    func isNextNumber(_ position: Int) -> Bool {
        guard isNumbered, let next = ordinal(FoldedWords.skipBlanks(bytes, position, before: limit)) else {
            return false
        }
        return next.number == items.count + 2 && isHead(next.end)
    }

    /// Notes the role that the words behind the last body give it.
    private mutating func noteRole(_ place: Int) {
        guard let last = items.indices.last, place - items[last].range.upperBound < 3,
            let word = AgencyWords.roles.match(bytes, at: place, before: limit)
        else { return }
        // «Sở Y tế phối hợp Sở Tài chính» says the role of the second.
        let next = FoldedWords.skipBlanks(bytes, word.end, before: limit)
        if next < limit, FoldedWords.isWord(bytes[next]) { return }
        items[last].role = word.value
    }

    /// The body behind an office: «Giám đốc Sở Y tế», «Thủ trưởng các sở, ban, ngành» are named by who heads them.
    func officeEnd(_ place: Int) -> Int? {
        guard let end = AgencyWords.heldOffices.matchAccented(line, at: place, before: limit)?.end else { return nil }
        let next = FoldedWords.skipBlanks(bytes, end, before: limit)
        // «Trưởng các thôn» are people, and no village.
        let noun = CollectiveReading.afterPlural(bytes, next, limit)
        if AgencyWords.villages.matchAccented(line, at: noun, before: limit) != nil { return nil }
        return AgencyWords.heads.end(bytes, at: next, before: limit) == nil ? nil : next
    }

    private mutating func readItem(_ start: Int) -> Int {
        if isListedOffice(start) { return readOther(start) }
        // «các Văn phòng: Tỉnh ủy, Sở Y tế, UBND tỉnh»: what stands behind another body is named for itself.
        if listed?.word == Self.bureau, isHead(start) { listed = nil }
        return readDepartment(start) ?? readAssociations(start) ?? readUnits(start) ?? readCouncils(start)
            ?? readBody(start)
    }

    /// Any body that is named with its own first word, or as one of a class.
    private mutating func readBody(_ start: Int) -> Int {
        if let end = readRanks(start) { return end }
        if let districts = DistrictListReading(line, start..<limit) {
            for district in districts.items { append(district.range, named: district.name, full: district.full) }
            return districts.end
        }
        if let body = CollectiveReading.read(line, at: start, before: limit) {
            let isOfDistricts = CollectiveWords.committees.match(bytes, at: start, before: limit) != nil
            if body.kind == .collective, !isOfDistricts, let names = namesBehind(body.end) {
                let isOfMinistries = Self.departments.match(bytes, at: start, before: limit)?.value == Self.ministry
                listed = (isOfMinistries ? Self.ministry : "Sở", .department)
                return names
            }
            append(start..<body.end, key: key(of: body), kind: body.kind)
            return body.end
        }
        if let (word, row, end) = bareDepartment(start) {
            return appendDepartment(start, word, stem: start..<end, row)
        }
        // «các cơ quan: Công an tỉnh, Thanh tra tỉnh» names the bodies and no class of them.
        if let end = AgencyWords.introductions.end(bytes, at: start, before: limit), let names = namesBehind(end),
            isHead(names)
        {
            return names
        }
        return readOther(start)
    }

    /// The key of a collective; classes that say no level are of the plan's own: «các phòng, ban huyện» are no province's.
    private func key(of body: CollectiveReading) -> String {
        guard body.key == CollectiveReading.ownBodies else { return body.key }
        return switch body.level ?? (body.isOfCity ? province.cityLevel : province.level) {
        case .province: body.key
        case .district: body.key + " cap huyen"
        case .commune: body.key + " cap xa"
        }
    }

    /// Where names begin behind the colon that a class of bodies introduces them with: «các sở, ngành: Tài chính, Công Thương».
    private func namesBehind(_ end: Int) -> Int? {
        let colon = FoldedWords.skipBlanks(bytes, end, before: limit)
        guard colon < limit, bytes[colon] == UInt8(ascii: ":") else { return nil }
        let names = FoldedWords.skipBlanks(bytes, colon + 1, before: limit)
        return names < limit ? names : nil
    }

    /// Associations: "các hội" [":"] name, or a name without «Hội» behind an association.
    private mutating func readAssociations(_ start: Int) -> Int? {
        if let plural = AgencyWords.associations.end(bytes, at: start, before: limit) {
            let names = namesBehind(plural) ?? FoldedWords.skipBlanks(bytes, plural, before: limit)
            guard AgencyWords.bareAssociations.end(bytes, at: names, before: limit) != nil else { return nil }
            listed = (Self.association, .massOrganisation)
            return names
        }
        let isBehind = items.last.map { $0.name.hasPrefix(Self.association + " ") } ?? false
        guard listed == nil, isBehind, line.isCapital(start),
            AgencyWords.bareAssociations.end(bytes, at: start, before: limit) != nil
        else { return nil }
        listed = (Self.association, .massOrganisation)
        defer { listed = nil }
        return readOther(start)
    }

    private static let association = "Hội"

    /// Whether an association stands at a position whose name lacks «Hội», though other bodies begin like it: «Liên hiệp Phụ nữ».
    func isListedAssociation(_ start: Int) -> Bool {
        listed?.word == Self.association && AgencyWords.bareAssociations.end(bytes, at: start, before: limit) != nil
    }

    /// Units: a plural such as "các Vụ" [":"], behind which their names follow without it.
    private mutating func readUnits(_ start: Int) -> Int? {
        guard let (plural, word) = AgencyWords.listedUnits.matchAccented(line, at: start, before: limit) else {
            return nil
        }
        // «các Trung tâm Y tế huyện» is a class of bodies.
        let next = FoldedWords.skipBlanks(bytes, plural, before: limit)
        let isOfOne = word == Self.bureau && AgencyWords.soleOfficeCommittees.end(bytes, at: next, before: limit) != nil
        let names = namesBehind(plural) ?? (Self.ministryUnits.contains(word) || isOfOne ? next : limit)
        guard names < limit, line.isCapital(names),
            !isHead(names) || isUnitHead(names) || word == Self.bureau && hasOffice(names)
        else { return nil }
        listed = (word, .other)
        return names
    }

    /// Units that are named by what they do in one or two words.
    static let ministryUnits: Set<String> = ["Vụ", "Cục", "Tổng cục"]

    /// Councils and committees of the same places: "HĐND" separator "UBND" places, or the other way round.
    private mutating func readCouncils(_ start: Int) -> Int? {
        guard let first = CollectiveWords.committees.match(bytes, at: start, before: limit),
            let next = ListMarks.skip(bytes, first.end, before: limit),
            let second = CollectiveWords.committees.match(bytes, at: next, before: limit), first.value != second.value
        else { return nil }
        let count = items.count
        let end = readBody(next)
        let others = Array(items[count...])
        items.removeSubrange(count...)
        for other in others {
            let places = other.name.dropFirst(line.words(next..<second.end).count)
            let name = FoldedLine(SourceText(line.words(start..<first.end) + places), line: 0)
            for var body in AgencyListReading(name, 0..<name.count, province: province).items {
                body.range = start..<first.end
                items.append(body)
            }
        }
        items += others
        return end
    }

    /// Whether the words at a position begin the name of another body: «Công an», but not «Quản lý chất lượng» (quận).
    func isHead(_ place: Int) -> Bool {
        AgencyWords.heads.end(bytes, at: place, before: limit) != nil
            && AgencyWords.noHeads.matchAccented(line, at: place, before: limit) == nil
            && AgencyWords.inner.end(bytes, at: place, before: limit) == nil
    }

    /// Department: "Sở" name | "các sở" [":"] name, or the same with "phòng" or "bộ".
    private mutating func readDepartment(_ start: Int) -> Int? {
        let plural = Self.departments.match(bytes, at: start, before: limit)
        guard let word = plural ?? Self.department.match(bytes, at: start, before: limit),
            plural != nil || word.value == Self.ministry
                || AgencyWords.kinds.match(bytes, at: start, before: limit)?.value == .department
        else { return nil }
        var stem = FoldedWords.skipBlanks(bytes, word.end, before: limit)
        if stem < limit, bytes[stem] == UInt8(ascii: ":") {
            stem = FoldedWords.skipBlanks(bytes, stem + 1, before: limit)
        }
        let isMinistry = word.value == Self.ministry
        guard let (row, end) = Departments.match(bytes, at: stem, before: limit, isMinistry: isMinistry),
            isDepartmentEnd(end), !goesOn(end, word.value, Departments.rows[row].use),
            !isInNameOfThree(start, stem..<end)
        else { return nil }
        if plural != nil { listed = (word.value, .department) }
        if Departments.rows[row].use != .ministry { self.word = word.value }
        return appendDepartment(plural == nil ? start : stem, word.value, stem: stem..<end, row)
    }

    static let places = PhraseTable<Bool>(["tỉnh", "thành phố", "TP", "của tỉnh"])
    static let levels = PhraseTable<Bool>(["huyện", "quận", "thị xã", "xã", "phường", "đặc khu"])

    /// Where «tỉnh», «thành phố» and the province's name, or «xã» alone, end behind a department's name.
    private func placeEnd(_ position: Int) -> Int {
        var end = position
        while true {
            let place = FoldedWords.skipBlanks(bytes, end, before: limit)
            guard
                let next = Self.places.end(bytes, at: place, before: limit)
                    ?? Provinces.names.end(bytes, at: place, before: limit) ?? levelEnd(place)
            else { return end }
            end = next
        }
    }

    /// The end of the level that a department is of: «Phòng Kinh tế xã», but not «Phòng Kinh tế xã, phường».
    private func levelEnd(_ place: Int) -> Int? {
        guard let end = Self.levels.end(bytes, at: place, before: limit),
            ListMarks.isBoundary(bytes, end, before: limit)
        else { return nil }
        let next = ListMarks.skip(bytes, end, before: limit)
        return next.flatMap { CollectiveWords.areas.matchAccented(line, at: $0, before: limit) } == nil ? end : nil
    }

    private func isDepartmentEnd(_ end: Int) -> Bool {
        let end = placeEnd(end)
        return ListMarks.isBoundary(bytes, end, before: limit) || isNextNumber(end)
    }

    /// Whether «và» or a dash goes on with a name: «Phòng Kinh tế và Đô thị», «Phòng Kinh tế - Kế hoạch», «Vụ Tài chính - Kế toán».
    ///
    /// That of a department with a name of its own does not; a unit's may go on in small letters.
    private func goesOn(_ end: Int, _ word: String, _ use: Departments.Use) -> Bool {
        let isUnit = word == Self.unit
        guard use == .withWord || isUnit else { return false }
        let place = FoldedWords.skipBlanks(bytes, end, before: limit)
        let isDash = place < limit && bytes[place] == FoldedWords.dash
        guard let joint = isDash ? place + 1 : FoldedWords.and.end(bytes, at: place, before: limit) else {
            return false
        }
        let next = FoldedWords.skipBlanks(bytes, joint, before: limit)
        return next < limit && (line.isCapital(next) || isUnit) && !isHead(next) && bareDepartment(next) == nil
            && CollectiveReading.read(line, at: next, before: limit) == nil
    }

    private mutating func appendDepartment(_ start: Int, _ word: String, stem: Range<Int>, _ row: Int) -> Int {
        let department = Departments.rows[row]
        let end = placeEnd(stem.upperBound)
        let other = otherProvince(stem.upperBound..<end)
        items.append(
            Item(
                range: start..<end,
                name: word + " " + line.words(other == nil ? stem : stem.lowerBound..<end),
                official: word + " " + department.name,
                key: VietnameseFolding.fold(word) + " " + department.key + (other ?? ""),
                kind: word == Self.ministry ? .other : .department
            )
        )
        return end
    }

    /// What the key has besides where the words behind a department's name say that it is another province's.
    private func otherProvince(_ place: Range<Int>) -> String? {
        for start in place where !FoldedWords.isWord(bytes[start - 1]) {
            guard let end = Provinces.names.end(bytes, at: start, before: place.upperBound) else { continue }
            return province.isAnother(bytes[start..<end])
                ? " " + String(decoding: bytes[start..<end], as: UTF8.self) : nil
        }
        return nil
    }

    /// The department whose name stands at a position without the word before it, as a plan may write it, with that word.
    func bareDepartment(_ position: Int) -> (word: String, row: Int, end: Int)? {
        if let listed, listed.kind != .department { return nil }
        // «Bộ Ngoại giao, Công an», «Phòng Nội vụ, Tài chính - Kế hoạch»: elsewhere they may be something else.
        let before = items.last?.official.map { String($0.prefix { $0 != " " }) }
        let word = listed?.word ?? (before == Self.ministry ? Self.ministry : word)
        let isBehindKind = listed != nil || before == word
        let isMinistry = word == Self.ministry && isBehindKind
        guard let (row, end) = Departments.match(bytes, at: position, before: limit, isMinistry: isMinistry),
            isDepartmentEnd(end)
        else { return nil }
        let isAllowed =
            switch Departments.rows[row].use {
            case .bare: true
            case .ministry: ListMarks.isBoundary(bytes, end, before: limit)
            case .withWord: listed != nil || isBehindKind && word == Self.office
            }
        return isAllowed ? (word, row, end) : nil
    }

    /// Appends a body whose name is more than its words in the list; `full` tells it from others, where that is more than the
    /// name.
    mutating func append(_ range: Range<Int>, named name: String, full: String? = nil, hasWordsOfAnother: Bool = false)
    {
        let words = FoldedLine(SourceText(full ?? name), line: 0)
        let whole = words.trimmed(0..<words.count)
        let key = AgencyKey.make(words, whole, province: province)
        let kind = AgencyKey.kind(words, whole, key: key)
        items.append(Item(range: range, name: name, key: key, kind: kind, hasWordsOfAnother: hasWordsOfAnother))
    }

    mutating func append(_ range: Range<Int>, key: String, kind: AgencyKind) {
        items.append(Item(range: range, name: line.words(range), key: key, kind: kind))
    }
}
