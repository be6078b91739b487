internal import SourceText

/// Collectives of an agency list: where their words end, and which collective they are.
struct CollectiveReading {
    /// Where the words end.
    var end: Int
    /// What makes it the same in every plan.
    var key: String
    /// Its kind.
    var kind: AgencyKind
    /// Of what level the classes are, where their words say it: «các sở, ngành», «các phòng, ban huyện».
    var level: CollectiveWords.Area?
    /// Whether they are a city's, which may be the plan's own: «các phòng, ban thành phố».
    var isOfCity = false

    /// Any collective at a position, the Fatherland Front's block included.
    static func read(_ line: FoldedLine, at start: Int, before limit: Int) -> CollectiveReading? {
        let bytes = line.folded
        // Longer ones are none; the bound keeps the work on a hostile list linear.
        let limit = min(limit, start + 400)
        if let end = CollectiveWords.partyCommittees.end(bytes, at: start, before: limit) {
            return CollectiveReading(end: end, key: "cac huyen uy", kind: .partyBody)
        }
        return block(bytes, start, limit) ?? bodies(line, start, limit) ?? districts(line, start, limit)
            ?? unions(bytes, start, limit)
    }

    /// Block: {"cơ quan" | "khối" | the Front} ["và" unions].
    private static func block(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> CollectiveReading? {
        var end = start
        var hasBlock = false
        var hasFront = false
        var place = start
        while let word = CollectiveWords.block.match(bytes, at: place, before: limit) {
            hasBlock = hasBlock || word.value == .block
            hasFront = hasFront || word.value == .front
            end = word.end
            place = FoldedWords.skipBlanks(bytes, end, before: limit)
        }
        guard hasBlock, hasFront else { return nil }
        if let rest = ListMarks.skip(bytes, end, before: limit), let more = unionWords(bytes, rest, limit) {
            end = tailEnd(bytes, more.end, limit)
        }
        guard ListMarks.isBoundary(bytes, end, before: limit) else { return nil }
        return CollectiveReading(end: end, key: "khoi mat tran to quoc doan the", kind: .massOrganisation)
    }

    /// Bodies: ["các"] class {separator ["các"] class} [levels] {tail}.
    private static func bodies(_ line: FoldedLine, _ start: Int, _ limit: Int) -> CollectiveReading? {
        let bytes = line.folded
        let first = afterPlural(bytes, start, limit)
        guard let word = CollectiveWords.bodies.end(bytes, at: first, before: limit) else { return nil }
        var end = word
        var nouns = [first]
        while let next = ListMarks.skip(bytes, end, before: limit) {
            let noun = afterPlural(bytes, next, limit)
            guard let more = CollectiveWords.bodies.end(bytes, at: noun, before: limit),
                noun == next || CollectiveWords.repeatable.end(bytes, at: noun, before: limit) != nil
            else { break }
            end = more
            nouns.append(noun)
        }
        // «các hội, đoàn thể» are unions alone.
        if nouns.allSatisfy({ CollectiveWords.unions.match(bytes, at: $0, before: limit) != nil }) { return nil }
        let isAlone = nouns.count == 1
        let tail = tailEnd(bytes, isAlone ? end : levelsEnd(line, behind: end, limit), limit)
        let isWhole = first > start && CollectiveWords.wholes.end(bytes, at: first, before: limit) == end
        if isAlone, !isWhole,
            tail == end || CollectiveWords.aloneBodies.end(bytes, at: first, before: limit) == nil
        {
            return nil
        }
        guard ListMarks.isBoundary(bytes, tail, before: limit) else { return nil }
        let key = bodiesKey(bytes, nouns, behind: end, limit)
        let (level, isOfCity) = level(line, nouns, end..<tail)
        return CollectiveReading(end: tail, key: key, kind: .collective, level: level, isOfCity: isOfCity)
    }

    /// The level that «sở» is of, or that words behind classes say first: «thuộc UBND huyện», «xã, phường».
    private static func level(
        _ line: FoldedLine,
        _ nouns: [Int],
        _ tail: Range<Int>
    ) -> (level: CollectiveWords.Area?, isOfCity: Bool) {
        let bytes = line.folded
        if nouns.contains(where: { CollectiveWords.departments.end(bytes, at: $0, before: tail.lowerBound) != nil }) {
            return (.province, false)
        }
        var place = FoldedWords.nextWord(bytes, tail.lowerBound, before: tail.upperBound)
        while place < tail.upperBound {
            if CollectiveWords.cities.end(bytes, at: place, before: tail.upperBound) != nil { return (nil, true) }
            if CollectiveWords.areas.matchAccented(line, at: place, before: tail.upperBound)?.value == .province {
                return (.province, false)
            }
            if let level = CollectiveWords.levels.matchAccented(line, at: place, before: tail.upperBound) {
                return (level.value, false)
            }
            let end = FoldedWords.wordEnd(bytes, place, before: tail.upperBound)
            place = FoldedWords.nextWord(bytes, end, before: tail.upperBound)
        }
        return (nil, false)
    }

    /// The key of the committees of all provinces.
    static let provinces = "uy ban nhan dan cap tinh"

    /// The key of the classes that every level has of its own.
    static let ownBodies = "cac so ban nganh"

    /// Whose the classes are that begin at some places: the government's, a ministry's, or the province's.
    private static func bodiesKey(_ bytes: [UInt8], _ nouns: [Int], behind end: Int, _ limit: Int) -> String {
        if nouns.contains(where: { CollectiveWords.ministries.end(bytes, at: $0, before: limit) != nil }) {
            return "cac bo nganh"
        }
        let place = FoldedWords.skipBlanks(bytes, end, before: limit)
        if CollectiveWords.units.end(bytes, at: nouns[0], before: limit) != nil
            || CollectiveWords.unitTails.end(bytes, at: place, before: limit) != nil
        {
            return "cac don vi thuoc bo"
        }
        return ownBodies
    }

    /// The end of the levels of one kind that several classes are of: «các ban, ngành, đoàn thể xã», «các phòng, ban huyện, thị xã».
    ///
    /// A city may be the plan's own, «các sở, ngành thành phố, quận, huyện», and «các phòng, ban huyện, xã» are of two kinds.
    private static func levelsEnd(_ line: FoldedLine, behind end: Int, _ limit: Int) -> Int {
        let bytes = line.folded
        let place = FoldedWords.skipBlanks(bytes, end, before: limit)
        guard let first = endingLevel(line, place, limit),
            CollectiveWords.cities.end(bytes, at: place, before: limit) == nil
        else {
            return end
        }
        var last = first.end
        while let next = ListMarks.skip(bytes, last, before: limit), let more = endingLevel(line, next, limit),
            more.value == first.value
        {
            last = more.end
        }
        return last
    }

    /// A level that ends a name, or has behind it what says which of its places are meant: «thành phố trên địa bàn tỉnh».
    static func endingLevel(_ line: FoldedLine, _ place: Int, _ limit: Int) -> (end: Int, value: CollectiveWords.Area)?
    {
        guard let level = CollectiveWords.levels.matchAccented(line, at: place, before: limit) else { return nil }
        let next = FoldedWords.skipBlanks(line.folded, level.end, before: limit)
        // «thị xã Quảng Trị» is one of them.
        let tail = CollectiveWords.tails.end(line.folded, at: next, before: limit)
        let end = tail.map { tailEnd(line.folded, $0, limit) } ?? level.end
        return ListMarks.isBoundary(line.folded, end, before: limit) ? level : nil
    }

    /// Areas: [committee] ["các" | number] kind [name] {separator (kind [name] | name)} {tail}.
    private static func districts(_ line: FoldedLine, _ start: Int, _ limit: Int) -> CollectiveReading? {
        let bytes = line.folded
        let committee = CollectiveWords.committees.match(bytes, at: start, before: limit)
        let noun = FoldedWords.skipBlanks(bytes, committee?.end ?? start, before: limit)
        // «các cấp» is a kind of its own.
        let isKind = CollectiveWords.areas.matchAccented(line, at: noun, before: limit) != nil
        var first = isKind ? noun : afterPlural(bytes, noun, limit)
        var isPlural = first > noun
        if let (_, end) = FoldedWords.digits(bytes, first, before: limit) {
            first = FoldedWords.skipBlanks(bytes, end, before: limit)
            isPlural = true
        }
        guard let word = CollectiveWords.areas.matchAccented(line, at: first, before: limit) else { return nil }
        var end = nameEnd(line, nameStart(line, behind: word.end, limit), limit) ?? word.end
        var isNamed = end > word.end
        // One area with its name is a body of its own, «UBND tỉnh» the province's, and «các tỉnh Tây Nguyên» a region.
        let isProvince = word.value == .province
        if isNamed && isProvince || (isNamed || isProvince) && !isPlural { return nil }
        var count = 1
        var hasDistrict = word.value == .district
        while let next = ListMarks.skip(bytes, end, before: limit) {
            let noun = afterPlural(bytes, next, limit)
            if let more = CollectiveWords.areas.matchAccented(line, at: noun, before: limit),
                more.value != .province
            {
                end = nameEnd(line, nameStart(line, behind: more.end, limit), limit) ?? more.end
                isNamed = isNamed || end > more.end
                count += 1
                hasDistrict = hasDistrict || more.value == .district
            } else if let town = townEnd(line, noun, limit) {
                (end, count) = (town, count + 1)
            } else if isNamed, let name = nameEnd(line, next, limit) {
                end = name
            } else {
                break
            }
        }
        end = tailEnd(bytes, end, limit)
        let isCity = committee != nil && !isPlural && count == 1 && bytes[first] == UInt8(ascii: "t")
        guard committee != nil || isPlural || count > 1, !isCity, ListMarks.isBoundary(bytes, end, before: limit) else {
            return nil
        }
        if isProvince {
            return CollectiveReading(end: end, key: provinces, kind: .collective)
        }
        if committee?.value == .council {
            let level = hasDistrict ? "huyen" : "xa"
            return CollectiveReading(end: end, key: "hoi dong nhan dan cap " + level, kind: .collective)
        }
        return hasDistrict
            ? CollectiveReading(end: end, key: "uy ban nhan dan cap huyen", kind: .districtCommittees)
            : CollectiveReading(end: end, key: "uy ban nhan dan cap xa", kind: .collective)
    }

    /// The end of «TT» where it is a kind of commune (thị trấn), and begins no centre's name (trung tâm).
    private static func townEnd(_ line: FoldedLine, _ place: Int, _ limit: Int) -> Int? {
        guard line.isCapital(place), let end = towns.end(line.folded, at: place, before: limit) else { return nil }
        return ListMarks.isBoundary(line.folded, tailEnd(line.folded, end, limit), before: limit) ? end : nil
    }

    private static let towns = PhraseTable<Bool>(["TT"])

    /// Where an area's name begins behind its kind, of which a short form may have a full stop, as «Tp.» has.
    static func nameStart(_ line: FoldedLine, behind end: Int, _ limit: Int) -> Int {
        let bytes = line.folded
        let next =
            end < limit && bytes[end] == UInt8(ascii: ".") ? FoldedWords.skipBlanks(bytes, end + 1, before: limit) : end
        let isName = next > end && next < limit && line.isCapital(next)
        return isName ? next : FoldedWords.skipBlanks(bytes, end, before: limit)
    }

    /// The end of a district's name: up to four words in capitals that begin no other body.
    static func nameEnd(_ line: FoldedLine, _ position: Int, _ limit: Int) -> Int? {
        let bytes = line.folded
        var end: Int?
        var place = FoldedWords.skipBlanks(bytes, position, before: limit)
        for _ in 0..<4 {
            guard place < limit, line.isCapital(place),
                end != nil && isLastWord(bytes, place, limit)
                    || AgencyWords.heads.matchAccented(line, at: place, before: limit) == nil
                        && Departments.match(bytes, at: place, before: limit) == nil
            else { break }
            var next = FoldedWords.wordEnd(bytes, place, before: limit)
            // «M'Drắk», «Cư M'gar».
            if next + 1 < limit, bytes[next] == UInt8(ascii: "'"), FoldedWords.isLetter(bytes[next + 1]) {
                next = FoldedWords.wordEnd(bytes, next + 1, before: limit)
            }
            end = next
            place = FoldedWords.skipBlanks(bytes, next, before: limit)
        }
        guard let end else { return nil }
        return numberEnd(bytes, place, limit) ?? end
    }

    /// Whether no word but a joining one stands behind a word: «Tân Hội», «Chiềng Ban».
    private static func isLastWord(_ bytes: [UInt8], _ place: Int, _ limit: Int) -> Bool {
        ListMarks.isBoundary(bytes, FoldedWords.wordEnd(bytes, place, before: limit), before: limit)
    }

    /// The end of the number in a name, «Bảo Lâm 1», or that is one, «phường 5».
    static func numberEnd(_ bytes: [UInt8], _ place: Int, _ limit: Int) -> Int? {
        guard let (number, end) = FoldedWords.digits(bytes, place, before: limit), number < 100,
            ListMarks.isBoundary(bytes, end, before: limit)
        else { return nil }
        return end
    }

    /// The end of a ward's city behind a dash: «Xuân Hương - Đà Lạt».
    static func secondNameEnd(_ line: FoldedLine, behind end: Int, _ limit: Int) -> Int? {
        let place = FoldedWords.skipBlanks(line.folded, end, before: limit)
        guard place < limit, line.folded[place] == FoldedWords.dash else { return nil }
        let start = FoldedWords.skipBlanks(line.folded, place + 1, before: limit)
        var end = start
        while end < limit, line.isCapital(end), end - start < 40,
            AgencyWords.heads.matchAccented(line, at: end, before: limit) == nil
        {
            let next = FoldedWords.wordEnd(line.folded, end, before: limit)
            end = FoldedWords.skipBlanks(line.folded, next, before: limit)
            if !ListMarks.isBoundary(line.folded, next, before: limit) { continue }
            return next
        }
        return nil
    }

    /// Unions: ["các"] class {separator class | adjective} {tail}.
    private static func unions(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> CollectiveReading? {
        guard let words = unionWords(bytes, start, limit) else { return nil }
        let parts: [(CollectiveWords.UnionWord, String)] = [
            (.union, "doan the"), (.social, "to chuc xa hoi"), (.professional, "xa hoi nghe nghiep"),
            (.member, "thanh vien cua mat tran"),
        ]
        let names = parts.filter { words.kinds.contains($0.0) }.map(\.1)
        let end = tailEnd(bytes, words.end, limit)
        guard !names.isEmpty, ListMarks.isBoundary(bytes, end, before: limit) else { return nil }
        return CollectiveReading(end: end, key: "cac " + names.joined(separator: ", "), kind: .collective)
    }

    private static func unionWords(
        _ bytes: [UInt8],
        _ start: Int,
        _ limit: Int
    ) -> (end: Int, kinds: Set<CollectiveWords.UnionWord>)? {
        let first = afterPlural(bytes, start, limit)
        guard let word = CollectiveWords.unions.match(bytes, at: first, before: limit) else { return nil }
        var end = word.end
        var kinds: Set = [word.value]
        var isBare = word.value == .plain
        while true {
            let direct = FoldedWords.skipBlanks(bytes, end, before: limit)
            let next = ListMarks.skip(bytes, end, before: limit)
            if let more = CollectiveWords.adjectives.match(bytes, at: next ?? direct, before: limit) {
                // «tổ chức xã hội» alone is one kind, «tổ chức xã hội - nghề nghiệp» another.
                kinds.insert(more.value == .plain && isBare && next == nil ? .social : more.value)
                end = more.end
                isBare = false
            } else if let next,
                let more = CollectiveWords.unions.match(bytes, at: afterPlural(bytes, next, limit), before: limit)
            {
                kinds.insert(more.value)
                end = more.end
                isBare = more.value == .plain
            } else {
                return isBare ? nil : (end, kinds)
            }
        }
    }

    /// The position behind «các» and its like.
    static func afterPlural(_ bytes: [UInt8], _ position: Int, _ limit: Int) -> Int {
        guard let end = CollectiveWords.plurals.end(bytes, at: position, before: limit) else { return position }
        return FoldedWords.skipBlanks(bytes, end, before: limit)
    }

    /// The end of «có liên quan», «thuộc tỉnh» and the like, and of a province's name.
    private static func tailEnd(_ bytes: [UInt8], _ position: Int, _ limit: Int) -> Int {
        var end = position
        while true {
            let place = FoldedWords.skipBlanks(bytes, end, before: limit)
            guard
                let next = CollectiveWords.tails.end(bytes, at: place, before: limit)
                    ?? Provinces.names.end(bytes, at: place, before: limit)
            else { return end }
            end = next
        }
    }
}

/// The marks and words that part the bodies of a list.
enum ListMarks {
    /// The position behind a separator and its blanks: «,», «;», «/», a dash or «và»; nil where none stands there.
    static func skip(_ bytes: [UInt8], _ position: Int, before limit: Int) -> Int? {
        let place = FoldedWords.skipBlanks(bytes, position, before: limit)
        guard place < limit else { return nil }
        var end = place
        if [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "/"), FoldedWords.dash].contains(bytes[place]) {
            // A semicolon ends a collective: what follows is named anew.
            if bytes[place] == UInt8(ascii: ";") { return nil }
            end = FoldedWords.skipBlanks(bytes, place + 1, before: limit)
        }
        if let word = AgencyWords.joints.end(bytes, at: end, before: limit) {
            return FoldedWords.skipBlanks(bytes, word, before: limit)
        }
        return end > place ? end : nil
    }

    /// Whether a body's name may end at a position: a mark follows, or a word that joins or closes.
    static func isBoundary(_ bytes: [UInt8], _ position: Int, before limit: Int) -> Bool {
        let place = FoldedWords.skipBlanks(bytes, position, before: limit)
        guard place < limit, FoldedWords.isWord(bytes[place]) else { return true }
        return AgencyWords.joints.end(bytes, at: place, before: limit) != nil
            || AgencyWords.trailing.end(bytes, at: place, before: limit) != nil
    }
}
