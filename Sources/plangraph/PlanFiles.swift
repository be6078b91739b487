import ArgumentParser
import FoundationEssentials
import PlanExtraction
import PlanInput

/// Many plans' files: those that were named, and those in the folders that were named.
enum PlanFiles {
    /// What became of one file.
    struct Outcome: Sendable {
        let path: String
        let result: Result<PlanDocument, FileFailure>
    }

    /// The files that paths name; a folder stands for the plans in it and in its folders, by their names' order.
    ///
    /// - Throws: the exit status, where there is none.
    static func paths(_ named: [String]) throws -> [String] {
        let paths = files(named)
        if paths.isEmpty {
            throw Console.fail(
                "there is no .txt, .html, .htm or .docx file in \(named.joined(separator: ", "))",
                .badData
            )
        }
        return paths
    }

    private static func files(_ named: [String]) -> [String] {
        named.flatMap { path in
            guard isFolder(path), let inside = try? FileManager.default.subpathsOfDirectory(atPath: path) else {
                return [path]
            }
            let folder = path.hasSuffix("/") ? path : path + "/"
            return inside.filter(isPlan).sorted().map { folder + $0 }.filter(isFile)
        }
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
    }

    /// Whether something in a folder is a file: neither a folder nor a pipe, on which reading would wait.
    private static func isFile(_ path: String) -> Bool {
        let resolved = URL(filePath: path).resolvingSymlinksInPath().path
        let attributes = try? FileManager.default.attributesOfItem(atPath: resolved)
        let type = attributes?[.type] as? FileAttributeType
        return type == nil || type == .typeRegular
    }

    /// Whether a file in a folder may be a plan, by its name.
    private static func isPlan(_ path: String) -> Bool {
        let parts = path.split(separator: "/")
        // «~$plan.docx» says that a word processor has «plan.docx» open.
        guard !parts.contains(where: { $0.hasPrefix(".") }), let name = parts.last, name.contains("."),
            !name.hasPrefix("~$")
        else { return false }
        return name.split(separator: ".").last.map { PlanInput.endings.contains($0.lowercased()) } ?? false
    }

    /// Reads files, as many at a time as there are processors.
    ///
    /// - Returns: what became of each, in the order of the paths.
    static func read(_ paths: [String]) async -> [Outcome] {
        var progress = ProgressLine()
        var outcomes = [Outcome?](repeating: nil, count: paths.count)
        await withTaskGroup(of: (Int, Outcome).self) { group in
            var waiting = paths.indices.makeIterator()
            func addNext() {
                guard let index = waiting.next() else { return }
                let path = paths[index]
                group.addTask {
                    (index, Outcome(path: path, result: Result { () throws(FileFailure) in try InputFile.plan(path) }))
                }
            }
            for _ in 0..<max(1, ProcessInfo.processInfo.activeProcessorCount) { addNext() }
            var count = 0
            while let (index, outcome) = await group.next() {
                outcomes[index] = outcome
                count += 1
                progress.show("read \(Console.grouped(count)) of \(Console.grouped(paths.count)) files")
                addNext()
            }
        }
        progress.clear()
        return outcomes.compactMap { $0 }
    }
}

extension PlanFiles {
    /// The plans among some outcomes.
    static func plans(_ outcomes: [Outcome]) -> [(path: String, plan: PlanDocument)] {
        outcomes.compactMap { outcome in (try? outcome.result.get()).map { (outcome.path, $0) } }
    }

    /// The failures among some outcomes, each of which is said.
    static func failures(_ outcomes: [Outcome]) -> [FileFailure] {
        let failures = outcomes.compactMap { outcome in
            if case .failure(let failure) = outcome.result { failure } else { nil }
        }
        for failure in failures { Console.say("plangraph: " + failure.message) }
        return failures
    }

    /// The exit status of some failures: bad data where there is any, else that of the first.
    static func status(_ failures: [FileFailure]) -> ExitCode? {
        failures.contains { $0.status == .badData } ? .badData : failures.first?.status
    }

    /// Says which files hold the same plan as a later one.
    static func sayRepeated(_ read: [(path: String, plan: PlanDocument)]) {
        let identities = read.map { PlanReport.identity($0.plan) }
        let last = Dictionary(zip(identities, read.map(\.path))) { $1 }
        for (path, identity) in zip(read.map(\.path), identities) {
            guard let other = last[identity], other != path else { continue }
            Console.say("\(path) is the same plan as \(other), which counts")
        }
    }
}
