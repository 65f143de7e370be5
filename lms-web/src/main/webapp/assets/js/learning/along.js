/** A lecture that is taken along: the tile with size and state, and the log of what is watched without a network. */
import {root, who} from "../offline/call.js";
import {Trouble, isRunning, keep, list, renewLog, stop} from "../offline/download.js";
import {get} from "../offline/store.js";
import {sendLog, waiting} from "../offline/outbox.js";
import {note} from "../offline/log.js";
import {megabytes} from "../offline/size.js";
import {Meter} from "./meter.js";

const NOTE_MS = 5000;
const page = document.querySelector("main.watch");
const video = document.getElementById("video");
const box = document.getElementById("along");
const texts = box?.dataset;
const {enrolment, unit} = page.dataset;
const id = `lecture/${enrolment}/${unit}`;
const fromPhone = Boolean(document.querySelector("meta[name=kept-at]"));
let playback = null;
let meter = null;

const button = () => box.querySelector("button");
const say = (text, detail, icon) => {
  button().querySelector("span").textContent = text;
  button().querySelector("small").textContent = detail;
  button().querySelector("i").className = `pi ${icon}`;
  button().classList.toggle("on", icon === "pi-check-circle");
};

/** @param why a key of the texts, or null when all is well */
function trouble(why, room) {
  box.querySelector("p").textContent = why === null ? "" : texts[why.replace("-", "")];
  box.querySelector("p").hidden = why === null;
  box.querySelector("a").hidden = !room;
}

async function draw(row) {
  if (row?.state === "kept") {
    say(texts.kept, texts.works.replace("{0}", megabytes(row.bytes)), "pi-check-circle");
  } else if (row) {
    say(texts.paused, megabytes(row.bytes), "pi-download");
  } else if (navigator.onLine) {
    const found = await fetch(`${root}/media/${texts.asset}/video`, {method: "HEAD"}).catch(() => null);
    say(texts.keep, megabytes(Number(found?.headers.get("Content-Length"))), "pi-download");
  }
  box.hidden = false;
}

async function press() {
  const row = await get("kept", who, id);
  if (isRunning(id)) {
    stop(id);
    return;
  }
  if (row?.state === "kept") {
    location.assign(`${root}/learning/kept.xhtml`);
    return;
  }
  trouble(null, false);
  try {
    const wanted = {id, kind: "lecture", title: document.querySelector("h1").textContent, page: location.pathname + `?enrolment=${enrolment}&unit=${unit}`, enrolment, unit};
    await keep(wanted, (done, all) => say(texts.loading.replace("{0}", Math.floor(100 * done / all)), texts.pause.replace("{0}", megabytes(all)), "pi-spin pi-spinner"));
  } catch (failure) {
    const why = failure instanceof Trouble ? failure.message : "network";
    trouble(why, why === "full" && (await list()).length > 0);
  }
  await draw(await get("kept", who, id));
}

/** Without a network and without a playback the phone itself keeps account. */
async function account() {
  const pieces = meter.take();
  if (playback === null && (fromPhone || !navigator.onLine)) {
    await note(id, pieces.filter(([, , shown]) => shown), video.playbackRate);
    await tell();
  }
}

async function tell() {
  const {count} = await waiting();
  const line = document.getElementById("waiting");
  if (!navigator.onLine || count > 0) {
    line.hidden = count === 0;
    line.textContent = texts.waiting.replace("{0}", count);
  }
}

async function send() {
  await account();
  await sendLog().catch(() => {});
  const {count} = await waiting();
  document.getElementById("waiting").hidden = count === 0;
  const row = await get("kept", who, id);
  row?.state === "kept" && await renewLog(row).catch(() => {});
}

if (video && box && "indexedDB" in window) {
  meter = new Meter(video);
  document.addEventListener("haitang-playback", (event) => {
    account();
    playback = event.detail.playback;
  });
  document.addEventListener("haitang-log", (event) => event.detail.id === id
    && document.dispatchEvent(new CustomEvent("haitang-watched", {detail: event.detail.watched})));
  setInterval(account, NOTE_MS);
  video.addEventListener("pause", account);
  addEventListener("pagehide", account);
  addEventListener("online", send);
  button().addEventListener("click", press);
  addEventListener("load", async () => {
    const row = await get("kept", who, id);
    await draw(row);
    navigator.onLine ? await send() : await tell();
  });
}
