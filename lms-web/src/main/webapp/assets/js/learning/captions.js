import {transcript} from "./transcript.js";

/** Captions over the picture in a chosen language or none; the transcript in the reader's language goes with them. */
export function captions(video, language, seek, texts) {
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
  transcript(video, text, seek, texts);
}
