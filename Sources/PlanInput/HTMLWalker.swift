internal import CLibXML2

/// Goes through the tree of a page and writes its text.
///
/// No recursion: a page may be nested as deeply as its bytes allow.
struct HTMLWalker {
    private var writer = ParagraphWriter()
    private var lists: [ItemList] = []
    private var preformatted: [Bool] = []
    private var articles = 0
    /// For each open element, its style and whether it is left out.
    private var elements: [(style: InlineStyle?, isDropped: Bool)] = []
    /// The fonts that the open elements name, whether they show capitals, and the level of the paragraph in Word's lists.
    private var fonts: [String] = []
    private var capitals: [Bool] = []
    private var wordLevel = 1
    /// How deep in what Word writes before the paragraphs of its lists.
    private var wordMarks = 0

    /// The page's text.
    var bytes: [UInt8] { writer.bytes }

    /// Goes through a tree.
    mutating func walk(_ root: xmlNodePtr?) {
        guard let root = unsafe root else { return }
        var node = unsafe root
        while true {
            if unsafe enter(node), let child = unsafe node.pointee.children {
                unsafe node = child
                continue
            }
            while true {
                unsafe leave(node)
                if unsafe node == root { return writer.endParagraph() }
                if let next = unsafe node.pointee.next {
                    unsafe node = next
                    break
                }
                guard let parent = unsafe node.pointee.parent else { return writer.endParagraph() }
                unsafe node = parent
            }
        }
    }

    /// Writes what a node begins with, and says whether its children are wanted.
    private mutating func enter(_ node: xmlNodePtr) -> Bool {
        switch unsafe node.pointee.type {
        case XML_TEXT_NODE:
            if let content = unsafe node.pointee.content {
                addText(HTMLElements.withLetters(unsafe String(cString: content)))
            }
            return false
        case XML_ELEMENT_NODE:
            guard let name = unsafe Self.name(node) else { return false }
            let style = unsafe Self.style(node)
            elements.append(unsafe (style, isDropped(node, name, style)))
            if elements[elements.count - 1].isDropped { return false }
            unsafe enterElement(node, name, style)
            return true
        default: return false
        }
    }

