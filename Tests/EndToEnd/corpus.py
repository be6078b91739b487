"""Made-up plans from a seed: few agencies and documents are in most of them, many in one (a power law)."""

from __future__ import annotations

import random

PROVINCES = ["Hà Nam", "Nam Định", "Thái Bình", "Ninh Bình", "Hải Dương", "Hưng Yên", "Bắc Ninh", "Bắc Giang", "Phú Thọ", "Vĩnh Phúc"]
DEPARTMENTS = [
    "Sở Y tế", "Sở Tài chính", "Sở Xây dựng", "Sở Nội vụ", "Sở Tư pháp", "Sở Công Thương", "Sở Kế hoạch và Đầu tư", "Sở Giáo dục và Đào tạo",
    "Sở Tài nguyên và Môi trường", "Sở Giao thông vận tải", "Công an tỉnh", "Sở Du lịch",
]


def _pick(random_source: random.Random, items: list[str], count: int) -> list[str]:
    """Some of a list, those at its beginning more often."""
    chosen: list[str] = []
    while len(chosen) < min(count, len(items)):
        item = items[min(int(random_source.paretovariate(0.7)) - 1, len(items) - 1)]
        if item not in chosen:
            chosen.append(item)
    return chosen


def plans(seed: int, count: int, goals: int = 4, targets: int = 3) -> list[str]:
    """The texts of some plans."""
    source = random.Random(seed)
    documents = [f"Quyết định số {number}/QĐ-TTg ngày {1 + number % 28}/{1 + number % 12}/{2010 + number % 9}" for number in range(100, 160)]
    texts = []
    for plan in range(count):
        province = PROVINCES[plan % len(PROVINCES)]
        number = 1 + plan
        lines = [
            f"ỦY BAN NHÂN DÂN TỈNH {province.upper()}", f"Số: {number}/KH-UBND", f"{province}, ngày 02 tháng 3 năm 2019", "KẾ HOẠCH",
            f"Thực hiện phát triển bền vững tỉnh {province}", f"Căn cứ {_pick(source, documents, 1)[0]} của Thủ tướng Chính phủ;", "PHỤ LỤC",
        ]
        for goal in range(1, goals + 1):
            lines.append(f"Mục tiêu {goal}: Mục tiêu lớn thứ {goal} của tỉnh")
            for target in range(1, source.randint(1, targets) + 1):
                lines.append(f"Mục tiêu {goal}.{target}: Đến năm {2020 + 5 * (target % 3)} đạt {source.randint(10, 99)}% số hộ")
                lines.append("Chủ trì: " + ", ".join(_pick(source, DEPARTMENTS, source.randint(1, 2))))
                lines.append("Phối hợp: " + ", ".join(_pick(source, DEPARTMENTS, source.randint(0, 3)) or ["các sở, ngành liên quan"]))
                for _ in range(source.randint(1, 3)):
                    first, second = _pick(source, documents, 2)
                    tail = f" về thực hiện {second}" if source.random() < 0.5 else ""
                    lines.append(f"- Triển khai {first} của Thủ tướng Chính phủ{tail}.")
        texts.append("\n".join(lines) + "\n")
    return texts
