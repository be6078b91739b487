/// The bodies that issue documents, as plans name them behind «của».
enum IssuerWords {
    /// What kind of body it is, to hold against the letters of a number.
    enum Level: Sendable, CaseIterable {
        case central
        case partyCentre
        case partyProvince
        case committee
        case council
        case other

        /// How high it stands: the country's bodies, then a province's Party and council, then its committee.
        var rank: Int? {
            switch self {
            case .central, .partyCentre: 3
            case .partyProvince, .council: 2
            case .committee: 1
            case .other: nil
            }
        }
    }

    /// Words before a body that belong to its name.
    static let prefixes = Vocabulary.issuers.phrases("prefixes")

    /// The bodies.
    static let heads = Vocabulary.issuers.table("heads", of: Level.self)

    /// What the first words of a body say that has a name behind them.
    enum NamedHead: Sendable, CaseIterable {
        case body
        /// Only of what kind it is; they may begin something else as well.
        case kind
    }

    /// Bodies of which a name follows, and the words at which the name ends.
    static let namedHeads = Vocabulary.issuers.table("named-heads", of: NamedHead.self)
    static let namedStops = Vocabulary.issuers.phrases("named-stops")

    /// What a body says, or may do: «của» behind these says whose they are, and not who issued the document.
    static let owned = Vocabulary.issuers.phrases("owned")

    /// Words of such names that have a comma between them, or a word in them at which others end.
    static let namedWords = Vocabulary.issuers.phrases("named-words")

    /// Words that may follow a body as part of its name.
    static let tails = Vocabulary.issuers.phrases("tails")

    /// Where a body is: a proper name may follow.
    static let places = Vocabulary.issuers.phrases("places")

    /// Which congress elected it; a number follows.
    static let terms = Vocabulary.issuers.phrases("terms")

    /// Words that begin a document's title, and so end the proper name before them.
    static let titleWords = Vocabulary.issuers.phrases("title-words")

    /// The level that the last letters of a number stand for.
    static func level(ofCode code: [UInt8]) -> Level? { codes.match(code, at: 0, before: code.count)?.value }

    private static let codes = Vocabulary.issuers.table("codes", of: Level.self)

    /// Letters of numbers of other bodies below the country's.
    static let localCodes = Vocabulary.issuers.phrases("local-codes")
}
