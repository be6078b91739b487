public import SourceText

/// Makes the text that a plan is read from out of the files that people have.
///
/// Text is taken as it is, but for tables pasted into it; a web page and a Word document become what a person would copy out of them: one paragraph a
/// line with an empty line after it, the cells of a table in the order of reading.
public enum PlanInput {
    /// The endings of files that may hold plans, in lower case.
    public static let endings: Set<String> = ["txt", "html", "htm", "docx"]

    /// The text of a file.
    ///
    /// - Parameters:
    ///   - bytes: the file's content, which decides what kind of file it is.
    ///   - name: the file's name; its ending decides where the content does not.
    /// - Returns: the text.
    /// - Throws: `PlanInputError` where the file is of another kind, damaged or protected.
    /// - Complexity: O(*n*) in the bytes, unpacked.
    public static func read(_ bytes: [UInt8], name: String? = nil) throws(PlanInputError) -> SourceText {
        let text =
            switch InputFormat(bytes, name: name) {
            case .refused(let error): throw error
            case .wordDocument: try WordDocument.text(bytes)
            case .page: try HTMLPage.text(bytes)
            case .text: TabbedTables.text(try TextDecoding.sourceText(bytes))
            }
        try OldEncodings.refuse(text)
        return text
    }
}

/// Why a file gives no text.
public struct PlanInputError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What was wrong.
    public enum Code: String, Sendable, Equatable, CaseIterable {
        /// The kind of file is known and not read.
        case unreadableKind
        /// A password is needed.
        case encrypted
        /// The file is cut short or was changed.
        case damaged
        /// Unpacked, it is larger than any plan.
        case tooLarge
        /// The bytes are not the characters that they should be.
        case badEncoding
    }

    /// What was wrong.
    public let code: Code

    /// What was wrong and what to do, in a sentence.
    public let description: String

    init(_ code: Code, _ description: String) {
        self.code = code
        self.description = description
    }
}
