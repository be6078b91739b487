// What a page of the explorer must not do to people who see, hear or steer it otherwise; gives a list of faults.
const faults = [];
const shown = (element) => element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
const name = (element) => `<${element.tagName.toLowerCase()} class="${element.getAttribute("class") ?? ""}"> ${element.textContent.trim().slice(0, 40)}`;

const headings = [...document.querySelectorAll("h1, h2, h3, h4")].filter(shown);
if (headings.filter((heading) => heading.tagName === "H1").length !== 1) faults.push("there is to be one h1");
headings.reduce((before, heading) => {
	const level = Number(heading.tagName[1]);
	if (level > before + 1) faults.push(`a level of headings is left out at ${name(heading)}`);
	return level;
}, 0);
for (const landmark of ["header", "main", "nav", "footer"]) {
	if (!document.querySelector(landmark)) faults.push(`no <${landmark}>`);
}
if (!document.documentElement.lang || !document.title) faults.push("no language or no title");

const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
for (const id of new Set(ids.filter((id, place) => ids.indexOf(id) !== place))) faults.push(`two elements have the id ${id}`);
for (const attribute of ["aria-labelledby", "aria-describedby", "aria-controls", "for"]) {
	for (const element of document.querySelectorAll(`[${attribute}]`)) {
		for (const id of element.getAttribute(attribute).split(/\s+/)) {
			if (!document.getElementById(id)) faults.push(`${attribute} names ${id}, which is not there: ${name(element)}`);
		}
	}
}
for (const cell of document.querySelectorAll("table")) if (!cell.caption) faults.push(`a table without a caption: ${name(cell)}`);
for (const element of document.querySelectorAll("[style]:not(.completions)")) faults.push(`a style attribute: ${name(element)}`);

const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
const colour = (text) => {
	canvas.clearRect(0, 0, 1, 1);
	canvas.fillStyle = text;
	canvas.fillRect(0, 0, 1, 1);
	return [...canvas.getImageData(0, 0, 1, 1).data];
};
const over = ([red, green, blue, alpha], below) => {
	const share = alpha / 255;
	return [red, green, blue].map((part, place) => part * share + below[place] * (1 - share));
};
const background = (element) => {
	if (!element) return [255, 255, 255];
	const own = colour(getComputedStyle(element).backgroundColor);
	return own[3] === 255 ? own.slice(0, 3) : over(own, background(element.parentElement));
};
const luminance = (parts) => {
	const [red, green, blue] = parts.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const seen = new Set();
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
	const element = node.parentElement;
	if (!node.textContent.trim() || seen.has(element) || !shown(element) || element.closest(".visually-hidden, svg, noscript, script, .skip")) continue;
	seen.add(element);
	const style = getComputedStyle(element);
	const below = background(element);
	const text = luminance(over(colour(style.color), below));
	const ground = luminance(below);
	const ratio = (Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05);
	const size = parseFloat(style.fontSize);
	const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
	// A text area shows its words through the coloured ones behind it.
	if (ratio < (isLarge ? 3 : 4.5) && !element.matches(".editor textarea")) faults.push(`contrast ${ratio.toFixed(2)}: ${name(element)}`);
}
const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
if (wide > 0) faults.push(`the page is ${wide} pixels too wide`);
return faults;