    private mutating func addText(_ words: String) {
        let shown = symbol(words) ?? words
        let words = capitals.last ?? false ? shown.uppercased() : shown
        guard preformatted.last ?? false else { return writer.addFlowing(words) }
        for (index, line) in words.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { writer.breakLine() }
            writer.add(line.hasSuffix("\r") ? String(line.dropLast()) : String(line))
        }
    }

    /// What words are in a font of symbols, or as the bullet of one of Word's lists; nil where they mean themselves.
    private func symbol(_ words: String) -> String? {
        guard wordMarks > 0 else { return WordSymbols.text(font: fonts.last, words: words) }
        let letters = words.filter { !$0.isWhitespace }
        if letters.count != 1 || "+-–".contains(letters) { return nil }
        let isBullet = WordSymbols.isSymbolFont(fonts.last) || !letters.allSatisfy { $0.isLetter || $0.isNumber }
        // Word's second bullet is a letter.
        return isBullet || letters == "o" ? (wordLevel > 1 ? "+" : "-") : nil
    }

    private mutating func enterElement(_ node: xmlNodePtr, _ name: String, _ style: InlineStyle?) {
        if name == "br" { writer.breakLine() }
        if HTMLElements.blocks.contains(name), !continuesLabel(name) { writer.endParagraph() }
        if HTMLElements.articles.contains(name) { articles += 1 }
        if HTMLElements.lists.contains(name) {
            let (markers, start) = unsafe (Self.markers(node, style), Self.number(node, "start"))
            lists.append(ItemList(isNumbered: name == "ol", style: markers, start: start, in: lists.last))
        }
        enterStyle(style)
        switch name {
        case "li": unsafe writer.mark(marker(node, style))
        case "sup": writer.startSuperscript()
        case "pre": preformatted.append(true)
        case "table":
            writer.startTable()
            unsafe writer.setTable(width: Self.width(ofTable: node))
        case "tr": writer.startRow()
        case "td", "th":
            let (columns, rows) = unsafe (Self.number(node, "colspan"), Self.number(node, "rowspan"))
            writer.startCell(columns: columns ?? 1, rows: rows ?? 1)
        default: break
        }
    }

    private mutating func enterStyle(_ style: InlineStyle?) {
        guard let style else { return }
        if let font = style.font { fonts.append(font) }
        if let isCapital = style.isCapital { capitals.append(isCapital) }
        if let isPreformatted = style.isPreformatted { preformatted.append(isPreformatted) }
        if style.wordList.first == "ignore" { wordMarks += 1 }
        wordLevel = style.wordList.lazy.compactMap { Int($0.dropFirst("level".count)) }.first ?? wordLevel
    }

    private mutating func leaveStyle(_ style: InlineStyle?) {
        guard let style else { return }
        if style.font != nil { _ = fonts.popLast() }
        if style.isCapital != nil { _ = capitals.popLast() }
        if style.isPreformatted != nil { _ = preformatted.popLast() }
        if style.wordList.first == "ignore" { wordMarks -= 1 }
    }

    /// What stands before an item of a list.
    private mutating func marker(_ node: xmlNodePtr, _ style: InlineStyle?) -> String {
        guard !lists.isEmpty else { return "- " }
        let (value, markers) = unsafe (Self.number(node, "value"), Self.markers(node, style))
        return lists[lists.count - 1].marker(value: value, style: markers)
    }

    /// Does at an element's end what its beginning asks for; also called for nodes that were not entered.
    private mutating func leave(_ node: xmlNodePtr) {
        guard unsafe node.pointee.type == XML_ELEMENT_NODE, let name = unsafe Self.name(node),
            let element = elements.popLast(), !element.isDropped
        else { return }
        if name == "li" { writer.placeNumber() }
        if HTMLElements.blocks.contains(name) { writer.endParagraph() }
        if HTMLElements.articles.contains(name) { articles -= 1 }
        if HTMLElements.lists.contains(name) { _ = lists.popLast() }
        leaveStyle(element.style)
        switch name {
        case "pre": _ = preformatted.popLast()
        case "sup": writer.endSuperscript()
        case "td", "th": writer.endCell()
        case "tr": writer.endRow()
        case "table": writer.endTable()
        default: break
        }
    }

    /// Whether a cell's beginning, or that of a paragraph in it, goes on with the label of the cell before it.
    private func continuesLabel(_ name: String) -> Bool {
        writer.isLabelOpen && name != "tr" && name != "table"
    }

    private func isDropped(_ node: xmlNodePtr, _ name: String, _ style: InlineStyle?) -> Bool {
        if HTMLElements.dropped.contains(name) { return true }
        if articles == 0, HTMLElements.siteFrames.contains(name) { return true }
        if unsafe node.pointee.properties == nil { return false }
        if unsafe Self.attribute(node, "hidden") != nil { return true }
        if style?.isDropped ?? false { return true }
        switch name {
        case "a": return unsafe Self.attribute(node, "href").map(HTMLElements.isNoteOrComment) ?? false
        case "p": return unsafe Self.attribute(node, "class").map(HTMLElements.isContents) ?? false
        default: return false
        }
    }

    /// How a list or an item says that it counts; its style is stronger than its type.
    private static func markers(_ node: xmlNodePtr, _ style: InlineStyle?) -> InlineStyle.Markers? {
        unsafe style?.markers ?? attribute(node, "type").flatMap { CounterStyle(type: $0) }.map { .counted($0) }
    }

    /// How many columns the first row of a table has.
    private static func width(ofTable table: xmlNodePtr) -> Int {
        var row = unsafe firstChild(table)
        while let node = unsafe row, let name = unsafe name(node), name != "tr" {
            unsafe row = ["thead", "tbody", "tfoot"].contains(name) ? firstChild(node) : sibling(node.pointee.next)
        }
        var cell = unsafe row.flatMap { unsafe firstChild($0) }
        var width = 0
        while let node = unsafe cell {
            width += unsafe max(1, min(number(node, "colspan") ?? 1, 1000))
            unsafe cell = sibling(node.pointee.next)
        }
        return width
    }

    private static func firstChild(_ node: xmlNodePtr) -> xmlNodePtr? { unsafe sibling(node.pointee.children) }

    /// A node, or the first element behind it.
    private static func sibling(_ node: xmlNodePtr?) -> xmlNodePtr? {
        var next = unsafe node
        while let node = unsafe next, unsafe node.pointee.type != XML_ELEMENT_NODE { unsafe next = node.pointee.next }
        return unsafe next
    }

    private static func style(_ node: xmlNodePtr) -> InlineStyle? {
        if unsafe node.pointee.properties == nil { return nil }
        return unsafe attribute(node, "style").map { InlineStyle($0) }
    }

    private static func name(_ node: xmlNodePtr) -> String? {
        unsafe node.pointee.name.map { unsafe String(cString: $0) }
    }

    private static func number(_ node: xmlNodePtr, _ name: String) -> Int? {
        unsafe attribute(node, name).flatMap { Int($0) }
    }

    private static func attribute(_ node: xmlNodePtr, _ name: String) -> String? {
        guard let value = unsafe xmlGetProp(node, name) else { return nil }
        defer { unsafe plangraph_xml_free(value) }
        return unsafe String(cString: value)
    }
}
