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

    private static let committee = "UBND"

    /// List: [committee] ["các"] kind [":"] name {separator (["các"] kind name | name)}.
    ///
    /// One committee alone is read as any other body.
    init?(_ line: FoldedLine, _ range: Range<Int>) {
        let bytes = line.folded
        let limit = range.upperBound
        end = range.lowerBound
        let committee = CollectiveWords.committees.end(bytes, at: range.lowerBound, before: limit)
        let prefix = committee.map { line.words(range.lowerBound..<$0) }
        var place = FoldedWords.skipBlanks(bytes, committee ?? range.lowerBound, before: limit)
        var kind: Range<Int>?
        var isPlural = false
        while true {
            let noun = CollectiveReading.afterPlural(bytes, place, limit)
            let word = CollectiveWords.districts.match(bytes, at: noun, before: limit)
            if let word {
                isPlural = noun > place
                kind = noun..<word.end
            }
            guard let kind, word != nil || isPlural, committee != nil || isPlural || !items.isEmpty else { break }
            var start = FoldedWords.skipBlanks(bytes, word?.end ?? place, before: limit)
            if word != nil, start < limit, bytes[start] == UInt8(ascii: ":") { start += 1 }
            start = FoldedWords.skipBlanks(bytes, start, before: limit)
            guard let nameEnd = CollectiveReading.nameEnd(line, start, limit) else { break }
            let own = line.words(kind) + " " + line.words(start..<nameEnd)
            items.append(
                Item(
                    range: (word == nil || isPlural ? start : items.isEmpty ? range.lowerBound : noun)..<nameEnd,
                    name: prefix.map { $0 + " " + own } ?? own,
                    full: (prefix ?? Self.committee) + " " + own
                )
            )
            end = nameEnd
            guard let next = ListMarks.skip(bytes, nameEnd, before: limit) else { break }
            place = next
        }
        let first = FoldedWords.skipBlanks(bytes, committee ?? range.lowerBound, before: limit)
        let isAlone = items.count == 1 && CollectiveReading.afterPlural(bytes, first, limit) == first
        if items.isEmpty || isAlone || !ListMarks.isBoundary(bytes, end, before: limit) { return nil }
    }
}
