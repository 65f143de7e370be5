import {clock} from "./bars.js";

/** Captions over the picture in a chosen language or none, and the transcript that follows. */
export function captions(video, language, seek) {
  const tracks = [...video.textTracks];
  const button = document.getElementById("captions");
  if (tracks.length === 0) {
    button.hidden = true;
    return;
  }
  let shown = tracks.find((t) => t.language === language) ?? tracks[0];
  const text = tracks.find((t) => t.language === language) ?? tracks[0];
  tracks.forEach((track) => {
    track.mode = "hidden";
    track.addEventListener("cuechange", () => track === shown && show(track));
  });

  function show(track) {
    const sub = document.getElementById("sub");
    const lines = [...(track?.activeCues ?? [])].map((cue) => {
      const line = document.createElement("span");
      line.textContent = cue.text.replace(/<[^>]*>/g, "");
      return line;
    });
    sub.replaceChildren(...lines);
  }

  function label() {
    button.setAttribute("aria-pressed", String(shown !== null));
    button.firstElementChild.textContent = shown === null ? "CC" : shown.language === "zh" ? "中" : "EN";
    button.classList.toggle("off", shown === null);
    show(shown);
  }

  button.addEventListener("click", () => {
    const order = [...tracks, null];
    shown = order[(order.indexOf(shown) + 1) % order.length];
    label();
  });
  label();
  transcript(video, text, seek);
}

function transcript(video, track, seek) {
  const box = document.getElementById("transcript");
  const element = [...video.querySelectorAll("track")].find((t) => t.track === track);
  const fill = () => {
    const cues = [...(track.cues ?? [])];
    if (cues.length === 0 || box.querySelector("button")) {
      return;
    }
    const lines = cues.map((cue) => {
      const line = document.createElement("button");
      line.type = "button";
      line.innerHTML = "<time></time><span></span>";
      line.firstElementChild.textContent = clock(cue.startTime * 1000);
      line.lastElementChild.textContent = cue.text.replace(/<[^>]*>/g, "");
      line.addEventListener("click", () => seek(cue.startTime * 1000));
      return line;
    });
    box.replaceChildren(...lines);
    video.addEventListener("timeupdate", () => follow(lines, cues));
    follow(lines, cues);
  };
  const follow = (lines, cues) => {
    const at = video.currentTime;
    const now = cues.findLastIndex((cue) => cue.startTime <= at + 0.05);
    lines.forEach((line, i) => {
      if (line.classList.toggle("cur", i === now) && box.dataset.at !== String(i)) {
        box.dataset.at = String(i);
        if (!box.hidden && !video.paused) {
          line.scrollIntoView({block: "nearest"});
        }
      }
    });
  };
  element.addEventListener("load", fill);
  fill();
}
