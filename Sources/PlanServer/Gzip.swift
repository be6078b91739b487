internal import HTTPTypes
internal import Hummingbird
internal import PlanExport

/// Compresses answers for clients that take gzip (RFC 1952), with zlib.
enum Gzip {
    /// A shorter answer gains nothing.
    static let shortestBytes = 1024
    /// Level 1: the answers are text that repeats itself, and the processor is wanted elsewhere.
    static let level: Int32 = 1
    /// For what is compressed once and sent often.
    static let highestLevel: Int32 = 9

    /// Whether a request's `Accept-Encoding` names gzip and does not refuse it.
    static func isAccepted(_ headers: HTTPFields) -> Bool {
        let codings = WeightedNames(headers[.acceptEncoding] ?? "").items
        let gzip = codings.first { $0.name == "gzip" } ?? codings.first { $0.name == "*" }
        return gzip.map { $0.quality > 0 } ?? false
    }

    /// Compresses some bytes; nil where zlib has no memory.
    static func compress(_ bytes: [UInt8], level: Int32 = level) -> [UInt8]? {
        Deflater(.gzip, level: level)?.compress(bytes, isLast: true)
    }
}
