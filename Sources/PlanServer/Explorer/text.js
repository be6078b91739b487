// The plan's text as it was imported, line by line, with the way from each heading to its page.
import { h, vi } from "./dom.js";
import { t } from "./language.js";
import { empty, heading, select, shorten } from "./parts.js";
import { here, link, parseSpan } from "./route.js";
import { lineElement, LINES } from "./source.js";

const FIRST = `query Text($plan: ID!, $from: Int!, $to: Int!) {
  statistics { plans }
  plans(first: 200) { nodes { id number } }
  node(id: $plan) {
    ... on Plan {
      id number title lineCount
      lines(from: $from, to: $to) { number text }
      goals { id number title source { line } targets { id code source { line } } }
    }
  }
}`;
const PLANS = `query Plans { statistics { plans } plans(first: 200) { nodes { id number } } }`;

const PAGE = 250;
const BEFORE = 12;

export async function view(ctx) {
	let key = ctx.key;
	if (!key) {
		const { plans } = await ctx.ask(PLANS);
		if (!plans.nodes.length)
			return { title: t("nav.text"), node: [heading(null, t("nav.text")), empty(t("noPlansHelp"))] };
		key = plans.nodes[0].id;
	}
	const span = parseSpan(ctx.params.get("at"));
	const from = Math.max(1, (span?.line ?? 1) - BEFORE);
	const { node: plan, plans } = await ctx.ask(FIRST, { plan: key, from, to: from + PAGE - 1 });
	if (!plan?.lines) return null;
	const reader = makeReader(ctx, plan, span, from);
	const places = plan.goals.map((goal) => [String(goal.source.line), `${goal.number}. ${shorten(goal.title, 60)}`]);
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
				plans.nodes.length > 1 &&
					select(
						t("plan"),
						plans.nodes.map(({ id, number }) => [id, number]),
						key,
						(id) => ctx.go(link.text(id)),
					),
				select(t("goTo"), [["1", t("beginning")], ...places], null, (line) => ctx.go(here(`/text/${key}?at=${line}`))),
			),
			reader.node,
		],
	};
}

function makeReader(ctx, plan, span, from) {
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
	const earlier = h("button", { type: "button", class: "quiet", hidden: first <= 1 }, t("earlier"));
	earlier.addEventListener("click", async () => {
		const start = Math.max(1, first - PAGE);
		const height = document.documentElement.scrollHeight;
		holder.prepend(...(await load(start, first - 1)));
		window.scrollBy(0, document.documentElement.scrollHeight - height);
		first = start;
		earlier.hidden = first <= 1;
	});
	const later = h("button", { type: "button", class: "quiet", hidden: last >= plan.lineCount }, t("later"));
	let isLoading = false;
	const more = async () => {
		if (isLoading || last >= plan.lineCount) return;
		isLoading = true;
		try {
			holder.append(...(await load(last + 1, last + PAGE)));
			last = Math.min(last + PAGE, plan.lineCount);
			later.hidden = last >= plan.lineCount;
		} finally {
			isLoading = false;
			// Watching anew tells whether the end is still in sight.
			observer.unobserve(later);
			observer.observe(later);
		}
	};
	later.addEventListener("click", more);
	const observer = new IntersectionObserver(
		(entries) => entries.some((entry) => entry.isIntersecting) && more().catch(() => {}),
		{ rootMargin: "600px" },
	);
	observer.observe(later);
	const ready = () =>
		holder.querySelector(span ? `#L${span.line} mark, #L${span.line}` : "none")?.scrollIntoView({ block: "center" });
	return { node: h("div", null, earlier, holder, later), ready, close: () => observer.disconnect() };
}
