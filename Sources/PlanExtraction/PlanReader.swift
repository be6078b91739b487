public import SourceText

/// Reads a plan's text.
public enum PlanReader {
    /// Reads the text of one provincial plan.
    ///
    /// - Parameter source: the text.
    /// - Returns: what it says.
    /// - Throws: `PlanReadingError` where the text is no plan.
    public static func read(_ source: SourceText) throws(PlanReadingError) -> PlanDocument {
        throw PlanReadingError(code: .noPlan, message: "", remedy: "")
    }
}
