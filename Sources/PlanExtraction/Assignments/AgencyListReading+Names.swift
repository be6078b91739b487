internal import SourceText

/// Bodies that are in no list of names, and where the name of one ends.
extension AgencyListReading {
    /// Any other body: words up to «,», «;», a bracket, a full stop, or «và» before another body.
    mutating func readOther(_ start: Int) -> Int {
        var end = AgencyWords.wholes.end(bytes, at: start, before: limit) ?? unitNameEnd(start) ?? start
        var place = end
        while place < limit {
            let byte = bytes[place]
            if FoldedWords.isWord(byte) {
                if place > start, endsBefore(place, start) { break }
                place = FoldedWords.wordEnd(bytes, place, before: limit)
                end = place
            } else if isEnd(byte, place, of: start), !continuesBehindComma(place, of: start) {
                break
            } else {
                place += 1
            }
        }
        if end < limit, bytes[end] == UInt8(ascii: "\""), bytes[start..<end].contains(UInt8(ascii: "\"")) { end += 1 }
        if Self.department.match(bytes, at: start, before: limit)?.value == Self.unit { word = Self.unit }
        let key = AgencyKey.make(line, start..<end, province: province)
        if let listed, !isHead(start) || isListedAssociation(start) || isListedOffice(start) {
            let isOffice = isListedOffice(start)
            append(start..<end, named: listed.word + " " + line.words(start..<end), hasWordsOfAnother: isOffice)
        } else {
            append(start..<end, key: key, kind: AgencyKey.kind(line, start..<end, key: key))
        }
        return end
    }

    /// The end of a name with «và» in it, in a list of a ministry's units: «các Vụ: Pháp chế, Khoa học và Công nghệ».
    private func unitNameEnd(_ start: Int) -> Int? {
        guard let listed, Self.ministryUnits.contains(listed.word) else { return nil }
        return AgencyWords.unitNames.end(bytes, at: start, before: limit)
    }

