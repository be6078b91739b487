/// What a line of a plan is.
public enum LineClass: UInt8, Sendable, Hashable, CaseIterable {
    /// White space only.
    case blank
    /// Anything before the appendix: heading, preamble, the plan's own sections, signature.
    case body
    /// A goal's number and title (mục tiêu).
    case goalHeading
    /// A target's or task's number and statement.
    case targetHeading
    /// More of a target's statement, before its first lead line.
    case targetDetail
    /// The work of one block of several.
    case blockHeading
    /// Who leads (chủ trì); may name coordinators too.
    case lead
    /// Who coordinates (phối hợp).
    case coordinate
    /// A measure.
    case action
    /// A «+» measure under another.
    case subAction
    /// The title of the appendix or of a column.
    case columnHeader
    /// The block that a web page puts round the text.
    case metadata
    /// Anything that was understood to be none of these.
    case note
}
