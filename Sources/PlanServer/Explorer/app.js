// Starts the page: which view an address shows, going from one to the next, and what frames them all.
import { ask, AskError, dated, watch } from "./api.js";
import { debounce, en, h, say } from "./dom.js";
import { choose, language, t } from "./language.js";
import { heading } from "./parts.js";
import { ALWAYS_NOW, banner } from "./past.js";
import { addressOf, here, link, parse, setPast } from "./route.js";
import { searchBox } from "./search.js";
import { shownQueries } from "./shell.js";
import { followEvidence } from "./source.js";

/** Each view is a module that is fetched when it is first seen. */
const VIEWS = {
	"": () => import("./overview.js"),
	plan: () => import("./overview.js"),
	goal: () => import("./goal.js"),
	target: () => import("./target.js"),
	agency: () => import("./agency.js"),
	document: () => import("./document.js"),
	documents: () => import("./documents.js"),
	text: () => import("./text.js"),
	search: () => import("./results.js"),
	workloads: () => import("./workloads.js"),
	graph: () => import("./graph.js"),
	ask: () => import("./ask.js"),
	snapshots: () => import("./snapshots.js"),
};

const NAVIGATION = [
	["/", "overview", ["", "plan", "goal", "target"]],
	["/documents", "documents", ["documents", "document"]],
	["/workloads", "workloads", ["workloads", "agency"]],
	["/graph", "graph", ["graph"]],
	["/text", "text", ["text"]],
	["/ask", "ask", ["ask"]],
	["/snapshots", "snapshots", ["snapshots"]],
];

const main = document.getElementById("main");
let serial = 0;
let shown = null;

/** What a view is given: its address, and the way to ask. */
function context(route, signal) {
	const asked = [];
	const snapshot = ALWAYS_NOW.includes(route.view) ? null : route.snapshot;
	return {
		...route,
		/** What a snapshot holds stays as it is. */
		isPast: Boolean(snapshot),
		asked,
		async ask(query, variables = {}) {
			const data = await ask(query, variables, { signal, snapshot });
			asked.push({ ...dated(query, variables, snapshot), answer: said(data) });
			return data;
		},
		/** Keeps what was chosen in the address, without a step to go back to. */
		keep(params) {
			history.replaceState(history.state, "", addressOf(location.pathname, params));
		},
		go,
	};
}

/** What an answer says; of the number of plans, whether there are several, for that alone is seen. */
const said = (data) =>
	JSON.stringify(data, (key, value) => (key === "plans" && typeof value === "number" ? value > 1 : value));

let running = new AbortController();

/** Shows what the address names. `moves` says that a person went there, so that the focus goes along. */
async function show({ moves = true, scroll = 0 } = {}) {
	const mine = ++serial;
	running.abort();
	running = new AbortController();
	shown?.close?.();
	const route = parse(location);
	setPast(route.snapshot);
	frame(route.view);
	banner(route);
	const waiting = setTimeout(() => main.replaceChildren(loading()), 200);
	main.setAttribute("aria-busy", "true");
	const ctx = context(route, running.signal);
	let page;
	try {
		if (!(route.view in VIEWS)) throw new NotFound();
		page = await (await load(route.view)).view(ctx);
		if (!page) throw new NotFound();
	} catch (error) {
		if (error.name !== "AbortError" && mine === serial) page = failure(error);
	} finally {
		clearTimeout(waiting);
	}
	if (mine !== serial || !page) return;
	const control = moves ? null : controlName(document.activeElement);
	const opened = moves || shown?.ctx.view !== ctx.view ? [] : details().map(({ open }) => open);
	shown = { ...page, ctx };
	main.removeAttribute("aria-busy");
	main.replaceChildren(...[page.node, shownQueries(ctx.asked)].flat(9).filter(Boolean));
	main.className = page.className ?? "";
	details().forEach((element, place) => (element.open ||= Boolean(opened[place])));
	document.title = page.title ? `${page.title} – PlanGraph` : "PlanGraph";
	page.ready?.();
	if (moves) main.querySelector("h1")?.focus({ preventScroll: true });
	else if (control)
		[...main.querySelectorAll(CONTROLS)]
			.find((other) => controlName(other) === control)
			?.focus({ preventScroll: true });
	if (!page.keepsScroll || scroll) window.scrollTo(0, scroll);
}

const details = () => [...main.querySelectorAll("details")];

const CONTROLS = "input, select, button";

/** What tells a control of the view from the others, so that it keeps the focus when the view is drawn anew. */
function controlName(element) {
	if (!element?.matches?.(`main :is(${CONTROLS})`)) return null;
	const isChoice = ["radio", "checkbox"].includes(element.type);
	const label = element.closest("label")?.textContent ?? element.getAttribute("aria-label") ?? element.textContent;
	return [element.tagName, isChoice && element.value, label].join(" ");
}

class NotFound extends Error {}

/** A view's module; without the server it cannot be had either. */
async function load(view) {
	try {
		return await VIEWS[view]();
	} catch (error) {
		throw new AskError("offline", error.message);
	}
}

const loading = () =>
	h(
		"div",
		{ class: "loading", role: "status" },
		h("p", null, t("loading")),
		[1, 2, 3].map(() => h("div", { class: "bone" })),
	);

