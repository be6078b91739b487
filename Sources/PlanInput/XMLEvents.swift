internal import CLibXML2

/// What an XML document consists of, told one after the other.
enum XMLEvent {
    /// An element begins; its local name.
    case start(String)
    /// An element ends.
    case end(String)
    /// Words between tags.
    case text(String)
}

/// Reads an attribute of the element that has just begun, by its local name.
typealias XMLAttributes = (String) -> String?

/// Reads XML with libxml2's reader: nothing is fetched, and a document type, which could define entities, is refused.
enum XMLEvents {
    /// Tells what a document consists of.
    static func read(
        _ bytes: [UInt8],
        _ visit: (XMLEvent, XMLAttributes) -> Void
    ) throws(PlanInputError) {
        LibXML.start
        let options =
            XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
            | XML_PARSE_COMPACT.rawValue
        let isWhole = unsafe bytes.withUnsafeBytes { content in
            let start = unsafe content.baseAddress?.assumingMemoryBound(to: CChar.self)
            let size = Int32(clamping: content.count)
            guard let reader = unsafe xmlReaderForMemory(start, size, nil, nil, Int32(options)) else { return false }
            defer { unsafe xmlFreeTextReader(reader) }
            return unsafe readAll(reader, visit)
        }
        if !isWhole { throw .damagedArchive }
    }

    private static func readAll(_ reader: xmlTextReaderPtr, _ visit: (XMLEvent, XMLAttributes) -> Void) -> Bool {
        while true {
            let status = unsafe xmlTextReaderRead(reader)
            guard status == 1 else { return status == 0 }
            switch unsafe xmlTextReaderNodeType(reader) {
            case typeNumber(XML_READER_TYPE_ELEMENT):
                let name = unsafe string(xmlTextReaderConstLocalName(reader))
                visit(.start(name)) { unsafe attribute(reader, $0) }
                if unsafe xmlTextReaderIsEmptyElement(reader) == 1 { visit(.end(name)) { _ in nil } }
            case typeNumber(XML_READER_TYPE_END_ELEMENT):
                visit(.end(unsafe string(xmlTextReaderConstLocalName(reader)))) { _ in nil }
            case typeNumber(XML_READER_TYPE_TEXT), typeNumber(XML_READER_TYPE_CDATA),
                typeNumber(XML_READER_TYPE_SIGNIFICANT_WHITESPACE), typeNumber(XML_READER_TYPE_WHITESPACE):
                visit(.text(unsafe string(xmlTextReaderConstValue(reader)))) { _ in nil }
            case typeNumber(XML_READER_TYPE_DOCUMENT_TYPE): return false
            default: break
            }
        }
    }

    private static func typeNumber(_ type: xmlReaderTypes) -> Int32 { Int32(type.rawValue) }

    private static func string(_ words: UnsafePointer<xmlChar>?) -> String {
        unsafe words.map { unsafe String(cString: $0) } ?? ""
    }

    /// Attributes of office documents have the prefix of their element, or none.
    private static func attribute(_ reader: xmlTextReaderPtr, _ name: String) -> String? {
        let space = unsafe xmlTextReaderConstNamespaceUri(reader)
        let value = unsafe xmlTextReaderGetAttributeNs(reader, name, space) ?? xmlTextReaderGetAttribute(reader, name)
        guard let value = unsafe value else { return nil }
        defer { unsafe plangraph_xml_free(value) }
        return unsafe String(cString: value)
    }
}
