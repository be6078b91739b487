internal import HTTPTypes

/// The heads of the answers to a known request as bytes, with the fields that the framework gives them too.
struct AnswerHead {
    /// More bytes than a head has.
    let room: Int
    private let type: [UInt8]
    private let lines: [UInt8]
    /// What stands before the length in the head of most answers, and of most that another client may get otherwise.
    private let usual: [UInt8]
    private let usualVarying: [UInt8]

    /// Begins heads.
    ///
    /// - Parameters:
    ///   - type: the answers' type.
    ///   - lines: what every head has besides, each line with its end.
    init(type: String, lines: [UInt8]) {
        self.type = Array(type.utf8)
        self.lines = lines
        room = 512 + lines.count
        usual = Self.start(self.type, lines, .ok)
        usualVarying = Self.start(self.type, lines, .ok, varies: true)
    }

    /// The head of an answer of so many bytes.
    func bytes(
        length: Int,
        status: HTTPResponse.Status = .ok,
        varies: Bool = false,
        isPacked: Bool = false
    ) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(room)
        if status == .ok, !isPacked {
            bytes += varies ? usualVarying : usual
        } else {
            bytes += Self.start(type, lines, status, varies: varies, isPacked: isPacked)
        }
        bytes += String(length).utf8
        bytes += Self.date
        HTTPDate.append(to: &bytes)
        bytes += Self.server
        return bytes
    }

    private static func start(
        _ type: [UInt8],
        _ lines: [UInt8],
        _ status: HTTPResponse.Status,
        varies: Bool = false,
        isPacked: Bool = false
    ) -> [UInt8] {
        var bytes = Array("HTTP/1.1 \(status.code) \(status.reasonPhrase)\r\nContent-Type: ".utf8)
        bytes += type
        if isPacked { bytes += "\r\nContent-Encoding: gzip".utf8 }
        if varies { bytes += "\r\nVary: \(PlanResponder.varies)".utf8 }
        bytes += "\r\n".utf8
        bytes += lines
        bytes += "Content-Length: ".utf8
        return bytes
    }

    private static let date = Array("\r\nDate: ".utf8)
    private static let server = Array("\r\nServer: \(PlanServer.name)\r\n\r\n".utf8)
}
