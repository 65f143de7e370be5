// Gate mode: many certificates in a row, by camera or by a list of numbers, with or without a network.
import { Camera } from "./camera.js";
import { check } from "./check.js";
import * as known from "./known.js";
import { csv, numbers, save } from "./table.js";

const main = document.getElementById("m");
const say = main.dataset;
const page = { root: say.root ?? "", chinese: say.chinese === "true", fresh: Number(say.freshHours) * 3_600_000 };
const MOST_LINES = 1000;
const MOST_BYTES = 200_000;
const AGAIN_AFTER = 4000;
const TONES = { green: ["valid", "soon"], amber: ["expired", "suspended", "replaced", "unsure", "busy"] };
const $ = (id) => document.getElementById(id);

let rows = JSON.parse(sessionStorage.getItem("haitang.gate.rows") ?? "[]");
let before = { text: "", at: 0 };
let working = false;

const words = (key, ...values) => values.reduce((text, value, i) => text.replaceAll(`{${i}}`, value), say[key] ?? "");
const tone = (verdict) => Object.keys(TONES).find((name) => TONES[name].includes(verdict)) ?? "red";
const part = (id) => $("v-" + id).content.cloneNode(true).firstElementChild;
const clock = (at) => new Date(at).toLocaleTimeString("sv-SE", { hour: "2-digit", minute: "2-digit", second: "2-digit" });

function span(ms) {
  const minutes = Math.round(ms / 60_000);
  return minutes < 1 ? say.now : minutes < 120 ? words("minutes", minutes) : minutes < 2880 ? words("hours", Math.round(minutes / 60)) : words("days", Math.round(minutes / 1440));
}

function note(row) {
  const why = row.verdict === "unsure" ? words("why" + row.why[0].toUpperCase() + row.why.slice(1), row.age === null ? "" : span(row.age ?? 0))
    : row.verdict === "foreign" ? row.why : row.until && row.verdict !== "forged" ? words("until", row.until) : "";
  return row.offline && row.verdict !== "unsure" ? [why, words("offline", span(row.age))].filter(Boolean).join(" · ") : why;
}

function fill(element, row) {
  element.querySelector("[data-who]").textContent = [row.holder, row.title].filter(Boolean).join(" · ") || row.serial || row.text.slice(0, 60);
  element.querySelector("[data-what]").textContent = [row.holder ? row.serial : "", note(row)].filter(Boolean).join(" · ");
  element.querySelector("time").textContent = clock(row.at);
  return element;
}

function show() {
  $("list").replaceChildren(...rows.slice(0, 300).map((row) => fill(part(row.verdict), row)));
  for (const name of ["green", "amber", "red"]) {
    $("n-" + name).textContent = rows.filter((row) => tone(row.verdict) === name).length;
  }
  $("results").hidden = rows.length === 0;
  sessionStorage.setItem("haitang.gate.rows", JSON.stringify(rows.slice(0, MOST_LINES)));
}

function add(fresh) {
  const texts = new Set(fresh.map((row) => row.text));
  rows = [...fresh, ...rows.filter((row) => !texts.has(row.text))].slice(0, MOST_LINES);
  show();
}

function state() {
  const age = known.age();
  const old = age !== null && age > page.fresh;
  $("age").textContent = age === null ? say.never : words(old ? "old" : "age", span(age));
  $("net").dataset.state = !navigator.onLine ? "off" : old || age === null ? "old" : "ok";
  const off = Math.abs(known.clockOff());
  $("clock").hidden = !known.clockIsWrong() && off < 120_000;
}

async function refresh() {
  try {
    await known.refresh(page.root);
    await keepPage();
    const open = rows.filter((row) => row.verdict === "unsure").map((row) => row.text);
    add(open.length ? await check(open, page) : []);
  } catch {
    // without a network the page goes on with what it has
  }
  state();
}

