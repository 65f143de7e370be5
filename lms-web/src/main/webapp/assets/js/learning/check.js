/**
 * Questions in the lecture. The server says where they are, opens the window to answer and judges; a wrong answer costs
 * nothing, a missed one is asked again. Never while the page says that the phone is in motion (data-moving on the page); to
 * who only listens and may be on the road, a question waits until it is tapped.
 */
import {clock} from "./bars.js";

const $ = (id) => document.getElementById(id);
const AGAIN_MS = 60000;
const SETTLED_MS = 5000;

const page = document.querySelector("main.watch");
const video = $("video");
const dialog = $("check");
const texts = dialog.dataset;
const root = page.dataset.root ?? "";

const note = Object.assign(document.createElement("button"), {type: "button", className: "small mend", id: "check-open", hidden: true});
const ready = $("check-ready");
let playback = null;
let points = [];
let since = 0;
let timer = 0;
let provisional = false;
let asking = false;

async function call(path, body) {
  const response = await fetch(`${root}/api/learning/playbacks/${playback}/checks${path}`, body && {
    method: "POST",
    headers: {"Content-Type": "application/json", "X-CSRF-Token": document.querySelector("meta[name=csrf-token]").content},
    body: JSON.stringify(body),
  });
  if (!response.ok) {
    throw new Error(String(response.status));
  }
  return response.json();
}

/** What the answer means for what was watched without a network. */
function offline(watched, right, before) {
  if (!before) {
    return "";
  }
  return " " + (right ? texts.confirmed : watched.confirming ? texts.unconfirmed : texts.rewatch);
}

async function load() {
  const known = new Map(points.map((point) => [point.id, point]));
  points = (await call("")).map((point) => ({due: point.atMs, ...known.get(point.id), ...point}));
  draw();
}

function draw() {
  const line = $("coverage").parentElement;
  line.querySelectorAll(".q").forEach((mark) => mark.remove());
  $("check-legend").hidden = points.length === 0;
  for (const point of points) {
    const mark = document.createElement("span");
    mark.className = point.answered ? "q a" : "q";
    mark.style.left = `${100 * point.atMs / Number(page.dataset.duration)}%`;
    mark.setAttribute("role", "img");
    mark.setAttribute("aria-label", texts.point.replace("{0}", clock(point.atMs)));
    line.append(mark);
  }
  const open = points.filter((point) => !point.answered && !point.confirms);
  note.hidden = open.length === 0;
  note.textContent = texts.open.replace("{0}", open.length);
  note.onclick = () => lead(open.find((point) => point.atMs >= video.currentTime * 1000) ?? open[0]);
}

/** To the place where it is asked: the next one from here, else the first. */
function lead(point) {
  point.due = point.atMs;
  video.currentTime = Math.max(0, point.atMs / 1000 - 0.5);
  video.play().catch(() => {});
}

function look() {
  const at = video.currentTime * 1000;
  const settled = performance.now() - since > SETTLED_MS || points.some((p) => Math.abs(at - p.due) < 1000);
  const point = points.find((p) => !p.answered && p.due <= (video.ended ? Number.MAX_VALUE : at));
  const now = video.ended || settled && !video.paused && !video.seeking;
  const due = point && now && playback && !asking && !dialog.open && page.dataset.moving !== "true";
  const listens = !$("sound").hidden && page.dataset.moving !== "false";
  ready.hidden = !(due && listens);
  ready.onclick = () => ask(point);
  if (due && !listens) {
    ask(point);
  }
}

/** When it is asked again: a minute on, or before the lecture ends; after it only by a tap on the line below the bar. */
function later() {
  return video.ended ? Infinity : Math.min(video.currentTime * 1000 + AGAIN_MS, Number(page.dataset.duration) - 2000);
}

/** Whoever is at the end does not begin anew; what is open there is asked, one after the other. */
function goOn() {
  video.ended ? look() : video.play().catch(() => {});
}

async function ask(point) {
  asking = true;   // one at a time: until the answer is here the time runs on
  point.due = Infinity;
  ready.hidden = true;
  video.pause();
  const question = await call(`/${point.id}/ask`, {}).catch(() => null);
  asking = false;
  if (question === null || page.dataset.moving === "true") {   // no network, or on the road meanwhile
    point.due = later();
    goOn();
  } else {
    show(point, question);
  }
}

function show(point, question) {
  document.fullscreenElement && document.exitFullscreen();
  $("check-stem").textContent = question.stem;
  $("check-result").hidden = $("check-on").hidden = true;
  $("check-options").replaceChildren(...question.options.map((option, i) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "ui-button ui-button-outlined block";
    button.append(Object.assign(document.createElement("span"), {textContent: option}));
    button.addEventListener("click", () => answer(point, i));
    return button;
  }));
  dialog.showModal();
  count(point, performance.now() + question.leftMs);
}

function count(point, end) {
  clearInterval(timer);
  timer = setInterval(() => {
    const left = Math.ceil((end - performance.now()) / 1000);
    $("check-left").textContent = texts.left.replace("{0}", Math.max(0, left));
    if (left <= 0) {
      missed(point);
    }
  }, 250);
}

async function answer(point, option) {
  clearInterval(timer);
  $("check-options").querySelectorAll("button").forEach((button) => { button.disabled = true; });
  try {
    const result = await call(`/${point.id}/answer`, {option});
    if (result.outcome === "MISSED") {
      missed(point);
      return;
    }
    point.answered = true;
    await load().catch(draw);   // a question that confirms may have come, or is not needed any more
    const before = provisional;
    provisional = result.watched.provisional.length > 0;
    const right = result.outcome === "RIGHT";
    const verdict = right ? texts.right : texts.wrong.replace("{0}", result.correct);
    done(`${verdict} ${result.explanation}${offline(result.watched, right, before)}`, right ? "g" : "i");
    document.dispatchEvent(new CustomEvent("haitang-watched", {detail: result.watched}));
  } catch {
    missed(point);
  }
}

function missed(point) {
  clearInterval(timer);
  point.due = later();
  $("check-options").replaceChildren();
  done(video.ended ? texts.missedend : texts.missed, "w");
}

function done(text, kind) {
  $("check-left").textContent = "";
  $("check-result").className = `ui-message ${kind}`;
  $("check-result").textContent = text;
  $("check-result").hidden = $("check-on").hidden = false;
  $("check-on").focus();
}

if (video) {
  $("check-legend").parentElement.after(note);
  document.addEventListener("haitang-playback", (event) => {
    playback = event.detail.playback;
    provisional = event.detail.watched.provisional.length > 0;
    load().catch(() => {});
  });
  for (const event of ["play", "seeked"]) {
    video.addEventListener(event, () => { since = performance.now(); });
  }
  video.addEventListener("timeupdate", look);
  video.addEventListener("ended", look);
  document.addEventListener("haitang-moving", (event) => {
    if (event.detail && dialog.open) {   // it is asked again when the phone stands still
      clearInterval(timer);
      points.forEach((point) => { point.due = point.answered ? point.due : later(); });
      dialog.close();
      goOn();
    }
  });
  dialog.addEventListener("cancel", (event) => event.preventDefault());
  $("check-on").addEventListener("click", () => {
    dialog.close();
    goOn();
  });
}
