public import PlanGraph
internal import SourceText

/// A page about one node: what it says of itself, and what it is joined to with the words that say so.
public struct NodePage {
    private let graph: Graph
    private let node: ExportNode
    private let stamp: ExportStamp

    /// A page.
    ///
    /// - Parameters:
    ///   - graph: a version.
    ///   - node: any node of it.
    ///   - stamp: where it comes from.
    public init(_ graph: Graph, _ node: NodeIndex, _ stamp: ExportStamp) {
        self.graph = graph
        self.node = ExportNode(graph, node)
        self.stamp = stamp
    }

    /// No more edges of a kind are shown.
    private static let mostEdges = 500

    /// The page in HTML; it needs no other file.
    ///
    /// - Complexity: O(edges of the node).
    public var bytes: [UInt8] {
        var out = ExportText()
        let title = node.label
        out.write(
            "<!DOCTYPE html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>"
        )
        out.xml(title)
        out.write("</title><style>\(Self.style)</style></head>\n<body><main><p class=\"kind\">\(node.kindName)</p><h1>")
        out.xml(title)
        out.write("</h1>\n")
        if let words = node[.title]?.string, words != title {
            out.write("<p class=\"title\">")
            out.xml(words)
            out.write("</p>\n")
        }
        writeValues(&out)
        writeEdges(&out)
        out.write("</main><footer>")
        out.xml(stamp.line)
        out.write("</footer></body></html>\n")
        return out.take()
    }

    private static let style = """
        body{font:16px/1.55 system-ui,sans-serif;margin:2rem auto;max-width:46rem;padding:0 1rem;color:#1d2733;background:#fff}
        h1{font-size:1.6rem;margin:0}h2{font-size:1rem;margin:1.6rem 0 .3rem}.kind,footer,dt,q{color:#5a6775}
        .kind{margin:0;font-size:.8rem;letter-spacing:.06em}ul{padding-left:1.2rem}li{margin:.3rem 0}q{display:block;font-size:.9rem}
        dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1rem}dd{margin:0}a{color:#0b57d0}footer{margin-top:3rem;font-size:.8rem}
        @media(prefers-color-scheme:dark){body{background:#10151b;color:#e6edf3}a{color:#8ab4f8}.kind,footer,dt,q{color:#9aa7b4}}
        """

    private func writeValues(_ out: inout ExportText) {
        out.write("<dl>")
        for (attribute, value) in node.values where ![.kind, .label, .title].contains(attribute) {
            out.write("<dt>\(attribute.rawValue)</dt><dd>")
            out.xml(value.string)
            out.write("</dd>")
        }
        out.write("</dl>\n")
    }

    private func writeEdges(_ out: inout ExportText) {
        var groups: [String: [GraphStep]] = [:]
        var order: [String] = []
        EdgeWalker(graph, kinds: .all).forEachStep(from: node.index) { step in
            if groups[step.phrase] == nil { order.append(step.phrase) }
            groups[step.phrase, default: []].append(step)
        }
        for phrase in order {
            let steps = groups[phrase] ?? []
            out.write("<h2>\(phrase.prefix(1).uppercased())\(phrase.dropFirst()) (\(steps.count))</h2>\n<ul>")
            for step in steps.prefix(Self.mostEdges) { write(step, &out) }
            out.write("</ul>\n")
            if steps.count > Self.mostEdges { out.write("<p>and \(steps.count - Self.mostEdges) more</p>\n") }
        }
    }

    private func write(_ step: GraphStep, _ out: inout ExportText) {
        let other = ExportNode(graph, step.to)
        out.write("<li><a href=\"/id/\(LinkedData.path(graph, step.to))\">")
        out.xml(other.kind == .action ? other[.title]?.string ?? other.label : other.label)
        out.write("</a>")
        if other.kind == .goal || other.kind == .target, let title = other[.title]?.string {
            out.write(" ")
            out.xml(title)
        }
        if step.kind != .contains {
            out.write("<q>")
            out.xml(graph.columns.strings.string(in: Int(step.span.lowerBound)..<Int(step.span.upperBound)))
            out.write("</q> line \(graph.location(at: step.span.lowerBound).line)")
        }
        out.write("</li>\n")
    }
}
