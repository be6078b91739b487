internal import PlanGraph

/// The graph as linked data: which vocabularies say what of nodes and edges.
///
/// Documents and plans are legal resources of the European Legislation Identifier's ontology, the parts of plans their
/// subdivisions and, in SKOS, the concepts of a scheme that the plan is; goals 1 to 17 are close to the United Nations'.
/// The words behind an edge are a statement about it that quotes the plan (Web Annotation).
enum LinkedData {
    /// What an object is.
    enum Object {
        case iri(String)
        case text(String)
        case plain(String)
        case date(String)
        case year(Int)
        case number(Int)
    }

    static let prefixes: [(name: String, iri: String)] = [
        ("dcterms", "http://purl.org/dc/terms/"), ("eli", "http://data.europa.eu/eli/ontology#"),
        ("foaf", "http://xmlns.com/foaf/0.1/"), ("oa", "http://www.w3.org/ns/oa#"), ("pg", "urn:plangraph:vocabulary#"),
        ("prov", "http://www.w3.org/ns/prov#"), ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
        ("sdg", "http://metadata.un.org/sdg/"), ("skos", "http://www.w3.org/2004/02/skos/core#"),
        ("xsd", "http://www.w3.org/2001/XMLSchema#"),
    ]

    /// The address of a node below the base: «target/T0123…».
    static func path(_ graph: Graph, _ node: NodeIndex) -> String {
        kinds[Int(graph.ranges.kind(of: node).rawValue)] + graph.identifier(of: node)
    }

    /// What the addresses of each kind of node begin with.
    private static let kinds = ValueNames.nodeKinds.map { $0.lowercased() + "/" }

    static func types(_ node: ExportNode) -> [String] {
        let own = "pg:" + node.kindName.prefix(1) + node.kindName.dropFirst().lowercased()
        return switch node.kind {
        case .plan: [own, "eli:LegalResource", "skos:ConceptScheme"]
        case .goal, .target: [own, "eli:LegalResourceSubdivision", "skos:Concept"]
        case .action: [own, "eli:LegalResourceSubdivision"]
        case .agency: [own, "foaf:Organization", "prov:Organization"]
        case .document: [own, "eli:LegalResource"]
        }
    }

    static func properties(_ node: ExportNode) -> [(String, Object)] {
        let graph = node.graph
        var result: [(String, Object)] = []
        func add(_ name: String, _ value: ExportValue?, _ make: (String) -> Object) {
            if let value { result.append((name, make(value.string))) }
        }
        switch node.kind {
        case .plan, .document:
            add("eli:title", node[.title]) { .text($0) }
            if node.kind == .plan || node[.title]?.string != node.label {
                add("eli:id_local", .text(node.label)) { .plain($0) }
            }
            add("eli:date_document", node[.issuedOn]) { .date($0) }
            add("eli:publisher", node[.issuer]) { .text($0) }
            add("pg:documentType", node[.type]) { .iri("pg:" + $0) }
            if case .number(let year)? = node[.issuedYear] { result.append(("dcterms:issued", .year(year))) }
        case .goal, .target:
            add("skos:prefLabel", node[.title]) { .text($0) }
            add("skos:notation", .text(node.label)) { .plain($0) }
            result.append(("skos:inScheme", .iri(address(graph, graph.plan(of: node.index)))))
            if node.kind == .target { result.append(("skos:broader", .iri(address(graph, above(node))))) }
            if node.kind == .goal, case .number(let number)? = node[.goal], (1...17).contains(number) {
                result.append(("skos:closeMatch", .iri("sdg:\(number)")))
            }
            add("pg:targetKind", node[.type]) { .iri("pg:" + $0) }
        case .action: add("dcterms:description", node[.title]) { .text($0) }
        case .agency:
            add("foaf:name", node[.title]) { .text($0) }
            add("pg:agencyKind", node[.type]) { .iri("pg:" + $0) }
        }
        if case .number(let line)? = node[.line] { result.append(("pg:line", .number(line))) }
        return result
    }

    /// The enclosing target, or the goal.
    private static func above(_ node: ExportNode) -> NodeIndex {
        let graph = node.graph
        let parent = graph.columns.targets.parent[Int(node.index - graph.ranges.targets.lowerBound)]
        return parent == .none ? graph.goal(of: node.index) : parent
    }

    /// A node as the object of a property: the path below the base in angle brackets.
    static func address(_ graph: Graph, _ node: NodeIndex) -> String { "<" + path(graph, node) + ">" }

    static func predicate(_ kind: EdgeKind) -> String {
        switch kind {
        case .contains: "eli:has_part"
        case .leads: "pg:leads"
        case .coordinates: "pg:coordinates"
        case .cites: "eli:cites"
        case .implements: "eli:ensures_implementation_of"
        case .issuedUnder: "eli:based_on"
        case .amends: "eli:amends"
        case .relates: "eli:related_to"
        }
    }
}

/// Turtle: https://www.w3.org/TR/turtle/.
struct TurtleFormat: FormatWriter {
    func begin(_ stamp: ExportStamp, _ out: inout ExportText) {
        out.write("# PlanGraph: \(stamp.line)\n@base <\(stamp.base)> .\n")
        for prefix in LinkedData.prefixes { out.write("@prefix \(prefix.name): <\(prefix.iri)> .\n") }
        out.write("<export/\(stamp.version)> a prov:Entity")
        out.write(" ; dcterms:hasVersion ")
        out.json(stamp.version)
        if let snapshot = stamp.snapshot {
            out.write(" ; dcterms:identifier ")
            out.json(snapshot)
        }
        out.write(" .\n")
    }

