import PlanAPI

/// What an answer costs from the request's text to the JSON's last byte, when its document is known and no answer is kept.
enum AnswerBenchmarks {
    static func benchmark(_ query: BenchQuery) -> Benchmark {
        Benchmark(name: "answer-\(query.name)") { name, bench in
            let request = query.request
            let answer = bench.service.answer(request)
            if answer.hasErrors { throw BenchError("\(name): \(String(decoding: answer.bytes, as: UTF8.self))") }
            let size = Double(answer.bytes.count)
            let fields = Double(fieldCount(answer.bytes))
            let figure = bench.figure(name) { _ in blackHole(bench.service.answer(request)) }
            return [Self.complete(figure, size, fields)]
        }
    }

    /// What a question costs that is known, its answer made in memory that is there: what a connection that is kept does.
    static func run(_ query: BenchQuery) -> Benchmark {
        Benchmark(name: "run-\(query.name)") { name, bench in
            let prepared = bench.service.prepare(query.request)
            let answer = bench.service.answer(prepared).bytes
            let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: answer.count + 4096, alignment: 16)
            defer { unsafe memory.deallocate() }
            let figure = bench.figure(name) { _ in
                unsafe blackHole(bench.service.answer(prepared, into: memory).count)
            }
            return [Self.complete(figure, Double(answer.count), Double(fieldCount(answer)))]
        }
    }

    private static func complete(_ figure: Figure, _ size: Double, _ fields: Double) -> Figure {
        var figure = figure
        let time = figure["nanoseconds"] ?? 0
        figure["bytes"] = size
        figure["gigabytesPerSecond"] = size / time
        figure["fields"] = fields
        figure["nanosecondsPerField"] = time / fields
        return figure
    }

    /// How many members the objects of a JSON text have.
    static func fieldCount(_ json: [UInt8]) -> Int {
        var count = 0
        var isInString = false
        var isEscaped = false
        for byte in json {
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\"") {
                isInString.toggle()
            } else if isInString {
                isEscaped = byte == UInt8(ascii: "\\")
            } else if byte == UInt8(ascii: ":") {
                count += 1
            }
        }
        return count
    }
}

/// Why a benchmark cannot be measured.
struct BenchError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
