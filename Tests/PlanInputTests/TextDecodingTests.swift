import Foundation
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

    @Test(arguments: ["\u{0B}", "\u{2028}", "\u{2029}"], [false, true])
    func aLineEndsWhereWordProcessorsEndIt(mark: String, isUTF16: Bool) throws {
        let text = "Mục tiêu “1”\(mark)– a"
        let bytes = isUTF16 ? [0xFF, 0xFE] + Self.utf16(text, isBigEndian: false) : Array(text.utf8)
        #expect(try PlanInput.read(bytes).words == "Mục tiêu “1”\n– a")
    }

    /// «Ủy ban nhân dân tỉnh Quảng Trị …» in TCVN3 and in VNI.
    private static let oldTexts = [
        "ñy ban nh©n d©n tØnh Qu¶ng TrÞ. Môc tiªu 1: ChÊm døt mäi h×nh thøc nghÌo ë mäi n¬i",
        "UÛy ban nhaân daân tænh Quaûng Trò. Muïc tieâu 1: Chaám döùt moïi hình thöùc ngheøo ôû moïi nôi",
    ]

    @Test(arguments: oldTexts, ["plan.txt", "plan.html"])
    func textFromBeforeUnicodeIsNamed(text: String, name: String) {
        let error = #expect(throws: PlanInputError.self) { try PlanInput.read(Array(text.utf8), name: name) }
        #expect(error?.code == .badEncoding && error?.description.contains("TCVN3") == true)
    }

    @Test(arguments: [
        "Ủy ban nhân dân tỉnh Quảng Trị. Mục tiêu 1: Chấm dứt mọi hình thức nghèo ở mọi nơi"
            .decomposedStringWithCanonicalMapping,
        "La décision a été publiée hier; les élèves ont demandé où se trouve la forêt, et la mère a répondu à tous que les travaux seront terminés dans deux années, après le dépôt des pièces et la création du comité",
        "± × ÷ ² ³ ° § « » ± × ÷ Plan without words of Vietnamese, but with many other signs, 12 m² in all of these words",
    ])
    func otherTextIsNot(text: String) throws {
        #expect(try PlanInput.read(Array(text.utf8)).words == text)
    }

    @Test(arguments: [
        ("<h1>a</h1>", "a\n\n"), ("\n<strong>a</strong><br>b", "a\nb\n\n"), ("<b>a</b>", "a\n\n"), ("<bc", "<bc"),
    ])
    func aPartOfAPageIsAPage(text: String, words: String) throws {
        #expect(try PlanInput.read(Array(text.utf8)).words == words)
    }

    @Test(arguments: [
        "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Word.Document\"?><w:wordDocument/>",
        "<?xml version=\"1.0\"?><pkg:package xmlns:pkg=\"x\"/>",
    ])
    func wordsXMLIsNamed(text: String) {
        let error = #expect(throws: PlanInputError.self) { try PlanInput.read(Array(text.utf8)) }
        #expect(error?.code == .unreadableKind && error?.description.contains(".docx") == true)
    }

    @Test func anArchiveOfAPageWithALongAddressIsNamed() {
        let text =
            "From: <Saved>\r\nSnapshot-Content-Location: https://a/\(String(repeating: "%20", count: 400))\r\nMIME-Version: 1.0"
        let error = #expect(throws: PlanInputError.self) { try PlanInput.read(Array(text.utf8)) }
        #expect(error?.code == .unreadableKind && error?.description.contains("archive") == true)
    }
}
