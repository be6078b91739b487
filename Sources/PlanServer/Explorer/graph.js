// The cross-reference graph: begins at a node, grows by clicks, keeps its places; what is seen can be saved.
import { wordsOf } from "./api.js";
import { h, vi } from "./dom.js";
import { exportMenu } from "./exports.js";
import { t } from "./language.js";
import { arrange, measure, wrap } from "./layout.js";
import { documentTitle, evidence, heading, icon, quote, section, select, table } from "./parts.js";
import { KINDS, makePicture, savePNG, saveSVG } from "./picture.js";
import { anyNode, ANY_NODE, SPAN } from "./queries.js";
import { addressOf, here, inPlan, isId, link, ofJurisdiction } from "./route.js";
import { searchBox } from "./search.js";

const PART = `truncated
    nodes { ${ANY_NODE} }
    edges { kind reversed from { id } to { id } ${SPAN} }`;

/** What is one step away; and, as a measure is rarely what one looks for, the documents cited in a target's measures. */
const QUERY = `query Around($roots: [ID!]!, $via: [EdgeKind!], $cites: Boolean!) {
  statistics { plans }
  near: subgraph(roots: $roots, via: $via, depth: 1, first: 400) { ${PART} }
  cited: subgraph(
    roots: $roots, kinds: [TARGET, GOAL, ACTION, DOCUMENT], via: [CONTAINS, CITES], depth: 2, first: 1000
  ) @include(if: $cites) { ${PART} }
}`;

/** How many of a kind one can start from without a search. */
const STARTS = 6;
const START = `query Begin {
  statistics { plans goals }
  agencies(where: { leads: {} }, orderBy: [{ leads: DESCENDING }], first: ${STARTS}) {
    totalCount nodes { id name jurisdiction }
  }
  documents(orderBy: [{ citations: DESCENDING }], first: ${STARTS}) { totalCount nodes { id type number name } }
  plans(first: 1) { nodes { goals { id number title plan { number } } } }
}`;

/** How many nodes one click adds; the next click adds the next ones. */
const STEP = 36;

export async function view(ctx) {
	const root = ctx.params.get("root");
	return root && isId(root) ? explore(ctx, root) : begin(ctx);
}

async function begin(ctx) {
	const data = await ctx.ask(START);
	const start = (id, text) => h("li", null, h("a", { href: link.graph(id), lang: "vi" }, text));
	const list = (id, all, items) =>
		section(
			id,
			t(id),
			h("ul", { class: "plain starts" }, items),
			all > items.length && h("p", { class: "soft" }, t("firstOf", { n: items.length, all })),
		);
	const goals = data.plans.nodes.flatMap((plan) => plan.goals).slice(0, STARTS);
	return {
		title: t("nav.graph"),
		isStill: true,
		node: [
			heading(null, t("nav.graph"), h("p", { class: "lead-text" }, t("graphHelp"))),
			h("div", { class: "picker" }, picker(ctx)),
			h(
				"div",
				{ class: "columns" },
				list(
					"agencies",
					data.agencies.totalCount,
					data.agencies.nodes.map((agency) => start(agency.id, ofJurisdiction(agency.name, agency))),
				),
				list(
					"documents",
					data.documents.totalCount,
					data.documents.nodes.map((document) => start(document.id, documentTitle(document))),
				),
				list(
					"goals",
					data.statistics.goals,
					goals.map((goal) => start(goal.id, inPlan(`${goal.number}. ${goal.title}`, goal.plan))),
				),
			),
		],
	};
}

const picker = (ctx) =>
	searchBox({
		id: "start",
		label: t("graphPick"),
		hint: t("graphPick"),
		kinds: ["TARGET", "AGENCY", "DOCUMENT", "GOAL"],
		onChoose: (node) => ctx.go(link.graph(node.id)),
	});

const label = (node) =>
	({
		Plan: () => node.number,
		Goal: () => inPlan(`${node.number}. ${node.title}`, node.plan),
		Target: () => inPlan(`${node.code} ${node.title}`, node.goal.plan),
		Action: () => node.text,
		Agency: () => node.name,
		Document: () => documentTitle(node),
	})[node.__typename]();

