// The answer to a query: as JSON, and its lists as tables with CSV.
import { en, h, save } from "./dom.js";
import { number, size, t } from "./language.js";
import { copyButton, csvButton, empty, icon, segments, select, table } from "./parts.js";

/** More text than this makes the page slow; the download has all of it. */
const SHOWN_LETTERS = 400_000;
const SHOWN_ROWS = 500;

/** What is under the editor once a query has run. `kept` holds the choice between JSON and table. */
export function answerPanel({ answer, milliseconds, bytes }, kept) {
	const lists = answer.data ? findLists(answer.data) : [];
	const holder = h("div");
	const text = JSON.stringify(answer, null, 2);
	const draw = () =>
		holder.replaceChildren(
			kept.form === "table"
				? asTable(lists, kept)
				: h(
						"pre",
						{ class: "json", tabindex: "0", "aria-label": t("results") },
						h("code", null, text.slice(0, SHOWN_LETTERS)),
					),
		);
	const choice = segments(
		t("results"),
		[
			["json", t("asJSON")],
			["table", t("asTable")],
		],
		kept.form,
		(form) => {
			kept.form = form;
			draw();
		},
	);
	draw();
	return h(
		"div",
		null,
		answer.errors &&
			h(
				"ul",
				{ class: "faults", role: "alert" },
				answer.errors.map((error) =>
					h(
						"li",
						null,
						error.path && `${error.path.join(".")}: `,
						en(error.message),
						error.extensions?.code && h("code", null, ` ${error.extensions.code}`),
					),
				),
			),
		h(
			"div",
			{ class: "controls" },
			choice,
			h("span", { class: "soft" }, t("took", { ms: number(milliseconds, 0), size: size(bytes) })),
			h(
				"button",
				{ type: "button", class: "quiet", onclick: () => save("answer.json", "application/json", text) },
				icon("down"),
				"JSON",
			),
			lists.length > 0 && csvButton("answer", () => rows(lists[kept.list] ?? lists[0])),
			copyButton(t("copyQuery"), () => text),
		),
		holder,
	);
}

function asTable(lists, kept) {
	if (!lists.length) return empty(t("noTable"));
	const list = lists[kept.list] ?? lists[0];
	const [head, ...body] = rows(list);
	const columns = head.map((title, place) => ({
		title,
		key: (row) => row[place],
		number:
			body.every((row) => row[place] === "" || typeof row[place] === "number") && body.some((row) => row[place] !== ""),
		cell: (row) => String(row[place] ?? ""),
	}));
	const choose = (path) => {
		kept.list = lists.findIndex((other) => other.path === path);
		node.replaceWith((node = asTable(lists, kept)));
	};
	let node = h(
		"div",
		null,
		lists.length > 1 &&
			h(
				"div",
				{ class: "controls" },
				select(
					t("rowsOf"),
					lists.map((other) => [other.path, `${other.path} (${other.items.length})`]),
					list.path,
					choose,
				),
			),
		h(
			"p",
			{ class: "soft" },
			t("rowsCount", { n: body.length }),
			body.length > SHOWN_ROWS && ` · ${t("firstOf", { n: SHOWN_ROWS, all: body.length })}`,
		),
		table({ caption: list.path, className: "answer-table", columns, rows: body.slice(0, SHOWN_ROWS) }),
	);
	return node;
}

/** Every list of objects in the data that is in no other list, the longest first. */
function findLists(data, path = "") {
	if (Array.isArray(data))
		return data.some((item) => item && typeof item === "object")
			? [{ path: path || "data", items: data.filter((item) => item) }]
			: [];
	if (!data || typeof data !== "object") return [];
	const inner = Object.entries(data).flatMap(([name, value]) => findLists(value, path ? `${path}.${name}` : name));
	return inner.sort((a, b) => b.items.length - a.items.length);
}

/** A list as rows with a head: objects spread into columns a.b, lists joined by semicolons. */
export function rows({ items }) {
	const flat = items.map((item) => flatten(item, "", {}));
	const head = [...new Set(flat.flatMap((row) => Object.keys(row)))];
	return [head, ...flat.map((row) => head.map((name) => row[name] ?? ""))];
}

function flatten(value, path, row) {
	if (Array.isArray(value)) row[path] = value.map(inWords).join("; ");
	else if (value && typeof value === "object")
		for (const [name, inner] of Object.entries(value)) flatten(inner, path ? `${path}.${name}` : name, row);
	else row[path || "value"] = value ?? "";
	return row;
}

function inWords(value) {
	if (Array.isArray(value)) return value.map(inWords).join(", ");
	if (value && typeof value === "object") return Object.values(value).map(inWords).filter(Boolean).join(" ");
	return value === null ? "" : String(value);
}
