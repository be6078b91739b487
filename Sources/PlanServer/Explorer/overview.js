// The first page: the plan, how much it holds, and its goals with what belongs to each.
import { h, vi } from "./dom.js";
import { exportMenu } from "./exports.js";
import { date, hasText, language, number, t } from "./language.js";
import {
	csvButton,
	documentLabel,
	empty,
	evidence,
	figure,
	heading,
	orderOf,
	planSelect,
	quote,
	section,
	sentence,
	table,
} from "./parts.js";
import { DOCUMENT, PLANS, SPAN } from "./queries.js";
import { here, link } from "./route.js";

const PLAN = `id number title issuedOn effectiveOn signer issuer { id name }
    citations { nodes { document { ${DOCUMENT} } ${SPAN} } }
    diagnostics { severity code message ${SPAN} }
    goals {
      id number title
      assignments { role agency { id } }
      actions { citations { nodes { document { id } } } }
      targets { id assignments { role agency { id } } citations { nodes { document { id } } } }
    }`;

const COUNTS = "statistics { plans goals targets actions agencies documents assignments citations }";

const FIRST = `query Overview {
  ${COUNTS}
  ${PLANS}
  plan { ${PLAN} }
}`;

const ONE = `query Plan($id: ID!) {
  ${COUNTS}
  ${PLANS}
  plan: node(id: $id) { ... on Plan { ${PLAN} } }
}`;

export async function view(ctx) {
	const data = ctx.view === "plan" ? await ctx.ask(ONE, { id: ctx.key }) : await ctx.ask(FIRST);
	const { plan, plans, statistics } = data;
	if (!plan) {
		if (ctx.view === "plan") return null;
		return {
			title: t("nav.overview"),
			node: [
				heading(null, plans.totalCount ? t("plans") : t("noPlans")),
				plans.totalCount ? planList(plans.nodes) : noPlans(),
				plans.totalCount > plans.nodes.length &&
					h("p", { class: "soft" }, t("firstOf", { n: plans.nodes.length, all: plans.totalCount })),
			],
		};
	}
	const goals = plan.goals.map(summary);
	return {
		title: plan.number,
		className: "overview",
		node: [
			plans.totalCount > 1 && planSelect(plans.nodes, plan, (id) => ctx.go(link.plan({ id }))),
			planHeading(plan),
			figures(goals, plans.totalCount > 1 ? null : statistics, plan),
			section(
				"goals",
				t("goals"),
				goalTable(goals, orderOf(ctx.params.get("sort")), (sort) => ctx.keep({ sort })),
				h(
					"p",
					{ class: "actions" },
					csvButton(`${plan.number.replaceAll("/", "-")}-goals`, () => rows(goals)),
				),
			),
			bases(plan),
			doubts(plan),
			section("export", t("takeAway"), h("p", { class: "soft" }, t("takeAwayHelp")), exportMenu()),
		],
	};
}

function planHeading(plan) {
	const facts = [
		plan.issuer && vi(plan.issuer.name),
		plan.issuedOn && t("issuedOn", { day: date(plan.issuedOn) }),
		plan.signer && h("span", null, t("signer"), " ", vi(plan.signer)),
	].filter(Boolean);
	return heading(
		[t("plan"), " ", vi(plan.number)],
		vi(calm(plan)),
		h(
			"ul",
			{ class: "facts" },
			facts.map((fact) => h("li", null, fact)),
			h("li", null, h("a", { href: link.text(plan.id) }, t("readText"))),
		),
	);
}

/** A title in capitals is read more easily in small letters; the names of the country and of the issuer's place keep theirs. */
function calm({ title, issuer }) {
	if (title !== title.toUpperCase()) return title;
	const place = /(?:tỉnh|thành phố|huyện|quận|thị xã) (\p{Lu}.*)$/u.exec(issuer?.name ?? "")?.[1];
	let lower = title.toLowerCase();
	for (const name of ["Việt Nam", place]) if (name) lower = lower.replaceAll(name.toLowerCase(), name);
	return lower.charAt(0).toUpperCase() + lower.slice(1);
}

