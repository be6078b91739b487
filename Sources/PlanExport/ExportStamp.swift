public import PlanGraph

/// What an export says of where it comes from, so that whoever finds the file knows.
public struct ExportStamp: Sendable, Hashable {
    /// The numbers of the plans, in the order of the graph.
    public let plans: [String]
    /// The version of the graph.
    public let version: String
    /// The id of the snapshot that holds the version, where it is kept in one.
    public let snapshot: String?
    /// What the addresses of nodes in linked data begin with, ending in «/id/».
    public let base: String

    /// What addresses begin with where nobody says.
    public static let defaultBase = "http://127.0.0.1:8080/id/"

    /// Makes a stamp.
    ///
    /// - Parameters:
    ///   - plans: the plans' numbers.
    ///   - version: of the graph.
    ///   - snapshot: the id of its snapshot.
    ///   - base: what nodes' addresses begin with.
    public init(plans: [String], version: String, snapshot: String?, base: String = ExportStamp.defaultBase) {
        self.plans = plans
        self.version = version
        self.snapshot = snapshot
        self.base = base
    }

    /// The stamp of a version.
    ///
    /// - Parameters:
    ///   - graph: the version.
    ///   - snapshot: the id of its snapshot.
    ///   - base: what nodes' addresses begin with.
    public init(of graph: Graph, snapshot: String?, base: String = ExportStamp.defaultBase) {
        let plans = graph.columns.plans.number.map { graph.columns.strings.string($0) }
        self.init(plans: plans, version: graph.version, snapshot: snapshot, base: base)
    }

    /// The stamp as a line: «86/KH-UBND, version …, snapshot …».
    public var line: String {
        let named = plans.prefix(3).joined(separator: ", ") + (plans.count > 3 ? " and \(plans.count - 3) more" : "")
        let kept = snapshot.map { ", snapshot \($0)" } ?? ""
        return "\(plans.isEmpty ? "no plan" : named), version \(version)\(kept)"
    }

    /// A file's name: the plan's number with its slashes made dashes, or «plans» where there are several.
    ///
    /// - Parameter format: what the file holds.
    /// - Returns: a name of ASCII letters, digits, dashes and dots.
    public func fileName(_ format: ExportFormat) -> String {
        let number = plans.count == 1 ? plans[0] : "plans"
        let letters = number.unicodeScalars.map { scalar -> Character in
            scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
                ? Character(scalar) : "-"
        }
        return String(letters) + "." + format.fileExtension
    }
}
