"""A lecture from its script: pictures, voice, captions, chapters, transcript, video, and the lecture.yaml that is imported."""
import tempfile
from pathlib import Path

import yaml

import slides
import voice
from tools import BuildError, need, run

FPS, KEY_SECONDS = 5, 2
CRF, AUDIO_KBPS = 33, 24


def build(folder, script, camp_title):
    need("espeak-ng", "ffmpeg", "chromium", "node")
    with tempfile.TemporaryDirectory(prefix="haitang-lecture-") as name:
        work = Path(name)
        pictures = slides.render(script, camp_title, work)
        sentences = [s for slide in script["slides"] for s in slide["narration"]]
        sounds = voice.recorded(folder, len(sentences), work)
        if sounds is None:
            sounds = [voice.synthesise(p, work) for p in voice.spoken([s["zh"] for s in sentences], script.get("say"))]
        track, spans, cues = voice.lay_out(script, sounds, FPS)
        voice.write(track, work / "voice.wav")
        film(pictures, spans, work, folder / "video.mp4")
        run("ffmpeg", "-v", "error", "-y", "-i", pictures[0], "-q:v", "5", folder / "poster.jpg")
    for language in ("zh", "en"):
        (folder / f"captions.{language}.vtt").write_text(captions(cues, sentences, language), encoding="utf-8")
    (folder / "transcript.zh.txt").write_text(transcript(script), encoding="utf-8")
    (folder / "lecture.yaml").write_text(lecture_yaml(script, spans), encoding="utf-8")
    return spans[-1][1]


def film(pictures, spans, work, target):
    lines = []
    for picture, (begin, end) in zip(pictures, spans):
        lines += [f"file '{picture.name}'", f"duration {end - begin:.3f}"]
    listing = work / "slides.txt"
    listing.write_text("\n".join(lines + [f"file '{pictures[-1].name}'"]) + "\n")
    length = f"{spans[-1][1]:.3f}"
    run("ffmpeg", "-v", "error", "-y", "-f", "concat", "-safe", "0", "-i", listing, "-i", work / "voice.wav",
        "-map", "0:v", "-map", "1:a", "-vf", f"fps={FPS},tpad=stop_mode=clone:stop_duration=5", "-t", length, "-c:v", "libx264", "-preset", "veryslow", "-tune", "stillimage", "-crf", CRF,
        "-pix_fmt", "yuv420p", "-g", FPS * KEY_SECONDS, "-keyint_min", FPS * KEY_SECONDS, "-sc_threshold", "0", "-threads", "1",
        "-af", "highpass=f=90,lowpass=f=7600,loudnorm=I=-18:TP=-4:LRA=7,aresample=22050", "-c:a", "aac", "-b:a", f"{AUDIO_KBPS}k", "-ac", "1",
        "-movflags", "+faststart", "-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact", "-flags:a", "+bitexact", target)


def stamp(seconds):
    ms = round(seconds * 1000)
    return f"{ms // 3600000:02d}:{ms // 60000 % 60:02d}:{ms // 1000 % 60:02d}.{ms % 1000:03d}"


def captions(cues, sentences, language):
    """One cue per sentence, on screen until just before the next so that it can be read to the end."""
    out = ["WEBVTT", ""]
    for i, ((begin, end, slide), sentence) in enumerate(zip(cues, sentences)):
        following = cues[i + 1][0] if i + 1 < len(cues) else end + 0.4
        out += [f"{stamp(begin)} --> {stamp(min(following, end + 0.4))}", sentence[language], ""]
    return "\n".join(out)


def chapters(script, spans):
    for slide, (begin, _) in zip(script["slides"], spans):
        if "chapter" in slide:
            yield {"slug": slide["chapter"], "at_s": round(begin, 1), "title": slide["chapter_title"]}


def transcript(script):
    out = []
    for slide in script["slides"]:
        text = "".join(s["zh"] for s in slide["narration"])
        if "chapter" in slide:
            out += ["", slide["chapter_title"]["zh"], text] if out else [slide["chapter_title"]["zh"], text]
        else:
            out[-1] += text
    return "\n".join(out) + "\n"


def check(script):
    opened = [s for s in script["slides"] if "chapter" in s]
    if "chapter" not in script["slides"][0]:
        raise BuildError("the first slide must open a chapter")
    for slide in opened:
        if "chapter_title" not in slide:
            raise BuildError(f"chapter {slide['chapter']} has no chapter_title")
    if len({s["chapter"] for s in opened}) != len(opened):
        raise BuildError("two chapters have the same slug")
    for slide in script["slides"]:
        if slide["layout"] == "figure" and "figure" not in slide:
            raise BuildError(f"slide {slide['heading']}: layout figure needs figure")


class Flow(dict):
    """A mapping written on one line."""


class Dumper(yaml.SafeDumper):
    pass


Dumper.add_representer(Flow, lambda d, data: d.represent_mapping("tag:yaml.org,2002:map", data.items(), flow_style=True))


def lecture_yaml(script, spans):
    data = {"format": 1, "slug": script["slug"], "title": Flow(script["title"]), "summary": script["summary"], "cover": script["cover"],
            "lecturer": {"name": script["lecturer"]["name"], "title": Flow(script["lecturer"]["title"])},
            "sources": [Flow(s) for s in script["sources"]],
            "media": Flow(file="video.mp4", type="video/mp4", width=slides.WIDTH, height=slides.HEIGHT), "poster": "poster.jpg",
            "duration_s": round(spans[-1][1], 1), "captions": Flow(zh="captions.zh.vtt", en="captions.en.vtt"),
            "transcript": "transcript.zh.txt", "chapters": [Flow({**c, "title": Flow(c["title"])}) for c in chapters(script, spans)]}
    return "# Made from script.yaml by content/build/build.\n" + yaml.dump(data, Dumper=Dumper, allow_unicode=True, sort_keys=False, width=200)