async function explore(ctx, root) {
	const state = {
		via: new Set((ctx.params.get("via") ?? "").split(",").filter((kind) => KINDS.includes(kind))),
		opened: (ctx.params.get("open") ?? "").split(",").filter(isId).slice(0, 60),
		depth: Math.min(3, Number(ctx.params.get("depth")) || 1),
	};
	if (!state.via.size) for (const kind of KINDS) state.via.add(kind);
	const nodes = new Map();
	const edges = new Map();
	const known = { nodes: new Map(), edges: new Map() };
	let chosen = root;
	let isCut = false;

	/** Learns what lies around some nodes, without showing it yet. */
	const learn = async (ids) => {
		const data = await ctx.ask(QUERY, {
			roots: ids,
			...(state.via.size < KINDS.length && { via: [...state.via] }),
			cites: state.via.has("CITES"),
		});
		isCut ||= data.near.truncated;
		const part = contract([data.near, data.cited].filter(Boolean), ids, state.via);
		for (const node of part.nodes) if (!known.nodes.has(node.id)) known.nodes.set(node.id, prepared(node));
		for (const edge of part.edges) {
			const key = `${edge.from} ${edge.kind} ${edge.to}`;
			const through = [...(known.edges.get(key)?.through ?? []), ...edge.through];
			known.edges.set(key, { ...edge, through });
		}
	};
	const prepared = (node) => {
		const text = label(node);
		const lines = wrap(text);
		return { ...node, label: text, lines, ...measure(lines) };
	};
	const neighbours = (id) =>
		[...known.edges.values()]
			.filter((edge) => edge.from === id || edge.to === id)
			.map((edge) => (edge.from === id ? edge.to : edge.from));
	const connect = () => {
		for (const [key, edge] of known.edges) {
			if (nodes.has(edge.from) && nodes.has(edge.to))
				edges.set(key, { ...edge, from: nodes.get(edge.from), to: nodes.get(edge.to) });
		}
	};
	const add = (id) => known.nodes.has(id) && nodes.set(id, known.nodes.get(id));
	/** Shows the next neighbours of a node; false where all are there. */
	const grow = (id) => {
		// It may have been hidden while the answer was on its way.
		if (!nodes.has(id)) return false;
		const next = [...new Set(neighbours(id))]
			.filter((other) => !nodes.has(other) && known.nodes.has(other))
			.sort((a, b) => rank(known.nodes.get(a)) - rank(known.nodes.get(b)));
		for (const other of next.slice(0, STEP)) add(other);
		connect();
		arrange([...nodes.values()], [...edges.values()], nodes.get(id));
		nodes.get(id).isOpen = next.length <= STEP;
		return next.length > 0;
	};
	const open = async (id) => {
		if (!state.opened.includes(id) && id !== root) state.opened.push(id);
		await learn([id]);
		return grow(id);
	};

	await learn([root]);
	if (!known.nodes.has(root)) return null;
	add(root);
	grow(root);
	for (let step = 1; step < state.depth; step += 1) {
		const ring = [...nodes.keys()].filter((id) => !nodes.get(id).isOpen).slice(0, 30);
		if (!ring.length) break;
		await learn(ring);
		for (const id of ring) grow(id);
	}
	for (const id of state.opened) {
		if (!nodes.has(id)) continue;
		await learn([id]);
		grow(id);
	}

	const picture = makePicture({ onChoose: (node) => choose(node.id) });
	const panel = h("aside", { class: "graph-side", "aria-label": t("nodeChosen") });
	const status = h("p", { class: "soft", role: "status" });
	const tables = h("div");
	const keep = () =>
		ctx.keep({
			root,
			via: state.via.size < KINDS.length && [...state.via].join(","),
			open: state.opened.join(","),
			depth: state.depth > 1 && state.depth,
		});
	const draw = () => {
		picture.draw({ nodes: [...nodes.values()], edges: [...edges.values()], chosen });
		status.textContent =
			t("graphPicture", { n: nodes.size, edges: edges.size }) + (isCut ? ` ${t("truncated", { n: nodes.size })}` : "");
		panel.replaceChildren(
			...details(nodes.get(chosen), [...edges.values()], {
				open: () => choose(chosen, true),
				hide: nodes.size > 1 && (() => remove(chosen)),
				hidden: new Set(neighbours(chosen).filter((id) => !nodes.has(id))).size,
			})
				.flat(3)
				.filter(Boolean),
		);
		tables.replaceChildren(nodeTable([...nodes.values()]), edgeTable([...edges.values()]));
	};
	const choose = async (id, grows = !nodes.get(id).isOpen) => {
		chosen = id;
		draw();
		if (!grows) return;
		const before = nodes.size;
		try {
			await open(id);
		} catch (error) {
			if (error.name !== "AbortError") status.textContent = wordsOf(error);
			return;
		}
		if (!nodes.has(id)) return;
		keep();
		draw();
		if (nodes.size > before) picture.fit();
	};
	const remove = (id) => {
		nodes.delete(id);
		for (const [key, edge] of edges) if (edge.from.id === id || edge.to.id === id) edges.delete(key);
		state.opened = state.opened.filter((other) => other !== id);
		chosen = nodes.has(root) ? root : [...nodes.keys()][0];
		keep();
		draw();
	};
	const again = (changes) =>
		ctx.go(
			addressOf("/graph", {
				root,
				via: [...(changes.via ?? state.via)].join(","),
				depth: changes.depth ?? state.depth,
				open: changes.via ? "" : state.opened.join(","),
			}),
			{ replace: true },
		);
	const button = (text, onclick, name, label) =>
		h("button", { type: "button", class: "quiet", onclick, "aria-label": label }, name && icon(name), text);
	/** What is seen, as the server cuts it: these nodes and what lies between them, measures included. */
	const seen = () => {
		const through = [...edges.values()].flatMap((edge) => edge.through);
		const roots = [...new Set([...nodes.keys(), ...through])].slice(0, 600);
		const via = [...new Set([...state.via, ...(through.length ? ["CONTAINS"] : [])])];
		return [["depth", "0"], ["via", via.join(",")], ...roots.map((id) => ["root", id])];
	};
	return {
		title: `${t("nav.graph")}: ${known.nodes.get(root).label.slice(0, 60)}`,
		isStill: true,
		ready: () => {
			draw();
			picture.fit();
		},
		node: [
			heading(t("nav.graph"), vi(known.nodes.get(root).label)),
			h(
				"div",
				{ class: "controls" },
				select(
					t("depth"),
					["1", "2", "3"].map((depth) => [depth, depth]),
					String(state.depth),
					(depth) => again({ depth }),
				),
				h("a", { class: "quiet", href: here("/graph") }, t("startOver")),
				edgeFilter(state.via, (via) => again({ via })),
			),
			h(
				"div",
				{ class: "graph" },
				h(
					"div",
					{ class: "stage" },
					picture.svg,
					h(
						"div",
						{ class: "tools" },
						button("+", () => picture.zoom(1 / 1.3), null, t("zoomIn")),
						button("−", () => picture.zoom(1.3), null, t("zoomOut")),
						button(t("fit"), () => picture.fit(true)),
					),
				),
				panel,
			),
			status,
			nodeLegend(),
			h(
				"div",
				{ class: "actions" },
				button("SVG", () => saveSVG(picture), "down"),
				button("PNG", () => savePNG(picture), "down"),
				exportMenu(seen),
			),
			h("details", { class: "as-table" }, h("summary", null, t("asTable")), tables),
		],
	};
}

