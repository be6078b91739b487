// Reads GraphQL while it is typed: words, faults against the schema, and what may stand at the end of a text.
import { t } from "./language.js";
import { isComposite, isInput, isRequired, namedType, typeText } from "./schema.js";

const KINDS = {
	blank: /[\s,\ufeff]+/,
	comment: /#[^\n\r]*/,
	mark: /\.\.\.|[!$&()[\]{}:=@|]/,
	string: /"""(?:\\"""|[^])*?"""|"(?:\\.|[^"\\\n\r])*"/,
	number: /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/,
	name: /[_A-Za-z]\w*/,
	bad: /[^]/,
};
const WORD = new RegExp(
	Object.entries(KINDS)
		.map(([kind, { source }]) => `(?<${kind}>${source})`)
		.join("|"),
	"gy",
);

/** All words of a text, blanks and comments too. */
export function words(text) {
	return [...text.matchAll(WORD)].map((match) => {
		const kind = Object.keys(KINDS).find((name) => match.groups[name] !== undefined);
		return { kind, text: match[0], start: match.index, end: match.index + match[0].length };
	});
}

const END = Symbol("end");
const STOP = Symbol("stop");

/** The faults of a document, its operations and, in `hope`, what may stand at its end. */
export function check(text, schema) {
	const reader = new Reader(text, schema);
	try {
		reader.document();
	} catch (reason) {
		if (reason === END) reader.fault("end", { start: Math.max(0, text.trimEnd().length - 1), end: text.length });
		else if (reason !== STOP) throw reason;
	}
	if (!reader.isBroken) reader.finish();
	return reader;
}

class Reader {
	faults = [];
	operations = [];
	fragments = new Map();
	spreads = [];
	hope = { kind: "definition" };
	isBroken = false;
	scope = null;
	place = 0;

	constructor(text, schema) {
		this.schema = schema;
		this.words = words(text).filter(({ kind }) => kind !== "blank" && kind !== "comment");
	}

	fault(key, where, values = {}) {
		if (key === "end" || key === "unexpected") this.isBroken = true;
		this.faults.push({ start: where.start, end: where.end, message: t(`fault.${key}`, values) });
	}

	hint(name, names) {
		const near = closest(name, [...names]);
		return near ? t("fault.hint", { name: near }) : "";
	}

	get word() {
		return this.words[this.place];
	}

	sees(text) {
		return this.word?.text === text && this.word.kind !== "string";
	}

	eat(text) {
		if (!this.sees(text)) return false;
		this.place += 1;
		return true;
	}

	need(text) {
		if (!this.word) throw END;
		if (!this.eat(text)) this.unexpected();
	}

	name() {
		if (!this.word) throw END;
		if (this.word.kind !== "name") this.unexpected();
		return this.words[this.place++];
	}

	unexpected() {
		this.fault("unexpected", this.word, { found: this.word.text.slice(0, 30) });
		throw STOP;
	}

	/** Brackets that are closed as soon as they are opened. */
	nothing(close) {
		if (this.sees(close)) this.fault("empty", this.word);
	}

	/** What may have a name once alone. */
	once(known, word, name = word.text) {
		if (known.has(word.text)) this.fault("twice", word, { name });
	}

	document() {
		while (this.word) this.definition();
		this.hope = { kind: "definition" };
	}

	definition() {
		this.hope = { kind: "definition" };
		if (this.word.kind === "string") this.place += 1;
		if (this.sees("{")) {
			this.begin("query", null, this.word);
			return this.selections(this.schema.roots.query);
		}
		const keyword = this.name();
		if (keyword.text === "fragment") return this.fragment();
		if (!["query", "mutation", "subscription"].includes(keyword.text)) {
			this.place -= 1;
			this.unexpected();
		}
		const root = this.schema.roots[keyword.text];
		if (!root) this.fault("root", keyword, { name: keyword.text });
		this.hope = { kind: "nothing" };
		const name = this.word?.kind === "name" ? this.name() : null;
		if (name) this.once(new Set(this.operations.map((operation) => operation.name)), name);
		this.begin(keyword.text, name?.text ?? null, keyword);
		if (this.eat("(")) this.variableDefinitions();
		this.directives();
		this.selections(root);
	}

	begin(kind, name, word) {
		this.scope = { kind, name, start: word.start, variables: new Map(), uses: [], spreads: [] };
		this.operations.push(this.scope);
	}

	fragment() {
		this.hope = { kind: "nothing" };
		const name = this.name();
		this.once(this.fragments, name);
		this.scope = { name: name.text, uses: [], spreads: [], variables: null };
		this.fragments.set(name.text, this.scope);
		this.need("on");
		const type = this.compositeType();
		this.directives();
		this.selections(type);
	}

	compositeType() {
		this.hope = { kind: "type", fits: isComposite };
		const word = this.name();
		const type = this.schema.types.get(word.text);
		if (!type || !isComposite(type.kind))
			this.fault("type", word, { name: word.text, hint: this.hint(word.text, this.typeNames(isComposite)) });
		return type ?? null;
	}

	typeNames(fits) {
		return [...this.schema.types.values()].filter((type) => fits(type.kind)).map((type) => type.name);
	}

	variableDefinitions() {
		this.nothing(")");
		for (;;) {
			this.hope = { kind: "nothing" };
			if (this.eat(")")) return;
			this.need("$");
			const name = this.name();
			this.once(this.scope.variables, name, `$${name.text}`);
			this.need(":");
			const type = this.typeReference();
			this.scope.variables.set(name.text, { word: name, type });
			if (this.eat("=")) this.value(type);
			this.directives();
		}
	}

	typeReference() {
		this.hope = { kind: "type", fits: isInput };
		let type;
		if (this.eat("[")) {
			type = { kind: "LIST", ofType: this.typeReference() };
			this.need("]");
		} else {
			const word = this.name();
			const known = this.schema.types.get(word.text);
			if (!known || !isInput(known.kind))
				this.fault("type", word, { name: word.text, hint: this.hint(word.text, this.typeNames(isInput)) });
			type = known ? { kind: known.kind, name: known.name } : { kind: "SCALAR", name: null };
		}
		this.hope = { kind: "nothing" };
		return this.eat("!") ? { kind: "NON_NULL", ofType: type } : type;
	}

	directives() {
		while (this.eat("@")) {
			this.hope = { kind: "directive" };
			const word = this.name();
			const { directives } = this.schema;
			const directive = directives.get(word.text);
			if (!directive)
				this.fault("directive", word, { name: word.text, hint: this.hint(word.text, directives.keys()) });
			if (this.eat("(")) this.arguments(directive?.args ?? null, `@${word.text}`, word);
		}
	}

	selections(type) {
		this.hope = { kind: "open" };
		this.need("{");
		this.nothing("}");
		for (;;) {
			this.hope = { kind: "field", type };
			if (this.eat("}")) return;
			if (this.eat("...")) this.spread(type);
			else this.field(type);
		}
	}

	spread(type) {
		this.hope = { kind: "spread", type };
		if (!this.word) throw END;
		let inner = type;
		if (this.eat("on")) inner = this.compositeType();
		else if (this.word.kind === "name") {
			const word = this.name();
			this.spreads.push(word);
			this.scope.spreads.push(word.text);
			return this.directives();
		}
		this.directives();
		this.selections(inner);
	}

	field(type) {
		let word = this.name();
		if (this.eat(":")) {
			this.hope = { kind: "field", type };
			word = this.name();
		}
		const field = this.lookUp(type, word);
		const result = field ? this.schema.types.get(namedType(field.type).name) : null;
		if (this.eat("(")) this.arguments(field?.args ?? null, word.text, word);
		else if (field) this.missing(field.args, new Set(), word.text, word);
		this.hope = { kind: "field", type };
		this.directives();
		if (this.sees("{")) {
			if (field && !isComposite(result.kind)) this.fault("leaf", word, { name: word.text });
			this.selections(result);
		} else if (field && isComposite(result.kind)) this.fault("object", word, { name: word.text, type: result.name });
	}

	lookUp(type, word) {
		if (word.text === "__typename") return { args: new Map(), type: { kind: "SCALAR", name: "String" } };
		if (type === this.schema.roots.query && ["__schema", "__type"].includes(word.text)) return null;
		if (!type) return null;
		const field = type.fields.get(word.text);
		if (!field)
			this.fault("field", word, { type: type.name, name: word.text, hint: this.hint(word.text, type.fields.keys()) });
		return field ?? null;
	}

	arguments(args, owner, where) {
		const used = new Set();
		this.nothing(")");
		for (;;) {
			this.hope = { kind: "argument", args, used };
			if (this.eat(")")) break;
			const word = this.name();
			const argument = args?.get(word.text);
			this.once(used, word);
			used.add(word.text);
			if (args && !argument)
				this.fault("argument", word, { field: owner, name: word.text, hint: this.hint(word.text, args.keys()) });
			this.need(":");
			this.value(argument?.type ?? null);
		}
		if (args) this.missing(args, used, owner, where);
	}

	missing(args, used, owner, where) {
		for (const argument of args.values()) {
			if (isRequired(argument) && !used.has(argument.name))
				this.fault("missing", where, { field: owner, name: argument.name, type: typeText(argument.type) });
		}
	}

	value(type) {
		this.hope = { kind: "value", type, variables: this.scope?.variables };
		const word = this.word;
		if (!word) throw END;
		if (this.eat("$")) {
			this.scope?.uses.push(this.name());
			return;
		}
		const inner = type?.kind === "NON_NULL" ? type.ofType : type;
		if (this.eat("[")) {
			const element = inner?.kind === "LIST" ? inner.ofType : null;
			if (inner && inner.kind !== "LIST") this.fault("value", word, { type: typeText(type) });
			for (;;) {
				this.hope = { kind: "value", type: element, variables: this.scope?.variables };
				if (this.eat("]")) return;
				this.value(element);
			}
		}
		const single =
			inner?.kind === "LIST" ? (inner.ofType.kind === "NON_NULL" ? inner.ofType.ofType : inner.ofType) : inner;
		const named = single?.name ? this.schema.types.get(single.name) : null;
		if (this.eat("{")) return this.object(named, word);
		if (!["name", "string", "number"].includes(word.kind)) this.unexpected();
		this.place += 1;
		this.literal(word, type, named);
	}

	object(type, where) {
		if (type && type.kind !== "INPUT_OBJECT" && !isCustom(type)) this.fault("value", where, { type: type.name });
		const fields = type?.kind === "INPUT_OBJECT" ? type.inputFields : null;
		const used = new Set();
		for (;;) {
			this.hope = { kind: "argument", args: fields, used };
			if (this.eat("}")) break;
			const word = this.name();
			this.once(used, word);
			used.add(word.text);
			if (fields && !fields.has(word.text))
				this.fault("argument", word, { field: type.name, name: word.text, hint: this.hint(word.text, fields.keys()) });
			this.need(":");
			this.value(fields?.get(word.text)?.type ?? null);
		}
		if (fields) this.missing(fields, used, type.name, where);
	}

	literal(word, type, named) {
		if (word.text === "null" && word.kind === "name") {
			if (type?.kind === "NON_NULL") this.fault("value", word, { type: typeText(type) });
			return;
		}
		if (!named) return;
		if (named.kind === "ENUM") {
			if (word.kind !== "name" || !named.enumValues.has(word.text))
				this.fault("enum", word, {
					type: named.name,
					name: word.text,
					hint: this.hint(word.text, named.enumValues.keys()),
				});
			return;
		}
		const isInteger = /^-?\d+$/.test(word.text);
		const fits = {
			Int: word.kind === "number" && isInteger,
			Float: word.kind === "number",
			String: word.kind === "string",
			ID: word.kind === "string" || (word.kind === "number" && isInteger),
			Boolean: word.kind === "name" && ["true", "false"].includes(word.text),
		}[named.name];
		if (fits === false || named.kind === "INPUT_OBJECT") this.fault("value", word, { type: typeText(type) });
	}

	/** What can be said once the whole text is read: fragments and variables. */
	finish() {
		for (const word of this.spreads) {
			if (!this.fragments.has(word.text)) this.fault("fragment", word, { name: word.text });
		}
		for (const operation of this.operations) {
			const uses = this.uses(operation, new Set());
			for (const word of uses)
				if (!operation.variables.has(word.text)) this.fault("variable", word, { name: word.text });
			const used = new Set(uses.map((word) => word.text));
			for (const [name, { word }] of operation.variables) if (!used.has(name)) this.fault("unused", word, { name });
		}
	}

	uses(scope, seen) {
		const inner = scope.spreads.filter((name) => this.fragments.has(name) && !seen.has(name));
		for (const name of inner) seen.add(name);
		return [...scope.uses, ...inner.flatMap((name) => this.uses(this.fragments.get(name), seen))];
	}
}

const BUILT_IN = ["Int", "Float", "String", "ID", "Boolean"];
const isCustom = (type) => type.kind === "SCALAR" && !BUILT_IN.includes(type.name);

/** The name that differs least, where it differs little. */
function closest(name, names) {
	let best = null;
	let least = Math.max(2, Math.floor(name.length / 2)) + 1;
	for (const other of names) {
		const distance = edits(name.toLowerCase(), other.toLowerCase());
		if (distance < least) [best, least] = [other, distance];
	}
	return best;
}

function edits(left, right) {
	let row = Array.from({ length: right.length + 1 }, (_, place) => place);
	for (let i = 1; i <= left.length; i += 1) {
		const next = [i];
		for (let j = 1; j <= right.length; j += 1)
			next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (left[i - 1] === right[j - 1] ? 0 : 1));
		row = next;
	}
	return row[right.length];
}

/** What fits at a place of a text: the word that is begun there, and what it may become. */
export function complete(text, place, schema) {
	const before = text.slice(0, place);
	const last = words(before).at(-1);
	if (last?.kind === "comment" || (last?.kind === "bad" && last.text === '"')) return null;
	const begun = /[_A-Za-z]\w*$/.exec(before)?.[0] ?? "";
	const dollar = before.slice(0, place - begun.length).endsWith("$");
	const start = place - begun.length - (dollar ? 1 : 0);
	const { hope } = check(before.slice(0, start), schema);
	const options = choices(hope, schema).filter(({ name }) => matches(name, dollar ? `$${begun}` : begun));
	return { start, end: place, begun, options };
}

const matches = (name, begun) => name.toLowerCase().includes(begun.toLowerCase());

function choices(hope, schema) {
	const fromInput = (input) => ({
		name: input.name,
		insert: `${input.name}: `,
		detail: typeText(input.type),
		description: input.description,
	});
	const fromType = (type) => ({ name: type.name, detail: "", description: type.description });
	switch (hope.kind) {
		case "definition":
			return ["query", "mutation", "subscription", "fragment"]
				.filter((name) => name === "fragment" || schema.roots[name])
				.map((name) => ({ name, detail: "" }));
		case "field": {
			if (!hope.type) return [];
			const fields = [...hope.type.fields.values()].filter((field) => !field.name.startsWith("_"));
			return [...fields.map((field) => fromField(field, schema)), { name: "__typename", detail: "String!" }];
		}
		case "argument":
			return [...(hope.args?.values() ?? [])].filter((input) => !hope.used.has(input.name)).map(fromInput);
		case "spread":
			return [
				{ name: "on", insert: "on ", detail: "" },
				...(hope.type?.possibleTypes ?? []).map(({ name }) => ({ name: `on ${name}`, detail: "" })),
			];
		case "type":
			return [...schema.types.values()]
				.filter((type) => hope.fits(type.kind) && !type.name.startsWith("__"))
				.map(fromType);
		case "directive":
			return [...schema.directives.values()].map((directive) => ({
				name: directive.name,
				detail: "",
				description: directive.description,
			}));
		case "value":
			return values(hope, schema);
		default:
			return [];
	}
}

function fromField(field, schema) {
	const result = schema.types.get(namedType(field.type).name);
	const required = [...field.args.values()].filter(isRequired);
	const args = required.length ? `(${required.map((input) => `${input.name}: `).join(", ")})` : "";
	const body = isComposite(result.kind) ? " { }" : "";
	return {
		name: field.name,
		insert: field.name + args + body,
		caret: required.length ? field.name.length + required[0].name.length + 3 : body ? field.name.length + 3 : undefined,
		detail: typeText(field.type),
		description: field.description,
	};
}

function values({ type, variables }, schema) {
	const named = type ? schema.types.get(namedType(type).name) : null;
	const own = [...(variables?.keys() ?? [])].map((name) => ({
		name: `$${name}`,
		detail: typeText(variables.get(name).type),
	}));
	if (named?.kind === "ENUM")
		return [
			...[...named.enumValues.values()].map(({ name, description }) => ({ name, detail: "", description })),
			...own,
		];
	if (named?.name === "Boolean") return [{ name: "true", detail: "" }, { name: "false", detail: "" }, ...own];
	if (named?.kind === "INPUT_OBJECT") return [{ name: "{ }", insert: "{ }", caret: 2, detail: named.name }, ...own];
	return own;
}
