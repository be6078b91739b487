import Foundation
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

    /// A yardstick: an answer's names and values, all known before, each copied behind the one before.
    static func copy(_ query: BenchQuery) -> Benchmark {
        Benchmark(name: "copy-\(query.name)") { name, bench in
            let answer = bench.service.answer(query.request).bytes
            let cuts = cuts(answer)
            let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: answer.count, alignment: 16)
            defer { unsafe memory.deallocate() }
            let figure = unsafe answer.withUnsafeBytes { bytes in
                guard let source = bytes.baseAddress, let target = memory.baseAddress else {
                    return Figure(name)
                }
                return bench.figure(name) { _ in
                    var start = 0
                    for end in cuts {
                        unsafe memcpy(target + start, source + start, end - start)
                        start = end
                    }
                    unsafe blackHole(target)
                }
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
    static func fieldCount(_ json: [UInt8]) -> Int { cuts(json).count { json[$0 - 1] == UInt8(ascii: ":") } }

    /// Where the names and the values of a JSON text end: behind each colon and each value that is no object or list.
    static func cuts(_ json: [UInt8]) -> [Int] {
        var cuts: [Int] = []
        var isInString = false
        var isEscaped = false
        for (place, byte) in json.enumerated() {
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\"") {
                isInString.toggle()
            } else if isInString {
                isEscaped = byte == UInt8(ascii: "\\")
            } else if byte == UInt8(ascii: ":") {
                cuts.append(place + 1)
            } else if isEnd(byte), place > 0, !isEnd(json[place - 1]) {
                cuts.append(place)
            }
        }
        return cuts + [json.count]
    }

    private static func isEnd(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]")
    }
}

/// Why a benchmark cannot be measured.
struct BenchError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
