// Under each view: the queries that it was made of, to copy or to go on from.
import { h } from "./dom.js";
import { t } from "./language.js";
import { copyButton, icon } from "./parts.js";
import { link } from "./route.js";
import { curl, python, tidy } from "./snippets.js";

/** «Show the query»: nothing where nothing was asked. */
export function shownQueries(asked) {
	if (!asked.length) return null;
	return h(
		"details",
		{ class: "asked" },
		h("summary", null, icon("code"), t("showQuery")),
		asked.map(({ query, variables }) => {
			const text = tidy(query);
			return h(
				"div",
				null,
				h("pre", { tabindex: "0", "aria-label": t("query") }, h("code", null, text)),
				Object.keys(variables).length > 0 &&
					h(
						"pre",
						{ tabindex: "0", "aria-label": t("variables") },
						h("code", null, JSON.stringify(variables, null, 2)),
					),
				h(
					"p",
					{ class: "actions" },
					h("a", { class: "quiet", href: link.ask(text, JSON.stringify(variables)) }, icon("play"), t("openInAsk")),
					copyButton(t("copyQuery"), () => text),
					copyButton(t("copyCurl"), () => curl(text, variables)),
					copyButton(t("copyPython"), () => python(text, variables)),
				),
			);
		}),
	);
}
