import PlanAPI

/// What happens to a request before its answer is made.
enum RequestBenchmarks {
    static let all = [
        Benchmark(name: "request-read") { name, bench in
            let body = Array(knownBody.utf8)
            return [try bench.figure(name) { _ in blackHole(try GraphQLRequest(json: body)) }]
        },
        Benchmark(name: "request-new-document") { name, bench in
            let requests = try newDocuments()
            try check(bench.service.prepare(requests[0]), bench)
            var figure = bench.figure(name) { blackHole(bench.service.prepare(requests[$0 % requests.count])) }
            figure["documentBytes"] = Double(newDocument(0).utf8.count)
            return [figure]
        },
        Benchmark(name: "request-known-document") { name, bench in
            let request = try knownDocument()
            try check(bench.service.prepare(request), bench)
            return [bench.figure(name) { _ in blackHole(bench.service.prepare(request)) }]
        },
    ]

    private static func check(_ request: PreparedRequest, _ bench: Workbench) throws {
        let answer = bench.service.answer(request)
        if answer.hasErrors { throw BenchError(String(decoding: answer.bytes, as: UTF8.self)) }
    }

    /// More documents than the service keeps, so that each is new whenever its turn comes.
    static func newDocuments() throws -> [GraphQLRequest] {
        let known = try knownDocument()
        return (0..<2_500).map { GraphQLRequest(query: newDocument($0), variables: known.variables) }
    }

    /// A request that is known when it has come once.
    static func knownDocument() throws -> GraphQLRequest { try GraphQLRequest(json: Array(knownBody.utf8)) }

    /// A document of 1 KB as clients send it: two fragments, variables, several fields with arguments.
    static func newDocument(_ number: Int) -> String {
        """
        query Overview\(10_000 + number)($code: String!, $first: Int = 20, $withWords: Boolean! = false) {
          target(code: $code) {
            ...TargetParts
            goal { number title targets { code title } }
            citations(first: $first) {
              totalCount
              nodes { source @include(if: $withWords) { line text } document { ...DocumentParts } }
            }
          }
          agencies(first: $first, orderBy: [{ leads: DESCENDING }]) {
            totalCount
            pageInfo { hasNextPage endCursor }
            nodes { id name kind aliases workload { leads coordinates goals byGoal { goal { number } leads } } }
          }
          documents(first: $first, where: { type: [RESOLUTION, DECISION] }, orderBy: [{ citations: DESCENDING }]) {
            totalCount
            nodes { ...DocumentParts citations(first: 5) { totalCount nodes { target { ...TargetParts } } } }
          }
        }

        fragment TargetParts on Target { id code label kind title source { line } assignments { role agency { id name kind } } }
        fragment DocumentParts on Document { id number type name issuedOn issuer }
        """
    }

    /// A known document with variables, as clients send it.
    private static let knownBody = """
        {"query":"query Point($code: String!, $first: Int) { target(code: $code) { code title citations(first: $first) \
        { nodes { source { line } } } } }","variables":{"code":"1.2","first":20}}
        """
}
