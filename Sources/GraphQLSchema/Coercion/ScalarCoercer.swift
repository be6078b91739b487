/// How a scalar reads its input.
///
/// Specification, section 3.5.
///
/// It is given a null-free `ConstValue` that has the shape of the literal or JSON value: `int` for whole numbers,
/// `float` for others, `enumeration` for a bare name.
public struct ScalarCoercer: Sendable {
    /// Reads a value.
    public let coerce: @Sendable (ConstValue) throws(ScalarError) -> ConstValue

    /// Takes the function that reads a value.
    ///
    /// - Parameter coerce: gives back what resolvers are to see, or throws what is wrong.
    public init(_ coerce: @escaping @Sendable (ConstValue) throws(ScalarError) -> ConstValue) {
        self.coerce = coerce
    }
}

/// Why a value is not one of a scalar.
public struct ScalarError: Error, Sendable, Hashable {
    /// What was wrong, such as `Date cannot represent value: "31-12-2018"`.
    public let message: String

    /// Says what is wrong.
    ///
    /// - Parameter message: a sentence for a person.
    public init(_ message: String) {
        self.message = message
    }
}
