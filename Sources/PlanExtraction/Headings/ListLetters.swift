/// The letters of lists: Vietnamese ones leave out «f» and «j», and many «đ».
enum ListLetters {
    private static let order = ["a", "b", "c", "d", "đ", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n"]
    private static let optional: Set<String> = ["đ", "f", "j"]

    /// The place of a letter, from 1; nil where no list has it.
    static func place(_ letter: some StringProtocol) -> Int? { order.firstIndex { $0 == letter }.map { $0 + 1 } }

    /// Whether the letter at a place is the next behind the one at another, but for those that may be left out.
    static func follows(_ place: Int, _ last: Int) -> Bool {
        place > last && order[last..<(place - 1)].allSatisfy { optional.contains($0) }
    }
}