/** An error, in words that say what to do. */
function failure(error) {
	const isKnown = error instanceof AskError;
	if (error instanceof NotFound || (isKnown && error.has("NOT_FOUND"))) {
		return {
			title: t("notFound"),
			node: [
				heading(null, t("notFound"), h("p", null, t("notFoundHelp"))),
				h("p", null, h("a", { href: here("/") }, t("toOverview"))),
			],
		};
	}
	if (!isKnown) console.error(error);
	const help = isKnown ? error.help : t("error.page");
	const node = h(
		"div",
		{ role: "alert" },
		heading(null, t("failed"), h("p", null, help)),
		error.message && en(error.message, "pre", { class: "problem" }),
		isKnown && error.kind === "trusted"
			? h("p", null, h("a", { href: "/ask" }, t("nav.ask")))
			: h("p", null, h("button", { type: "button", onclick: () => show() }, t("tryAgain"))),
	);
	return { title: t("failed"), node, hasFailed: true };
}

/** Header and footer, in the page's language. */
function frame(view) {
	document.documentElement.lang = language();
	for (const element of document.querySelectorAll("[data-text]")) element.textContent = t(element.dataset.text);
	for (const element of document.querySelectorAll("[data-label]"))
		element.setAttribute("aria-label", t(element.dataset.label));
	for (const button of document.querySelectorAll("[data-language]")) {
		button.setAttribute("aria-pressed", String(button.dataset.language === language()));
	}
	document.querySelector(".brand").href = here("/");
	const items = NAVIGATION.map(([href, name, views]) =>
		h("li", null, h("a", { href: here(href), "aria-current": views.includes(view) && "page" }, t(`nav.${name}`))),
	);
	document.getElementById("views").replaceChildren(h("ul", null, items));
	document
		.getElementById("bottom")
		.replaceChildren(h("p", null, t("footer"), " ", h("a", { href: "/schema.graphql" }, "schema.graphql")));
}

/** Goes to an address of this page. */
export function go(address, { replace = false } = {}) {
	if (replace) {
		history.replaceState({}, "", address);
		return show({ moves: false, scroll: window.scrollY });
	}
	history.replaceState({ ...history.state, scroll: window.scrollY }, "");
	history.pushState({}, "", address);
	return show();
}

/** Links to the page's own addresses change the view, not the page. */
function follow(event) {
	const anchor = event.target.closest?.("a[href]");
	if (!anchor || event.defaultPrevented || event.button) return;
	if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
	const address = new URL(anchor.href);
	if (address.origin !== location.origin || anchor.target || anchor.hasAttribute("download")) return;
	if (anchor.getAttribute("href").startsWith("#")) {
		event.preventDefault();
		return jump(address.hash.slice(1));
	}
	if (!(parse(address).view in VIEWS)) return;
	event.preventDefault();
	go(address.pathname + address.search + address.hash);
}

/** To a part of the view that is shown. */
function jump(id) {
	const element = document.getElementById(id);
	if (!element) return;
	if (!element.hasAttribute("tabindex")) element.tabIndex = -1;
	element.focus({ preventScroll: true });
	element.scrollIntoView();
}

/** Shows the view anew where its answers are no longer the same; one that is being worked in only tells so. */
async function refresh() {
	const seen = shown;
	if (!seen || seen.ctx.isPast || seen.isOutdated) return;
	if (!seen.hasFailed) {
		const isSame = ({ query, variables, answer }) =>
			ask(query, variables, { snapshot: null }).then(
				(data) => said(data) === answer,
				// What the server refuses now is no longer as it was; without a server nothing is known.
				(error) => error.kind !== "refused",
			);
		if ((await Promise.all(seen.ctx.asked.map(isSame))).every(Boolean) || seen !== shown) return;
	}
	if (seen.isStill) return tellOutdated(seen);
	await show({ moves: false, scroll: window.scrollY });
	say(t("changed"));
}

function tellOutdated(page) {
	page.isOutdated = true;
	const again = () => show({ moves: false, scroll: window.scrollY });
	main.prepend(
		h(
			"p",
			{ class: "outdated" },
			t("outdated"),
			h("button", { type: "button", class: "quiet", onclick: again }, t("showAnew")),
		),
	);
	say(t("outdated"));
}

function start() {
	history.scrollRestoration = "manual";
	const box = document.getElementById("find");
	const search = () =>
		box.replaceChildren(
			searchBox({
				id: "search",
				label: t("search"),
				hint: t("searchHint"),
				onChoose: (node) => go(link.node(node)),
				onAll: (text) => go(link.search(text)),
			}),
		);
	document.addEventListener("click", follow);
	followEvidence();
	window.addEventListener("popstate", (event) => show({ scroll: event.state?.scroll ?? 0 }));
	for (const button of document.querySelectorAll("[data-language]")) {
		button.addEventListener("click", () => {
			choose(button.dataset.language);
			search();
			show({ moves: false, scroll: window.scrollY });
		});
	}
	document.addEventListener("keydown", (event) => {
		const isTyping = event.target.closest?.("input, textarea, select, [contenteditable]");
		if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
		event.preventDefault();
		box.querySelector("input")?.focus();
	});
	// A reload and a step forward find the place too, not only a step back.
	const keepPlace = () => {
		if (!main.hasAttribute("aria-busy")) history.replaceState({ ...history.state, scroll: window.scrollY }, "");
	};
	window.addEventListener("scroll", debounce(keepPlace, 150), { passive: true });
	search();
	show({ moves: false, scroll: history.state?.scroll ?? 0 });
	watch(refresh);
}

start();
