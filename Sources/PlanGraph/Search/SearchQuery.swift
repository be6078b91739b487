/// What a person looks for: words, "phrases in quotation marks", and beginnings of words with a star.
///
/// A word with accents matches those accents alone, a word without them any.
struct SearchQuery {
    /// One thing to find.
    struct Term {
        /// The words, more than one in a phrase.
        var words: [SearchToken]
        /// Whether the last word is only the beginning of one.
        var isPrefix = false
    }

    private(set) var terms: [Term] = []
    /// A longer query is cut: nobody looks for more, and each word is work.
    private static let mostTerms = 32

    init(_ text: String) {
        var isPhrase = false
        for part in text.split(omittingEmptySubsequences: false, whereSeparator: { "\"“”«»".contains($0) }) {
            if isPhrase {
                let words = SearchToken.tokens(part)
                if !words.isEmpty { terms.append(Term(words: words)) }
            } else {
                addWords(part)
            }
            isPhrase.toggle()
        }
        terms = Array(terms.prefix(Self.mostTerms))
    }

    private mutating func addWords(_ text: Substring) {
        for word in text.split(whereSeparator: \.isWhitespace) {
            let isPrefix = word.hasSuffix("*")
            let tokens = SearchToken.tokens(word)
            for (index, token) in tokens.enumerated() {
                terms.append(Term(words: [token], isPrefix: isPrefix && index == tokens.count - 1))
            }
        }
    }

    /// Whether a word of a text is one that is looked for.
    func matches(_ token: SearchToken) -> Bool {
        terms.contains { term in
            term.words.contains { word in
                if term.isPrefix { return token.folded.starts(with: word.folded) }
                return word.hasAccents ? token.exact == word.exact : token.folded == word.folded
            }
        }
    }
}
