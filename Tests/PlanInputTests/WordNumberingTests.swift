import PlanInput
import Testing

/// The numbers that Word counts are those that it shows, however lists and styles define them.
@Suite struct WordNumberingTests {
    private static func level(_ depth: Int, _ format: String, _ pattern: String, more: String = "") -> String {
        "<w:lvl w:ilvl=\"\(depth)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/>\(more)"
            + "<w:lvlText w:val=\"\(pattern)\"/></w:lvl>"
    }

    private static let levels =
        level(0, "decimal", "Mục tiêu %1:", more: "<w:pStyle w:val=\"Linked0\"/>")
        + level(1, "decimal", "Mục tiêu %1.%2:", more: "<w:pStyle w:val=\"Linked1\"/>")

    private static func kind(_ id: Int, _ content: String) -> String {
        "<w:abstractNum w:abstractNumId=\"\(id)\">\(content)</w:abstractNum>"
    }

    private static func list(_ id: Int, of kind: Int, _ changes: String = "") -> String {
        "<w:num w:numId=\"\(id)\"><w:abstractNumId w:val=\"\(kind)\"/>\(changes)</w:num>"
    }

    private static func change(_ depth: Int, _ content: String) -> String {
        "<w:lvlOverride w:ilvl=\"\(depth)\">\(content)</w:lvlOverride>"
    }

    private static func restart(_ depth: Int, at start: Int) -> String {
        change(depth, "<w:startOverride w:val=\"\(start)\"/>")
    }

