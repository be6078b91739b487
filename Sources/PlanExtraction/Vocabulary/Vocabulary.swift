internal import Synchronization

/// A file of the words that the reader's rules are about: what people extend to have another province's plans read.
///
/// A file holds sections; a section begins with its name in square brackets, «[heads]», and perhaps what its phrases
/// mean, «[kinds: media]». Phrases are parted by semicolons and line breaks; «phrase = value» gives one a meaning of its
/// own. «#» begins a comment. The files are compiled into the program.
final class Vocabulary: Sendable {
    /// A phrase, what it means, and the line it stands in.
    struct Entry: Sendable {
        let words: String
        let value: String
        let line: Int
    }

    /// What is wrong with a file.
    struct Fault: Sendable, CustomStringConvertible {
        let file: String
        let line: Int
        let message: String

        var description: String { "\(file), line \(line): \(message)" }
    }

    static let agencies = Vocabulary("agencies.txt", PackageResources.agencies_txt)
    static let collectives = Vocabulary("collectives.txt", PackageResources.collectives_txt)
    static let departments = Vocabulary("departments.txt", PackageResources.departments_txt)
    static let documents = Vocabulary("documents.txt", PackageResources.documents_txt)
    static let issuers = Vocabulary("issuers.txt", PackageResources.issuers_txt)
    static let laws = Vocabulary("laws.txt", PackageResources.laws_txt)
    static let lines = Vocabulary("lines.txt", PackageResources.lines_txt)
    static let quantities = Vocabulary("quantities.txt", PackageResources.quantities_txt)
    static let relations = Vocabulary("relations.txt", PackageResources.relations_txt)

    /// Every file.
    static let all = [
        agencies, collectives, departments, documents, issuers, laws, lines, quantities, relations,
    ]

    private let name: String
    private let sections: [String: [Entry]]
    private let state: Mutex<(asked: Set<String>, faults: [Fault])>

    init(_ name: String, _ bytes: [UInt8]) {
        var reading = VocabularyReading(file: name)
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            reading.read(line)
        }
        self.name = name
        sections = reading.sections
        state = Mutex(([], reading.faults))
    }

    /// What was wrong with the file as far as it was used: such a phrase is left out.
    var faults: [Fault] { state.withLock { $0.faults } }

    /// The sections that no rule has asked for.
    var unasked: [String] {
        let asked = state.withLock { $0.asked }
        return sections.keys.filter { !asked.contains($0) }.sorted()
    }

    /// The entries of a section in the order of the file.
    func entries(_ section: String) -> [Entry] {
        let found = sections[section] ?? []
        state.withLock {
            $0.asked.insert(section)
            if found.isEmpty { $0.faults.append(Fault(file: name, line: 0, message: "[\(section)] has no phrase.")) }
        }
        return found
    }

    /// A section whose phrases only have to be there.
    func phrases(_ section: String) -> PhraseTable<Bool> { PhraseTable(entries(section).map { ($0.words, true) }) }

    /// A section whose phrases mean one of some cases, called by their names.
    func table<Value: CaseIterable & Sendable>(_ section: String, of type: Value.Type) -> PhraseTable<Value> {
        let cases = Dictionary(type.allCases.map { ("\($0)", $0) }) { first, _ in first }
        return table(section) { cases[$0] }
    }

    /// A section whose phrases mean what a function makes of their values.
    func table<Value: Sendable>(_ section: String, _ meaning: (String) -> Value?) -> PhraseTable<Value> {
        PhraseTable(meanings(section, meaning))
    }

    /// The phrases of a section with what they mean.
    func meanings<Value>(_ section: String, _ meaning: (String) -> Value?) -> [(String, Value)] {
        entries(section).compactMap { entry in
            if let value = meaning(entry.value) { return (entry.words, value) }
            let message = "«\(entry.value)» is no meaning that a phrase of [\(section)] can have."
            report(Fault(file: name, line: entry.line, message: message))
            return nil
        }
    }

    /// A section in which each phrase stands for another.
    func dictionary(_ section: String) -> [String: String] {
        Dictionary(entries(section).map { ($0.words, $0.value) }) { first, _ in first }
    }

    private func report(_ fault: Fault) { state.withLock { $0.faults.append(fault) } }
}

/// A vocabulary file read line by line.
///
/// It is read as bytes: as letters it would take as long as reading two plans, at each start that reads one.
private struct VocabularyReading {
    let file: String
    var sections: [String: [Vocabulary.Entry]] = [:]
    var faults: [Vocabulary.Fault] = []
    private var section: (name: String, value: String)?
    private var seen: [String: Set<ArraySlice<UInt8>>] = [:]
    private var number = 0

    init(file: String) { self.file = file }

    mutating func read(_ line: ArraySlice<UInt8>) {
        number += 1
        let text = line.trimmed
        guard let first = text.first, first != UInt8(ascii: "#") else { return }
        if first == UInt8(ascii: "[") {
            guard text.last == UInt8(ascii: "]") else { return report("A section's name ends with «]».") }
            let parts = text.dropFirst().dropLast().split(separator: UInt8(ascii: ":"), maxSplits: 1).map(\.words)
            guard let name = parts.first else { return report("A section has a name: [name] or [name: meaning].") }
            section = (name, parts.count > 1 ? parts[1] : "")
            return
        }
        for part in text.split(separator: UInt8(ascii: ";")) { add(part) }
    }

    private mutating func add(_ part: ArraySlice<UInt8>) {
        guard let section else { return report("Phrases stand in a section: [name].") }
        let sides = part.split(separator: UInt8(ascii: "="), maxSplits: 1)
        guard let phrase = sides.first?.trimmed, !phrase.isEmpty else { return }
        guard seen[section.name, default: []].insert(phrase).inserted else {
            return report("«\(phrase.words)» stands in [\(section.name)] twice.")
        }
        let value = sides.count > 1 ? sides[1].words : section.value
        sections[section.name, default: []].append(
            Vocabulary.Entry(words: phrase.words, value: value, line: number)
        )
    }

    private mutating func report(_ message: String) {
        faults.append(Vocabulary.Fault(file: file, line: number, message: message))
    }
}

extension ArraySlice<UInt8> {
    /// Without the white space at both ends.
    fileprivate var trimmed: Self {
        guard let first = firstIndex(where: { $0 > 0x20 }), let last = lastIndex(where: { $0 > 0x20 }) else {
            return []
        }
        return self[first...last]
    }

    fileprivate var words: String { String(decoding: trimmed, as: UTF8.self) }
}
