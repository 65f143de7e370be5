/** What the server has verified, as bars: of the whole lecture and of each chapter; and what to do about the rest. */
/** Parts of what the server tells, and the text that says why they don't count and what to do. */
const REASONS = [["inBackground", "background"], ["elsewhere", "elsewhere"], ["tooFast", "fast"], ["undelivered", "undelivered"],
  ["offlineLate", "late"], ["offlineMore", "more"], ["provisional", "provisional"]];

export class Bars {
  #texts;
  #seek;
  #duration = 0;
  #video = null;

  constructor(texts, seek) {
    this.#texts = texts;
    this.#seek = seek;
    for (const chapter of document.querySelectorAll(".chap")) {
      chapter.addEventListener("click", () => seek(Number(chapter.dataset.start)));
    }
  }

  start(video, duration) {
    this.#video = video;
    this.#duration = duration;
    const initial = [...document.querySelectorAll("#coverage i")].map((bar) => {
      const from = parseFloat(bar.style.left) / 100 * duration;
      return {un: bar.className === "un", interval: [from, from + parseFloat(bar.style.width) / 100 * duration]};
    });
    const of = (un) => initial.filter((p) => p.un === un).map((p) => p.interval);
    this.#chapters(of(false), of(true));
    for (const event of ["timeupdate", "seeked", "loadedmetadata"]) {
      video.addEventListener(event, () => this.#move());
    }
  }

  /** watched: as the server answers, in ms. */
  show(watched) {
    const unverified = REASONS.flatMap(([part]) => watched[part] ?? []);
    const whole = document.getElementById("coverage");
    this.#draw(whole, watched.verified, unverified, 0, this.#duration);
    const percent = Math.floor(100 * watched.verifiedMs / watched.durationMs);
    document.getElementById("verified").textContent = this.#text(this.#texts.verified, this.#span(watched.verifiedMs), percent);
    if (watched.completed) {
      document.getElementById("worth").textContent = this.#texts.counted;
      document.getElementById("next-now")?.classList.remove("ui-button-outlined");   // before, something here comes first
    }
    this.#chapters(watched.verified, unverified);
    this.#mend(watched);
  }

  #move() {
    const at = Math.min(this.#video.currentTime * 1000, this.#duration);   // the sound may be longer than what the server measured
    document.getElementById("head").style.left = `${100 * at / this.#duration}%`;
    document.getElementById("at").textContent = clock(at);
    document.getElementById("seek").value = at;
    const chapters = [...document.querySelectorAll(".chap")];
    const now = chapters.filter((c) => Number(c.dataset.start) <= at + 50).at(-1);
    chapters.forEach((c) => c.classList.toggle("on", c === now));
  }

  #chapters(verified, unverified) {
    const chapters = [...document.querySelectorAll(".chap")];
    chapters.forEach((chapter, i) => {
      const from = Number(chapter.dataset.start);
      const to = i + 1 < chapters.length ? Number(chapters[i + 1].dataset.start) : this.#duration;
      this.#draw(chapter.querySelector(".cov"), verified, unverified, from, to);
      const share = covered(verified, from, to) / Math.max(1, to - from);
      const mark = chapter.querySelector(".chk");
      mark.className = `chk ${share > 0.985 ? "y" : share > 0 ? "p" : ""}`;
      mark.style.setProperty("--v", `${Math.round(100 * share)}%`);
      mark.innerHTML = share > 0.985 ? '<i class="pi pi-check" aria-hidden="true"></i>' : "";
      mark.setAttribute("role", "img");
      mark.setAttribute("aria-label", `${Math.round(100 * share)}%`);
    });
  }

  #draw(bar, verified, unverified, from, to) {
    const length = Math.max(1, to - from);
    const parts = [[verified, ""], [unverified, "un"]].flatMap(([list, kind]) => list
      .map(([a, b]) => [Math.max(a, from), Math.min(b, to)])
      .filter(([a, b]) => b > a)
      .map(([a, b]) => {
        const part = document.createElement("i");
        part.className = kind;
        part.style.left = `${100 * (a - from) / length}%`;
        part.style.width = `${100 * (b - a) / length}%`;
        return part;
      }));
    bar.replaceChildren(...parts);
  }

  /** The first part that was played and does not count: why, and a way to it. */
  #mend(watched) {
    const button = document.getElementById("mend");
    const worth = (list) => list.find(([from, to]) => to - from >= 1000);
    const [part, why] = REASONS.map(([list, reason]) => [worth(watched[list] ?? []), reason]).find(([found]) => found) ?? [];
    button.hidden = !part;
    if (part) {
      const text = this.#texts[why === "provisional" && !watched.confirming ? "unconfirmed" : why];
      button.querySelector("span").textContent = this.#text(text, clock(part[0]), clock(part[1]), this.#span(part[1] - part[0]));
      button.onclick = () => this.#seek(part[0]);
    }
  }

  #span(ms) {
    const seconds = Math.floor(ms / 1000);
    return seconds < 60
      ? this.#text(this.#texts.seconds, seconds)
      : this.#text(this.#texts.minutes, Math.floor(seconds / 60), seconds % 60);
  }

  #text(pattern, ...values) {
    return pattern.replace(/\{(\d)\}/g, (_, i) => values[i]);
  }
}

export function clock(ms) {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

function covered(list, from, to) {
  return list.reduce((sum, [a, b]) => sum + Math.max(0, Math.min(b, to) - Math.max(a, from)), 0);
}
