public import SourceText

/// Everything that was read out of one plan's text.
///
/// The parts refer to one another by index into these arrays, all of which are in reading order. Spans are bytes of
/// `source`, which is kept as it came: joining its lines gives the text back.
public struct PlanDocument: Sendable {
    /// The text, unchanged.
    public var source: SourceText
    /// What the plan says of itself.
    public var header: PlanHeader
    /// The class of every line of `source`, blank ones included.
    public var lineClasses: [LineClass]
    /// The goals of the appendix.
    public var goals: [Goal]
    /// The targets and tasks, sub-targets included.
    public var targets: [Target]
    /// The measures.
    public var actions: [Action]
    /// Who leads and who coordinates: one for each agency named.
    public var assignments: [Assignment]
    /// The quantified commitments.
    public var indicators: [Indicator]
    /// The bodies named, one for each whatever its spellings.
    public var agencies: [Agency]
    /// Every naming of a document.
    public var mentions: [Mention]
    /// The documents named, one for each whatever the ways of naming it.
    public var documents: [ReferencedDocument]
    /// What the text says that one document has to do with another.
    public var relations: [Relation]
    /// What could not be decided, or was irregular.
    public var diagnostics: [Diagnostic]

    /// Makes a document from its parts.
    ///
    /// - Parameters:
    ///   - source: the text.
    ///   - header: what the plan says of itself.
    public init(source: SourceText, header: PlanHeader) {
        self.source = source
        self.header = header
        lineClasses = []
        goals = []
        targets = []
        actions = []
        assignments = []
        indicators = []
        agencies = []
        mentions = []
        documents = []
        relations = []
        diagnostics = []
    }
}

/// What a plan says of itself in its first lines, its signature and the block at its end.
public struct PlanHeader: Sendable, Equatable {
    /// The number as written: «86/KH-UBND».
    public var number: String
    /// The title, in one line: «Kế hoạch hành động triển khai thực hiện …».
    public var title: String
    /// The issuing body's full name, an index into `agencies`.
    public var issuer: Int?
    /// The province or city whose plan it is, without «tỉnh» or «thành phố»: «Quảng Ninh».
    public var province: String?
    /// The day it was issued.
    public var issuedOn: CalendarDate?
    /// The day it took effect, where the text says so.
    public var effectiveOn: CalendarDate?
    /// Who signed it.
    public var signer: String?
    /// The words that the number and the title stand in.
    public var span: SourceSpan

    /// Makes a header.
    ///
    /// - Parameters:
    ///   - number: as written.
    ///   - title: in one line.
    ///   - span: where number and title stand.
    public init(number: String, title: String, span: SourceSpan) {
        self.number = number
        self.title = title
        self.span = span
    }
}

/// A day of the calendar, or a year alone.
public struct CalendarDate: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// Year, month and day as one number, 20180529; months and days may be 0.
    public var value: Int32

    /// Makes a date, or nil where the calendar has no such day.
    ///
    /// - Parameters:
    ///   - year: from 1900 to 2199.
    ///   - month: from 1.
    ///   - day: from 1.
    public init?(year: Int, month: Int, day: Int) {
        guard (1900...2199).contains(year), (1...12).contains(month) else { return nil }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let length = month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
        guard (1...length).contains(day) else { return nil }
        value = Int32(year * 10_000 + month * 100 + day)
    }

    /// The year.
    public var year: Int { Int(value / 10_000) }
    /// The month, from 1.
    public var month: Int { Int(value / 100 % 100) }
    /// The day of the month, from 1.
    public var day: Int { Int(value % 100) }

    /// The date as `2018-05-29`.
    public var description: String {
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(year)-\(padded(month))-\(padded(day))"
    }

    /// Orders dates in time.
    ///
    /// - Parameters:
    ///   - first: a date.
    ///   - second: another.
    /// - Returns: whether the first is the earlier.
    public static func < (first: Self, second: Self) -> Bool { first.value < second.value }
}

