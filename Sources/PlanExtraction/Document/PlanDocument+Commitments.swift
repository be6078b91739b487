public import SourceText

extension PlanDocument {
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
