import Foundation
import PlanAPI
import PlanSnapshots
import Testing

/// Documents that clients send, name, or have sent before.
@Suite struct DocumentTests {
    private static let query = "{ statistics { plans } }"
    private static let hash = ContentDigest(of: Array(query.utf8)).hex

    private static func folder(_ files: [String: String]) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "trusted-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
        return folder.path
    }

    private static func service(trustedOnly: Bool = false) throws -> PlanService {
        let folder = try folder(["Counts.graphql": query, "notes.txt": "no document"])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        return try PlanService(
            store: GraphStore(ShippedPlan.graph),
            trusted: TrustedDocuments(folder: folder),
            trustedOnly: trustedOnly
        )
    }

    private static func answer(_ service: PlanService, _ body: String) throws -> String {
        let request = try GraphQLRequest(json: Array(body.utf8))
        return String(decoding: service.answer(request).bytes, as: UTF8.self)
    }

    private static let counts = #"{"data":{"statistics":{"plans":1}}}"#

    @Test(arguments: ["Counts", hash, "sha256:" + hash, "SHA256:" + hash.uppercased()])
    func aTrustedDocumentHasAName(_ name: String) throws {
        #expect(try Self.answer(Self.service(trustedOnly: true), #"{"documentId": "\#(name)"}"#) == Self.counts)
    }

    @Test func nothingElseRunsWhereOnlyTrustedDocumentsDo() throws {
        let service = try Self.service(trustedOnly: true)
        #expect(try Self.answer(service, #"{"query": "\#(Self.query)"}"#) == Self.counts)
        #expect(try Self.answer(service, #"{"query": "{ statistics { goals } }"}"#).contains("DOCUMENT_NOT_TRUSTED"))
        #expect(try Self.answer(service, #"{"documentId": "Other"}"#).contains("DOCUMENT_NOT_FOUND"))
        let persisted = #"{"extensions": {"persistedQuery": {"version": 1, "sha256Hash": "00"}}}"#
        #expect(try Self.answer(service, persisted).contains("PERSISTED_QUERY_NOT_SUPPORTED"))
    }

    @Test func aTextIsFoundByItsHashOnceItWasSent() throws {
        let service = try PlanService(store: GraphStore(ShippedPlan.graph))
        let extensions = #""extensions": {"persistedQuery": {"version": 1, "sha256Hash": "\#(Self.hash)"}}"#
        let missing = try Self.answer(service, "{\(extensions)}")
        #expect(missing.contains("PersistedQueryNotFound") && missing.contains("PERSISTED_QUERY_NOT_FOUND"))
        let other = try Self.answer(service, #"{"query": "{ statistics { goals } }", \#(extensions)}"#)
        #expect(other.contains("PERSISTED_QUERY_HASH_MISMATCH"))
        #expect(try Self.answer(service, "{\(extensions)}") == missing)
        #expect(try Self.answer(service, #"{"query": "\#(Self.query)", \#(extensions)}"#) == Self.counts)
        #expect(try Self.answer(service, "{\(extensions)}") == Self.counts)
    }

    @Test func anInvalidTrustedDocumentStopsTheStart() throws {
        let folder = try Self.folder(["Bad.graphql": "{ nothing }"])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let trusted = try TrustedDocuments(folder: folder)
        let error = #expect(throws: ServiceError.self) {
            try PlanService(store: GraphStore(ShippedPlan.graph), trusted: trusted)
        }
        #expect(error?.description.contains("nothing") == true)
        #expect(throws: ServiceError.self) { try TrustedDocuments(folder: folder + "/missing") }
    }
}
