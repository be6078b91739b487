// The server's schema by introspection: asked for once, kept by the names of its types.
import { refusal, send } from "./api.js";

const TYPE = "kind name ofType { kind name ofType { kind name ofType { kind name } } }";
const INPUT = `name description defaultValue type { ${TYPE} }`;
const QUERY = `query Introspection {
  __schema {
    queryType { name } mutationType { name } subscriptionType { name }
    types {
      kind name description
      fields(includeDeprecated: true) { name description isDeprecated args { ${INPUT} } type { ${TYPE} } }
      inputFields { ${INPUT} }
      enumValues(includeDeprecated: true) { name description }
      possibleTypes { name }
    }
    directives { name description locations args { ${INPUT} } }
  }
}`;

let known = null;

/** Types and directives by name; the fields of a type by name. */
export function loadSchema() {
	known ??= send(QUERY.replace(/\s+/g, " "), {}).then(({ answer }) => {
		if (!answer.data) throw refusal(answer.errors ?? []);
		return index(answer.data.__schema);
	});
	known.catch(() => (known = null));
	return known;
}

const byName = (list) => new Map((list ?? []).map((item) => [item.name, item]));

function index(schema) {
	const types = new Map();
	for (const type of schema.types) {
		const fields = byName((type.fields ?? []).map((field) => ({ ...field, args: byName(field.args) })));
		types.set(type.name, {
			...type,
			fields,
			inputFields: byName(type.inputFields),
			enumValues: byName(type.enumValues),
		});
	}
	const root = (type) => types.get(type?.name) ?? null;
	const directives = byName(schema.directives.map((directive) => ({ ...directive, args: byName(directive.args) })));
	return {
		types,
		directives,
		roots: {
			query: root(schema.queryType),
			mutation: root(schema.mutationType),
			subscription: root(schema.subscriptionType),
		},
	};
}

/** [Target!]! as it is written. */
export function typeText(type) {
	if (type.kind === "NON_NULL") return `${typeText(type.ofType)}!`;
	return type.kind === "LIST" ? `[${typeText(type.ofType)}]` : type.name;
}

/** The type without lists and non-nulls. */
export const namedType = (type) => (type.ofType ? namedType(type.ofType) : type);

export const isRequired = (input) => input.type.kind === "NON_NULL" && input.defaultValue === null;
export const isComposite = (kind) => ["OBJECT", "INTERFACE", "UNION"].includes(kind);
export const isInput = (kind) => ["SCALAR", "ENUM", "INPUT_OBJECT"].includes(kind);
