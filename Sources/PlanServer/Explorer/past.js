// The graph as it was: which snapshot the page looks at, told above every view, with the way back to now.
import { ask } from "./api.js";
import { h } from "./dom.js";
import { moment, t } from "./language.js";
import { link, linksAt } from "./route.js";

/** Views that are about the graph as it is, whatever the page looks at; the banner says so. */
export const ALWAYS_NOW = ["ask", "snapshots"];

const QUERY = `query Snapshots { snapshots(first: 1000) { nodes { id label createdAt } } }`;

let known = new Map();

async function find(id) {
	if (!known.has(id)) {
		const { snapshots } = await ask(QUERY, {}, { snapshot: null });
		known = new Map(snapshots.nodes.map((snapshot) => [snapshot.id, snapshot]));
	}
	return known.get(id);
}

/** When a snapshot was made, and its name. */
export const momentOf = ({ createdAt, label }) => moment(createdAt) + (label ? ` (${label})` : "");

let serial = 0;

/** Says which graph is seen, where it is not the one of now. */
export async function banner({ view, snapshot }) {
	const mine = ++serial;
	const holder = document.getElementById("as-of");
	holder.hidden = !snapshot;
	holder.setAttribute("aria-label", t("nav.snapshots"));
	if (!snapshot) return holder.replaceChildren();
	const found = await find(snapshot).catch(() => null);
	if (mine !== serial) return;
	const now = new URL(location);
	now.searchParams.delete("snapshot");
	holder.replaceChildren(
		h(
			"p",
			null,
			h("strong", null, found ? t("pastSeen", { moment: momentOf(found) }) : t("pastGone")),
			ALWAYS_NOW.includes(view) && h("span", null, t(`pastNot.${view}`)),
			h("a", { href: now.pathname + now.search + now.hash }, t("backToNow")),
			found && h("a", { href: linksAt(null, () => link.changes(snapshot)) }, t("compareWithNow")),
		),
	);
}
