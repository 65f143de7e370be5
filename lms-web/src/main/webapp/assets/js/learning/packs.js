/** The packs of all own camps, with the four states every list has: loading, empty, error, offline. */
import {who} from "../offline/call.js";
import {get, of, put} from "../offline/store.js";

const $ = (id) => document.getElementById(id);
const root = $("packs").dataset.root ?? "";
const shelf = $("shelf");
let packs = null;
let show = "open";
let onPhone = new Set();
let reachable = navigator.onLine;   // which a phone often takes for granted: whether the server answers decides
const AGAIN_MS = 30000;

function state(id) {
  shelf.replaceChildren($(id).content.cloneNode(true));
}

function row(pack) {
  const item = $("row").content.firstElementChild.cloneNode(true);
  item.href = root + pack.page;
  item.querySelector("h3").textContent = pack.title;
  item.querySelector(".muted").textContent = pack.about;
  item.querySelector(".why").textContent = pack.why;
  if (pack.done || !pack.begun) {
    const tag = document.createElement("span");
    tag.className = `ui-tag ${pack.done ? "t-ok" : "t-brand"}`;
    tag.textContent = pack.done ? $("packs").dataset.done : $("packs").dataset.new;
    item.querySelector("h3").append(" ", tag);
  }
  if (pack.done) {
    item.querySelector(".ico").className = "ico i-online";
  }
  item.querySelector("p").hidden = !reachable;   // then only whether it is here counts
  if (onPhone.has(pack.page)) {
    why(item, "ok", "pi-check-circle", $("packs").dataset.ready);
  } else if (!reachable) {
    item.removeAttribute("href");
    item.classList.add("away");
    item.querySelector(".ico").className = "ico";
    item.querySelectorAll(".ui-tag, .pi-angle-right").forEach((each) => each.remove());
    why(item, "", "", `${$("packs").dataset.later} · ${pack.size}`);
  }
  return item;
}

function why(item, colour, icon, text) {
  const line = item.querySelector(".why");
  line.className = `small ${colour || "muted"}`;
  line.textContent = text;
  icon && line.prepend(Object.assign(document.createElement("i"), {className: `pi ${icon}`, ariaHidden: "true"}), " ");
}

function render() {
  const wanted = packs.filter((pack) => show === "kept" ? onPhone.has(pack.page) : pack.done === (show === "done"));
  if (wanted.length === 0) {
    state(`empty-${show}`);
    return;
  }
  const list = document.createElement("div");
  list.className = "list";
  list.append(...wanted.map(row));
  shelf.replaceChildren(list);
}

/** Without a network the list as it was last seen here. */
async function seen() {
  const kept = await of("kept", who);
  onPhone = new Set(kept.filter((row) => row.kind === "pack" && row.state === "kept").map((row) => row.page.slice(root.length)));
  return (await get("seen", who, "packs"))?.packs;
}

function without(old) {
  packs = old;
  reachable = false;
  network();
  render();
}

async function load() {
  const old = await seen().catch(() => null);
  if (!navigator.onLine && old) {
    without(old);
    return;
  }
  const slow = setTimeout(() => state("loading"), 300);
  try {
    const response = await fetch(`${root}/api/learning/packs`);
    if (response.status === 401) {
      location.reload();
      return;
    }
    if (!response.ok) {
      throw new Error(String(response.status));
    }
    packs = await response.json();
    reachable = true;
    network();
    fetch($("error").content.querySelector("img").src).catch(() => {});   // so that it is here when it is needed
    put("seen", {who, name: "packs", packs}).catch(() => {});
    clearTimeout(slow);
    render();
  } catch (failure) {
    clearTimeout(slow);
    if (failure instanceof TypeError && old) {
      setTimeout(load, AGAIN_MS);
      without(old);
      return;
    }
    state("error");
    shelf.querySelector("button").addEventListener("click", load);
    const time = new Date().toLocaleTimeString(document.documentElement.lang, {hour: "2-digit", minute: "2-digit"});
    shelf.querySelector(".code-line").textContent = `${/^\d+$/.test(failure.message) ? `HTTP ${failure.message}` : "—"} · ${time}`;
  }
}

const tabs = [...document.querySelectorAll("[role=tab]")];
tabs.forEach((tab) => tab.addEventListener("click", () => {
  tabs.forEach((each) => {
    each.setAttribute("aria-selected", String(each === tab));
    each.tabIndex = each === tab ? 0 : -1;
  });
  show = tab.dataset.show;
  if (packs) {
    render();
  }
}));
tabs.forEach((tab, i) => tab.addEventListener("keydown", (event) => {
  if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
    tabs[(i + 1) % tabs.length].focus();
    tabs[(i + 1) % tabs.length].click();
  }
}));
function network() {
  const texts = $("packs").dataset;
  $("offline").hidden = reachable;
  $("offline").querySelector("span").textContent = onPhone.size ? texts.offlinekept.replace("{0}", onPhone.size) : texts.offline;
}
addEventListener("online", load);
addEventListener("offline", () => { reachable = false; network(); packs && render(); });
network();
load();
