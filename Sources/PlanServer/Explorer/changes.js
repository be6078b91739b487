// What changed between two times: how much of each kind, and each change with both wordings and their lines.
import { amount } from "./claims.js";
import { h, vi } from "./dom.js";
import { date, hasText, number, t } from "./language.js";
import {
	crumbs,
	documentTitle,
	empty,
	evidence,
	fetchButton,
	heading,
	quote,
	section,
	sentence,
	table,
} from "./parts.js";
import { momentOf } from "./past.js";
import { DOCUMENT, SPAN } from "./queries.js";
import { here, inPlan, link, linksAt, setPlans } from "./route.js";
import { compareLists, compareWords } from "./wording.js";

const CHANGES = ["ADDED", "REMOVED", "CHANGED"];
const PAGE = 50;
const OWN = "actions { text } indicators { year comparator value upperValue unit }";

/** What is asked of each kind of thing, and how it is named: with its title, unless both titles follow. */
const KINDS = {
	plans: {
		fields: `id number title issuedOn effectiveOn signer issuer { name } goals { number title ${OWN} }`,
		name: (plan, fields) => named(link.plan(plan), plan.number, fields.includes("title") ? "" : plan.title),
	},
	targets: {
		fields: `id code label kind title goal { number title plan { number } } parent { code title } ${OWN} ${SPAN}`,
		name: (target, fields) =>
			named(link.target(target), inPlan(target.code, target.goal.plan), fields.includes("title") ? "" : target.title),
		source: (target) => target.source,
	},
	assignments: {
		fields: `role block agency { id name } target { id code } goal { id number plan { number } } ${SPAN}`,
		name: (part) => [
			h("a", { href: link.agency(part.agency), lang: "vi" }, part.agency.name),
			h("span", { class: "soft" }, ` · ${value.role(part.role)} · `),
			place(part),
		],
		source: (part) => part.source,
		words: (part) => part.source.text !== part.agency.name && part.source.text,
	},
	documents: {
		fields: `${DOCUMENT} citations(first: 1) { nodes { ${SPAN} } }`,
		name: (document) => [
			h("a", { href: link.document(document), lang: "vi" }, documentTitle(document)),
			document.number && document.name && vi(sentence(document.name), "p", { class: "soft" }),
		],
		source: (document) => document.citations.nodes[0]?.source,
	},
	citations: {
		fields: `document { ${DOCUMENT} } action { text } target { id code } goal { id number } plan { id number } ${SPAN}`,
		name: (citation) => [
			h("a", { href: link.document(citation.document), lang: "vi" }, documentTitle(citation.document)),
			h("span", { class: "soft" }, " · "),
			place(citation),
		],
		source: (citation) => citation.source,
		words: (citation) => citation.source.text,
	},
};

const named = (href, code, title) =>
	h("a", { href, class: "named" }, h("span", { class: "code" }, code), title && [" ", vi(title)]);

/** The target, goal or plan that an assignment or citation belongs to. */
function place({ target, goal, plan = goal.plan }) {
	if (target) return h("a", { href: link.target(target), class: "code" }, inPlan(target.code, plan));
	if (goal) return h("a", { href: link.goal(goal) }, inPlan(`${t("goal")} ${goal.number}`, plan));
	return h("a", { href: link.plan(plan), lang: "vi" }, plan.number);
}

const COUNTS = `query Changes($from: ID!, $to: ID) {
  statistics { plans }
  earlier: at(snapshot: $from) { statistics { plans } }
  diff(from: $from, to: $to) {
    from { id label createdAt }
    to { id label createdAt }
    ${Object.keys(KINDS)
			.flatMap((kind) => CHANGES.map((change) => `${kind}${change}: ${kind}(change: [${change}]) { totalCount }`))
			.join("\n")}
  }
}`;

const entries = (kind) => `query Changed($from: ID!, $to: ID, $change: [ChangeKind!], $after: String) {
  diff(from: $from, to: $to) {
    ${kind}(change: $change, first: ${PAGE}, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes {
        change fields
        before { ${KINDS[kind].fields} }
        after { ${KINDS[kind].fields} }
      }
    }
  }
}`;

/** The view of two times; `choice` makes the controls that choose others. */
export async function changes(ctx, choice) {
	const [from, to = null] = ctx.key.split("/");
	const { statistics, earlier, diff } = await ctx.ask(COUNTS, { from, to });
	setPlans(Math.max(statistics.plans, earlier.statistics.plans));
	const count = (kind, change) => diff[kind + change].totalCount;
	const state = { from, to, kind: ctx.params.get("kind") ?? "", change: ctx.params.get("change") ?? "" };
	const isWanted = (kind) =>
		(!state.kind || kind === state.kind) &&
		CHANGES.some((change) => (!state.change || change === state.change) && count(kind, change));
	const all = Object.keys(KINDS);
	const sections = await Promise.all(all.filter(isWanted).map((kind) => changesOf(kind, ctx, state, count)));
	const isEmpty = !all.some((kind) => CHANGES.some((change) => count(kind, change)));
	const later = diff.to ? momentOf(diff.to) : t("now");
	return {
		title: t("changesTitle"),
		node: [
			crumbs([t("nav.snapshots"), here("/snapshots")], [t("changesTitle")]),
			heading(null, t("changesTitle"), h("p", { class: "lead-text" }, `${momentOf(diff.from)} → ${later}`)),
			choice(from, to),
			isEmpty ? empty(t("noChanges")) : countTable(count, state, ctx),
			!isEmpty && !sections.length && empty(t("noChangesOfKind")),
			sections,
		],
	};
}