/// What a line of a plan is.
public enum LineClass: UInt8, Sendable, Hashable, CaseIterable {
    /// White space only.
    case blank
    /// Anything before the appendix: heading, preamble, the plan's own sections, signature.
    case body
    /// A goal's number and title (mục tiêu).
    case goalHeading
    /// A target's or task's number and statement.
    case targetHeading
    /// More of a target's statement, before its first lead line.
    case targetDetail
    /// The work of one block of several.
    case blockHeading
    /// Who leads (chủ trì); may name coordinators too.
    case lead
    /// Who coordinates (phối hợp).
    case coordinate
    /// A measure.
    case action
    /// A «+» measure under another.
    case subAction
    /// The title of the appendix or of a column.
    case columnHeader
    /// The block that a web page puts round the text.
    case metadata
    /// Anything that was understood to be none of these.
    case note
}

extension PlanDocument {
    /// A goal of the plan.
    public struct Goal: Sendable, Equatable {
        /// Its number.
        public var number: Int
        /// Its title, without label and without a full stop at its end.
        public var title: String
        /// Its heading.
        public var span: SourceSpan

        /// Makes a goal.
        ///
        /// - Parameters:
        ///   - number: its number.
        ///   - title: its title.
        ///   - span: its heading.
        public init(number: Int, title: String, span: SourceSpan) {
            self.number = number
            self.title = title
            self.span = span
        }
    }

    /// What something hangs on.
    public enum Owner: Sendable, Hashable {
        /// A goal, by index.
        case goal(Int)
        /// A target, by index.
        case target(Int)
    }

    /// A target or task.
    public struct Target: Sendable, Equatable {
        /// Whether the plan calls it «Nhiệm vụ».
        public var isTask: Bool
        /// The normalised code: `1.3.a`.
        public var code: String
        /// The label as written, without its separator: «Mục tiêu 1.3a».
        public var label: String
        /// The statement of its heading, or where that has none, of its first statement paragraph.
        public var title: String
        /// The goal it belongs to, an index.
        public var goal: Int
        /// The enclosing target with a heading of its own, an index.
        public var parent: Int?
        /// Its heading.
        public var span: SourceSpan

        /// Makes a target.
        ///
        /// - Parameters:
        ///   - isTask: whether the plan calls it «Nhiệm vụ».
        ///   - code: normalised.
        ///   - label: as written.
        ///   - title: its statement.
        ///   - goal: an index.
        ///   - parent: an index.
        ///   - span: its heading.
        public init(
            isTask: Bool,
            code: String,
            label: String,
            title: String,
            goal: Int,
            parent: Int?,
            span: SourceSpan
        ) {
            self.isTask = isTask
            self.code = code
            self.label = label
            self.title = title
            self.goal = goal
            self.parent = parent
            self.span = span
        }
    }

    /// A measure.
    public struct Action: Sendable, Equatable {
        /// The words without their bullet.
        public var text: String
        /// The target or goal it serves.
        public var owner: Owner
        /// The number of the block in its target, from 1.
        public var block: Int
        /// The measure it is a part of, an index.
        public var parent: Int?
        /// The words without their bullet, in the source.
        public var span: SourceSpan

        /// Makes an action.
        ///
        /// - Parameters:
        ///   - text: the words without their bullet.
        ///   - owner: what it serves.
        ///   - block: from 1.
        ///   - parent: an index.
        ///   - span: the words.
        public init(text: String, owner: Owner, block: Int, parent: Int?, span: SourceSpan) {
            self.text = text
            self.owner = owner
            self.block = block
            self.parent = parent
            self.span = span
        }
    }

    /// What an agency has to do.
    public enum Role: UInt8, Sendable, Hashable, CaseIterable {
        /// It leads (chủ trì).
        case lead
        /// It coordinates (phối hợp).
        case coordinate
    }

    /// One agency's part in one block.
    public struct Assignment: Sendable, Equatable {
        /// Lead or coordinate.
        public var role: Role
        /// The number of the block in its target, from 1.
        public var block: Int
        /// An index into `agencies`.
        public var agency: Int
        /// What it is assigned to.
        public var owner: Owner
        /// The words that name the agency.
        public var span: SourceSpan

