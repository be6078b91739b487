"""Random schemas and random documents for them, valid as far as the generator knows, and ways to break them."""

from __future__ import annotations

import random

from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLUnionType,
    build_schema,
    get_named_type,
    is_composite_type,
    is_required_argument,
    is_required_input_field,
)

SCALARS = ["Int", "Float", "String", "Boolean", "ID"]


def wrap(rng: random.Random, name: str) -> str:
    return rng.choice([name, name, name + "!", f"[{name}]", f"[{name}!]", f"[{name}!]!"])


def random_schema(rng: random.Random) -> str:
    """SDL with interfaces, unions, enums, inputs with defaults and directives."""
    objects = [f"T{i}" for i in range(rng.randint(2, 6))]
    interfaces = [f"I{i}" for i in range(rng.randint(0, 2))]
    enums = [f"E{i}" for i in range(rng.randint(1, 2))]
    inputs = [f"In{i}" for i in range(rng.randint(1, 2))]
    unions = [f"U{i}" for i in range(rng.randint(0, 2))]
    outputs = SCALARS + objects + interfaces + enums + unions + ["Custom"]

    def argument(i: int) -> str:
        name = rng.choice(SCALARS + enums + inputs + ["Custom"])
        text = f"a{i}: {wrap(rng, name)}"
        if name == "Int" and text.endswith(("Int", "Int!")) and rng.random() < 0.4:
            text += f" = {rng.randint(-5, 5)}"
        return text

    def field(i: int) -> str:
        count = rng.choice([0, 0, 1, 2, 3])
        arguments = f"({' '.join(argument(j) for j in range(count))})" if count else ""
        return f"f{i}{arguments}: {wrap(rng, rng.choice(outputs))}"

    lines = ["scalar Custom", "directive @tag(name: String, n: Int = 1) repeatable on FIELD | FRAGMENT_SPREAD | QUERY", "directive @once on FIELD"]
    shared = {name: [f"s{name}: {wrap(rng, rng.choice(SCALARS))}"] for name in interfaces}
    for name in interfaces:
        lines.append(f"interface {name} {{ {' '.join(shared[name])} }}")
    for name in objects:
        own = [item for item in interfaces if rng.random() < 0.5]
        fields = [line for item in own for line in shared[item]] + [field(i) for i in range(rng.randint(1, 5))]
        head = f"type {name}" + (f" implements {' & '.join(own)}" if own else "")
        lines.append(f"{head} {{ {' '.join(fields)} }}")
    for name in unions:
        lines.append(f"union {name} = {' | '.join(rng.sample(objects, rng.randint(1, len(objects))))}")
    for name in enums:
        lines.append(f"enum {name} {{ {' '.join(f'V{i}' for i in range(rng.randint(1, 4)))} }}")
    for i, name in enumerate(inputs):
        fields = [f"i{j}: {rng.choice(['Int', 'Int! = 3', 'String', '[Int!]', enums[0], inputs[i], 'Boolean', 'ID!'])}" for j in range(rng.randint(1, 4))]
        lines.append(f"input {name} {{ {' '.join(fields)} }}")
    lines.append(f"type Query {{ {' '.join(field(i) for i in range(rng.randint(3, 7)))} any: T0 }}")
    if rng.random() < 0.5:
        lines.append(f"type Mutation {{ {field(0)} }}")
    if rng.random() < 0.5:
        lines.append("type Subscription { tick: Int tock(a: Int): T0 }")
    return "\n".join(lines)


