public import PlanExtraction
import SourceText

/// What makes two imports the same plan: number, issuing body, province and year of issue, letter case and accents aside.
///
/// A body begins to count anew each January.
public struct PlanKey: Sendable, Hashable, CustomStringConvertible {
    /// The key as text.
    public let description: String
    /// The keys that earlier programs gave the plan, as graphs have them: without the year, and without the title.
    public let former: [String]
    /// Whether the plan has no number, so that its title is in the key.
    public let isOfTitle: Bool

    /// The key of a plan that was read.
    ///
    /// - Parameter plan: the plan.
    public init(_ plan: PlanDocument) {
        let issuer = plan.header.issuer.map { plan.agencies[$0].key } ?? ""
        let parts = [plan.header.number, issuer, plan.header.province ?? ""]
        let separator = "\u{1F}"
        let withoutYear = parts.map { VietnameseFolding.fold($0) }.joined(separator: separator)
        let withYear = withoutYear + separator + (plan.header.issuedOn.map { String($0.year) } ?? "")
        isOfTitle = plan.header.number.isEmpty
        description = isOfTitle ? withYear + separator + VietnameseFolding.fold(plan.header.title) : withYear
        former = isOfTitle ? [withYear, withoutYear] : [withoutYear]
    }
}