    /// List 1 is of kind 0, as are those with changes; list 9 takes its levels from the style of list 1.
    private static let lists = [
        kind(0, "<w:styleLink w:val=\"Lists\"/>" + levels), kind(1, "<w:numStyleLink w:val=\"Lists\"/>"),
        kind(2, level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2.", more: "<w:isLgl/>")),
        kind(3, "<w:numStyleLink w:val=\"Circle\"/>"), kind(4, level(0, "lowerLetter", "%1)")),
        kind(
            5,
            level(0, "decimal", "%1.") + level(1, "bullet", "-") + level(2, "bullet", "•") + level(3, "bullet", "-")
        ),
        kind(6, level(0, "bullet", "+") + level(1, "bullet", "o")), list(11, of: 5), list(12, of: 6),
        kind(7, level(0, "upperRoman", "%1.") + level(1, "decimal", "%2.", more: "<w:lvlRestart w:val=\"0\"/>")),
        kind(
            8,
            level(0, "upperRoman", "%1.") + level(1, "decimal", "%2.")
                + level(2, "decimalZero", "%3.", more: "<w:lvlRestart w:val=\"1\"/>")
        ), list(13, of: 7), list(14, of: 8),
        kind(9, level(0, "bullet", "•")), list(15, of: 9), list(16, of: 9),
        list(1, of: 0), list(2, of: 0, restart(0, at: 1)), list(3, of: 0, restart(0, at: 5)),
        list(4, of: 0, restart(1, at: 4)), list(5, of: 0, change(0, level(0, "decimal", "Mục tiêu 7.%1:"))),
        list(6, of: 2), list(7, of: 3), list(8, of: 4), list(9, of: 1), list(10, of: 4, restart(0, at: 1)),
    ].joined()

    private static func style(_ id: String, on base: String? = nil, _ properties: String = "") -> String {
        let base = base.map { "<w:basedOn w:val=\"\($0)\"/>" } ?? ""
        return "<w:style w:styleId=\"\(id)\">\(base)<w:pPr><w:numPr>\(properties)</w:numPr></w:pPr></w:style>"
    }

    private static func number(_ list: Int) -> String { "<w:numId w:val=\"\(list)\"/>" }

    private static func depth(_ level: Int) -> String { "<w:ilvl w:val=\"\(level)\"/>" }

    private static let styles = [
        style("Goal", number(1)), style("Child", on: "Goal"), style("Target", on: "Child", depth(1)),
        style("Plain", on: "Goal", number(0)), style("Linked0", number(1)), style("Linked1", number(1)),
        style("Lists", number(1)), style("Circle", on: "Round"), style("Round", on: "Circle"),
        style("Self", on: "Self", depth(1)), style("Bullet", number(15)), style("Bullet2Child", on: "Bullet2"),
        "<w:style w:styleId=\"Bullet2\"><w:name w:val=\"List Bullet 2\"/><w:pPr><w:numPr>\(number(16))</w:numPr></w:pPr></w:style>",
    ].joined()

    private static func paragraph(_ properties: String, _ words: String) -> String {
        "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t>\(words)</w:t></w:r></w:p>"
    }

    private static func item(_ list: Int, _ level: Int, _ words: String) -> String {
        paragraph("<w:numPr>\(depth(level))\(number(list))</w:numPr>", words)
    }

    private static func styled(_ style: String, _ words: String, _ properties: String = "") -> String {
        paragraph("<w:pStyle w:val=\"\(style)\"/><w:numPr>\(properties)</w:numPr>", words)
    }

    private func lines(_ body: [String]) throws -> String {
        let text = try PlanInput.read(WordMaker.make(body: body.joined(), numbering: Self.lists, styles: Self.styles))
        return text.words.split(separator: "\n\n").joined(separator: "|")
    }

    private static let listCases: [([String], [String])] = [
        ([item(1, 0, "a"), item(1, 0, "b"), item(2, 0, "c"), item(2, 0, "d")], ["1: a", "2: b", "1: c", "2: d"]),
        ([item(1, 0, "a"), item(2, 0, "b"), item(1, 0, "c"), item(2, 0, "d")], ["1: a", "1: b", "2: c", "3: d"]),
        ([item(3, 0, "a"), item(3, 1, "b"), item(3, 0, "c")], ["5: a", "5.1: b", "6: c"]),
        ([item(1, 0, "a"), item(3, 0, "b"), item(1, 0, "c")], ["1: a", "5: b", "6: c"]),
        (
            [item(1, 0, "a"), item(1, 1, "b"), item(4, 1, "c"), item(4, 1, "d")],
            ["1: a", "1.1: b", "1.4: c", "1.5: d"]
        ),
        ([item(5, 0, "a"), item(5, 0, "b")], ["7.1: a", "7.2: b"]),
        ([item(9, 0, "a"), item(9, 1, "b")], ["1: a", "1.1: b"]),
    ]

    @Test(arguments: listCases)
    func listsCount(body: [String], goals: [String]) throws {
        #expect(try lines(body) == goals.map { "Mục tiêu " + $0 }.joined(separator: "|"))
    }

    private static let styleCases: [([String], [String])] = [
        ([styled("Child", "a"), styled("Child", "b")], ["1: a", "2: b"]),
        ([styled("Goal", "a"), styled("Target", "b"), styled("Target", "c")], ["1: a", "1.1: b", "1.2: c"]),
        ([styled("Linked0", "a"), styled("Linked1", "b"), styled("Linked1", "c")], ["1: a", "1.1: b", "1.2: c"]),
        ([styled("Linked0", "a"), styled("Linked1", "b", number(3))], ["1: a", "1.1: b"]),
        ([styled("Goal", "a"), styled("Goal", "b", depth(1))], ["1: a", "1.1: b"]),
    ]

    @Test(arguments: styleCases)
    func stylesCount(body: [String], goals: [String]) throws {
        #expect(try lines(body) == goals.map { "Mục tiêu " + $0 }.joined(separator: "|"))
    }

    private static let otherCases: [([String], String)] = [
        ([styled("Goal", "a", number(0)), styled("Plain", "b")], "a|b"),
        ([styled("Circle", "a"), styled("Self", "b"), item(7, 0, "c"), item(1, 99, "d")], "a|b|c|d"),
        ([item(6, 0, "a"), item(6, 1, "b")], "I. a|1.1. b"),
        ([item(11, 0, "a"), item(11, 1, "b"), item(11, 2, "c"), item(11, 3, "d")], "1. a|- b|+ c|+ d"),
        ([item(12, 0, "a"), item(12, 1, "b")], "+ a|+ b"),
        ([styled("Bullet", "a"), styled("Bullet2", "b"), styled("Bullet2Child", "c")], "- a|+ b|+ c"),
        (
            [item(13, 0, "a"), item(13, 1, "b"), item(13, 0, "c"), item(13, 1, "d"), item(13, 1, "e")],
            "I. a|1. b|II. c|2. d|3. e"
        ),
        (
            [item(14, 0, "a"), item(14, 1, "b"), item(14, 2, "c"), item(14, 1, "d"), item(14, 2, "e")]
                + [item(14, 0, "f"), item(14, 2, "g")],
            "I. a|1. b|01. c|2. d|02. e|II. f|01. g"
        ),
        ([item(8, 0, "a"), item(8, 0, "b"), item(10, 0, "c"), item(10, 0, "d")], "a) a|b) b|a) c|b) d"),
    ]

    @Test(arguments: otherCases)
    func otherLists(body: [String], expected: String) throws {
        #expect(try lines(body) == expected)
    }
}
