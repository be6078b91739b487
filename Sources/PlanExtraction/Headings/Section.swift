/// A goal or target with the lines that stand under its heading, up to the next heading.
struct Section: Sendable {
    let owner: PlanDocument.Owner
    /// The index of its heading's line; a title in capitals may go on up to the body.
    let heading: Int
    /// Its other lines.
    let body: Range<Int>
    /// The letters of its statement in the heading's line.
    let title: Range<Int>
    /// The agency lists in brackets behind the statement, where no line below says who leads.
    var lists: ResponsibilityLine?
}
