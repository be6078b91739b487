import Foundation
import SourceText
import Testing

@Suite struct VietnameseFoldingTests {
    /// The 134 letters of Vietnamese that carry a mark.
    static let letters =
        "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
        + "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ"

    @Test func everyLetterFoldsToWhatUnicodeDecomposesItTo() {
        #expect(Self.letters.unicodeScalars.count == 134)
        for letter in Self.letters.unicodeScalars {
            let plain = String(letter).decomposedStringWithCanonicalMapping.unicodeScalars.first?.value ?? 0
            let expected = letter == "đ" || letter == "Đ" ? UInt8(ascii: "d") : UInt8(plain) | 0x20
            #expect(VietnameseFolding.fold(letter.value) == expected, "\(letter)")
        }
    }

    @Test func decomposedLettersComposeAgain() {
        let composed = FoldedLine(SourceText(Self.letters), line: 0)
        let decomposed = FoldedLine(SourceText(Self.letters.decomposedStringWithCanonicalMapping), line: 0)
        #expect(composed.scalars == decomposed.scalars)
        #expect(composed.folded == decomposed.folded)
    }

    @Test(arguments: [
        ("Ủy ban Nhân dân", "uy ban nhan dan"),
        ("QĐ–TTg", "qd-ttg"),
        ("  hoà\u{A0}\u{A0}bình\t", "hoa binh"),
        ("a\u{200B}b\u{FEFF}c", "abc"),
        ("“Đề án” • 1…", "\"de an\" * 1."),
    ])
    func wordsFold(_ words: String, _ folded: String) {
        #expect(VietnameseFolding.fold(words) == folded)
    }

    @Test func spansTakeMarksWithTheirLetters() {
        let text = "x " + "Tiếng Việt".decomposedStringWithCanonicalMapping + "\u{200B} y"
        let source = SourceText(text)
        let line = FoldedLine(source, line: 0)
        #expect(String(decoding: line.folded, as: UTF8.self) == "x tieng viet y")
        #expect(source.words(line.span(2..<12)) == "Tiếng Việt".decomposedStringWithCanonicalMapping + "\u{200B}")
        #expect(line.words(2..<12) == "Tiếng Việt")
        let doubled = FoldedLine(SourceText("Văn  \u{A0}phòng"), line: 0)
        #expect(doubled.words(0..<doubled.count) == "Văn phòng")
        #expect(line.isCapital(2) && !line.isCapital(3) && line.matches("viet", at: 8))
    }
}
