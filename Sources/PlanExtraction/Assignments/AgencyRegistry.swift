public import SourceText

/// The bodies that a plan names, each once whatever its spellings.
public struct AgencyRegistry: Sendable {
    /// Makes an empty registry.
    ///
    /// - Parameter province: the plan's province without «tỉnh» or «thành phố».
    public init(province: String?) {
    }

    /// Reads one agency list: what stands behind «Chủ trì:» or «Phối hợp:».
    ///
    /// - Parameters:
    ///   - line: the line that holds the list.
    ///   - range: the list's letters.
    /// - Returns: each agency once, with the words that name it, in reading order.
    public mutating func read(
        _ line: FoldedLine,
        _ range: Range<Int>
    ) -> (agencies: [(agency: Int, span: SourceSpan)], diagnostics: [Diagnostic]) {
        ([], [])
    }

    /// Enters one body by its name.
    ///
    /// - Parameter name: the full name.
    /// - Returns: its index.
    public mutating func intern(name: String) -> Int { 0 }

    /// All bodies with their final names.
    ///
    /// - Returns: the agencies in reading order; indices as `read` gave them.
    public func finish() -> [Agency] { [] }
}
