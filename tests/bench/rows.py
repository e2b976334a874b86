"""Rows of a column: microseconds for a cell of the view, beside Textual's own wrapping.

python tests/bench/rows.py [--width 30]
"""

import argparse
from importlib import import_module
from importlib.util import find_spec
from timeit import repeat

from hexapla.text.offsets import cell_widths
from hexapla.text.rows import rows

RUNS, TIMES = 5, 2000
SAMPLES = {
    "Chinese": "全市加快布局新能源汽车产业，去年产值约2300亿元，为经济注入新的动力。他说：“很好。”",
    "English": "The city is laying out its new industries faster, adding momentum (230 billion).",
    "mixed": "数据由Qinshan Cloud平台汇总，API接口已向300家企业开放，见“附件2”。",
    "Russian": "Город ускоряет развитие новых отраслей — это придаёт экономике новый импульс.",
    "Sanskrit": "धर्मक्षेत्रे कुरुक्षेत्रे समवेता युयुत्सवः । मामकाः पाण्डवाश्चैव किमकुर्वत सञ्जय ॥ १ ॥",
    "Korean": "대한민국의 모든 권력은 국민으로부터 나온다. 국가는 이를 보장할 의무를 진다.",
    "Thai": "ที่ทำการไปรษณีย์แห่งประเทศไทยเปิดทำการทุกวัน ยกเว้นวันหยุดราชการ",
}


def microseconds(call: str, **names: object) -> float:
    """The least that one call took."""
    return min(repeat(call, globals=names, number=TIMES, repeat=RUNS)) / TIMES * 1e6


def main() -> None:
    """Print a row for each sample."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--width", type=int, default=30, help="cells")
    width = parser.parse_args().width
    content = import_module("textual.content").Content if find_spec("textual") else None
    print(f"{'µs':10}{'letters':>8}{'widths':>8}{'rows':>8}{'Textual':>9}")
    for name, text in SAMPLES.items():
        widths = microseconds("cell_widths(text)", cell_widths=cell_widths, text=text)
        ours = microseconds("list(rows(text, width))", rows=rows, text=text, width=width)
        print(f"{name:10}{len(text):8}{widths:8.1f}{ours:8.1f}", end="")
        if content:
            call = "Content(text).wrap(width)"
            print(f"{microseconds(call, Content=content, text=text, width=width):9.1f}", end="")
        print()


if __name__ == "__main__":
    main()
