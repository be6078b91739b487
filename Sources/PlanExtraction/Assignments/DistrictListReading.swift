internal import SourceText

/// The committees of districts or communes that a list names: «UBND các huyện Kỳ Sơn, Tương Dương và thành phố Vinh».
struct DistrictListReading {
    /// One of them.
    struct Item {
        /// The words that name it.
        var range: Range<Int>
        /// Its name.
        var name: String
        /// The name with «UBND», which the list may leave out.
        var full: String
    }

    private(set) var items: [Item] = []
    /// Where the last name ends.
    private(set) var end: Int

    private let line: FoldedLine
    private let limit: Int
    /// The committee's words, where the list begins with them.
    private let committee: Range<Int>?
    /// The kind of district that was said last, and whether with «các», so that more names follow it.
    private var kind: Range<Int>?
    private var isPlural = false
    private var isOfCommunes = false

    private static let committeeWord = "UBND"

    /// List: [committee] ["các"] kind [":"] name {separator (["các"] kind name | name)}.
    ///
    /// One committee alone is read as any other body.
    init?(_ line: FoldedLine, _ range: Range<Int>) {
        self.line = line
        // No list has more; the bound keeps the work on a hostile line linear.
        limit = min(range.upperBound, range.lowerBound + 1000)
        end = range.lowerBound
        committee = CollectiveWords.committees.match(line.folded, at: end, before: limit).map {
            range.lowerBound..<$0.end
        }
        let first = FoldedWords.skipBlanks(line.folded, committee?.upperBound ?? end, before: limit)
        var next: Int? = first
        while let place = next, let item = item(at: place) {
            items.append(item)
            end = item.range.upperBound
            next = ListMarks.skip(line.folded, end, before: limit)
        }
        let isAlone = items.count == 1 && CollectiveReading.afterPlural(line.folded, first, limit) == first
        if items.isEmpty || isAlone || !ListMarks.isBoundary(line.folded, end, before: limit) { return nil }
    }

    /// Whether names stand at a position up to another district with its kind: «UBND huyện Ba Tri, Bình Đại và thành phố Bến Tre».
    private func isAmongDistricts(_ start: Int) -> Bool {
        var place = start
        for _ in 0..<Self.longestRun {
            guard let end = CollectiveReading.nameEnd(line, place, limit),
                let next = ListMarks.skip(line.folded, end, before: limit)
            else { return false }
            if CollectiveWords.areas.matchAccented(line, at: next, before: limit) != nil { return true }
            place = next
        }
        return false
    }

    /// No more districts follow one kind.
    private static let longestRun = 20

    /// Whether a name stands at a position that can only be another place of a kind: «UBND huyện Quản Bạ, Yên Minh».
    ///
    /// A province has many districts, but perhaps one city, «UBND thành phố Lào Cai, Sa Pa», and behind a ward its city may
    /// stand: «UBND phường Hồng Hải, Hạ Long».
    private func isLikeDistrict(_ start: Int, _ kind: Range<Int>) -> Bool {
        guard Self.manyKinds.end(line.folded, at: kind.lowerBound, before: kind.upperBound) == kind.upperBound,
            let end = CollectiveReading.nameEnd(line, start, limit),
            ListMarks.isBoundary(line.folded, end, before: limit),
            Provinces.names.end(line.folded, at: start, before: end) == nil,
            AgencyWords.kinds.matchAccented(line, at: start, before: end) == nil,
            AgencyWords.noDistricts.end(line.folded, at: start, before: end) == nil,
            AgencyWords.bareAssociations.end(line.folded, at: start, before: end) == nil
        else { return false }
        let words = (start..<end).split { !FoldedWords.isWord(line.folded[$0]) }
        // «VNPT Sơn La», «Agribank Mộc Châu».
        return words.count > 1
            && words.allSatisfy { $0.count <= Self.longestSyllable && !$0.dropFirst().contains(where: line.isCapital) }
    }

    /// Kinds of places of which neighbours are mostly of the same.
    private static let manyKinds = PhraseTable<Bool>(["huyện", "quận"])

    /// No syllable has more letters.
    private static let longestSyllable = 7

    /// The colon behind a kind and what places of it are said to be: «UBND các huyện biên giới: Vị Xuyên, Hoàng Su Phì».
    private func colon(behind position: Int) -> Int? {
        var place = position
        for _ in 0...Self.longestDescription {
            guard place < limit else { return nil }
            if line.folded[place] == UInt8(ascii: ":") { return place }
            guard isPlural, FoldedWords.isLetter(line.folded[place]), !line.isCapital(place),
                CollectiveWords.areas.matchAccented(line, at: place, before: limit) == nil
            else { return nil }
            let end = FoldedWords.wordEnd(line.folded, place, before: limit)
            place = FoldedWords.skipBlanks(line.folded, end, before: limit)
        }
        return nil
    }

    /// No more words say what such places are.
    private static let longestDescription = 5

    /// The next name, behind its kind or, where several of a kind follow one another, alone.
    private mutating func item(at place: Int) -> Item? {
        let bytes = line.folded
        let noun = CollectiveReading.afterPlural(bytes, place, limit)
        var start = place
        let word = CollectiveWords.areas.matchAccented(line, at: noun, before: limit)
        // «các tỉnh Tây Nguyên» is a region.
        if word?.value == .province { return nil }
        if let word {
            isPlural = noun > place
            isOfCommunes = word.value == .commune
            kind = noun..<word.end
            start = CollectiveReading.nameStart(line, behind: word.end, limit)
            if let colon = colon(behind: start) { start = FoldedWords.skipBlanks(bytes, colon + 1, before: limit) }
        }
        guard let kind, word != nil || isPlural || isAmongDistricts(start) || isLikeDistrict(start, kind),
            committee != nil || isPlural || !items.isEmpty,
            let name = CollectiveReading.nameEnd(line, start, limit)
                ?? CollectiveReading.numberEnd(bytes, start, limit)
        else { return nil }
        let end = isOfCommunes ? CollectiveReading.secondNameEnd(line, behind: name, limit) ?? name : name
        let own = line.words(kind) + " " + line.words(start..<end)
        let words = committee.map { line.words($0) }
        let first = word == nil || isPlural ? start : items.isEmpty ? committee?.lowerBound ?? noun : noun
        return Item(
            range: first..<end,
            name: words.map { $0 + " " + own } ?? own,
            full: (words ?? Self.committeeWord) + " " + own
        )
    }
}