    private func isEnd(_ byte: UInt8, _ place: Int, of start: Int) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: ":"): true
        case UInt8(ascii: "."):
            (place + 1 >= limit || bytes[place + 1] == FoldedWords.blank)
                && AgencyWords.shortPlaces.end(bytes, at: FoldedWords.wordStart(bytes, place), before: place) == nil
        case FoldedWords.dash: place > 0 && bytes[place - 1] == FoldedWords.blank && isBodyBehindDash(place, of: start)
        default: false
        }
    }

    /// «Ban Dân tộc - Sở Y tế», but not «Ngân hàng Chính sách xã hội - Phòng giao dịch» and «Cục Thống kê - Bộ Tài chính».
    private func isBodyBehindDash(_ dash: Int, of start: Int) -> Bool {
        let next = FoldedWords.skipBlanks(bytes, dash + 1, before: limit)
        if isJointOffice(start, next) { return false }
        if Self.department.match(bytes, at: next, before: limit)?.value == Self.ministry { return false }
        // Names have dashes in them: here only a head as it is written counts.
        return AgencyWords.heads.matchAccented(line, at: next, before: limit) != nil
            && AgencyWords.branches.end(bytes, at: next, before: limit) == nil
    }

    /// «Trung tâm Xúc tiến đầu tư, thương mại và du lịch»: small letters behind a comma that begin no other body, or for
    /// a centre capitals in a list that ends with «và».
    private func continuesBehindComma(_ place: Int, of start: Int) -> Bool {
        guard bytes[place] == UInt8(ascii: ",") else { return false }
        let next = FoldedWords.skipBlanks(bytes, place + 1, before: limit)
        guard next < limit, FoldedWords.isLetter(bytes[next]) else { return false }
        if isOfDistricts(start..<place, next) || isOfSchools(start, next) || isOfVillages(start, next) { return true }
        if endsInLevels(start..<place) { return isGroupOfLevels(next) }
        if line.isCapital(next) {
            guard AgencyWords.centres.end(bytes, at: start, before: limit) != nil, !isHead(next),
                !endsInPlace(start..<place), let last = joinedWithin(next)
            else { return false }
            if bareDepartment(last) == nil { return true }
        }
        if AgencyWords.inner.end(bytes, at: next, before: limit) != nil { return true }
        return !isHead(next) && AgencyWords.joints.end(bytes, at: next, before: limit) == nil
            && bareDepartment(next) == nil
            && CollectiveReading.read(line, at: next, before: limit) == nil
    }

    /// Whether a name is whole, since it ends with where the body is: «Chi cục Kiểm lâm tỉnh».
    private func endsInPlace(_ name: Range<Int>) -> Bool {
        if Self.noCommunes.endsBefore(bytes, name.upperBound) { return false }
        return name.dropFirst().suffix(Self.longestPlace).contains { place in
            guard !FoldedWords.isWord(bytes[place - 1]) else { return false }
            return Provinces.nameEnd(line, place) == name.upperBound
                || [Self.places, Self.levels].contains {
                    $0.matchAccented(line, at: place, before: name.upperBound)?.end == name.upperBound
                }
        }
    }

    /// Ends of names that look like a commune: «hợp tác xã», «Thông tấn xã».
    private static let noCommunes = PhraseTable<Bool>(["tác xã", "tấn xã"])

    /// No province's name has more letters.
    private static let longestPlace = 20

    /// «Công an các huyện, thị xã, thành phố»: the districts go on in which the bodies are.
    private func isOfDistricts(_ name: Range<Int>, _ next: Int) -> Bool {
        guard !line.isCapital(next), let kind = CollectiveWords.areas.matchAccented(line, at: next, before: limit),
            kind.value != .province
        else { return false }
        if goesOnInLevels(name, next) { return true }
        // Names are short; the bound keeps the work on a hostile list linear.
        return name.dropFirst().suffix(400).contains { place in
            guard !FoldedWords.isWord(bytes[place - 1]),
                let plural = CollectiveWords.plurals.end(bytes, at: place, before: name.upperBound)
            else { return false }
            let kind = FoldedWords.skipBlanks(bytes, plural, before: name.upperBound)
            return CollectiveWords.areas.matchAccented(line, at: kind, before: name.upperBound) != nil
        }
    }

    /// Whether a name ends with a level, and one of the same kind follows: «Công an huyện, thị xã, thành phố», but not «Công an huyện, xã, thị trấn».
    private func goesOnInLevels(_ name: Range<Int>, _ next: Int) -> Bool {
        guard let more = CollectiveReading.endingLevel(line, next, limit),
            !Self.noCommunes.endsBefore(bytes, name.upperBound)
        else { return false }
        return name.dropFirst().suffix(Self.longestLevel).contains { place in
            guard !FoldedWords.isWord(bytes[place - 1]), !line.isCapital(place),
                let level = CollectiveWords.levels.matchAccented(line, at: place, before: name.upperBound)
            else { return false }
            // «Công an thành phố, quận, huyện»: in a city's plan that is the city's own.
            let isOwnCity = !province.isProvince && CollectiveWords.cities.end(bytes, at: place, before: limit) != nil
            return level.end == name.upperBound && level.value == more.value && !isOwnCity
        }
    }

    /// Whether a name ends with two levels or more: «Công an huyện, thị xã».
    private func endsInLevels(_ name: Range<Int>) -> Bool {
        guard let comma = bytes[name].lastIndex(of: UInt8(ascii: ",")) else { return false }
        let last = FoldedWords.skipBlanks(bytes, comma + 1, before: name.upperBound)
        let level = CollectiveWords.levels.matchAccented(line, at: last, before: name.upperBound)
        return level?.end == name.upperBound && goesOnInLevels(name.lowerBound..<comma, last)
    }

    /// «Chi cục Thuế huyện, thị xã, khu vực»: what several places have together goes on with them.
    private func isGroupOfLevels(_ next: Int) -> Bool {
        !line.isCapital(next) && AgencyWords.levelGroups.matchAccented(line, at: next, before: limit) != nil
    }

    /// No level's word has more letters.
    private static let longestLevel = 9

    /// «các trường Mầm non, Tiểu học, THCS»: levels alone go on, where «THCS Tân Hội» is a school.
    private func isOfSchools(_ start: Int, _ next: Int) -> Bool {
        let noun = CollectiveReading.afterPlural(bytes, start, limit)
        guard let school = Self.school.matchAccented(line, at: noun, before: limit)?.end else { return false }
        return [FoldedWords.skipBlanks(bytes, school, before: limit), next].allSatisfy { place in
            guard let level = AgencyWords.schools.matchAccented(line, at: place, before: limit) else { return false }
            let tail = FoldedWords.skipBlanks(bytes, level.end, before: limit)
            let end = CollectiveWords.tails.end(bytes, at: tail, before: limit) ?? level.end
            return ListMarks.isBoundary(bytes, end, before: limit)
        }
    }

    /// «Trưởng các thôn, bản, khu phố»: kinds of villages alone go on, where «bản Nà Ca» is one.
    private func isOfVillages(_ start: Int, _ next: Int) -> Bool {
        let office = AgencyWords.heldOffices.matchAccented(line, at: start, before: limit)?.end
        let first = FoldedWords.skipBlanks(bytes, office ?? start, before: limit)
        return [CollectiveReading.afterPlural(bytes, first, limit), next].allSatisfy { place in
            AgencyWords.villages.matchAccented(line, at: place, before: limit).map {
                ListMarks.isBoundary(bytes, $0.end, before: limit)
            } ?? false
        }
    }

    private static let school = PhraseTable<Bool>(["trường"])

    /// The words that «và» joins to those at a position before any mark, if they begin no body of their own.
    private func joinedWithin(_ position: Int) -> Int? {
        var place = position
        while place < limit, FoldedWords.isWord(bytes[place]) {
            if let joint = FoldedWords.and.end(bytes, at: place, before: limit) {
                let next = FoldedWords.skipBlanks(bytes, joint, before: limit)
                let isBody = isHead(next) || CollectiveReading.read(line, at: next, before: limit) != nil
                return isBody ? nil : next
            }
            place = FoldedWords.skipBlanks(bytes, FoldedWords.wordEnd(bytes, place, before: limit), before: limit)
        }
        return nil
    }

    /// Whether a word ends the name before it: it says the role, or joins another body.
    private func endsBefore(_ place: Int, _ start: Int) -> Bool {
        if AgencyWords.trailing.end(bytes, at: place, before: limit) != nil || isNextNumber(place) { return true }
        guard let joint = AgencyWords.joints.end(bytes, at: place, before: limit) else { return false }
        let next = FoldedWords.skipBlanks(bytes, joint, before: limit)
        if isJointOffice(start, next) || isOfSchools(start, next) || isOfVillages(start, next) { return false }
        let name = line.trimmed(start..<place)
        if endsInLevels(name) { return !goesOnInLevels(name, next) && !isGroupOfLevels(next) }
        return isHead(next) || isLastListed(next)
            || officeEnd(next) != nil && AgencyWords.inner.end(bytes, at: next, before: limit) == nil
    }

    /// Whether a position begins the last of the units that a list names without their kind: «các Vụ: A, B và C».
    private func isLastListed(_ next: Int) -> Bool {
        guard let listed, Self.ministryUnits.contains(listed.word), next < limit, line.isCapital(next) else {
            return false
        }
        return bytes[next..<limit].prefix(Self.longestName).first { !FoldedWords.isWord($0) && $0 != FoldedWords.blank }
            .map { $0 != UInt8(ascii: ",") } ?? true
    }

    /// No name of a unit is longer.
    private static let longestName = 100

    /// «Văn phòng Đoàn ĐBQH và HĐND tỉnh», «Văn phòng HĐND - UBND xã» is one office.
    private func isJointOffice(_ start: Int, _ next: Int) -> Bool {
        let office = isListedOffice(start) ? start : AgencyWords.offices.end(bytes, at: start, before: limit)
        guard let office else { return false }
        let first = FoldedWords.skipBlanks(bytes, office, before: limit)
        return AgencyWords.officeAssemblies.end(bytes, at: first, before: limit) != nil
            && AgencyWords.officeAssemblies.end(bytes, at: next, before: limit) != nil
    }

    static let bureau = "Văn phòng"

    /// Whether what stands at a position has its office in a list of offices: «các Văn phòng: Tỉnh ủy, UBND tỉnh».
    func isListedOffice(_ start: Int) -> Bool { listed?.word == Self.bureau && hasOffice(start) }

    func hasOffice(_ start: Int) -> Bool {
        // «UBND các huyện» are many.
        [AgencyWords.officeAssemblies, AgencyWords.officeCommittees].contains {
            $0.end(bytes, at: start, before: limit) != nil
        } && CollectiveReading.read(line, at: start, before: limit) == nil
    }
}
