/// Why a text could not be read as a plan.
public struct PlanReadingError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What was wrong; stable.
    public enum Code: String, Sendable, Equatable, CaseIterable {
        /// There is nothing but white space.
        case emptyText
        /// There are NUL bytes: a word processor's file, not its text.
        case binaryText
        /// No goal, target or task was found.
        case noPlan
    }

    /// What was wrong.
    public let code: Code

    /// What was wrong, in a sentence.
    public let message: String

    /// What to do about it, in a sentence.
    public let remedy: String

    /// Makes an error.
    ///
    /// - Parameters:
    ///   - code: what was wrong.
    ///   - message: the same in a sentence.
    ///   - remedy: what to do about it.
    public init(code: Code, message: String, remedy: String) {
        self.code = code
        self.message = message
        self.remedy = remedy
    }

    /// The message and its remedy.
    public var description: String { "\(message) \(remedy)" }
}

extension PlanReadingError {
    static let emptyText = Self(
        code: .emptyText,
        message: "The text is empty.",
        remedy: "Give the whole plan, with its goals and targets."
    )

    static let binaryText = Self(
        code: .binaryText,
        message: "The text has NUL bytes, so it is no plain text.",
        remedy: "Save the document as plain UTF-8 text and try again."
    )

    static let noPlan = Self(
        code: .noPlan,
        message: "No goal or target was found in the text.",
        remedy: "Give the whole plan, with headings such as «Mục tiêu 1: …» and «Mục tiêu 1.1: …»."
    )
}
