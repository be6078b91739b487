// Who does how much: agencies as bars, split by goal or deadline, and which of them share targets; a plan at a time.
import { h, vi } from "./dom.js";
import { number, t } from "./language.js";
import {
	arrowKeys,
	bar,
	csvButton,
	empty,
	heading,
	level,
	orderOf,
	planSelect,
	rolesLabel,
	section,
	segments,
	select,
	shorten,
	table,
} from "./parts.js";
import { PLANS } from "./queries.js";
import { here, link } from "./route.js";
import { sharedTargets } from "./shared.js";

const ALL = `query Plans { statistics { plans } ${PLANS} }`;
const QUERY = `query Workloads($plan: ID!) {
  node(id: $plan) {
    ... on Plan {
      id number issuer { name }
      goals {
        id number title
        targets {
          id code title
          indicators { year }
          assignments { role agency { id name kind } }
        }
      }
    }
  }
}`;

export async function view(ctx) {
	const { plans } = await ctx.ask(ALL);
	const key = ctx.params.get("plan") || plans.nodes[0]?.id;
	const plan = key ? (await ctx.ask(QUERY, { plan: key })).node : { goals: [] };
	if (!plan?.goals) return null;
	const { goals } = plan;
	const targets = goals.flatMap((goal) =>
		goal.targets.map((target) => ({ ...target, goal, deadlines: deadlines(target), ...roles(target) })),
	);
	const agencies = [
		...new Map(targets.flatMap((target) => target.assignments.map(({ agency }) => [agency.id, agency]))).values(),
	];
	const years = [...new Set(targets.flatMap((target) => target.deadlines))].sort();
	const kinds = [...new Set(agencies.map((agency) => agency.kind))];
	const state = Object.fromEntries(
		["split", "goal", "deadline", "kind", "agency", "other", "sort"].map((name) => [name, ctx.params.get(name) ?? ""]),
	);
	// What nothing here has would be a filter that the page does not show.
	for (const [name, values] of [
		["goal", goals.map(({ id }) => id)],
		["deadline", years],
		["kind", kinds],
	])
		if (!values.includes(state[name])) state[name] = "";
	const bars = h("div");
	const shared = h("div");
	const chosen = h("div", { "aria-live": "polite" });

	const fits = (target) =>
		(!state.goal || target.goal.id === state.goal) && (!state.deadline || target.deadlines.includes(state.deadline));
	const groups = () =>
		state.split === "deadline"
			? years.map((year) => ({
					key: year,
					name: year === NONE ? t("noDeadline") : year,
					has: (target) => target.deadlines.includes(year),
				}))
			: goals
					.filter((goal) => goal.targets.length)
					.map((goal) => ({
						key: goal.id,
						name: String(goal.number),
						title: goal.title,
						has: (target) => target.goal.id === goal.id,
					}));
	const rows = () => {
		const own = targets.filter(fits);
		return agencies
			.filter((agency) => !state.kind || agency.kind === state.kind)
			.map((agency) => ({
				agency,
				leads: own.filter((target) => target.leads.has(agency.id)),
				coordinates: own.filter((target) => target.coordinates.has(agency.id)),
			}))
			.filter((row) => row.leads.length + row.coordinates.length > 0);
	};
	const change = (changes) => {
		Object.assign(state, changes);
		draw();
	};
	const choose = (changes) => {
		change(changes);
		chosen.querySelector("h2")?.focus({ preventScroll: true });
		chosen.scrollIntoView({ block: "nearest" });
	};
	const filters = {
		goal: select(
			t("goal"),
			[["", t("everyGoal")], ...goals.map((goal) => [goal.id, `${goal.number}. ${shorten(goal.title, 50)}`])],
			state.goal,
			(goal) => change({ goal }),
		),
		deadline: select(
			t("deadline"),
			[["", t("everyDeadline")], ...years.map((year) => [year, year === NONE ? t("noDeadline") : year])],
			state.deadline,
			(deadline) => change({ deadline }),
		),
		kind: select(
			t("agencyKind"),
			[["", t("everyKind")], ...kinds.map((kind) => [kind, t(`kind.${kind}`)])],
			state.kind,
			(kind) => change({ kind }),
		),
	};
	const splits = [
		["", t("byGoalShort")],
		["deadline", t("byDeadline")],
	];
	const keep = () => ctx.keep({ ...(plans.totalCount > 1 && { plan: plan.id }), ...state });
	const onSort = (sort) => {
		state.sort = sort;
		keep();
	};
	const draw = () => {
		keep();
		for (const [name, filter] of Object.entries(filters)) filter.querySelector("select").value = state[name];
		const found = rows();
		bars.replaceChildren(
			found.length ? workloadTable(found, groups(), state, choose, onSort) : empty(t("noAgencies")),
		);
		shared.replaceChildren(sharedTargets(found, (agency, other) => choose({ agency, other })));
		chosen.replaceChildren(
			...[
				choice(state, agencies, targets.filter(fits), () => change({ agency: "", other: "", goal: "", deadline: "" })),
			]
				.flat()
				.filter(Boolean),
		);
	};
	draw();
	return {
		title: t("nav.workloads"),
		node: [
			heading(null, t("nav.workloads"), h("p", { class: "lead-text" }, t("workloadsHelp"))),
			h(
				"div",
				{ class: "controls" },
				plans.totalCount > 1 &&
					planSelect(plans.nodes, plan, (id) => ctx.go(here(`/workloads?plan=${id}`), { replace: true })),
				segments(t("columns"), splits, state.split, (split) => change({ split })),
				Object.values(filters),
				csvButton("workloads", () => csvRows(rows(), groups())),
			),
			chosen,
			bars,
			h("p", { class: "soft note" }, t("scaleHelp"), " ", t("deadlineHelp")),
			section("shared", t("sharedTargets"), h("p", { class: "soft" }, t("sharedHelp")), shared),
		],
	};
}

