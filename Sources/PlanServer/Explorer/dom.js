// Makes elements: h for HTML, s for SVG; text is always text, never markup.
const SVG = "http://www.w3.org/2000/svg";

/** An element. `on…` properties are listeners, null and false ones are left out, children may be lists. */
export const h = (tag, props, ...children) => fill(document.createElement(tag), props, children);
export const s = (tag, props, ...children) => fill(document.createElementNS(SVG, tag), props, children);

function fill(element, props, children) {
	for (const [name, value] of Object.entries(props ?? {})) {
		if (value === null || value === undefined || value === false) continue;
		if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
		else if (name === "value" && "value" in element && element.tagName !== "LI") element.value = value;
		else element.setAttribute(name, value === true ? "" : value);
	}
	append(element, children);
	return element;
}

function append(element, children) {
	for (const child of children) {
		if (Array.isArray(child)) append(element, child);
		else if (child !== null && child !== undefined && child !== false) element.append(child);
	}
}

/** Words of the plan, which are Vietnamese whatever the page's language. */
export const vi = (text, tag = "span", props = {}) => h(tag, { lang: "vi", ...props }, text);

/** What the server and its schema say, which is English whatever the page's language. */
export const en = (text, tag = "span", props = {}) => h(tag, { lang: "en", ...props }, text);

/** Tells something to those who hear the page. */
export function say(text) {
	document.getElementById("announce").textContent = text;
}

const ENTITIES = { "&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"', "&#39;": "'", "&apos;": "'" };
const decode = (text) => text.replace(/&(?:lt|gt|amp|quot|#39|apos);/g, (entity) => ENTITIES[entity]);

/** A snippet of the search as nodes: the server escapes everything but <mark>. */
export function marked(snippet) {
	return snippet.split(/(<mark>.*?<\/mark>)/s).map((part) => {
		const hit = /^<mark>(.*)<\/mark>$/s.exec(part);
		return hit ? h("mark", null, decode(hit[1])) : decode(part);
	});
}

/** Hands a file to the person. */
export function save(name, type, content) {
	const address = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
	const anchor = h("a", { href: address, download: name });
	document.body.append(anchor);
	anchor.click();
	anchor.remove();
	setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Rows as CSV (RFC 4180) with a byte order mark, so that spreadsheets read Vietnamese; a formula stays text. */
export function csv(rows) {
	const cell = (value) => {
		let text = value === null || value === undefined ? "" : String(value);
		if (typeof value === "string" && /^[=+\-@\t\r]/.test(text)) text = `'${text}`;
		return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
	};
	return `\ufeff${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

/** Calls once things have been quiet for a while. */
export function debounce(action, milliseconds) {
	let timer;
	return (...values) => {
		clearTimeout(timer);
		timer = setTimeout(() => action(...values), milliseconds);
	};
}

/** A description of the schema: what stands in backticks is code. */
export const described = (text) =>
	en(
		text.split("`").map((part, place) => (place % 2 ? h("code", null, part) : part)),
		"p",
		{ class: "soft" },
	);
