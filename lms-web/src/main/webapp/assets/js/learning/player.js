import {Heartbeats} from "./heartbeats.js";
import {Meter} from "./meter.js";
import {Bars} from "./bars.js";
import {captions} from "./captions.js";
import {Source} from "./source.js";
import {Quality} from "./quality.js";
import {thumbs} from "./thumbs.js";
import {Notes} from "./notes.js";
import {Questions} from "./questions.js";
import {stopped} from "./resume.js";

const $ = (id) => document.getElementById(id);
const page = document.querySelector("main.watch");
const texts = $("texts").dataset;
const video = $("video");
const data = page.dataset;
const root = data.root ?? "";
const token = document.querySelector("meta[name=csrf-token]").content;
const MOST_PIECES = 20;

const bars = new Bars(texts, (ms) => seek(ms));
let playback = null;
let opening = null;
let seq = 0;
let rate = 1;

const heartbeats = new Heartbeats(data.who, root, token, {
  answered(entry, answer) {
    bars.show(answer.watched);
    if (entry.playback === playback) {
      if (answer.takenOver) {
        takenOver();
      } else if (answer.over) {
        playback = null;   // its lease ran out while nothing played
        video.paused || mustBeOpen();
      }
    }
  },
  waiting(count, offline) {
    const line = $("waiting");
    line.hidden = count === 0;
    line.textContent = count === 0 ? "" : (offline ? texts.offline : texts.waiting).replace("{0}", count);
  },
  refused: signedOut,
});

function signedOut() {
  const here = `/learning/lecture.xhtml?enrolment=${data.enrolment}&unit=${data.unit}`;
  notice(texts.expired, texts.signin, `${root}/organisation/sign-in.xhtml?next=${encodeURIComponent(here)}`);
}

function lost() {
  notice(texts.failed, texts.again, "#", () => source.retry());
}

function notice(text, linkText, href, action) {
  const box = $("notice");
  const link = box.querySelector("a");
  box.hidden = text === "";
  box.querySelector("span").textContent = text;
  link.hidden = !linkText;
  link.textContent = linkText ?? "";
  link.href = href ?? "#";
  link.onclick = action ? (event) => { event.preventDefault(); notice(""); action(); } : null;
}

document.addEventListener("haitang-watched", (event) => bars.show(event.detail));

/** Why a part on the bar does not count is told before anything plays. */
async function reasons() {
  const response = await fetch(`${root}/api/learning/lectures/${data.enrolment}/${data.unit}/watched`).catch(() => null);
  if (response?.status === 200 && playback === null) {
    bars.show(await response.json());
  }
}

function takenOver() {
  playback = null;
  video.pause();
  notice(texts.taken, texts.here, "#", () => video.play());
}

/** One playback counts at a time, so it is opened when playing begins, not when the page is looked at. */
async function open() {
  await heartbeats.drain();
  const response = await fetch(`${root}/api/learning/playbacks`, {
    method: "POST",
    headers: {"Content-Type": "application/json", "X-CSRF-Token": token},
    body: JSON.stringify({enrolment: Number(data.enrolment), unit: Number(data.unit)}),
  });
  const answer = await response.json();
  if (!response.ok) {
    video.pause();
    if (response.status === 401 || response.status === 403) {
      signedOut();
    } else {
      notice(answer.title, texts.again, "#", () => video.play());
    }
    return;
  }
  playback = answer.playback;
  document.dispatchEvent(new CustomEvent("haitang-playback", {detail: answer}));
  seq = 0;
  bars.show(answer.watched);
}

function mustBeOpen() {
  if (playback === null && opening === null) {
    opening = open().catch(() => {}).finally(() => { opening = null; });
  }
}

/** Hands what was played since the last time to the queue. */
function report(atRate = rate) {
  if (playback === null) {
    navigator.onLine || meter.take();   // along.js keeps account of it
    return;
  }
  const pieces = meter.take();
  if (pieces.length === 0) {
    return;
  }
  for (let i = 0; i < pieces.length; i += MOST_PIECES) {
    heartbeats.add({
      playback,
      body: {seq: ++seq, position: Math.round(video.currentTime * 1000), rate: atRate, played: pieces.slice(i, i + MOST_PIECES)},
    });
  }
}

function seek(ms) {
  const to = Math.max(0, Math.min(Number(data.duration), ms)) / 1000;
  video.currentTime = to;
  if (video.readyState === 0) {
    source.jump(to);
  }
}

function toggle() {
  if (video.paused) {
    video.play().catch((failure) => failure.name === "AbortError" || lost());
  } else {
    video.pause();
  }
}

/** As it was chosen before the beginning: the sound alone or the picture. */
function chosen(soundOnly) {
  if (soundOnly !== ($("audio").getAttribute("aria-pressed") === "true")) {
    $("audio").click();
  }
  video.paused && toggle();
}

function changeRate(step) {
  const all = [0.75, 1, 1.25, 1.5, 2].filter((r) => r <= Number(data.rate));
  report();
  rate = all[(all.indexOf(rate) + step + all.length) % all.length];
  video.playbackRate = video.defaultPlaybackRate = rate;
  $("rate").firstElementChild.textContent = `${rate.toFixed(rate % 0.5 === 0 ? 1 : 2)}×`;
}

