"""Slides: one HTML page per lecture, photographed once by Chromium and cut into pictures of 854 × 480."""
from html import escape

from tools import BUILD, BuildError, chromium, drawing, run

WIDTH, HEIGHT = 854, 480
EMBLEM = "emblem"


def html(script, camp_title):
    css = (BUILD / "lib" / "slides.css").read_text(encoding="utf-8")
    pages = "".join(page(slide, script, camp_title) for slide in script["slides"])
    return f'<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>{css}</style><body>{pages}</body></html>'


def page(slide, script, camp_title):
    layout = slide["layout"]
    content = title(slide, script) if layout == "title" else LAYOUTS[layout](slide)
    picture = drawing(f"cover-{script['cover']}") if layout == "title" else drawing(slide["drawing"]) if "drawing" in slide else ""
    if layout == "title":
        picture = picture.replace("<svg ", '<svg width="400" height="480" ', 1)
    shade = '<div class="shade"></div>' if layout == "title" else ""
    foot = f'{drawing(EMBLEM)}<span>海棠·知新　{escape(camp_title)}</span>'
    return (f'<section class="slide {layout} {slide.get("tone", "rouge")}"><div class="panel">{picture}</div>{shade}'
            f'<div class="body">{content}</div><div class="foot">{foot}</div></section>')


def title(slide, script):
    chips = "".join(f"<span>{escape(p)}</span>" for p in slide.get("points", []))
    return f'<h1>{escape(slide["heading"])}</h1><p class="en">{escape(script["title"]["en"])}</p><div class="chips">{chips}</div>'


def items(slide, tag):
    return f"<{tag}>" + "".join(f"<li>{escape(p)}</li>" for p in slide.get("points", [])) + f"</{tag}>"


def heading(slide):
    return f"<h2>{escape(slide['heading'])}</h2>"


def figure(slide):
    long = " long" if len(slide["figure"]) > 5 else ""
    return (heading(slide) + f'<p class="big{long}">{escape(slide["figure"])}</p><p class="note">{escape(slide.get("figure_note", ""))}</p>'
            + (items(slide, "ul") if "points" in slide else ""))


LAYOUTS = {
    "points": lambda s: heading(s) + items(s, "ul"),
    "steps": lambda s: heading(s) + items(s, "ol"),
    "closing": lambda s: heading(s) + items(s, "ul"),
    "quote": lambda s: '<div class="mark">“</div>' + heading(s) + items(s, "ul"),
    "figure": figure,
}


def render(script, camp_title, work):
    """The slides as PNG files, in order."""
    count = len(script["slides"])
    source, sheet = work / "slides.html", work / "slides.png"
    source.write_text(html(script, camp_title), encoding="utf-8")
    chromium(f"--window-size={WIDTH},{HEIGHT * count}", f"--screenshot={sheet}", source.as_uri(), profile=work / "chromium")
    if not sheet.exists():
        raise BuildError("Chromium made no picture of the slides")
    run("ffmpeg", "-v", "error", "-y", "-i", sheet, "-vf", f"crop={WIDTH}:{HEIGHT * count}:0:0,untile=1x{count}", work / "slide-%02d.png")
    return [work / f"slide-{i + 1:02d}.png" for i in range(count)]
