import GraphQLLanguage
import GraphQLSchema
import SourceText
import Testing

@testable import GraphQLValidation

/// A document, and what one rule says of it: messages with their places, in order.
struct RuleCase: Sendable, CustomTestStringConvertible {
    var rule: Rule
    var document: String
    var errors: [String]

    init(_ rule: Rule, _ document: String, _ errors: String...) {
        self.rule = rule
        self.document = document
        self.errors = errors
    }

    var testDescription: String { "\(rule.name): \(document)" }

    static let all = [
        executableDefinitions, uniqueOperationNames, loneAnonymousOperation, singleFieldSubscriptions, knownTypeNames,
        fragmentsOnCompositeTypes, variablesAreInputTypes, scalarLeafs, fieldsOnCorrectType, uniqueFragmentNames,
        knownFragmentNames, noUnusedFragments, possibleFragmentSpreads, noFragmentCycles, uniqueVariableNames,
        noUndefinedVariables, noUnusedVariables, knownDirectives, uniqueDirectivesPerLocation, knownArgumentNames,
        uniqueArgumentNames, valuesOfCorrectType, providedRequiredArguments, variablesInAllowedPosition,
        overlappingFieldsCanBeMerged, uniqueInputFieldNames, maxIntrospectionDepth,
    ].flatMap { $0 }
}

extension GraphQLError {
    /// The message and the places, as the tables write them.
    var line: String { "\(message) (\(locations.map(\.description).joined(separator: " ")))" }
}

/// A schema with something of everything that a rule looks at.
let petSchemaText = """
    directive @onQuery on QUERY
    directive @onField on FIELD
    directive @tag(name: String!, more: Int) repeatable on FIELD | VARIABLE_DEFINITION
    scalar Date
    scalar Any
    enum Color { RED GREEN }
    interface Being { name(surname: Boolean): String }
    interface Pet implements Being { name(surname: Boolean): String }
    type Dog implements Being & Pet { name(surname: Boolean): String nickname: String barkVolume: Int isTrained(at: Int = 1, must: Boolean!): Boolean owner: Human friends: [Pet] born: Date }
    type Cat implements Being & Pet { name(surname: Boolean): String nickname: String meowVolume: Int color: Color! owner: Human! }
    type Human implements Being { name(surname: Boolean): String pets(first: Int!, kind: Color = RED): [Pet!] relatives: [Human!]! }
    type Alien { iq: Int }
    union CatOrDog = Cat | Dog
    union HumanOrAlien = Human | Alien
    input Inner { a: Int b: [Int!] c: Inner d: Color = RED }
    input Filter { req: Int! opt: String inner: Inner reqDef: Int! = 4 }
    input One @oneOf { a: Int b: String }
    type Query { dog: Dog cat: Cat pet: Pet human(id: ID): Human catOrDog: CatOrDog humanOrAlien: HumanOrAlien
      int(v: Int): Int nonNull(v: Int!): Int ints(v: [Int]): Int filter(v: Filter): Int one(v: One): Int color(v: Color): Int
      float(v: Float): Int string(v: String): Int boolean(v: Boolean): Int id(v: ID): Int any(v: Any): Int
      withDefault(v: Int! = 3): Int colors(v: [Color!]!): Int }
    type Mutation { set(v: Filter!): Dog }
    type Subscription { tick: Dog tock: Int }
    """
