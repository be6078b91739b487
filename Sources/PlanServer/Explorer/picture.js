// Draws the graph as SVG: boxes and arrows, moved, zoomed and chosen by pointer and keyboard; saved as SVG and PNG.
import { h, s, save } from "./dom.js";
import { t } from "./language.js";

const LEAST = 320;
/** How many units of the picture a pixel may hold before its words are too small. */
const WIDEST = 1.5;

export function makePicture({ onChoose }) {
	const edgesLayer = s("g", { class: "edges" });
	const nodesLayer = s("g", { class: "nodes" });
	const svg = s(
		"svg",
		{ class: "picture", role: "group", "aria-label": t("nav.graph"), tabindex: "-1" },
		s("defs", null, KINDS.map(marker)),
		edgesLayer,
		nodesLayer,
	);
	const box = { x: -400, y: -300, width: 800, height: 600 };
	let state = { nodes: [], edges: [], chosen: null };

	const look = () => svg.setAttribute("viewBox", `${box.x} ${box.y} ${box.width} ${box.height}`);
	const ratio = () => (svg.clientHeight || 600) / (svg.clientWidth || 900);
	const zoom = (factor, x = box.x + box.width / 2, y = box.y + box.height / 2) => {
		const width = Math.min(12_000, Math.max(LEAST, box.width * factor));
		const real = width / box.width;
		Object.assign(box, { x: x - (x - box.x) * real, y: y - (y - box.y) * real, width, height: width * ratio() });
		look();
	};
	/** The whole picture; unless that is asked for, as much around the chosen node as can still be read. */
	const fit = (isWhole = false) => {
		if (!state.nodes.length) return;
		const edge = bounds(state.nodes, 30);
		const whole = Math.max(LEAST * 1.6, edge.width, edge.height / ratio());
		const width = isWhole ? whole : Math.min(whole, (svg.clientWidth || 900) * WIDEST);
		const height = width * ratio();
		const center = { x: edge.x + edge.width / 2, y: edge.y + edge.height / 2 };
		const middle = width < whole ? (state.nodes.find((node) => node.id === state.chosen) ?? center) : center;
		Object.assign(box, { width, height, x: middle.x - width / 2, y: middle.y - height / 2 });
		look();
	};
	const point = (event) => {
		const frame = svg.getBoundingClientRect();
		return {
			x: box.x + ((event.clientX - frame.left) / frame.width) * box.width,
			y: box.y + ((event.clientY - frame.top) / frame.height) * box.height,
		};
	};
	const draw = (next) => {
		state = next;
		const had = document.activeElement?.dataset?.node;
		edgesLayer.replaceChildren(...state.edges.map((edge) => arrow(edge, state)));
		nodesLayer.replaceChildren(...state.nodes.map((node) => nodeBox(node, state)));
		if (had) nodesLayer.querySelector(`[data-node="${had}"]`)?.focus({ preventScroll: true });
	};

	let drag = null;
	svg.addEventListener("pointerdown", (event) => {
		if (event.button) return;
		const id = event.target.closest?.("[data-node]")?.dataset.node;
		drag = {
			node: state.nodes.find((node) => node.id === id),
			start: point(event),
			x: event.clientX,
			y: event.clientY,
			moved: false,
		};
	});
	// The second press of a double click is not a click of its own: the picture has moved beneath it.
	svg.addEventListener("mousedown", (event) => {
		if (event.detail > 1) drag = null;
	});
	svg.addEventListener("pointermove", (event) => {
		if (!drag) return;
		if (!drag.moved && Math.hypot(event.clientX - drag.x, event.clientY - drag.y) < 5) return;
		if (!drag.moved) svg.setPointerCapture(event.pointerId);
		drag.moved = true;
		const now = point(event);
		if (drag.node) {
			[drag.node.x, drag.node.y] = [now.x, now.y];
			draw(state);
		} else {
			box.x -= now.x - drag.start.x;
			box.y -= now.y - drag.start.y;
			look();
		}
	});
	svg.addEventListener("pointerup", () => {
		if (drag && !drag.moved && drag.node) onChoose(drag.node);
		drag = null;
	});
	svg.addEventListener("pointercancel", () => (drag = null));
	svg.addEventListener("keydown", (event) => {
		const id = event.target.dataset?.node;
		if (!id || !["Enter", " "].includes(event.key)) return;
		event.preventDefault();
		onChoose(state.nodes.find((node) => node.id === id));
	});
	svg.addEventListener(
		"wheel",
		(event) => {
			if (!event.ctrlKey && !event.metaKey) return;
			event.preventDefault();
			const at = point(event);
			zoom(event.deltaY > 0 ? 1.15 : 1 / 1.15, at.x, at.y);
		},
		{ passive: false },
	);
	look();
	return { svg, draw, fit, zoom, bounds: () => bounds(state.nodes, 30) };
}

export const KINDS = ["CONTAINS", "LEADS", "COORDINATES", "CITES", "IMPLEMENTS", "ISSUED_UNDER", "AMENDS", "RELATES"];
const name = (kind) => kind.toLowerCase().replace("_", "-");

