import GraphQLExecution
import GraphQLSchema
import PlanGraph

/// `_entities` and `_service`, by which a router takes this graph as a subgraph of Apollo Federation 2.
extension GraphSource {
    /// The nodes that a router represents by type and id; null where there is no such node of the type.
    func entities(_ representations: [ConstValue]) throws(FieldFailure) -> [GraphObject?] {
        try Self.check(representations, "representations")
        return try representations.map { representation throws(FieldFailure) in
            guard let type = representation["__typename"]?.text, let id = representation["id"]?.text else {
                throw FieldFailure(
                    "A representation must have a \"__typename\" and an \"id\", both strings.",
                    code: "BAD_USER_INPUT"
                )
            }
            guard let object = graph.node(identifier: id).flatMap({ node($0) }) else { return nil }
            return object.kind.typeName == type ? object : nil
        }
    }

    func writeFederationService(_ writer: inout JSONWriter) -> Bool {
        writer.string(SchemaBinding.subgraphText)
        return true
    }
}
