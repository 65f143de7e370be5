/** What is on this phone: lectures and packs with size and state, what waits, and the room that is left. */
import {forget, keep, list, Trouble} from "./download.js";
import {megabytes} from "./size.js";

const $ = (id) => document.getElementById(id);
const box = $("kept");
const texts = box.dataset;
const day = (at) => new Date(at).toLocaleDateString(document.documentElement.lang, {month: "numeric", day: "numeric"});

function state(row) {
  if (row.state !== "kept") {
    return texts.paused;
  }
  return row.until && row.until < Date.now() ? texts.old : row.until ? texts.until.replace("{0}", day(row.until)) : texts.ready;
}

function item(row) {
  const node = $("row").content.firstElementChild.cloneNode(true);
  const link = node.querySelector("a");
  link.href = row.page;
  node.querySelector("h3").textContent = row.title;
  node.querySelector(".pi").className = `pi ${row.kind === "lecture" ? "pi-play-circle" : "pi-box"}`;
  const line = node.querySelector(".muted");
  line.textContent = `${megabytes(row.bytes)} · ${state(row)}`;
  const on = node.querySelector(".on");
  on.hidden = row.state === "kept";
  on.addEventListener("click", () => goOn(row, line));
  const away = node.querySelector(".away");
  away.setAttribute("aria-label", texts.remove.replace("{0}", row.title).replace("{1}", megabytes(row.bytes)));
  away.addEventListener("click", async () => {
    await forget(row);
    await draw();
    $("said").textContent = texts.removed.replace("{0}", megabytes(row.bytes));
  });
  return node;
}

async function goOn(row, line) {
  try {
    await keep(row, (done, all) => { line.textContent = texts.loading.replace("{0}", Math.floor(100 * done / all)).replace("{1}", megabytes(all)); });
    await draw();
  } catch (failure) {
    line.textContent = texts[failure instanceof Trouble ? failure.message.replace("-", "") : "network"];
  }
}

async function draw() {
  const rows = (await list()).sort((a, b) => b.at - a.at);
  $("none").hidden = rows.length > 0;
  const all = document.createElement("div");
  all.className = "list";
  all.append(...rows.map(item));
  $("all").replaceChildren(...rows.length ? [all] : []);
  const {usage, quota} = await navigator.storage?.estimate?.() ?? {};
  const used = rows.reduce((sum, row) => sum + row.bytes, 0);
  $("room").textContent = quota ? texts.room.replace("{0}", megabytes(used)).replace("{1}", megabytes(quota - usage)) : "";
}

draw().catch(() => { $("none").hidden = false; });
