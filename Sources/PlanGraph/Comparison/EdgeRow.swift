/// An assignment or citation of one of two versions, in terms that both have.
struct EdgeRow: VersionedRow {
    let version: Version
    let row: UInt32
    /// The agency or document.
    let end: UInt64
    let kind: UInt8
    let block: UInt16
    /// The action that it hangs on; that of none is the same everywhere.
    let action: UInt64
    /// Where its words stand in the strings of its version.
    let words: Range<Int>

    static func hasLowerEnd(_ first: EdgeRow, _ second: EdgeRow) -> Bool { first.end < second.end }
}
