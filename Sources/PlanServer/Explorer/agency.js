// An agency: what it leads and in what it coordinates, goal by goal, with the words that say so.
import { h, vi } from "./dom.js";
import { number, t } from "./language.js";
import {
	bar,
	code,
	crumbs,
	csvButton,
	empty,
	evidence,
	figure,
	heading,
	nodeLinks,
	quote,
	roleLegend,
	rolesLabel,
	section,
} from "./parts.js";
import { SPAN } from "./queries.js";
import { here, isId, jurisdictionApart, link } from "./route.js";

const AGENCY = `id name kind aliases jurisdiction
    workload { leads coordinates goals byGoal { goal { id number title plan { number } } leads coordinates } }
    assignments(first: 1000) {
      totalCount
      nodes { role block target { id code title } goal { id number title plan { number } } ${SPAN} }
    }`;

const BY_NAME = `query Agency($name: String!) {
  statistics { plans }
  agency(name: $name) { ${AGENCY} }
}`;
const BY_ID = `query Agency($id: ID!) {
  statistics { plans }
  agency: node(id: $id) { ... on Agency { ${AGENCY} } }
}`;

export async function view(ctx) {
	const { agency } = isId(ctx.key) ? await ctx.ask(BY_ID, { id: ctx.key }) : await ctx.ask(BY_NAME, { name: ctx.key });
	if (!agency?.workload) return null;
	const { workload } = agency;
	const parts = agency.assignments.nodes;
	const jurisdiction = jurisdictionApart(agency);
	const others = agency.aliases.filter((alias) => alias !== agency.name);
	return {
		title: agency.name,
		node: [
			crumbs([t("nav.workloads"), here("/workloads")], [t(`kind.${agency.kind}`)]),
			heading(
				[t(`kind.${agency.kind}`), jurisdiction && [" · ", vi(jurisdiction)]],
				vi(agency.name),
				others.length > 0 &&
					h(
						"details",
						{ class: "aliases" },
						h("summary", null, t("aliasesCount", { n: others.length })),
						vi(others.join(" · "), "p", { class: "soft" }),
					),
			),
			h(
				"ul",
				{ class: "figures", "aria-label": t("figures") },
				figure(workload.leads, t("leadsTargets", { n: workload.leads }), "#LEAD"),
				figure(workload.coordinates, t("coordinatesTargets", { n: workload.coordinates }), "#COORDINATE"),
				figure(workload.goals, t("inGoals", { n: workload.goals })),
			),
			h(
				"p",
				{ class: "actions" },
				nodeLinks("agency", agency.id),
				csvButton(agency.name, () => rows(parts)),
			),
			workload.byGoal.length > 0 && section("goals", t("byGoal"), roleLegend(), byGoal(workload.byGoal)),
			["LEAD", "COORDINATE"].map((role) => roleSection(role, parts)),
			parts.length < agency.assignments.totalCount &&
				h("p", { class: "soft" }, t("firstOf", { n: parts.length, all: agency.assignments.totalCount })),
		],
	};
}

function byGoal(shares) {
	const most = Math.max(...shares.map((share) => share.leads + share.coordinates));
	const line = ({ goal, leads, coordinates }) =>
		h(
			"li",
			null,
			h("a", { href: link.goal(goal) }, code(goal.number, goal.plan), vi(goal.title, "span", { class: "statement" })),
			bar(leads, coordinates, most, rolesLabel(leads, coordinates)),
			h("span", { class: "count", "aria-hidden": "true" }, `${number(leads)} + ${number(coordinates)}`),
		);
	return h("ul", { class: "bars" }, shares.map(line));
}

/** One line a target, whatever the number of its blocks; each block's words stay. */
function roleSection(role, parts) {
	const own = parts.filter((part) => part.role === role);
	const title = t(role === "LEAD" ? "lead" : "coordinate");
	if (!own.length) return section(role, title, empty(t(role === "LEAD" ? "leadsNothing" : "coordinatesNothing")));
	const byTarget = new Map();
	for (const part of own) {
		const key = part.target?.id ?? part.goal.id;
		byTarget.set(key, [...(byTarget.get(key) ?? []), part]);
	}
	const items = [...byTarget.values()].map((same) => {
		const [{ target, goal }] = same;
		const lines = same.map((part) => [" ", evidence(part.source)]);
		const words = [...new Set(same.map((part) => part.source.text))];
		return h(
			"li",
			null,
			h(
				"a",
				{ href: target ? link.target(target) : link.goal(goal) },
				code(target?.code ?? goal.number, goal.plan),
				vi(target?.title ?? goal.title, "span", { class: "statement" }),
			),
			h(
				"p",
				{ class: "soft" },
				words.map((text) => [quote(text), " "]),
				lines,
			),
		);
	});
	return section(role, `${title} (${byTarget.size})`, h("ol", { class: "targets" }, items));
}

const rows = (parts) => [
	[t("role"), t("plan"), t("goal"), t("code"), t("statement"), t("line"), t("words")],
	...parts.map(({ role, goal, target, source }) => [
		t(role === "LEAD" ? "lead" : "coordinate"),
		goal.plan.number,
		goal.number,
		target?.code ?? "",
		target?.title ?? goal.title,
		source.line,
		source.text,
	]),
];
