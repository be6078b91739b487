// The snapshots of the store: what the graph was, and when.
import { h } from "./dom.js";
import { number, size, t, language } from "./language.js";
import { empty, heading, table } from "./parts.js";

const QUERY = `query Snapshots {
  statistics { plans }
  snapshots(first: 200) {
    totalCount
    nodes { id label createdAt nodes edges compressedBytes uncompressedBytes sha256 }
  }
}`;

const moment = (text) =>
	new Intl.DateTimeFormat(language() === "vi" ? "vi" : "en-GB", { dateStyle: "medium", timeStyle: "short" }).format(
		new Date(text),
	);

export async function view(ctx) {
	const { snapshots } = await ctx.ask(QUERY);
	const columns = [
		{
			title: t("savedAt"),
			key: (row) => row.createdAt,
			isHead: true,
			cell: (row) => h("time", { datetime: row.createdAt }, moment(row.createdAt)),
		},
		{ title: t("label"), key: (row) => row.label ?? "", cell: (row) => row.label ?? "–" },
		{ title: t("nodes"), number: true, key: (row) => row.nodes, cell: (row) => number(row.nodes) },
		{ title: t("edges"), number: true, key: (row) => row.edges, cell: (row) => number(row.edges) },
		{ title: t("onDisk"), number: true, key: (row) => row.compressedBytes, cell: (row) => size(row.compressedBytes) },
		{
			title: t("inMemory"),
			number: true,
			key: (row) => row.uncompressedBytes,
			cell: (row) => size(row.uncompressedBytes),
		},
		{ title: "SHA-256", cell: (row) => h("code", { title: row.sha256 }, row.sha256.slice(0, 12)) },
	];
	return {
		title: t("nav.snapshots"),
		node: [
			heading(null, t("nav.snapshots"), h("p", { class: "lead-text" }, t("snapshotsHelp"))),
			snapshots.nodes.length
				? table({ caption: t("nav.snapshots"), columns, rows: snapshots.nodes })
				: empty(t("noSnapshots")),
		],
	};
}
