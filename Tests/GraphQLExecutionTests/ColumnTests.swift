import Foundation
import GraphQLExecution
import Testing

/// What is written from columns is what the source alone gives.
@Suite struct ColumnTests {
    @Test(arguments: [
        "{ books { id title code kind pages } }",
        "{ books { author { name id } sequel { title } chapters { number } } }",
        "{ books { sequel { sequel { sequel { code } } } a: sequel { code } title } }",
        "{ books { author { best { author { best { title } } } name } code } }",
        "{ picked { id editor { name } chapters { number book { title } } } }",
        "{ books { editor { name } } }",
        "{ picked { torn } other: picked { code torn author { name } } }",
        "{ books { note } }",
        "{ books { first { number } note author { __typename name } __typename } book { title author { name } } }",
        "{ book { chapters { number } author { best { chapters { book { author { name } } } } } } }",
        "{ books { __typename author { __typename } sequel { __typename } chapters { __typename } } }",
        "{ books { title @skip(if: true) } }",
        "{ books { author { name books { totalCount nodes { code title } } } } }",
        "{ picked { author { books(first: 0) { nodes { id } totalCount } } } }",
        "{ picked { author { books(first: 4) { a: nodes { id editor { name } } b: nodes { code } n: totalCount } } } }",
        "{ picked { author { books(kind: ESSAY, first: 2) { totalCount nodes { id kind } } } } }",
        "{ picked { author { books(first: 100) { __typename totalCount nodes { author { books(first: 1) { nodes { code } } } } } } } }",
        "{ picked { author { books(first: -1) { totalCount } } } }",
        "{ books { author { books { kind totalCount } } } }",
        "{ books { author { a: books { nodes { chapters { number } sequel { code } } } b: books(first: 1) { totalCount } } } }",
        "{ books { author { id @include(if: false) } chapters { number @skip(if: true) } } }",
        "{ aVeryLongResponseKeyThatIsNotCopiedAtOneStrokeSinceItHasMoreThanSixtyFourBytes: books { "
            + "anotherVeryLongResponseKeyThatIsNotCopiedAtOneStrokeSinceItHasMoreThanSixtyFourBytes: title } }",
    ])
    func columnsChangeNothing(_ query: String) throws {
        let answer = try ShelfSource.answer(query, fromColumns: true)
        #expect(answer == (try ShelfSource.answer(query, fromColumns: false)))
        #expect((try? JSONSerialization.jsonObject(with: Data(answer.utf8))) != nil, "\(answer)")
    }

    @Test func whatMayNotBeNullIsReportedWhereItIs() throws {
        let answer = try ShelfSource.answer("{ picked { editor { name } } }", fromColumns: true)
        #expect(answer.contains(#""path":["picked",5,"editor"]"#))
        #expect(answer.contains(#"{"editor":{"name":"hai"}},null,{"editor""#))
    }

    @Test(arguments: [1, 2, 30, 31, 60, 165, 166, 1024])
    func limitsEndBothAlike(_ fields: Int) throws {
        let query = "{ books { title author { name } chapters { number } } }"
        let limits = ExecutionLimits(fields: fields)
        let answer = try ShelfSource.answer(query, fromColumns: true, limits: limits)
        #expect(answer == (try ShelfSource.answer(query, fromColumns: false, limits: limits)))
        #expect(answer.contains("FIELD_LIMIT") == (fields < 166))
    }
}