function fullScreen() {
  if (document.fullscreenElement) {
    document.exitFullscreen();
  } else if ($("screen").requestFullscreen) {
    $("screen").requestFullscreen();
  } else {
    video.webkitEnterFullscreen?.();
  }
}

let idle = 0;
function awake() {
  $("screen").classList.remove("idle");
  clearTimeout(idle);
  idle = setTimeout(() => !video.paused && $("screen").classList.add("idle"), 3000);
}

function keys(event) {
  const typing = event.target.closest("input, button, a") && event.key === " ";
  const keys = {" ": toggle, k: toggle, ArrowLeft: () => seek(video.currentTime * 1000 - 10000),
    ArrowRight: () => seek(video.currentTime * 1000 + 10000), c: () => $("captions").click(), f: fullScreen,
    n: () => $("note-add").click(), "<": () => changeRate(-1), ">": () => changeRate(1)};
  const own = event.key.startsWith("Arrow") && event.target.closest("[role=tablist], input[type=range]");
  const writes = event.target.closest("input:not([type=range]), textarea") || document.querySelector("dialog[open]");
  const action = own || writes ? null : keys[event.key];
  if (action && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    awake();
    action();
  }
}

function tabs() {
  const all = [...document.querySelectorAll("[role=tab]")];
  const choose = (tab) => all.forEach((each) => {
    each.setAttribute("aria-selected", String(each === tab));
    each.tabIndex = each === tab ? 0 : -1;
    $(each.getAttribute("aria-controls")).hidden = each !== tab;
  });
  all.forEach((tab, i) => {
    tab.addEventListener("click", () => choose(tab));
    tab.addEventListener("keydown", (event) => {
      const to = {ArrowRight: i + 1, ArrowLeft: i - 1}[event.key];
      if (to !== undefined) {
        const next = all[(to + all.length) % all.length];
        choose(next);
        next.focus();
      }
    });
  });
}

/** What is loaded; the progressive file is what is left when nothing else plays. */
function sources(at) {
  const streams = JSON.parse(data.streams);
  const source = new Source(video, {...data, root}, streams, {
    chosen: (mode) => quality.show(mode),
    fell: () => { $("fell").hidden = false; },
    refused: signedOut,
    lost,
  });
  const quality = new Quality(texts, streams, (mode) => { report(); source.play(mode, video.currentTime); });
  thumbs($("seek"), Number(data.duration), () => `${root}/media/hls/${streams.link}`, streams.sheets);
  source.play(quality.first, at);
  return source;
}

const meter = video ? new Meter(video) : null;
let source = null;
tabs();
new Notes({...data, root}, texts, video, (ms) => seek(ms));
new Questions({...data, root}, texts, video, (ms) => seek(ms));
if (video) {
  bars.start(video, Number(data.duration));
  document.querySelector("#coverage .un") && reasons();
  const asked = Number(new URLSearchParams(location.search).get("at"));   // seconds, from an explanation that leads here
  const wanted = asked > 0 ? asked * 1000 : await stopped(data.who, data.enrolment, data.unit) ?? Number(data.position);
  const begin = wanted > 0 && wanted < Number(data.duration) - 1500 ? wanted : 0;
  source = sources(begin / 1000);
  video.addEventListener("play", mustBeOpen);
  video.addEventListener("playing", () => notice(""), {once: true});
  document.addEventListener("haitang-begin", (event) => chosen(event.detail));
  addEventListener("online", () => video.paused || mustBeOpen());
  for (const event of ["pause", "ended"]) {
    video.addEventListener(event, () => report());
  }
  video.addEventListener("error", () => source.failed());
  video.addEventListener("ended", () => { $("next-now") && ($("next-now").hidden = false); });
  for (const event of ["play", "pause"]) {
    video.addEventListener(event, () => {
      $("toggle").setAttribute("aria-label", video.paused ? texts.play : texts.pause);
      $("toggle").firstElementChild.className = `pi ${video.paused ? "pi-play" : "pi-pause"}`;
      awake();
    });
  }
  setInterval(() => report(), Number(data.heartbeat) * 1000);
  document.addEventListener("visibilitychange", () => report());
  addEventListener("pagehide", () => { report(); heartbeats.farewell(); });
  $("toggle").addEventListener("click", toggle);
  $("back10").addEventListener("click", () => seek(video.currentTime * 1000 - 10000));
  $("on10").addEventListener("click", () => seek(video.currentTime * 1000 + 10000));
  $("rate").addEventListener("click", () => changeRate(1));
  $("full").addEventListener("click", fullScreen);
  $("seek").addEventListener("input", (event) => seek(Number(event.target.value)));
  $("screen").addEventListener("pointermove", awake);
  $("screen").addEventListener("click", (event) => event.target.closest("button, a, input") || awake());
  document.addEventListener("keydown", keys);
  captions(video, data.language, seek, texts);
  heartbeats.drain();
} else {
  notice(texts.notready);
}