    func node(_ node: ExportNode, _ out: inout ExportText) {
        out.write(LinkedData.address(node.graph, node.index))
        out.write(" a " + LinkedData.types(node).joined(separator: ", "))
        for (name, object) in LinkedData.properties(node) {
            out.write(" ;\n  \(name) ")
            write(object, &out)
        }
        out.write(" .\n")
    }

    func edge(_ edge: ExportEdge, _ out: inout ExportText) {
        let subject = LinkedData.address(edge.graph, edge.source)
        let object = LinkedData.address(edge.graph, edge.target)
        let predicate = LinkedData.predicate(edge.kind)
        out.write("\(subject) \(predicate) \(object) .\n[] a rdf:Statement ; rdf:subject \(subject) ; ")
        out.write("rdf:predicate \(predicate) ; rdf:object \(object) ; pg:edgeKind pg:\(edge.kindName) ; ")
        if let block = edge.block { out.write("pg:block \(block) ; ") }
        out.write("pg:line \(edge.line) ; oa:hasTarget [ oa:hasSource \(LinkedData.address(edge.graph, edge.plan)) ; ")
        out.write("oa:hasSelector [ a oa:TextQuoteSelector ; oa:exact ")
        out.json(edge.words)
        out.write("@vi ] ] .\n")
    }

    private func write(_ object: LinkedData.Object, _ out: inout ExportText) {
        switch object {
        case .iri(let iri): out.write(iri)
        case .number(let number): out.write(String(number))
        case .text(let text):
            out.json(text)
            out.write("@vi")
        case .plain(let text): out.json(text)
        case .date(let date): out.write("\"\(date)\"^^xsd:date")
        case .year(let year): out.write("\"\(year)\"^^xsd:gYear")
        }
    }
}

/// JSON-LD 1.1: https://www.w3.org/TR/json-ld11/.
struct JSONLDFormat: FormatWriter {
    func begin(_ stamp: ExportStamp, _ out: inout ExportText) {
        out.write("{\"@context\":{\"@base\":")
        out.json(stamp.base)
        for prefix in LinkedData.prefixes { out.write(",\"\(prefix.name)\":\"\(prefix.iri)\"") }
        out.write(
            "},\"@graph\":[\n{\"@id\":\"export/\(stamp.version)\",\"@type\":\"prov:Entity\",\"dcterms:hasVersion\":"
        )
        out.json(stamp.version)
        if let snapshot = stamp.snapshot {
            out.write(",\"dcterms:identifier\":")
            out.json(snapshot)
        }
        out.write("}")
    }

    func node(_ node: ExportNode, _ out: inout ExportText) {
        out.write(",\n{\"@id\":\"\(LinkedData.path(node.graph, node.index))\",\"@type\":[\"")
        out.write(LinkedData.types(node).joined(separator: "\",\"") + "\"]")
        for (name, object) in LinkedData.properties(node) {
            out.write(",\"\(name)\":")
            write(object, &out)
        }
        out.write("}")
    }

    func edge(_ edge: ExportEdge, _ out: inout ExportText) {
        let subject = LinkedData.path(edge.graph, edge.source)
        let object = LinkedData.path(edge.graph, edge.target)
        let predicate = LinkedData.predicate(edge.kind)
        out.write(",\n{\"@id\":\"\(subject)\",\"\(predicate)\":{\"@id\":\"\(object)\"}}")
        out.write(",\n{\"@type\":\"rdf:Statement\",\"rdf:subject\":{\"@id\":\"\(subject)\"},\"rdf:predicate\":")
        out.write("{\"@id\":\"\(predicate)\"},\"rdf:object\":{\"@id\":\"\(object)\"},")
        out.write("\"pg:edgeKind\":{\"@id\":\"pg:\(edge.kindName)\"},")
        if let block = edge.block { out.write("\"pg:block\":\(block),") }
        out.write("\"pg:line\":\(edge.line),\"oa:hasTarget\":{\"oa:hasSource\":{\"@id\":\"")
        out.write(LinkedData.path(edge.graph, edge.plan))
        out.write("\"},\"oa:hasSelector\":{\"@type\":\"oa:TextQuoteSelector\",\"oa:exact\":")
        write(.text(edge.words), &out)
        out.write("}}}")
    }

    private func write(_ object: LinkedData.Object, _ out: inout ExportText) {
        switch object {
        case .iri(let iri):
            let name = iri.hasPrefix("<") ? String(iri.dropFirst().dropLast()) : iri
            out.write("{\"@id\":\"\(name)\"}")
        case .number(let number): out.write(String(number))
        case .text(let text):
            out.write("{\"@language\":\"vi\",\"@value\":")
            out.json(text)
            out.write("}")
        case .plain(let text): out.json(text)
        case .date(let date): out.write("{\"@type\":\"xsd:date\",\"@value\":\"\(date)\"}")
        case .year(let year): out.write("{\"@type\":\"xsd:gYear\",\"@value\":\"\(year)\"}")
        }
    }

    func end(_ out: inout ExportText) { out.write("\n]}\n") }
}
