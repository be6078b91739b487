// The plan's text as it was imported, line by line, with the way from each heading to its page.
import { h, vi } from "./dom.js";
import { t } from "./language.js";
import { empty, fetchButton, heading, planSelect, select, shorten } from "./parts.js";
import { PLANS } from "./queries.js";
import { here, link, parseSpan } from "./route.js";
import { lineElement, LINES } from "./source.js";

const FIRST = `query Text($plan: ID!, $from: Int!, $to: Int!) {
  statistics { plans }
  ${PLANS}
  node(id: $plan) {
    ... on Plan {
      id number title lineCount issuer { name }
      lines(from: $from, to: $to) { number text }
      goals { id number title source { line } targets { id code source { line } } }
    }
  }
}`;
const ANY = `query Plans { statistics { plans } plans(first: 1) { nodes { id } } }`;

const PAGE = 250;
const BEFORE = 12;

export async function view(ctx) {
	let key = ctx.key;
	if (!key) {
		const { plans } = await ctx.ask(ANY);
		if (!plans.nodes.length)
			return { title: t("nav.text"), node: [heading(null, t("nav.text")), empty(t("noPlansHelp"))] };
		key = plans.nodes[0].id;
	}
	const span = parseSpan(ctx.params.get("at"));
	const from = Math.max(1, (span?.line ?? 1) - BEFORE);
	const { node: plan, plans } = await ctx.ask(FIRST, { plan: key, from, to: from + PAGE - 1 });
	if (!plan?.lines) return null;
	if (!plan.lines.length && from > 1) return ctx.go(here(`/text/${key}?at=${plan.lineCount}`), { replace: true });
	const reader = await makeReader(ctx, plan, span, from);
	const places = plan.goals.map((goal) => [String(goal.source.line), `${goal.number}. ${shorten(goal.title, 60)}`]);
	const part = places.findLast(([line]) => Number(line) <= (span?.line ?? 1))?.[0] ?? "1";
	return {
		title: `${t("nav.text")} ${plan.number}`,
		className: "text-page",
		keepsScroll: Boolean(span),
		ready: reader.ready,
		close: reader.close,
		node: [
			heading([t("nav.text"), " · ", t("lineCount", { n: plan.lineCount })], vi(plan.number)),
			h(
				"div",
				{ class: "controls" },
				plans.totalCount > 1 && planSelect(plans.nodes, plan, (id) => ctx.go(link.text(id))),
				select(t("goTo"), [["1", t("beginning")], ...places], part, (line) => ctx.go(here(`/text/${key}?at=${line}`))),
			),
			reader.node,
		],
	};
}

async function makeReader(ctx, plan, span, from) {
	const margins = new Map();
	for (const goal of plan.goals) {
		margins.set(goal.source.line, h("a", { class: "margin", href: link.goal(goal) }, `${t("goal")} ${goal.number}`));
		for (const target of goal.targets)
			margins.set(
				target.source.line,
				h("a", { class: "margin", href: link.target(target) }, `${t("target")} ${target.code}`),
			);
	}
	const draw = (line) => lineElement(line, span, { id: `L${line.number}`, margin: margins.get(line.number) });
	const holder = h("div", { class: "text" }, plan.lines.map(draw));
	let first = from;
	let last = from + plan.lines.length - 1;
	const load = async (start, end) =>
		(await ctx.ask(LINES, { plan: plan.id, from: start, to: end })).node.lines.map(draw);
	const printed = h("p", { class: "printed soft" });
	const count = () =>
		printed.replaceChildren(t("printedLines", { first: String(first), last: String(last), n: plan.lineCount }));
	const earlier = fetchButton(t("earlier"), first > 1, async () => {
		const start = Math.max(1, first - PAGE);
		const lines = await load(start, first - 1);
		const height = document.documentElement.scrollHeight;
		holder.prepend(...lines);
		window.scrollBy(0, document.documentElement.scrollHeight - height);
		first = start;
		earlier.button.hidden = first <= 1;
		count();
	});
	const more = async () => {
		holder.append(...(await load(last + 1, last + PAGE)));
		last = Math.min(last + PAGE, plan.lineCount);
		count();
	};
	/** Who comes back finds as much as was read before, and so the place. */
	const upTo = async (line) => {
		while (last < Math.min(line, plan.lineCount)) await more();
	};
	await upTo(history.state?.last ?? 0);
	const later = fetchButton(t("later"), last < plan.lineCount, async () => {
		await more();
		later.button.hidden = last >= plan.lineCount;
		history.replaceState({ ...history.state, last }, "");
		// Watching anew tells whether the end is still in sight; after a failure it would ask again at once, for ever.
		observer.unobserve(later.button);
		observer.observe(later.button);
	});
	const observer = new IntersectionObserver(
		(entries) => entries.some((entry) => entry.isIntersecting) && later.fetch(),
		{ rootMargin: "600px" },
	);
	const ready = () => {
		observer.observe(later.button);
		holder.querySelector(span ? `#L${span.line} mark, #L${span.line}` : "none")?.scrollIntoView({ block: "center" });
	};
	count();
	return {
		node: h("div", null, printed, earlier.button, earlier.problem, holder, later.button, later.problem),
		ready,
		close: () => observer.disconnect(),
	};
}
