// All that a search finds, by kind.
import { h, marked } from "./dom.js";
import { t } from "./language.js";
import { empty, heading, segments } from "./parts.js";
import { addressOf, link } from "./route.js";
import { asPrefix, hitKind, HITS, hitsOf } from "./search.js";

const QUERY = `query Search($text: String!, $kinds: [NodeKind!], $first: Int!) {
  statistics { plans }
  search(text: $text, kinds: $kinds, first: $first) { ${HITS} }
}`;

const KINDS = ["GOAL", "TARGET", "ACTION", "AGENCY", "DOCUMENT"];
const PAGE = 50;
/** The server gives no longer pages. */
const MOST = 1000;

export async function view(ctx) {
	const text = ctx.params.get("q") ?? "";
	const kind = ctx.params.get("kind") ?? "";
	const first = Math.min(MOST, Math.max(PAGE, Math.floor(Number(ctx.params.get("first"))) || PAGE));
	const data = text
		? await ctx.ask(QUERY, { text: asPrefix(text), ...(kind && { kinds: [kind] }), first })
		: null;
	const found = data ? hitsOf(data.search) : { totalCount: 0, nodes: [] };
	const address = (changes) => addressOf("/search", { q: text, kind, ...changes });
	const choice = segments(
		t("kind"),
		[["", t("everything")], ...KINDS.map((name) => [name, t(`${name.toLowerCase()}s`)])],
		kind,
		(value) => ctx.go(address({ kind: value }), { replace: true }),
	);
	const items = found.nodes.map(({ node, snippet }) =>
		h(
			"li",
			null,
			h(
				"a",
				{ href: link.node(node) },
				h("span", { class: "hit-kind" }, hitKind(node)),
				h("span", { lang: "vi", class: "hit-words" }, marked(snippet)),
			),
		),
	);
	const next = () => ctx.go(address({ first: Math.min(first + PAGE, MOST) }), { replace: true });
	const more =
		first < MOST
			? h("p", null, h("button", { type: "button", class: "quiet", onclick: next }, t("more")))
			: h("p", { class: "soft" }, t("firstOf", { n: found.nodes.length, all: found.totalCount }));
	return {
		title: `${t("search")}: ${text}`,
		node: [
			heading(
				t("search"),
				text ? `«${text}»` : t("search"),
				h("p", null, text ? t("hitsCount", { n: found.totalCount }) : t("searchHint")),
			),
			choice,
			items.length ? h("ol", { class: "results" }, items) : text && empty(t("noHits", { text })),
			found.totalCount > found.nodes.length && more,
		],
	};
}