const marker = (kind) =>
	s(
		"marker",
		{
			id: `arrow-${name(kind)}`,
			viewBox: "0 0 8 8",
			refX: 7,
			refY: 4,
			markerWidth: 9,
			markerHeight: 9,
			markerUnits: "userSpaceOnUse",
			orient: "auto-start-reverse",
		},
		s("path", { d: "M0 0.8L8 4L0 7.2z", class: `arrow edge-${name(kind)}` }),
	);

function arrow(edge, { chosen }) {
	const { from, to, kind } = edge;
	const start = border(from, to);
	const end = border(to, from);
	const isNear = chosen && (from.id === chosen || to.id === chosen);
	return s(
		"line",
		{
			x1: start.x,
			y1: start.y,
			x2: end.x,
			y2: end.y,
			class: `edge edge-${name(kind)}${isNear ? " near" : ""}`,
			"marker-end": `url(#arrow-${name(kind)})`,
		},
		s("title", null, `${from.label} ${t(`edge.${kind}`)} ${to.label}`),
	);
}

/** Where the line to another box leaves this one. */
function border(node, other) {
	const x = other.x - node.x;
	const y = other.y - node.y;
	const scale = Math.min(
		node.width / 2 / Math.max(1e-6, Math.abs(x)),
		node.height / 2 / Math.max(1e-6, Math.abs(y)),
		1,
	);
	return { x: node.x + x * scale, y: node.y + y * scale };
}

function nodeBox(node, { chosen }) {
	const kind = node.__typename.toLowerCase();
	const classes = `node node-${kind}${node.id === chosen ? " chosen" : ""}${node.isOpen ? " open" : ""}`;
	const lines = node.lines.map((line, place) =>
		s(
			"text",
			{ x: node.x, y: node.y + (place - (node.lines.length - 1) / 2) * 15 + 4.2, "text-anchor": "middle", lang: "vi" },
			line,
		),
	);
	const round = kind === "agency" ? node.height / 2 : kind === "document" ? 0 : 6;
	return s(
		"g",
		{
			class: classes,
			"data-node": node.id,
			tabindex: "0",
			role: "button",
			"aria-label": `${t(kind)}: ${node.label}`,
			"aria-pressed": String(node.id === chosen),
		},
		s("title", null, node.label),
		s("rect", {
			x: node.x - node.width / 2,
			y: node.y - node.height / 2,
			width: node.width,
			height: node.height,
			rx: round,
		}),
		lines,
	);
}

function bounds(nodes, margin) {
	const left = Math.min(...nodes.map((node) => node.x - node.width / 2)) - margin;
	const right = Math.max(...nodes.map((node) => node.x + node.width / 2)) + margin;
	const top = Math.min(...nodes.map((node) => node.y - node.height / 2)) - margin;
	const bottom = Math.max(...nodes.map((node) => node.y + node.height / 2)) + margin;
	return { x: left, y: top, width: right - left, height: bottom - top };
}

const STYLES = [
	"fill",
	"fill-opacity",
	"stroke",
	"stroke-width",
	"stroke-dasharray",
	"font-family",
	"font-size",
	"font-weight",
	"opacity",
];

/** The picture on its own: the page's styles as attributes, the whole of it whatever is on the screen. */
function standalone(picture) {
	const { svg } = picture;
	const copy = svg.cloneNode(true);
	const originals = svg.querySelectorAll("*");
	copy.querySelectorAll("*").forEach((element, place) => {
		const style = getComputedStyle(originals[place]);
		for (const key of STYLES) if (style.getPropertyValue(key)) element.setAttribute(key, style.getPropertyValue(key));
		for (const key of ["class", "tabindex", "role", "aria-pressed"]) element.removeAttribute(key);
	});
	const frame = picture.bounds();
	for (const key of ["class", "tabindex", "role"]) copy.removeAttribute(key);
	copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
	copy.setAttribute("viewBox", `${frame.x} ${frame.y} ${frame.width} ${frame.height}`);
	copy.setAttribute("width", Math.round(frame.width));
	copy.setAttribute("height", Math.round(frame.height));
	copy.prepend(
		s("rect", {
			x: frame.x,
			y: frame.y,
			width: frame.width,
			height: frame.height,
			fill: getComputedStyle(document.body.parentElement).backgroundColor,
		}),
	);
	return { text: new XMLSerializer().serializeToString(copy), frame };
}

export const saveSVG = (picture) => save("plangraph.svg", "image/svg+xml", standalone(picture).text);

export async function savePNG(picture) {
	const { text, frame } = standalone(picture);
	const scale = Math.min(2, 8000 / Math.max(frame.width, frame.height));
	const image = new Image();
	const address = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
	try {
		image.src = address;
		await image.decode();
		const canvas = h("canvas", { width: Math.round(frame.width * scale), height: Math.round(frame.height * scale) });
		canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
		const blob = await new Promise((done) => canvas.toBlob(done, "image/png"));
		save("plangraph.png", "image/png", blob);
	} finally {
		URL.revokeObjectURL(address);
	}
}
