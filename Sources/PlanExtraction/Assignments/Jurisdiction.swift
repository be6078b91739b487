internal import SourceText

/// Whose bodies a plan means: each province has its «Sở Y tế», each district its «Phòng Y tế», the country one «Bộ Y tế».
enum Jurisdiction {
    /// The name of whom a plan's bodies belong to, unless they are the country's.
    ///
    /// A body below the province issues for its own area: «huyện Cam Lâm», with the province where that is known. A ministry's
    /// plan is about the ministry's own units.
    static func name(issuer: String?, province: String?) -> String? {
        guard let issuer else { return province }
        let line = FoldedLine(SourceText(issuer), line: 0)
        if let area = area(line) { return [area, province].compactMap(\.self).joined(separator: ", ") }
        return province ?? (isMinistry(line) ? issuer : nil)
    }

    /// Whether a body is the same in the plans of all provinces: a ministry, or another of the whole country.
    static func isNational(_ name: String) -> Bool {
        let line = FoldedLine(SourceText(name), line: 0)
        return isMinistry(line) || AgencyWords.central.end(line.folded, at: 0, before: line.count) == line.count
    }

    private static func isMinistry(_ line: FoldedLine) -> Bool {
        guard let word = ministry.end(line.folded, at: 0, before: line.count) else { return false }
        let name = FoldedWords.skipBlanks(line.folded, word, before: line.count)
        return Departments.match(line.folded, at: name, before: line.count, isMinistry: true)?.end == line.count
    }

    /// «huyện Cam Lâm» at the end of the name of its committee; a city under the central government is a province.
    private static func area(_ line: FoldedLine) -> String? {
        for place in 0..<line.count where place > 0 && line.folded[place - 1] == FoldedWords.blank {
            guard let level = levels.matchAccented(line, at: place, before: line.count) else { continue }
            let name = FoldedWords.skipBlanks(line.folded, level.end, before: line.count)
            guard name < line.count, line.isCapital(name),
                Provinces.names.end(line.folded, at: name, before: line.count) != line.count
            else { continue }
            return line.words(place..<line.count)
        }
        return nil
    }

    private static let ministry = PhraseTable<Bool>(["Bộ"])
    private static let levels = PhraseTable<Bool>([
        "huyện", "thị xã", "quận", "thành phố", "TP", "xã", "phường", "thị trấn", "đặc khu",
    ])
}
