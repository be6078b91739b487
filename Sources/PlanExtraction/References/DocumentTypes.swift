/// The words that say what kind of document is named, and their abbreviations.
enum DocumentTypes {
    /// What a type word asks of what stands behind it.
    enum Need: Sendable, CaseIterable {
        /// A number.
        case number
        /// A number with letters: the words alone, or with bare digits, are a programme's name («Chương trình 135»).
        case sign
        /// A number or a name.
        case name
        /// Nothing: the words name the document (Hiến pháp).
        case nothing
    }

    /// One kind of document as plans write it.
    struct Row: Sendable {
        let type: DocumentType
        let need: Need
        /// Whether the words are an abbreviation, to be believed in capitals only.
        var isAbbreviation = false
    }

    static let words = PhraseTable<Row>(
        Vocabulary.documents.meanings("types", row)
            + Vocabulary.documents.meanings("abbreviations") { name in
                type(name).map { Row(type: $0, need: .number, isAbbreviation: true) }
            }
    )

    /// What a type and a need make: «decision number».
    private static func row(_ meaning: String) -> Row? {
        let parts = meaning.split(separator: " ")
        guard parts.count == 2, let type = type(parts[0]),
            let need = Need.allCases.first(where: { "\($0)" == parts[1] })
        else { return nil }
        return Row(type: type, need: need)
    }

    private static func type(_ name: some StringProtocol) -> DocumentType? {
        DocumentType.allCases.first { "\($0)" == name }
    }
}

/// The first letters behind a number's digits: what kind of document they stand for.
enum NumberSigns {
    /// The kind that a sign stands for, by its folded letters without digits.
    static func type(_ sign: [UInt8]) -> DocumentType? { table.match(sign, at: 0, before: sign.count)?.value }

    private static let table = Vocabulary.documents.table("signs", of: DocumentType.self)

    /// Whether a type word and a sign contradict each other, so that the number is irregular.
    ///
    /// Letters, reports and whatever has no sign of its own carry their issuer's letters and agree with anything; a
    /// resolution of the National Assembly or of its committee carries theirs.
    static func contradict(_ type: DocumentType, sign: DocumentType) -> Bool {
        switch (type, sign) {
        case (.officialLetter, _), (.other, _), (_, .officialLetter), (.convention, _): false
        case (.resolution, .law), (.resolution, .ordinance), (.ordinance, .law), (.law, .ordinance): false
        case (.circular, .jointCircular), (.jointCircular, .circular): false
        default: type != sign
        }
    }
}
