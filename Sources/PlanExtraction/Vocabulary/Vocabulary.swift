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
            reading.read(String(decoding: line, as: UTF8.self))
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
        table(section) { name in type.allCases.first { "\($0)" == name } }
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
private struct VocabularyReading {
    let file: String
    var sections: [String: [Vocabulary.Entry]] = [:]
    var faults: [Vocabulary.Fault] = []
    private var section: (name: String, value: String)?
    private var seen: Set<String> = []
    private var number = 0

    init(file: String) { self.file = file }

    mutating func read(_ line: String) {
        number += 1
        let text = line.trimmed
        if text.isEmpty || text.hasPrefix("#") { return }
        if text.hasPrefix("[") {
            guard text.hasSuffix("]") else { return report("A section's name ends with «]».") }
            let parts = text.dropFirst().dropLast().split(separator: ":", maxSplits: 1).map { String($0).trimmed }
            guard let name = parts.first else { return report("A section has a name: [name] or [name: meaning].") }
            section = (name, parts.count > 1 ? parts[1] : "")
            return
        }
        for part in text.split(separator: ";") { add(String(part)) }
    }

    private mutating func add(_ part: String) {
        guard let section else { return report("Phrases stand in a section: [name].") }
        let sides = part.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
        guard let words = sides.first, !words.isEmpty else { return }
        guard seen.insert("\(section.name)\t\(words)").inserted else {
            return report("«\(words)» stands in [\(section.name)] twice.")
        }
        let entry = Vocabulary.Entry(words: words, value: sides.count > 1 ? sides[1] : section.value, line: number)
        sections[section.name, default: []].append(entry)
    }

    private mutating func report(_ message: String) {
        faults.append(Vocabulary.Fault(file: file, line: number, message: message))
    }
}

extension String {
    fileprivate var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
