// Where the nodes of the picture stand: springs and repulsion for what is new, while what is there keeps its place.

/** Boxes hold at most this many letters a line, on two lines. */
const LETTERS = 24;
const LETTER_WIDTH = 6.9;
const REST = 160;
const ROUNDS = 260;

/** The lines of a box. */
export function wrap(text) {
	const lines = [""];
	for (const word of text.split(/\s+/)) {
		const line = lines.at(-1);
		if (!line) lines[lines.length - 1] = word;
		else if (line.length + word.length + 1 <= LETTERS) lines[lines.length - 1] = `${line} ${word}`;
		else lines.push(word);
	}
	const shown = lines.slice(0, 2);
	if (lines.length > 2) shown[1] = `${shown[1].slice(0, LETTERS - 1)}…`;
	return shown.map((line) => (line.length > LETTERS + 4 ? `${line.slice(0, LETTERS + 3)}…` : line));
}

export function measure(lines) {
	return { width: Math.max(...lines.map((line) => line.length)) * LETTER_WIDTH + 22, height: lines.length * 15 + 12 };
}

/** Gives places to the nodes that have none, around the one that they were reached from; the others stay. */
export function arrange(nodes, edges, root) {
	const fresh = nodes.filter((node) => node.x === undefined);
	if (!fresh.length) return;
	const isFirst = fresh.length === nodes.length;
	const center = root ?? nodes[0];
	if (center.x === undefined) [center.x, center.y] = [0, 0];
	center.isHeld = true;
	const ring = fresh.filter((node) => node !== center);
	const away = isFirst ? 0 : Math.atan2(center.y - mean(nodes, "y"), center.x - mean(nodes, "x"));
	const span = isFirst ? 2 * Math.PI : Math.PI * 1.2;
	ring.forEach((node, place) => {
		const angle = away + span * ((place + 0.5) / ring.length - (isFirst ? 0 : 0.5));
		const radius = Math.max(REST, (ring.length * 46) / span) * (place % 2 ? 1.35 : 1);
		node.x = center.x + Math.cos(angle) * radius * 1.3;
		node.y = center.y + Math.sin(angle) * radius;
	});
	relax(nodes, edges, ring);
	const loose = new Set(ring);
	for (let round = 0; round < 40; round += 1) clearEdges(nodes, loose, edges);
	separate(nodes, loose);
	settle(nodes, loose);
	for (const node of nodes) node.isHeld = true;
}

const mean = (nodes, axis) => {
	const placed = nodes.filter((node) => node[axis] !== undefined && node.isHeld);
	return placed.reduce((sum, node) => sum + node[axis], 0) / Math.max(1, placed.length);
};

function relax(nodes, edges, loose) {
	for (let round = 0; round < ROUNDS; round += 1) {
		const step = 0.9 * (1 - round / ROUNDS);
		for (const node of loose) [node.dx, node.dy] = [0, 0];
		for (const node of loose) {
			for (const other of nodes) {
				if (other === node) continue;
				// Boxes are wide: what is beside another is pushed further than what is above it.
				const x = (node.x - other.x) / 1.7;
				const y = node.y - other.y;
				const square = Math.max(64, x * x + y * y);
				const push = (REST * REST * 0.9) / square;
				const length = Math.sqrt(square);
				node.dx += (x / length) * push * 1.7;
				node.dy += (y / length) * push;
			}
		}
		for (const { from, to } of edges) {
			const x = to.x - from.x;
			const y = to.y - from.y;
			const length = Math.max(1, Math.hypot(x / 1.4, y));
			const pull = (length - REST) * 0.08;
			if (!from.isHeld) [from.dx, from.dy] = [from.dx + (x / length) * pull, from.dy + (y / length) * pull];
			if (!to.isHeld) [to.dx, to.dy] = [to.dx - (x / length) * pull, to.dy - (y / length) * pull];
		}
		for (const node of loose) {
			const length = Math.max(1, Math.hypot(node.dx, node.dy));
			const reach = Math.min(length, 30) * step;
			node.x += (node.dx / length) * reach;
			node.y += (node.dy / length) * reach;
		}
	}
}

/** Moves new boxes off the lines between others, and lines off the boxes that stay: they would seem to lead there. */
function clearEdges(nodes, loose, edges) {
	const moving = edges.filter(({ from, to }) => loose.has(from) || loose.has(to));
	for (const node of nodes) {
		// Of a box and a line that both stay there is nothing to clear.
		for (const { from, to } of loose.has(node) ? edges : moving) {
			if (from === node || to === node) continue;
			const [x, y] = [to.x - from.x, to.y - from.y];
			const share = ((node.x - from.x) * x + (node.y - from.y) * y) / Math.max(1, x * x + y * y);
			if (share <= 0 || share >= 1) continue;
			const [dx, dy] = [node.x - from.x - share * x, node.y - from.y - share * y];
			if (Math.abs(dx) > node.width / 2 + 8 || Math.abs(dy) > node.height / 2 + 8) continue;
			const movers = loose.has(node) ? [[node, 8]] : [from, to].filter((end) => loose.has(end)).map((end) => [end, -8]);
			const length = Math.hypot(dx, dy);
			const line = Math.max(1, Math.hypot(x, y));
			for (const [mover, reach] of movers) {
				mover.x += (length ? dx / length : -y / line) * reach;
				mover.y += (length ? dy / length : x / line) * reach;
			}
		}
	}
}

/** Between many boxes that stay, pushing does not end: what still covers another goes to the nearest free place. */
function settle(nodes, loose) {
	const covers = (a, b) =>
		Math.abs(a.x - b.x) < (a.width + b.width) / 2 + 8 && Math.abs(a.y - b.y) < (a.height + b.height) / 2 + 6;
	for (const node of loose) {
		const { x, y } = node;
		for (let turn = 1; nodes.some((other) => other !== node && covers(node, other)); turn += 1) {
			const reach = 12 * Math.sqrt(turn);
			node.x = x + Math.cos(turn * 2.4) * reach * 1.7;
			node.y = y + Math.sin(turn * 2.4) * reach;
		}
	}
}

/** Pushes boxes apart until none covers another; only those that are new move. */
function separate(nodes, loose) {
	for (let round = 0; round < 120; round += 1) {
		let isClear = true;
		for (let i = 0; i < nodes.length; i += 1) {
			for (let j = i + 1; j < nodes.length; j += 1) {
				const [a, b] = [nodes[i], nodes[j]];
				const movable = [a, b].filter((node) => loose.has(node));
				if (!movable.length) continue;
				const x = (a.width + b.width) / 2 + 14 - Math.abs(a.x - b.x);
				const y = (a.height + b.height) / 2 + 12 - Math.abs(a.y - b.y);
				if (x <= 0 || y <= 0) continue;
				isClear = false;
				const share = 1 / movable.length;
				const [axis, size] = y < x ? ["y", y] : ["x", x];
				const sign = a[axis] < b[axis] || (a[axis] === b[axis] && i < j) ? -1 : 1;
				if (loose.has(a)) a[axis] += sign * size * share;
				if (loose.has(b)) b[axis] -= sign * size * share;
			}
		}
		if (isClear) return;
	}
}
