import GraphQLSchema
import Testing

@Suite("Suggesting names")
struct SuggestionsTests {
    @Test(
        "Names are suggested by how alike they are",
        arguments: [
            ("nam", ["name", "number", "id"], " Did you mean 'name'?"),
            ("NAME", ["name"], " Did you mean 'name'?"),
            ("greenish", ["green", "yellow"], " Did you mean 'green'?"),
            ("ab", ["ba"], " Did you mean 'ba'?"),
            ("a10", ["a2", "a1", "a11"], " Did you mean 'a1', 'a11', or 'a2'?"),
            ("nothing", ["like"], ""),
            ("x", [], ""),
        ] as [(String, [String], String)]
    )
    func suggestions(_ name: String, _ options: [String], _ sentence: String) {
        #expect(Suggestions.sentence(for: name, among: options) == sentence)
    }

    @Test("At most five names are suggested")
    func limit() {
        let sentence = Suggestions.sentence(["a", "b", "c", "d", "e", "f"], subject: "the enum value")
        #expect(sentence == " Did you mean the enum value 'a', 'b', 'c', 'd', or 'e'?")
        #expect(Suggestions.sentence(["a", "b"]) == " Did you mean 'a' or 'b'?")
    }
}
