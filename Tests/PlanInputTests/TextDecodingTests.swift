import PlanInput
import Testing

/// What is said of bytes that are no text tells what they are, where they go wrong, and what to do.
@Suite struct TextDecodingTests {
    private static func utf16(_ words: String, isBigEndian: Bool) -> [UInt8] {
        words.utf16.flatMap { (unit: UInt16) -> [UInt8] in
            let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            return isBigEndian ? pair : pair.reversed()
        }
    }

    @Test(arguments: [false, true], ["plan.txt", "plan.html"])
    func textInUTF16WithoutItsMarkIsNamed(isBigEndian: Bool, name: String) {
        let bytes = Self.utf16("Mục tiêu 1: phát triển\nhạ tầng số", isBigEndian: isBigEndian)
        let error = #expect(throws: PlanInputError.self) { try PlanInput.read(bytes, name: name) }
        #expect(error?.code == .badEncoding)
        #expect(error?.description.contains(isBigEndian ? "UTF-16 (big-endian)" : "UTF-16 (little-endian)") == true)
    }

    @Test(arguments: ["plan.png", "plan.txt", "plan.docx", "plan.html"])
    func anImageIsNoText(name: String) {
        let bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52]
        let error = #expect(throws: PlanInputError.self) { try PlanInput.read(bytes, name: name) }
        #expect(error?.code == .unreadableKind)
        #expect(error?.description.contains("no text, web page or Word document") == true)
    }

    @Test(arguments: ["plan.txt", "plan.html"])
    func aWrongByteIsFoundByItsLine(name: String) {
        let bytes = Array("Mục tiêu\r\n1: ".utf8) + [0xE9]
        let error = #expect(throws: PlanInputError.self) { try PlanInput.read(bytes, name: name) }
        #expect(error?.code == .badEncoding)
        #expect(error?.description.contains("line 2, byte \(bytes.count - 1)") == true)
        #expect(error?.description.contains("Save the file as UTF-8") == true)
    }
}
