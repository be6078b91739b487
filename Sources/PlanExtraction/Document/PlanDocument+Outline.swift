public import SourceText

extension PlanDocument {
    /// A goal of the plan.
    public struct Goal: Sendable, Equatable {
        /// Its number.
        public var number: Int
        /// Its title, without label and without a full stop at its end.
        public var title: String
        /// Its heading.
        public var span: SourceSpan

        /// Makes a goal.
        ///
        /// - Parameters:
        ///   - number: its number.
        ///   - title: its title.
        ///   - span: its heading.
        public init(number: Int, title: String, span: SourceSpan) {
            self.number = number
            self.title = title
            self.span = span
        }
    }

    /// What something hangs on.
    public enum Owner: Sendable, Hashable {
        /// A goal, by index.
        case goal(Int)
        /// A target, by index.
        case target(Int)
    }

    /// A target or task.
    public struct Target: Sendable, Equatable {
        /// Whether the plan calls it «Nhiệm vụ».
        public var isTask: Bool
        /// The normalised code: `1.3.a`.
        public var code: String
        /// The label as written, without its separator: «Mục tiêu 1.3a».
        public var label: String
        /// The statement of its heading, or where that has none, of its first statement paragraph.
        public var title: String
        /// The goal it belongs to, an index.
        public var goal: Int
        /// The enclosing target with a heading of its own, an index.
        public var parent: Int?
        /// Its heading.
        public var span: SourceSpan

        /// Makes a target.
        ///
        /// - Parameters:
        ///   - isTask: whether the plan calls it «Nhiệm vụ».
        ///   - code: normalised.
        ///   - label: as written.
        ///   - title: its statement.
        ///   - goal: an index.
        ///   - parent: an index.
        ///   - span: its heading.
        public init(
            isTask: Bool,
            code: String,
            label: String,
            title: String,
            goal: Int,
            parent: Int?,
            span: SourceSpan
        ) {
            self.isTask = isTask
            self.code = code
            self.label = label
            self.title = title
            self.goal = goal
            self.parent = parent
            self.span = span
        }
    }

    /// A measure.
    public struct Action: Sendable, Equatable {
        /// The words without their bullet.
        public var text: String
        /// The target or goal it serves.
        public var owner: Owner
        /// The number of the block in its target, from 1.
        public var block: Int
        /// The measure it is a part of, an index.
        public var parent: Int?
        /// The words without their bullet, in the source.
        public var span: SourceSpan

        /// Makes an action.
        ///
        /// - Parameters:
        ///   - text: the words without their bullet.
        ///   - owner: what it serves.
        ///   - block: from 1.
        ///   - parent: an index.
        ///   - span: the words.
        public init(text: String, owner: Owner, block: Int, parent: Int?, span: SourceSpan) {
            self.text = text
            self.owner = owner
            self.block = block
            self.parent = parent
            self.span = span
        }
    }
}
