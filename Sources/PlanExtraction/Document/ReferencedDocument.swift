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
    /// Whose document it is, where a body below the country's issued it: each province counts its own decisions from 1.
    public var jurisdiction: String?

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

extension ReferencedDocument {
    /// What makes two spellings of a document's number the same.
    ///
    /// - Parameter number: as somebody writes it.
    /// - Returns: the number folded, without blanks and leading zeros, with «/» round its year.
    /// - Complexity: O(*n*).
    public static func key(ofNumber number: String) -> String { DocumentNumber.key(number) }

    /// The key of a numbered document.
    ///
    /// - Parameters:
    ///   - number: what `key(ofNumber:)` gives.
    ///   - year: when it was issued; nil where no mention says it.
    /// - Returns: what documents of one number and year have in common.
    /// - Complexity: O(*n*).
    public static func key(ofNumber number: String, year: Int?) -> String { year.map { "\(number)|\($0)" } ?? number }

    /// What makes two spellings of the name of an unnumbered document the same.
    ///
    /// - Parameter name: as somebody writes it, without a year.
    /// - Returns: the name folded, without commas, abbreviations spelled out.
    /// - Complexity: O(*n*).
    public static func key(ofName name: String) -> String { LawNames.key(name) }
}
