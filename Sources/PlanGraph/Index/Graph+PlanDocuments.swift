import PlanExtraction
import SourceText

/// Plans that are documents too: a district's plan cites its province's by number.
extension Graph {
    /// The document as which plans cite a plan.
    ///
    /// - Parameter plan: a plan's node.
    /// - Returns: the document of the plan's number, year of issue and place; nil where none is cited, or the plan does not say
    ///   its number or day.
    /// - Complexity: O(log *nodes*).
    public func document(ofPlan plan: NodeIndex) -> NodeIndex? { documents(ofPlan: plan).first }

    /// The plan that a document is.
    ///
    /// - Parameter document: a document's node.
    /// - Returns: the plan; nil for a document that is none of the graph's plans, or may be several.
    /// - Complexity: O(*n* log *nodes*) for *n* plans of the document's number.
    public func plan(ofDocument document: NodeIndex) -> NodeIndex? {
        let found = plans(ofNumberOf: document).filter { documents(ofPlan: $0).contains(document) }
        return found.count == 1 ? found[0] : nil
    }

    /// The plans, of any place and year, that have a document's number.
    ///
    /// - Parameter document: a document's node.
    /// - Returns: their nodes, in the order of their import.
    /// - Complexity: O(log *plans*).
    public func plans(ofNumberOf document: NodeIndex) -> [NodeIndex] {
        let number = columns.documents.number[Int(document - ranges.documents.lowerBound)]
        return number == .none ? [] : plans(number: columns.strings.string(number))
    }

    /// A plan as a document of its own place, and as other plans cite a district's: without the province.
    private func documents(ofPlan plan: NodeIndex) -> [NodeIndex] {
        let row = Int(plan - ranges.plans.lowerBound)
        let number = columns.plans.number[row]
        guard number != .none, let date = CalendarDate(value: columns.plans.issuedOn[row]) else { return [] }
        let spelled = ReferencedDocument.key(ofNumber: columns.strings.string(number))
        let key = ReferencedDocument.key(ofNumber: spelled, year: date.year)
        let place = jurisdiction(ofPlan: row).map { columns.strings.string($0) }
        let area = place?.split(separator: ",").first.map { String($0) }
        return (place == area ? [place] : [place, area]).compactMap { jurisdiction in
            node(identifiedBy: ReferencedDocument.identifier(key: key, jurisdiction: jurisdiction))
        }.filter { ranges.documents.contains($0) }
    }

    /// Whose plan it is: its issuer's place, or where no issuer was read the province.
    private func jurisdiction(ofPlan row: Int) -> StringIndex? {
        let issuer = columns.plans.issuer[row]
        let place =
            issuer == .none
            ? columns.plans.province[row] : columns.agencies.jurisdiction[Int(issuer - ranges.agencies.lowerBound)]
        return place == .none ? nil : place
    }
}

extension ReferencedDocument {
    /// The number by which a graph knows a document: the same for the same document of a jurisdiction in every plan.
    static func identifier(key: String, jurisdiction: String?) -> UInt64 {
        guard let jurisdiction else { return StableHash.hash("document", key) }
        return StableHash.hash("document", key, VietnameseFolding.fold(jurisdiction))
    }
}
