"""Resource packs from their source.yaml: PDF printed by Chromium, DOCX by python-docx, PPTX by slides.mjs."""
import base64
import json
import tempfile
from html import escape
from pathlib import Path

from docx import Document
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from tools import BUILD, chromium, drawing, need, node, run

TONES = {"aid": "17603F", "rain": "1D4A73", "law": "1D4A73", "truck": "1D4A73", "food": "744E00", "branch": "A3202F"}
TINTS = {"aid": "E8F4ED", "rain": "ECF2F8", "law": "ECF2F8", "truck": "ECF2F8", "food": "FCF3D9", "branch": "FDF4F5"}
FONT = "Microsoft YaHei"
FOOTER = "海棠·知新　可自由复印、张贴"


def build(folder, source):
    need("chromium", "rsvg-convert", "node")
    for document in source["documents"]:
        with tempfile.TemporaryDirectory(prefix="haitang-pack-") as name:
            MAKERS[Path(document["file"]).suffix](document, folder / document["file"], Path(name))


def pdf(document, target, work):
    css = (BUILD / "lib" / "packs.css").read_text(encoding="utf-8")
    cover = document.get("cover", "branch")
    head = (f'<header class="covered">{drawing("cover-" + cover)}<h1>{escape(document["title"])}</h1><p>{escape(document["subtitle"])}</p>'
            f'<p class="en">{escape(document["english"])}</p></header>')
    body = "".join(html_block(*next(iter(block.items()))) for block in document["blocks"])
    foot = f'<footer>{drawing("emblem")}<span>{escape(document.get("footer", FOOTER))}</span></footer>'
    page = work / "page.html"
    page.write_text(f'<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>{escape(document["title"])}</title>'
                    f'<style>{css}</style><body class="{cover}">{head}{body}{foot}</body></html>', encoding="utf-8")
    chromium("--no-pdf-header-footer", f"--print-to-pdf={target}", page.as_uri(), profile=work / "chromium")


def html_block(kind, value):
    items = lambda tag, cls="": f'<{tag}{cls}>' + "".join(f"<li>{escape(v)}</li>" for v in value) + f"</{tag}>"
    if kind == "table":
        widths = value.get("widths", [1] * len(value["head"]))
        cols = "".join(f'<col style="width:{w / sum(widths):.0%}">' for w in widths)
        rows = "".join("<tr>" + "".join(f"<td>{escape(c)}</td>" for c in row) + "</tr>" for row in value["rows"])
        return f'<table><colgroup>{cols}</colgroup><tr>' + "".join(f"<th>{escape(h)}</th>" for h in value["head"]) + f"</tr>{rows}</table>"
    if kind == "figure":
        return f'<figure>{drawing(value["drawing"])}<figcaption>{escape(value.get("caption", ""))}</figcaption></figure>'
    return {
        "h": lambda: f"<h2>{escape(value)}</h2>", "p": lambda: f"<p>{escape(value)}</p>", "note": lambda: f'<div class="note">{escape(value)}</div>',
        "list": lambda: items("ul"), "steps": lambda: items("ol"), "check": lambda: items("ul", ' class="check"'),
        "fields": lambda: '<div class="fields">' + "".join(f"<div>{escape(v)}：</div>" for v in value) + "</div>",
        "page": lambda: '<div class="break"></div>',
    }[kind]()


def docx(document, target, work):
    cover = document.get("cover", "branch")
    tone, tint = RGBColor.from_string(TONES[cover]), TINTS[cover]
    paper = Document()
    section = paper.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.2)
    section.top_margin = section.bottom_margin = Cm(2)
    for style in ("Normal", "Title", "Heading 1", "List Bullet", "List Number"):
        set_font(paper.styles[style], 11 if style not in ("Title", "Heading 1") else 22 if style == "Title" else 14)
    for style in ("Title", "Heading 1"):
        paper.styles[style].font.color.rgb = tone
        paper.styles[style].font.bold = True
    paper.core_properties.title, paper.core_properties.author = document["title"], "海棠·知新"
    paper.add_paragraph(document["title"], style="Title")
    paper.add_paragraph(f"{document['subtitle']}　{document['english']}").runs[0].font.color.rgb = RGBColor(0x57, 0x53, 0x5E)
    for block in document["blocks"]:
        word_block(paper, *next(iter(block.items())), tone, tint, work)
    foot = section.footer.paragraphs[0]
    foot.text = document.get("footer", FOOTER)
    foot.runs[0].font.size = Pt(9)
    paper.save(str(target))


