// graph-gophers/graphql-go on Go's own HTTP server, behind the library's own handler, which parses each request.
//
// usage: gophers schema.graphql data.json PORT
package main

import (
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"os"

	graphql "github.com/graph-gophers/graphql-go"
	"github.com/graph-gophers/graphql-go/relay"
)

type pageArguments struct{ First *int32 }

// end says where a page of so many items ends.
func (a pageArguments) end(count int) int {
	if a.First != nil && int(*a.First) < count {
		return int(*a.First)
	}
	return count
}

type goal struct {
	number  int32
	title   string
	targets []*target
}

func (g *goal) Number() int32      { return g.number }
func (g *goal) Title() string      { return g.title }
func (g *goal) Targets() []*target { return g.targets }

type target struct {
	code, title string
	goal        *goal
	assignments []*assignment
}

func (t *target) Code() string               { return t.code }
func (t *target) Title() string              { return t.title }
func (t *target) Goal() *goal                { return t.goal }
func (t *target) Assignments() []*assignment { return t.assignments }

type assignment struct {
	role   string
	agency *agency
	target *target
}

func (a *assignment) Role() string    { return a.role }
func (a *assignment) Agency() *agency { return a.agency }
func (a *assignment) Target() *target { return a.target }

type agency struct {
	name        string
	assignments []*assignment
}

func (a *agency) Name() string { return a.name }
func (a *agency) Assignments(arguments pageArguments) *assignmentPage {
	return &assignmentPage{len(a.assignments), a.assignments[:arguments.end(len(a.assignments))]}
}

type assignmentPage struct {
	total int
	nodes []*assignment
}

func (p *assignmentPage) TotalCount() int32    { return int32(p.total) }
func (p *assignmentPage) Nodes() []*assignment { return p.nodes }

type agencyPage struct {
	total int
	nodes []*agency
}

func (p *agencyPage) TotalCount() int32 { return int32(p.total) }
func (p *agencyPage) Nodes() []*agency  { return p.nodes }

type document struct {
	number    *string
	kind      string
	citations []*citation
}

func (d *document) Number() *string { return d.number }
func (d *document) Type() string    { return d.kind }
func (d *document) Citations(arguments pageArguments) *citationPage {
	return &citationPage{len(d.citations), d.citations[:arguments.end(len(d.citations))]}
}

type citation struct{ target *target }

func (c *citation) Target() *target { return c.target }

type citationPage struct {
	total int
	nodes []*citation
}

func (p *citationPage) TotalCount() int32  { return int32(p.total) }
func (p *citationPage) Nodes() []*citation { return p.nodes }

type root struct {
	goals     []*goal
	agencies  []*agency
	targets   map[string]*target
	documents map[string]*document
}

func (r *root) Goals() []*goal                                 { return r.goals }
func (r *root) Target(arguments struct{ Code string }) *target { return r.targets[arguments.Code] }
func (r *root) Document(arguments struct{ Number string }) *document {
	return r.documents[arguments.Number]
}
func (r *root) Agencies(arguments pageArguments) *agencyPage {
	return &agencyPage{len(r.agencies), r.agencies[:arguments.end(len(r.agencies))]}
}

// pair is a role and the place of an agency or a target.
type pair struct {
	role  string
	place *int
}

func (p *pair) UnmarshalJSON(bytes []byte) error {
	return json.Unmarshal(bytes, &[]interface{}{&p.role, &p.place})
}

type data struct {
	Goals []struct {
		Number  int32
		Title   string
		Targets []int
	}
	Targets []struct {
		Code, Title string
		Goal        int
		Assignments []pair
	}
	Agencies []struct {
		Name        string
		Assignments []pair
	}
	Documents []struct {
		Number    *string
		Type      string
		Citations []*int
	}
}

// linked makes objects that hold one another.
func (d *data) linked() *root {
	r := &root{targets: map[string]*target{}, documents: map[string]*document{}}
	targets := make([]*target, len(d.Targets))
	for i, t := range d.Targets {
		targets[i] = &target{code: t.Code, title: t.Title}
		r.targets[t.Code] = targets[i]
	}
	at := func(place *int) *target {
		if place == nil {
			return nil
		}
		return targets[*place]
	}
	for _, g := range d.Goals {
		made := &goal{number: g.Number, title: g.Title}
		for _, place := range g.Targets {
			made.targets = append(made.targets, targets[place])
		}
		r.goals = append(r.goals, made)
	}
	for _, a := range d.Agencies {
		made := &agency{name: a.Name}
		for _, p := range a.Assignments {
			made.assignments = append(made.assignments, &assignment{p.role, made, at(p.place)})
		}
		r.agencies = append(r.agencies, made)
	}
	for i, t := range d.Targets {
		targets[i].goal = r.goals[t.Goal]
		for _, p := range t.Assignments {
			targets[i].assignments = append(targets[i].assignments, &assignment{p.role, r.agencies[*p.place], targets[i]})
		}
	}
	for _, x := range d.Documents {
		made := &document{number: x.Number, kind: x.Type}
		for _, place := range x.Citations {
			made.citations = append(made.citations, &citation{at(place)})
		}
		if x.Number != nil {
			r.documents[*x.Number] = made
		}
	}
	return r
}

func run(schemaPath, dataPath, port string) error {
	text, err := os.ReadFile(dataPath)
	if err != nil {
		return err
	}
	var found data
	if err := json.Unmarshal(text, &found); err != nil {
		return err
	}
	words, err := os.ReadFile(schemaPath)
	if err != nil {
		return err
	}
	schema, err := graphql.ParseSchema(string(words), found.linked())
	if err != nil {
		return err
	}
	http.Handle("/graphql", &relay.Handler{Schema: schema})
	listener, err := net.Listen("tcp", "127.0.0.1:"+port)
	if err != nil {
		return err
	}
	fmt.Fprintln(os.Stderr, "listening on http://127.0.0.1:"+port)
	return http.Serve(listener, nil)
}

func main() {
	if err := run(os.Args[1], os.Args[2], os.Args[3]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
