/**
 * Not while driving: in motion the picture gives way to the sound and no question is asked (data-moving on the page). Only if
 * the person switched it on and permits it; the speed is measured and forgotten here, no place leaves the phone.
 */
const KEY = "haitang.motion";
const FAST = 3;      // m/s, faster than walking
const SLOW = 1.5;
const STILL_MS = 20000;
const page = document.querySelector("main.watch");
const boxes = [...document.querySelectorAll(".motion")];   // below the player, and on the sheet before the beginning
let watch = null;
let before = null;
let moved = 0;

function moving(now) {
  if (String(now) !== page.dataset.moving) {
    page.dataset.moving = String(now);
    document.getElementById("moving").hidden = !now;
    document.dispatchEvent(new CustomEvent("haitang-moving", {detail: now}));
  }
}

/** The phone's own figure; else from two places, when they are further apart than they are uncertain. */
function speed(now) {
  if (now.coords.speed !== null) {
    return now.coords.speed;
  }
  const [a, b] = [before?.coords, now.coords];
  if (!a || now.timestamp <= before.timestamp) {
    return 0;
  }
  const north = (b.latitude - a.latitude) * 111320;
  const east = (b.longitude - a.longitude) * 111320 * Math.cos(b.latitude * Math.PI / 180);
  const metres = Math.hypot(north, east);
  return metres < a.accuracy + b.accuracy ? 0 : metres / ((now.timestamp - before.timestamp) / 1000);
}

function seen(now) {
  const fast = speed(now);
  before = now;
  if (fast >= FAST) {
    moved = Date.now();
    moving(true);
  } else if (fast < SLOW && Date.now() - moved > STILL_MS) {
    moving(false);
  }
}

function show(on, refused = false) {
  for (const box of boxes) {
    box.querySelector("[role=switch]").setAttribute("aria-checked", String(on));
    box.querySelector("[data-refused]").hidden = !refused;
  }
}

/** By a tap alone: the browser asks for its permission then. */
function turn(on) {
  localStorage.setItem(KEY, on ? "on" : "off");
  on ? measure() : stop();
}

function measure() {
  show(true);
  watch ??= navigator.geolocation.watchPosition(seen, (failure) => {
    if (failure.code === failure.PERMISSION_DENIED) {
      turn(false);
      show(false, true);
    }
  }, {enableHighAccuracy: false, maximumAge: 5000});
}

function stop() {
  show(false);
  navigator.geolocation.clearWatch(watch);
  watch = before = null;
  moving(false);
  delete page.dataset.moving;   // unknown from now on
}

/** Where it was switched on before it goes on by itself, unless the browser would have to ask again. */
async function goOn() {
  const permission = await navigator.permissions?.query({name: "geolocation"}).catch(() => null);
  if (localStorage.getItem(KEY) === "on" && permission?.state === "granted") {
    measure();
  }
}

if (boxes.length > 0 && "geolocation" in navigator) {
  for (const box of boxes) {
    box.hidden = false;
    box.querySelector("[role=switch]").addEventListener("click", () => turn(watch === null));
  }
  goOn();
}
