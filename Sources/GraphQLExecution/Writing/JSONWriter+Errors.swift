public import GraphQLLanguage
import SourceText

extension JSONWriter {
    /// Writes errors as a list.
    ///
    /// Specification, section 7.1.2.
    ///
    /// - Parameter errors: in order.
    public mutating func errors(_ errors: [GraphQLError]) {
        byte(UInt8(ascii: "["))
        for (index, error) in errors.enumerated() {
            if index > 0 { byte(UInt8(ascii: ",")) }
            write(error)
        }
        byte(UInt8(ascii: "]"))
    }

    /// Writes the answer to a request that was not run: `{"errors": […]}`, with no data at all.
    ///
    /// - Parameter errors: at least one.
    public mutating func requestErrors(_ errors: [GraphQLError]) {
        raw("{\"errors\":")
        self.errors(errors)
        byte(UInt8(ascii: "}"))
    }

    private mutating func write(_ error: GraphQLError) {
        raw("{\"message\":")
        string(error.message)
        if !error.locations.isEmpty {
            raw(",\"locations\":[")
            for (index, location) in error.locations.enumerated() {
                raw(index > 0 ? ",{\"line\":" : "{\"line\":")
                integer(location.line)
                raw(",\"column\":")
                integer(location.column)
                byte(UInt8(ascii: "}"))
            }
            byte(UInt8(ascii: "]"))
        }
        if let path = error.path {
            raw(",\"path\":[")
            for (index, element) in path.enumerated() {
                if index > 0 { byte(UInt8(ascii: ",")) }
                switch element {
                case .key(let key): string(key)
                case .index(let index): integer(index)
                }
            }
            byte(UInt8(ascii: "]"))
        }
        if let code = error.code {
            raw(",\"extensions\":{\"code\":")
            string(code)
            byte(UInt8(ascii: "}"))
        }
        byte(UInt8(ascii: "}"))
    }
}
