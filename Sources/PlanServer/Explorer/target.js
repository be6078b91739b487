// A target: its statement, who does what block by block, its indicators, and the documents that support it.
import { blocks, indicators } from "./claims.js";
import { h, vi } from "./dom.js";
import { date, t } from "./language.js";
import { crumbs, documentLabel, empty, evidence, heading, nodeLinks, quote, section, sentence } from "./parts.js";
import { neighbours } from "./goal.js";
import { ACTIONS, ASSIGNMENTS, DOCUMENT, INDICATORS, SPAN } from "./queries.js";
import { isId, link } from "./route.js";

const TARGET = `id code label title kind ${SPAN}
    goal { id number title plan { id number } targets { id code } }
    parent { id code title }
    children { id code title }
    ${ASSIGNMENTS}
    ${ACTIONS}
    ${INDICATORS}
    citations(first: 1000) { nodes { document { ${DOCUMENT} } action { id } ${SPAN} } }
    supportingDocuments(transitive: true) {
      ${DOCUMENT}
      relatedFrom { kind from { id } ${SPAN} }
    }`;

const BY_CODE = `query Target($code: String!) {
  statistics { plans }
  target(code: $code) { ${TARGET} }
}`;
const BY_ID = `query Target($id: ID!) {
  statistics { plans }
  target: node(id: $id) { ... on Target { ${TARGET} } }
}`;

export async function view(ctx) {
	const { target } = isId(ctx.key) ? await ctx.ask(BY_ID, { id: ctx.key }) : await ctx.ask(BY_CODE, { code: ctx.key });
	if (!target?.goal) return null;
	const { goal } = target;
	const { plan } = goal;
	const place = goal.targets.findIndex((other) => other.id === target.id);
	const documents = new Map(target.supportingDocuments.map((document) => [document.id, document]));
	return {
		title: `${t(target.kind === "TASK" ? "task" : "target")} ${target.code}`,
		node: [
			crumbs(
				[plan.number, link.plan(plan)],
				[`${t("goal")} ${goal.number}`, link.goal(goal)],
				target.parent && [target.parent.code, link.target(target.parent)],
				[target.code],
			),
			heading(
				[vi(target.label.length > 2 ? target.label : target.code), " ", evidence(target.source)],
				vi(target.title),
				h("p", { class: "actions" }, nodeLinks("target", target.id)),
			),
			target.children.length > 0 &&
				section(
					"inner",
					t("innerTargets"),
					h(
						"ol",
						{ class: "targets" },
						target.children.map((child) =>
							h(
								"li",
								null,
								h(
									"a",
									{ href: link.target(child) },
									h("span", { class: "code" }, child.code),
									vi(child.title, "span", { class: "statement" }),
								),
							),
						),
					),
				),
			target.indicators.length > 0 && section("indicators", t("indicators"), indicators(target.indicators)),
			section(
				"doing",
				t("whoAndHow"),
				target.assignments.length + target.actions.length
					? blocks(target, documents)
					: empty(t(target.children.length ? "doneByInner" : "nobodyLeads")),
			),
			section("support", t("support"), support(target, documents)),
			neighbours(goal.targets[place - 1], goal.targets[place + 1], link.target, (other) => other.code),
		],
	};
}

/** Direct documents with the words that cite them, then those that stand behind them with the words that say so. */
function support(target, documents) {
	const mentions = new Map();
	for (const { document, source } of target.citations.nodes)
		mentions.set(document.id, [...(mentions.get(document.id) ?? []), source]);
	const direct = [...mentions].map(([id, sources]) => {
		const document =
			documents.get(id) ?? target.citations.nodes.find((citation) => citation.document.id === id).document;
		return item(
			document,
			h(
				"ul",
				{ class: "plain mentions" },
				sources.map((source) => h("li", null, quote(source.text), " ", evidence(source))),
			),
		);
	});
	const behind = target.supportingDocuments.filter(({ id }) => !mentions.has(id));
	const through = behind.map((document) => {
		const ways = document.relatedFrom.filter(({ from }) => documents.has(from.id));
		return item(
			document,
			h(
				"ul",
				{ class: "plain mentions" },
				ways.map(({ kind, from, source }) =>
					h(
						"li",
						null,
						t(`relatedFrom.${kind}`),
						" ",
						h("a", { href: link.document(from), lang: "vi" }, documentLabel(documents.get(from.id))),
						" ",
						evidence(source),
					),
				),
			),
		);
	});
	if (!direct.length && !through.length) return empty(t("noSupport"));
	return [
		direct.length > 0 && [h("h3", null, t("direct")), h("ul", { class: "plain documents" }, direct)],
		through.length > 0 && [h("h3", null, t("through")), h("ul", { class: "plain documents" }, through)],
	];
}

function item(document, below) {
	const facts = [
		t(`type.${document.type}`),
		document.issuer && vi(document.issuer),
		date(document.issuedOn) || document.issuedYear,
	].filter(Boolean);
	return h(
		"li",
		null,
		h("a", { href: link.document(document), class: "document-number", lang: "vi" }, documentLabel(document)),
		h(
			"span",
			{ class: "soft" },
			facts.map((fact) => [" · ", fact]),
		),
		document.number && document.name && vi(sentence(document.name), "p", { class: "soft" }),
		below,
	);
}