function summary(goal) {
	const agencies = new Set();
	const leads = new Set();
	const documents = new Set();
	const assignments = [goal.assignments, ...goal.targets.map((target) => target.assignments)].flat();
	for (const { role, agency } of assignments) {
		agencies.add(agency.id);
		if (role === "LEAD") leads.add(agency.id);
	}
	const citations = [
		...goal.actions.map((action) => action.citations.nodes),
		...goal.targets.map((target) => target.citations.nodes),
	].flat();
	for (const { document } of citations) documents.add(document.id);
	return { ...goal, agencies, leads, documents, count: goal.targets.length };
}

function figures(goals, statistics, plan) {
	const union = (name) => new Set(goals.flatMap((goal) => [...goal[name]])).size;
	const targets = goals.reduce((sum, goal) => sum + goal.count, 0);
	return h(
		"ul",
		{ class: "figures", "aria-label": t("figures") },
		figure(goals.length, t("goals"), "#goals"),
		figure(targets, t("targets"), null),
		statistics && figure(statistics.actions, t("actions"), null),
		figure(statistics?.agencies ?? union("agencies"), t("agencies"), here("/workloads")),
		figure(statistics?.documents ?? union("documents"), t("documents"), here("/documents")),
		plan.diagnostics.length > 0 && figure(plan.diagnostics.length, t("doubts"), "#doubts"),
	);
}

function goalTable(goals, sort, onSort) {
	return table({
		caption: t("goals"),
		className: "goals",
		rows: goals,
		sort,
		onSort,
		columns: [
			{
				title: t("numberShort"),
				key: (goal) => goal.number,
				cell: (goal) => String(goal.number),
				className: "goal-number",
			},
			{
				title: t("goal"),
				key: (goal) => goal.title,
				isHead: true,
				cell: (goal) => h("a", { href: link.goal(goal), lang: "vi" }, goal.title),
			},
			{ title: t("targets"), number: true, key: (goal) => goal.count, cell: (goal) => number(goal.count) },
			{
				title: t("agencies"),
				number: true,
				key: (goal) => goal.agencies.size,
				cell: (goal) => number(goal.agencies.size),
			},
			{
				title: t("documents"),
				number: true,
				key: (goal) => goal.documents.size,
				cell: (goal) => number(goal.documents.size),
			},
		],
	});
}

const rows = (goals) => [
	[t("numberShort"), t("goal"), t("targets"), t("agencies"), t("documents")],
	...goals.map((goal) => [goal.number, goal.title, goal.count, goal.agencies.size, goal.documents.size]),
];

function bases(plan) {
	if (!plan.citations.nodes.length) return null;
	const items = plan.citations.nodes.map(({ document, source }) =>
		h(
			"li",
			null,
			h("a", { href: link.document(document), lang: "vi" }, `${t(`type.${document.type}`)} ${documentLabel(document)}`),
			" ",
			evidence(source),
			document.name && vi(sentence(document.name), "p", { class: "soft" }),
		),
	);
	return section("bases", t("bases"), h("ul", { class: "plain documents" }, items));
}

function doubts(plan) {
	if (!plan.diagnostics.length) return null;
	const items = plan.diagnostics.map(({ severity, code, message, source }) =>
		h(
			"li",
			null,
			h("span", { class: `severity ${severity.toLowerCase()}` }, t(`severity.${severity}`)),
			" ",
			// The server's sentences are English; in Vietnamese the code has a sentence of its own.
			language() === "vi" && hasText(`doubt.${code}`) ? t(`doubt.${code}`) : h("span", { lang: "en" }, message),
			" ",
			evidence(source),
			quote(source.text),
		),
	);
	return section(
		"doubts",
		t("doubts"),
		h("p", { class: "soft" }, t("doubtsHelp")),
		h(
			"details",
			null,
			h("summary", null, t("doubtsCount", { n: items.length })),
			h("ul", { class: "plain doubts" }, items),
		),
	);
}

function planList(plans) {
	return h(
		"ol",
		{ class: "results" },
		plans.map((plan) =>
			h(
				"li",
				null,
				h(
					"a",
					{ href: link.plan(plan) },
					h(
						"span",
						{ class: "hit-kind" },
						[plan.number, plan.issuer?.name, date(plan.issuedOn)].filter(Boolean).join(" · "),
					),
					vi(calm(plan), "span", { class: "hit-words" }),
				),
			),
		),
	);
}

const noPlans = () => [empty(t("noPlansHelp")), h("pre", null, h("code", null, "plangraph import plan.docx"))];
