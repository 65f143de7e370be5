/** The button that takes a whole pack along, with size and state. */
import {who} from "../offline/call.js";
import {isRunning, keep, list, stop, Trouble} from "../offline/download.js";
import {get} from "../offline/store.js";
import {megabytes} from "../offline/size.js";

const box = document.getElementById("along");
const texts = box.dataset;
const query = new URLSearchParams(location.search);
const id = `pack/${query.get("enrolment")}/${query.get("unit")}`;
const button = box.querySelector("button");
const say = (text, icon) => {
  button.querySelector("span").textContent = text;
  button.querySelector("i").className = `pi ${icon}`;
};

function draw(row) {
  if (row?.state === "kept") {
    say(texts.kept.replace("{0}", megabytes(row.bytes)), "pi-check-circle");
  } else {
    say((row ? texts.paused : texts.keep).replace("{0}", row ? megabytes(row.bytes) : texts.size), "pi-download");
  }
  box.hidden = false;
}

button.addEventListener("click", async () => {
  if (isRunning(id)) {
    stop(id);
    return;
  }
  if ((await get("kept", who, id))?.state === "kept") {
    location.assign(texts.list);
    return;
  }
  try {
    const wanted = {id, kind: "pack", title: document.querySelector("h1").textContent, page: `${location.pathname}?enrolment=${query.get("enrolment")}&unit=${query.get("unit")}`};
    draw(await keep(wanted, (done, all) => say(texts.loading.replace("{0}", Math.floor(100 * done / all)).replace("{1}", megabytes(all)), "pi-spin pi-spinner")));
  } catch (failure) {
    const why = failure instanceof Trouble ? failure.message : "network";
    say(texts[why.replace("-", "")], "pi-exclamation-triangle");
    box.querySelector("a").hidden = why !== "full" || (await list()).length === 0;
  }
});
get("kept", who, id).then(draw).catch(() => {});
