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
            } else if let owner = departmentEnd(behind: place) {
                (place, end) = (owner, owner)
            } else {
                place += 1
            }
        }
        if end < limit, bytes[end] == UInt8(ascii: "\""), bytes[start..<end].contains(UInt8(ascii: "\"")) { end += 1 }
        if Self.department.match(bytes, at: start, before: limit)?.value == Self.unit { word = Self.unit }
        let key = AgencyKey.make(line, start..<end, province: province)
        if let listed, !isHead(start) || isListedUnit(start) || isListedAssociation(start) || isListedOffice(start) {
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
        if isJointOffice(start, next) || isOwner(next, of: start, dash) { return false }
        if Self.department.match(bytes, at: next, before: limit)?.value == Self.ministry { return false }
        // Names have dashes in them: here only a head as it is written counts.
        return AgencyWords.heads.matchAccented(line, at: next, before: limit) != nil
            && AgencyWords.branches.end(bytes, at: next, before: limit) == nil
    }

    /// Whether the body behind a dash is what the unit before it belongs to: «Trung tâm Khuyến nông - Sở Nông nghiệp và Môi trường».
    ///
    /// Dashes may part a list's bodies too: then there is more than one.
    private func isOwner(_ next: Int, of start: Int, _ dash: Int) -> Bool {
        guard let owners = AgencyWords.owners.matchAccented(line, at: start, before: limit)?.value,
            owners.matchAccented(line, at: next, before: limit) != nil,
            AgencyWords.kinds.match(bytes, at: start, before: limit)?.value != .massOrganisation
        else { return false }
        let before = bytes[..<start].last { $0 != FoldedWords.blank }
        return before != FoldedWords.dash && !hasDash(behind: next)
    }

    /// The end of the department behind a dash, whose name may have commas in it.
    private func departmentEnd(behind dash: Int) -> Int? {
        guard bytes[dash] == FoldedWords.dash,
            let word = Self.department.matchAccented(
                line,
                at: FoldedWords.skipBlanks(bytes, dash + 1, before: limit),
                before: limit
            )
        else { return nil }
        return Departments.match(bytes, at: FoldedWords.skipBlanks(bytes, word.end, before: limit), before: limit)?.end
    }

    /// Whether a dash with a body behind it follows in the same name.
    private func hasDash(behind position: Int) -> Bool {
        bytes[position..<limit].prefix(Self.longestName).prefix { $0 != UInt8(ascii: ";") }.indices.contains { place in
            guard bytes[place] == FoldedWords.dash, bytes[place - 1] == FoldedWords.blank else { return false }
            return isHead(FoldedWords.skipBlanks(bytes, place + 1, before: limit))
        }
    }

    /// «Trung tâm Xúc tiến đầu tư, thương mại và du lịch»: small letters behind a comma that begin no other body, or for
    /// a centre capitals in a list that ends with «và».
    private func continuesBehindComma(_ place: Int, of start: Int) -> Bool {
        guard bytes[place] == UInt8(ascii: ",") else { return false }
        let next = FoldedWords.skipBlanks(bytes, place + 1, before: limit)
        guard next < limit, FoldedWords.isLetter(bytes[next]) else { return false }
        if isOfDistricts(start..<place, next) || isOfSchools(start, next) || isOfVillages(start, next) { return true }
        if endsInLevels(start..<place) { return isGroupOfLevels(next) }
        if nameOfThree(start)?.comma == place { return true }
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

    /// The committees of two ranks: "UBND" rank separator rank, as in «UBND cấp huyện, cấp xã».
    mutating func readRanks(_ start: Int) -> Int? {
        guard let committee = CollectiveWords.committees.match(bytes, at: start, before: limit)?.end,
            let first = rank(at: FoldedWords.skipBlanks(bytes, committee, before: limit)),
            let next = ListMarks.skip(bytes, first.upperBound, before: limit), let second = rank(at: next),
            bytes[first] != bytes[second], ListMarks.isBoundary(bytes, second.upperBound, before: limit)
        else { return nil }
        for (rank, range) in [(first, start..<first.upperBound), (second, second)] {
            let words = line.words(start..<committee) + " " + line.words(rank)
            let name = FoldedLine(SourceText(words), line: 0)
            for var body in AgencyListReading(name, 0..<name.count, province: province).items {
                body.range = range
                body.hasWordsOfAnother = true
                items.append(body)
            }
        }
        return second.upperBound
    }

    private func rank(at place: Int) -> Range<Int>? {
        Self.ranks.matchAccented(line, at: place, before: limit).map { place..<$0.end }
    }

    private static let ranks = PhraseTable<Bool>(["cấp huyện", "cấp xã"])

    /// The comma and the last part of a unit's name of three parts: «Phòng Đất đai, Đo đạc và Bản đồ».
    ///
    /// The second is of two words at most, as no unit's name is that stands alone: «Phòng Giáo dục Mầm non, Giáo dục Tiểu học và …»;
    /// and none is a department, an abbreviation or a place.
    func nameOfThree(_ start: Int) -> (comma: Int, last: Int)? {
        guard let unit = Self.namedUnits.matchAccented(line, at: start, before: limit)?.end,
            let comma = bytes[unit..<limit].prefix(Self.longestName).firstIndex(where: {
                !FoldedWords.isWord($0) && $0 != FoldedWords.blank
            }), bytes[comma] == UInt8(ascii: ","), !endsInPlace(start..<comma)
        else { return nil }
        let first = line.trimmed(unit..<comma)
        let next = FoldedWords.skipBlanks(bytes, comma + 1, before: limit)
        guard isNamePart(first, maximum: 4), !isHead(next), let last = joinedWithin(next),
            isNamePart(next..<last, maximum: 3),
            isNamePart(last..<FoldedWords.wordEnd(bytes, last, before: limit), maximum: 1),
            bareDepartment(last) == nil, !isOwnBody(last)
        else { return nil }
        return (comma, last)
    }

    /// Whether a body begins at a position that is no part of a unit's name, though its words are none of a list's heads.
    private func isOwnBody(_ place: Int) -> Bool {
        if AgencyWords.unitHeads.matchAccented(line, at: place, before: limit) != nil { return true }
        return Self.services.matchAccented(line, at: place, before: limit) != nil
            || AgencyWords.inner.end(bytes, at: place, before: limit) == nil
                && AgencyWords.kinds.matchAccented(line, at: place, before: limit) != nil
    }

    private static let services = PhraseTable<Bool>(["Bưu điện", "Điện lực"])

    /// Whether a department's name with a comma is only a part of one: «Phòng Khoa học, Công nghệ và Giáo dục chuyên nghiệp».
    func isInNameOfThree(_ start: Int, _ stem: Range<Int>) -> Bool {
        guard bytes[stem].contains(UInt8(ascii: ",")), let last = nameOfThree(start)?.last else { return false }
        return last >= stem.upperBound
    }

    /// Whether the name of a unit stands at a position that begins like another body's.
    func isUnitHead(_ place: Int) -> Bool {
        line.isCapital(place) && AgencyWords.unitHeads.matchAccented(line, at: place, before: limit) != nil
    }

    /// The same in a list of units.
    func isListedUnit(_ place: Int) -> Bool {
        listed?.kind == .other && listed?.word != Self.bureau && isUnitHead(place)
    }

    /// Whether words are few, the first with a capital, and no place or abbreviation.
    private func isNamePart(_ part: Range<Int>, maximum: Int) -> Bool {
        guard !part.isEmpty, line.isCapital(part.lowerBound), !FoldedWords.isInCapitals(line, part) else {
            return false
        }
        let words = part.split { !FoldedWords.isWord(bytes[$0]) }
        return words.count <= maximum && !endsInPlace(part)
    }

    /// Units whose names may be a list, but in the lists of departments that are named without the word.
    private static let namedUnits = PhraseTable<Bool>(["Phòng", "Vụ"])

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
