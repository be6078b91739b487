// Time: when the graph was saved, the way to look at it as it was then, and two times to compare.
import { changes } from "./changes.js";
import { h } from "./dom.js";
import { moment, number, size, t } from "./language.js";
import { empty, heading, section, select, table } from "./parts.js";
import { momentOf } from "./past.js";
import { link, linksAt } from "./route.js";

const QUERY = `query Snapshots {
  statistics { plans }
  snapshots(first: 1000) {
    totalCount
    nodes { id label createdAt nodes edges compressedBytes }
  }
}`;

export async function view(ctx) {
	const { snapshots } = await ctx.ask(QUERY);
	const { nodes } = snapshots;
	if (ctx.key) return changes(ctx, (from, to) => choice(ctx, nodes, from, to));
	return {
		title: t("nav.snapshots"),
		isStill: true,
		node: [
			heading(null, t("nav.snapshots"), h("p", { class: "lead-text" }, t("snapshotsHelp"))),
			nodes.length > 0 && section("compare", t("compareTimes"), choice(ctx, nodes, (nodes[1] ?? nodes[0]).id, null)),
			nodes.length < 2 && howToSave(nodes.length),
			nodes.length > 0 && section("saved", t("snapshots"), list(nodes, ctx.snapshot)),
		],
	};
}

/** From when to when: the later time may be now. */
function choice(ctx, nodes, from, to) {
	const times = nodes.map((snapshot) => [snapshot.id, momentOf(snapshot)]);
	const chosen = { from, to: to ?? "" };
	return h(
		"div",
		{ class: "controls" },
		select(t("from"), times, from, (id) => {
			chosen.from = id;
		}),
		select(t("to"), [["", t("now")], ...times], chosen.to, (id) => {
			chosen.to = id;
		}),
		h("button", { type: "button", onclick: () => ctx.go(link.changes(chosen.from, chosen.to)) }, t("compare")),
	);
}

const COMMANDS = `plangraph import ke-hoach.docx --label "2019"
plangraph snapshot save --label "2019"
mutation { saveSnapshot(label: "2019") { id } }`;

const howToSave = (count) => [
	empty([t(count ? "oneSnapshot" : "noSnapshots"), " ", t("howToSave")]),
	h("pre", { tabindex: "0", "aria-label": t("howToSave") }, h("code", null, COMMANDS)),
];

function list(nodes, seen) {
	const columns = [
		{
			title: t("savedAt"),
			key: (row) => row.createdAt,
			isHead: true,
			cell: (row) => [
				h("time", { datetime: row.createdAt }, moment(row.createdAt)),
				row.label && h("p", { class: "soft" }, row.label),
				h(
					"p",
					{ class: "row-links" },
					row.id === seen ? t("seenNow") : h("a", { href: linksAt(row.id, link.start) }, t("lookThen")),
					h("a", { href: linksAt(null, () => link.changes(row.id)) }, t("compareWithNow")),
				),
			],
		},
		{ title: t("nodes"), number: true, key: (row) => row.nodes, cell: (row) => number(row.nodes) },
		{ title: t("edges"), number: true, key: (row) => row.edges, cell: (row) => number(row.edges) },
		{ title: t("onDisk"), number: true, key: (row) => row.compressedBytes, cell: (row) => size(row.compressedBytes) },
	];
	return table({ caption: t("snapshots"), className: "snapshots", columns, rows: nodes });
}
