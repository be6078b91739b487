/// The files of the explorer, as the build embeds them: a file in Explorer/ is served once it stands here.
enum ExplorerFiles {
    /// The one document, at every address of a view.
    static var document: (name: String, bytes: [UInt8]) { ("index.html", PackageResources.index_html) }

    /// What the document asks for, by name.
    static var all: [(name: String, bytes: [UInt8])] {
        [
            ("agency.js", PackageResources.agency_js),
            ("answers.js", PackageResources.answers_js),
            ("api.js", PackageResources.api_js),
            ("app.js", PackageResources.app_js),
            ("ask.js", PackageResources.ask_js),
            ("changes.js", PackageResources.changes_js),
            ("claims.js", PackageResources.claims_js),
            ("document.js", PackageResources.document_js),
            ("documents.js", PackageResources.documents_js),
            ("dom.js", PackageResources.dom_js),
            ("editor.js", PackageResources.editor_js),
            ("explorer.css", PackageResources.explorer_css),
            ("exports.js", PackageResources.exports_js),
            ("goal.js", PackageResources.goal_js),
            ("gql.js", PackageResources.gql_js),
            ("graph.js", PackageResources.graph_js),
            ("icon.svg", PackageResources.icon_svg),
            ("language.js", PackageResources.language_js),
            ("layout.js", PackageResources.layout_js),
            ("overview.js", PackageResources.overview_js),
            ("parts.js", PackageResources.parts_js),
            ("past.js", PackageResources.past_js),
            ("picture.js", PackageResources.picture_js),
            ("queries.js", PackageResources.queries_js),
            ("results.js", PackageResources.results_js),
            ("route.js", PackageResources.route_js),
            ("schema.js", PackageResources.schema_js),
            ("schemapanel.js", PackageResources.schemapanel_js),
            ("search.js", PackageResources.search_js),
            ("shared.js", PackageResources.shared_js),
            ("shell.js", PackageResources.shell_js),
            ("snapshots.js", PackageResources.snapshots_js),
            ("snippets.js", PackageResources.snippets_js),
            ("source.js", PackageResources.source_js),
            ("target.js", PackageResources.target_js),
            ("text.js", PackageResources.text_js),
            ("texts.js", PackageResources.texts_js),
            ("wording.js", PackageResources.wording_js),
            ("workloads.js", PackageResources.workloads_js),
        ]
    }
}