/** The page and all it loaded, for the next time without a network. */
async function keepPage() {
  if (!("caches" in window)) {
    return;
  }
  const loaded = performance.getEntriesByType("resource").map((entry) => entry.name).filter((name) => name.includes("/assets/"));
  const store = await caches.open("haitang-gate");
  await store.addAll([location.pathname, ...new Set(loaded)].map((address) => new Request(address, { cache: "reload" })));
  say.kept = "true";
}

async function scanned(text) {
  if (working || (text === before.text && Date.now() - before.at < AGAIN_AFTER)) {
    before.at = text === before.text ? Date.now() : before.at;
    return;
  }
  working = true;
  const [row] = await check([text], page);
  before = { text, at: Date.now() };
  working = false;
  const alone = document.createElement("ul");
  alone.append(fill(part(row.verdict), row));
  $("last").replaceChildren(alone);
  $("last").className = "verdict gate " + tone(row.verdict) + " " + row.verdict;
  navigator.vibrate?.(tone(row.verdict) === "green" ? 60 : [120, 80, 120]);
  add([row]);
  state();
}

const camera = new Camera($("video"), scanned);

$("start").addEventListener("click", async () => {
  $("trouble").hidden = true;
  if (camera.on) {
    camera.stop();
  } else {
    await camera.start().catch((refused) => {
      $("trouble").textContent = say["camera" + refused.name] ?? say.camera;
      $("trouble").hidden = false;
    });
  }
  $("start").textContent = camera.on ? say.stop : say.start;
  $("view").hidden = !camera.on;
});

function complain(text) {
  $("fault").textContent = text;
  $("fault").hidden = text === "";
}

async function batch(text) {
  const wanted = [...new Set(numbers(text))];
  if (wanted.length === 0 || wanted.length > MOST_LINES) {
    complain(wanted.length ? words("tooMany", wanted.length, MOST_LINES) : say.nothing);
    return;
  }
  complain("");
  $("check").disabled = true;
  let open = wanted;
  while (open.length) {
    const found = [];
    for (let at = 0; at < open.length; at += 50) {
      found.push(...await check(open.slice(at, at + 50), page));
      $("progress").textContent = words("progress", wanted.length - open.length + found.filter((row) => row.verdict !== "busy").length, wanted.length);
      add(found);
      if (found.some((row) => row.verdict === "busy")) {
        break;
      }
    }
    const done = new Set(found.filter((row) => row.verdict !== "busy").map((row) => row.text));
    open = open.filter((one) => !done.has(one));
    if (open.length) {
      $("progress").textContent += " · " + say.waiting;
      await new Promise((later) => setTimeout(later, 61_000 - (Date.now() % 60_000)));
    }
  }
  $("check").disabled = false;
  state();
}

$("check").addEventListener("click", () => batch($("numbers").value));
$("file").addEventListener("change", async () => {
  const file = $("file").files[0];
  if (!file) {
    return;
  }
  if (file.size > MOST_BYTES || !/\.(txt|csv)$/i.test(file.name)) {
    complain(file.size > MOST_BYTES ? say.tooBig : say.notText);
  } else {
    $("numbers").value = await file.text();
    complain("");
  }
  $("file").value = "";
});
$("clear").addEventListener("click", () => {
  rows = [];
  $("last").className = "verdict gate";
  $("last").replaceChildren();
  show();
});
$("export").addEventListener("click", () => {
  const lines = rows.map((row) => [$("v-" + row.verdict).dataset.word, row.serial || row.text.slice(0, 80), row.holder, row.title, row.until, note(row), new Date(row.at).toISOString()]);
  save("haitang-" + new Date(known.now()).toISOString().slice(0, 10) + ".csv", csv(say.head.split("|"), lines));
});
$("again").addEventListener("click", refresh);
addEventListener("online", refresh);
addEventListener("offline", state);
setInterval(state, 30_000);
setInterval(() => navigator.onLine && refresh(), 300_000);

navigator.serviceWorker?.register(say.worker, { scope: say.scope }).catch(() => undefined);
show();
state();
refresh();
