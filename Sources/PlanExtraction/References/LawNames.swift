internal import SourceText

/// The names of laws and ordinances, as plans write them behind «Luật» and «Pháp lệnh».
///
/// The table says where a name ends that has commas or «và» in it, or is written in small letters. A law that is not
/// here is still read where its name begins with a capital.
enum LawNames {
    /// Names behind «Luật» and «Bộ luật», without a year.
    static let laws = Vocabulary.laws.phrases("laws")

    /// What makes two spellings of a name the same: folded, without commas and a year, with abbreviations spelled out.
    static func key(_ name: String) -> String {
        var words = VietnameseFolding.fold(name).split { $0 == " " || $0 == "," }
        if let year = words.firstIndex(where: { $0.count == 4 && Int($0) != nil }) {
            let hasWord = year > 0 && words[year - 1] == "nam"
            words.removeSubrange((hasWord ? year - 1 : year)...year)
        }
        return words.map { abbreviations[String($0)] ?? String($0) }.joined(separator: " ")
    }

    private static let abbreviations = Vocabulary.laws.dictionary("abbreviations")

    /// Names behind «Pháp lệnh».
    static let ordinances = Vocabulary.laws.phrases("ordinances")

    /// Words with which no name begins: the type word before them is a common noun.
    static let noName = Vocabulary.laws.phrases("no-name")

    /// Words that end a name that is in no table.
    static let stops = Vocabulary.laws.phrases("stops")

    /// Words before «luật» or «Luật» that make it another word or an institution's name.
    static let compounds = Vocabulary.laws.phrases("compounds")
}
