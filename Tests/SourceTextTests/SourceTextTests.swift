import SourceText
import Testing

@Suite struct SourceTextTests {
    @Test(arguments: [
        ("", [""]),
        ("a", ["a"]),
        ("a\n", ["a", ""]),
        ("a\r\nb\rc\nd", ["a", "b", "c", "d"]),
        ("\n\r\n\r", ["", "", "", ""]),
        ("ấ\nđ", ["ấ", "đ"]),
    ])
    func linesEndAtEveryKindOfBreak(_ text: String, _ lines: [String]) {
        let source = SourceText(text)
        let found = (0..<source.lineCount).map { String(decoding: source.bytes[source.lineRange($0)], as: UTF8.self) }
        #expect(found == lines)
    }

    /// Breaks of every kind at every place of the eight bytes that are looked at together.
    @Test(arguments: 0..<40)
    func breaksAreFoundWhereverTheyStand(_ length: Int) {
        let before = String(repeating: "đ", count: length / 2) + String(repeating: "x", count: length % 2)
        for (text, starts) in [
            ("\n", [1]), ("\r", [1]), ("\r\n", [2]), ("\n\n", [1, 2]), ("\r\r\n", [1, 3]), ("\t", []),
        ] {
            let source = SourceText(before + text + "a\u{B}b\u{C}c\u{8D}d")
            #expect(source.lineStarts == [0] + starts.map { UInt32(length + $0) })
        }
    }

    @Test func linesGiveTheBytesBack() {
        let text = "một\r\nhai\rba\n\n\u{FEFF}bốn\u{2028}năm"
        let source = SourceText(text)
        var bytes: [UInt8] = []
        for line in 0..<source.lineCount {
            let end = line + 1 < source.lineCount ? Int(source.lineStarts[line + 1]) : source.bytes.count
            bytes += source.bytes[Int(source.lineStarts[line])..<end]
        }
        #expect(bytes == Array(text.utf8))
    }

    @Test(arguments: [(0, "1:1"), (3, "1:2"), (4, "1:3"), (5, "2:1"), (7, "2:2"), (8, "2:3")])
    func columnsCountScalars(_ offset: Int, _ place: String) {
        #expect(SourceText("ấb\nđe").location(at: offset).description == place)
    }

    @Test(arguments: [([0x61, 0xFF], 1), ([0xC3], 0), ([0x61, 0xE1, 0xBA], 1), ([0xED, 0xA0, 0x80], 0)])
    func invalidUTF8IsRefusedWithItsPlace(_ bytes: [UInt8], _ offset: Int) {
        let error = #expect(throws: SourceTextError.self) { try SourceText(validating: bytes) }
        #expect(error?.code == .invalidUTF8 && error?.offset == offset)
    }
}
