// The reference implementation of GraphQL on Node's HTTP server; a document is parsed and validated once.
// usage: NODE_PATH=/usr/share/nodejs node graphql_js.js data.json PORT
'use strict';
const fs = require('fs');
const http = require('http');
const path = require('path');
const graphql = require('graphql');

const [dataPath, port] = process.argv.slice(2);
const data = JSON.parse(fs.readFileSync(dataPath, 'utf8'));
const schema = graphql.buildSchema(fs.readFileSync(path.join(__dirname, 'schema.graphql'), 'utf8'));

const page = (all) => ({ first }) => ({ totalCount: all.length, nodes: first == null ? all : all.slice(0, first) });
const goals = data.goals.map(({ number, title }) => ({ number, title }));
const targets = data.targets.map(({ code, title, goal }) => ({ code, title, goal: goals[goal] }));
const agencies = data.agencies.map(({ name }) => ({ name }));
const place = (index) => (index === null ? null : targets[index]);
data.goals.forEach((goal, index) => { goals[index].targets = goal.targets.map(place); });
data.targets.forEach((target, index) => {
  targets[index].assignments = target.assignments.map(([role, agency]) => ({ role, agency: agencies[agency] }));
});
data.agencies.forEach((agency, index) => {
  agencies[index].assignments = page(agency.assignments.map(([role, target]) => ({ role, target: place(target) })));
});
const documents = data.documents.map(({ number, type, citations }) => ({
  number, type, citations: page(citations.map((target) => ({ target: place(target) }))),
}));
const byCode = new Map(targets.map((target) => [target.code, target]));
const byNumber = new Map(documents.map((document) => [document.number, document]));
const rootValue = {
  goals, agencies: page(agencies), target: ({ code }) => byCode.get(code), document: ({ number }) => byNumber.get(number),
};

const known = new Map();
function parsed(query) {
  let document = known.get(query);
  if (!document) {
    document = graphql.parse(query);
    const errors = graphql.validate(schema, document);
    if (errors.length) throw errors[0];
    known.set(query, document);
  }
  return document;
}

http.createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (piece) => { body += piece; });
  request.on('end', async () => {
    let answer;
    try {
      const { query, variables: variableValues } = JSON.parse(body);
      answer = await graphql.execute({ schema, document: parsed(query), rootValue, variableValues });
    } catch (error) {
      answer = { errors: [{ message: error.message }] };
    }
    const bytes = Buffer.from(JSON.stringify(answer));
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': bytes.length });
    response.end(bytes);
  });
}).listen(Number(port), '127.0.0.1', () => console.error(`listening on http://127.0.0.1:${port}`));
