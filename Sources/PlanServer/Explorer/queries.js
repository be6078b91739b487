// What views ask of the nodes that they show, so that the same thing is asked in the same way.

export const SPAN = "source { plan { id } line column endLine endColumn text }";
export const DOCUMENT = "id type number name issuedOn issuedYear issuer";
export const AGENCY = "id name kind";
/** Plans to choose among; the server gives no longer pages. */
export const PLANS = "plans(first: 1000) { totalCount nodes { id number title issuedOn issuer { name } } }";

export const ASSIGNMENTS = `assignments { role block agency { ${AGENCY} } ${SPAN} }`;
export const ACTIONS = `actions {
      id block text parent { id } ${SPAN}
      citations { nodes { document { id } ${SPAN} } }
    }`;
export const INDICATORS = `indicators { year comparator value upperValue unit ${SPAN} }`;

/** Of a node of any kind: two kinds may not give different types under one name, so some have other names here. */
export const ANY_NODE = `__typename id
    ... on Plan { planNumber: number title }
    ... on Goal { ordinal: number title plan { number } }
    ... on Target { code label title goal { number plan { number } } }
    ... on Action { text target { id code } goal { id number plan { number } } }
    ... on Agency { agencyName: name kind jurisdiction }
    ... on Document { type number name issuedYear plans { number } }`;

/** The same node under the names that views use. */
export function anyNode({ planNumber, ordinal, agencyName, ...node }) {
	if (planNumber !== undefined) node.number = planNumber;
	if (ordinal !== undefined) node.number = ordinal;
	if (agencyName !== undefined) node.name = agencyName;
	return node;
}
