/// The words round numbers that make them commitments, or show that they are none.
enum QuantityWords {
    /// What a word in front of a number does.
    enum Cue: Sendable, Equatable {
        /// Binds the value: «dưới», «tối thiểu», «đạt».
        case comparator(PlanDocument.Comparator)
        /// Leaves what stands before it in force: «khoảng».
        case hedge
        /// Takes away what «tăng» or «giảm» before it said: «cho», «tăng cường».
        case neutral
        /// Makes the number next to it a name's or a condition's: «nhóm», «với», «số».
        case name
        /// Begins the title of a plan, in which years are no commitments.
        case title
        /// Makes what follows a class of things: «các nguồn thải trên 200 m3».
        case plural
        /// Says that there is to be none of what follows: «không còn xã dưới 15 tiêu chí».
        case negation
        /// Says that what follows is not let come to a limit: «không để tỷ lệ hộ nghèo vượt 2%».
        case prevention
        /// Is a word of its own, although one of these ends it: «dân số».
        case word

        /// Whether it binds a number behind it or hedges.
        var binds: Bool {
            switch self {
            case .comparator, .hedge: true
            case .neutral, .name, .title, .plural, .negation, .prevention, .word: false
            }
        }
    }

    static let cues: PhraseTable<Cue> = Vocabulary.quantities.table("cues") { meaning in
        switch meaning {
        case "hedge": .hedge
        case "neutral": .neutral
        case "name": .name
        case "title": .title
        case "plural": .plural
        case "negation": .negation
        case "prevention": .prevention
        case "word": .word
        default: PlanDocument.Comparator.allCases.first { "\($0)" == meaning }.map(Cue.comparator)
        }
    }

    /// Names of which a share may be taken.
    static let namesOfShares = Vocabulary.quantities.phrases("names-of-shares")

    /// Names that a measure has the place of.
    static let unmeasuredNames = Vocabulary.quantities.phrases("unmeasured-names")

    /// Units of measure, taken as they stand; behind any other number the words that count follow.
    static let measures = Vocabulary.quantities.phrases("measures")

    /// What belongs to the unit behind them.
    static let measured = Vocabulary.quantities.phrases("measured")

    /// Those of them that only multiply what follows.
    static let multiples = Vocabulary.quantities.phrases("multiples")

    /// Words behind a number that make it an age, a time, a power or a place.
    static let foreign = Vocabulary.quantities.phrases("foreign")

    /// Those of them for how long something takes.
    static let durations = Vocabulary.quantities.phrases("durations")
    static let durationsOf = Vocabulary.quantities.phrases("durations-of")

    /// What says that a time is measured, whatever binds it.
    static let measuredDurations = Vocabulary.quantities.phrases("measured-durations")

    /// Words behind a number that no word binds, which make it a class.
    static let classes = Vocabulary.quantities.phrases("classes")

    /// Words before a year that make it no commitment's.
    static let asides = Vocabulary.quantities.phrases("asides")

    /// Words behind which «không để» denies no limit any more: «không để … tăng mà giữ ở mức dưới 2%».
    static let preventionEnds = Vocabulary.quantities.phrases("prevention-ends")

    /// What values are measured by, which is set for a period.
    static let norms = Vocabulary.quantities.phrases("norms")

    /// Those that are when something is to hold behind «vào năm», «đến năm».
    static let standards = Vocabulary.quantities.phrases("standards")

    /// Before a year: it is that of a goal which the plan only serves.
    static let servedGoals = Vocabulary.quantities.phrases("served-goals")

    /// Texts that a year behind their name belongs to.
    static let laws = Vocabulary.quantities.phrases("laws")

    /// Words behind a value or before a year that compare it with what was.
    static let comparing = Vocabulary.quantities.phrases("comparing")

    /// Words for shares, of whose whole the number of something may be said.
    static let shares = Vocabulary.quantities.phrases("shares")

    /// Words that say more of a change, and are no verb of what is changed.
    static let changeEnds = Vocabulary.quantities.phrases("change-ends")

    /// What there is to be less of.
    static let harms = Vocabulary.quantities.phrases("harms")

    /// Words for ages, and what they are a commitment of.
    static let ages = Vocabulary.quantities.phrases("ages")
    static let agesOf = Vocabulary.quantities.phrases("ages-of")

    /// What has a value without a unit.
    static let indexes = Vocabulary.quantities.phrases("indexes")

    /// What is counted by, where it has more than one word: «bác sĩ/vạn dân».
    static let perUnits = Vocabulary.quantities.phrases("per-units")

    /// Rates, what they count behind «trên 1.000», and words that lead to a rate's value.
    static let rates = Vocabulary.quantities.phrases("rates")
    static let rateBases = Vocabulary.quantities.phrases("rate-bases")
    static let valueWords = Vocabulary.quantities.phrases("value-words")

    /// What things are measured by, of which they may be chosen, and people who say how great a body is.
    static let dimensions = Vocabulary.quantities.phrases("dimensions")
    static let staff = Vocabulary.quantities.phrases("staff")

    /// What things have of which less says which they are; units that say so right behind their name.
    static let means = Vocabulary.quantities.phrases("means")
    static let sizes = Vocabulary.quantities.phrases("sizes")
    static let sized = Vocabulary.quantities.phrases("sized")

    /// Bodies that have staff, and what both may do.
    static let employers = Vocabulary.quantities.phrases("employers")
    static let employed = Vocabulary.quantities.phrases("employed")
    static let employersActs = Vocabulary.quantities.phrases("employers-acts")

    /// Words before a number that says where; «qua» is part of another word in some.
    static let within = Vocabulary.quantities.phrases("within")
    static let across = Vocabulary.quantities.phrases("across")
    static let aspects = Vocabulary.quantities.phrases("aspects")
    static let criteria = Vocabulary.quantities.phrases("criteria")

    /// What the owners of such a measure do, and nothing that it measures; what is said of them, and may be of others.
    static let ownersActs = Vocabulary.quantities.phrases("owners-acts")
    static let ownersStates = Vocabulary.quantities.phrases("owners-states")

    /// Words that begin a clause or brackets about what is now; those that promise something all the same.
    static let present = Vocabulary.quantities.phrases("present")
    static let promises = Vocabulary.quantities.phrases("promises")

    /// What is counted by how many people there are.
    static let rateValues = Vocabulary.quantities.phrases("rate-values")

    /// Words for numbers of things, which «17/27» may be of.
    static let counted = Vocabulary.quantities.phrases("counted")

    /// Words before a year by which something is to hold.
    static let deadlines = Vocabulary.quantities.phrases("deadlines")

    /// Words that lead from what was to what is to be.
    static let goals = Vocabulary.quantities.phrases("goals")

    /// Words behind «tăng» and «giảm» that say by how much.
    static let added = Vocabulary.quantities.phrases("added")

    /// Words that give each of several values the year of several in its place.
    static let respectively = Vocabulary.quantities.phrases("respectively")

    /// Words that belong together in a counted noun, though one of them ends others.
    static let compounds = Vocabulary.quantities.phrases("compounds")

    /// Words at which a counted noun ends.
    static let stops = Vocabulary.quantities.phrases("stops")

    /// What one of makes the number a measure's base behind «trên».
    static let bases = Vocabulary.quantities.phrases("bases")

    /// What is counted, though it begins like a measure.
    static let places = Vocabulary.quantities.phrases("places")

    /// Nouns that make even a number like a year a count: «2.000» typed «2000».
    static let counts = Vocabulary.quantities.phrases("counts")

    static let orMore = Vocabulary.quantities.phrases("or-more")
    static let orLess = Vocabulary.quantities.phrases("or-less")
}
