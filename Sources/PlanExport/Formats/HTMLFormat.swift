internal import PlanGraph

/// One page with a picture in SVG: documents on the left, goals with their targets in the middle, agencies on the right.
///
/// What the pointer stands on shows its lines, by style sheet alone; measures are drawn with what they serve.
struct HTMLFormat: FormatWriter {
    /// More nodes make no picture that anybody reads.
    static let mostNodes = 3000

    private struct Line: Hashable {
        let source: NodeIndex
        let target: NodeIndex
        let kind: EdgeKind
    }

    private var stamp: ExportStamp?
    private var nodes: [ExportNode] = []
    private var lines: [Line] = []
    private var known: Set<Line> = []

    /// Refuses a part that is too large.
    static func check(_ graph: Graph, _ cut: Subgraph.Cut) throws(ExportError) {
        let nodes = cut.isWhole ? Array(0..<NodeIndex(graph.ranges.count)) : Subgraph.nodes(of: graph, cut)
        let count = nodes.count { graph.ranges.kind(of: $0) != .action }
        guard count <= mostNodes else {
            throw ExportError(
                "a picture of \(count) nodes cannot be read; cut a part of at most \(mostNodes) with roots and a depth"
            )
        }
    }

    mutating func begin(_ stamp: ExportStamp, _ out: inout ExportText) { self.stamp = stamp }

    mutating func node(_ node: ExportNode, _ out: inout ExportText) {
        if node.kind != .action { nodes.append(node) }
    }

    mutating func edge(_ edge: ExportEdge, _ out: inout ExportText) {
        let kind = edge.kind
        guard kind != .contains else { return }
        let source = edge.graph.ranges.actions.contains(edge.source) ? edge.graph.owner(of: edge.source) : edge.source
        let line = Line(source: source, target: edge.target, kind: kind)
        if known.insert(line).inserted { lines.append(line) }
    }

    func end(_ out: inout ExportText) {
        let picture = PictureLayout(nodes, lines.map { ($0.source, $0.target) })
        let title = stamp?.plans.joined(separator: ", ") ?? ""
        out.write("<!DOCTYPE html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\"><title>")
        out.xml(title)
        out.write("</title>\n<style>\n" + Self.style)
        for place in picture.places.indices where picture.places[place].column != .heading {
            out.write("svg:has(#n\(place):hover) .n\(place){stroke-opacity:.9;stroke-width:1.6}\n")
        }
        out.write("</style></head>\n<body><h1>")
        out.xml(title)
        out.write("</h1>\n<p>Documents, targets and agencies. Point at one to see what it is joined to.</p>\n")
        out.write("<svg viewBox=\"0 0 \(PictureLayout.width) \(picture.height)\" role=\"img\">\n")
        for line in lines { draw(line, picture, &out) }
        for (index, place) in picture.places.enumerated() { draw(place, index, &out) }
        out.write("</svg>\n<footer>")
        out.xml(stamp?.line ?? "")
        out.write("</footer></body></html>\n")
    }

    private static let style = """
        body{font:14px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:76rem;padding:0 1rem;color:#1d2733;background:#fff}
        h1{font-size:1.3rem;margin:0}p,footer{color:#5a6775}svg{width:100%;height:auto}
        text{font-size:11px;fill:#1d2733}.goal text{font-weight:600}path{fill:none;stroke-opacity:.22;stroke-width:1}
        .LEADS{stroke:#b3261e}.COORDINATES{stroke:#8a8f98}.CITES{stroke:#1f6feb}
        .IMPLEMENTS,.ISSUED_UNDER,.AMENDS,.RELATES{stroke:#1a7f37}
        g:hover text{text-decoration:underline}g:hover circle{r:4}circle{fill:#1d2733}
        @media (prefers-color-scheme:dark){body{background:#10151b;color:#e6edf3}text,circle{fill:#e6edf3}p,footer{color:#9aa7b4}}

        """

    private func draw(_ line: Line, _ picture: PictureLayout, _ out: inout ExportText) {
        guard let first = picture.indices[line.source], let last = picture.indices[line.target] else { return }
        let (from, to) = (picture.places[first], picture.places[last])
        let (x1, x2) = picture.ends(from, to)
        let bend = x1 == x2 ? x1 - 60 : (x1 + x2) / 2
        out.write("<path class=\"\(ValueNames.edgeKinds[Int(line.kind.rawValue)]) n\(first) n\(last)\" ")
        out.write("d=\"M\(x1) \(from.y)C\(bend) \(from.y) \(bend) \(to.y) \(x2) \(to.y)\"/>\n")
    }

    private func draw(_ place: PictureLayout.Place, _ index: Int, _ out: inout ExportText) {
        let isHeading = place.column == .heading
        out.write(
            isHeading
                ? "<g class=\"goal\" id=\"n\(index)\">"
                : "<g id=\"n\(index)\"><circle cx=\"\(place.dot)\" cy=\"\(place.y)\" r=\"2.5\"/>"
        )
        out.write(
            "<text x=\"\(place.x)\" y=\"\(place.y + 4)\"\(place.column == .document ? " text-anchor=\"end\"" : "")>"
        )
        out.xml(place.text)
        out.write("</text><title>")
        out.xml(place.node[.title]?.string ?? place.text)
        out.write("</title></g>\n")
    }
}
