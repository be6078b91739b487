public import SourceText

extension PlanDocument {
    /// The innermost part of the plan that something stands in.
    public enum Context: Sendable, Hashable {
        /// The plan's own body.
        case plan
        /// A goal, by index.
        case goal(Int)
        /// A target, by index.
        case target(Int)
        /// An action, by index.
        case action(Int)
    }

    /// One naming of a document.
    public struct Mention: Sendable, Equatable {
        /// What kind of document it names.
        public var type: DocumentType
        /// The number as written, if it has one.
        public var number: String?
        /// The name, where there is no number.
        public var name: String?
        /// The day given with it.
        public var date: CalendarDate?
        /// The year given with it or in the number.
        public var year: Int?
        /// The issuer as written, if given.
        public var issuer: String?
        /// The document it was resolved to, an index; nil where that is ambiguous.
        public var document: Int?
        /// The documents it may mean, where there are several.
        public var candidates: [Int]
        /// What it stands in.
        public var context: Context
        /// The words: from the type word to the end of number, date and issuer.
        public var span: SourceSpan

        /// Makes a mention that is not resolved yet.
        ///
        /// - Parameters:
        ///   - type: what kind of document it names.
        ///   - context: what it stands in.
        ///   - span: the words.
        public init(type: DocumentType, context: Context, span: SourceSpan) {
            self.type = type
            self.context = context
            self.span = span
            candidates = []
        }
    }

    /// What one document has to do with another.
    public enum RelationKind: UInt8, Sendable, Hashable, CaseIterable {
        /// It carries the other out (thực hiện, triển khai).
        case implements
        /// It was issued on the other's ground (theo, căn cứ).
        case issuedUnder
        /// It changes or supplements the other (sửa đổi, bổ sung, điều chỉnh).
        case amends
        /// Any other, such as replacing (thay thế).
        case other
    }

    /// A relation between two documents, as the text says it.
    public struct Relation: Sendable, Equatable {
        /// The document that acts, an index.
        public var from: Int
        /// The document acted on, an index.
        public var to: Int
        /// What it does.
        public var kind: RelationKind
        /// The words, from the one mention to the other.
        public var span: SourceSpan

        /// Makes a relation.
        ///
        /// - Parameters:
        ///   - from: an index.
        ///   - to: an index.
        ///   - kind: what the first does to the second.
        ///   - span: the words.
        public init(from: Int, to: Int, kind: RelationKind, span: SourceSpan) {
            self.from = from
            self.to = to
            self.kind = kind
            self.span = span
        }
    }
}
