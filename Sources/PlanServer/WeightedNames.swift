/// The names of a header that lists what a client takes, with how well it likes each: «text/html, */*;q=0.1».
///
/// RFC 9110, section 12.4.2.
struct WeightedNames {
    /// In the header's order, in lower case; a name without a weight has 1.
    let items: [(name: String, quality: Double)]

    init(_ header: String) {
        items = header.split(separator: ",").compactMap { item in
            let parts = item.split(separator: ";").map { $0.trimmed.lowercased() }
            let quality = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
            return parts.first.map { ($0, quality) }
        }
    }
}
