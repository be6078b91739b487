import FoundationEssentials
import GRDB

extension Row {
    /// The values of a row, of whatever type they are: a damaged file keeps no promises.
    var stored: [DatabaseValue] { Array(databaseValues) }
}

extension DatabaseValue {
    /// The value as a number that counts something.
    ///
    /// - Parameter name: of the column, for the message.
    /// - Returns: the value.
    /// - Throws: `StoreDefect` where it is anything else.
    func count(_ name: String) throws(StoreDefect) -> Int {
        guard case .int64(let number) = storage, number >= 0, let count = Int(exactly: number) else {
            throw StoreDefect(message: "\(name) is no number of things")
        }
        return count
    }

    /// The value as a text.
    ///
    /// - Parameter name: of the column, for the message.
    /// - Returns: the value.
    /// - Throws: `StoreDefect` where it is anything else.
    func text(_ name: String) throws(StoreDefect) -> String {
        guard case .string(let text) = storage else { throw StoreDefect(message: "\(name) is no text") }
        return text
    }

    /// The value as bytes.
    ///
    /// - Parameter name: of the column, for the message.
    /// - Returns: the value.
    /// - Throws: `StoreDefect` where it is anything else.
    func bytes(_ name: String) throws(StoreDefect) -> [UInt8] {
        guard case .blob(let data) = storage else { throw StoreDefect(message: "\(name) is no bytes") }
        return Array(data)
    }

    /// The value as a digest.
    ///
    /// - Parameter name: of the column, for the message.
    /// - Returns: the value.
    /// - Throws: `StoreDefect` where it is anything else.
    func digest(_ name: String) throws(StoreDefect) -> ContentDigest {
        guard let digest = ContentDigest(stored: try bytes(name)) else {
            throw StoreDefect(message: "\(name) is no SHA-256")
        }
        return digest
    }
}
