internal import SourceText

/// What makes two spellings of a body's name the same body.
enum AgencyKey {
    private static let partyCommittee = PhraseTable<Bool>(["tỉnh ủy", "tỉnh đoàn", "thành ủy", "thành đoàn"])
    private static let places = PhraseTable<Bool>(["tỉnh", "của tỉnh", "thành phố", "TP", "của thành phố"])

    /// The folded words with abbreviations spelled out, without «và», «Việt Nam» and what says where the body is.
    static func make(_ line: FoldedLine, _ range: Range<Int>, province: [UInt8]) -> String {
        let bytes = line.folded
        var words: [String] = []
        var place = range.lowerBound
        let limit = range.upperBound
        while place < limit {
            if !FoldedWords.isWord(bytes[place]) {
                place += 1
            } else if let end = partyCommittee.end(bytes, at: place, before: limit) {
                words.append(String(decoding: bytes[place..<end].filter { $0 != FoldedWords.dash }, as: UTF8.self))
                place = end
            } else if let end = AgencyWords.national.end(bytes, at: place, before: limit) {
                words.append(String(decoding: bytes[place..<end], as: UTF8.self))
                place = end
            } else if let end = placeEnd(bytes, place, before: limit, province: province) {
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
        let key = words.joined(separator: " ")
        return AgencyWords.synonyms[key] ?? key
    }

    /// The end of «tỉnh», or of the province's name with or without «tỉnh» or «thành phố» before it.
    private static func placeEnd(_ bytes: [UInt8], _ position: Int, before limit: Int, province: [UInt8]) -> Int? {
        let word = places.end(bytes, at: position, before: limit)
        var name = FoldedWords.skipBlanks(bytes, word ?? position, before: limit)
        if word == name, name < limit, bytes[name] == UInt8(ascii: ".") {
            name = FoldedWords.skipBlanks(bytes, name + 1, before: limit)
        }
        if !province.isEmpty, let end = FoldedWords.end(of: province, in: bytes, at: name, before: limit) { return end }
        let isCity = word != nil && [UInt8(ascii: "p"), UInt8(ascii: "o")].contains(bytes[(word ?? limit) - 1])
        // A city with a name of its own is a district's; only the province's is left out.
        return isCity && name < limit ? nil : word
    }

    private static let committee = "uy ban nhan dan"

    /// The kind of a body that is named alone.
    static func kind(_ bytes: [UInt8], _ range: Range<Int>, key: String) -> AgencyKind {
        if key == committee { return .other }
        return AgencyWords.kinds.match(bytes, at: range.lowerBound, before: range.upperBound)?.value ?? .other
    }
}
