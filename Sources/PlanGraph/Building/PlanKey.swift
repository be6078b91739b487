public import PlanExtraction
import SourceText

/// What makes two imports the same plan: number, issuing body, province and year of issue, letter case and accents aside.
///
/// A body begins to count anew each January.
public struct PlanKey: Sendable, Hashable, CustomStringConvertible {
    /// The key as text.
    public let description: String
    /// The key without the year, as graphs have it that were built when a key had none.
    public let withoutYear: String

    /// The key of a plan that was read.
    ///
    /// - Parameter plan: the plan.
    public init(_ plan: PlanDocument) {
        let issuer = plan.header.issuer.map { plan.agencies[$0].key } ?? ""
        let parts = [plan.header.number, issuer, plan.header.province ?? ""]
        let separator = "\u{1F}"
        withoutYear = parts.map { VietnameseFolding.fold($0) }.joined(separator: separator)
        description = withoutYear + separator + (plan.header.issuedOn.map { String($0.year) } ?? "")
    }
}
