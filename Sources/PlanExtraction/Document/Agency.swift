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
    /// What makes two spellings the same body: the same for the same body in every plan of a jurisdiction.
    public var key: String
    /// Whose body it is: the province, district, commune or ministry whose plan names it; nil for one of the whole country,
    /// and where the plan does not say whose it is.
    public var jurisdiction: String?

    /// Makes an agency.
    ///
    /// - Parameters:
    ///   - name: the fullest official spelling.
    ///   - kind: what kind of body it is.
    ///   - aliases: every spelling met.
    ///   - key: equal for equal bodies of a jurisdiction.
    ///   - jurisdiction: whose body it is.
    public init(name: String, kind: AgencyKind, aliases: [String], key: String, jurisdiction: String? = nil) {
        self.name = name
        self.kind = kind
        self.aliases = aliases
        self.key = key
        self.jurisdiction = jurisdiction
    }
}
