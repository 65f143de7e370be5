"""Speech: one WAV per sentence from espeak-ng, or the sentences of a recording found by its pauses."""
import array
import json
import re
import subprocess
import wave

import yaml

from tools import BUILD, BuildError, node, run

RATE = 22050
SPEED, PITCH, GAP = 168, 42, 1
BEFORE_SLIDE, BETWEEN, AFTER_SLIDE = 0.5, 0.42, 0.6
QUIET = 260
FULL_DE = set("获取难所贪不么，、")  # after these 得 keeps its full sound; elsewhere it is the particle
COUNTS = set("一两三四五六七八九十几百千这那")  # after these 只 counts animals and hands; elsewhere it means only
COMMON = BUILD / "say.yaml"
LETTERS = {"A": "ei1", "B": "bi4", "C": "xi1", "D": "di4", "E": "yi4", "G": "ji4", "P": "pi1", "R": "a4", "S": "ai1 si1"}
PAUSES = {"，": ",", "、": ",", "；": ";", "：": ",", "。": ".", "？": "?", "！": ".", "（": ",", "）": ",", "—": ",", "“": "", "”": "", "《": "", "》": "", "·": "", " ": ""}


def spoken(sentences, say):
    """What espeak-ng is given for each sentence: pinyin with tone digits and Latin pauses."""
    sounds = {**common_sounds(), **(say or {})}
    said = json.loads(node("pinyin.mjs", json.dumps([override(s, sounds) for s in sentences])))
    return [" ".join(word(part, sentence) for part in parts).replace(" ,", ",").replace(" .", ".")
            for parts, sentence in zip(map(merge, said), sentences)]


def common_sounds():
    return yaml.safe_load(COMMON.read_text(encoding="utf-8"))


def override(sentence, sounds):
    """A word with a pronunciation of its own is put in as {pinyin}; merge() takes it out again."""
    for text, sound in sounds.items():
        sentence = sentence.replace(text, "{" + sound + "}")
    return sentence


def merge(parts):
    inside, sound, before = False, "", ""
    for part in parts:
        if part["text"] == "{":
            inside, sound = True, ""
        elif part["text"] == "}":
            inside = False
            yield {"text": sound, "pinyin": sound}
        elif inside:
            sound += part["text"]
        else:
            if part["text"] == "得" and part.get("pinyin") == "de2" and before not in FULL_DE:
                part = {**part, "pinyin": "de5"}
            elif part["text"] == "只":
                part = {**part, "pinyin": "zhi1" if before in COUNTS else "zhi3"}
            yield part
        before = part["text"]


def word(part, sentence):
    if "pinyin" in part:
        return part["pinyin"]
    out = []
    for sign in part["text"]:
        if sign in PAUSES:
            out.append(PAUSES[sign])
        elif sign in LETTERS:
            out.append(LETTERS[sign])
        else:
            raise BuildError(f"can't be spoken: “{sign}” in “{sentence}”. Write numbers in characters, or give the word under say:")
    return " ".join(out)


def synthesise(pinyin, work):
    path = work / "sentence.wav"
    run("espeak-ng", "-v", "cmn-latn-pinyin", "-s", SPEED, "-p", PITCH, "-g", GAP, "-a", 100, "-w", path, pinyin)
    return trimmed(samples(path))


def samples(path):
    with wave.open(str(path)) as w:
        if w.getframerate() != RATE or w.getnchannels() != 1:
            raise BuildError(f"{path.name}: expected {RATE} Hz mono")
        return array.array("h", w.readframes(w.getnframes()))


def trimmed(sound):
    loud = [i for i in range(0, len(sound), 110) if abs(sound[i]) > QUIET or max(map(abs, sound[i:i + 110]), default=0) > QUIET]
    if not loud:
        raise BuildError("a sentence came out silent")
    return sound[max(0, loud[0] - 330):loud[-1] + 660]


def silence(seconds):
    return array.array("h", bytes(2 * round(seconds * RATE)))


def recorded(folder, count, work):
    """The sentences of the recording beside the script; None if there is none."""
    source = next((folder / f"voice.{kind}" for kind in ("wav", "m4a", "mp3") if (folder / f"voice.{kind}").exists()), None)
    if source is None:
        return None
    plain = work / "voice.wav"
    run("ffmpeg", "-v", "error", "-y", "-i", source, "-ac", "1", "-ar", RATE, "-af", "highpass=f=70,loudnorm=I=-19:TP=-2", plain)
    sound = samples(plain)
    marks = folder / "voice.txt"
    starts = [float(x) for x in marks.read_text().split()] if marks.exists() else starts_by_pauses(plain, len(sound) / RATE)
    if len(starts) != count:
        raise BuildError(f"{source.name} has {len(starts)} sentences by its {'voice.txt' if marks.exists() else 'pauses'}, the script has {count}. "
                         "Put the second at which each begins into voice.txt, one per line")
    ends = starts[1:] + [len(sound) / RATE]
    return [trimmed(sound[int(a * RATE):int(b * RATE)]) for a, b in zip(starts, ends)]


def starts_by_pauses(path, length):
    heard = subprocess.run(["ffmpeg", "-hide_banner", "-i", str(path), "-af", "silencedetect=n=-38dB:d=0.6", "-f", "null", "-"],
                           capture_output=True, text=True).stderr
    starts = [float(x) - 0.15 for x in re.findall(r"silence_end: ([0-9.]+)", heard)]
    begins_at_once = not re.search(r"silence_start: (-?0(\.0\d*)?)\s", heard)
    return ([0.0] if begins_at_once else []) + [s for s in starts if s < length - 0.3]


def lay_out(script, sounds, fps):
    """Puts the sentences on one track, each slide a whole number of pictures long. Returns the samples, the slides' (begin, end) and the sentences' (begin, end, slide)."""
    track, slides, cues, sounds = silence(0), [], [], iter(sounds)
    for number, slide in enumerate(script["slides"]):
        begin = len(track) / RATE
        track += silence(BEFORE_SLIDE)
        for i, _ in enumerate(slide["narration"]):
            if i:
                track += silence(BETWEEN)
            start = len(track) / RATE
            track += next(sounds)
            cues.append((start, len(track) / RATE, number))
        track += silence(AFTER_SLIDE)
        pictures = -(-len(track) * fps // RATE)
        track += array.array("h", bytes(2 * (pictures * RATE // fps - len(track))))
        slides.append((begin, len(track) / RATE))
    return track, slides, cues


def write(track, path):
    with wave.open(str(path), "wb") as w:
        w.setnchannels(1)
        w.setsampwidth(2)
        w.setframerate(RATE)
        w.writeframes(track.tobytes())