/** Which of a node's neighbours come first: what is rarest and says most. */
const rank = (node) => ["Plan", "Goal", "Document", "Agency", "Target", "Action"].indexOf(node.__typename);

/** The nodes beside the roots, with measures taken out: what a measure cites, its target cites. */
function contract(parts, roots, via) {
	const nodes = new Map(parts.flatMap((part) => part.nodes.map((node) => [node.id, anyNode(node)])));
	const all = parts
		.flatMap((part) => part.edges)
		.map(({ kind, reversed, from, to, source }) => ({
			kind,
			source,
			from: reversed ? to.id : from.id,
			to: reversed ? from.id : to.id,
		}));
	const isAction = (id) => nodes.get(id)?.__typename === "Action";
	const owners = new Map(
		all.filter(({ kind, to }) => kind === "CONTAINS" && isAction(to)).map(({ from, to }) => [to, from]),
	);
	/** From a measure up to what it serves, noting the measures on the way. */
	const climb = (id, through) => {
		let found = id;
		while (isAction(found) && through.length < 16) {
			through.push(found);
			const { target, goal } = nodes.get(found);
			found = owners.get(found) ?? target?.id ?? goal.id;
		}
		return found;
	};
	const edges = all
		.map((edge) => {
			const through = [];
			return { ...edge, from: climb(edge.from, through), to: climb(edge.to, through), through };
		})
		.filter(({ kind, from, to }) => via.has(kind) && from !== to && nodes.has(from) && nodes.has(to));
	const near = new Set(roots);
	for (const { from, to } of edges) {
		if (roots.includes(from)) near.add(to);
		if (roots.includes(to)) near.add(from);
	}
	return {
		nodes: [...nodes.values()].filter((node) => near.has(node.id)),
		edges: edges.filter(({ from, to }) => near.has(from) && near.has(to)),
	};
}

