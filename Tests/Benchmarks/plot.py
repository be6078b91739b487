#!/usr/bin/env python3
"""Draws what growth.py found as small pictures in one SVG, both axes logarithmic.

usage: plot.py [growth.json] [growth.svg]
"""

from __future__ import annotations

import html
import json
import math
import sys

import common

COLUMNS, WIDTH, HEIGHT = 3, 310, 210
LEFT, RIGHT, TOP, BOTTOM = 78, 24, 40, 44
INK, PALE, LINE = "#222", "#ccc", "#1f5fa8"


def text(x: float, y: float, words: str, anchor: str = "start", **attributes) -> str:
    extra = "".join(f' {name.replace("_", "-")}="{value}"' for name, value in attributes.items())
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"{extra}>{html.escape(words)}</text>'


def short(value: float, unit: str) -> str:
    """A power of ten in the unit that fits."""
    units = [(1, "s"), (1e-3, "ms"), (1e-6, "µs"), (1e-9, "ns")] if unit == "s" else [(1e9, "GB"), (1e6, "MB"), (1e3, "KB"), (1, "B")]
    size, name = next(((size, name) for size, name in units if value >= size * 0.999), units[-1])
    return f"{value / size:.0f} {name}"


def panel(figure: dict, x: float, y: float) -> list[str]:
    """One picture: axes, a line of linear growth through the first point, the points, both ends labelled."""
    points = sorted((int(count), value) for count, value in figure["values"].items() if value > 0)
    parts = [text(x + 8, y + 18, figure["title"], font_weight="bold")]
    if not points:
        return parts + [text(x + 8, y + 36, "not measured")]
    if figure["exponent"] is not None:
        parts.append(text(x + WIDTH - RIGHT, y + 18, f"exponent {figure['exponent']:.2f}", "end"))
    right = max(1, math.ceil(math.log10(points[-1][0]) - 1e-9))
    low = math.floor(math.log10(min(value for _, value in points)) + 1e-9)
    high = max(low + 1, math.ceil(math.log10(max(value for _, value in points)) - 1e-9))
    def across(count: float) -> float:
        return x + LEFT + math.log10(count) / right * (WIDTH - LEFT - RIGHT)
    def up(value: float) -> float:
        return y + HEIGHT - BOTTOM - (math.log10(value) - low) / (high - low) * (HEIGHT - TOP - BOTTOM)
    bottom, top = y + HEIGHT - BOTTOM, y + TOP
    for power in range(right + 1):
        place = across(10**power)
        parts += [f'<path d="M{place:.1f} {top}V{bottom}" stroke="{PALE}"/>', text(place, bottom + 15, f"{10**power:,}", "middle")]
    for power in range(low, high + 1, max(1, math.ceil((high - low) / 4))):
        place = up(10.0**power)
        parts.append(f'<path d="M{x + LEFT} {place:.1f}H{x + WIDTH - RIGHT}" stroke="{PALE}"/>')
        parts.append(text(x + LEFT - 6, place + 4, short(10.0**power, figure["unit"]), "end"))
    parts.append(text(x + LEFT + (WIDTH - LEFT - RIGHT) / 2, y + HEIGHT - 12, "plans", "middle"))
    middle = (top + bottom) / 2
    name = "time" if figure["unit"] == "s" else "size"
    parts.append(text(x + 14, middle, name, "middle", transform=f"rotate(-90 {x + 14} {middle:.1f})"))
    # What linear growth from the last point would have been, as far as it lies in the picture.
    (count, value) = points[-1]
    least = max(points[0][0], count * 10**low / value)
    parts.append(f'<path d="M{across(least):.1f} {up(value * least / count):.1f}L{across(count):.1f} {up(value):.1f}" stroke="#888" stroke-dasharray="4 3"/>')
    line = "L".join(f"{across(count):.1f} {up(value):.1f}" for count, value in points)
    parts.append(f'<path d="M{line}" fill="none" stroke="{LINE}" stroke-width="2"/>')
    parts += [f'<circle cx="{across(count):.1f}" cy="{up(value):.1f}" r="3" fill="{LINE}"/>' for count, value in points]
    ends = [(points[0], "start", 2), (points[-1], "end", 0)] if len(points) > 1 else [(points[0], "start", 0)]
    for (count, value), anchor, shift in ends:
        height = up(value) - 8 if up(value) - 8 > top + 8 else up(value) + 16
        words = common.duration(value) if figure["unit"] == "s" else common.size(value)
        # White under the letters, so that no line runs through them.
        parts.append(text(across(count) + shift, height, words, anchor, font_weight="bold", stroke="#fff", stroke_width=4))
        parts.append(text(across(count) + shift, height, words, anchor, font_weight="bold", fill=LINE))
    return parts


def draw(found: dict) -> str:
    """The whole picture."""
    figures = [figure for figure in found["results"]["figures"].values() if figure["values"]]
    lines = math.ceil(len(figures) / COLUMNS)
    width, height = COLUMNS * WIDTH, lines * HEIGHT + 26
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" role="img"'
        f' font-family="system-ui, sans-serif" font-size="12" fill="{INK}">',
        "<title>How each figure grows with the number of plans</title>", f'<rect width="{width}" height="{height}" fill="#fff"/>',
    ]
    for place, figure in enumerate(figures):
        parts += panel(figure, place % COLUMNS * WIDTH, place // COLUMNS * HEIGHT)
    machine = found["machine"]
    parts.append(text(8, height - 10, f"{machine['date']}, {machine['processors']} processors; both axes logarithmic; dashed: linear growth up to the last point"))
    return "\n".join([*parts, "</svg>", ""])


def main() -> None:
    source = sys.argv[1] if len(sys.argv) > 1 else common.RESULTS / "growth.json"
    target = sys.argv[2] if len(sys.argv) > 2 else common.HERE / "growth.svg"
    with open(source, encoding="utf-8") as file:
        drawn = draw(json.load(file))
    with open(target, "w", encoding="utf-8") as file:
        file.write(drawn)
    common.say(f"drawn: {target}")


if __name__ == "__main__":
    main()