class Documents:
    """Makes documents for a schema."""

    def __init__(self, rng: random.Random, schema):
        self.rng, self.schema = rng, schema
        self.variables: dict[str, str] = {}
        self.fragments: list[str] = []

    def document(self) -> str:
        self.variables, self.fragments = {}, []
        roots = [("query", self.schema.query_type), ("mutation", self.schema.mutation_type)]
        word, root = self.rng.choice([pair for pair in roots if pair[1]])
        body = self.selection(root, self.rng.randint(1, 4))
        head = ", ".join(f"${name}: {kind}" for name, kind in self.variables.items())
        name = self.rng.choice(["", "Q"])
        text = f"{word} {name}{f'({head})' if head else ''} {body}"
        if word == "query" and not head and not name and self.rng.random() < 0.5:
            text = body
        return "\n".join([text, *self.fragments])

    def selection(self, kind, depth: int) -> str:
        parts = []
        fields = list(getattr(kind, "fields", {}).items())
        for name, field in self.rng.sample(fields, min(len(fields), self.rng.randint(1, 4))):
            named = get_named_type(field.type)
            if is_composite_type(named) and depth <= 0:
                continue
            alias = f"{self.rng.choice('xyz')}{self.rng.randint(0, 9)}: " if self.rng.random() < 0.25 else ""
            directives = self.rng.choice(["", "", "", " @include(if: true)", ' @tag(name: "a") @tag', " @once"])
            if "tag" in directives and "tag" not in {item.name for item in self.schema.directives} or "once" in directives and "once" not in {item.name for item in self.schema.directives}:
                directives = ""
            inner = " " + self.selection(named, depth - 1) if is_composite_type(named) else ""
            parts.append(f"{alias}{name}{self.arguments(field)}{directives}{inner}")
        for _ in range(self.rng.choice([0, 0, 1])):
            parts.append(self.fragment(kind, depth))
        if not parts or self.rng.random() < 0.1:
            parts.append("__typename")
        return "{ " + " ".join(parts) + " }"

    def fragment(self, kind, depth: int) -> str:
        possible = [kind]
        if isinstance(kind, (GraphQLInterfaceType, GraphQLUnionType)):
            possible += self.schema.get_possible_types(kind)
        elif isinstance(kind, GraphQLObjectType):
            possible += list(kind.interfaces)
        inner = self.rng.choice(possible)
        body = self.selection(inner, min(depth, 1) - 1)
        if self.rng.random() < 0.5:
            return f"... on {inner.name} {body}"
        name = f"F{len(self.fragments)}"
        self.fragments.append(f"fragment {name} on {inner.name} {body}")
        return f"...{name}"

    def arguments(self, field) -> str:
        chosen = [
            f"{name}: {self.value(argument.type)}"
            for name, argument in field.args.items()
            if is_required_argument(argument) or self.rng.random() < 0.4
        ]
        return f"({', '.join(chosen)})" if chosen else ""

    def value(self, kind, depth: int = 3) -> str:
        if self.rng.random() < 0.2 and depth == 3:
            name = f"v{len(self.variables)}"
            self.variables[name] = str(kind)
            return f"${name}"
        if isinstance(kind, GraphQLNonNull):
            return self.value(kind.of_type, depth - 1)
        if self.rng.random() < 0.05 and depth == 3:
            return "null"
        if isinstance(kind, GraphQLList):
            return f"[{', '.join(self.value(kind.of_type, depth - 1) for _ in range(self.rng.randint(0, 2)))}]"
        if isinstance(kind, GraphQLEnumType):
            return self.rng.choice(list(kind.values))
        if isinstance(kind, GraphQLInputObjectType):
            chosen = [
                f"{name}: {self.value(field.type, depth - 1)}"
                for name, field in kind.fields.items()
                if is_required_input_field(field) or (depth > 0 and self.rng.random() < 0.5)
            ]
            return "{" + ", ".join(chosen) + "}"
        return {
            "Int": lambda: str(self.rng.randint(-100, 100)),
            "Float": lambda: self.rng.choice(["1.5", "3", "-2e3"]),
            "Boolean": lambda: self.rng.choice(["true", "false"]),
            "ID": lambda: self.rng.choice(['"x"', "7"]),
        }.get(kind.name, lambda: self.rng.choice(['"text"', '"""block"""', '"\\u00e9"']))()


WORDS = ["f0", "f1", "a0", "a1", "T0", "T1", "I0", "x1", "Q", "on", "fragment", "...", "F0", "F1", "$v0", "$v9", "1", "1.5", "true", "null", '"s"', "V0", "NOPE", "{", "}", "(", ")", "[", "]", ":", "!", "=", "@", "|", "&", "@skip(if: true)", "@include", "@once", "@tag(name: 1)", "__typename", "__schema", "query", "subscription", "{ f0 }", "-", "0", "00", "1e5", "1a", "$", "#", ",", "\ufeff", '"', "é", "\\"]


def broken(rng: random.Random, text: str) -> str:
    """The text with one to three changes: a word dropped, doubled, swapped or replaced."""
    words = text.split(" ")
    for _ in range(rng.randint(1, 3)):
        place = rng.randrange(len(words))
        match rng.randrange(5):
            case 0:
                del words[place]
            case 1:
                words.insert(place, rng.choice(words))
            case 2:
                words[place] = rng.choice(WORDS)
            case 3:
                other = rng.randrange(len(words))
                words[place], words[other] = words[other], words[place]
            case _:
                words.insert(place, rng.choice(WORDS))
        if not words:
            return ""
    return " ".join(words)


def schema_of(text: str):
    return build_schema(text)