const NONE = "–";

/** The years of the target's commitments, as the API groups them too. */
function deadlines({ indicators }) {
	const years = new Set(indicators.filter(({ year }) => year).map(({ year }) => String(year)));
	return years.size ? [...years] : [NONE];
}

function roles({ assignments }) {
	const of = (role) => new Set(assignments.filter((part) => part.role === role).map((part) => part.agency.id));
	return { leads: of("LEAD"), coordinates: of("COORDINATE") };
}

function workloadTable(rows, groups, state, choose, onSort) {
	const count = (row, group) => [row.leads.filter(group.has).length, row.coordinates.filter(group.has).length];
	const largest = Math.max(
		1,
		...rows.flatMap((row) => groups.map((group) => count(row, group)[0] + count(row, group)[1])),
	);
	const groupName = state.split === "deadline" ? "deadline" : "goal";
	const cell = (row, group) => {
		const [leads, coordinates] = count(row, group);
		const sum = leads + coordinates;
		if (!sum) return "";
		const name = `${row.agency.name}, ${t(groupName)} ${group.name}: ${rolesLabel(leads, coordinates)}`;
		return h(
			"button",
			{
				type: "button",
				class: `cell level-${level(sum, largest)}`,
				tabindex: "-1",
				"aria-label": name,
				title: name,
				onclick: () => choose({ agency: row.agency.id, other: "", [groupName]: group.key }),
			},
			number(sum),
			bar(leads, coordinates, sum, ""),
		);
	};
	const columns = [
		{
			title: t("agency"),
			isHead: true,
			key: (row) => row.agency.name,
			cell: (row) => h("a", { href: link.agency(row.agency), lang: "vi" }, row.agency.name),
		},
		roleColumn("leads", "lead", rows, choose),
		roleColumn("coordinates", "coordinate", rows, choose),
		...groups.map((group) => ({
			title: h("abbr", { title: group.title ?? group.name }, group.name),
			className: "heat-cell",
			cell: (row) => cell(row, group),
		})),
	];
	const node = table({
		caption: t("nav.workloads"),
		className: state.split === "deadline" ? "heat" : "heat heat-wide",
		columns,
		rows,
		sort: orderOf(state.sort) ?? { column: 1, down: true },
		onSort,
	});
	arrowKeys(node);
	return node;
}

/** A role as number and bar; each role has its own scale, for a few collectives coordinate nearly everything. */
function roleColumn(part, name, rows, choose) {
	const most = Math.max(1, ...rows.map((row) => row[part].length));
	const cell = (row) => {
		const count = row[part].length;
		const label = `${row.agency.name}: ${t(`${part}Count`, { n: count })}`;
		const click = () => choose({ agency: row.agency.id, other: "" });
		const parts = part === "leads" ? [count, 0] : [0, count];
		return h(
			"button",
			{ type: "button", class: "cell role-cell", "aria-label": label, onclick: click },
			h("span", null, number(count)),
			bar(...parts, most, ""),
		);
	};
	const title = [h("span", { class: `swatch ${name}` }), t(name)];
	return { title, key: (row) => row[part].length, down: true, className: "bar-cell", cell };
}

/** The targets of what was chosen: an agency, or two that share them. */
function choice(state, agencies, targets, clear) {
	const agency = agencies.find(({ id }) => id === state.agency);
	if (!agency) return null;
	const other = agencies.find(({ id }) => id === state.other);
	const part = (target, id) => target.leads.has(id) || target.coordinates.has(id);
	const own = targets.filter((target) => part(target, agency.id) && (!other || part(target, other.id)));
	const role = (target) =>
		[target.leads.has(agency.id) && "lead", target.coordinates.has(agency.id) && "coordinate"].filter(Boolean);
	const items = own.map((target) =>
		h(
			"li",
			null,
			h(
				"a",
				{ href: link.target(target) },
				h("span", { class: "code" }, target.code),
				vi(target.title, "span", { class: "statement" }),
			),
			!other &&
				h(
					"p",
					{ class: "soft" },
					role(target).map((name) => [h("span", { class: `swatch ${name}` }), t(name), " "]),
				),
		),
	);
	const title = other
		? t("sharedOf", { a: agency.name, b: other.name, n: own.length })
		: `${agency.name}: ${t("targetsCount", { n: own.length })}`;
	return h(
		"section",
		{ class: "chosen", "aria-labelledby": "chosen" },
		h(
			"header",
			null,
			h("h2", { id: "chosen", tabindex: "-1" }, title),
			h("button", { type: "button", class: "quiet", onclick: clear }, t("clearChoice")),
		),
		items.length ? h("ol", { class: "targets" }, items) : empty(t("noneChosen")),
	);
}

const csvRows = (rows, groups) => [
	[
		t("agency"),
		t("agencyKind"),
		t("lead"),
		t("coordinate"),
		...groups.flatMap((group) => [`${group.name} ${t("lead")}`, `${group.name} ${t("coordinate")}`]),
	],
	...rows.map((row) => [
		row.agency.name,
		t(`kind.${row.agency.kind}`),
		row.leads.length,
		row.coordinates.length,
		...groups.flatMap((group) => [row.leads.filter(group.has).length, row.coordinates.filter(group.has).length]),
	]),
];
