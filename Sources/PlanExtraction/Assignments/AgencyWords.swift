/// The words by which bodies are told apart, joined and classified.
enum AgencyWords {
    /// Words with which a body's name begins: behind «và» or a dash they begin another one.
    static let heads = Vocabulary.agencies.phrases("heads")
    /// Words that look like one of these without their accents.
    static let noHeads = Vocabulary.agencies.phrases("no-heads")

    /// What a list's words do after a body's name: they say its role again.
    static let trailing = Vocabulary.agencies.phrases("trailing")

    /// Those of them that say which role.
    static let roles = PhraseTable<PlanDocument.Role>([
        ("chủ trì", .lead), ("phối hợp", .coordinate), ("phối hợp thực hiện", .coordinate),
        ("cùng phối hợp", .coordinate),
    ])

    /// What a list begins with that names nobody and points to another: «như Mục tiêu 5.1».
    static let elsewhere = Vocabulary.agencies.phrases("elsewhere")

    /// Words between two bodies.
    static let joints = Vocabulary.agencies.phrases("joints")

    /// The kind of a body by the words with which its name begins; the longest decides.
    static let kinds = Vocabulary.agencies.table("kinds", of: AgencyKind.self)

    /// Words that make no difference between bodies.
    static let dropped = Vocabulary.agencies.phrases("dropped")

    /// Words behind «và» or a comma that begin no other body, though a head is among them.
    static let inner = Vocabulary.agencies.phrases("inner")

    /// Offices of those who head a body, before the body's name.
    static let heldOffices = Vocabulary.agencies.phrases("held-offices")

    /// Parts of a commune.
    static let noDistricts = Vocabulary.agencies.phrases("no-districts")
    static let villages = Vocabulary.agencies.phrases("villages")

    /// What places of a level have together.
    static let levelGroups = Vocabulary.agencies.phrases("level-groups")

    /// Names with a comma, or a word that says a role elsewhere, in them.
    static let wholes = Vocabulary.agencies.phrases("wholes")

    /// «các hội», and the names of associations that may follow without the word.
    static let associations = Vocabulary.agencies.phrases("associations")
    static let bareAssociations = Vocabulary.agencies.phrases("bare-associations")

    /// Classes that only introduce, in front of a colon, the bodies that follow.
    static let introductions = Vocabulary.agencies.phrases("introductions")

    /// The plural before units that a list names without their kind, and the kind.
    static let listedUnits = Vocabulary.agencies.table("listed-units") { $0 }

    /// Names of such units that begin like another body's.
    static let unitHeads = Vocabulary.agencies.phrases("unit-heads")

    /// Names of such units that have «và» in them.
    static let unitNames = Vocabulary.agencies.phrases("unit-names")

    /// Levels of schools.
    static let schools = Vocabulary.agencies.phrases("schools")

    /// What behind a dash belongs to the body before it.
    static let branches = Vocabulary.agencies.phrases("branches")

    /// What units belong to, by the word with which the unit's name begins.
    static let owners = PhraseTable<PhraseTable<Bool>>([
        (
            "Phòng",
            PhraseTable<Bool>(["Sở", "Công an tỉnh", "Công an thành phố", "Công an TP", "Cục", "Bộ Chỉ huy", "Bộ CHQS"])
        ),
        ("Trung tâm", PhraseTable<Bool>(["Sở"])),
        ("Viện", PhraseTable<Bool>(["Bệnh viện", "Trường Đại học", "Đại học", "Học viện", "Viện Hàn lâm"])),
        ("Khoa", PhraseTable<Bool>(["Bệnh viện", "Trường", "Đại học", "Học viện"])),
    ])

    /// Kinds of places shortened to what a full stop may follow.
    static let shortPlaces = Vocabulary.agencies.phrases("short-places")

    /// Words before a name that may be a list: «Trung tâm Văn hóa, Thông tin và Thể thao».
    static let centres = Vocabulary.agencies.phrases("centres")

