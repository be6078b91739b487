public import SourceText

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
