/** On the own account: this browser takes messages while the app is closed, or no longer. */
import {call, root} from "../offline/call.js";

const box = document.getElementById("push");
const button = box.querySelector("button");
const line = box.querySelector("p");
const texts = box.dataset;

function say(text) {
  line.textContent = text;
}

const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));

async function subscription() {
  return (await navigator.serviceWorker.ready).pushManager.getSubscription();
}

function show(have) {
  button.hidden = false;
  button.textContent = have ? texts.off : texts.on;
  button.dataset.have = have ? "1" : "";
  say(have ? texts.works : "");
}

async function begin() {
  if (await Notification.requestPermission() !== "granted") {
    say(texts.denied);
    return;
  }
  const {key} = await (await fetch(`${root}/api/engagement/push/key`)).json();
  const made = await (await navigator.serviceWorker.ready).pushManager
    .subscribe({userVisibleOnly: true, applicationServerKey: bytes(key)});
  const answer = await call("POST", "/api/engagement/push/devices", made.toJSON());
  if (!answer.ok) {
    await made.unsubscribe();
    const problem = await answer.json().catch(() => ({}));
    throw new Error(problem.detail ?? "");
  }
  show(true);
}

async function end() {
  const made = await subscription();
  if (made) {
    await call("POST", "/api/engagement/push/devices/end", {endpoint: made.endpoint});
    await made.unsubscribe();
  }
  show(false);
}

async function toggle() {
  button.disabled = true;
  try {
    await (button.dataset.have ? end() : begin());
  } catch (failed) {
    say(failed.message && !(failed instanceof TypeError) && failed.name === "Error" ? failed.message : texts.failed);
  } finally {
    button.disabled = false;
  }
}

if ("serviceWorker" in navigator && "PushManager" in window) {
  navigator.serviceWorker.register(`${root}/sw.js?v=${texts.build}`).catch(() => {});
  button.addEventListener("click", toggle);
  subscription().then((made) => show(Boolean(made) && Notification.permission === "granted"));
} else {
  say(texts.unsupported);
}
