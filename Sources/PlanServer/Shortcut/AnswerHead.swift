internal import HTTPTypes

/// The head of an answer as bytes, with the fields that the framework gives it too.
struct AnswerHead {
    var status = HTTPResponse.Status.ok
    let type: String
    let lines: [UInt8]
    var varies = false
    var isPacked = false

    init(type: String, lines: [UInt8]) {
        self.type = type
        self.lines = lines
    }

    /// The head of an answer of so many bytes.
    func bytes(length: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(320 + lines.count)
        if status == .ok {
            bytes += Self.fine
        } else {
            bytes += "HTTP/1.1 \(status.code) \(status.reasonPhrase)\r\nContent-Type: ".utf8
        }
        bytes += type.utf8
        if isPacked { bytes += Self.packed }
        if varies { bytes += Self.varies }
        bytes += Self.end
        bytes += lines
        bytes += Self.length
        bytes += String(length).utf8
        bytes += Self.date
        HTTPDate.append(to: &bytes)
        bytes += Self.server
        return bytes
    }

    private static let fine = Array("HTTP/1.1 200 OK\r\nContent-Type: ".utf8)
    private static let packed = Array("\r\nContent-Encoding: gzip".utf8)
    private static let varies = Array("\r\nVary: \(PlanResponder.varies)".utf8)
    private static let end = Array("\r\n".utf8)
    private static let length = Array("Content-Length: ".utf8)
    private static let date = Array("\r\nDate: ".utf8)
    private static let server = Array("\r\nServer: \(PlanServer.name)\r\n\r\n".utf8)
}
