/// Why a snapshot could not be saved, found or loaded.
///
/// The `code` is stable and may be tested for; the sentences are for people and free to change.
public struct SnapshotError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What went wrong; stable.
    public enum Code: String, Sendable, Hashable, CaseIterable {
        /// The file is missing, a folder, or may not be read.
        case cannotOpen
        /// The file is something else: empty, a text, another program's database.
        case notAStore
        /// A newer version of this program wrote the file.
        case newerVersion
        /// The snapshot is whole, but its columns are not those of this program's graph.
        case incompatible
        /// The content is not what was saved.
        case damaged
        /// The file or its folder cannot be written, or the disk is full.
        case cannotWrite
        /// Another process is writing.
        case busy
        /// There is no such snapshot.
        case noSnapshot
        /// A label or time that cannot be kept.
        case invalidArgument
        /// The store was closed before.
        case closed
    }

    /// What went wrong.
    public let code: Code

    /// The file.
    public let path: String

    /// The part of the file, such as `section target.code`; nil where it is the file itself.
    public let place: String?

    /// What was wrong, in a few words.
    public let message: String

    /// What to do about it, in a sentence.
    public let remedy: String

    /// Makes an error.
    ///
    /// - Parameters:
    ///   - code: what went wrong.
    ///   - path: the file.
    ///   - place: the part of it.
    ///   - message: the same in a few words.
    ///   - remedy: what to do about it; without one, what commonly helps.
    public init(_ code: Code, path: String, place: String? = nil, message: String, remedy: String? = nil) {
        self.code = code
        self.path = path
        self.place = place
        self.message = message
        self.remedy = remedy ?? Self.commonRemedy(code)
    }

    /// Says in which file something is wrong.
    init(_ defect: StoreDefect, path: String) {
        self.init(defect.code, path: path, place: defect.place, message: defect.message, remedy: defect.remedy)
    }

    /// File, part, message and remedy in one line.
    public var description: String {
        let part = place.map { "\($0): " } ?? ""
        return "\(path): \(part)\(message). \(remedy)"
    }

    private static func commonRemedy(_ code: Code) -> String {
        switch code {
        case .cannotOpen: "Name a snapshot file that this user may read."
        case .notAStore: "Name a file that plangraph wrote."
        case .newerVersion: "Use the plangraph that wrote it, or a later one."
        case .incompatible: "Import the plans again with this plangraph, or use the one that wrote the snapshot."
        case .damaged: "Put a good copy in its place, or move it away and import the plans again."
        case .cannotWrite: "Make room and see that this user may write to the folder."
        case .busy: "Try again when the other process has finished."
        case .noSnapshot: "List the snapshots that there are."
        case .invalidArgument: "Give another one."
        case .closed: "Open it again."
        }
    }
}

/// What is wrong inside a store, before it is known which file that is.
struct StoreDefect: Error {
    var code = SnapshotError.Code.damaged
    var place: String?
    let message: String
    var remedy: String?
}
