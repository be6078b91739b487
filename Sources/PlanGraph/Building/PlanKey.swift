public import PlanExtraction
import SourceText

/// What makes two imports the same plan: number, issuing body and province, letter case and accents aside.
public struct PlanKey: Sendable, Hashable, CustomStringConvertible {
    /// The key as text.
    public let description: String

    /// The key of a plan that was read.
    ///
    /// - Parameter plan: the plan.
    public init(_ plan: PlanDocument) {
        let issuer = plan.header.issuer.map { plan.agencies[$0].key } ?? ""
        let parts = [plan.header.number, issuer, plan.header.province ?? ""]
        description = parts.map { VietnameseFolding.fold($0) }.joined(separator: "\u{1F}")
    }
}
