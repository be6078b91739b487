// The page's language: which it is, where that is kept, and texts, numbers and dates in it.
import { TEXTS } from "./texts.js";

const KEPT = "plangraph.language";
const stored = () => {
	try {
		return localStorage.getItem(KEPT);
	} catch {
		return null;
	}
};
const spoken = () =>
	((navigator.languages ?? [navigator.language])[0] ?? "").toLowerCase().startsWith("vi") ? "vi" : "en";

let current = ["vi", "en"].includes(stored()) ? stored() : spoken();

export const language = () => current;

export function choose(name) {
	current = name;
	try {
		localStorage.setItem(KEPT, name);
	} catch {
		// Without storage the choice lasts as long as the page.
	}
}

/** Whether there is such a text. */
export const hasText = (key) => key in TEXTS;

/** A text; {name} is a value, and «one|many» is chosen by `n`. */
export function t(key, values = {}) {
	const entry = TEXTS[key];
	if (!entry) return key;
	const forms = entry[current === "vi" ? 0 : 1].split("|");
	const text = forms.length > 1 && values.n !== 1 ? forms[1] : forms[0];
	return text.replace(/\{(\w+)\}/g, (_, name) =>
		typeof values[name] === "number" ? number(values[name]) : (values[name] ?? ""),
	);
}

export const number = (value, digits = 2) =>
	new Intl.NumberFormat(current, { maximumFractionDigits: digits }).format(value);

export function date(text) {
	if (!text) return "";
	const day = new Date(text.length === 10 ? `${text}T00:00:00Z` : text);
	const form = { day: "numeric", month: current === "vi" ? "numeric" : "short", year: "numeric", timeZone: "UTC" };
	return new Intl.DateTimeFormat(current === "vi" ? "vi" : "en-GB", form).format(day);
}

export const moment = (text) =>
	new Intl.DateTimeFormat(current === "vi" ? "vi" : "en-GB", { dateStyle: "medium", timeStyle: "short" }).format(
		new Date(text),
	);

export function size(bytes) {
	const units = ["byte", "kilobyte", "megabyte", "gigabyte"];
	let place = 0;
	while (bytes >= 1000 && place < 3) {
		bytes /= 1000;
		place += 1;
	}
	const form = { style: "unit", unit: units[place], maximumFractionDigits: bytes < 10 ? 1 : 0 };
	return new Intl.NumberFormat(current, form).format(bytes);
}
