internal import CLibXML2

/// Goes through the tree of a page and writes its text.
///
/// No recursion: a page may be nested as deeply as its bytes allow.
struct HTMLWalker {
    private var writer = ParagraphWriter()
    private var lists: [ItemList] = []
    private var preformatted = 0
    private var articles = 0

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
            if let content = unsafe node.pointee.content { addText(unsafe String(cString: content)) }
            return false
        case XML_ELEMENT_NODE:
            guard let name = unsafe Self.name(node), unsafe !isDropped(node, name) else { return false }
            unsafe enterElement(node, name)
            return true
        default: return false
        }
    }

    private mutating func addText(_ words: String) {
        guard preformatted > 0 else { return writer.addFlowing(words) }
        for (index, line) in words.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { writer.breakLine() }
            writer.add(line.hasSuffix("\r") ? String(line.dropLast()) : String(line))
        }
    }

    private mutating func enterElement(_ node: xmlNodePtr, _ name: String) {
        if name == "br" { writer.breakLine() }
        if HTMLElements.blocks.contains(name), !continuesLabel(name) { writer.endParagraph() }
        if HTMLElements.articles.contains(name) { articles += 1 }
        if HTMLElements.lists.contains(name) {
            let (style, start) = unsafe (Self.counterStyle(node), Self.number(node, "start"))
            lists.append(ItemList(isNumbered: name == "ol", style: style, start: start))
        }
        switch name {
        case "li": unsafe writer.mark(marker(node))
        case "sup": writer.startSuperscript()
        case "pre": preformatted += 1
        case "table": writer.startTable()
        case "tr": writer.startRow()
        case "td", "th":
            let (columns, rows) = unsafe (Self.number(node, "colspan"), Self.number(node, "rowspan"))
            writer.startCell(columns: columns ?? 1, rows: rows ?? 1)
        default: break
        }
    }

    /// What stands before an item of a list.
    private mutating func marker(_ node: xmlNodePtr) -> String {
        guard !lists.isEmpty else { return "- " }
        let (value, style) = unsafe (Self.number(node, "value"), Self.counterStyle(node))
        return lists[lists.count - 1].marker(depth: lists.count, value: value, style: style)
    }

    /// Does at an element's end what its beginning asks for; also called for nodes that were not entered.
    private mutating func leave(_ node: xmlNodePtr) {
        guard unsafe node.pointee.type == XML_ELEMENT_NODE, let name = unsafe Self.name(node),
            unsafe !isDropped(node, name)
        else { return }
        if HTMLElements.blocks.contains(name) { writer.endParagraph() }
        if HTMLElements.articles.contains(name) { articles -= 1 }
        if HTMLElements.lists.contains(name) { _ = lists.popLast() }
        switch name {
        case "li": writer.mark("")
        case "pre": preformatted -= 1
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

    private func isDropped(_ node: xmlNodePtr, _ name: String) -> Bool {
        if HTMLElements.dropped.contains(name) { return true }
        if articles == 0, HTMLElements.siteFrames.contains(name) { return true }
        if unsafe node.pointee.properties == nil { return false }
        if unsafe Self.attribute(node, "hidden") != nil { return true }
        if unsafe Self.attribute(node, "style").map({ InlineStyle($0).isDropped }) ?? false { return true }
        switch name {
        case "a": return unsafe Self.attribute(node, "href").map(NoteMarks.isNote) ?? false
        case "p": return unsafe Self.attribute(node, "class").map(HTMLElements.isContents) ?? false
        default: return false
        }
    }

    /// How a list or an item says that it counts; its style is stronger than its type.
    private static func counterStyle(_ node: xmlNodePtr) -> CounterStyle? {
        let style = unsafe attribute(node, "style").flatMap { InlineStyle($0).listStyle }
        return unsafe style ?? attribute(node, "type").flatMap { CounterStyle(type: $0) }
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
