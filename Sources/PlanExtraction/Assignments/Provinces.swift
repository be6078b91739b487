/// The provinces and cities under the central government, before and after 2025.
enum Provinces {
    static let names = Vocabulary.departments.phrases("provinces")
}