function details(node, edges, { open, hide, hidden }) {
	if (!node) return [h("p", { class: "soft" }, t("noNodeChosen"))];
	const own = edges.filter((edge) => edge.from === node || edge.to === node).slice(0, 40);
	const items = own.map((edge) => {
		const isOut = edge.from === node;
		const other = isOut ? edge.to : edge.from;
		return h(
			"li",
			null,
			isOut
				? [h("span", { class: "soft" }, t(`edge.${edge.kind}`)), " ", vi(other.label)]
				: [vi(other.label), " ", h("span", { class: "soft" }, t(`edge.${edge.kind}`))],
			" ",
			edge.source && evidence(edge.source),
		);
	});
	return [
		h("p", { class: "kicker" }, t(node.__typename.toLowerCase())),
		h("h2", null, vi(node.label)),
		h(
			"p",
			{ class: "actions" },
			h("a", { class: "quiet", href: link.node(node) }, t("openPage")),
			(!node.isOpen || hidden > 0) && h("button", { type: "button", class: "quiet", onclick: open }, t("expand")),
			hide && h("button", { type: "button", class: "quiet", onclick: hide }, t("hide")),
		),
		hidden > 0 && h("p", { class: "soft" }, t("hiddenCount", { n: hidden })),
		h("ul", { class: "plain around" }, items),
	];
}

function edgeFilter(via, onChange) {
	const change = (kind, box) => {
		const next = new Set(via);
		if (box.checked) next.add(kind);
		else next.delete(kind);
		// Without any kind there is no picture.
		if (next.size) onChange(next);
		else box.checked = true;
	};
	return h(
		"fieldset",
		{ class: "edge-kinds" },
		h("legend", null, t("edgeKinds")),
		KINDS.map((kind) =>
			h(
				"label",
				null,
				h("input", {
					type: "checkbox",
					checked: via.has(kind),
					onchange: (event) => change(kind, event.target),
				}),
				h("span", { class: `edge-swatch edge-${kind.toLowerCase().replace("_", "-")}` }),
				t(`edge.${kind}`),
			),
		),
	);
}

const nodeLegend = () =>
	h(
		"p",
		{ class: "legend nodes-legend" },
		["plan", "goal", "target", "agency", "document"].map((kind) => [
			h("span", { class: `node-swatch node-${kind}` }),
			t(kind),
		]),
	);

function nodeTable(nodes) {
	return table({
		caption: t("nodes"),
		rows: nodes,
		columns: [
			{
				title: t("nodes"),
				isHead: true,
				key: (node) => node.label,
				cell: (node) => h("a", { href: link.node(node), lang: "vi" }, node.label),
			},
			{ title: t("kind"), key: (node) => node.__typename, cell: (node) => t(node.__typename.toLowerCase()) },
		],
	});
}

function edgeTable(edges) {
	return table({
		caption: t("edges"),
		rows: edges,
		columns: [
			{ title: t("from"), isHead: true, key: (edge) => edge.from.label, cell: (edge) => vi(edge.from.label) },
			{ title: t("edge"), key: (edge) => t(`edge.${edge.kind}`), cell: (edge) => t(`edge.${edge.kind}`) },
			{ title: t("to"), key: (edge) => edge.to.label, cell: (edge) => vi(edge.to.label) },
			{
				title: t("words"),
				cell: (edge) => edge.source && [quote(edge.source.text), " ", evidence(edge.source)],
			},
		],
	});
}