        /// Makes an assignment.
        ///
        /// - Parameters:
        ///   - role: lead or coordinate.
        ///   - block: from 1.
        ///   - agency: an index.
        ///   - owner: what it is assigned to.
        ///   - span: the words that name the agency.
        public init(role: Role, block: Int, agency: Int, owner: Owner, span: SourceSpan) {
            self.role = role
            self.block = block
            self.agency = agency
            self.owner = owner
            self.span = span
        }
    }

    /// How an indicator's value binds.
    public enum Comparator: UInt8, Sendable, Hashable, CaseIterable {
        /// Is, reaches, about (còn, đạt, là, khoảng).
        case equal
        /// Below (dưới, <).
        case less
        /// At most (tối đa, <=).
        case lessOrEqual
        /// Above (trên, >).
        case greater
        /// At least (tối thiểu, từ … trở lên, >=).
        case greaterOrEqual
        /// Between two values (11-12%).
        case range
        /// Rises or falls by the value (tăng, giảm).
        case change
    }

    /// A quantified commitment.
    public struct Indicator: Sendable, Equatable {
        /// The target or goal whose statement it stands in.
        public var owner: Owner
        /// The year it is to hold by.
        public var year: Int?
        /// How the value binds.
        public var comparator: Comparator
        /// The value; the lower one of a range.
        public var value: Double
        /// The upper value of a range.
        public var upperValue: Double?
        /// The unit in the text's words: «%», «USD», «xã».
        public var unit: String?
        /// The words that say so.
        public var span: SourceSpan

        /// Makes an indicator.
        ///
        /// - Parameters:
        ///   - owner: whose statement it stands in.
        ///   - year: the year it is to hold by.
        ///   - comparator: how the value binds.
        ///   - value: the value.
        ///   - upperValue: the upper value of a range.
        ///   - unit: in the text's words.
        ///   - span: the words that say so.
        public init(
            owner: Owner,
            year: Int?,
            comparator: Comparator,
            value: Double,
            upperValue: Double?,
            unit: String?,
            span: SourceSpan
        ) {
            self.owner = owner
            self.year = year
            self.comparator = comparator
            self.value = value
            self.upperValue = upperValue
            self.unit = unit
            self.span = span
        }
    }
}

/// What kind of body an agency is.
public enum AgencyKind: UInt8, Sendable, Hashable, CaseIterable {
    /// A department of the province (sở), its police, inspectorate or another of its specialised bodies.
    case department
    /// The committees of the districts, towns and cities.
    case districtCommittees
    /// The Fatherland Front, unions and associations.
    case massOrganisation
    /// A body of the Party.
    case partyBody
    /// A board or steering committee (ban).
    case board
    /// A court or procuracy.
    case courtOrProcuracy
    /// Press, radio and television.
    case media
    /// «Các sở, ngành liên quan» and the like.
    case collective
    /// Any other.
    case other
}

/// A body that a plan names.
public struct Agency: Sendable, Equatable {
    /// The fullest official spelling met.
    public var name: String
    /// What kind of body it is.
    public var kind: AgencyKind
    /// Every spelling met, `name` included where it was met, in reading order.
    public var aliases: [String]
    /// What makes two spellings the same body: the same for the same body in every plan of a province.
    public var key: String

    /// Makes an agency.
    ///
    /// - Parameters:
    ///   - name: the fullest official spelling.
    ///   - kind: what kind of body it is.
    ///   - aliases: every spelling met.
    ///   - key: equal for equal bodies.
    public init(name: String, kind: AgencyKind, aliases: [String], key: String) {
        self.name = name
        self.kind = kind
        self.aliases = aliases
        self.key = key
    }
}