    /// Bodies of the whole country that a body of the province has nearly the name of.
    static let national = Vocabulary.agencies.phrases("national")

    /// Bodies of the whole country besides the ministries, where a province's have other names.
    static let central = Vocabulary.agencies.phrases("central")

    /// An office that serves two assemblies, and what it serves.
    static let offices = Vocabulary.agencies.phrases("offices")
    static let officeAssemblies = Vocabulary.agencies.phrases("office-assemblies")
    static let officeCommittees = Vocabulary.agencies.phrases("office-committees")
    static let soleOfficeCommittees = Vocabulary.agencies.phrases("sole-office-committees")

    /// Abbreviated words, in capitals, and what they stand for.
    static let abbreviations = Vocabulary.agencies.table("abbreviations") { $0 }

    /// Bodies that plans name in more than one way, by the key of one and the key of all.
    static let synonyms = Vocabulary.agencies.dictionary("synonyms")

    /// What a key may end with that says of which level a body is.
    static let levels = Vocabulary.agencies.entries("levels").map { " " + $0.words }
}

/// The words of collectives: classes of bodies that are not named one by one.
enum CollectiveWords {
    /// What governs a district or commune.
    enum Government: Sendable, CaseIterable {
        case committee
        case council
    }

    /// What is governed by a committee.
    enum Area: Sendable, CaseIterable {
        case province
        case district
        case commune
    }

    /// What a word says of the Fatherland Front's block.
    enum FrontWord: Sendable, CaseIterable {
        case filler
        case block
        case front
    }

    /// What makes one collective of unions and organisations from another.
    enum UnionWord: Sendable, CaseIterable {
        case plain
        case union
        case professional
        case member
        /// «Tổ chức xã hội» without more; it follows from plain words.
        case social
    }

    static let plurals = Vocabulary.collectives.phrases("plurals")

    /// Classes of the province's own bodies.
    static let bodies = Vocabulary.collectives.phrases("bodies")

    /// Those of them that are the government's.
    static let ministries = Vocabulary.collectives.phrases("ministries")

    /// Those of them that stand for all by themselves.
    static let wholes = Vocabulary.collectives.phrases("wholes")

    /// Those of them that are a ministry's, and the words behind others that make them so.
    static let units = Vocabulary.collectives.phrases("units")
    static let unitTails = Vocabulary.collectives.phrases("unit-tails")

    /// Those of them that alone, with «liên quan», stand for all.
    static let aloneBodies = Vocabulary.collectives.phrases("alone")

    /// Those of them that may be said again with «các».
    static let repeatable = Vocabulary.collectives.phrases("repeatable")

    /// Words behind a collective that belong to it.
    static let tails = Vocabulary.collectives.phrases("tails")

    /// The bodies that govern districts, before the districts.
    static let committees = Vocabulary.collectives.table("committees", of: Government.self)

    /// Kinds of provinces, districts and communes.
    static let areas = Vocabulary.collectives.table("areas", of: Area.self)

    /// Those of them that a body of each is named by: «Công an huyện, thị xã».
    static let levels = Vocabulary.collectives.table("levels", of: Area.self)
    static let cities = PhraseTable<Bool>(["thành phố", "TP"])
    static let fronts = PhraseTable<Bool>([
        "Mặt trận", "MTTQ", "MTTQVN", "UBMTTQ", "UBMTTQVN",
    ])
    /// What only a province has.
    static let departments = PhraseTable<Bool>(["sở"])

    /// Words of the Fatherland Front's block before «và»; the block has «khối» and the Front's name among them.
    static let block = Vocabulary.collectives.table("front-block", of: FrontWord.self)

    /// Committees of the Party in the districts.
    static let partyCommittees = Vocabulary.collectives.phrases("party-committees")

    /// Unions and organisations as classes, and what is said of them; the bits make one collective from another.
    static let unions = Vocabulary.collectives.table("unions", of: UnionWord.self)
    static let adjectives = Vocabulary.collectives.table("adjectives", of: UnionWord.self)
}
