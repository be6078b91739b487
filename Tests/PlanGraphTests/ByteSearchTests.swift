import PlanGraph
import Testing

/// Bytes are found where a search through all places finds them.
@Suite struct ByteSearchTests {
    private func place(_ words: String, _ text: String) -> Int? {
        let (words, text) = (Array(words.utf8), Array(text.utf8))
        return ByteSearch.place(of: words.span, in: text.span)
    }

    @Test func theFirstPlaceIsFound() {
        #expect(place("nghèo", "Giảm nghèo, giảm nghèo") == 7)
        #expect(place("aab", "aaab") == 1)
        #expect(place("ab", "ab") == 0)
        #expect(place("b", "aab") == 2)
    }

    @Test func whatIsNotThereIsNotFound() {
        #expect(place("abc", "ab") == nil)
        #expect(place("ba", "ab") == nil)
        #expect(place("", "ab") == nil)
        #expect(place("a", "") == nil)
    }

    @Test func textsAreTheSameWithTheSameBytesAlone() {
        func areSame(_ first: String, _ second: String) -> Bool {
            ByteSearch.areSame(Array(first.utf8).span, Array(second.utf8).span)
        }
        #expect(areSame("", ""))
        #expect(areSame("nghèo", "nghèo"))
        #expect(!areSame("nghèo", "ngheo"))
        #expect(!areSame("a", "ab"))
        #expect(!areSame("ab", "a"))
        #expect(!areSame("ab", "ac"))
    }

    @Test(arguments: 0..<50) func itFindsWhatASearchThroughAllPlacesFinds(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        func bytes(_ count: Int) -> [UInt8] { (0..<count).map { _ in UInt8.random(in: 0..<2, using: &random) } }
        let (words, text) = (bytes(Int(seed % 5) + 1), bytes(30))
        let found = (0...(text.count - words.count)).first { text[$0...].starts(with: words) }
        #expect(ByteSearch.place(of: words.span, in: text.span) == found)
        for start in 0..<text.count {
            #expect(
                ByteSearch.begins(Array(text[start...]).span, with: words.span) == text[start...].starts(with: words)
            )
        }
    }
}
