"""Made-up plans from a seed: few agencies and documents are in most of them, many in one (a power law).

Usage: corpus.py COUNT FOLDER [SEED]    (writes plans of a real one's size, a file each)
"""

from __future__ import annotations

import pathlib
import random
import sys
from collections.abc import Iterator

PROVINCES = [
    "Hà Nam", "Nam Định", "Thái Bình", "Ninh Bình", "Hải Dương", "Hưng Yên", "Bắc Ninh", "Bắc Giang", "Phú Thọ", "Vĩnh Phúc", "Quảng Ninh", "Lạng Sơn",
    "Cao Bằng", "Bắc Kạn", "Thái Nguyên", "Tuyên Quang", "Hà Giang", "Lào Cai", "Yên Bái", "Sơn La", "Lai Châu", "Điện Biên", "Hòa Bình", "Thanh Hóa",
    "Nghệ An", "Hà Tĩnh", "Quảng Bình", "Quảng Trị", "Quảng Nam", "Quảng Ngãi", "Bình Định", "Phú Yên", "Khánh Hòa", "Ninh Thuận", "Bình Thuận",
    "Kon Tum", "Gia Lai", "Đắk Lắk", "Đắk Nông", "Lâm Đồng", "Bình Phước", "Tây Ninh", "Bình Dương", "Đồng Nai", "Long An", "Tiền Giang", "Bến Tre",
    "Trà Vinh", "Vĩnh Long", "Đồng Tháp", "An Giang", "Kiên Giang", "Hậu Giang", "Sóc Trăng", "Bạc Liêu", "Cà Mau",
]
DEPARTMENTS = [
    "Sở Y tế", "Sở Tài chính", "Sở Xây dựng", "Sở Nội vụ", "Sở Tư pháp", "Sở Công Thương", "Sở Kế hoạch và Đầu tư", "Sở Giáo dục và Đào tạo",
    "Sở Tài nguyên và Môi trường", "Sở Giao thông vận tải", "Công an tỉnh", "Sở Du lịch", "Sở Khoa học và Công nghệ", "Sở Văn hóa và Thể thao",
    "Sở Thông tin và Truyền thông", "Sở Nông nghiệp và Phát triển nông thôn", "Ban Dân tộc", "Thanh tra tỉnh", "Cục Thống kê", "Hội Nông dân tỉnh",
]
# A plan of a real one's size has some 150 targets and 750 edges.
REAL = {"goals": 17, "targets": (7, 11), "measures": 0.1, "scale": 200}


def _rank(source: random.Random, scale: int, exponent: float = 1.0) -> int:
    """A place in an endless list, small ones more often: the share of places above n falls as 1 / (1 + n / scale) ** exponent."""
    return int(scale * ((1 - source.random()) ** (-1 / exponent) - 1))


def _name(number: int) -> str:
    """A decision; there are as many as the whole body of law has documents."""
    return f"Quyết định số {1 + number % 4_000}/QĐ-TTg ngày {1 + number % 28}/{1 + number % 12}/{1985 + number // 4_000}"


def _document(source: random.Random, scale: int, between: str = "", ground: float = 0) -> str:
    """A mention of a document, at times with the document that it carries out, which is an earlier one and always the same."""
    number = _rank(source, scale) % 160_000
    if number == 0 or source.random() >= ground:
        return _name(number) + between
    return f"{_name(number)}{between} về thực hiện {_name(number * (1 + number % 7) // 8)}"


def _agencies(source: random.Random, count: int) -> str:
    """Some of a province's bodies, and of its twelve districts' when the places run on; commas between them."""
    chosen: dict[str, None] = {}
    while len(chosen) < count:
        place = _rank(source, 8)
        district = place - len(DEPARTMENTS)
        chosen[DEPARTMENTS[place] if district < 0 else f"Ủy ban nhân dân huyện {PROVINCES[district % 12]}"] = None
    return ", ".join(chosen)


def _target(source: random.Random, goal: int, target: int, measures: int, scale: int) -> Iterator[str]:
    yield (
        f"Mục tiêu {goal}.{target}: Đến năm {2020 + 5 * (target % 3)} đạt {source.randint(10, 99)}% số hộ"
        f" theo {_document(source, scale, ground=0.3)}"
    )
    yield "Chủ trì: " + _agencies(source, 1 + (source.random() < 0.2))
    if source.random() < 0.6:
        yield "Phối hợp: " + (_agencies(source, source.randint(0, 2)) or "các sở, ngành liên quan")
    for _ in range(measures):
        yield f"- Triển khai {_document(source, scale, ' của Thủ tướng Chính phủ', ground=0.5)}."


def plan(seed: int, index: int, goals: int = 4, targets: tuple[int, int] = (1, 3), measures: float = 2, scale: int = 10) -> str:
    """The text of one plan, which depends on the seed and its place alone, so that a longer row of plans begins with the shorter one.

    A goal has as many targets as the range says; a target has `measures` measures on the average; the first `scale` documents
    have half of the mentions.
    """
    source = random.Random(f"{seed} {index}")
    province = PROVINCES[index % len(PROVINCES)]
    lines = [
        f"ỦY BAN NHÂN DÂN TỈNH {province.upper()}", f"Số: {1 + index}/KH-UBND", f"{province}, ngày 02 tháng 3 năm 2019", "KẾ HOẠCH",
        f"Thực hiện phát triển bền vững tỉnh {province}", f"Căn cứ {_document(source, scale)} của Thủ tướng Chính phủ;", "PHỤ LỤC",
    ]
    for goal in range(1, goals + 1):
        lines.append(f"Mục tiêu {goal}: Mục tiêu lớn thứ {goal} của tỉnh")
        for target in range(1, source.randint(*targets) + 1):
            count = int(measures) + (source.random() < measures % 1)
            lines += _target(source, goal, target, count, scale)
    return "\n".join(lines) + "\n"


def plans(seed: int, count: int, first: int = 0, **size) -> Iterator[str]:
    """The texts of some plans, one after another; `size` as in `plan`."""
    return (plan(seed, index, **size) for index in range(first, first + count))


def write(folder: pathlib.Path, seed: int, count: int, first: int = 0) -> None:
    """Plans of a real one's size, a file each."""
    folder.mkdir(parents=True, exist_ok=True)
    for index, text in enumerate(plans(seed, count, first, **REAL), first):
        (folder / f"{index:05}.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write(pathlib.Path(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 1, int(sys.argv[1]))
