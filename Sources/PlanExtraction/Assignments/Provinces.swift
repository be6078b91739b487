internal import SourceText

/// The provinces and cities under the central government, before and after 2025.
enum Provinces {
    static let names = Vocabulary.departments.phrases("provinces")

    /// Where a province's name ends that begins at a place, each of its words with a capital: «Đông Hà tỉnh» holds no «Hà Tĩnh».
    static func nameEnd(_ line: FoldedLine, _ start: Int) -> Int? {
        guard let end = names.end(line.folded, at: start, before: line.count) else { return nil }
        let isCapital = (start..<end).allSatisfy { place in
            let isFirst = place == start || line.folded[place - 1] == FoldedWords.blank
            return !isFirst || !FoldedWords.isLetter(line.folded[place]) || line.isCapital(place)
        }
        return isCapital ? end : nil
    }
}