/// What kind of document is referred to.
public enum DocumentType: UInt8, Sendable, Hashable, CaseIterable {
    /// Quyết định.
    case decision
    /// Nghị quyết.
    case resolution
    /// Kế hoạch.
    case plan
    /// Chỉ thị.
    case directive
    /// Nghị định.
    case decree
    /// Thông tư.
    case circular
    /// Thông tư liên tịch.
    case jointCircular
    /// Chương trình hành động.
    case actionProgramme
    /// Luật, Bộ luật, Hiến pháp.
    case law
    /// Pháp lệnh.
    case ordinance
    /// Công ước, hiệp định.
    case convention
    /// Thông báo.
    case announcement
    /// Công văn, văn bản.
    case officialLetter
    /// Kết luận, tờ trình, numbered đề án and any other.
    case other
}

/// A legal or policy document that a plan refers to.
public struct ReferencedDocument: Sendable, Equatable {
    /// What kind of document it is.
    public var type: DocumentType
    /// Its number, normalised: «236/2015/NQ-HĐND».
    public var number: String?
    /// The name of an unnumbered law or convention, or the title where the plan gives one.
    public var name: String?
    /// The day it was issued.
    public var issuedOn: CalendarDate?
    /// The year it was issued, also where the day is not known.
    public var issuedYear: Int?
    /// Who issued it, in the plan's words.
    public var issuer: String?
    /// What makes two mentions the same document: normalised number and year, or folded name.
    public var key: String

    /// Makes a document.
    ///
    /// - Parameters:
    ///   - type: what kind it is.
    ///   - key: equal for equal documents.
    public init(type: DocumentType, key: String) {
        self.type = type
        self.key = key
    }
}

extension PlanDocument {
    /// The innermost part of the plan that something stands in.
    public enum Context: Sendable, Hashable {
        /// The plan's own body.
        case plan
        /// A goal, by index.
        case goal(Int)
        /// A target, by index.
        case target(Int)
        /// An action, by index.
        case action(Int)
    }

    /// One naming of a document.
    public struct Mention: Sendable, Equatable {
        /// What kind of document it names.
        public var type: DocumentType
        /// The number as written, if it has one.
        public var number: String?
        /// The name, where there is no number.
        public var name: String?
        /// The day given with it.
        public var date: CalendarDate?
        /// The year given with it or in the number.
        public var year: Int?
        /// The issuer as written, if given.
        public var issuer: String?
        /// The document it was resolved to, an index; nil where that is ambiguous.
        public var document: Int?
        /// The documents it may mean, where there are several.
        public var candidates: [Int]
        /// What it stands in.
        public var context: Context
        /// The words: from the type word to the end of number, date and issuer.
        public var span: SourceSpan

        /// Makes a mention that is not resolved yet.
        ///
        /// - Parameters:
        ///   - type: what kind of document it names.
        ///   - context: what it stands in.
        ///   - span: the words.
        public init(type: DocumentType, context: Context, span: SourceSpan) {
            self.type = type
            self.context = context
            self.span = span
            candidates = []
        }
    }

    /// What one document has to do with another.
    public enum RelationKind: UInt8, Sendable, Hashable, CaseIterable {
        /// It carries the other out (thực hiện, triển khai).
        case implements
        /// It was issued on the other's ground (theo, căn cứ).
        case issuedUnder
        /// It changes or supplements the other (sửa đổi, bổ sung, điều chỉnh).
        case amends
        /// Any other, such as replacing (thay thế).
        case other
    }

    /// A relation between two documents, as the text says it.
    public struct Relation: Sendable, Equatable {
        /// The document that acts, an index.
        public var from: Int
        /// The document acted on, an index.
        public var to: Int
        /// What it does.
        public var kind: RelationKind
        /// The words, from the one mention to the other.
        public var span: SourceSpan

        /// Makes a relation.
        ///
        /// - Parameters:
        ///   - from: an index.
        ///   - to: an index.
        ///   - kind: what the first does to the second.
        ///   - span: the words.
        public init(from: Int, to: Int, kind: RelationKind, span: SourceSpan) {
            self.from = from
            self.to = to
            self.kind = kind
            self.span = span
        }
    }
}
