public import PlanExtraction
import SourceText

/// What makes two imports the same plan: number, issuing body, province and year of issue, letter case and accents aside.
///
/// A body begins to count anew each January.
public struct PlanKey: Sendable, Hashable, CustomStringConvertible {
    /// The key as text.
    public let description: String
    /// The keys that earlier programs gave the plan, as graphs have them: without the year, without the title, and without the
    /// province, which they did not know of a district.
    public let former: [String]
    /// Whether the plan has no number, so that its title is in the key.
    public let isOfTitle: Bool

    /// The key of a plan that was read.
    ///
    /// - Parameter plan: the plan.
    public init(_ plan: PlanDocument) {
        let issuer = plan.header.issuer.map { plan.agencies[$0].key } ?? ""
        let title = plan.header.number.isEmpty ? plan.header.title : nil
        let year = plan.header.issuedOn.map { String($0.year) } ?? ""
        func keys(_ province: String) -> [String] {
            let parts = [plan.header.number, issuer, province]
            let all = title.map { [parts + [year, $0], parts + [year], parts] } ?? [parts + [year], parts]
            return all.map { key in key.map { VietnameseFolding.fold($0) }.joined(separator: "\u{1F}") }
        }
        let province = plan.header.province ?? ""
        let own = keys(province)
        isOfTitle = title != nil
        description = own[0]
        let isBelowProvince = plan.header.issuer.map { plan.agencies[$0].jurisdiction != plan.header.province } ?? false
        former = own.dropFirst() + (isBelowProvince && !province.isEmpty ? keys("") : [])
    }
}
