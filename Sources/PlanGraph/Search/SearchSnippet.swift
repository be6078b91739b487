/// Cuts out of a text the words around those that were looked for.
enum SearchSnippet {
    private static let wordsBefore = 6
    private static let wordsInAll = 30

    /// The piece in which most words fit, cut to some thirty words, as HTML.
    static func html(_ pieces: [String], _ query: SearchQuery) -> String {
        var best: (text: String, tokens: [SearchToken], hits: Int)?
        for text in pieces {
            let tokens = SearchToken.tokens(text)
            let hits = tokens.filter { query.matches($0) }.count
            if hits > best?.hits ?? -1 { best = (text, tokens, hits) }
        }
        guard let best else { return "" }
        return cut(best.text, best.tokens, query)
    }

    private static func cut(_ text: String, _ tokens: [SearchToken], _ query: SearchQuery) -> String {
        guard !tokens.isEmpty else { return escaped(Array(text.utf8)[...]) }
        let bytes = Array(text.utf8)
        let first = tokens.firstIndex { query.matches($0) } ?? 0
        let start = max(0, first - wordsBefore)
        let end = min(tokens.count, start + wordsInAll)
        var place = start == 0 ? 0 : tokens[start].range.lowerBound
        let limit = end == tokens.count ? bytes.count : tokens[end - 1].range.upperBound
        var html = start == 0 ? "" : "…"
        for token in tokens[start..<end] where query.matches(token) && token.range.lowerBound >= place {
            html += escaped(bytes[place..<token.range.lowerBound])
            html += "<mark>" + escaped(bytes[token.range]) + "</mark>"
            place = token.range.upperBound
        }
        return html + escaped(bytes[min(place, limit)..<limit]) + (end == tokens.count ? "" : "…")
    }

    private static func escaped(_ bytes: ArraySlice<UInt8>) -> String {
        var result: [UInt8] = []
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "&"): result += Array("&amp;".utf8)
            case UInt8(ascii: "<"): result += Array("&lt;".utf8)
            case UInt8(ascii: ">"): result += Array("&gt;".utf8)
            case UInt8(ascii: "\""): result += Array("&quot;".utf8)
            default: result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
