internal import SourceText

/// The province of a district or commune, whose letterhead seldom says it: the one whose bodies its preamble names, as in
/// «Kế hoạch số 47/KH-UBND ngày 05/02/2021 của UBND tỉnh Yên Bái».
enum ProvinceAbove {
    /// The only province that some lines name behind «tỉnh» or «Tỉnh ủy»; nil where there is none or more than one.
    static func find(_ lines: [ReadLine], _ range: Range<Int>) -> String? {
        var found: String?
        for index in range {
            for name in provinces(in: lines[index].line) {
                if let found, VietnameseFolding.fold(found) != VietnameseFolding.fold(name) { return nil }
                found = found ?? name
            }
        }
        return found
    }

    private static func provinces(in line: FoldedLine) -> [String] {
        var names: [String] = []
        var place = 0
        while place < line.count {
            if let word = words.matchAccented(line, at: place, before: line.count) {
                let start = FoldedWords.skipBlanks(line.folded, word.end, before: line.count)
                if let end = Provinces.names.end(line.folded, at: start, before: line.count), line.isCapital(start) {
                    names.append(Capitals.name(line.words(start..<end)))
                }
            }
            place = FoldedWords.skipBlanks(
                line.folded,
                FoldedWords.wordEnd(line.folded, place, before: line.count) + 1,
                before: line.count
            )
        }
        return names
    }

    private static let words = PhraseTable<Bool>(["tỉnh", "Tỉnh ủy"])
}
