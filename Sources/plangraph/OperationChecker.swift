import ArgumentParser
import GraphQLExecution
import GraphQLLanguage
import GraphQLSchema
import GraphQLValidation
import SourceText

/// Checks documents against schemas; a schema is made once for each text.
struct OperationChecker {
    private enum Made {
        case schema(Schema)
        case errors([GraphQLError])
    }

    private let schemaText: SourceText
    private var made: [[UInt8]: Made] = [:]
    /// Schemas that are kept at a time.
    private static let mostSchemas = 64

    init(schemaText: SourceText) { self.schemaText = schemaText }

    /// What is wrong with the schema; nil where nothing is.
    mutating func schemaErrors() -> [GraphQLError]? {
        if case .errors(let errors) = make(schemaText) { errors } else { nil }
    }

    /// What is wrong with a document.
    mutating func errors(in source: SourceText, operationName: String?) -> [GraphQLError] {
        errors(in: source, operationName, make(schemaText))
    }

    private func errors(in source: SourceText, _ name: String?, _ made: Made) -> [GraphQLError] {
        switch made {
        case .errors(let errors):
            return errors
        case .schema(let schema):
            do {
                let document = try Parser.parse(source, limits: .trusted)
                var errors = Validator.validate(document, schema: schema)
                if let name, errors.isEmpty, !document.operations.contains(where: { $0.name?.value == name }) {
                    errors.append(GraphQLError(message: "Unknown operation named '\(name)'."))
                }
                return errors
            } catch {
                return [error]
            }
        }
    }

    private mutating func make(_ text: SourceText) -> Made {
        if let known = made[text.bytes] { return known }
        let result: Made
        do {
            result = .schema(try SchemaBuilder.build(try Parser.parse(text, limits: .trusted)))
        } catch let error as GraphQLErrors {
            result = .errors(error.errors)
        } catch let error as GraphQLError {
            result = .errors([error])
        } catch {
            result = .errors([GraphQLError(message: "\(error)")])
        }
        if made.count >= Self.mostSchemas { made.removeAll() }
        made[text.bytes] = result
        return result
    }

    /// Answers each line of standard input with a line, whatever it holds.
    mutating func answerLines() throws {
        var isAllValid = true
        while let line = readLine(strippingNewline: true) {
            guard !line.isEmpty else { continue }
            let errors = answer(line)
            isAllValid = isAllValid && errors.isEmpty
            var writer = JSONWriter()
            writer.raw("{")
            writer.verdict(errors)
            writer.raw("}\n")
            Console.print(writer.bytes)
        }
        if !isAllValid { throw ExitCode.badData }
    }

    private mutating func answer(_ line: String) -> [GraphQLError] {
        let request: JSONValue
        do {
            request = try JSONReader.read(Array(line.utf8))
        } catch {
            return [Self.badLine("\(error.message) at byte \(error.offset)")]
        }
        guard case .object = request else { return [Self.badLine("it is no object")] }
        let schema = request["schema"]?.string.map { SourceText($0) } ?? schemaText
        let made = make(schema)
        guard let query = request["query"], query != .null else {
            if case .errors(let errors) = made { return errors }
            return []
        }
        guard let text = query.string else { return [Self.badLine("\"query\" is no string")] }
        return errors(in: SourceText(text), request["operationName"]?.string, made)
    }

    private static func badLine(_ reason: String) -> GraphQLError {
        GraphQLError(message: "The line is no request: \(reason).", code: "BAD_REQUEST")
    }
}

extension JSONWriter {
    /// `"valid": …, "errors": […]`.
    mutating func verdict(_ errors: [GraphQLError]) {
        raw("\"valid\":")
        boolean(errors.isEmpty)
        raw(",\"errors\":")
        self.errors(errors)
    }
}
