-- The relational mirror that «plangraph export sqlite» writes: a row for each node, and for each edge with its words.
-- Identifiers are those of the API. Where a part of the graph was exported, what lies outside it is NULL.

CREATE TABLE export (plans TEXT NOT NULL, version TEXT NOT NULL, snapshot TEXT);

CREATE TABLE plan (
  id TEXT PRIMARY KEY, number TEXT NOT NULL, title TEXT NOT NULL, province TEXT, issuer_id TEXT REFERENCES agency (id),
  issued_on TEXT, effective_on TEXT, signer TEXT, line INTEGER NOT NULL
);
CREATE TABLE goal (
  id TEXT PRIMARY KEY, plan_id TEXT REFERENCES plan (id), number INTEGER NOT NULL, title TEXT NOT NULL,
  line INTEGER NOT NULL
);
CREATE TABLE target (
  id TEXT PRIMARY KEY, goal_id TEXT REFERENCES goal (id), parent_id TEXT REFERENCES target (id), code TEXT NOT NULL,
  label TEXT NOT NULL, kind TEXT NOT NULL, title TEXT NOT NULL, line INTEGER NOT NULL
);
CREATE TABLE action (
  id TEXT PRIMARY KEY, goal_id TEXT REFERENCES goal (id), target_id TEXT REFERENCES target (id),
  parent_id TEXT REFERENCES action (id), block INTEGER NOT NULL, text TEXT NOT NULL, line INTEGER NOT NULL
);
CREATE TABLE agency (id TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, jurisdiction TEXT);
CREATE TABLE agency_alias (agency_id TEXT NOT NULL REFERENCES agency (id), alias TEXT NOT NULL);
CREATE TABLE document (
  id TEXT PRIMARY KEY, type TEXT NOT NULL, number TEXT, name TEXT, issued_on TEXT, issued_year INTEGER, issuer TEXT
);

CREATE TABLE indicator (
  goal_id TEXT REFERENCES goal (id), target_id TEXT REFERENCES target (id), year INTEGER, comparator TEXT NOT NULL,
  value REAL NOT NULL, upper_value REAL, unit TEXT, line INTEGER NOT NULL, words TEXT NOT NULL
);
CREATE TABLE assignment (
  agency_id TEXT NOT NULL REFERENCES agency (id), goal_id TEXT REFERENCES goal (id),
  target_id TEXT REFERENCES target (id), role TEXT NOT NULL, block INTEGER NOT NULL, line INTEGER NOT NULL,
  words TEXT NOT NULL
);
CREATE TABLE citation (
  document_id TEXT NOT NULL REFERENCES document (id), plan_id TEXT REFERENCES plan (id),
  goal_id TEXT REFERENCES goal (id), target_id TEXT REFERENCES target (id), action_id TEXT REFERENCES action (id),
  line INTEGER NOT NULL, words TEXT NOT NULL
);
CREATE TABLE relation (
  from_id TEXT NOT NULL REFERENCES document (id), to_id TEXT NOT NULL REFERENCES document (id), kind TEXT NOT NULL,
  line INTEGER NOT NULL, words TEXT NOT NULL
);

-- How many distinct targets an agency leads and coordinates, and in how many goals.
CREATE VIEW workload AS
SELECT agency.id, agency.name, agency.kind,
  count(DISTINCT CASE role WHEN 'LEAD' THEN assignment.target_id END) AS leads,
  count(DISTINCT CASE role WHEN 'COORDINATE' THEN assignment.target_id END) AS coordinates,
  count(DISTINCT assignment.goal_id) AS goals
FROM agency LEFT JOIN assignment ON assignment.agency_id = agency.id
GROUP BY agency.id;

-- Which documents a target cites, in its statement or in its measures.
CREATE VIEW target_document AS
SELECT DISTINCT target.code, target.title, document.type, document.number, document.name, document.issued_on
FROM citation JOIN target ON target.id = citation.target_id JOIN document ON document.id = citation.document_id;

-- How many targets two agencies share.
CREATE VIEW agency_pair AS
SELECT first.agency_id AS first_id, second.agency_id AS second_id, count(DISTINCT first.target_id) AS targets
FROM assignment AS first JOIN assignment AS second
  ON second.target_id = first.target_id AND second.agency_id > first.agency_id
GROUP BY first.agency_id, second.agency_id;

CREATE INDEX goal_plan ON goal (plan_id);
CREATE INDEX target_goal ON target (goal_id);
CREATE INDEX target_code ON target (code);
CREATE INDEX action_target ON action (target_id);
CREATE INDEX assignment_agency ON assignment (agency_id);
CREATE INDEX assignment_target ON assignment (target_id);
CREATE INDEX citation_document ON citation (document_id);
CREATE INDEX citation_target ON citation (target_id);
CREATE INDEX document_number ON document (number);
CREATE INDEX relation_from ON relation (from_id);
CREATE INDEX relation_to ON relation (to_id);
