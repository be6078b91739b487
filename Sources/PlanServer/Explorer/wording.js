// Two wordings side by side: which words went and which came, by the longest common subsequence of words.

/** The most pairs of words that are compared; of longer texts, what lies between a common beginning and end differs. */
const MOST_PAIRS = 400_000;
/** Texts that have less in common than this share are two texts, not an edited one. */
const LEAST_SHARE = 0.3;

/** The places of what two lists have in common, in order. */
function common(first, second) {
	const shorter = Math.min(first.length, second.length);
	let start = 0;
	while (start < shorter && first[start] === second[start]) start += 1;
	let end = 0;
	while (end < shorter - start && first.at(-1 - end) === second.at(-1 - end)) end += 1;
	const rows = first.length - start - end;
	const columns = second.length - start - end;
	const pairs = Array.from({ length: start }, (_, place) => [place, place]);
	if (rows * columns <= MOST_PAIRS) pairs.push(...inner(first, second, start, rows, columns));
	for (let place = end; place > 0; place -= 1) pairs.push([first.length - place, second.length - place]);
	return pairs;
}

function inner(first, second, start, rows, columns) {
	const width = columns + 1;
	const lengths = new Uint32Array((rows + 1) * width);
	const isSame = (row, column) => first[start + row] === second[start + column];
	for (let row = rows - 1; row >= 0; row -= 1)
		for (let column = columns - 1; column >= 0; column -= 1)
			lengths[row * width + column] = isSame(row, column)
				? lengths[(row + 1) * width + column + 1] + 1
				: Math.max(lengths[(row + 1) * width + column], lengths[row * width + column + 1]);
	const pairs = [];
	for (let row = 0, column = 0; row < rows && column < columns; ) {
		if (isSame(row, column)) pairs.push([start + row++, start + column++]);
		else if (lengths[(row + 1) * width + column] >= lengths[row * width + column + 1]) row += 1;
		else column += 1;
	}
	return pairs;
}

/** Words with the blank before them; a number with its signs is one word, as is the number of a document. */
function words(text) {
	const found = text.trim().matchAll(/(\s*)([\p{L}\p{N}]+(?:[.,/-][\p{L}\p{N}]+)*|[^\s])/gu);
	return Array.from(found, ([, blank, word]) => ({ blank: blank && " ", word }));
}

/** Both texts in parts, the later one second: `{ text, isSame }`. */
export function compareWords(before, after) {
	const sides = [words(before), words(after)];
	let pairs = common(...sides.map((side) => side.map(({ word }) => word)));
	if (pairs.length < LEAST_SHARE * Math.max(...sides.map((side) => side.length))) pairs = [];
	return sides.map((side, which) => inParts(side, new Set(pairs.map((pair) => pair[which]))));
}

function inParts(side, same) {
	const parts = [];
	side.forEach(({ blank, word }, place) => {
		const isSame = same.has(place);
		const last = parts.at(-1);
		if (last?.isSame === isSame) last.text += blank + word;
		else if (last && isSame) parts.push({ text: blank + word, isSame });
		else {
			// The blank before a word that differs is no part of the difference.
			if (last) last.text += blank;
			parts.push({ text: word, isSame });
		}
	});
	return parts;
}

/** Two lists of texts: what differs, as pairs of an earlier and a later text, null where there is none. */
export function compareLists(before, after) {
	const found = [];
	let [row, column] = [0, 0];
	for (const [nextRow, nextColumn] of [...common(before, after), [before.length, after.length]]) {
		while (row < nextRow || column < nextColumn)
			found.push([row < nextRow ? before[row++] : null, column < nextColumn ? after[column++] : null]);
		row = nextRow + 1;
		column = nextColumn + 1;
	}
	return found;
}
