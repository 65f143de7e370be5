/** On every page of a trainee: the service worker, a line that says what waits, sending it, and tidying up at sign-out. */
const script = document.getElementById("shell").dataset;
const meta = (name) => document.querySelector(`meta[name=${name}]`)?.content;
const main = document.querySelector("main");
const own = main?.matches(".watch, [data-attempt]");   // these pages send and say it themselves
const line = Object.assign(document.createElement("p"), {className: "waitline small muted", hidden: true});
line.setAttribute("role", "status");
let again = 5;

const time = (at) => new Date(at).toLocaleTimeString(document.documentElement.lang, {hour: "2-digit", minute: "2-digit"});

function say(text) {
  line.hidden = !text;
  line.textContent = text;
}

/** Whether this phone ever kept something: most pages need not load the rest. (The local storage would not survive a kill.) */
async function used() {
  return !indexedDB.databases || (await indexedDB.databases()).some((each) => each.name === "haitang");
}

/** Whatever fails here (mostly the network, once more) is tried again when the network is back. */
const look = () => lookAndSend().catch(() => {});

async function lookAndSend() {
  if (!await used()) {
    return;
  }
  const {waiting, sendAll} = await import("./outbox.js");
  const before = await waiting();
  if (before.count > 0 && !own) {
    say(script.waiting.replace("{0}", before.count).replace("{1}", time(before.oldest)));
    await sendAll().catch(() => {});
    const after = await waiting();
    if (after.count === 0) {
      say(script.sent.replace("{0}", before.count));
      setTimeout(() => say(""), 4000);
    } else if (navigator.onLine) {
      setTimeout(look, 1000 * (again = Math.min(300, again * 2)));
    }
  }
}

async function leave(event) {
  const form = event.target;
  if (form.dataset.left) {
    return;
  }
  event.preventDefault();
  form.dataset.left = "1";
  const {forgetAll} = await import("./download.js");
  const {sendAll} = await import("./outbox.js");
  await Promise.race([sendAll(), new Promise((done) => setTimeout(done, 4000))]).catch(() => {});
  await forgetAll().catch(() => {});
  form.requestSubmit(event.submitter);
}

async function refresh() {
  const now = `${document.documentElement.lang} ${script.build}`;
  if (navigator.onLine && localStorage.getItem("haitang.pages") !== now && await used()) {
    const {refreshPages} = await import("./download.js");
    await refreshPages(now);
    localStorage.setItem("haitang.pages", now);
  }
}

document.addEventListener("haitang-full", () => {
  say(script.full);
  main.prepend(line);
});
if (!own) {
  const packs = document.getElementById("packs");   // which says first that there is no network
  packs ? packs.append(line) : main?.prepend(line);
}
const keptAt = meta("kept-at");
if (keptAt && main && !document.getElementById("offline")) {   // which says it itself
  const note = Object.assign(document.createElement("p"), {className: "ui-message w keptnote", textContent: script.kept.replace("{0}", time(Number(keptAt)))});
  note.setAttribute("role", "status");
  main.prepend(note);
  addEventListener("online", () => note.remove());
}
document.querySelector("form#leave")?.addEventListener("submit", leave);
addEventListener("online", look);
look();
if ("serviceWorker" in navigator) {
  const first = !navigator.serviceWorker.controller;
  first && navigator.serviceWorker.ready.then((worker) => worker.active.postMessage({who: meta("person"), lang: document.documentElement.lang}));
  const register = () => navigator.serviceWorker.register(`${script.root ?? ""}/sw.js?v=${script.build}`).then(refresh).catch(() => {});
  document.readyState === "complete" ? register() : addEventListener("load", register);
}
