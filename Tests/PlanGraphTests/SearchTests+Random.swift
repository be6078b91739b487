import PlanExtraction
import Testing

@testable import PlanGraph

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

extension SearchTests {
    /// A graph of goals, some in every few of whose titles each word stands: rare ones, and such as stand everywhere.
    private static func graph(_ random: inout SeededRandom) throws -> Graph {
        let words = ["ma", "má", "mà", "mạ", "rừng", "rung", "xanh", "Xanh", "UBND", "ủy", "ban", "nhân", "dân", "x"]
        let text = "Một"
        var fixture = PlanFixture(number: "1/KH-UBND", province: nil, text: text)
        for number in 1...Int.random(in: 1...800, using: &random) {
            // Of one, the length does not fit into a byte.
            let title = (0...(number == 7 ? 300 : Int.random(in: 0..<9, using: &random))).map { _ in
                // The places in the list are not equally frequent.
                words[Int.random(in: 0...Int.random(in: 0..<words.count, using: &random), using: &random)]
            }
            fixture.goal(number, title.joined(separator: " "))
            if number % 50 == 0 { fixture.target("\(number).1", "hiếm \(title[0])", goal: number - 1) }
        }
        fixture.agency("Sở Xanh", key: "so xanh")
        fixture.assign(.lead, 0, .goal(0))
        return try GraphBuilder.build([fixture.plan])
    }

    private static let queries = [
        "ma", "mạ", "ma rừng", "rừng ma má", "hiếm", "hiếm ma", "hiem xanh rung", "ma*", "m* x", "\"ma rừng\"",
        "\"má ma\" xanh",
        "\"ủy ban\" ma", "ubnd", "\"ubnd xanh\" x*", "ma zzz", "zzz", "xanh xanh", "\"ma má\" hiếm",
        "ke hoach mục tiêu 7",
    ]

    @Test(arguments: 0..<6) func everyNodeIsFoundThatReadingAllTextsFinds(_ seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let graph = try Self.graph(&random)
        let plain = PlainSearch(graph)
        for query in Self.queries {
            for kinds in [Set(NodeKind.allCases), [.target], [.goal, .agency]] {
                let expected = plain.hits(query, kinds)
                let result = graph.search(query, kinds: kinds)
                #expect(result.nodes == expected.map(\.node), "seed \(seed), \(query)")
                #expect(result.nodes.map { result.score(of: $0) } == expected.map(\.score), "seed \(seed), \(query)")
                let absent = Set(0..<NodeIndex(graph.ranges.count)).subtracting(result.nodes)
                #expect(absent.allSatisfy { result.score(of: $0) == 0 })
            }
        }
    }

    @Test(arguments: 0..<6) func aPageIsTheSamePartOfAllHits(_ seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let graph = try Self.graph(&random)
        for query in Self.queries {
            let all = graph.search(query).nodes
            for _ in 0..<3 {
                let first = Int.random(in: 0..<12, using: &random)
                let page = graph.search(query, first: first)
                #expect(page.nodes.prefix(first) == all.prefix(first), "seed \(seed), \(query)")
                #expect(page.nodes.sorted() == all.sorted())
                guard let last = all.indices.randomElement(using: &random) else { continue }
                let next = graph.search(query, first: first, after: all[last])
                #expect(next.nodes.prefix(last + 1 + first) == all.prefix(last + 1 + first), "seed \(seed), \(query)")
                #expect(next.nodes.sorted() == all.sorted())
            }
        }
    }

    @Test func aPageBehindANodeThatWasNotFoundIsTheFirst() throws {
        var random = SeededRandom(seed: 1)
        let graph = try Self.graph(&random)
        let all = graph.search("ma").nodes
        #expect(graph.search("ma", first: 3, after: NodeIndex.none).nodes.prefix(3) == all.prefix(3))
        #expect(graph.search("ma", first: .max, after: all[1]).nodes == all)
        #expect(graph.search("ma", first: -1).nodes.sorted() == all.sorted())
    }
}

/// Reads every text for every question.
private struct PlainSearch {
    private let graph: Graph
    /// For each node the words of each piece of its text.
    private let texts: [[[SearchToken]]]

    init(_ graph: Graph) {
        self.graph = graph
        texts = (0..<NodeIndex(graph.ranges.count)).map { node in
            SearchText(graph: graph).pieces(node).map { piece in
                piece.split(separator: " ").flatMap { SearchToken.tokens($0) }
            }
        }
    }

    func hits(_ query: String, _ kinds: Set<NodeKind>) -> [(node: NodeIndex, score: Double)] {
        let terms = SearchQuery(query).terms.map { term in texts.map { count(term, $0) } }
        // The end of a piece counts as a word.
        let lengths = texts.map { $0.reduce(0) { $0 + $1.count + 1 } }
        let mean = Double(lengths.reduce(0, +)) / Double(texts.count)
        func score(_ counts: [Int], _ node: Int) -> Double {
            let (count, having) = (Double(counts[node]), Double(counts.count { $0 > 0 }))
            let rarity = log((Double(texts.count) - having + 0.5) / (having + 0.5) + 1)
            return rarity * count * 2.2 / (count + 1.2 * (1 - 0.75 + 0.75 * (Double(lengths[node]) / mean)))
        }
        let nodes = texts.indices.filter { kinds.contains(graph.ranges.kind(of: NodeIndex($0))) }
        let any = nodes.filter { node in terms.contains { $0[node] > 0 } }
        let all = any.filter { node in terms.allSatisfy { $0[node] > 0 } }
        let hits = (all.isEmpty ? any : all).map { node in
            let sum = terms.reduce(0) { $1[node] > 0 ? $0 + score($1, node) : $0 }
            return (node: NodeIndex(node), score: sum * weight(graph.ranges.kind(of: NodeIndex(node))))
        }
        return hits.sorted { $0.score == $1.score ? $0.node < $1.node : $0.score > $1.score }
    }

    private func count(_ term: SearchQuery.Term, _ pieces: [[SearchToken]]) -> Int {
        pieces.reduce(0) { sum, words in
            sum
                + words.indices.count { start in
                    start + term.words.count <= words.count
                        && zip(term.words, words[start...]).allSatisfy { matches($0, $1, term.isPrefix) }
                }
        }
    }

    private func matches(_ wanted: SearchToken, _ word: SearchToken, _ isPrefix: Bool) -> Bool {
        if isPrefix { return word.folded.starts(with: wanted.folded) }
        return wanted.hasAccents ? word.exact == wanted.exact : word.folded == wanted.folded
    }

    private func weight(_ kind: NodeKind) -> Double {
        switch kind {
        case .document, .agency: 1.5
        case .plan, .goal, .target: 1.25
        case .action: 1
        }
    }
}