/** How much of each kind; a click shows these alone, another one everything again. */
function countTable(count, state, ctx) {
	const filter = (kind, change, text, label) => {
		const isChosen = state.kind === kind && state.change === change;
		const address = link.changes(state.from, state.to, isChosen ? {} : { kind, change });
		const click = () => ctx.go(address, { replace: true });
		return h(
			"button",
			{ type: "button", class: "cell", "aria-pressed": String(isChosen), "aria-label": label, onclick: click },
			text,
		);
	};
	const cell = (kind, change) => {
		const n = count(kind, change);
		if (!n) return h("span", { class: "cell" }, "–");
		return filter(kind, change, number(n), `${t(kind)}, ${t(`change.${change}`)}: ${number(n)}`);
	};
	return table({
		caption: t("changesTitle"),
		className: "change-counts",
		rows: Object.keys(KINDS),
		columns: [
			{ title: t("kind"), isHead: true, cell: (kind) => filter(kind, "", t(kind)) },
			...CHANGES.map((change) => ({
				title: filter("", change, t(`change.${change}`)),
				number: true,
				cell: (kind) => cell(kind, change),
			})),
		],
	});
}

async function changesOf(kind, ctx, { from, to, change }, count) {
	const wanted = change ? [change] : CHANGES;
	const total = wanted.reduce((sum, name) => sum + count(kind, name), 0);
	const holder = h("ol", { class: "plain changes" });
	let after = null;
	const load = async () => {
		const { diff } = await ctx.ask(entries(kind), { from, to, change: wanted, after });
		const { nodes, pageInfo } = diff[kind];
		const items = nodes.map((entry) => item(kind, entry, from, to));
		holder.append(...items);
		after = pageInfo.hasNextPage && pageInfo.endCursor;
		return items[0];
	};
	await load();
	const more = fetchButton(t("more"), after, async () => {
		const first = await load();
		more.button.hidden = !after;
		first.tabIndex = -1;
		first.focus();
	});
	return section(kind, `${t(kind)} (${number(total)})`, holder, h("p", null, more.button), more.problem);
}

/** One change: what it is about, and, where it says something else, both wordings. */
function item(kind, { change, fields, before, after }, from, to) {
	const { name, source, words } = KINDS[kind];
	const line = (node, snapshot) => {
		const span = node && source?.(node);
		return span && linksAt(snapshot, () => evidence(span));
	};
	const text = change !== "CHANGED" && words?.(after ?? before);
	return h(
		"li",
		{ class: `change ${change.toLowerCase()}` },
		h("span", { class: "change-kind" }, t(`change.${change}`)),
		h(
			"div",
			{ class: "change-name" },
			linksAt(after ? to : from, () => name(after ?? before, fields)),
			" ",
			change !== "CHANGED" && [text && [quote(text), " "], line(after, to) ?? line(before, from)],
		),
		fields.length > 0 && [
			h(
				"div",
				{ class: "sides heads" },
				h("p", null, t("before"), " ", line(before, from)),
				h("p", null, t("after"), " ", line(after, to)),
			),
			fields.map((field) => [
				h("h3", { class: "label" }, fieldName(field)),
				wordings(field, before, after).map((pair) => sides(...pair)),
			]),
		],
	);
}

/** Most fields are named in other views too. */
const NAMES = { type: "documentType", title: "statement", issuedOn: "issuedShort", issuedYear: "year", source: "words" };
const fieldName = (field) => t(hasText(`field.${field}`) ? `field.${field}` : (NAMES[field] ?? field));

/** Both wordings of a field; of lists, those entries that differ. */
function wordings(field, before, after) {
	const [first, second] = [before, after].map((node) => (value[field] ?? value.text)(node[field]));
	return Array.isArray(first) ? compareLists(first, second) : [[first, second]];
}

const lists = ({ actions, indicators }) => [...actions.map(({ text }) => text), ...value.indicators(indicators)];

/** The values of fields in words. */
const value = {
	text: (text) => (text === null ? "" : String(text)),
	type: (type) => t(`type.${type}`),
	kind: (kind) => t(kind === "TASK" ? "task" : "target"),
	role: (role) => t(role === "LEAD" ? "lead" : "coordinate"),
	issuer: (issuer) => issuer?.name ?? issuer ?? "",
	issuedOn: date,
	effectiveOn: date,
	goal: (goal) => `${goal.number}. ${goal.title}`,
	goals: (goals) => goals.flatMap((goal) => [value.goal(goal), ...lists(goal)]),
	parent: (parent) => (parent ? `${parent.code} ${parent.title}` : ""),
	actions: (actions) => actions.map(({ text }) => text),
	indicators: (list) => list.map((one) => [one.year, amount(one)].filter(Boolean).join(": ")),
	action: (action) => action?.text ?? "",
	source: (source) => source.text,
};

function sides(before, after) {
	const [first, second] = compareWords(before ?? "", after ?? "");
	const side = (parts, name, tag) =>
		h(
			"p",
			{ lang: "vi", class: name, "data-side": t(name) },
			parts.length ? parts.map(({ text, isSame }) => (isSame ? text : h(tag, null, text))) : "–",
		);
	return h("div", { class: "sides" }, side(first, "before", "del"), side(second, "after", "ins"));
}
