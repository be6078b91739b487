/// Writes documents that use every production of the grammar, at random.
struct DocumentGenerator {
    private var random: SeededRandom

    init(seed: UInt64) {
        random = SeededRandom(seed: seed)
    }

    mutating func document() -> String {
        // A selection set that comes behind `type T` would be read as its fields.
        (0..<number(1...5)).map { definition(isFirst: $0 == 0) }.joined(separator: oneOf([" ", "\n", ", ", "# c\n"]))
    }

    private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

    private mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

    private mutating func oneOf(_ options: [String]) -> String { options[number(0...(options.count - 1))] }

    private mutating func name() -> String {
        oneOf(["a", "B", "_c", "on1", "query", "type", "fragment", "input", "x9", "veryLongNameOfSomethingThatIsLong"])
    }

    private mutating func list(_ range: ClosedRange<Int>, _ separator: String, _ item: (inout Self) -> String) -> String
    {
        (0..<number(range)).map { _ in item(&self) }.joined(separator: separator)
    }

    private mutating func definition(isFirst: Bool) -> String {
        let choice = number((isFirst ? 0 : 1)...11)
        switch choice {
        case 0: return selectionSet(0)
        case 1, 2: return operation()
        case 3: return description() + "fragment \(name()) on \(name())\(directives(false)) " + selectionSet(0)
        case 4: return schema()
        case 5:
            let arguments = chance(60) ? "(" + list(1...3, " ") { $0.inputValue() } + ")" : ""
            let locations =
                (chance(30) ? "| " : "") + list(1...3, " | ") { $0.oneOf(["FIELD", "ENUM_VALUE", "QUERY"]) }
            return description() + "directive @\(name())\(arguments)\(chance(40) ? " repeatable" : "") on \(locations)"
        default: return typeDefinition(choice - 6)
        }
    }

    private mutating func operation() -> String {
        let kind = oneOf(["query", "mutation", "subscription"])
        let variables = chance(50) ? "(" + list(1...3, ", ") { $0.variable() } + ")" : ""
        return description() + kind + (chance(70) ? " \(name())" : "") + variables + directives(false) + " "
            + selectionSet(0)
    }

    private mutating func variable() -> String {
        description() + "$\(name()): \(type())" + (chance(40) ? " = \(value(0, isConst: true))" : "") + directives(true)
    }

    private mutating func schema() -> String {
        let types = list(1...3, " ") { $0.oneOf(["query", "mutation", "subscription"]) + ": " + $0.name() }
        return (chance(40) ? "extend " : description()) + "schema\(directives(true)) { \(types) }"
    }

    private mutating func typeDefinition(_ kind: Int) -> String {
        let isExtension = chance(30)
        let start = isExtension ? "extend " : description()
        // An extension has to have something; a directive will do.
        let applied = isExtension ? " @x" + directives(true) : directives(true)
        let implements = chance(40) ? " implements " + (chance(30) ? "& " : "") + list(1...3, " & ") { $0.name() } : ""
        switch kind {
        case 0: return start + "scalar \(name())\(applied)"
        case 1, 2:
            let fields = chance(80) ? " { " + list(1...3, "\n") { $0.fieldDefinition() } + " }" : ""
            return start + (kind == 1 ? "type" : "interface") + " \(name())\(implements)\(applied)\(fields)"
        case 3:
            let members = chance(80) ? " = " + (chance(30) ? "| " : "") + list(1...3, " | ") { $0.name() } : ""
            return start + "union \(name())\(applied)\(members)"
        case 4:
            let values = list(1...3, " ") { $0.description() + $0.name() + $0.directives(true) }
            return start + "enum \(name())\(applied) { \(values) }"
        default:
            let fields = list(1...3, " ") { $0.inputValue() }
            return start + "input \(name())\(applied) { \(fields) }"
        }
    }

    private mutating func fieldDefinition() -> String {
        let arguments = chance(40) ? "(" + list(1...3, ", ") { $0.inputValue() } + ")" : ""
        return description() + "\(name())\(arguments): \(type())\(directives(true))"
    }

    private mutating func inputValue() -> String {
        description() + "\(name()): \(type())" + (chance(40) ? " = \(value(0, isConst: true))" : "") + directives(true)
    }

    private mutating func selectionSet(_ depth: Int) -> String {
        "{ " + list(1...3, " ") { $0.selection(depth) } + " }"
    }

    private mutating func selection(_ depth: Int) -> String {
        let inner = depth < 4 && chance(40)
        switch number(0...5) {
        case 0: return "...\(name())" + directives(false)
        case 1 where inner:
            return "..." + (chance(60) ? " on \(name())" : "") + directives(false) + " " + selectionSet(depth + 1)
        default:
            let arguments =
                chance(40) ? "(" + list(1...4, ", ") { $0.name() + ": " + $0.value(0, isConst: false) } + ")" : ""
            return (chance(30) ? "\(name()): " : "") + name() + arguments + directives(false)
                + (inner ? " " + selectionSet(depth + 1) : "")
        }
    }

    private mutating func directives(_ isConst: Bool) -> String {
        guard chance(25) else { return "" }
        let arguments = chance(50) ? "(\(name()): \(value(0, isConst: isConst)))" : ""
        return " @\(name())\(arguments)"
    }

    private mutating func type() -> String {
        let inner = chance(30) ? "[\(type())]" : name()
        return inner + (chance(30) ? "!" : "")
    }

    private mutating func description() -> String { chance(30) ? string() + " " : "" }

    private mutating func value(_ depth: Int, isConst: Bool) -> String {
        switch number(0...(depth < 3 ? 9 : 7)) {
        case 0: return oneOf(["0", "-1", "12345678901234567890"])
        case 1: return oneOf(["1.5", "-0.0e10", "1E+2"])
        case 2, 3: return string()
        case 4: return oneOf(["true", "false"])
        case 5: return "null"
        case 6: return oneOf(["RED", "on", "query"])
        case 7: return isConst ? "0" : "$" + name()
        case 8: return "[" + list(0...3, ", ") { $0.value(depth + 1, isConst: isConst) } + "]"
        default:
            return "{" + list(0...3, ", ") { $0.name() + ": " + $0.value(depth + 1, isConst: isConst) } + "}"
        }
    }

    private mutating func string() -> String {
        oneOf([
            #""""#, #""x y""#, #""\" \\ \n \t \u0007 \u{1F600}""#, "\"Quảng Ninh\"", #""\u007F\u0085""#,
            #""""""""#, #""""short""""#, #""""  blanks""""#, "\"\"\"ends in a \"quote\"\n\"\"\"", #""""a \ b\ """"#,
            "\"\"\"\n  one\n    two\n\n  three \n\"\"\"", "\"\"\"one\n  two\n two\"\"\"",
            "\"\"\"\n    deep\n  less\n\"\"\"",
            #""""a line that is rather long, so that it gets a line of its own when it is written, for it has over 70""""#,
        ])
    }
}
