import GraphQLExecution
import GraphQLLanguage
import GraphQLSchema
import PlanGraph
import SourceText

/// Why the service cannot start.
public struct ServiceError: Error, Sendable, CustomStringConvertible {
    /// What is wrong with the schema or its bindings.
    public let description: String
}

/// Reads schema/plan.graphql with schema/federation.graphql and ties their fields to the graph.
enum SchemaBinding {
    /// The whole schema: the plan's part, then federation's.
    static let text = PackageResources.plan_graphql + [UInt8(ascii: "\n")] + PackageResources.federation_graphql

    /// What composition takes: without the fields and definitions that it adds to every subgraph itself.
    static let subgraphText: String = {
        let plan = String(decoding: PackageResources.plan_graphql, as: UTF8.self)
        guard let federation = try? SourceText(validating: PackageResources.federation_graphql),
            var document = try? Parser.parse(federation, limits: .trusted)
        else { return plan }
        document.definitions = document.definitions.filter { definition in
            switch definition {
            case .typeSystem(.schema): true
            case .typeSystem(.type(let type)): type.isExtension && type.name.value != "Query"
            default: false
            }
        }
        return plan + "\n" + Printer.print(document)
    }()

    static func schema(_ text: [UInt8]) throws(ServiceError) -> Schema {
        do {
            let source = try SourceText(validating: text)
            let document = try Parser.parse(source, limits: .trusted)
            return try SchemaBuilder.build(document, scalars: ["Date": .date])
        } catch let error as GraphQLErrors {
            throw ServiceError(description: "schema/plan.graphql is invalid: \(error.errors.map(\.message))")
        } catch {
            throw ServiceError(description: "schema/plan.graphql cannot be read: \(error)")
        }
    }

    /// The numbers of all fields, and the type of each kind of object.
    static func bind(_ schema: Schema) throws(ServiceError) -> (FieldBindings, [TypeID]) {
        let kinds = Dictionary(uniqueKeysWithValues: ObjectKind.allCases.map { ($0.typeName, $0) })
        let bindings: FieldBindings
        do {
            bindings = try FieldBindings(schema) { type, field in
                guard let kind = kinds[type], let number = kind.fields.first(where: { $0.name == field })?.number else {
                    return nil
                }
                return AnswerColumns.binding(kind, number)
            }
        } catch {
            throw ServiceError(description: error.description)
        }
        var types: [TypeID] = []
        for kind in ObjectKind.allCases {
            guard let id = schema.typeID(named: kind.typeName) else {
                throw ServiceError(description: "the schema has no type \"\(kind.typeName)\"")
            }
            for field in kind.fields where schema[id].field(named: field.name) == nil {
                throw ServiceError(description: "the schema has no field \"\(kind.typeName).\(field.name)\"")
            }
            types.append(id)
        }
        return (bindings, types)
    }
}
