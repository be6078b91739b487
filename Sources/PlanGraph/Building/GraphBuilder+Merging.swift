import PlanExtraction
import SourceText

extension GraphBuilder {
    /// One node for each body of a province, whatever the plans call it.
    mutating func mergeAgencies(_ plans: [PlanDocument]) {
        var rows: [String: Int] = [:]
        var merged: [(agency: Agency, province: String?)] = []
        for plan in plans {
            let province = plan.header.province
            agencyRows.append(
                plan.agencies.map { agency in
                    let key = VietnameseFolding.fold(province ?? "") + "\u{1F}" + agency.key
                    if let row = rows[key] {
                        merged[row].agency = Self.joined(merged[row].agency, agency)
                        return row
                    }
                    rows[key] = merged.count
                    merged.append((agency, province))
                    return merged.count - 1
                }
            )
        }
        for (agency, province) in merged {
            columns.agencies.name.append(intern(agency.name))
            columns.agencies.kind.append(agency.kind.rawValue)
            columns.agencies.province.append(intern(province))
            columns.agencies.alias += agency.aliases.map { intern($0) }
            columns.agencies.firstAlias.append(UInt32(columns.agencies.alias.count))
            let folded = VietnameseFolding.fold(province ?? "")
            identifiers[Int(NodeKind.agency.rawValue)].append(StableHash.hash("agency", folded, agency.key))
        }
    }

    /// The longer name is the fuller; aliases keep the order in which they were met.
    private static func joined(_ first: Agency, _ second: Agency) -> Agency {
        var result = first
        if second.name.unicodeScalars.count > first.name.unicodeScalars.count { result.name = second.name }
        for alias in second.aliases where !result.aliases.contains(alias) { result.aliases.append(alias) }
        return result
    }

    /// One node for each document, whichever plans cite it.
    mutating func mergeDocuments(_ plans: [PlanDocument]) {
        var rows: [String: Int] = [:]
        var merged: [ReferencedDocument] = []
        for plan in plans {
            documentRows.append(
                plan.documents.map { document in
                    if let row = rows[document.key] {
                        merged[row] = Self.joined(merged[row], document)
                        return row
                    }
                    rows[document.key] = merged.count
                    merged.append(document)
                    return merged.count - 1
                }
            )
        }
        for document in merged {
            columns.documents.type.append(document.type.rawValue)
            columns.documents.number.append(intern(document.number))
            columns.documents.name.append(intern(document.name))
            columns.documents.issuedOn.append(document.issuedOn?.value ?? 0)
            columns.documents.issuedYear.append(Int32(document.issuedYear ?? 0))
            columns.documents.issuer.append(intern(document.issuer))
            identifiers[Int(NodeKind.document.rawValue)].append(StableHash.hash("document", document.key))
        }
    }

    /// What the first mention left open, the second may say.
    private static func joined(_ first: ReferencedDocument, _ second: ReferencedDocument) -> ReferencedDocument {
        var result = first
        result.name = first.name ?? second.name
        result.issuedOn = first.issuedOn ?? second.issuedOn
        result.issuedYear = first.issuedYear ?? second.issuedYear
        result.issuer = first.issuer ?? second.issuer
        return result
    }
}
