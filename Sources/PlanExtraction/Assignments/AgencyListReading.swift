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
    }

    let line: FoldedLine
    private let bytes: [UInt8]
    private let limit: Int
    private let province: [UInt8]
    private(set) var items: [Item] = []
    /// What «các sở» or «các phòng» makes the word before names that follow without one.
    private var listed: String?
    /// The word before the last name that had one: «Bộ Y tế, Tài chính» are two ministries.
    private var word = "Sở"

    init(_ line: FoldedLine, _ range: Range<Int>, province: [UInt8]) {
        self.line = line
        bytes = line.folded
        limit = range.upperBound
        self.province = province
        var place = range.lowerBound
        while let start = nextWord(place) { place = max(readItem(start), start + 1) }
    }

    /// The word before a department's name, of a province's, a district's or the government's, and its plural.
    private static let department = PhraseTable<String>([("Sở", "Sở"), ("Phòng", "Phòng"), (ministry, ministry)])
    private static let departments = PhraseTable<String>([
        ("các Sở", "Sở"), ("các Phòng", "Phòng"), ("các Bộ", ministry),
    ])
    private static let ministry = "Bộ"

    /// The next letter or digit behind marks, bracketed words, joining words and words about the role.
    private mutating func nextWord(_ position: Int) -> Int? {
        var place = position
        while place < limit {
            if bytes[place] == UInt8(ascii: ";") { listed = nil }
            if bytes[place] == UInt8(ascii: "(") {
                place = bytes[place..<limit].firstIndex(of: UInt8(ascii: ")")) ?? limit
            } else if !FoldedWords.isWord(bytes[place]) {
                place += 1
            } else if let end = AgencyWords.joints.end(bytes, at: place, before: limit)
                ?? AgencyWords.trailing.end(bytes, at: place, before: limit)
            {
                place = end
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

    /// The body behind an office: «Giám đốc Sở Y tế», «Thủ trưởng các sở, ban, ngành» are named by who heads them.
    private func officeEnd(_ place: Int) -> Int? {
        guard let end = AgencyWords.heldOffices.matchAccented(line, at: place, before: limit)?.end else { return nil }
        let next = FoldedWords.skipBlanks(bytes, end, before: limit)
        return AgencyWords.heads.end(bytes, at: next, before: limit) == nil ? nil : next
    }

    private mutating func readItem(_ start: Int) -> Int {
        if let end = readDepartment(start) { return end }
        if let body = CollectiveReading.read(line, at: start, before: limit) {
            append(start..<body.end, key: body.key, kind: body.kind)
            return body.end
        }
        if isBareDepartment(start), let (row, end) = Departments.match(bytes, at: start, before: limit) {
            return appendDepartment(start, listed ?? word, stem: start..<end, row)
        }
        return readOther(start)
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
        guard let (row, end) = Departments.match(bytes, at: stem, before: limit), isDepartmentEnd(end) else {
            return nil
        }
        if plural != nil { listed = word.value }
        self.word = word.value
        return appendDepartment(plural == nil ? start : stem, word.value, stem: stem..<end, row)
    }

    private static let places = PhraseTable<Bool>(["tỉnh", "thành phố", "TP", "của tỉnh"])

    /// Where «tỉnh», «thành phố» and the province's name end behind a department's name.
    private func placeEnd(_ position: Int) -> Int {
        var end = position
        while true {
            let place = FoldedWords.skipBlanks(bytes, end, before: limit)
            guard
                let next = Self.places.end(bytes, at: place, before: limit)
                    ?? Provinces.names.end(bytes, at: place, before: limit)
            else { return end }
            end = next
        }
    }

    private func isDepartmentEnd(_ end: Int) -> Bool { ListMarks.isBoundary(bytes, placeEnd(end), before: limit) }

    private mutating func appendDepartment(_ start: Int, _ word: String, stem: Range<Int>, _ row: Int) -> Int {
        let department = Departments.rows[row]
        let end = placeEnd(stem.upperBound)
        items.append(
            Item(
                range: start..<end,
                name: word + " " + line.words(stem),
                official: word + " " + department.name,
                key: VietnameseFolding.fold(word) + " " + department.key,
                kind: word == Self.ministry ? .other : .department
            )
        )
        return end
    }

    /// Any other body: words up to «,», «;», a bracket, a full stop, or «và» before another body.
    private mutating func readOther(_ start: Int) -> Int {
        var end = AgencyWords.wholes.end(bytes, at: start, before: limit) ?? start
        var place = end
        while place < limit {
            let byte = bytes[place]
            if FoldedWords.isWord(byte) {
                if place > start, endsBefore(place, start) { break }
                place = FoldedWords.wordEnd(bytes, place, before: limit)
                end = place
            } else if isEnd(byte, place), !continuesBehindComma(place, of: start) {
                break
            } else {
                place += 1
            }
        }
        let key = AgencyKey.make(line, start..<end, province: province)
        if let listed, AgencyWords.heads.end(bytes, at: start, before: limit) == nil {
            let name = listed + " " + line.words(start..<end)
            let key = VietnameseFolding.fold(listed) + " " + key
            items.append(Item(range: start..<end, name: name, key: key, kind: .department))
        } else {
            append(start..<end, key: key, kind: AgencyKey.kind(bytes, start..<end, key: key))
        }
        return end
    }

    private func isEnd(_ byte: UInt8, _ place: Int) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "("), UInt8(ascii: ":"): true
        case UInt8(ascii: "."): place + 1 >= limit || bytes[place + 1] == FoldedWords.blank
        case FoldedWords.dash:
            place > 0 && bytes[place - 1] == FoldedWords.blank
                && AgencyWords.heads.end(
                    bytes,
                    at: FoldedWords.skipBlanks(bytes, place + 1, before: limit),
                    before: limit
                )
                    != nil
        default: false
        }
    }

    /// «Trung tâm Xúc tiến đầu tư, thương mại và du lịch»: small letters behind a comma that begin no other body, or for
    /// a centre capitals in a list that ends with «và».
    private func continuesBehindComma(_ place: Int, of start: Int) -> Bool {
        guard bytes[place] == UInt8(ascii: ",") else { return false }
        let next = FoldedWords.skipBlanks(bytes, place + 1, before: limit)
        guard next < limit, FoldedWords.isLetter(bytes[next]) else { return false }
        if line.isCapital(next) {
            guard AgencyWords.centres.end(bytes, at: start, before: limit) != nil, isJoinedWithin(next) else {
                return false
            }
        }
        if AgencyWords.inner.end(bytes, at: next, before: limit) != nil { return true }
        return AgencyWords.heads.end(bytes, at: next, before: limit) == nil
            && AgencyWords.joints.end(bytes, at: next, before: limit) == nil
            && !isBareDepartment(next)
            && CollectiveReading.read(line, at: next, before: limit) == nil
    }

    /// Whether «và» joins words that begin no body of their own to those at a position, before any mark.
    private func isJoinedWithin(_ position: Int) -> Bool {
        var place = position
        while place < limit, FoldedWords.isWord(bytes[place]) {
            if let joint = FoldedWords.and.end(bytes, at: place, before: limit) {
                let next = FoldedWords.skipBlanks(bytes, joint, before: limit)
                return AgencyWords.heads.end(bytes, at: next, before: limit) == nil
                    && CollectiveReading.read(line, at: next, before: limit) == nil
            }
            place = FoldedWords.skipBlanks(bytes, FoldedWords.wordEnd(bytes, place, before: limit), before: limit)
        }
        return false
    }

    /// Whether a department's name stands at a position without «Sở», as a plan may write it.
    private func isBareDepartment(_ position: Int) -> Bool {
        guard let (row, end) = Departments.match(bytes, at: position, before: limit) else { return false }
        return (listed != nil || Departments.rows[row].standsBare) && isDepartmentEnd(end)
    }

    /// Whether a word ends the name before it: it says the role, or joins another body.
    private func endsBefore(_ place: Int, _ start: Int) -> Bool {
        if AgencyWords.trailing.end(bytes, at: place, before: limit) != nil { return true }
        guard let joint = AgencyWords.joints.end(bytes, at: place, before: limit) else { return false }
        let next = FoldedWords.skipBlanks(bytes, joint, before: limit)
        if isJointOffice(start, next) { return false }
        return (AgencyWords.heads.end(bytes, at: next, before: limit) != nil || officeEnd(next) != nil)
            && AgencyWords.inner.end(bytes, at: next, before: limit) == nil
    }

    /// «Văn phòng Đoàn ĐBQH và HĐND tỉnh» is one office.
    private func isJointOffice(_ start: Int, _ next: Int) -> Bool {
        guard let office = AgencyWords.offices.end(bytes, at: start, before: limit) else { return false }
        let first = FoldedWords.skipBlanks(bytes, office, before: limit)
        return AgencyWords.officeAssemblies.end(bytes, at: first, before: limit) != nil
            && AgencyWords.officeAssemblies.end(bytes, at: next, before: limit) != nil
    }

    private mutating func append(_ range: Range<Int>, key: String, kind: AgencyKind) {
        items.append(Item(range: range, name: line.words(range), key: key, kind: kind))
    }
}
