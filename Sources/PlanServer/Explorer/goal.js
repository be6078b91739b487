// A goal: its targets with who leads them and by when, and what hangs on the goal itself.
import { blocks, amount, indicators } from "./claims.js";
import { h, vi } from "./dom.js";
import { t } from "./language.js";
import { csvButton, evidence, heading, crumbs, section } from "./parts.js";
import { ACTIONS, AGENCY, ASSIGNMENTS, INDICATORS, SPAN } from "./queries.js";
import { isId, link } from "./route.js";

const GOAL = `id number title ${SPAN}
    plan { id number goals { id number } }
    ${ASSIGNMENTS}
    ${ACTIONS}
    ${INDICATORS}
    targets {
      id code label title kind parent { id }
      assignments { role agency { ${AGENCY} } }
      indicators { year comparator value upperValue unit }
      citations { totalCount }
    }`;

const BY_NUMBER = `query Goal($number: Int!) {
  statistics { plans }
  goal(number: $number) { ${GOAL} }
}`;
const BY_ID = `query Goal($id: ID!) {
  statistics { plans }
  goal: node(id: $id) { ... on Goal { ${GOAL} } }
}`;

export async function view(ctx) {
	if (!isId(ctx.key) && !/^\d{1,9}$/.test(ctx.key)) return null;
	const { goal } = isId(ctx.key)
		? await ctx.ask(BY_ID, { id: ctx.key })
		: await ctx.ask(BY_NUMBER, { number: Number(ctx.key) });
	if (!goal?.plan) return null;
	const { plan } = goal;
	const place = plan.goals.findIndex((other) => other.id === goal.id);
	const hasOwn = goal.assignments.length + goal.actions.length > 0;
	return {
		title: `${t("goal")} ${goal.number}`,
		node: [
			crumbs([plan.number, link.plan(plan)], [`${t("goal")} ${goal.number}`]),
			heading([t("goal"), ` ${goal.number} `, evidence(goal.source)], vi(goal.title)),
			goal.indicators.length > 0 && section("indicators", t("indicators"), indicators(goal.indicators)),
			goal.targets.length > 0 &&
				section(
					"targets",
					t("targetsCount", { n: goal.targets.length }),
					targetList(goal.targets),
					h(
						"p",
						{ class: "actions" },
						csvButton(`goal-${goal.number}`, () => rows(goal.targets)),
					),
				),
			hasOwn && section("doing", t("whoAndHow"), blocks(goal, new Map())),
			neighbours(plan.goals[place - 1], plan.goals[place + 1]),
		],
	};
}

function targetList(targets) {
	const known = new Set(targets.map((target) => target.id));
	const items = targets.map((target) => {
		const leads = unique(target, "LEAD");
		return h(
			"li",
			{ class: known.has(target.parent?.id) ? "inner" : null },
			h(
				"a",
				{ href: link.target(target) },
				h("span", { class: "code" }, target.code),
				vi(target.title, "span", { class: "statement" }),
			),
			h(
				"p",
				{ class: "soft" },
				leads.length ? [t("lead"), ": ", leads.map((name, place) => [place ? ", " : "", vi(name)])] : t("nobodyLeads"),
				target.citations.totalCount > 0 && ` · ${t("citationsCount", { n: target.citations.totalCount })}`,
			),
			target.indicators.length > 0 &&
				h(
					"ul",
					{ class: "chips", "aria-label": t("indicators") },
					target.indicators
						.slice(0, 6)
						.map((item) => h("li", null, item.year && h("span", { class: "soft" }, `${item.year} `), vi(amount(item)))),
					target.indicators.length > 6 && h("li", null, `+${target.indicators.length - 6}`),
				),
		);
	});
	return h("ol", { class: "targets" }, items);
}

const unique = (target, role) => [
	...new Set(target.assignments.filter((part) => part.role === role).map((part) => part.agency.name)),
];

const rows = (targets) => [
	[t("code"), t("statement"), t("lead"), t("coordinate"), t("citations")],
	...targets.map((target) => [
		target.code,
		target.title,
		unique(target, "LEAD").join("; "),
		unique(target, "COORDINATE").join("; "),
		target.citations.totalCount,
	]),
];

export function neighbours(before, after, href = link.goal, name = (goal) => `${t("goal")} ${goal.number}`) {
	return h(
		"nav",
		{ class: "neighbours", "aria-label": t("neighbours") },
		before ? h("a", { href: href(before), rel: "prev" }, `← ${name(before)}`) : h("span"),
		after && h("a", { href: href(after), rel: "next" }, `${name(after)} →`),
	);
}
