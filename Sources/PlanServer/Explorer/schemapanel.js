// The schema beside the editor: types and fields with their descriptions, to read, search and insert.
import { described, h } from "./dom.js";
import { t } from "./language.js";
import { isRequired, namedType, typeText } from "./schema.js";

export function schemaPanel(schema, insert) {
	const body = h("div", { class: "schema-body" });
	const input = h("input", {
		type: "search",
		"aria-label": t("findInSchema"),
		placeholder: t("findInSchema"),
		spellcheck: "false",
	});
	const trail = [];
	const root = schema.roots.query.name;

	const open = (name) => {
		trail.push(name);
		draw();
	};
	const typeLink = (type) => {
		const named = namedType(type);
		const [before, after] = typeText(type).split(named.name);
		return h(
			"span",
			{ class: "type-text" },
			before,
			h("button", { type: "button", class: "link", onclick: () => open(named.name) }, named.name),
			after,
		);
	};
	const fieldItem = (field, owner) => {
		const args = [...(field.args?.values() ?? [])];
		return h(
			"li",
			null,
			h(
				"p",
				null,
				h("button", { type: "button", class: "link field-name", onclick: () => insert(field.name) }, field.name),
				owner && h("span", { class: "soft" }, ` ${owner}`),
				field.type && [": ", typeLink(field.type)],
			),
			field.description && described(field.description),
			args.length > 0 &&
				h(
					"details",
					null,
					h("summary", null, `${t("usedAs")} (${args.length})`),
					h(
						"ul",
						{ class: "plain" },
						args.map((arg) =>
							h(
								"li",
								null,
								h("code", null, arg.name),
								": ",
								typeLink(arg.type),
								isRequired(arg) && h("span", { class: "soft" }, ` ${t("required")}`),
								arg.defaultValue !== null && h("span", { class: "soft" }, ` = ${arg.defaultValue}`),
								arg.description && described(arg.description),
							),
						),
					),
				),
		);
	};
	const list = (title, items) =>
		items.length > 0 && [h("h4", null, title), h("ul", { class: "plain schema-list" }, items)];
	const draw = () => {
		const type = schema.types.get(trail.at(-1) ?? root);
		const back =
			trail.length > 0 &&
			h(
				"button",
				{ type: "button", class: "link", onclick: () => (trail.pop(), draw()) },
				`← ${t("backTo", { name: trail.at(-2) ?? root })}`,
			);
		body.replaceChildren(
			...[
				back,
				h("h3", null, type.name),
				type.description && described(type.description),
				list(
					t("fields"),
					[...type.fields.values(), ...type.inputFields.values()]
						.filter(({ name }) => !name.startsWith("_"))
						.map((field) => fieldItem(field)),
				),
				list(
					t("values"),
					[...type.enumValues.values()].map((value) =>
						h(
							"li",
							null,
							h("code", null, value.name),
							value.description && described(value.description),
						),
					),
				),
				list(
					t("possibleTypes"),
					(type.possibleTypes ?? []).map(({ name }) =>
						h("li", null, h("button", { type: "button", class: "link", onclick: () => open(name) }, name)),
					),
				),
			]
				.flat(3)
				.filter(Boolean),
		);
		body.scrollTop = 0;
	};
	const find = () => {
		const text = input.value.trim().toLowerCase();
		if (!text) return draw();
		const types = [...schema.types.values()].filter((type) => !type.name.startsWith("_"));
		const named = types.filter((type) => type.name.toLowerCase().includes(text));
		const fields = types.flatMap((type) =>
			[...type.fields.values()]
				.filter((field) => field.name.toLowerCase().includes(text))
				.map((field) => fieldItem(field, type.name)),
		);
		body.replaceChildren(
			...[
				list(
					t("types"),
					named.map(({ name }) =>
						h(
							"li",
							null,
							h("button", { type: "button", class: "link", onclick: () => ((input.value = ""), open(name)) }, name),
						),
					),
				),
				list(t("fields"), fields.slice(0, 60)),
			]
				.flat(3)
				.filter(Boolean),
		);
		if (!named.length && !fields.length) body.replaceChildren(h("p", { class: "soft" }, t("noHits", { text })));
	};
	input.addEventListener("input", find);
	draw();
	return h("aside", { class: "schema", "aria-label": t("schema") }, h("h2", null, t("schema")), input, body);
}