def set_font(style, size):
    style.font.name, style.font.size = FONT, Pt(size)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("w:asciiTheme", "w:eastAsiaTheme", "w:hAnsiTheme", "w:cstheme"):
        fonts.attrib.pop(qn(theme), None)
    fonts.set(qn("w:eastAsia"), FONT)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "en-US")
    language.set(qn("w:eastAsia"), "zh-CN")
    style.element.get_or_add_rPr().append(language)


def shade(cell, colour):
    fill = OxmlElement("w:shd")
    for key, value in (("w:val", "clear"), ("w:color", "auto"), ("w:fill", colour)):
        fill.set(qn(key), value)
    cell._tc.get_or_add_tcPr().append(fill)


def word_block(paper, kind, value, tone, tint, work):
    if kind == "h":
        paper.add_heading(value, 1).paragraph_format.space_before = Pt(10)
    elif kind == "p":
        paper.add_paragraph(value)
    elif kind in ("list", "steps", "check"):
        for n, item in enumerate(value, 1):
            line = paper.add_paragraph(item, style="List Bullet") if kind == "list" else paper.add_paragraph(f"□　{item}" if kind == "check" else f"{n}. {item}")
            line.paragraph_format.space_after = Pt(3)
    elif kind == "note":
        cell = paper.add_table(1, 1).cell(0, 0)
        shade(cell, tint)
        cell.text = value
        gap(paper)
    elif kind == "table":
        grid(paper, value, tint)
    elif kind == "fields":
        table = paper.add_table(-(-len(value) // 2), 2)
        table.style = "Table Grid"
        for n, item in enumerate(value):
            table.cell(n // 2, n % 2).text = f"{item}："
        roomy(table)
        gap(paper)
    elif kind == "figure":
        paper.add_picture(str(png(value["drawing"], work, 300)), width=Cm(4))
        paper.add_paragraph(value.get("caption", ""))
    elif kind == "page":
        paper.add_paragraph().add_run().add_break(WD_BREAK.PAGE)


def roomy(table):
    """Rows high enough to write in by hand."""
    for row in table.rows:
        row.height = Cm(0.95)
        for cell in row.cells:
            cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
            cell.paragraphs[0].paragraph_format.space_after = Pt(0)


def gap(paper):
    space = paper.add_paragraph().paragraph_format
    space.space_after, space.line_spacing = Pt(0), Pt(6)


def grid(paper, value, tint):
    table = paper.add_table(1 + len(value["rows"]), len(value["head"]))
    table.style, table.autofit = "Table Grid", False
    widths = value.get("widths", [1] * len(value["head"]))
    for column, width in zip(table.columns, widths):
        column.width = Cm(16.6 * width / sum(widths))
    for r, row in enumerate([value["head"], *value["rows"]]):
        for c, text in enumerate(row):
            cell = table.cell(r, c)
            cell.text, cell.width = text, Cm(16.6 * widths[c] / sum(widths))
            if r == 0:
                shade(cell, tint)
                cell.paragraphs[0].runs[0].font.bold = True
    roomy(table)
    gap(paper)


def png(name, work, size):
    source, target = work / f"{name}.svg", work / f"{name}.png"
    source.write_text(drawing(name), encoding="utf-8")
    run("rsvg-convert", "-w", size, "-o", target, source)
    return target


def pptx(document, target, work):
    cover = document.get("cover", "branch")
    picture = lambda name, size: "image/png;base64," + base64.b64encode(png(name, work, size).read_bytes()).decode()
    data = {"title": document["title"], "subtitle": document["subtitle"], "english": document["english"], "tone": TONES[cover], "tint": TINTS[cover],
            "font": FONT, "footer": document.get("footer", FOOTER), "cover": picture(f"cover-{cover}", 900), "emblem": picture("emblem", 96),
            "slides": [{**s, "picture": picture(s["drawing"], 420) if "drawing" in s else None} for s in document["slides"]]}
    target.write_bytes(base64.b64decode(node("slides.mjs", json.dumps(data))))


MAKERS = {".pdf": pdf, ".docx": docx, ".pptx": pptx}
