import {clock} from "./bars.js";

/** What is said, line by line: it follows the video, leads to each moment, and can be searched. */
export function transcript(video, track, seek, texts) {
  const panel = document.getElementById("transcript");
  const box = document.getElementById("lines");
  const find = document.getElementById("find");
  const found = document.getElementById("found");
  const element = [...video.querySelectorAll("track")].find((t) => t.track === track);
  let lines = [];

  function fill() {
    const cues = [...(track.cues ?? [])];
    if (cues.length === 0 || lines.length > 0) {
      return;
    }
    lines = cues.map((cue) => {
      const button = document.createElement("button");
      button.type = "button";
      button.innerHTML = "<time></time><span></span>";
      button.firstElementChild.textContent = clock(cue.startTime * 1000);
      const text = cue.text.replace(/<[^>]*>/g, "");
      button.lastElementChild.textContent = text;
      button.addEventListener("click", () => seek(cue.startTime * 1000));
      return {button, text, start: cue.startTime};
    });
    box.replaceChildren(...lines.map((line) => line.button));
    find.parentElement.hidden = false;
    video.addEventListener("timeupdate", follow);
    follow();
  }

  function follow() {
    const now = lines.findLastIndex((line) => line.start <= video.currentTime + 0.05);
    lines.forEach(({button}, i) => {
      button.ariaCurrent = String(i === now);
      if (button.classList.toggle("cur", i === now) && box.dataset.at !== String(i)) {
        box.dataset.at = String(i);
        if (!panel.hidden && !video.paused && find.value === "") {
          button.scrollIntoView({block: "nearest"});
        }
      }
    });
  }

  function search() {
    const wanted = find.value.trim().toLowerCase();
    let hits = 0;
    for (const {button, text} of lines) {
      const at = wanted === "" ? -1 : text.toLowerCase().indexOf(wanted);
      button.hidden = wanted !== "" && at < 0;
      hits += at >= 0 ? 1 : 0;
      button.lastElementChild.replaceChildren(...(at < 0 ? [text] : [text.slice(0, at), mark(text.slice(at, at + wanted.length)), text.slice(at + wanted.length)]));
    }
    found.textContent = wanted === "" ? "" : hits > 0 ? texts.found.replace("{0}", hits) : texts.foundnone;
  }

  find.addEventListener("input", search);
  element.addEventListener("load", fill);
  fill();
}

function mark(text) {
  return Object.assign(document.createElement("mark"), {textContent: text});
}
